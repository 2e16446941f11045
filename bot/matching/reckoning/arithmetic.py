"""Arithmetic on counts: added, divided, one as a share of another, what is left of a whole without a part.

A count takes part when the clause says its name in one run of words, or its number with its noun ("420 chi bộ"). Where
a calculation is surely asked and cannot be made, no bare number is offered instead of its result.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, zip_longest
from typing import Final

from bot.matching.claims.comparing import best_count
from bot.matching.judging.coverage import cover
from bot.matching.judging.spelled import spelled
from bot.matching.knowing.hosts import OURS
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.negation import excepted, points
from bot.matching.reckoning.summands import are_such, noun_wanted
from bot.matching.reckoning.told_of_each import told_of_each
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View, keys_of

RESULT: Final = "kết quả phép tính"
SURE = 0.9  # confidence in counts set side by side
UNITS = frozenset(("c:only", "c:average", "c:in_whole"))
WORKING = frozenset(("c:plus", "c:minus", "c:average", "c:all", "c:result", "c:in_whole"))
EACH = "mỗi"
PAIR = 2
INTO = ("làm", "thành", "ra", "theo")  # after "chia": what it is divided into


def says(view: View, part: str) -> bool:
    """Whether the clause says a word of a list of grammar.yaml."""
    return not view.words.isdisjoint(grammar(part))


def says_total(view: View) -> bool:
    """ "Tổng kinh phí", "cộng lại hết bao nhiêu tiền": one number for all of them."""
    if says(view, "adding"):
        return True
    return any("cost" in mention.attributes and mention.said.startswith("tổng ") for mention in view.strict)


def asks_of_each_level(view: View) -> bool:
    """ "Mỗi cấp học có mấy trường"."""
    each = grammar("each")
    return any(one.said in each and "c:level" in two.keys for one, two in pairwise(view.clause.mentions))


def beside(view: View, subjects: Sequence[str], facet: str) -> Query:
    """An answer that is worked out from several subjects."""
    return Query(Outcome.ANSWER, tuple(subjects), facet, ask=view.clause.ask, confidence=SURE)


def added(view: View) -> Query | None:
    """Counts taken together: "số đảng bộ cộng với số chi bộ cơ sở", "gộp hai loại chi bộ"."""
    plus = "c:plus" in view.keys
    costs = any("cost" in mention.attributes for mention in view.strict)
    if "count" not in view.clause.asks or not (plus or says(view, "summing")) or costs:
        return None
    counts = operands(view)
    if len(counts) > 1 and accounted(view, counts) and not _of_one_another(view, counts) and are_such(view, counts):
        if all(addable(one, counts[0]) for one in counts[1:]):
            return beside(view, [one.id for one in counts], "sum")
        return no_result() if plus else None
    if not plus:
        return None
    return _parts_of_one(view, counts) or _told_in_one(view) or (None if noun_wanted(view) is not None else no_result())


def _of_one_another(view: View, counts: Sequence[Subject]) -> bool:
    """Whether one of two counts is said to be within the other: "dưới các đảng bộ cơ sở có tất cả mấy chi bộ"."""
    named = {word.first for one in spelled(view, counts) for word in one.words}
    return any("c:subordinate" in mention.keys and mention.first not in named for mention in view.strict)


def addable(one: Subject, two: Subject) -> bool:
    """Whether two counts are of the same things, or parts of one whole, and none holds the other."""
    first, second = one.record, two.record
    holds = one.id in (second.part_of, second.out_of) or two.id in (first.part_of, first.out_of)
    if holds or first.unit != second.unit:
        return False
    return (first.part_of is not None and first.part_of == second.part_of) or not one.head.isdisjoint(two.head)


def _parts_of_one(view: View, counts: Sequence[Subject]) -> Query | None:
    """All parts of one whole, each told by its own word: "đảng bộ cộng chi bộ cơ sở"."""
    said = set(view.keys)
    wholes = {one.record.part_of for one in found_subjects(view) if one.type is Type.COUNT and one.record.part_of}
    for whole in wholes & view.index.parts.keys():
        parts = [one for one in view.index.parts[whole] if one.record.part_of == whole and one.head & said]
        if (
            len(parts) > 1
            and all(own_words(one, parts) & said for one in parts)
            and all(one in parts for one in counts)
            and are_such(view, parts)
        ):
            return beside(view, [one.id for one in parts], "sum")
    return None


def _told_in_one(view: View) -> Query | None:
    """ "Cộng hết thôn, xóm, khu phố được bao nhiêu", of one number that is called by all of these."""
    named = spelled(view, [one for one in found_subjects(view) if one.type is Type.COUNT])
    whole = max(named, key=lambda one: len(one.words), default=None)
    if whole is None or len(whole.words) < PAIR or whole.subject.record.out_of or not accounted(view, [whole.subject]):
        return None
    return Query(Outcome.ANSWER, (whole.subject.id,), "count", ask=view.clause.ask, confidence=SURE)


def own_words(one: Subject, parts: Sequence[Subject]) -> frozenset[str]:
    """The words of a count's name that tell it from others."""
    return one.name_keys.difference(*(other.name_keys for other in parts if other is not one))


