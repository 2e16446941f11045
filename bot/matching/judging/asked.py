"""What a clause asks of a subject beyond the facets of its type: attributes, and gaps that a record states."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.knowledge.model import Event
from bot.matching.judging.people import POSTS, asked_post, bodies, in_charge, looks_after
from bot.matching.knowing.facets import ASK_LABELS, FACETS, held
from bot.matching.knowing.fields import STAGE_KEYS
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import apart, grammar, known_attributes, syllables, words_of
from bot.matching.reading.mention import Mention
from bot.matching.viewing.prose import tells_number
from bot.matching.viewing.view import View
from bot.text.syllable import fold

BUILDERS = frozenset(("c:company", "c:unit", "c:agency", "c:organisation"))
LIST_GAP = "danh sách"
LIST_ASKS = grammar("list_asks")
GAPS_OF_ASKS = words_of("gaps")
ASKED_OF_DETAILS = ("why", "progress", "where", "how")  # kinds of asking that a detail may answer beside the facets
PUT_OFF = frozenset(("postponed",))  # of which it is rather asked why than till when
ANSWERS = 0.85  # fit of an ask that a facet answers
OWNING = frozenset((Type.EVENT, Type.CONGRESS, Type.BODY, Type.PROJECT))  # what may have so many of something
OPENING = 3  # words of a detail up to the number that it tells: "phục vụ 1.150 hộ"
NAMING = ("số", "lượng", "tổng")  # open the name of a number
COUNTED_WITH = frozenset(
    ("elected", "delegates")
)  # "bầu mấy ủy viên", "triệu tập bao nhiêu đảng viên": what is counted
# Attributes that a detail answers which a question word asks for, too.
AKIN = {"progress_of_work": ("ask:progress",), "replaces": ("validity",), "area": ("width",)}


def attributes(view: View, subject: Subject) -> set[str]:
    """Attributes that the clause asks for and that are not simply words of the subject."""
    inherited = {view.clause.attribute} if view.clause.attribute else set[str]()
    if not view.attributed:
        return inherited
    said = {
        key
        for mention in view.attributed
        for key in mention.attributes
        if mention.keys.isdisjoint(subject.strong)
        and mention.keys.isdisjoint(subject.rest)
        and not _is_counted(view, key, mention)
        and not tells_number(subject, mention)
        and mention.keys.isdisjoint(view.index.reader.table.things)
        and f"a:{key}" not in subject.strong
        and _asks_for(view, key, mention, subject)
        and not looks_after(view, subject, mention)
        and not _is_there_for(view, subject, key, mention)
        and not in_charge(view, mention)
        and not (mention.keys & STAGE_KEYS and _tells_stage(view, key, subject))
    }
    return said or inherited


def _tells_stage(view: View, attribute: str, subject: Subject) -> bool:
    """ "… nào chưa khởi công", "… đang thi công": how far it is, where nobody asks who builds it."""
    if attribute == "contractor":
        noun = view.which_noun()
        return view.clause.ask != "who" and (noun is None or noun.keys.isdisjoint(BUILDERS))
    return subject.type is Type.GROUP


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

    Prose states a gap for a kind of asking ("lý do" for why), unless one of its examples asks so; prose and counts may
    state that a list is not known.
    """
    if subject.type not in (Type.TOPIC, Type.COUNT) or not subject.record.gaps:
        return None
    ask = view.clause.ask
    if subject.type is Type.TOPIC and ask is not None and ask not in subject.asks:
        wanted = GAPS_OF_ASKS.get(ask, ())
        if ask == "count" and _counts_others(view, subject):
            return None
        stated = next((str(name) for name in subject.record.gaps if fold(name) in wanted), None)
        if stated:
            return stated
    if any(mention.said in LIST_ASKS for mention in view.strict):
        return LIST_GAP if any(fold(name) == fold(LIST_GAP) for name in subject.record.gaps) else None
    return None


def _counts_others(view: View, subject: Subject) -> bool:
    """Whether things are counted of which the record does not speak: "gồm mấy mặt"."""
    noun = view.noun()
    return noun is not None and noun.keys.isdisjoint(subject.strong)


@dataclass(frozen=True, slots=True)
class ByHand:
    """A detail that answers a clause by what its name means.

    Attributes:
        label: its name in the record.
        attribute: the attribute of the clause that it answers; None when it answers a question word.
    """

    label: str
    attribute: str | None


