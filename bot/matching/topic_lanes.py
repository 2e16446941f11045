"""How a question scores for each label: what its words and features add to the scores, weighed and summed.

A machine's score is linear in the question's features, so what each of them adds to the scores of all labels is kept,
and so is what the n-grams of a word add together: a question is then a sum of some dozens of rows, whatever number of
examples the machines were learnt from.
"""

from __future__ import annotations

import numpy as np

from bot.matching.topic_features import Space, Terms
from bot.matching.topic_solver import Floats, Rows

MOST_CELLS = 4_000_000  # numbers kept: 16 MiB; the features of some hundreds of examples have fewer
LEAST_ROWS = 256


class Lane:
    """One coordinate system, with the machines that were learnt in it."""

    def __init__(self, space: Space, owners: Rows, multipliers: Floats) -> None:
        """From the features, for each of them the examples that have it, and the machines' multipliers of these."""
        self._space = space
        self._owners = owners
        self._multipliers = multipliers
        self._rows = np.empty((LEAST_ROWS, multipliers.shape[1]), dtype=np.float32)
        self._places: dict[int | str, int] = {}  # feature or word → its row among those

    def __reduce__(self) -> tuple[type[Lane], tuple[object, ...]]:
        return Lane, (self._space, self._owners, self._multipliers)  # without its memory

    def scores(self, terms: Terms) -> Floats:
        """What a text adds to the score of each label."""
        places = self._places
        if len(places) * self._rows.shape[1] > MOST_CELLS:
            places.clear()
        for key in terms.keys:
            if key not in places:
                self._keep(key, self._of_word(key) if isinstance(key, str) else self._of_feature(key))
        return self._sum(terms.values, [places[key] for key in terms.keys])

    def _keep(self, key: int | str, row: Floats) -> None:
        if len(self._places) == len(self._rows):
            self._rows = np.concatenate((self._rows, np.empty_like(self._rows)))
        self._rows[len(self._places)] = row
        self._places[key] = len(self._places)

    def _of_feature(self, feature: int) -> Floats:
        """What one feature adds: the multipliers of the examples that have it, by how much of it they have."""
        own = slice(self._owners.starts[feature], self._owners.starts[feature + 1])
        added: Floats = np.einsum(
            "i,ij->j", self._owners.values[own], self._multipliers.take(self._owners.columns[own], axis=0)
        )
        return added

    def _of_word(self, word: str) -> Floats:
        """What the n-grams of a word add together."""
        grams = self._space.grams_of(word)
        for gram in grams:
            if gram not in self._places:
                self._keep(gram, self._of_feature(gram))
        return self._sum([self._space.weights[gram] for gram in grams], [self._places[gram] for gram in grams])

    def _sum(self, values: list[float], places: list[int]) -> Floats:
        """A sum of rows; no matrix product, since threads of a linear algebra library would change its last digits."""
        rows = self._rows.take(np.array(places, dtype=np.intp), axis=0)
        added: Floats = np.einsum("i,ij->j", np.array(values, dtype=np.float32), rows)
        return added


class Machines:
    """Those of all labels, over one lane, or over two side by side, of which a text has half in each."""

    def __init__(self, multipliers: Floats, *lanes: Lane) -> None:
        self._lanes = lanes
        self._bias: Floats = multipliers.sum(axis=0)

    def scores(self, *terms: Terms) -> Floats:
        """Score by label of a text, given as it is in each of the lanes."""
        (lane, *others), (first, *rest) = self._lanes, terms
        scores = lane.scores(first)
        for other, more in zip(others, rest, strict=True):
            scores = 0.5 * (scores + other.scores(more))
        return scores + self._bias
