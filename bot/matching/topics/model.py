"""Topics on any subject: ranks the labels of example questions for a new question, with a confidence.

`TopicModel.train` learns from labelled examples when the knowledge is loaded (no download, the same result every
time); `rank` gives the labels that fit best. Numpy is loaded on training, not on import. How the method was chosen
and what it reaches: docs/topics-model.md.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING

from bot.matching.topics.confidence import Signals, confidence, owned_share
from bot.matching.topics.features import BARE_SHARES, MARKED_SHARES, PAIRS, Space, markedness
from bot.matching.topics.kin import CLAN, Kin, covered, traits
from bot.matching.topics.words import Wording
from bot.text.syllable import fold
from bot.text.unicode import compose

if TYPE_CHECKING:
    from bot.matching.topics.machines import Machines, Scale
    from bot.matching.topics.solver import Floats, Rows

Normalise = Callable[[str], str]

SHARPNESS = 6.0  # how fast a runner-up's share falls with its distance in score; chosen


@dataclass(frozen=True, slots=True)
class Ranked:
    """A label that may answer the question.

    Attributes:
        label: the label as given with the examples.
        score: 0..1. Of the best label: the chance that it is right and the question no stranger, comparable between
            questions. Of a runner-up: no more than the best, nor than the best leaves, less by its distance.
    """

    label: str
    score: float


@dataclass(frozen=True, slots=True)
class _Learnt:
    """All that training leaves; examples are sorted by label.

    Attributes:
        labels: sorted.
        firsts: where each label's examples begin, and the number of all.
        examples: texts as written.
        vocabularies: bare words of each label's examples.
        kinds: traits of each label's examples; without clans, as kin of a clan do not explain a word.
        kin: tells the traits.
        bare, marked: two coordinate systems, without and with tone marks.
        bare_rows, marked_rows: the examples in them.
        alone, both: the machines over the bare one, and over both side by side.
        alone_scale, both_scale: weigh questions for them.
    """

    labels: tuple[str, ...]
    firsts: tuple[int, ...]
    examples: tuple[str, ...]
    vocabularies: tuple[frozenset[str], ...]
    kinds: tuple[frozenset[str], ...]
    kin: Kin
    bare: Space
    marked: Space
    bare_rows: Rows
    marked_rows: Rows
    alone: Machines
    both: Machines
    alone_scale: Scale
    both_scale: Scale


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
        best, signals = _judge(learnt, words, limit)
        top = confidence(signals)
        (first, most), *others = best[:limit]
        rest = min(top, 1.0 - top)
        return [
            Ranked(learnt.labels[first], top),
            *(Ranked(learnt.labels[label], rest * _share(most - score)) for label, score in others),
        ]

    def examples(self, label: str) -> tuple[str, ...]:
        """The label's examples, as written."""
        learnt = self._learnt
        assert learnt is not None  # noqa: S101 - there is a label, so there are examples
        at = learnt.labels.index(label)
        return learnt.examples[slice(*learnt.firsts[at : at + 2])]

    def nearest(self, text: str, label: str) -> tuple[str, float]:
        """The label's example that is nearest to a text, as written, and how near it is: their cosine, 0..1."""
        learnt = self._learnt
        assert learnt is not None  # noqa: S101 - there is a label, so there are examples
        words = self._wording.words(self._normalise(text))
        at = learnt.labels.index(label)
        first, last = learnt.firsts[at : at + 2]
        cosines = _cosines(learnt, words, first, last)
        return max(zip(learnt.examples[first:last], cosines, strict=True), key=lambda near: near[1])


def _share(distance: float) -> float:
    """What a runner-up keeps at this distance below the best score: 1 when level, falling to 0."""
    return float(2.0 ** (-SHARPNESS * distance))


