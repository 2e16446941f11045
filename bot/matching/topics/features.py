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
from itertools import chain, pairwise, repeat
from typing import NamedTuple

from bot.text.syllable import fold, is_marked

# Shares of the squared length of a text's vector, per block (characters 2-4, words, traits, word pairs); by trial, see
# docs/topics-model.md. More for characters helps mistyped questions and costs clean ones. Traits tell nothing by marks.
BARE_SHARES = (0.33, 0.155, 0.36, 0.155)
MARKED_SHARES = (0.5, 0.3, 0.0, 0.2)
PARTS = (0.65, 0.35)  # of the squared length, of the bare and the marked lane side by side; by trial
PAIRS = 3  # place of the block of word pairs among them
MOST_KEPT = 8192  # words whose n-grams are remembered
SHORTEST_GRAM, LONGEST_GRAM = 2, 4
_WORD = "\t"  # begins the feature that a word is
FULLY_MARKED = 0.4  # share of marked words from which a question counts as typed with marks (running text has ~0.75)

# Function words, address and courtesy, without marks: they stand in questions on anything, and few examples cannot tell
# that of them by their rarity. As words they count half; in their characters and pairs as others do.
_LIGHT_WEIGHT = 0.5
_LIGHT = (
    "a ai anh ay bac ban bang bao bi biet cac cach cai can cau chau chi cho chu chua co con cu cua cung da dang "
    "day de den deu di do dum duoc em gi gio gium giup ha hay hen ho hoi hon khi khong la lai lam len loi luc ma "
    "may minh moi mot muon nao nay nen neu ngay nghe nha nhat nhe nhi nhieu nhu nhung noi nua o oi phai qua ra "
    "rang roi sao sau se so ta tai tao thay the theo thi thoi thu tim to toi tren trong truoc tu tui tung u va "
    "vang vao vay ve vi viec voi xem xin"
)
_LIGHT_WORDS = frozenset(_LIGHT.split())


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


def features(words: Sequence[str], traits: Iterable[str] = ()) -> tuple[list[str], list[str], list[str], list[str]]:
    """Character n-grams, words, traits, word pairs (with the text's two ends); one of a kind is never of another."""
    return list(chain.from_iterable(map(grams, words))), list(map(_single, words)), _marked(traits), _pairs(words)


def _single(word: str) -> str:
    return _WORD + word


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


class _Piece(NamedTuple):
    """What one word brings: ids of its known n-grams, as often as they stand in it; its own, if known; all; rarity."""

    grams: tuple[int, ...]
    own: tuple[int, ...]
    all: tuple[int, ...]
    rarity: float


@dataclass(frozen=True, slots=True)
class Space:
    """The features seen in the examples, and their weights: one lane's coordinate system.

    Attributes:
        ids: of the features, one block after the other.
        sizes: how many features each block has.
        weights: of each feature.
        unseen: weight of a feature no example has.
        shares: of the squared length, by block.
    """

    ids: dict[str, int]
    sizes: tuple[int, ...]
    weights: list[float]
    unseen: float
    shares: tuple[float, float, float, float]
    _pieces: dict[str, _Piece] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        texts: Iterable[Sequence[str]],
        shares: tuple[float, float, float, float],
        traits: Iterable[Sequence[str]] = repeat(()),
    ) -> Space:
        """Learn the features of these texts (lists of words) and their traits; rarer ones weigh more."""
        spread: list[dict[str, int]] = [{} for _ in shares]
        size = 0
        for words, held in zip(texts, traits, strict=False):
            size += 1
            for counts, block in zip(spread, features(words, held), strict=True):
                for feature in dict.fromkeys(block):
                    counts[feature] = counts.get(feature, 0) + 1
        ids = {feature: i for i, feature in enumerate(chain.from_iterable(spread))}
        weights = [_rarity(size, count) * _weight(feature) for counts in spread for feature, count in counts.items()]
        return cls(ids, tuple(map(len, spread)), weights, _rarity(size, 0), shares)

    def __reduce__(self) -> tuple[type[Space], tuple[object, ...]]:
        return Space, (self.ids, self.sizes, self.weights, self.unseen, self.shares)  # without its memory

    def rarity(self, word: str) -> float:
        """Squared weight of a word, known or not."""
        return (self._pieces.get(word) or self._piece(word)).rarity

    def of_words(self, words: Sequence[str]) -> list[int]:
        """Ids of n-grams and words that are known here, as often as the text has them."""
        kept = self._pieces
        return list(chain.from_iterable([(kept.get(word) or self._piece(word)).all for word in words]))

    def of_traits(self, traits: Iterable[str]) -> list[int]:
        """Ids of traits that are known here."""
        return [self.ids[trait] for trait in _marked(traits) if trait in self.ids]

    def of_pairs(self, words: Sequence[str]) -> tuple[list[int], float]:
        """Ids of the pairs of neighbours that are known here, and the sum of the squared weights of the others."""
        ids = self.ids
        pairs = _pairs(words)
        known = [ids[pair] for pair in pairs if pair in ids]
        new = [pair for pair in pairs if pair not in ids] if len(known) < len(pairs) else []
        often = Counter(new).values() if len(set(new)) < len(new) else [1] * len(new)
        return known, math.fsum([(self.unseen * _often(count)) ** 2 for count in often])

    def vector(self, words: Sequence[str], traits: Iterable[str] = ()) -> Vector:
        """A text in this space; each block's values have their share of the squared length."""
        pieces = [self._piece(word) for word in words]
        keys: list[int] = []
        values: list[float] = []
        blocks = (
            [gram for piece in pieces for gram in piece.grams],
            [own for piece in pieces for own in piece.own],
            self.of_traits(traits),
            self.of_pairs(words)[0],
        )
        for block, share in zip(blocks, self.shares, strict=True):
            found, scaled = self._scaled(block, share)
            keys += found
            values += scaled
        return Vector(keys, values)

    def _scaled(self, block: list[int], share: float) -> tuple[list[int], list[float]]:
        """A block's features, each once, and their values scaled to its share."""
        counts = Counter(block)
        weighed = [self.weights[place] * _often(count) for place, count in counts.items()]
        square = math.fsum([value * value for value in weighed])
        scale = math.sqrt(share / square) if square else 0.0
        return list(counts), [value * scale for value in weighed]

    def _piece(self, word: str) -> _Piece:
        known = self._pieces.get(word)
        if known is None:
            if len(self._pieces) >= MOST_KEPT:
                self._pieces.clear()
            found = tuple([self.ids[gram] for gram in grams(word) if gram in self.ids])
            own = tuple([self.ids[single] for single in (_single(word),) if single in self.ids])
            weight = self.weights[own[0]] if own else self.unseen * _weight(_single(word))
            known = self._pieces[word] = _Piece(found, own, found + own, weight * weight)
        return known


def _rarity(texts: int, having: int) -> float:
    """Root of the smoothed inverse document frequency; the root beat the plain IDF by 0.2 points."""
    return math.sqrt(math.log((1 + texts) / (1 + having)) + 1)


def _weight(feature: str) -> float:
    """How much a feature counts besides its rarity."""
    return _LIGHT_WEIGHT if feature[0] == _WORD and fold(feature[1:]) in _LIGHT_WORDS else 1.0
