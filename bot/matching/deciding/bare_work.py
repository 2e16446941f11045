"""The bare work: how far one is that nothing names ("xây tới giai đoạn mấy rồi"): which is meant is asked back."""

from bot.matching.knowing.facets import FACETS, held
from bot.matching.knowing.fields import STAGE_KEYS, WORKS
from bot.matching.knowing.subjects import Type
from bot.matching.question import Choice, Outcome, Query
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling

PHASE = "phase"
IDLE = WORKS | STAGE_KEYS | {"c:carry_out", "c:done_to", "c:phase"}
MOST_CHOICES = 4
FEW, MANY = 2, 8  # works among which one may be chosen
OPEN = 0.4  # confidence in what is asked back


def bare_phase(view: View) -> Query | None:
    """Which of several works with a phase is meant, where no more than that it is built is said."""
    clause = view.clause
    if clause.ask != PHASE or view.focus is not None or clause.modifiers or clause.story or clause.negated:
        return None
    if view.entities.uses or view.entities.strangers or not all(one.keys & IDLE for one, _ in telling(view)):
        return None
    facet = next(one for one in FACETS[Type.PROJECT] if one.id == PHASE)
    works = [one for one in view.index.subjects.values() if one.type is Type.PROJECT and held(one, facet)]
    if not FEW <= len(works) <= MANY:
        return None
    choices = tuple(Choice(one.id, PHASE) for one in works[:MOST_CHOICES])
    return Query(Outcome.CLARIFY, choices=choices, ask=clause.ask, confidence=OPEN)
