"""Between: which of two is meant whose names look alike without tones, where a claim holds of one of them alone."""

from bot.matching.checking.meant import Meant
from bot.matching.checking.verification import namesakes
from bot.matching.judging.ties import MOST_CHOICES
from bot.matching.question import Choice, Outcome, Query
from bot.matching.viewing.view import View

UNSURE = 0.5  # of the confidence of a reading is left when another is offered beside it


def between(view: View, meant: Meant) -> Query | None:
    """Which is meant of two whose names look alike without tones, where a claim holds of one of them alone."""
    alike = [meant, *namesakes(view, meant)]
    verdicts = {tuple(claim.holds for claim in one.claims) for one in alike}
    if len(verdicts) == 1 or not all(one.claims for one in alike):
        return None
    choices = tuple(Choice(one.subject.id, one.claims[0].facet) for one in alike[:MOST_CHOICES])
    return Query(Outcome.CLARIFY, choices=choices, ask=view.clause.ask, confidence=meant.score * UNSURE)
