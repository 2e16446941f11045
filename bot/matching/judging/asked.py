"""What a clause asks of a subject beyond the facets of its type: attributes, and gaps that a record states."""

from collections.abc import Iterator, Sequence

from bot.knowledge.model import ProjectStatus
from bot.matching.judging.people import POSTS, bodies, in_charge, looks_after
from bot.matching.knowing.facets import FACETS, detail_name, held
from bot.matching.knowing.fields import STAGE_KEYS
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import apart, grammar, known_attributes, words_of
from bot.matching.reading.measures import kinds_in, unit_of
from bot.matching.reading.mention import Mention
from bot.matching.viewing.prose import in_name, is_measured, tells_number
from bot.matching.viewing.view import View
from bot.text.syllable import fold

BUILDERS = frozenset(("c:company", "c:unit", "c:agency", "c:organisation"))
LIST_GAP = "danh sách"
LIST_ASKS = grammar("list_asks")
GAPS_OF_ASKS = words_of("gaps")
LENGTH, METRES, DISTANCES = "length", frozenset(("m", "mét", "cm", "km")), grammar("distances")
PROGRESS, REACHED, ALREADY, PERCENT = "progress_of_work", ("được", "đạt"), "rồi", "%"
MEASURED = frozenset((LENGTH, "area"))
FAR = frozenset((PROGRESS, "ask:progress"))  # what the name of a detail means that tells how far a work is
AMOUNTS = frozenset(("count", "percent"))
MEETINGS = frozenset((Type.EVENT, Type.CONGRESS))
WHICH_ALONE = frozenset(("which",))  # "đảng bộ nào còn vướng thì tính sao" asks how, of whichever there is
STATING = frozenset((Type.TOPIC, Type.COUNT, Type.PROJECT))


def attributes(view: View, subject: Subject) -> set[str]:
    """Attributes that the clause asks for and that are not simply words of the subject."""
    inherited = {view.clause.attribute} if view.clause.attribute else set[str]()
    so_far = _so_far(view, subject)
    if so_far:
        return so_far
    if not view.attributed:
        return inherited
    said = {
        key
        for mention in view.attributed
        for key in mention.attributes
        if (mention.keys.isdisjoint(subject.strong) or _by_examples_alone(view, subject, key, mention))
        and mention.keys.isdisjoint(subject.rest)
        and not _is_counted(view, key, mention)
        and not _is_left(view, key, mention)
        and not tells_number(subject, mention)
        and not in_name(view, subject, mention)
        and not is_measured(view.index, subject, mention)
        and mention.keys.isdisjoint(view.index.reader.table.things)
        and (f"a:{key}" not in subject.strong or _told_by_hand(view, subject, key))
        and _asks_for(view, key, mention, subject)
        and not _of_a_distance(view, key, subject)
        and not looks_after(view, subject, mention)
        and not _is_there_for(view, subject, key, mention)
        and not in_charge(view, mention)
        and not (mention.keys & STAGE_KEYS and _tells_stage(view, key, subject))
    }
    return said or inherited


def _so_far(view: View, work: Subject) -> set[str]:
    """What the detail that tells how far a work is, in the unit that is asked for, is asked by."""
    label = so_far_label(view, work)
    if label is not None:
        return set(view.index.meaning(label) - FAR) or {PROGRESS}
    units = [one for one in view.once(_amounts_by_now) if one.attributes & MEASURED]
    whole = work.type is not Type.PROJECT or work.record.status in (None, ProjectStatus.DONE)
    return set() if whole or not units or not all(unit_of(one.said) for one in units) else {PROGRESS}


def so_far_label(view: View, work: Subject) -> str | None:
    """ "Làm được mấy km rồi", "được bao nhiêu phần trăm": the detail that tells in that unit how far a work is."""
    asking = view.once(_amounts_by_now)
    if work.type is not Type.PROJECT or not work.details or not asking:
        return None
    share = any("percent" in one.asks for one in asking)
    kinds = {kind for one in asking for kind in kinds_in(one.said)}
    for label, text in work.details.items():
        tells = PERCENT in str(text) if share else not kinds.isdisjoint(kinds_in(str(text)))
        if tells and view.index.meaning(label) & FAR:
            return label
    return None


