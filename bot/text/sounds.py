"""Chat spellings that follow a rule of sound rather than a list, and letters held down for feeling."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.text.syllable import fold, is_folded_syllable, is_marked, is_shape, is_syllable

# What chat spellings put for an onset, with what is meant, likeliest first.
_ONSETS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("dz", ("d", "v", "gi")),
    ("f", ("ph",)),
    ("j", ("gi", "d")),
    ("w", ("qu",)),
    ("z", ("v", "d", "gi")),
    ("ck", ("ch",)),
    ("kk", ("kh",)),
    ("q", ("qu",)),
    ("k", ("c", "kh")),
    ("c", ("k",)),
    ("g", ("gh",)),
    ("ng", ("ngh",)),
    ("ngh", ("ng",)),
    ("gh", ("g",)),
)
# The same for ends: xog, thik, mìh, đươk, kết quã…
_ENDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("k", ("ch", "c")),
    ("g", ("ng",)),
    ("h", ("nh",)),
    ("nk", ("nh",)),
    ("q", ("c",)),
    ("j", ("i",)),
)
_INNER: tuple[tuple[str, str], ...] = (("j", "i"), ("iu", "iêu"), ("ui", "ôi"), ("ie", "iê"))
_HELD = re.compile(r"(.)\1{2,}")
_HELD_END = re.compile(r"([^\W\d_])\1+$")
_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=8192)
def respelt(word: str) -> tuple[str, ...]:
    """Vietnamese syllables that the chat spelling `word` can stand for by its sound: fải → phải, xog → xong.

    Empty for words that are well spelled. At most six.
    """
    word = word.lower()
    if not 2 <= len(word) <= 9 or not word.isalpha() or _fine(word):
        return ()
    made: dict[str, None] = {}
    heads = [word, *_replaced(word, _ONSETS, start=True)]
    for head in heads:
        inner = [head] + [head.replace(old, new, 1) for old, new in _INNER if old in head[1:]]
        for body in inner:
            for whole in (body, *_replaced(body, _ENDS, start=False)):
                if whole != word and _fine(whole):
                    made.setdefault(whole)
    return tuple(made)[:6]


def _fine(word: str) -> bool:
    """Well spelled, or bare letters that a syllable has. Hats without their tone count as bare."""
    return is_syllable(word) or is_shape(word) if is_marked(word) else is_folded_syllable(word)


def _replaced(word: str, table: tuple[tuple[str, tuple[str, ...]], ...], *, start: bool) -> Iterator[str]:
    for old, meant in table:
        if len(word) <= len(old):
            continue
        if start and word.startswith(old) and fold(word[len(old)]) in _VOWELS:
            yield from (new + word[len(old) :] for new in meant)
        elif not start and word.endswith(old) and fold(word[-len(old) - 1]) in _VOWELS:
            yield from (word[: -len(old)] + new for new in meant)


@lru_cache(maxsize=8192)
def unstretched(word: str) -> tuple[str, ...]:
    """`word` without the letters held down in it ("nhaaaa", "điiii", "đii"), likeliest first; empty when none are.

    What is left may be a syllable, a chat spelling or nothing known: that is for the caller to see.
    """
    word = word.lower()
    if len(word) < 3 or len(word) > 200:
        return ()
    made: dict[str, None] = {}
    short = _HELD_END.sub(r"\1", _HELD.sub(r"\1", word))
    for each in (short, _HELD.sub(r"\1", word), _HELD.sub(r"\1\1", word)):
        if each != word and len(each) <= 12:
            made.setdefault(each)
    return tuple(made)