def share_of_whole(view: View) -> Query | None:
    """What share a part has of its whole, of which the number or the name is said: "… chiếm mấy phần trăm của 55"."""
    if "percent" not in view.clause.asks or view.clause.verify:
        return None
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT]
    for whole in counts:
        named = any(mention.number == whole.record.value and not mention.percent for mention in view.strict)
        parts = [one for one in counts if one.record.part_of == whole.id]
        if not named or not parts:
            continue
        said = {key for mention in view.strict for key in mention.keys}
        own = [one for one in parts if own_words(one, [*parts, whole]) & said or one in operands(view)]
        if len(own) == 1 and accounted(view, [own[0], whole]):
            return replace(beside(view, (own[0].id,), "share"), ask="percent")
    return None


def rest_of_whole(view: View) -> Query | None:
    """The one other part of a whole: "55 trừ 22 còn mấy đảng bộ", "ngoài 33 đảng bộ, phần còn lại là bao nhiêu"."""
    if not (says(view, "taking") or says(view, "except")) or not view.clause.asks & {"count", "remaining"}:
        return None
    if _only_points(view):
        return None
    numbers = {mention.number for mention in view.clause.mentions if mention.number is not None}
    asked = next((m.first for m in view.clause.mentions if m.asks & {"count", "remaining"}), 0)
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT]
    apart = {mention.first for mention in excepted(view.clause.mentions)}
    named = {
        one.subject.id
        for one in spelled(view, counts)
        if one.words[-1].first < asked and (not apart or any(word.first in apart for word in one.words))
    }
    for whole, linked in view.index.parts.items():
        parts = [one for one in linked if one.record.part_of == whole]
        total = view.index.subjects[whole]
        if len(parts) != PAIR or not numbers <= {total.record.value, *(one.record.value for one in parts)}:
            continue
        left_out = [one for one in parts if one.record.value in numbers or one.id in named]
        left_out = left_out or _left_out(view, parts)
        if len(left_out) == 1 and accounted(view, [*parts, total]):
            other = parts[1] if left_out[0] is parts[0] else parts[0]
            return beside(view, (other.id,), "count")
    return None


def _only_points(view: View) -> bool:
    """ "Chi bộ cơ sở (không tính vào số đó) là mấy": what is left out was told before, and is none of what is named."""
    left_out = excepted(view.clause.mentions)
    return any(map(points, left_out)) and not any(m.number is not None or (m.keys and not m.filler) for m in left_out)


def _left_out(view: View, parts: Sequence[Subject]) -> list[Subject]:
    """The part left out by its own word, where the other is asked for by its: "trừ các đảng bộ … mấy chi bộ"."""
    denied = {key for mention in view.clause.negated for key in mention.keys}
    noun = view.noun_of_ratio() or view.noun()
    own = [own_words(one, parts) for one in parts]
    found = [one for one, keys in zip(parts, own, strict=True) if keys & denied]
    asked = [one for one, keys in zip(parts, own, strict=True) if noun is not None and keys & noun.keys]
    return found if len(found) == len(asked) == 1 and found != asked else []


