"""Stretches of time between two days: of events and documents, or of one of them and a day that is said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.knowledge.model import EventStatus
from bot.matching.judging.spelled import borne
from bot.matching.knowing.subjects import CONGRESS, Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reckoning.arithmetic import no_result
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import is_bare
from bot.text.when import Bound, Grain, When

ASKS = frozenset(("duration", "when", "count", "which", "what"))
APART = grammar("apart")
ORDER = grammar("ordering")
UNTIL_NOW = grammar("until_now")
SPOKEN_NOW = tuple(word for word in UNTIL_NOW if " " in word)  # which may be read word by word
LENGTHS = ("duration", "when")
FROM = ("từ", "kể từ", "tính từ")
TO = ("đến", "tới", "cho đến", "cho tới", "đến khi", "tới khi", "tới lúc", "đến lúc", "đến hạn", "tới hạn")
UP_TO = ("tính đến", "tính tới", "tính cho đến", "tính đến lúc")
PAIR = 2
KIND_REACH = 1  # tokens between a word of order and the name: "sau phường Hoa Mai"
DAYS = (Grain.DAY, Grain.RANGE)
TIMED = (Type.EVENT, Type.DOCUMENT)
NAMED = (*TIMED, Type.PROJECT, Type.CONGRESS)
SURE = 0.9  # confidence in what two named times give


DUE, LIMITS = frozenset(("c:deadline",)), ("mốc", "hạn")
FROM_HERE = " cách đây "


@dataclass(frozen=True, slots=True)
class End:
    """One end of a stretch: the first token that names it, its time, and the subject, unless the day itself is said."""

    first: int
    when: When
    subject: Subject | None = None


def apart(view: View) -> Query | None:
    """How far two days are apart; None where that is not asked, or one of them is not known."""
    if not view.clause.asks & ASKS or not (_asks_stretch(view) or _leads_another(view)):
        return None
    ends = _ends(view) or _since(view)
    subjects = tuple(end.subject.id for end in ends if end.subject is not None)
    if len(ends) != 2 or not subjects:
        return no_result() if _leads_another(view) else None
    given = next((end.when for end in ends if end.subject is None), None)
    return Query(Outcome.ANSWER, subjects, "apart", ask=view.clause.ask, confidence=SURE, given=given)


def _since(view: View) -> list[End]:
    """ "Chỉ thị 35 ra được bao lâu rồi": a document's day and today; of an event it is told with its time anyway."""
    named = [one for one in named_with_times(view) if one.type is Type.DOCUMENT]
    if any(not one.keys.isdisjoint(DUE) or one.said in LIMITS for one in view.strict):
        return []  # "hạn của huyện cách mốc theo Chỉ thị 35 mấy ngày": of two limits
    if len(named) != 1 or (when := day_of(view, named[0])) is None or when.start >= view.today:
        return []
    return [End(0, when, named[0]), End(1, When.day(view.today))]


def _asks_stretch(view: View) -> bool:
    """ "Cách nhau mấy ngày", "từ … đến … là bao nhiêu tháng", "A trước B mấy ngày"."""
    said = [mention.said for mention in view.clause.mentions]
    if any(word in APART for word in said) or _asks_lead(view):
        return True
    joined = f" {' '.join(said)} "
    until_now = any(word in UNTIL_NOW for word in said) or any(f" {word} " in joined for word in SPOKEN_NOW)
    if view.clause.ask in LENGTHS and until_now:
        return True
    opening = [word.lower().split()[0] for word in said]
    if _up_to(view) or _beside_told(view):
        return True
    start = next((at for at, word in enumerate(opening) if word in FROM), None)
    return start is not None and any(
        one in TO or two in TO for one, two in zip(said[start:], opening[start:], strict=True)
    )


def _up_to(view: View) -> bool:
    """ "Chỉ thị ra ngày nào? – Tính đến đại hội Hoa Mai là mấy tháng"."""
    asked = view.focus is not None and view.clause.ask in (*LENGTHS, "count")
    return asked and any(mention.said in UP_TO for mention in view.clause.mentions)


