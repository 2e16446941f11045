"""How sure the topic model may be that its best label is right and the question no stranger."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

# Constants of a logistic regression over 34 public question sets with 30 % of the labels unknown, clean and noisy; a
# third of the weight each for questions in scope, on the labels left out, and on matters of the other sets.
BASE, SCORE, MARGIN, PAIRS, OWNED = -2.86, 2.74, 0.64, 2.11, 1.75


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
    weights = list(map(rarity, words))
    own = (weights[at] for at, word in enumerate(words) if word in vocabulary or at in covered)
    return sum(own) / sum(weights)