def _amounts_by_now(view: View) -> list[Mention]:
    """The words that ask how much of a work is done; [] where none do."""
    asking = [one for one in view.strict if one.asks & AMOUNTS or one.attributes & MEASURED]
    if view.clause.verify or not asking or not _by_now(view, asking):
        return []
    if any(PROGRESS in one.attributes for one in view.attributed):
        return []  # "tiến độ đạt bao nhiêu phần trăm" asks for that itself
    return asking


def _is_left(view: View, attribute: str, mention: Mention) -> bool:
    """ "Còn mấy km chưa làm": a unit in which what is left is asked, and no length of the whole."""
    return view.clause.ask == "remaining" and attribute in MEASURED and bool(kinds_in(mention.said))


def _by_now(view: View, asking: Sequence[Mention]) -> bool:
    """Whether so much is asked as was reached: "được mấy", "… rồi"."""
    before = [one for one in view.clause.mentions if one.first <= asking[0].first]
    after = [one for one in view.clause.mentions if one.first >= asking[-1].last]
    reached = any(word in REACHED for one in before[-2:] for word in one.said.split())
    return reached or any(one.said.split()[-1] == ALREADY for one in after)


def _told_by_hand(view: View, subject: Subject, attribute: str) -> bool:
    """Whether a meeting tells what is asked in a detail, and only its examples, but no name of it, hold the word."""
    by_example = subject.type in MEETINGS and f"a:{attribute}" not in subject.name_keys
    label = view.index.attributes[attribute].label if attribute in view.index.attributes else attribute
    if not by_example:
        return False
    named_so = detail_name(subject, attribute, label) is not None
    return named_so or any(attribute in view.index.meaning(name) for name in subject.details)


def _by_examples_alone(view: View, subject: Subject, attribute: str, mention: Mention) -> bool:
    """Whether only examples of a meeting hold a word, and a detail of it tells what that asks."""
    return mention.keys.isdisjoint(subject.name_keys) and _told_by_hand(view, subject, attribute)


def _tells_stage(view: View, attribute: str, subject: Subject) -> bool:
    """ "… nào chưa khởi công", "… đang thi công": how far it is, where nobody asks who builds it."""
    if attribute == "contractor":
        noun = view.which_noun()
        return view.clause.ask != "who" and (noun is None or noun.keys.isdisjoint(BUILDERS))
    return subject.type is Type.GROUP


def _of_a_distance(view: View, attribute: str, subject: Subject) -> bool:
    """ "Đại biểu ngồi cách nhau mấy mét", where a number is told in metres: those who sit so have no length."""
    if attribute != LENGTH or subject.type is not Type.COUNT or subject.record.unit:
        return False
    apart_said = any(mention.said in DISTANCES for mention in view.clause.mentions)
    return apart_said and any(one.unit in METRES for one in view.index.knowledge.counts)


def _is_counted(view: View, attribute: str, mention: Mention) -> bool:
    """Whether a word of one of several things ("sinh viên") is what is counted here, rather than asked of anything."""
    return attribute in apart() and not mention.keys.isdisjoint(view.index.counted)


def _is_there_for(view: View, subject: Subject, attribute: str, mention: Mention) -> bool:
    """ "Tiểu ban nào lo chỗ ăn ở": what a body, or one of a group, is there for is not asked of it.

    A post is asked by its own word: "phụ trách" in what a team is there for tells nothing of its "tổ trưởng".
    """
    if attribute in POSTS and not any(
        f" {mention.said} " in f" {body.record.purpose.casefold()} "
        for body in bodies(view.index, subject)
        if body.record.purpose
    ):
        return False
    return subject.type in (Type.BODY, Type.GROUP) and attribute in view.index.kept(
        ("purposes", subject.id), lambda: frozenset(_of_purposes(view.index, subject))
    )