def _beside_told(view: View) -> bool:
    """ "Hoa Mai họp hôm nào? – Sau Hoa Đào bao nhiêu ngày"."""
    opening = next((m for m in view.clause.mentions if not m.filler or m.said in ORDER), None)
    asked = view.focus is not None and view.clause.ask in LENGTHS
    return asked and opening is not None and opening.said in ORDER


def _asks_lead(view: View) -> bool:
    """ "A họp trước B bao lâu": how long, beside a word of order that stands before the second name or after it."""
    if view.clause.ask not in LENGTHS:
        return False
    uses = [use.mention for use in view.entities.uses if use.subjects]
    orders = [mention for mention in view.strict if mention.said in ORDER]
    if not uses:
        return bool(orders) and _of_two_papers(view, orders)
    if any(mention.first >= uses[0].last for mention in orders):
        return True
    asked = [mention.first for mention in view.clause.mentions if mention.asks & set(LENGTHS)]
    between = len(uses) > 1 and any(uses[0].last <= at < uses[1].first for at in asked)
    return between and bool(orders)  # "sau Hoa Mai mấy ngày thì tới Hoa Đào"


def _of_two_papers(view: View, orders: Sequence[Mention]) -> bool:
    """ "Kế hoạch của Tỉnh ủy ra trước Kế hoạch 41 bao nhiêu ngày": which bear no proper names."""
    papers = [_first(view, one) for one in named_with_times(view, alone=True) if one.type is Type.DOCUMENT]
    return len(papers) == PAIR and any(min(papers) < mention.first for mention in orders)


def _leads_another(view: View) -> bool:
    """ "Hoa Mai họp sau Hoa Đào mấy ngày": how many days lie between, which is no matter of how many either takes."""
    uses = [use.mention for use in view.entities.uses if use.subjects] if view.clause.ask in LENGTHS else []
    for order in (mention for mention in view.strict if mention.said in ORDER):
        second = next((name for name in uses if 0 <= name.first - order.last <= KIND_REACH), None)
        first = (m for m in view.strict if m.last <= order.first and (m in uses or "c:congress" in m.keys))
        if second is not None and any(one.text != second.text for one in first):
            return True
    return False


def _ends(view: View) -> list[End]:
    """The two ends that the clause names, in its order; none where it does not name just two.

    What it does not name may have been spoken of before ("hai bên cách nhau mấy hôm"), or be the one deadline.
    """
    named = [
        End(_first(view, one), when, one) for one in named_with_times(view) if (when := day_of(view, one)) is not None
    ]
    days = [End(m.first, when) for m in view.strict if (when := _said(m, named or _spoken_of(view))) is not None]
    if len(named) + len(days) < PAIR:
        told = [one for one in _spoken_of(view) if one.subject not in [end.subject for end in named]]
        named += told if len(told) + len(named) + len(days) == PAIR else []
    called = [End(name.first, when, one) for name, one in borne(view, Type.EVENT) if (when := day_of(view, one))]
    if len(named) + len(days) != PAIR == len(called):
        named, days = called, []
    ends = [*named, *(day for day in days if not any(_within(day.when, one.when) for one in named))]
    return sorted(ends, key=lambda end: end.first) if len(ends) == 2 else []


def _within(one: When, two: When) -> bool:
    """Whether a day that is said only repeats the time of what is named."""
    return two.start <= one.start and one.end <= two.end


def _said(mention: Mention, named: Sequence[End]) -> When | None:
    """A day that is said; without a year, that of what it is set against."""
    when = mention.when
    if when is None or when.grain not in DAYS:
        return None
    years = {end.when.start.year for end in named}
    if when.has_year or len(years) != 1:
        return replace(when, bound=Bound.ON) if when.has_year else None
    year = years.pop()
    try:
        return When(when.start.replace(year=year), when.end.replace(year=year), when.grain)
    except ValueError:  # 29/2 in a common year
        return None


