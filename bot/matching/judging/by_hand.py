"""Details that answer a clause in other words than their names: by their meaning, by what they count, by some of them.

"Vì sao" asks for the "lý do", "bao nhiêu người" for how many came, "bà con đóng góp những gì" for what the record tells
under "nhân dân đóng góp".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from bot.knowledge.model import Event
from bot.matching.judging.asked import so_far_label
from bot.matching.judging.explaining import explained
from bot.matching.judging.people import POSTS, asked_post
from bot.matching.knowing.facets import ASK_LABELS, FACETS
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.measures import kinds_in
from bot.matching.reading.mention import Mention
from bot.matching.viewing.drafts import DRAFT, tells_draft
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.money import read_money
from bot.text.syllable import fold

ASKED_OF_DETAILS = ("why", "progress", "where", "how")  # kinds of asking that a detail may answer beside the facets
ASKED_BY_WORDS = frozenset(("which", "what", "how", "count", None))  # that one some of whose name is said may answer
PUT_OFF = frozenset(("postponed", "start", "finish"))  # of which it may be asked why rather than when
ANSWERS = 0.85  # fit of an ask that a facet answers
OWNING = frozenset(
    (Type.EVENT, Type.CONGRESS, Type.BODY, Type.PROJECT, Type.TOPIC)
)  # what may have so many of something
MOVING = grammar("moving")
WHOM = "đối tượng"  # opens a detail on whom something is for
PAIR = 2
OPENING = 3  # words of a detail up to the number that it tells: "phục vụ 1.150 hộ"
NAMING = ("số", "lượng", "tổng")  # open the name of a number
PROGRAMME, SESSIONS = {"programme_of_day"}, grammar("sessions")
LASTING = frozenset(("ngày", "tuần", "tháng", "năm", "giờ", "buổi"))
OF_SOME = frozenset(("gender", "age", "ethnic", "occupation"))  # attributes of some people only
ELECTED = frozenset(("c:elect", "c:join_committee", "c:executive_committee", "c:cell_committee"))
ATTENDING = grammar("attending")
ELECTING = grammar("electing")
PEOPLE_WORDS = frozenset(word for one in grammar("people") for word in one.split())
COUNTED_WITH = frozenset(
    ("elected", "delegates")
)  # "bầu mấy ủy viên", "triệu tập bao nhiêu đảng viên": what is counted
# Attributes that a detail answers which a question word asks for, too.
AKIN = {"progress_of_work": ("ask:progress",), "replaces": ("validity",), "area": ("width",)}
BELONGING, BELONGS = ("thuộc", "trực thuộc", "ở", "nằm ở", "của", "tại"), "thuộc"
MONEY, HOW_MUCH = "cost", ("bao", "mấy", "nhiêu")
NOWHERE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ByHand:
    """A detail that answers a clause by what its name means.

    Attributes:
        label: its name in the record.
        attribute: the attribute of the clause that it answers; None when it answers a question word.
        words: first tokens of words of the clause that it accounts for besides, since they are its own.
    """

    label: str
    attribute: str | None
    words: frozenset[int] = NOWHERE


def told_by_hand(view: View, subject: Subject, asked: set[str]) -> ByHand | None:
    """The detail of a record that the clause asks for in other words than its name: "vì sao" for "lý do"."""
    if _left_open(view, subject):
        return None
    told = (
        _so_far(view, subject)
        or named_by_all(view, subject, asked)
        or _worth(view, subject, asked)
        or _belonging(view, subject, asked)
    )
    told = told or _in_sessions(view, subject, asked) or _which_draft(view, subject, asked)
    return told or _by_one_name(view, subject, asked)


def _so_far(view: View, work: Subject) -> ByHand | None:
    """ "Đổ bê tông được mấy cây số rồi": the detail that tells that, with the words that it says itself."""
    label = so_far_label(view, work)
    if label is None:
        return None
    text = _padded(str(work.details[label]))
    words = (one for one in view.strict if f" {fold(one.said)} " in text or kinds_in(one.said))
    return ByHand(label, None, frozenset(one.first for one in words))


def _by_one_name(view: View, subject: Subject, asked: set[str]) -> ByHand | None:
    """The detail that one thing that is asked, or the kind of asking, is answered by."""
    ask = view.clause.ask
    reason = _reason_of(view, subject, asked) if ask == "why" and asked <= PUT_OFF else None
    if reason is not None:
        return ByHand(reason, next(iter(asked), None))
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
        asks = ask in ASKED_OF_DETAILS and (f"ask:{ask}" in meaning or (ask == "why" and _opens_as_reason(view, label)))
        lasts = ask == "duration" and _lasts(subject, label, meaning)
        if not asked and (lasts or (label.casefold().startswith(WHOM) and _asks_whom(view))):
            return ByHand(label, None)
        if not asked and asks and (ask not in subject.asks or not _by_facet(subject, ask)):
            return ByHand(label, None)
    if not asked and (ask == "duration" or (ask == "count" and _unit_asked(view) in LASTING)):
        return _so_long(view, subject)
    counted = _counted_by_hand(view, subject, asked) if ask == "count" and asked <= COUNTED_WITH else None
    return counted or _told_within(view, subject, asked) or _by_some_words(view, subject, asked)


def named_by_all(view: View, subject: Subject, asked: set[str]) -> ByHand | None:
    """ "Bí thư được mấy phiếu": the detail of whose name the words are each of what is asked, "số phiếu bầu bí thư"."""
    if len(asked) < PAIR:
        return None
    for label in subject.details:
        if asked <= _attributes_within(view, label) and of_rank(view, subject, label):
            words = frozenset(one.first for one in view.attributed if not one.attributes.isdisjoint(asked))
            return ByHand(label, min(asked), words)
    return None


def _worth(view: View, subject: Subject, asked: set[str]) -> ByHand | None:
    """ "Giải nhất bao nhiêu tiền": the detail of that name, where it tells an amount of money."""
    money = [one for one in view.attributed if MONEY in one.attributes and one.said.split()[0] in HOW_MUCH]
    if not money or MONEY not in asked:
        return None
    for label, value in subject.details.items():
        called = [one for one in view.attributed if one not in money and f" {fold(one.said)} " == _padded(label)]
        if called and read_money(str(value).casefold()) is not None:
            return ByHand(label, MONEY, frozenset(one.first for one in (*called, *money)))
    return None


def _belonging(view: View, subject: Subject, asked: set[str]) -> ByHand | None:
    """ "Chi bộ thôn Hoa Mai thuộc xã nào": the detail that tells what it belongs to, be that of the kind asked."""
    noun = view.which_noun()
    before = next((one for one in view.clause.mentions if noun and one.last == noun.first), None)
    if noun is None or before is None or asked or before.said not in BELONGING:
        return None
    for label, value in subject.details.items():
        told = syllables(label)[-1:] == (BELONGS,) and not noun.keys.isdisjoint(view.index.keys_of(str(value)))
        if told:
            return ByHand(label, None, frozenset((noun.first, before.first)))
    return None


def _attributes_within(view: View, label: str) -> frozenset[str]:
    """The attributes that words of a name are each of, which as a whole is a name by itself."""
    words = syllables(label)
    runs = (" ".join(words[first:last]) for first, last in combinations(range(len(words) + 1), 2))
    return frozenset().union(*(view.index.meaning(run) for run in runs if run != " ".join(words)))


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


def _reason_of(view: View, subject: Subject, asked: set[str]) -> str | None:
    """Of several details on reasons the one more of whose name is said; of why it was put off, by whatever word."""
    reasons = [label for label in subject.details if _opens_as_reason(view, label)]
    if asked:
        return next((label for label in reasons if asked <= _attributes_within(view, label)), None)
    said = {word for mention in view.strict for word in mention.said.split()}
    said |= MOVING if said & MOVING else frozenset()
    names = sorted((len(said.intersection(syllables(label))), label) for label in reasons)
    return names[-1][1] if len(names) > 1 and names[-1][0] > names[-2][0] else None


def _asks_whom(view: View) -> bool:
    """ "Lấy ý kiến những ai", "hỏi ý kiến ai": whom it is done to, behind the verb."""
    return any(one.asks and one.said.split()[-1] == "ai" for one in view.clause.mentions[1:])


def _opens_as_reason(view: View, label: str) -> bool:
    """Whether the name of a detail begins as one of reasons does: "lý do chậm"."""
    return any(sense.key == "why" for _, sense in view.index.reader.table.beginning(syllables(label)))


def _by_some_words(view: View, subject: Subject, asked: set[str]) -> ByHand | None:
    """The detail in whose name all stands that is said beside what names its record; None where several do.

    "Bà con đã đóng góp những gì" asks for the "nhân dân đóng góp" of a road: a question seldom says the whole label.
    """
    if view.clause.verify or view.clause.ask not in ASKED_BY_WORDS or not subject.details:
        return None
    sure, _ = explained(view, subject)
    left = [one for at, (one, _) in enumerate(telling(view)) if not sure >> at & 1]
    if not left or any(one.is_value or one.names or one.asks for one in left):
        return None
    if asked and not all(any(key in one.attributes for one in left) for key in asked):
        return None
    found = [label for label in subject.details if _says_all(view, label, left)]
    if len(found) != 1 or (view.clause.ask == "count" and not _tells_digits(subject, found[0])):
        return None
    return ByHand(found[0], next(iter(sorted(asked)), None), frozenset(one.first for one in left))


def _says_all(view: View, label: str, words: Sequence[Mention]) -> bool:
    """Whether the name of a detail holds some words, one at least as it is said: "xin ý kiến mấy vòng" in
    "số vòng lấy ý kiến".
    """
    other = [one for one in words if f" {fold(one.said)} " not in _padded(label)]
    if not other:
        return True
    beside = any(f" {fold(one.said)} " in _padded(label) for one, _ in telling(view) if one not in other)
    return beside and all(one.attributes & _attributes_within(view, label) for one in other)


def _padded(label: str) -> str:
    return f" {' '.join(map(fold, syllables(label)))} "


def _tells_digits(subject: Subject, label: str) -> bool:
    return any(letter.isdigit() for letter in str(subject.details[label]))


def _so_long(view: View, subject: Subject) -> ByHand | None:
    """The detail that says how long just that is which is asked: "chậm bao lâu", of "tiến độ: chậm hơn hai tháng"."""
    own = subject.name_keys
    said = [fold(one.said) for one, _ in telling(view) if one.keys.isdisjoint(own) and not one.names]
    for label, value in subject.details.items():
        text = f" {fold(f'{label} {value}')} "
        if any(f" {word} " in text for word in said) and _tells_time(view, str(value)):
            return ByHand(label, None)
    return None


def _tells_time(view: View, value: str) -> bool:
    """Whether a text says so many days or months."""
    pairs = pairwise(view.index.mentions_of(value))
    return any(one.number is not None and two.said.split()[0] in LASTING for one, two in pairs)


def _lasts(subject: Subject, label: str, meaning: frozenset[str]) -> bool:
    """Whether a detail says how long something takes of which the time itself tells nothing."""
    event = subject.main or subject.record
    return says_how_long(label, meaning) and isinstance(event, Event) and event.days is None


def says_how_long(label: str, meaning: frozenset[str]) -> bool:
    """Whether a detail of that name says how long something takes."""
    return fold(label) == fold(ASK_LABELS["duration"]) or "ask:duration" in meaning


def _which_draft(view: View, subject: Subject, asked: set[str]) -> ByHand | None:
    """ "Dự thảo ấy là lần thứ mấy": the detail on which draft it is."""
    if asked != {DRAFT} and (view.clause.ask != "ordinal" or asked):
        return None
    named = next((one for one in subject.details if DRAFT in view.index.meaning(one)), None)
    label = tells_draft(subject.details, named)
    return None if label is None else ByHand(label, DRAFT if asked else None)


def _in_sessions(view: View, subject: Subject, asked: set[str]) -> ByHand | None:
    """ "Đại hội chi bộ mấy buổi": the detail on how long it takes."""
    if asked != PROGRAMME or not any(one.said in SESSIONS for one in view.attributed):
        return None
    label = next((one for one in subject.details if says_how_long(one, view.index.meaning(one))), None)
    return None if label is None else ByHand(label, min(PROGRAMME))


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
    if subject.type not in OWNING or (noun is not None and "elected" in asked and "c:member" in noun.keys):
        return None  # who elects is not who is elected
    found: list[tuple[int, int, str]] = []
    said = {word for mention in view.strict for word in mention.said.split()}
    people = noun is None and (view.counts_people() or "delegates" in asked)
    unit = "" if people else _unit_asked(view)
    for label, value in subject.details.items():
        counted = _counted_in(view, str(value))
        if counted is None or is_narrower(view, label):
            continue
        alike = noun is not None and not counted.keys.isdisjoint(noun.keys)
        if (
            alike
            or (people and _are_people(str(value)) and _elects(view, label, asked))
            or (unit and counted.said.split()[0] == unit)
        ):
            words = [word for word in syllables(label) if word not in NAMING and not (people and word in PEOPLE_WORDS)]
            found.append((sum(word not in said for word in words), -len(words), label))
    found.sort()
    sole = found and (len(found) == 1 or found[0][:2] < found[1][:2])
    return ByHand(found[0][2], next(iter(sorted(asked)), None)) if sole else None


def _counted_in(view: View, value: str) -> Mention | None:
    """What a detail tells the number of: the word after the number that it begins with; None where none does."""
    told = view.index.mentions_of(value)
    at = next((at for at, one in enumerate(told[:OPENING]) if one.number is not None and not one.percent), None)
    return next(iter(told[at + 1 : at + 2]), None) if at is not None else None


def _are_people(value: str) -> bool:
    """Whether what a detail tells the number of are people: "52 đồng chí nguyên lãnh đạo", "4.120 lượt người"."""
    words = " ".join(syllables(value)[1:])
    return any(f"{words} ".startswith(f"{one} ") for one in grammar("people"))


def _elects(view: View, label: str, asked: set[str]) -> bool:
    """Whether a detail is of those elected just where these are asked for, and of those who came where they are."""
    words = frozenset(syllables(label))
    if "delegates" in asked and words.isdisjoint(ATTENDING):
        return False
    return (not words.isdisjoint(ELECTING)) is ("elected" in asked or not view.said.isdisjoint(ELECTED))


def _unit_asked(view: View) -> str:
    """The word right after the one that asks how many: "lượt" of "mấy lượt góp ý"; "" where none stands there."""
    pairs = pairwise(view.strict)
    after = next((two for one, two in pairs if "count" in one.asks and one.last == two.first), None)
    return "" if after is None or after.asks or after.is_value else after.said.split()[0]


def is_narrower(view: View, label: str) -> bool:
    """Whether a detail is of some people only, as nobody says: how many of those elected are women."""
    some = view.index.meaning(label) & OF_SOME
    return bool(some) and not any(some & mention.attributes for mention in view.strict)


def of_rank(view: View, subject: Subject, label: str) -> bool:
    """Whether a detail is of the rank that is asked for: who is deputy tells of no chief."""
    post = asked_post(view, subject)
    return post is None or post.deputy != grammar("deputies").isdisjoint(label.casefold().split())