def told_by_hand(view: View, subject: Subject, asked: set[str]) -> ByHand | None:
    """The detail of a record that the clause asks for in other words than its name: "vì sao" for "lý do"."""
    ask = view.clause.ask
    if _left_open(view, subject):
        return None
    for label, value in subject.details.items():
        if ask == "who" and str(value)[:1].isdigit():
            continue  # "ai thiết kế", where it is of four spans
        if not asked.isdisjoint(POSTS) and not of_rank(view, subject, label):
            continue
        meaning = view.index.meaning(label)
        if ask == "why" and "ask:why" in meaning and asked <= PUT_OFF:
            return ByHand(label, next(iter(asked), None))  # "hoãn vì sao"
        by_name = next(iter(sorted(meaning & {other for one in asked for other in (one, *AKIN.get(one, ()))})), None)
        if by_name is not None:
            return ByHand(label, next(one for one in sorted(asked) if by_name in (one, *AKIN.get(one, ()))))
        asks = ask in ASKED_OF_DETAILS and f"ask:{ask}" in meaning
        if not asked and ask == "duration" and _lasts(subject, label, meaning):
            return ByHand(label, None)
        if not asked and asks and (ask not in subject.asks or not _by_facet(subject, ask)):
            return ByHand(label, None)
    counted = _counted_by_hand(view, subject, asked) if ask == "count" and asked <= COUNTED_WITH else None
    return counted or _told_within(view, subject, asked)


def _lasts(subject: Subject, label: str, meaning: frozenset[str]) -> bool:
    """Whether a detail says how long something takes of which the time itself tells nothing."""
    event = subject.main or subject.record
    lasting = fold(label) == fold(ASK_LABELS["duration"]) or "ask:duration" in meaning
    return lasting and isinstance(event, Event) and event.days is None


def _left_open(view: View, subject: Subject) -> bool:
    """Whether a record states by the very word that is said that this is not known: "chủ đề", beside "phương châm"."""
    gaps = getattr(subject.main or subject.record, "gaps", None)
    if not gaps or not view.attributed:
        return False
    said = " ".join(f" {fold(mention.said)} " for mention in view.attributed)
    named = any(f" {fold(str(name))} " in said for name in gaps)
    return named and not any(f" {fold(str(label))} " in said for label in subject.details)


def _by_facet(subject: Subject, ask: str | None) -> bool:
    """Whether what a record mainly tells answers an ask that its examples use: no event's day says why it is then."""
    return any(facet.fit.get(ask, 0.0) >= ANSWERS for facet in FACETS[subject.type])


def _counted_by_hand(view: View, subject: Subject, asked: set[str]) -> ByHand | None:
    """The detail that tells how many there are of what is counted: "số đảng viên: 28 đảng viên".

    Of several that count the noun it is the one least of whose name is left unsaid; none where two are.
    """
    noun = view.noun()
    if noun is None or subject.type not in OWNING or ("elected" in asked and "c:member" in noun.keys):
        return None  # who elects is not who is elected
    found: list[tuple[int, int, str]] = []
    said = {word for mention in view.strict for word in mention.said.split()}
    for label, value in subject.details.items():
        told = view.index.mentions_of(str(value))
        at = next((at for at, one in enumerate(told[:OPENING]) if one.number is not None and not one.percent), None)
        counted = () if at is None else told[at + 1 : at + 2]
        if any(not one.keys.isdisjoint(noun.keys) for one in counted):
            words = [word for word in syllables(label) if word not in NAMING]
            found.append((sum(word not in said for word in words), -len(words), label))
    found.sort()
    sole = found and (len(found) == 1 or found[0][:2] < found[1][:2])
    return ByHand(found[0][2], next(iter(sorted(asked)), None)) if sole else None


def _told_within(view: View, subject: Subject, asked: set[str]) -> ByHand | None:
    """The one detail that gives a number of what is asked for: "bí thư: ông A, với 100% số phiếu"; None for several."""
    found = [
        ByHand(label, attribute)
        for label, value in subject.details.items()
        for one, two in pairwise(view.index.mentions_of(str(value)))
        for attribute in sorted(asked & two.attributes)
        if one.is_value and one.last == two.first
    ]
    return found[0] if len(found) == 1 else None


def of_rank(view: View, subject: Subject, label: str) -> bool:
    """Whether a detail is of the rank that is asked for: who is deputy tells of no chief."""
    post = asked_post(view, subject)
    return post is None or post.deputy != grammar("deputies").isdisjoint(label.casefold().split())
