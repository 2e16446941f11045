"""Plainer: the ways to take a clause with less of what it tells, where the whole of it is not answered."""

from collections.abc import Iterator
from typing import NamedTuple

from bot.matching.cutting.clauses import Clause
from bot.matching.question import Outcome
from bot.matching.reading.mention import Reading
from bot.matching.taking.asides import behind_colon, without_asides
from bot.matching.taking.asking_run import by_its_run
from bot.matching.taking.complements import complement
from bot.matching.taking.made_of_it import without_made


class Way(NamedTuple):
    """A clause with less of what it tells.

    Attributes:
        kept: what it must come to, to be kept.
        surely: what is told must be surely meant besides.
        wholly: all that is asked must be told, by a subject that it names.
    """

    clause: Clause
    kept: tuple[Outcome, ...]
    surely: bool = False
    wholly: bool = False


def plainer(reading: Reading, clause: Clause, ours: frozenset[int], *, leans: bool) -> Iterator[Way]:
    """The clause without what only tells a story, the least first.

    Args:
        ours: first tokens of the names that somebody here bears.
        leans: something was spoken of before.
    """
    made = without_made(reading, clause)
    if made is not None:
        yield Way(made, (Outcome.ANSWER, Outcome.VERIFY))
    without = without_asides(reading, clause, ours)
    if without is not None:
        yield Way(without, (Outcome.ANSWER, Outcome.VERIFY))
    behind = None if leans else behind_colon(reading, clause)
    if behind is not None:
        yield Way(behind, (Outcome.ANSWER,))
    asking = by_its_run(reading, clause)
    if asking is not None:
        yield Way(asking, (Outcome.ANSWER,), surely=True)
    behind = None if leans else complement(reading, clause)
    if behind is not None:
        yield Way(behind, (Outcome.ANSWER,), surely=True, wholly=True)
