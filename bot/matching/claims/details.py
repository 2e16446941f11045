"""Claims on what a record tells by hand: its details, where a number is said of one ("có 120 căn hộ")."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from bot.knowledge.precision import Precision
from bot.knowledge.record import Record
from bot.matching.claims.dated_details import dated_details
from bot.matching.claims.passing import passes_target
from bot.matching.judging.numbers import comparator, number_holds, stated
from bot.matching.judging.other_kinds import is_of_other_kind
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.measures import Unit, in_unit, unit_after
from bot.matching.reading.mention import Mention
from bot.matching.reading.negation import denials
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View, keys_of
from bot.matching.viewing.weighing import weight
from bot.text.syllable import fold

MEASURING = grammar("measuring")
AMOUNTS = grammar("amounts_of_work")
Amount = tuple[Decimal, Precision]
TEXT_DENIES = grammar("text_denies")
ALONE = frozenset(("chỉ",))  # which is "only", and no part of "chỉ tiêu"
PAIR = 2  # "chưa được"
PASSIVE = ("được", "bị")
DENIES = frozenset(("chưa", "không"))
JOINING = frozenset(("mà", "nhưng", "vì", "do", "và", "nên", "để", "chỉ", "chứ"))  # open more than what is denied
PAUSES = frozenset(",;.:(")
LEAST_SPELT = 3  # words of a detail that is told in full
PER = ("ngày", "ngày đêm", "giờ", "tháng", "quý", "năm", "người")
PER_REACH = 2
OUT_OF, SHARE = "/", 2  # words of "151/"
NOUN_REACH = 2  # words after a number that say what there are so many of


def details(view: View, subject: Subject) -> Iterator[Claim]:
    """Numbers against those in the details: against the one whose noun or whose name is said beside the number.

    Words against the text of one whose name is said before them.
    """
    record = subject.main or subject.record
    held = _of_what_is_said(view, record.details) if isinstance(record, Record) else {}
    if not held:
        return
    spelt = list(_in_full(view, subject, held))
    if spelt:
        yield from spelt
        return
    if not any(one.number is not None and not one.ranked and one.first not in view.naming for one in view.strict):
        said = tuple(_in_words(view, subject, held))
        timed = () if said else tuple(dated_details(view, subject, held))
        yield from said or timed or _worded(view, subject, held)
        return
    beyond = passes_target(view)  # "vượt chỉ tiêu 43 người", of which the target is told
    for at, mention in enumerate(view.strict):
        if mention.number is None or mention.ranked or mention.first in view.naming or beyond or _is_rate(view, at):
            continue
        noun = _noun(view.strict, at)
        if mention.percent or _share_said(view, at) is not None:
            yield from _percent(view, subject, held, at) if mention.percent else _share(view, subject, held, at)
            continue
        if mention.first in view.named(subject) or (not noun and mention.keys & subject.name_keys):
            continue  # "Trường Tiểu học Hoa Mai 2"
        unit = unit_after(view.strict, at)
        counting = [
            (label, amount, counted)
            for label, value in held.items()
            for amount, counted, alike in _numbers(view, str(value), unit)
            if (_said(view, label) or subject.type is not Type.COUNT)
            and (alike or _of_same(view, label, noun, counted))
            and not _of_other_measure(view, at, label)
        ]
        if not counting:
            continue
        named = [one for one in counting if noun and one[2] and one[2][0].said == noun[0].said]  # "9 tầng, 640 chỗ"
        known = [(label, amount) for label, amount, _ in named or counting]
        bound, words = comparator(view.strict, at)
        label, verdict = _judged(mention.number, bound, known)
        measure = (one for one in view.strict if one.last == mention.first and one.said in MEASURING)
        only = (one for one in view.strict if one.last == mention.first and "c:only" in one.keys)  # "chỉ có 9 tầng"
        yield claim(
            "detail", verdict, (*only, *words, *measure, mention, *noun, *_naming(view, label)), subject.id, label
        )


def _of_what_is_said(view: View, details: Mapping[str, str]) -> dict[str, str]:
    """The details but for those of other things than are said by the same attribute: of "12 phòng học" no floors."""
    if not view.attributed:
        return dict(details)
    return {label: value for label, value in details.items() if not _is_of_other_kind(view, label, str(value))}


def _is_of_other_kind(view: View, label: str, value: str) -> bool:
    """Whether a word is said of another kind than a detail tells, by its name or its text."""
    meant = view.index.meaning(label).union(*(one.attributes for one in view.index.mentions_of(value)))
    return any(is_of_other_kind(one, meant, f"{label} {value}") for one in view.attributed)


def _is_rate(view: View, at: int) -> bool:
    """ "1.500 khối một ngày đêm": so much in each, and no number by itself."""
    one, before = view.strict[at], view.strict[max(0, at - PER_REACH) : at]
    after = next((two.said for two in view.clause.mentions if two.first == one.last), "")
    return one.number == 1 and after in PER and any(two.number is not None for two in before)


def _in_full(view: View, subject: Subject, held: Mapping[str, str]) -> Iterator[Claim]:
    """Details whose whole text is said, word for word, and by their name: it is so, whatever else its numbers tell."""
    if view.clause.negated:
        return
    said = [(fold(word), mention) for mention in view.clause.mentions for word in syllables(mention.text)]
    words = [word for word, _ in said]
    for label, value in held.items():
        told = [fold(word) for word in syllables(str(value))]
        naming = [mention for mention in _naming(view, label) if label in mention.attributes]
        starts = range(len(words) - len(told) + 1) if len(told) >= LEAST_SPELT and naming else ()
        at = next((at for at in starts if words[at : at + len(told)] == told), None)
        if at is not None:
            run = {mention.first: mention for _, mention in said[at : at + len(told)]}
            yield claim("detail", True, (*naming, *run.values()), subject.id, label)


def _percent(view: View, subject: Subject, held: Mapping[str, str], at: int) -> Iterator[Claim]:
    """ "Đã đạt 75% khối lượng": against the only share that the details state."""
    shares = [
        (label, mention.number)
        for label, value in held.items()
        for mention in view.index.mentions_of(str(value))
        if mention.percent and mention.number is not None
    ]
    if len(shares) != 1 or subject.type is not Type.PROJECT:
        return
    label, known = shares[0]
    bound, words = comparator(view.strict, at)
    held_by = number_holds(view.strict[at].number or Decimal(0), bound, known, Precision.EXACT)
    of_it = [one for one in view.strict[at + 1 : at + 1 + NOUN_REACH] if one.said in AMOUNTS]
    yield claim("detail", held_by, (*words, view.strict[at], *of_it, *_naming(view, label)), subject.id, label)


def _worded(view: View, subject: Subject, held: Mapping[str, str]) -> Iterator[Claim]:
    """ "… thuộc đảng bộ X": it is so when all that is said of it stands in the text, and not when another is named."""
    for label, value in held.items():
        naming = [mention for mention in _naming(view, label) if label in mention.attributes]
        words = f" {' '.join(syllables(str(value)))} "
        if not naming or view.clause.negated or any(f" {word} " in words for word in grammar("denying")):
            continue
        after = [mention for mention in view.strict if mention.first >= naming[-1].last]
        said = [mention for mention in after if weight(view, mention) > 0.0 and not mention.asks]
        keys = view.index.keys_of(str(value))
        other = [one for one in said if f" {one.said} " not in words and one.keys.isdisjoint(keys)]
        if said and not other:
            yield claim("detail", True, (*naming, *said), subject.id, label)
        elif any(one.names for one in other) and any(key.startswith("name:") for key in keys):
            yield claim("detail", False, (*naming, *said), subject.id, label)


def _in_words(view: View, subject: Subject, held: Mapping[str, str]) -> Iterator[Claim]:
    """ "… mà không bầu chi ủy": what the text of a detail denies in these words."""
    named = view.named(subject)
    told = [
        mention
        for mention in (*view.strict, *view.clause.negated)
        if mention.first not in named and not mention.asks and not mention.keys & subject.name_keys
        if weight(view, mention) > 0.0
    ]
    negated = {mention.first for mention in view.clause.negated} | _denied_beside(view)
    for label, value in held.items():
        text = f" {' '.join(syllables(value))} "
        passive = _denies_deed(str(value))
        denied = [
            one
            for one in told
            if any(f" {word} {one.said} " in text for word in TEXT_DENIES)
            or (passive and text.endswith(f" {one.said} "))
        ]
        if denied:
            holds = all(one.first in negated for one in denied)
            yield claim("detail", holds, denied, subject.id, label)


def _denied_beside(view: View) -> set[int]:
    """First tokens of words that a denial stands before: "chưa được duyệt"."""
    words = view.clause.mentions
    found = set[int]()
    for at in denials(words):
        after = (one for one in words[at + 1 : at + 1 + NOUN_REACH] if one.said not in PASSIVE)
        found |= {one.first for one in (next(after, None),) if one is not None}
    return found


def _denies_deed(text: str) -> bool:
    """Whether a text of one clause denies the verb that ends it: "chưa được Ban Thường vụ duyệt"."""
    words = syllables(text)
    denies = len(words) > PAIR and words[0] in DENIES and words[1] in PASSIVE
    return denies and not JOINING.intersection(words) and not PAUSES.intersection(text)


def _judged(said: Decimal, bound: str, known: list[tuple[str, Amount]]) -> tuple[str, bool | None]:
    """The detail that bears the number out; else one that denies it, where there is no other that it may be of."""
    holding = next((label for label, amount in known if number_holds(said, bound, *amount)), None)
    if holding is not None:
        return holding, True
    label, amount = known[0]
    return label, number_holds(said, bound, *amount) if len({one for _, one in known}) == 1 else None


def _noun(mentions: tuple[Mention, ...], at: int) -> tuple[Mention, ...]:
    """The words right after a number, up to the next value."""
    found: list[Mention] = []
    for mention in mentions[at + 1 : at + 1 + NOUN_REACH]:
        if mention.is_value or mention.filler or not (mention.keys or mention.attributes):
            break
        found.append(mention)
    return tuple(found)


def _numbers(view: View, value: str, unit: Unit | None) -> Iterator[tuple[Amount, tuple[Mention, ...], bool]]:
    """The numbers in the text of a detail, in a unit if it is of their kind, each with its noun and whether it is."""
    mentions = _shares_as_numbers(view.index.mentions_of(value))
    for at, mention in enumerate(mentions):
        if mention.number is not None and not mention.percent:
            own = unit_after(mentions, at)
            number = in_unit(mention.number, own, unit)
            if number is not None:
                yield (number, stated(mentions, at)), _noun(mentions, at), own is not None and unit is not None


def _share(view: View, subject: Subject, held: Mapping[str, str], at: int) -> Iterator[Claim]:
    """ "151/155 phiếu": the detail that tells just that; its first number is judged by itself."""
    share = _share_said(view, at)
    label = next((label for label, value in held.items() if f"{share} " in f"{value} "), None)
    if label is not None:
        yield claim("detail", True, (view.strict[at - 1], *view.strict[at : at + 1 + NOUN_REACH]), subject.id, label)


def _share_said(view: View, at: int) -> str | None:
    """ "151/155" as it is written, at its second number; None where no share is said."""
    said = [one for one in view.strict[max(0, at - SHARE) : at + 1] if one.text != OUT_OF]
    if len(said) < SHARE or said[-2].number is None or said[-1].first - said[-2].last > 1:
        return None
    text = f"{said[-2].text}{OUT_OF}{said[-1].text}"
    return text if text in view.clause.text.replace(f" {OUT_OF} ", OUT_OF) else None


def _shares_as_numbers(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """ "151/155 phiếu" tells of 151; all that there are is nothing that is told of whom it speaks."""
    wholes = {at for at in range(SHARE, len(mentions)) if mentions[at].number is not None and _is_share(mentions, at)}
    return tuple(one for at, one in enumerate(mentions) if not {at, at + 1} & wholes)


def _is_share(mentions: tuple[Mention, ...], at: int) -> bool:
    return mentions[at - 1].text == OUT_OF and mentions[at - SHARE].number is not None


def _of_same(view: View, label: str, noun: tuple[Mention, ...], counted: tuple[Mention, ...]) -> bool:
    """Whether a number said counts what one in a detail counts, or is said under its name."""
    if noun and counted:
        unit = noun[0].attributes & (view.index.meaning(label) | {label})  # "58 mét" of a length of "85 m"
        return bool(unit) or not _keys(noun[:1]).isdisjoint(_keys(counted[:1]))
    return _said(view, label)


def _of_other_measure(view: View, at: int, label: str) -> bool:
    """ "Rộng 7 m" of what is so long: the word before the number names another measure than the detail."""
    before = view.strict[at - 1] if at else None
    if before is None or before.last != view.strict[at].first:
        return False
    if before.said in MEASURING:
        return not MEASURING.isdisjoint(syllables(label)) and before.said not in syllables(label)
    if not before.attributes:
        return False
    return before not in _naming(view, label)


def _keys(mentions: tuple[Mention, ...]) -> frozenset[str]:
    return frozenset(key for mention in mentions for key in keys_of(mention))


def _said(view: View, label: str) -> bool:
    return bool(_naming(view, label))


def _naming(view: View, label: str) -> list[Mention]:
    """The words that name a detail."""
    meant = view.index.meaning(label) | {label}
    own = _keys(view.index.mentions_of(label))
    words = set(syllables(label)) - grammar("function_words") - ALONE  # "dài" of "chiều dài"
    return [
        m
        for m in view.strict
        if not m.is_value and (m.said in words or m.attributes & meant or not own.isdisjoint(keys_of(m)))
    ]
