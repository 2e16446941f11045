"""How sure the topic model may be that its best label is right and the question no stranger."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signals:
    """What is known of the best label for one question.

    Attributes:
        score: its machine's score (about -1 for a stranger, 1 for an example itself).
        margin: how far the runner-up's score lies below.
        near, nearest: cosine of the nearest example of the label, and of any label.
        characters, words, pairs: share of the question's features (squared weight) that any example has.
        owned: share of the question's words (by rarity) that the label's examples have.
        length: words in the question.
    """

    score: float
    margin: float
    near: float
    nearest: float
    characters: float
    words: float
    pairs: float
    owned: float
    length: int


# Logistic regression over public question sets (30 % of the labels unknown, clean and noisy questions alike).
_BASE, _SCORE, _MARGIN, _PAIRS, _OWNED, _LENGTH = -1.8, 2.1, 1.4, 1.6, 1.5, -0.28


def confidence(signals: Signals) -> float:
    """0..1: the chance that the best label is right and the question no stranger."""
    total = (
        _BASE
        + _SCORE * signals.score
        + _MARGIN * signals.margin
        + _PAIRS * signals.pairs
        + _OWNED * signals.owned
        + _LENGTH * math.log1p(signals.length)
    )
    return 1.0 / (1.0 + math.exp(-total))
