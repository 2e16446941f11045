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
from functools import cache, lru_cache
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
    traits = kin.of(words) if kin else ()
    return list(chain.from_iterable(map(grams, words))), list(map(_single, words)), _marked(traits), _pairs(words)


def _single(word: str) -> str:
    return "\t" + word


def _marked(traits: Iterable[str]) -> list[str]:
    return ["\n" + name for name in traits]


def _pairs(words: Sequence[str]) -> list[str]:
    return [f"{left}\t{right}" for left, right in pairwise(("<", *words, ">"))]


@cache
def _often(count: int) -> float:
    """How much a feature counts that stands so often in a text."""
    return 1.0 + math.log(count)


class Vector(NamedTuple):
    """A text in a space: ids of its known features, and their values."""

    ids: list[int]
    values: list[float]


class Terms(NamedTuple):
    """A text in a space, as a weighed sum.

    Attributes:
        keys: ids of features, and words, each of which stands for the sum of its weighed n-grams: what that comes to
            is worked out once a word, and texts repeat the same few thousand.
        values: how much of each.
        known: the known share of its word pairs, by rarity.
    """

    keys: list[int | str]
    values: list[float]
    known: float


class _Piece(NamedTuple):
    """What one word brings: the ids of its known n-grams, the sum of their squared weights, its own id if known."""

    grams: tuple[int, ...]
    square: float
    own: int | None


@dataclass(frozen=True, slots=True)
class Space:
    """The features seen in the examples, and their weights: one lane's coordinate system."""

    ids: dict[str, int]
    weights: list[float]
    unseen: float  # weight of a feature no example has
    shares: tuple[float, float, float, float]
    _pieces: dict[str, _Piece] = field(default_factory=dict)

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
        return cls(ids, [_rarity(size, count) for count in spread.values()], _rarity(size, 0), shares)

    def __reduce__(self) -> tuple[type[Space], tuple[object, ...]]:
        return Space, (self.ids, self.weights, self.unseen, self.shares)  # without its memory

    def rarity(self, word: str) -> float:
        """Squared weight of a word, known or not."""
        place = self._piece(word).own
        weight = self.unseen if place is None else self.weights[place]
        return weight * weight

    def terms(self, words: Sequence[str], traits: Iterable[str] = ()) -> Terms:
        """The words as a sum of what is known here; each block's values have their share of the squared length.

        Args:
            traits: names of the text's traits.
        """
        weights, kept = self.weights, self._pieces
        pieces = [kept.get(word) or self._piece(word) for word in words]
        keys: list[int | str] = [word for word, piece in zip(words, pieces, strict=True) if piece.grams]
        held = len(keys)
        # An n-gram of several words counts less than all of them together would have it.
        counts = Counter(chain.from_iterable([piece.grams for piece in pieces]))
        again = [(gram, count, _often(count)) for gram, count in counts.items() if count > 1]
        square = math.fsum([piece.square for piece in pieces])
        square += math.fsum([weights[gram] ** 2 * (often * often - count) for gram, count, often in again])
        scale = math.sqrt(self.shares[0] / square) if held else 0.0
        keys += [gram for gram, _, _ in again]
        values = [scale] * held + [scale * weights[gram] * (often - count) for gram, count, often in again]
        pairs, ids = _pairs(words), self.ids
        blocks = (
            [piece.own for piece in pieces if piece.own is not None],
            [ids[trait] for trait in _marked(traits) if trait in ids],
            [ids[pair] for pair in pairs if pair in ids],
        )
        square = 0.0
        for block, share in zip(blocks, self.shares[1:], strict=True):
            found, scaled, square = self._scaled(block, share) if block else (block, [], 0.0)
            keys += found
            values += scaled
        new = [pair for pair in pairs if pair not in ids] if len(blocks[-1]) < len(pairs) else []
        often = [1] * len(new) if len(set(new)) == len(new) else Counter(new).values()
        missing = math.fsum([(self.unseen * _often(count)) ** 2 for count in often])
        return Terms(keys, values, square / (square + missing) if square else 0.0)

    def vector(self, words: Sequence[str], traits: Iterable[str] = ()) -> Vector:
        """The same by features alone, as the examples are learnt by."""
        ids = self.ids
        keys: list[int] = []
        values: list[float] = []
        blocks = (
            list(chain.from_iterable([self._piece(word).grams for word in words])),
            [ids[word] for word in map(_single, words) if word in ids],
            [ids[trait] for trait in _marked(traits) if trait in ids],
            [ids[pair] for pair in _pairs(words) if pair in ids],
        )
        for block, share in zip(blocks, self.shares, strict=True):
            found, scaled, _ = self._scaled(block, share)
            keys += found
            values += scaled
        return Vector(keys, values)

    def _scaled(self, block: list[int], share: float) -> tuple[list[int], list[float], float]:
        """A block's features, each once, their values scaled to its share; and its squared length before."""
        weights = self.weights
        if len(set(block)) == len(block):
            weighed = [weights[place] for place in block]
        else:
            counts = Counter(block)
            block = list(counts)
            weighed = [weights[place] * _often(count) for place, count in counts.items()]
        square = math.fsum([value * value for value in weighed])
        scale = math.sqrt(share / square) if square else 0.0
        return block, [value * scale for value in weighed], square

    def grams_of(self, word: str) -> tuple[int, ...]:
        """Ids of the character n-grams of a word that are known here, as often as they stand in it."""
        return self._piece(word).grams

    def _piece(self, word: str) -> _Piece:
        known = self._pieces.get(word)
        if known is None:
            if len(self._pieces) >= MOST_KEPT:
                self._pieces.clear()
            ids, weights = self.ids, self.weights
            found = tuple([ids[gram] for gram in grams(word) if gram in ids])
            square = math.fsum([weights[place] ** 2 for place in found])
            known = self._pieces[word] = _Piece(found, square, ids.get(_single(word)))
        return known


def _rarity(texts: int, having: int) -> float:
    """Root of the smoothed inverse document frequency; the root beat the plain IDF by 0.2 points."""
    return math.sqrt(math.log((1 + texts) / (1 + having)) + 1)
