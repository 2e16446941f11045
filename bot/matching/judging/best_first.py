"""Readings one after the other, best first: those that cannot be acted on, only where they may come next."""

from collections.abc import Iterator

from bot.matching.judging.candidates import LEAST_EVIDENCE, likely_meant, rank
from bot.matching.knowing.candidate import Candidate
from bot.matching.viewing.view import View

MOST_UNLIKELY = 0.3 + 0.7 * LEAST_EVIDENCE  # the score of a reading that explains all, and cannot be acted on


def best_first(view: View) -> Iterator[Candidate]:
    """The readings of a clause as `rank` has them, for those who look at the first few only."""
    told = 0
    for candidate in likely_meant(view) if view.ranked is None else ():
        if candidate.score <= MOST_UNLIKELY:
            break
        yield candidate
        told += 1
    yield from rank(view)[told:]
