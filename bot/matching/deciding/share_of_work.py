"""Shares of works: what is left of a work, where a number tells how much of it is done: "đường còn mấy km chưa làm"."""

from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.viewing.view import View
from bot.text.syllable import fold

FACETS = {"ask:remaining": "remaining", "ask:percent": "percent"}


def share_of_work(view: View, best: Candidate) -> Query | None:
    """What is left, or which part is done, of a work that is asked for it; None where no one number tells that."""
    facet = FACETS.get(best.facet)
    if facet is None or best.known or best.subject.type is not Type.PROJECT:
        return None
    shares = view.index.kept(("shares of work", best.subject.id), _shares, view, best.subject)
    if len(shares) != 1 or not all(f" {fold(one.said)} " in _state(shares[0]) for one in best.left):
        return None
    return Query(Outcome.ANSWER, (shares[0].id,), facet, ask=view.clause.ask, confidence=best.score)


def _shares(view: View, work: Subject) -> tuple[Subject, ...]:
    """Numbers of how much of just that work is in a state: they count what it is called by."""
    name = work.record.name.casefold()
    shares = (one for one in view.index.knowledge.counts if one.out_of and one.of.casefold() == name)
    return tuple(view.index.subjects[one.id] for one in shares)


def _state(share: Subject) -> str:
    return f" {fold(share.record.state or '')} {fold(share.record.rest or '')} "
