"""Pairing: which of several values is said of which of several names: "A và B giai đoạn 2, C giai đoạn 1"."""

from collections.abc import Sequence

from bot.matching.knowing.subjects import Subject
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View

PAIR = 2


def said_of(view: View, value: Mention, values: Sequence[Mention], subject: Subject) -> bool:
    """Whether a value is said of a subject: of the names before it up to the value before that, else of those after.

    Args:
        values: all values of the sort, in their order.
    """
    uses = [use for use in view.entities.uses if use.subjects]
    if len(values) < PAIR or len(uses) < PAIR:
        return True
    at = values.index(value)
    start = values[at - 1].last if at else 0
    end = values[at + 1].first if at + 1 < len(values) else len(view.clause.text) + value.last
    before = [use for use in uses if start <= use.mention.first < value.first]
    leading = uses[0].mention.first > values[0].first  # every value stands before its names
    meant = [use for use in uses if value.last <= use.mention.first < end] if leading else before
    return any(subject.id in use.subjects for use in meant)