def _first(view: View, one: Subject) -> int:
    """The first token that names a subject; that of "hạn" or "đại hội", where only that is said of it."""
    words = [m.first for m in view.strict if not m.keys.isdisjoint(("c:deadline", "c:congress"))]
    return min(view.named(one), default=max(words, default=0))


def _spoken_of(view: View) -> list[End]:
    """The times of what was told just before, where the clause points back at it."""
    clause = view.clause
    leaning = clause.anaphora or clause.elliptic or is_bare(view) or _both(view) or _up_to(view) or _beside_told(view)
    return told_times(view) if leaning else []


def told_times(view: View) -> list[End]:
    """The times of what was told just before."""
    if view.focus is None:
        return []
    subjects = [view.index.subjects[one] for one in (*view.focus.members, *view.focus.subjects)]
    told = {one.id: one for one in subjects if one.type in TIMED}
    return [End(0, when, one) for one in told.values() if (when := day_of(view, one)) is not None]


def _both(view: View) -> bool:
    """ "Hai bên", "hai nơi"."""
    return any(one.number == PAIR and "c:unit" in two.keys for one, two in pairwise(view.strict))


def named_with_times(view: View, *, alone: bool = False) -> list[Subject]:
    """Events and documents that are named in full, each by words that are not merely a part of another's name.

    Args:
        alone: "đại hội" beside one that is named is no other.
    """
    subjects = view.index.subjects
    bearers = ([one for one in use.subjects if subjects[one].type in TIMED] for use in view.entities.uses)
    used = {identity for ids in bearers for identity in ids if len(ids) == 1}
    said = {
        one.id: view.named(one)
        for one in found_subjects(view)
        if one.type in NAMED and (one.id in used or not one.bearers or view.own_word(one)) and view.named(one)
    }
    kept = [one for one, tokens in said.items() if not any(tokens < other for other in said.values())]
    due = [one for one in found_subjects(view) if one.type is Type.EVENT and one.record.status == EventStatus.DEADLINE]
    limits = sum("c:deadline" in mention.keys for mention in view.strict)
    if len(due) == 1 and due[0].id not in kept and limits:
        kept.append(due[0].id)
    elif limits == PAIR == len(said_due := [one for one in due if one.id in kept or _own_word(view, one, due)]):
        kept = [one.id for one in said_due]  # "hạn của chi bộ với hạn của cấp cơ sở"
    elif len(kept) == 1 and not alone:
        kept += _bare_congress(view, said[kept[0]])
    return [subjects[one] for one in kept]


def _own_word(view: View, one: Subject, due: Sequence[Subject]) -> bool:
    """Whether a word is said that only one of some deadlines has in its names."""
    others = frozenset[str]().union(*(other.name_keys for other in due if other is not one))
    return not (one.name_keys - others).isdisjoint(view.said)


def _bare_congress(view: View, taken: frozenset[int]) -> list[str]:
    """The host's congress, where beside the other end "đại hội" alone is said."""
    if any(FROM_HERE in f" {mention.said} " for mention in view.clause.mentions):
        return []  # "Hoa Mai đại hội cách đây mấy ngày": from today
    alone = any("c:congress" in mention.keys and mention.first not in taken for mention in view.strict)
    return [CONGRESS] if alone and CONGRESS in view.index.subjects else []


def day_of(view: View, subject: Subject) -> When | None:
    """The day of a subject that may be one end: of works the one on which they are done."""
    record = subject.main or subject.record
    field = {Type.EVENT: "on", Type.CONGRESS: "on", Type.DOCUMENT: "issued"}.get(subject.type, "finished")
    if subject.type is Type.PROJECT and any("start" in mention.attributes for mention in view.strict):
        return None
    when: When | None = getattr(record, field, None)
    return when if when is not None and when.grain in DAYS else None
