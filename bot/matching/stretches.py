"""Stretches of time between two days: of events and documents, or of one of them and a day that is said."""

from dataclasses import dataclass

from bot.matching.finding import found_subjects
from bot.matching.lexicon import grammar
from bot.matching.question import Outcome, Query
from bot.matching.subjects import CONGRESS, Subject, Type
from bot.matching.view import View
from bot.text.when import Grain, When

ASKS = frozenset(("duration", "when", "count", "which", "what"))
APART = grammar("apart")
ORDER = grammar("ordering")
LENGTHS = ("duration", "when")
FROM = ("từ", "kể từ", "tính từ")
TO = ("đến", "tới", "cho đến", "cho tới", "đến khi", "tới khi", "tới lúc", "đến lúc", "đến hạn", "tới hạn")
DAYS = (Grain.DAY, Grain.RANGE)
TIMED = (Type.EVENT, Type.DOCUMENT)
NAMED = (*TIMED, Type.PROJECT, Type.CONGRESS)
SURE = 0.9  # confidence in what two named times give


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a stretch: the first token that names it, its time, and the subject, unless the day itself is said."""

    first: int
    when: When
    subject: Subject | None = None


def apart(view: View) -> Query | None:
    """How far two days are apart; None where that is not asked, or one of them is not known."""
    if not view.clause.asks & ASKS or not _asks_stretch(view):
        return None
    ends = _ends(view)
    subjects = tuple(end.subject.id for end in ends if end.subject is not None)
    if len(ends) != 2 or not subjects:
        return None
    given = next((end.when for end in ends if end.subject is None), None)
    return Query(Outcome.ANSWER, subjects, "apart", ask=view.clause.ask, confidence=SURE, given=given)


def _asks_stretch(view: View) -> bool:
    """ "Cách nhau mấy ngày", "từ … đến … là bao nhiêu tháng", "A trước B mấy ngày"."""
    said = [mention.said for mention in view.clause.mentions]
    if any(word in APART for word in said) or _asks_lead(view):
        return True
    start = next((at for at, word in enumerate(said) if word.split()[0] in FROM), None)
    return start is not None and any(word in TO or word.split()[0] in TO for word in said[start:])


def _asks_lead(view: View) -> bool:
    """ "A họp trước B bao lâu": how long, beside a word of order that stands before the second name or after it."""
    if view.clause.ask not in LENGTHS:
        return False
    uses = [use.mention for use in view.entities.uses if use.subjects]
    orders = [mention for mention in view.strict if mention.said in ORDER]
    return bool(uses) and any(mention.first >= uses[0].last for mention in orders)


def _ends(view: View) -> list[_End]:
    """The two ends that the clause names, in its order; none where it does not name just two."""
    congress = [mention.first for mention in view.strict if "c:congress" in mention.keys]
    named = [
        _End(min(view.named(one) or congress[-1:]), when, one)
        for one in _named(view)
        if (when := _day(view, one)) is not None
    ]
    days = [
        _End(m.first, m.when) for m in view.strict if m.when is not None and m.when.grain in DAYS and m.when.has_year
    ]
    ends = [*named, *(day for day in days if not any(_within(day.when, one.when) for one in named))]
    return sorted(ends, key=lambda end: end.first) if len(ends) == 2 else []


def _within(one: When, two: When) -> bool:
    """Whether a day that is said only repeats the time of what is named."""
    return two.start <= one.start and one.end <= two.end


def _named(view: View) -> list[Subject]:
    """Events and documents that are named in full, each by words that are not merely a part of another's name."""
    subjects = view.index.subjects
    bearers = ([one for one in use.subjects if subjects[one].type in TIMED] for use in view.entities.uses)
    used = {identity for ids in bearers for identity in ids if len(ids) == 1}
    said = {
        one.id: view.named(one)
        for one in found_subjects(view)
        if one.type in NAMED and (one.id in used or not one.bearers or view.own_word(one)) and view.named(one)
    }
    kept = [one for one, tokens in said.items() if not any(tokens < other for other in said.values())]
    if len(kept) == 1:
        kept += _bare_congress(view, said[kept[0]])
    return [subjects[one] for one in kept]


def _bare_congress(view: View, taken: frozenset[int]) -> list[str]:
    """The host's congress, where beside the other end "đại hội" alone is said."""
    alone = any("c:congress" in mention.keys and mention.first not in taken for mention in view.strict)
    return [CONGRESS] if alone and CONGRESS in view.index.subjects else []


def _day(view: View, subject: Subject) -> When | None:
    """The day of a subject that may be one end: of works the one on which they are done."""
    record = subject.main or subject.record
    field = {Type.EVENT: "on", Type.CONGRESS: "on", Type.DOCUMENT: "issued"}.get(subject.type, "finished")
    if subject.type is Type.PROJECT and any("start" in mention.attributes for mention in view.strict):
        return None
    when: When | None = getattr(record, field, None)
    return when if when is not None and when.grain in DAYS else None
