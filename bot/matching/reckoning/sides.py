"""Sides: the two counts that a comparison sets apart, each by the words on its own side: "A nhiều hơn B bao nhiêu".

A word that neither the count of its side nor the whole of that accounts for tells of something else, of which the
difference is then not known.
"""

from collections.abc import Collection, Sequence

from bot.matching.claims.counts import LESS, MORE
from bot.matching.judging.coverage import cover
from bot.matching.knowing.subjects import Subject
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, weight
from bot.text.syllable import fold

HEAD = 0.5  # more for a count whose own noun is said, as a share of its name
SIBLINGS = 0.1  # more for two parts of one whole


def set_apart(view: View, counts: Sequence[Subject]) -> tuple[Subject, Subject] | None:
    """The counts before and after the word that compares; None where a side names none, or more than one."""
    word = next((mention for mention in view.strict if fold(mention.said) in MORE | LESS), None)
    return None if word is None else parted(view, counts, word, view.strict)


def parted(
    view: View, counts: Sequence[Subject], word: Mention, said: Sequence[Mention]
) -> tuple[Subject, Subject] | None:
    """The counts before and after some word; None where a side names none, or more than one.

    Args:
        said: the words of both sides, be they under an exception.
    """
    before = [mention for mention in said if mention.first < word.first]
    after = [mention for mention in said if mention.first > word.first]
    pairs = {
        (one.id, two.id): _said(one, before) + _said(two, after) + (SIBLINGS if _siblings(one, two) else 0.0)
        for one in _named(view, counts, before)
        for two in _named(view, counts, after)
        if _comparable(one, two)
    }
    best = max(pairs.values(), default=0.0)
    found = [pair for pair, share in pairs.items() if share == best]
    return (view.index.subjects[found[0][0]], view.index.subjects[found[0][1]]) if len(found) == 1 else None


def both_sides(view: View, idle: Collection[str] = ()) -> bool:
    """Whether words that tell something stand on both sides of a word that compares, and how many is asked after it.

    Args:
        idle: words that tell nothing.
    """
    word = next((mention for mention in view.strict if fold(mention.said) in MORE | LESS), None)
    if word is None or not any("count" in one.asks and one.first > word.first for one in view.strict):
        return False
    if any(one.first == word.last and one.is_value for one in view.strict):
        return False  # "nhiều hơn 20 người"
    telling = (one for one in view.strict if weight(view, one) >= BARE or view.index.counted.keys() & one.keys)
    told = [one.first < word.first for one in telling if one.said not in idle]
    return any(told) and not all(told)


def _siblings(one: Subject, two: Subject) -> bool:
    """Whether both are parts of one whole."""
    whole = one.record.part_of or one.record.out_of
    return whole is not None and whole in (two.record.part_of, two.record.out_of)


def _comparable(one: Subject, two: Subject) -> bool:
    return one is not two and one.record.unit == two.record.unit


def _named(view: View, counts: Sequence[Subject], side: Sequence[Mention]) -> list[Subject]:
    """The counts that account for all of a side: of a whole and its part the one that is meant.

    A part is meant where a word of its own is said ("trong 40 tổ chức, số đảng bộ"), else the whole.
    """
    said = {key for mention in side for key in mention.keys}
    found = [one for one in counts if one.name_keys & said and not _left(view, one, side)]
    ids = {one.id for one in found}
    parts = [one for one in found if {one.record.out_of, one.record.part_of} & ids]
    meant = [one for one in parts if _adds(view, one, said)]
    wholes = {identity for one in meant for identity in (one.record.out_of, one.record.part_of)}
    return [one for one in found if one.id not in wholes and (one not in parts or one in meant)]


def _adds(view: View, part: Subject, said: set[str]) -> bool:
    whole = view.index.subjects[part.record.out_of or part.record.part_of]
    return bool((part.name_keys - whole.name_keys) & said)


def _left(view: View, count: Subject, side: Sequence[Mention]) -> list[Mention]:
    """The words of a side that neither a count nor its whole accounts for."""
    whole = view.index.subjects.get(count.record.part_of or count.record.out_of or "")
    left = set(cover(view, count, None).left)
    if whole is not None:
        left &= set(cover(view, whole, None).left)
    names = count.strong | count.soft | (frozenset() if whole is None else whole.name_keys)
    strict = set(view.strict)
    left |= {mention for mention in side if mention not in strict and mention.keys.isdisjoint(names)}
    return [mention for mention in side if mention in left and weight(view, mention) >= BARE]


def _said(count: Subject, side: Sequence[Mention]) -> float:
    """How much of the best name of a count its side says."""
    said = {key for mention in side for key in mention.keys}
    best = max((sum(bool(keys & said) for keys in one.words) / len(one.words) for one in count.names), default=0.0)
    return best + (HEAD if count.head & said else 0.0)