def _of_purposes(index: Index, subject: Subject) -> Iterator[str]:
    for body in bodies(index, subject):
        for word in index.mentions_of(body.record.purpose) if body.record.purpose else ():
            yield from word.attributes


def _asks_for(view: View, attribute: str, mention: Mention, subject: Subject) -> bool:
    """Attributes of the language may be asked of anything; those that one record states, only of it and its group."""
    if attribute in known_attributes():
        return not (mention.asks and view.clause.ask in mention.asks and _fits_otherwise(view, subject))
    group = view.index.subjects.get(subject.group or "")
    return any(
        attribute in getattr(owner, name, {})
        for owner in (subject.record, subject.main, group.record if group else None)
        for name in ("details", "gaps")
    )


def _fits_otherwise(view: View, subject: Subject) -> bool:
    return any(facet.fit.get(view.clause.ask, 0.0) >= 1.0 and held(subject, facet) for facet in FACETS[subject.type])


def stated_gap_asked(view: View, subject: Subject) -> str | None:
    """The name of a gap that the record states for just what the clause asks; None when there is none.

    Prose states a gap for a kind of asking ("lý do" for why), unless one of its examples asks so; a work that it is not
    known how far it is; prose and counts may state that a list is not known.
    """
    ask = view.clause.ask
    if subject.type is Type.TOPIC and view.once(_asks_for_persons) and _tells_no_persons(subject):
        return LIST_GAP
    if subject.type not in STATING or not subject.record.gaps:
        return None
    if subject.type is Type.PROJECT:
        asked = ask == "progress" and subject.record.status is None
        return next((str(one) for one in subject.record.gaps if asked and fold(one) in GAPS_OF_ASKS["progress"]), None)
    if subject.type is Type.TOPIC and ask is not None and ask not in subject.asks:
        wanted = GAPS_OF_ASKS.get(ask, ())
        if ask == "count" and _counts_others(view, subject):
            return None
        stated = next((str(name) for name in subject.record.gaps if fold(name) in wanted), None)
        if stated:
            return stated
    gap = _unlisted(subject)
    listed = any(mention.said in LIST_ASKS for mention in view.strict)
    listed = listed or (
        subject.type is Type.COUNT and "who" in view.clause.asks
    )  # "ai bị nhắc nhở", of a number of them
    return LIST_GAP if gap is not None and (listed or _asks_which_of(view, gap)) else None


def _unlisted(subject: Subject) -> str | None:
    """What a record states of a list that is not known."""
    return next((str(told) for name, told in subject.record.gaps.items() if fold(name) == fold(LIST_GAP)), None)


def _tells_no_persons(topic: Subject) -> bool:
    return "who" not in topic.asks or _unlisted(topic) is not None


def _asks_for_persons(view: View) -> bool:
    """ "Danh sách gồm những ai": who they are is asked for, of whom prose that was asked so of nobody tells none."""
    return any("which" in mention.asks and mention.said.endswith(" ai") for mention in view.strict)


def _asks_which_of(view: View, gap: str) -> bool:
    """ "Đảng bộ nào còn vấn đề", where a record says that it is not told which "đảng bộ"."""
    noun = view.which_noun() if view.clause.asks == WHICH_ALONE else None
    alone = sum(mention.asks == WHICH_ALONE for mention in view.strict) == 1  # "đảng bộ nào …, ở mặt nào"
    return noun is not None and alone and not noun.keys.isdisjoint(view.index.keys_of(gap))


def _counts_others(view: View, subject: Subject) -> bool:
    """Whether things are counted of which the record does not speak: "gồm mấy mặt"."""
    noun = view.noun()
    return noun is not None and noun.keys.isdisjoint(subject.strong)
