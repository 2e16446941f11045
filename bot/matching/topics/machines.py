"""How a question scores for each label: what its features add to the scores, weighed and summed.

A machine's score is linear in the question's features, so what each of them adds to the scores of all labels is kept:
a question is then a sum of about a hundred rows, whatever number of examples the machines were learnt from.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bot.matching.topics.features import PARTS, Space

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from bot.matching.topics.solver import Floats, Rows

    Places = NDArray[np.intp]

MOST_CELLS = 4_000_000  # numbers kept: 16 MiB; the features of some hundreds of examples have fewer
LEAST_ROWS = 256
TINY = np.finfo(float).tiny  # for a block without features


class Weighed(NamedTuple):
    """A text in a space.

    Attributes:
        features: ids of those it has, each once.
        values: how much of each.
        squares: squared length of each block before it got its share.
    """

    features: Places
    values: Floats
    squares: list[float]


class Scale:
    """Weighs the features of a question, as `Space.vector` does those of an example, but all of them at once.

    In two spaces a question has its part (`PARTS`) of its squared length in each, and the features of the second are
    counted on from those of the first, as `side_by_side` does.
    """

    def __init__(self, *spaces: Space) -> None:
        self._spaces = spaces
        self._weights = np.array([weight for space in spaces for weight in space.weights])
        sizes = [size for space in spaces for size in space.sizes]
        self._blocks = np.repeat(np.arange(len(sizes)), sizes)
        parts = PARTS if len(spaces) > 1 else (1.0,)
        self._shares = np.array(
            [share * part for space, part in zip(spaces, parts, strict=True) for share in space.shares]
        )

    def __reduce__(self) -> tuple[type[Scale], tuple[object, ...]]:
        return Scale, self._spaces

    def weigh(self, features: list[int], *others: list[int]) -> Weighed:
        """A text by the ids of its features in each space, as often as it has them."""
        ids = np.array([*features, *chain.from_iterable(others)], dtype=np.intp)
        if others:
            ids[len(features) :] += len(self._spaces[0].weights)
        counts = np.bincount(ids)
        found = counts.nonzero()[0]
        values = self._weights[found] * (1.0 + np.log(counts[found]))
        blocks = self._blocks[found]
        squares = np.bincount(blocks, values * values, len(self._shares))
        scales = np.sqrt(self._shares / np.maximum(squares, TINY))
        return Weighed(found, (values * scales[blocks]).astype(np.float32), squares.tolist())


class Machines:
    """Those of all labels over one matrix of examples."""

    def __init__(self, owners: Rows, multipliers: Floats) -> None:
        """From the features, for each of them the examples that have it, and the machines' multipliers of these."""
        self._owners = owners
        self._multipliers = multipliers
        self._bias: Floats = multipliers.sum(axis=0)
        self._rows = np.empty((LEAST_ROWS, multipliers.shape[1]), dtype=np.float32)
        self._places = np.full(len(owners.starts) - 1, -1)  # of each feature its row among those
        self._kept = 0

    def __reduce__(self) -> tuple[type[Machines], tuple[object, ...]]:
        return Machines, (self._owners, self._multipliers)  # without its memory

    def scores(self, text: Weighed) -> Floats:
        """Score by label of a text.

        No matrix product, since threads of a linear algebra library would change its last digits.
        """
        places = self._places[text.features]
        if -1 in places:
            self._keep(text.features)
            places = self._places[text.features]
        scores: Floats = np.einsum("i,ij->j", text.values, self._rows.take(places, axis=0))
        scores += self._bias
        return scores

    def _keep(self, features: Places) -> None:
        """Work out the rows of those features that have none yet."""
        new = features[self._places[features] < 0]
        if (self._kept + len(new)) * self._rows.shape[1] > MOST_CELLS:
            self._places[:] = -1
            self._kept, new = 0, features
        while self._kept + len(new) > len(self._rows):
            self._rows = np.concatenate((self._rows, np.empty_like(self._rows)))
        for feature in new.tolist():
            self._rows[self._kept] = self._of_feature(feature)
            self._places[feature] = self._kept
            self._kept += 1

    def _of_feature(self, feature: int) -> Floats:
        """What one feature adds: the multipliers of the examples that have it, by how much of it they have."""
        own = slice(self._owners.starts[feature], self._owners.starts[feature + 1])
        added: Floats = np.einsum(
            "i,ij->j", self._owners.values[own], self._multipliers.take(self._owners.columns[own], axis=0)
        )
        return added
