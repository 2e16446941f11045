"""Reasons: "vì sao chợ chưa khởi công" is answered by why, where anything tells it, and by no day of it."""

from bot.matching.judging.gaps import unknown_of
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.facets import ASK_LABELS
from bot.matching.knowing.subjects import Type
from bot.matching.question import Query
from bot.matching.viewing.view import View

WHY = "why"
OF_WORKS = frozenset(("started", "finished"))  # facets that tell when a work is begun or done


def reasons_first(view: View, good: list[Candidate]) -> list[Candidate]:
    """Good readings without those that tell a day, where prose tells why, as one of its examples asks."""
    if not good or not _tells_day(view, good[0]) or not any(_tells_why(c, good[0]) for c in good):
        return good
    return [c for c in good if not _tells_day(view, c)]


def unreasoned(view: View, best: Candidate) -> Query | None:
    """That it is not known why; None where something else is asked, or the record says more than a day."""
    if not _tells_day(view, best):
        return None
    return unknown_of(best.subject, ASK_LABELS[WHY], WHY)


def _tells_day(view: View, best: Candidate) -> bool:
    """Whether it is asked why, and by when a work is begun or done is all that would be told."""
    return view.clause.ask == WHY and best.known and best.facet in OF_WORKS and not best.subject.record.note


def _tells_why(topic: Candidate, day: Candidate) -> bool:
    prose = topic.known and topic.subject.type is Type.TOPIC and WHY in topic.subject.asks
    return prose and topic.coverage >= day.coverage
