"""Topics on any subject: ranks the labels of example questions for a new question, with a confidence.

`TopicModel.train` learns from labelled examples when the knowledge is loaded (no download, same result every
time); `rank` gives the labels that fit best. Numpy is loaded on training, not on import. How it was chosen and
what it reaches: docs/topics-model.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.matching.topic_confidence import Signals, confidence
from bot.matching.topic_features import BARE_SHARES, MARKED_SHARES, Space, markedness
from bot.matching.topic_words import Wording
from bot.text.syllable import fold
from bot.text.unicode import compose

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from bot.matching.topic_solver import Rows

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int32]

Normalise = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A label that may answer the question.

    Attributes:
        label: the label as given in the examples.
        score: 0..1, the chance that this label is right and the question no stranger; comparable between questions.
        example: the label's example that is nearest to the question, as written.
        nearness: 0..1, cosine of the question and that example.
    """

    label: str
    score: float
    example: str
    nearness: float


@dataclass(frozen=True, slots=True)
class _Lane:
    """One coordinate system with its examples (by feature) and the multipliers of a head that reads it."""

    space: Space
    owners: Rows


class TopicModel:
    """A trained, read-only model; safe to share between threads."""

    def __init__(self, normalise: Normalise) -> None:
        self.normalise = normalise
        self.labels: tuple[str, ...] = ()
        self._examples: list[str] = []
        self._wording = Wording(())

    @classmethod
    def train(cls, examples: Sequence[tuple[str, str]], normalise: Normalise = compose) -> TopicModel:
        """Learn from (label, text) pairs; texts without a word are left out.

        `normalise` is applied to examples and questions before they are taken apart into words (see `Wording`).
        """
        model = cls(normalise)
        wording = Wording([normalise(text) for _, text in examples])
        model._wording = wording
        rows = sorted(
            (label, words, text) for (label, text), words in zip(examples, wording.examples, strict=True) if words
        )
        if rows:
            model._learn(rows)
        return model

    def _learn(self, rows: list[tuple[str, tuple[str, ...], str]]) -> None:
        import numpy as np

        from bot.matching.topic_solver import WARM_ROUNDS, Rows, multipliers

        self.labels = tuple(sorted({label for label, _, _ in rows}))
        number = {label: i for i, label in enumerate(self.labels)}
        classes = len(self.labels)
        self._examples = [text for _, _, text in rows]
        labels = np.array([number[label] for label, _, _ in rows], dtype=np.int32)
        self._firsts = np.searchsorted(labels, np.arange(classes)).astype(np.int32)
        marked_texts = [words for _, words, _ in rows]
        bare_texts = [tuple(fold(word) for word in words) for words in marked_texts]

        bare = Space.of(bare_texts, BARE_SHARES)
        marked = Space.of(marked_texts, MARKED_SHARES)
        bare_rows = [bare.vector(words)[:2] for words in bare_texts]
        marked_rows = [marked.vector(words)[:2] for words in marked_texts]
        bare_matrix = Rows.of(bare_rows, len(bare.ids))
        marked_matrix = Rows.of(marked_rows, len(marked.ids))
        half = float(np.sqrt(0.5))
        offset = len(bare.ids)
        both = [
            ([*ids, *(i + offset for i in more)], [v * half for v in (*values, *rest)])
            for (ids, values), (more, rest) in zip(bare_rows, marked_rows, strict=True)
        ]
        both_matrix = Rows.of(both, offset + len(marked.ids))
        self._bare = _Lane(bare, bare_matrix.transposed())
        self._marked = _Lane(marked, marked_matrix.transposed())
        self._bare_head = multipliers(bare_matrix, labels, classes)
        self._marked_head = multipliers(both_matrix, labels, classes, WARM_ROUNDS, self._bare_head)
        self._bare_bias = self._bare_head.sum(axis=0)
        self._marked_bias = self._marked_head.sum(axis=0)
        vocabularies: list[Counter[str]] = [Counter() for _ in self.labels]
        for label, words in zip(labels.tolist(), bare_texts, strict=True):
            vocabularies[label].update(words)
        self._vocabularies = [frozenset(words) for words in vocabularies]

    def rank(self, text: str, limit: int = 5) -> list[Ranked]:
        """The labels that fit the text, best first, at most `limit`; empty if there is nothing to go by."""
        found = self.signals(text)
        if found is None or limit < 1:
            return []
        import numpy as np

        scores, near, signals = found
        best = np.argsort(-scores, kind="stable")[:limit].tolist()
        top = confidence(signals)
        # The rest share what the best leaves, by their distance to it.
        spread = np.exp((scores[best] - scores[best[0]]) * _SHARPNESS)
        ranked = []
        for place, (label, share) in enumerate(zip(best, spread.tolist(), strict=True)):
            score = top if place == 0 else min(top, (1 - top)) * share
            first, last = self._span(label)
            at = first + int(np.argmax(near[first:last]))
            ranked.append(Ranked(self.labels[label], score, self._examples[at], min(1.0, float(near[at]))))
        return ranked

    def _span(self, label: int) -> tuple[int, int]:
        """Where the label's examples lie: first, and one past the last."""
        last = self._firsts[label + 1] if label + 1 < len(self._firsts) else len(self._examples)
        return int(self._firsts[label]), int(last)

    def signals(self, text: str) -> tuple[Floats, Floats, Signals] | None:
        """Scores by label, nearness by example, and the signals of confidence; None if no word is known."""
        import numpy as np

        words = self._wording.words(self.normalise(text)) if self.labels else []
        if not words:
            return None
        bare_words = [fold(word) for word in words]
        bare, known = _similarities(self._bare, bare_words)
        gate = markedness(words)
        near = bare
        scores = np.zeros(len(self.labels), dtype=np.float32)
        if gate < 1.0:
            scores += (1.0 - gate) * (bare @ self._bare_head + self._bare_bias)
        if gate > 0.0:
            marked, _ = _similarities(self._marked, words)
            both = 0.5 * (bare + marked)
            scores += gate * (both @ self._marked_head + self._marked_bias)
            near = (1.0 - gate) * bare + gate * both
        return scores, near, self._signals(scores, near, bare_words, known)

    def _signals(self, scores: Floats, near: Floats, words: list[str], known: tuple[float, float, float]) -> Signals:
        import numpy as np

        best = int(np.argmax(scores))
        rest = np.delete(scores, best)
        first, last = self._span(best)
        space = self._bare.space
        weights = [
            space.weights[i] ** 2 if (i := space.ids.get("\t" + w)) is not None else space.unseen**2 for w in words
        ]
        owned = sum(weight for weight, word in zip(weights, words, strict=True) if word in self._vocabularies[best])
        return Signals(
            score=float(scores[best]),
            margin=float(scores[best] - rest.max()) if len(rest) else 1.0,
            near=float(near[first:last].max()),
            nearest=float(near.max()),
            characters=known[0],
            words=known[1],
            pairs=known[2],
            owned=owned / sum(weights),
            length=len(words),
        )


_SHARPNESS = 6.0  # how fast a runner-up's share falls with its distance in score


def _similarities(lane: _Lane, words: list[str]) -> tuple[Floats, tuple[float, float, float]]:
    """Cosine of the words with each example, and what share of each block is known."""
    import numpy as np

    ids, values, known = lane.space.vector(words)
    owners = lane.owners
    count = owners.width
    starts = owners.starts
    if not ids:
        return np.zeros(count, dtype=np.float32), known
    at = np.array(ids)
    begins = starts[at].tolist()
    ends = starts[at + 1].tolist()
    parts = [slice(a, b) for a, b in zip(begins, ends, strict=True)]
    columns = np.concatenate([owners.columns[part] for part in parts])
    weights = np.concatenate([owners.values[part] for part in parts])
    factors = np.repeat(np.array(values, dtype=np.float32), [b - a for a, b in zip(begins, ends, strict=True)])
    return np.bincount(columns, weights=weights * factors, minlength=count).astype(np.float32), known
