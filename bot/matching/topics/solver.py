"""Linear support vector machines, one a label against the rest, trained together by dual coordinate descent.

Squared hinge loss: for each label, minimise |w|^2 / 2 + cost * sum(max(0, 1 - y w.x)^2). The descent visits one
example at a time and solves for its multiplier of every label at once (Hsieh et al., "A dual coordinate descent
method for large-scale linear SVM", 2008), so a step is a few small array operations and no example-by-example
matrix is ever built. Deterministic: the visiting order comes from a fixed seed.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bot.matching.topics.features import PARTS, Vector

if TYPE_CHECKING:  # loaded, numpy's types would take 0.3 MB
    from numpy.typing import NDArray

    Ints = NDArray[np.int32]
    Floats = NDArray[np.float32]

COST = 1.0  # price of an error; 0.5-4 differ by under 0.5 points of accuracy
ROUNDS = 8  # passes over the examples; from 6 on 0.3 points (docs/topics-model.md), later ones no more
SEED = 20200215
WARM_ROUNDS = 5  # the same, when started from a similar problem's solution


@dataclass(frozen=True, slots=True)
class Rows:
    """Sparse rows: row i has values[starts[i]:starts[i+1]] at columns[starts[i]:starts[i+1]]."""

    starts: Ints
    columns: Ints
    values: Floats
    width: int

    @classmethod
    def of(cls, vectors: Sequence[Vector], width: int) -> Rows:
        """Texts as rows of a space that has `width` features."""
        starts = np.zeros(len(vectors) + 1, dtype=np.int32)
        np.cumsum([len(vector.ids) for vector in vectors], out=starts[1:])
        columns = np.array([place for vector in vectors for place in vector.ids], dtype=np.int32)
        values = np.array([value for vector in vectors for value in vector.values], dtype=np.float32)
        return cls(starts, columns, values, width)

    def products(self, vector: Vector, first: int, last: int) -> list[float]:
        """What a text and each of the rows from the first to before the last have in common."""
        values = dict(zip(vector.ids, vector.values, strict=True))
        found = []
        for row in range(first, last):
            own = slice(self.starts[row], self.starts[row + 1])
            held = zip(self.columns[own].tolist(), self.values[own].tolist(), strict=True)
            found.append(math.fsum([values.get(place, 0.0) * value for place, value in held]))
        return found

    def transposed(self) -> Rows:
        """Columns as rows: for each feature, the examples that have it."""
        order = np.argsort(self.columns, kind="stable")
        owners = np.repeat(np.arange(len(self.starts) - 1, dtype=np.int32), np.diff(self.starts))
        starts = np.zeros(self.width + 1, dtype=np.int32)
        np.cumsum(np.bincount(self.columns, minlength=self.width), out=starts[1:])
        return Rows(starts, owners[order], self.values[order], len(self.starts) - 1)


def side_by_side(left: Rows, right: Rows) -> Rows:
    """Both matrices' columns in one, each row of them with its part (`PARTS`) of the squared length."""
    one, other = (np.float32(math.sqrt(part)) for part in PARTS)
    rows = range(len(left.starts) - 1)
    columns: list[Ints] = []
    values: list[Floats] = []
    for i in rows:
        here = slice(left.starts[i], left.starts[i + 1])
        there = slice(right.starts[i], right.starts[i + 1])
        columns += [left.columns[here], right.columns[there] + np.int32(left.width)]
        values += [left.values[here] * one, right.values[there] * other]
    return Rows(left.starts + right.starts, np.concatenate(columns), np.concatenate(values), left.width + right.width)


def multipliers(rows: Rows, labels: Ints, classes: int, rounds: int = ROUNDS, start: Floats | None = None) -> Floats:
    """Signed multipliers, examples by labels: a text's score for a label is their sum weighed by (x.x' + 1).

    `start` are the multipliers of a similar problem over the same examples; fewer rounds then do.
    """
    count = len(labels)
    soft = np.float32(0.5 / COST)
    signs = np.full((count, classes), -1.0, dtype=np.float32)
    signs[np.arange(count), labels] = 1.0
    signed = np.zeros((count, classes), dtype=np.float32) if start is None else start.copy()
    weights = np.zeros((rows.width, classes), dtype=np.float32)
    bias = signed.sum(axis=0)
    bounds = rows.starts.tolist()
    slices = [slice(a, b) for a, b in itertools.pairwise(bounds)]
    columns = [rows.columns[part] for part in slices]
    values = [rows.values[part] for part in slices]
    steps = [np.float32(1.0 / (float(vals @ vals) + 1.0 + float(soft))) for vals in values]
    if start is not None:
        for cols, vals, alpha in zip(columns, values, start, strict=True):
            weights[cols] += np.multiply.outer(vals, alpha)
    random = np.random.default_rng(SEED)
    for _ in range(rounds):
        for i in random.permutation(count).tolist():
            cols, vals, sign, alpha = columns[i], values[i], signs[i], signed[i]
            near = weights.take(cols, axis=0)
            wish = alpha + (sign - (vals @ near + bias) - soft * alpha) * steps[i]
            wish = np.maximum(wish * sign, 0.0) * sign
            step = wish - alpha
            signed[i] = wish
            bias += step
            near += np.multiply.outer(vals, step)
            weights[cols] = near
    return signed
