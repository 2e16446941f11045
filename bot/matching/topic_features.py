"""A question as numbers: weighted character and word n-grams in two lanes, with and without tone marks.

The bare lane (marks folded away) is what every spelling of a question shares; the marked lane tells "bán" from
"bạn" and only counts as far as the question carries marks. Each block of features (characters, words, word
pairs) is scaled to length 1 before it is weighed, so that long questions do not outshout short ones.
Pure functions on text; numpy appears only in what `Space` returns.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.text.syllable import is_marked

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int32]
    Floats = NDArray[np.float32]

# Shares of the squared length of a text's vector, per block (characters 2-4, words, word pairs). Equal word and
# character shares were best in the mean of clean and noisy questions; see docs/topics-model.md.
BARE_SHARES = (0.5, 0.25, 0.25)
MARKED_SHARES = (0.5, 0.3, 0.2)
SHORTEST_GRAM, LONGEST_GRAM = 2, 4
FULLY_MARKED = 0.4  # share of marked words from which a question counts as typed with marks (running text has ~0.75)


def markedness(words: Sequence[str]) -> float:
    """How far the words carry marks: 0 none, 1 as running Vietnamese text does."""
    if not words:
        return 0.0
    marked = sum(map(is_marked, words))
    return min(1.0, marked / len(words) / FULLY_MARKED)


@lru_cache(maxsize=32768)
def grams(word: str) -> tuple[str, ...]:
    """Character n-grams within the word's boundaries, shortest first."""
    padded = f" {word} "
    found: list[str] = []
    for size in range(SHORTEST_GRAM, LONGEST_GRAM + 1):
        if len(padded) <= size:
            found.append(padded)
            break
        found.extend(padded[i : i + size] for i in range(len(padded) - size + 1))
    return tuple(found)


def blocks(words: Sequence[str]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Counts of character n-grams, words, and word pairs (with the text's two ends); keys never collide."""
    pairs = zip(["<", *words], [*words, ">"], strict=True)
    return (
        Counter(gram for word in words for gram in grams(word)),
        Counter("\t" + word for word in words),
        Counter(f"{left}\t{right}" for left, right in pairs),
    )


@dataclass(slots=True)
class Space:
    """The features seen in the examples, and their weights: one lane's coordinate system."""

    ids: dict[str, int]
    weights: list[float]
    unseen: float  # weight of a feature no example has
    shares: tuple[float, float, float]

    @classmethod
    def of(cls, texts: Iterable[Sequence[str]], shares: tuple[float, float, float]) -> Space:
        """Learn the features of these texts (lists of words); rarer ones weigh more."""
        spread: Counter[str] = Counter()
        size = 0
        for words in texts:
            size += 1
            for block in blocks(words):
                spread.update(block.keys())
        ids = {feature: i for i, feature in enumerate(spread)}
        return cls(ids, [_rarity(size, count) for count in spread.values()], _rarity(size, 0), shares)

    def vector(self, words: Sequence[str]) -> tuple[list[int], list[float], tuple[float, float, float]]:
        """Feature ids, their values, and for each block the share of its squared length that is known here."""
        ids: list[int] = []
        values: list[float] = []
        known: list[float] = []
        for block, share in zip(blocks(words), self.shares, strict=True):
            mine: list[int] = []
            raw: list[float] = []
            missing = 0.0
            for feature, count in block.items():
                tf = 1.0 if count == 1 else 1.0 + math.log(count)
                i = self.ids.get(feature)
                if i is None:
                    missing += (tf * self.unseen) ** 2
                else:
                    mine.append(i)
                    raw.append(tf * self.weights[i])
            square = sum(value * value for value in raw)
            known.append(square / (square + missing) if square else 0.0)
            scale = math.sqrt(share / square) if square else 0.0
            ids += mine
            values += [value * scale for value in raw]
        return ids, values, (known[0], known[1], known[2])


def _rarity(texts: int, having: int) -> float:
    """Root of the smoothed inverse document frequency; the root beat the plain IDF by 0.2 points."""
    return math.sqrt(math.log((1 + texts) / (1 + having)) + 1)
