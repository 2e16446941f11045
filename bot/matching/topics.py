"""Topics on any subject: ranks the labels of example questions for a new question, with a confidence.

`TopicModel.train` learns from labelled examples when the knowledge is loaded (no download, the same result every
time); `rank` gives the labels that fit best. Numpy is loaded on training, not on import. How the method was chosen
and what it reaches: docs/topics-model.md.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING

from bot.matching.topic_confidence import Signals, confidence, owned_share
from bot.matching.topic_features import BARE_SHARES, MARKED_SHARES, Space, markedness
from bot.matching.topic_kin import Kin
from bot.matching.topic_words import Wording
from bot.text.syllable import fold
from bot.text.unicode import compose

if TYPE_CHECKING:
    from bot.matching.topic_lanes import Lane
    from bot.matching.topic_solver import Floats, Head

Normalise = Callable[[str], str]

SHARPNESS = 6.0  # how fast a runner-up's share falls with its distance in score; chosen


@dataclass(frozen=True, slots=True)
class Ranked:
    """A label that may answer the question.

    Attributes:
        label: the label as given with the examples.
        score: 0..1. Of the best label: the chance that it is right and the question no stranger, comparable between
            questions. Of a runner-up: no more than the best, nor than the best leaves, less by its distance.
        example: the label's example that is nearest to the question, as written.
        nearness: 0..1, cosine of the question and that example.
    """

    label: str
    score: float
    example: str
    nearness: float


@dataclass(frozen=True, slots=True)
class _Learnt:
    """All that training leaves; examples are sorted by label.

    Attributes:
        labels: sorted.
        firsts: where each label's examples begin, and the number of all.
        examples: texts as written.
        vocabularies: bare words of each label's examples.
        kinds: traits of each label's examples.
        kin: tells the traits.
        bare, marked: the examples in two coordinate systems, without and with tone marks.
        bare_head, both_head: machines over the bare lane, and over both lanes side by side.
    """

    labels: tuple[str, ...]
    firsts: tuple[int, ...]
    examples: tuple[str, ...]
    vocabularies: tuple[frozenset[str], ...]
    kinds: tuple[frozenset[str], ...]
    kin: Kin
    bare: Lane
    marked: Lane
    bare_head: Head
    both_head: Head

    def of_label(self, label: int) -> slice:
        """Where the label's examples stand."""
        return slice(self.firsts[label], self.firsts[label + 1])


