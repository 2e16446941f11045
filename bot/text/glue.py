"""Taking apart words that were typed without the spaces between them ("daihoi", "đảngviên")."""

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from bot.text.lexicon import compound_pairs
from bot.text.syllable import fold, is_folded_syllable, is_marked, is_shape
from bot.text.telex import untype

_MOST_PARTS = 4
_MOST_LETTERS = 28
_LONGEST = 7  # nghieng
_MOST = 6
_LONGEST_RUN = 60  # letters of a run of words
_PAIR = 0.6  # a cut between syllables of one phrase is likelier by this many parts


@lru_cache(maxsize=8192)
def split_syllables(word: str) -> tuple[tuple[str, ...], ...]:
    """Ways to take `word` apart into 2–4 syllables as they are typed in it, likeliest first, at most six.

    Pairs that are common words come first (then with their marks, if they were typed without), then fewer parts, then
    parts of even length. Empty when the word is one syllable, too long, or cannot be taken apart.
    """
    word = word.lower()
    if not 4 <= len(word) <= _MOST_LETTERS or not word.isalpha():
        return ()
    bare = fold(word)
    if len(bare) != len(word) or is_folded_syllable(bare):
        return ()
    found: list[tuple[int, ...]] = []
    _cut(word, bare, 0, (), found)
    split = (tuple(word[a:b] for a, b in zip((0, *cuts), (*cuts, len(word)), strict=True)) for cuts in found)
    return tuple(sorted(dict.fromkeys(map(_marked, split)), key=_unlikely)[:_MOST])


@lru_cache(maxsize=4096)
def split_keys(word: str) -> tuple[tuple[str, ...], ...]:
    """Ways to take `word` apart into 2–3 syllables of which some are raw Telex ("daijhooij"), at most six.

    Pairs that are common words come first. Empty when it cannot be done.
    """
    word = word.lower()
    if not 5 <= len(word) <= 24 or not word.isalpha():
        return ()
    found = dict.fromkeys(_typed_pairs(word))
    if not found:
        for cut in range(2, len(word) - 3):
            first = _typed(word[:cut])
            if first:
                found.update(dict.fromkeys((first, *rest) for rest in _typed_pairs(word[cut:])))
    bare = tuple(parts for parts in found if not all(is_folded_syllable(part) for part in parts))
    return tuple(sorted(bare, key=_unlikely)[:_MOST])


def segments(
    word: str, known: Callable[[str], bool], paired: Callable[[str, str], bool], *, strangers: bool = False
) -> tuple[str, ...]:
    """A run of any number of syllables typed together, taken apart; empty when it surely is none.

    Args:
        known: whether a syllable as typed is one of the caller's words.
        paired: whether two syllables (as typed) stand together in one of the caller's phrases.
        strangers: the parts need not stand together in any phrase: `known` is sure of each.
    """
    word = word.lower()
    if not 6 <= len(word) <= _LONGEST_RUN or not word.isalpha() or len(fold(word)) != len(word):
        return ()
    parts = cheapest_cut(word, lambda part: 1.0 if _is_part(part, fold(part)) and known(part) else None, paired)
    lonely = sum(
        not any(paired(*pair) for pair in pairwise(parts[max(0, at - 1) : at + 2])) for at in range(len(parts))
    )
    return parts if len(parts) > 1 and (strangers or lonely <= len(parts) // 3) else ()


def cheapest_cut(
    word: str, cost: Callable[[str], float | None], paired: Callable[[str, str], bool], longest: int = _LONGEST
) -> tuple[str, ...]:
    """`word` in parts of at most `longest` letters whose costs add up to least; empty when it cannot be taken apart.

    Args:
        cost: of a part; None for what is none.
        paired: whether two parts stand together in one of the caller's phrases, which makes them cheaper.
    """
    best: dict[tuple[int, int], tuple[float, tuple[str, ...]]] = {(0, 0): (0.0, ())}  # by the last part's bounds
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - longest), end):
            part = word[start:end]
            own = cost(part)
            if own is None:
                continue
            for first in range(max(0, start - longest), max(1, start)):
                before = best.get((first, start))
                if before is None:
                    continue
                total = before[0] + own - (_PAIR if before[1] and paired(before[1][-1], part) else 0.0)
                if (start, end) not in best or total < best[start, end][0]:
                    best[start, end] = total, (*before[1], part)
    whole = [found for (_, end), found in best.items() if end == len(word)]
    return min(whole, key=lambda found: (found[0], len(found[1])), default=(0.0, ()))[1]


def _typed_pairs(word: str) -> list[tuple[str, ...]]:
    pairs = ((_typed(word[:cut]), _typed(word[cut:])) for cut in range(2, len(word) - 1))
    return [(first, second) for first, second in pairs if first and second]


def _typed(part: str) -> str:
    """The syllable that `part` is, or is the raw Telex of; empty when neither."""
    if len(part) > _LONGEST + 4:
        return ""
    if is_folded_syllable(fold(part)):
        return part
    return next(iter(untype(part)), "")


def _cut(word: str, bare: str, at: int, cuts: tuple[int, ...], found: list[tuple[int, ...]]) -> None:
    """Depth-first; at most four parts of at most seven letters, so at most 7³ steps."""
    parts_left = _MOST_PARTS - len(cuts)
    if len(bare) - at > parts_left * _LONGEST:
        return
    if cuts and len(bare) - at <= _LONGEST and _is_part(word[at:], bare[at:]):
        found.append(cuts)
    if parts_left == 1:
        return
    for end in range(at + 1, min(len(bare) - 1, at + _LONGEST) + 1):
        if _is_part(word[at:end], bare[at:end]):
            _cut(word, bare, end, (*cuts, end), found)


def _is_part(typed: str, bare: str) -> bool:
    if len(bare) == 1:
        return typed in ("ý", "ở", "y", "ạ", "à")
    return is_folded_syllable(bare) and (typed == bare or is_shape(typed))


def _marked(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The parts, with the marks of the common words among them put in where none were typed."""
    made = list(parts)
    at = 0
    while at + 1 < len(parts):
        pair = compound_pairs().get((fold(parts[at]), fold(parts[at + 1])))
        if pair and not is_marked(parts[at]) and not is_marked(parts[at + 1]):
            made[at : at + 2] = pair
            at += 2
        else:
            at += 1
    return tuple(made)


def _unlikely(parts: tuple[str, ...]) -> tuple[int, int, int]:
    pairs = compound_pairs()
    common = 0
    at = 0
    while at + 1 < len(parts):
        if (fold(parts[at]), fold(parts[at + 1])) in pairs:
            common += 2
            at += 2
        else:
            at += 1
    return len(parts) - common, len(parts), max(map(len, parts)) - min(map(len, parts))
