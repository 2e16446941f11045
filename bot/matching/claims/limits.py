"""Limits: a number said of what must be so much at least or at most: whether it may be, or is claimed as the limit."""

from decimal import Decimal

from bot.knowledge.precision import Precision
from bot.matching.knowing.subjects import Subject
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.permitted import asks_leave
from bot.matching.viewing.view import View
from bot.text.syllable import fold

LIMITING = grammar("limiting")
HAVING = frozenset(map(fold, ("có", "còn", "được", "đủ")))  # of somebody who is so old, rather than of the limit


def of_limit(view: View, count: Subject, said: Decimal) -> bool | None:
    """Whether so many may be, where that is asked, or that the limit is another, where it is claimed to be that.

    "60 tháng được không" holds of what must be 48 at least; "phải còn 60 tháng" does not.

    Args:
        said: in the unit of the count.
    """
    limit = count.record
    if limit.precision not in (Precision.AT_LEAST, Precision.AT_MOST):
        return None
    if asks_leave(view.clause.mentions):
        return bool(said >= limit.value if limit.precision is Precision.AT_LEAST else said <= limit.value)
    return False if said != limit.value and _states_limit(view, count) else None


def _states_limit(view: View, count: Subject) -> bool:
    """ "Phải còn 60 tháng", of what must be 48 at least: the limit itself is claimed, rather than a number in it.

    So it is where nothing but its name stands before the number: "tuổi tái cử 60 tháng".
    """
    if count.record.status is not None or any(m.said in LIMITING for m in view.clause.mentions):
        return True
    if not HAVING.isdisjoint(fold(view.clause.text).split()):
        return False
    named, told = view.named(count), [m for m in view.strict if not m.filler and not m.asks]
    return bool(count.record.unit and named) and all(m.first in named or m.number is not None for m in told)