def rest_of_share(view: View) -> Query | None:
    """What is left of a whole without those in a state: "trừ những chi bộ đã họp thì còn bao nhiêu"; None else."""
    if not says(view, "except") or not view.clause.asks & {"count", "remaining"} or view.clause.verify:
        return None
    left_out = [mention for mention in view.clause.negated if set(keys_of(mention)) and not mention.filler]
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT]
    parts = (one for count in counts for one in view.index.parts.get(count.id, ()))
    shares = {one.id: one for one in (*counts, *parts) if one.record.out_of}
    found = []
    for share in shares.values():
        whole = view.index.subjects[share.record.out_of]
        state = view.index.keys_of(share.record.state) if share.record.state else frozenset[str]()
        own, all_of_it = state - whole.strong, share.strong | share.soft
        told = [frozenset(keys_of(mention)) for mention in left_out]
        if any(keys & own for keys in told) and all(keys & all_of_it for keys in told) and accounted(view, [whole]):
            found.append(share)
    return beside(view, (found[0].id,), "remaining") if len(found) == 1 else None


def less_members(view: View) -> Query | None:
    """What is left of a count without the members of a list: "bỏ ba nơi làm điểm ra còn bao nhiêu tổ chức"."""
    if not (says(view, "taking") or says(view, "except")) or not view.clause.asks & {"count", "remaining"}:
        return None
    counts = [one.subject for one in spelled(view, [one for one in found_subjects(view) if one.type is Type.COUNT])]
    counts = [one for one in counts if one.record.out_of is None]
    numbers = {mention.number for mention in view.clause.mentions if mention.number is not None}
    groups = [one for one in found_subjects(view) if one.type is Type.GROUP and one.record.complete]
    of_count = view.named(counts[0]) if len(counts) == 1 else frozenset[int]()
    left_out = [one for one in view.clause.negated or view.clause.mentions if one.first not in of_count]
    for group in groups:
        own = group.strong - view.index.counted.keys() - OURS  # "không tính các đảng bộ": no list of some of them
        named = any(mention.keys & own for mention in left_out if "c:unit" not in mention.keys)
        size = Decimal(len(group.members))
        if len(counts) == 1 and named and numbers <= {size} and accounted(view, [counts[0], group], {size}):
            return replace(beside(view, (counts[0].id,), "less"), given=size)
    return None


def share_of_members(view: View) -> Query | None:
    """What share the members of a list are of a count: "ba nơi làm điểm chiếm mấy phần trăm của 55 tổ chức"."""
    if "percent" not in view.clause.asks or view.clause.verify:
        return None
    sizes = {mention.number for mention in view.clause.mentions if mention.number is not None}
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT and one.record.out_of is None]
    named = {one.subject.id for one in spelled(view, counts)}
    wholes = [one for one in counts if one.id in named or one.record.value in sizes]
    for group in (one for one in found_subjects(view) if one.type is Type.GROUP and one.record.complete):
        size = Decimal(len(group.members))
        said = view.named(group)
        for whole in wholes if said else ():
            apart = not said & view.named(whole) and sizes <= {size, whole.record.value}
            if apart and size < whole.record.value and accounted(view, [whole, group], {size}):
                return replace(beside(view, (whole.id, group.id), "member_share"), given=size)
    return None


def divided(view: View) -> Query | None:
    """How many of one there are for each of another: "chia đều thì mỗi chi bộ có bao nhiêu đảng viên"."""
    mentions = list(view.clause.mentions)
    dividing = _divides(view)
    each = next((at for at, mention in enumerate(mentions) if _is_each(mention, dividing=dividing)), None)
    if "count" not in view.clause.asks or (each is None and not dividing):
        return None
    given = operands(view, numbered=True)
    if dividing and len(given) == PAIR and accounted(view, given):
        return beside(view, [one.id for one in given], "quotient")
    counts = [subject for subject in found_subjects(view) if subject.type is Type.COUNT]
    shared = _shared_out(view, counts) if dividing else None
    if shared is not None:
        return shared
    each = each or 0  # "chi bộ trung bình có mấy đảng viên"
    asks = next((at for at in range(each, len(mentions)) if "count" in mentions[at].asks), len(mentions))
    if len(spelled_in(view, counts, mentions[each:asks])) > 1:
        return no_result()  # "mỗi xã, thị trấn": neither of them alone
    whole = best_count(counts, mentions[asks:]) or best_count(counts, mentions[:each])  # "đảng viên bình quân mỗi …"
    parts = _parts(counts, mentions[each:asks], whole)
    if whole is None or parts is None or not whole.head.isdisjoint(parts.head) or not parts.record.value:
        return no_result() if dividing else None
    if not dividing and EACH in (parts.record.note or "").casefold().split():
        return beside(view, (parts.id,), "count")  # the note says what each of them has
    told = None if dividing else told_of_each(view, whole, parts)
    if told is not None:
        return beside(view, (told.id,), "answer")
    return beside(view, (whole.id, parts.id), "quotient")


