"""Plainer: the ways to take a clause with less of what it tells, where the whole of it is not answered."""

from collections.abc import Iterator
from typing import NamedTuple

from bot.matching.cutting.clauses import Clause
from bot.matching.judging.best_first import best_first
from bot.matching.question import Outcome
from bot.matching.reading.mention import Reading
from bot.matching.taking.asides import behind_colon, without_asides
from bot.matching.taking.asking_run import by_its_run
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling

SURE = 0.65  # evidence of what is told of a run alone
EXPLAINED = 0.85  # coverage of that run


class Way(NamedTuple):
    """A clause with less of what it tells.

    Attributes:
        kept: what it must come to, to be kept.
        surely: what is told must be surely meant besides.
    """

    clause: Clause
    kept: tuple[Outcome, ...]
    surely: bool = False


def plainer(reading: Reading, clause: Clause, ours: frozenset[int], *, leans: bool) -> Iterator[Way]:
    """The clause without what only tells a story, the least first.

    Args:
        ours: first tokens of the names that somebody here bears.
        leans: something was spoken of before.
    """
    without = without_asides(reading, clause, ours)
    if without is not None:
        yield Way(without, (Outcome.ANSWER, Outcome.VERIFY))
    behind = None if leans else behind_colon(reading, clause)
    if behind is not None:
        yield Way(behind, (Outcome.ANSWER,))
    asking = by_its_run(reading, clause)
    if asking is not None:
        yield Way(asking, (Outcome.ANSWER,), surely=True)


def is_surely_told(view: View) -> bool:
    """Whether what answers a run is surely meant by it, and all of the run explained."""
    best = next(iter(best_first(view)), None)
    sure = best is not None and best.known and best.evidence >= SURE and best.coverage >= EXPLAINED
    return sure and bool(telling(view))
