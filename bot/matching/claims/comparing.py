"""Claims on two counts set side by side: which is larger, by how much, what share one is of the other."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from bot.knowledge.precision import Precision
from bot.matching.claims.counts import LESS, MORE, share_holds
from bot.matching.judging.numbers import comparator, noun_counted, number_holds
from bot.matching.knowing.subjects import APART_KINDS, Subject
from bot.matching.question import Claim
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View, keys_of
from bot.matching.viewing.weighing import weight
from bot.text.syllable import fold

EQUAL = grammar("equal")
LEAST_NAMED = 0.5  # share of a count's name that is said


def compared(view: View, counts: Sequence[Subject]) -> list[Claim]:
    """ "Số A nhiều hơn số B": two counts compared, in the order in which they are said."""
    word = next((m for m in view.strict if fold(m.said) in MORE | LESS | EQUAL), None)
    if word is None:
        return []
    if fold(word.said) in EQUAL:
        share = next((m for m in view.strict if m.percent and m.number is not None and m.first == word.last), None)
        return _in_ratio(view, counts, word, share) if share is not None else _equal(view, counts, word)
    pair = counts_beside(view, counts, word)
    if not pair or _left_over(view, pair, word):
        return []
    first, second = pair
    more = first.record.value > second.record.value
    holds = more if fold(word.said) in MORE else first.record.value < second.record.value
    tokens = [m for m in view.strict if not m.is_value]
    return [claim("count", holds, tokens, first.id), claim("count", holds, [word], second.id)]


def _left_over(view: View, pair: Sequence[Subject], word: Mention) -> bool:
    """ "Doanh nghiệp đông đảng viên hơn trường học": whether another noun is counted than the two that are named."""
    own = pair[0].name_keys | pair[1].name_keys
    nouns = view.index.counted.keys() & view.said
    half = any("c:half" in mention.keys for mention in view.strict)
    before = next((one for one in view.strict if one.last == word.first), None)  # "đông đảng viên hơn"
    other = before is not None and weight(view, before) > 0.0 and own.isdisjoint(keys_of(before))
    return half or other or any(one.keys & nouns and own.isdisjoint(keys_of(one)) for one in view.strict)


def differing(view: View, counts: Sequence[Subject]) -> list[Claim]:
    """ "Số A nhiều hơn số B 11 cái": by how much one of two counts is said to be larger; [] where that is not said."""
    word = next((m for m in view.strict if fold(m.said) in MORE | LESS), None)
    numbers = [m for m in view.strict if m.number is not None and not m.percent and not m.ordinal]
    said = [m for m in numbers if word is not None and m.first > word.last]
    pair = counts_beside(view, counts, word) if word is not None and len(said) == 1 else []
    if not pair or word is None or pair[0].record.unit != pair[1].record.unit:
        return []
    first, second = (one.record for one in pair)
    at = view.strict.index(said[0])
    if said[0].number in (first.value, second.value) or noun_counted(view.strict, at) is not None:
        return []  # "A nhiều hơn 17 chi bộ": the other one's own number
    if any(m.number not in (first.value, second.value, *_wholes_of(view, pair)) for m in numbers if m is not said[0]):
        return []
    bound, words = comparator(view.strict, at)
    off = first.value - second.value if fold(word.said) in MORE else second.value - first.value
    sure = first.precision is Precision.EXACT and second.precision is Precision.EXACT
    holds = number_holds(said[0].number or Decimal(0), bound, off, Precision.EXACT)
    tokens = [word, *words, *(m for m in view.strict if m is said[0] or not m.is_value)]
    return [claim("count", holds if sure else None, tokens, one.id) for one in pair]


def _wholes_of(view: View, pair: Sequence[Subject]) -> list[Decimal]:
    """The numbers of the wholes of which two counts are parts."""
    ids = [one.record.part_of or one.record.out_of for one in pair]
    return [view.index.subjects[one].record.value for one in ids if one]


def counts_beside(view: View, counts: Sequence[Subject], word: Mention) -> list[Subject]:
    """The two counts of the nouns before and after a word of comparison; [] where these are not two."""
    at = view.strict.index(word)
    before, after = view.strict[:at], view.strict[at + 1 :]
    first = best_count(_next_to(counts, reversed(before)), before)
    second = best_count(_next_to(counts, after), after, first)
    first = best_count(_next_to(counts, reversed(before)), before, second)
    return [] if first is None or second is None or first is second else [first, second]


def _in_ratio(view: View, counts: Sequence[Subject], word: Mention, share: Mention) -> list[Claim]:
    """ "Số A bằng hai phần ba số B": what share one count is of another, of which it need be no part."""
    pair = counts_beside(view, counts, word)
    if not pair or share.number is None or not pair[1].record.value:
        return []
    first, second = pair
    of_it = first.record.value * 100 / second.record.value
    holds = share_holds(share.number, "exact", of_it, first.record.precision)
    tokens = [m for m in view.strict if not m.is_value]
    return [claim("count", holds, [*tokens, share], one.id) for one in (first, second)]


def _equal(view: View, counts: Sequence[Subject], word: Mention) -> list[Claim]:
    """ "Số A với số B bằng nhau": the two counts that are named before the word."""
    named: list[Subject] = []
    for mention in view.strict:
        if mention is word:
            break
        found = [one for one in counts if mention.keys & one.head & APART_KINDS and one not in named]
        best = best_count(found, view.strict, named[0] if named else None) if found else None
        if best is not None and not any(best.head & one.head & APART_KINDS for one in named):
            named.append(best)
    if len(named) != 2:
        return []
    holds = named[0].record.value == named[1].record.value
    tokens = [m for m in view.strict if not m.is_value]
    return [claim("count", holds, tokens, one.id) for one in named]


def _next_to(counts: Sequence[Subject], mentions: Iterable[Mention]) -> list[Subject]:
    """The counts of the noun next to a word of comparison: of the first of these mentions that is such a noun."""
    for mention in mentions:
        found = [one for one in counts if mention.keys & one.head]
        if found:
            return found
    return []


def best_count(counts: Sequence[Subject], mentions: Sequence[Mention], other: Subject | None = None) -> Subject | None:
    """The count that some mentions name best; None when none of them names any.

    Args:
        other: the count set beside it: of those named as well, a part of the same whole is meant.
    """
    said = {key for mention in mentions for key in mention.keys}
    best, most, part = None, 0.0, False
    for subject in counts:
        beside = other is not None and subject.record.part_of is not None and subject is not other
        beside = beside and other is not None and subject.record.part_of == other.record.part_of
        for phrase in subject.names:
            met = sum(bool(keys & said) for keys in phrase.words) / len(phrase.words)
            if subject.head & said and (met, beside) > (most, part):
                best, most, part = subject, met, beside
    return best if most >= LEAST_NAMED else None