def _shared_out(view: View, counts: Sequence[Subject]) -> Query | None:
    """ "Chia số đảng viên cho số chi bộ trực thuộc, mỗi chi bộ mấy người": two counts that are named in full."""
    named = spelled(view, counts)
    if len(named) != PAIR or not named[0].subject.head.isdisjoint(named[1].subject.head):
        return None
    first, second = named
    between = [m for m in view.clause.mentions if first.words[-1].last <= m.first < second.words[0].first]
    if not any("cho" in mention.said.split() for mention in between) or not second.subject.record.value:
        return None
    return beside(view, (first.subject.id, second.subject.id), "quotient")


def spelled_in(view: View, counts: Sequence[Subject], said: Sequence[Mention]) -> list[Subject]:
    """The counts whose names some of the mentions spell."""
    return [one.subject for one in spelled(view, counts) if one.words[0] in said]


def _divides(view: View) -> bool:
    """Whether a number is divided: "chia đều", but not "chia làm 5 bước", which tells what something is made up of."""
    words, mentions = grammar("dividing"), view.clause.mentions
    return any(
        (one.said in words or one.text.lower() in words) and (two is None or two.said.split()[0] not in INTO)
        for one, two in zip_longest(mentions, mentions[1:])
    )


def no_result() -> Query:
    """That the result of a calculation is not known."""
    return Query(Outcome.MISSING, missing=RESULT, stated=True)


def _parts(counts: Sequence[Subject], said: Sequence[Mention], whole: Subject | None) -> Subject | None:
    """What the whole is divided among: of several of the same noun, the one that the whole is said to be of."""
    best = best_count(counts, said)
    if best is None or whole is None:
        return best
    keys = {key for mention in said if mention.number is None for key in mention.keys}  # "một chi bộ"
    alike = [one for one in counts if one is not whole and one.head & best.head and keys <= one.name_keys | UNITS]
    if len(alike) < PAIR:
        return best
    plain = [one for one in alike if one.record.out_of is None]  # no count of those in a state
    if len(plain) == 1:
        return plain[0]
    own = [one for one in plain if f"n:{one.record.value}" in whole.strong | whole.soft]
    return own[0] if len(own) == 1 else best if keys >= best.name_keys else None


def _is_each(mention: Mention, *, dividing: bool) -> bool:
    """ "Mỗi chi bộ"; without tones only where it is surely divided."""
    return mention.said == "mỗi" or (dividing and (mention.number == 1 or mention.text.lower() == "moi"))


def operands(view: View, *, numbered: bool = False) -> list[Subject]:
    """The counts that the clause names in full or by number and noun, in its order.

    Args:
        numbered: those named by their numbers alone.
    """
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT]
    found: dict[str, tuple[int, Subject]] = {}
    mentions = view.clause.mentions
    for at, mention in enumerate(mentions):
        if mention.number is None or mention.percent:
            continue
        noun = mentions[at + 1] if at + 1 < len(mentions) else None
        bearing = [
            one
            for one in counts
            if one.record.value == mention.number and noun and noun.keys & (one.head | one.name_keys)
        ]
        if len(bearing) == 1:
            found.setdefault(bearing[0].id, (mention.first, bearing[0]))
    for one in () if numbered else spelled(view, counts):
        found.setdefault(one.subject.id, (one.words[0].first, one.subject))
    return [subject for _, subject in sorted(found.values(), key=lambda place: place[0])]


def accounted(view: View, counts: Sequence[Subject], values: Collection[Decimal] = ()) -> bool:
    """Whether the counts together account for all that is said, but for the words of the calculation.

    Args:
        values: numbers that are accounted for, too.
    """
    left = set(cover(view, counts[0], None).left).intersection(*(cover(view, one, None).left for one in counts[1:]))
    values = {*values, *(one.record.value for one in counts if one.type is Type.COUNT)}
    people = {"người"} if any("c:member" in one.head for one in counts) else set()
    words = people | grammar("summing") | grammar("dividing") | grammar("taking")
    costs = {"cost"} if all(one.type is Type.PROJECT for one in counts) else set()
    return all(m.number in values or m.keys & WORKING or m.said.lower() in words or m.attributes & costs for m in left)