class TopicModel:
    """A trained, read-only model; safe to share between threads."""

    def __init__(self, learnt: _Learnt | None, wording: Wording, normalise: Normalise) -> None:
        self._learnt = learnt
        self._wording = wording
        self._normalise = normalise

    @classmethod
    def train(
        cls,
        examples: Sequence[tuple[str, str]],
        normalise: Normalise = compose,
        synonyms: Iterable[Collection[str]] = (),
    ) -> TopicModel:
        """Learn from (label, text) pairs; texts without a word are left out.

        `synonyms` are sets of words and phrases that stand for one another here. `normalise` is applied to examples
        and questions before they are taken apart into words (see `Wording`).
        """
        wording = Wording([normalise(text) for _, text in examples])
        rows = sorted(
            (label, words, text) for (label, text), words in zip(examples, wording.examples, strict=True) if words
        )
        return cls(_learn(rows, Kin(synonyms)) if rows else None, wording, normalise)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that can be ranked, sorted."""
        return self._learnt.labels if self._learnt else ()

    def rank(self, text: str, limit: int = 5) -> list[Ranked]:
        """The labels that fit the text, best first, at most `limit`; empty if the text has no word."""
        learnt = self._learnt
        if learnt is None or limit < 1:
            return []
        words = self._wording.words(self._normalise(text))
        if not words:
            return []
        best, near, signals = _judge(learnt, words, limit)
        top = confidence(signals)
        ranked = []
        for label, score in best[:limit]:
            part = near[learnt.of_label(label)]
            at = int(part.argmax())
            share = _share(best[0][1] - score)
            ranked.append(
                Ranked(
                    label=learnt.labels[label],
                    score=top if label == best[0][0] else min(top, 1.0 - top) * share,
                    example=learnt.examples[learnt.firsts[label] + at],
                    nearness=max(0.0, min(1.0, float(part[at]))),
                )
            )
        return ranked


def _share(distance: float) -> float:
    """What a runner-up keeps at this distance below the best score: 1 when level, falling to 0."""
    return float(2.0 ** (-SHARPNESS * distance))


def _learn(rows: Sequence[tuple[str, tuple[str, ...], str]], kin: Kin) -> _Learnt:
    """Train on (label, words, text), sorted by label."""
    import numpy as np  # noqa: PLC0415 - a knowledge base without topics does without it

    from bot.matching.topic_lanes import Lane  # noqa: PLC0415 - the same
    from bot.matching.topic_solver import WARM_ROUNDS, Head, Rows, multipliers, side_by_side  # noqa: PLC0415 - the same

    groups = [(label, list(group)) for label, group in groupby(rows, key=lambda row: row[0])]
    firsts = (0, *accumulate(len(group) for _, group in groups))
    owner = np.repeat(np.arange(len(groups), dtype=np.int32), [len(group) for _, group in groups])
    bare_words = [tuple(map(fold, words)) for _, words, _ in rows]
    bare = Space.of(bare_words, BARE_SHARES, kin)
    marked = Space.of([words for _, words, _ in rows], MARKED_SHARES)
    bare_rows = Rows.of([bare.vector(words) for words in bare_words], len(bare.ids))
    marked_rows = Rows.of([marked.vector(words) for _, words, _ in rows], len(marked.ids))
    bare_found = multipliers(bare_rows, owner, len(groups))
    both_found = multipliers(side_by_side(bare_rows, marked_rows), owner, len(groups), WARM_ROUNDS, bare_found)
    return _Learnt(
        labels=tuple(label for label, _ in groups),
        firsts=firsts,
        examples=tuple(text for _, _, text in rows),
        vocabularies=tuple(frozenset().union(*bare_words[a:b]) for a, b in pairwise(firsts)),
        kinds=tuple(frozenset().union(*map(kin.of, bare_words[a:b])) for a, b in pairwise(firsts)),
        kin=kin,
        bare=Lane(bare, bare_rows.transposed()),
        marked=Lane(marked, marked_rows.transposed()),
        bare_head=Head.of(bare_found),
        both_head=Head.of(both_found),
    )


def _judge(learnt: _Learnt, words: list[str], limit: int) -> tuple[list[tuple[int, float]], Floats, Signals]:
    """The best labels with their scores, nearness by example, and what there is to say of the best label."""
    bare_words = [fold(word) for word in words]
    near, known = learnt.bare.near(bare_words)
    gate = markedness(words)
    if gate == 0.0:
        scores = learnt.bare_head.scores(near)
    else:
        both = 0.5 * (near + learnt.marked.near(words)[0])
        scores = gate * learnt.both_head.scores(both)
        if gate < 1.0:
            scores += (1.0 - gate) * learnt.bare_head.scores(near)
        near = (1.0 - gate) * near + gate * both
    best = _best(scores, max(limit, 2))
    top = best[0][0]
    covered = learnt.kin.covered(bare_words, learnt.kinds[top])
    signals = Signals(
        score=best[0][1],
        margin=min(1.0, best[0][1] - best[1][1]) if len(best) > 1 else 1.0,
        pairs=known,
        owned=owned_share(bare_words, learnt.vocabularies[top], learnt.bare.space.rarity, covered),
    )
    return best, near, signals


def _best(scores: Floats, count: int) -> list[tuple[int, float]]:
    """The labels that score best, best first, with their scores; of equals the first."""
    least = -scores
    least.partition(min(count, len(least)) - 1)
    labels = (scores >= -least[min(count, len(least)) - 1]).nonzero()[0]
    return [(label, -score) for score, label in sorted(zip((-scores[labels]).tolist(), labels.tolist(), strict=True))]
