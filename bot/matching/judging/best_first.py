"""Readings one after the other, best first, for those who look at the first few only.

Most subjects that the words of a clause find are hardly named: what is asked of them is worked out only where that may
come next.
"""

from collections.abc import Iterator

from bot.matching.judging.candidates import likely_meant, read_of, sorted_readings, unlikely
from bot.matching.knowing.candidate import Candidate
from bot.matching.viewing.view import View


def best_first(view: View) -> Iterator[Candidate]:
    """The readings of a clause as `rank` has them."""
    if view.ranked is not None:
        yield from view.ranked
        return
    found, waiting = likely_meant(view), unlikely(view)
    at = 0
    while at < len(found) or waiting:
        least = found[at].score if at < len(found) else 0.0
        near = [one for one in waiting if one.most >= least]
        if near:
            waiting = [one for one in waiting if one.most < least]
            found = sorted_readings(view, [*found, *(c for one in near for c in read_of(view, one.subject, one.named))])
        if at < len(found):
            yield found[at]
            at += 1
    view.ranked = found


def judged(view: View) -> Iterator[Candidate]:
    """The same of a clause that was judged by its readings; of others none."""
    return iter(()) if view.likely_meant is None else best_first(view)
