"""A question as numbers: weighted character and word n-grams in two lanes, with and without tone marks.

The bare lane (marks folded away) is what every spelling of a question shares; the marked lane tells "bán" from
"bạn" and only counts as far as the question carries marks. Each block of features (characters, words, word
pairs) is scaled to length 1 before it is weighed, so that long questions do not outshout short ones.
Pure functions on words; no numpy here.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from bot.matching.topic_kin import Kin
from bot.text.syllable import is_marked

# Shares of the squared length of a text's vector, per block (characters 2-4, words, traits, word pairs); by trial, see
# docs/topics-model.md. More for characters helps mistyped questions and costs clean ones. Traits tell nothing by marks.
BARE_SHARES = (0.42, 0.2, 0.18, 0.2)
MARKED_SHARES = (0.5, 0.3, 0.0, 0.2)
MOST_KEPT = 8192  # words whose n-grams are remembered
SHORTEST_GRAM, LONGEST_GRAM = 2, 4
FULLY_MARKED = 0.4  # share of marked words from which a question counts as typed with marks (running text has ~0.75)


def markedness(words: Sequence[str]) -> float:
    """How far the words carry marks: 0 none, 1 as running Vietnamese text does."""
    if not words:
        return 0.0
    marked = sum(map(is_marked, words))
    return min(1.0, marked / len(words) / FULLY_MARKED)


@lru_cache(maxsize=8192)
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


def features(words: Sequence[str], kin: Kin | None = None) -> tuple[list[str], list[str], list[str], list[str]]:
    """Character n-grams, words, traits, word pairs (with the text's two ends); one of a kind is never of another."""
    return list(chain.from_iterable(map(grams, words))), list(map(_single, words)), _traits(words, kin), _pairs(words)


def _single(word: str) -> str:
    return "\t" + word


def _traits(words: Sequence[str], kin: Kin | None) -> list[str]:
    return ["\n" + name for name in kin.of(words)] if kin else []


def _pairs(words: Sequence[str]) -> list[str]:
    return [f"{left}\t{right}" for left, right in pairwise(("<", *words, ">"))]


class Vector(NamedTuple):
    """A text in a space: ids of its known features, their values, and the known share of its last block (pairs)."""

    ids: list[int]
    values: list[float]
    known: float


@dataclass(frozen=True, slots=True)
class Space:
    """The features seen in the examples, and their weights: one lane's coordinate system."""

    ids: dict[str, int]
    weights: list[float]
    unseen: float  # weight of a feature no example has
    shares: tuple[float, float, float, float]
    kin: Kin | None
    _grams: dict[str, tuple[int, ...]] = field(default_factory=dict)  # word → ids of its known n-grams

    @classmethod
    def of(
        cls, texts: Iterable[Sequence[str]], shares: tuple[float, float, float, float], kin: Kin | None = None
    ) -> Space:
        """Learn the features of these texts (lists of words); rarer ones weigh more. `kin` tells their traits."""
        spread: dict[str, int] = {}
        size = 0
        for words in texts:
            size += 1
            for feature in {feature: None for block in features(words, kin) for feature in block}:
                spread[feature] = spread.get(feature, 0) + 1
        ids = {feature: i for i, feature in enumerate(spread)}
        return cls(ids, [_rarity(size, count) for count in spread.values()], _rarity(size, 0), shares, kin)

    def __reduce__(self) -> tuple[type[Space], tuple[object, ...]]:
        return Space, (self.ids, self.weights, self.unseen, self.shares, self.kin)  # without its memory

    def rarity(self, word: str) -> float:
        """Squared weight of a word, known or not."""
        place = self.ids.get(_single(word))
        weight = self.unseen if place is None else self.weights[place]
        return weight * weight

    def vector(self, words: Sequence[str]) -> Vector:
        """The words' features that are known here; each block's values have their share of the squared length."""
        known: list[int] = []
        values: list[float] = []
        ids, weights = self.ids, self.weights
        pairs = _pairs(words)
        blocks = (
            chain.from_iterable(map(self._grams_of, words)),
            [ids[word] for word in map(_single, words) if word in ids],
            [ids[trait] for trait in _traits(words, self.kin) if trait in ids],
            [ids[pair] for pair in pairs if pair in ids],
        )
        square = 0.0
        for block, share in zip(blocks, self.shares, strict=True):
            counts = Counter(block)
            weighed = [
                weights[place] * (1.0 + math.log(count)) if count > 1 else weights[place]
                for place, count in counts.items()
            ]
            square = math.fsum([value * value for value in weighed])
            scale = math.sqrt(share / square) if square else 0.0
            known += counts
            values += [value * scale for value in weighed]
        unseen = Counter([pair for pair in pairs if pair not in ids])
        missing = math.fsum((self.unseen * (1.0 + math.log(count))) ** 2 for count in unseen.values())
        return Vector(known, values, square / (square + missing) if square else 0.0)

    def _grams_of(self, word: str) -> tuple[int, ...]:
        """Ids of the character n-grams of a word that are known here; texts repeat the same few thousand words."""
        known = self._grams.get(word)
        if known is None:
            if len(self._grams) >= MOST_KEPT:
                self._grams.clear()
            ids = self.ids
            known = self._grams[word] = tuple([ids[gram] for gram in grams(word) if gram in ids])
        return known


def _rarity(texts: int, having: int) -> float:
    """Root of the smoothed inverse document frequency; the root beat the plain IDF by 0.2 points."""
    return math.sqrt(math.log((1 + texts) / (1 + having)) + 1)
