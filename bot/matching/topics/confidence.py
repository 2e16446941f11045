"""How sure the topic model may be that its best label is right and the question no stranger."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

# Constants of a logistic regression over 34 public question sets with 30 % of the labels unknown, clean and noisy; a
# third of the weight each for questions in scope, on the labels left out, and on matters of the other sets.
BASE, SCORE, MARGIN, PAIRS, OWNED = -2.86, 2.74, 0.64, 2.11, 1.75

# Function words, address and courtesy, without marks: a question is hardly explained by them, nor made strange by
# their absence from the examples. They count a fifth; leaving them out entirely does as well.
LIGHT_WEIGHT = 0.2
_LIGHT = (
    "a ai anh ay bac ban bang bao bi biet cac cach cai can cau chau chi cho chu chua co con cu cua cung da dang "
    "day de den deu di do dum duoc em gi gio gium giup ha hay hen ho hoi hon khi khong la lai lam len loi luc ma "
    "may minh moi mot muon nao nay nen neu ngay nghe nha nhat nhe nhi nhieu nhu nhung noi nua o oi phai qua ra "
    "rang roi sao sau se so ta tai tao thay the theo thi thoi thu tim to toi tren trong truoc tu tui tung u va "
    "vang vao vay ve vi viec voi xem xin"
)
LIGHT_WORDS = frozenset(_LIGHT.split())


@dataclass(frozen=True, slots=True)
class Signals:
    """What is known of the best label for one question.

    Attributes:
        score: its machine's score (about -1 for a stranger, 1 for an example itself).
        margin: how far the runner-up's score lies below; 1 without a runner-up.
        pairs: share of the question's word pairs (by rarity) that any example has.
        owned: share of the question's words (by rarity, light ones less) that the label's examples have, or kin of.
    """

    score: float
    margin: float
    pairs: float
    owned: float


def confidence(signals: Signals) -> float:
    """0..1: the chance that the best label is right and the question no stranger."""
    total = BASE + SCORE * signals.score + MARGIN * signals.margin + PAIRS * signals.pairs + OWNED * signals.owned
    return 1.0 / (1.0 + math.exp(-total))


def owned_share(
    words: Sequence[str],
    vocabulary: Collection[str],
    rarity: Callable[[str], float],
    covered: Collection[int] = (),
) -> float:
    """Share of the bare words, weighed by their rarity, that the vocabulary has or that stand in a covered place."""
    weights = [rarity(word) * (LIGHT_WEIGHT if word in LIGHT_WORDS else 1.0) for word in words]
    own = (weights[at] for at, word in enumerate(words) if word in vocabulary or at in covered)
    return sum(own) / sum(weights)