def _learn(rows: Sequence[tuple[str, tuple[str, ...], str]], kin: Kin) -> _Learnt:
    """Train on (label, words, text), sorted by label."""
    import numpy as np  # noqa: PLC0415 - a knowledge base without topics does without it

    from bot.matching.topics.machines import Machines, Scale  # noqa: PLC0415 - the same
    from bot.matching.topics.solver import WARM_ROUNDS, Rows, multipliers, side_by_side  # noqa: PLC0415 - the same

    groups = [(label, list(group)) for label, group in groupby(rows, key=lambda row: row[0])]
    firsts = (0, *accumulate(len(group) for _, group in groups))
    owner = np.repeat(np.arange(len(groups), dtype=np.int32), [len(group) for _, group in groups])
    bare_words = [tuple(map(fold, words)) for _, words, _ in rows]
    kinds = [kin.of(words) for _, words, _ in rows]
    bare = Space.of(bare_words, BARE_SHARES, kinds)
    marked = Space.of([words for _, words, _ in rows], MARKED_SHARES)
    bare_rows = Rows.of(list(map(bare.vector, bare_words, kinds)), len(bare.ids))
    marked_rows = Rows.of([marked.vector(words) for _, words, _ in rows], len(marked.ids))
    alone = multipliers(bare_rows, owner, len(groups))
    both_rows = side_by_side(bare_rows, marked_rows)
    both = multipliers(both_rows, owner, len(groups), WARM_ROUNDS, alone)
    return _Learnt(
        labels=tuple(label for label, _ in groups),
        firsts=firsts,
        examples=tuple(text for _, _, text in rows),
        vocabularies=tuple(frozenset().union(*bare_words[a:b]) for a, b in pairwise(firsts)),
        kinds=tuple(
            frozenset(kind for held in kinds[a:b] for kind in held if not kind.startswith(CLAN))
            for a, b in pairwise(firsts)
        ),
        kin=kin,
        bare=bare,
        marked=marked,
        bare_rows=bare_rows,
        marked_rows=marked_rows,
        alone=Machines(bare_rows.transposed(), alone),
        both=Machines(both_rows.transposed(), both),
        alone_scale=Scale(bare),
        both_scale=Scale(bare, marked),
    )


def _judge(learnt: _Learnt, words: Sequence[str], limit: int) -> tuple[list[tuple[int, float]], Signals]:
    """The best labels with their scores, and what there is to say of the best one."""
    bare_words = [fold(word) for word in words]
    held = learnt.kin.held(words)
    pairs, strange = learnt.bare.of_pairs(bare_words)
    features = [*learnt.bare.of_words(bare_words), *learnt.bare.of_traits(traits(held)), *pairs]
    scores, paired = _scores(learnt, words, features)
    best = _best(scores, max(limit, 2))
    top = best[0][0]
    signals = Signals(
        score=best[0][1],
        margin=min(1.0, best[0][1] - best[1][1]) if len(best) > 1 else 1.0,
        pairs=paired / (paired + strange) if paired else 0.0,
        owned=owned_share(
            bare_words, learnt.vocabularies[top], learnt.bare.rarity, covered(held, learnt.kinds[top]) if held else ()
        ),
    )
    return best, signals


def _scores(learnt: _Learnt, words: Sequence[str], bare: list[int]) -> tuple[Floats, float]:
    """Score by label, and the squared length of the pairs that the examples have.

    By the machines over both lanes as far as the words bear marks, else by those over the bare one.

    Args:
        bare: the features of the words in the bare lane.
    """
    gate = markedness(words)
    if gate == 0.0:
        text = learnt.alone_scale.weigh(bare)
        return learnt.alone.scores(text), text.squares[PAIRS]
    pairs, _ = learnt.marked.of_pairs(words)
    text = learnt.both_scale.weigh(bare, [*learnt.marked.of_words(words), *pairs])
    scores = learnt.both.scores(text)
    if gate < 1.0:
        scores = gate * scores + (1.0 - gate) * learnt.alone.scores(learnt.alone_scale.weigh(bare))
    return scores, text.squares[PAIRS]


def _cosines(learnt: _Learnt, words: list[str], first: int, last: int) -> list[float]:
    """How near some words are to the examples from the first to before the last, in the lanes that tell them apart."""
    bare_words = [fold(word) for word in words]
    gate = markedness(words)
    bare = learnt.bare_rows.products(learnt.bare.vector(bare_words, learnt.kin.of(words)), first, last)
    marked = learnt.marked_rows.products(learnt.marked.vector(words), first, last)
    return [
        max(0.0, min(1.0, (1.0 - gate / 2) * one + gate / 2 * other)) for one, other in zip(bare, marked, strict=True)
    ]


def _best(scores: Floats, count: int) -> list[tuple[int, float]]:
    """The labels that score best, best first, with their scores; of equals the first."""
    found: list[tuple[int, float]] = []
    left = scores.copy()
    for _ in range(min(count, len(left))):  # so few that looking through all for each is quicker than sorting
        label = int(left.argmax())
        found.append((label, float(left[label])))
        left[label] = -math.inf
    return found
