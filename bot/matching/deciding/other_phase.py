"""Other phase: the phase of the very work that was told of: "Công viên bao giờ xong? – Giai đoạn 2 thì sao".

Of other works in that phase nothing is asked; whether the source lists it among them or not.
"""

from bot.matching.judging.gaps import missing
from bot.matching.knowing.facets import FACETS, held
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold

PHASE = "giai doan {}"  # folded, in a name
KEY = "phase:"
SURE = 0.9  # confidence: nothing else is said


def other_phase(view: View) -> Query | None:
    """What was told of one phase, of the other one that is named; None where more is said, or there is none."""
    focus = view.focus
    if focus is None or not focus.subjects or view.clause.verify or view.entities.strangers or not view.clause.elliptic:
        return None
    told = view.index.subjects.get(focus.subjects[0])
    said = [mention for mention, _ in telling(view) if not mention.asks]
    phases = {key.removeprefix(KEY) for mention in said for key in mention.keys if key.startswith(KEY)}
    if told is None or told.type is not Type.PROJECT or told.record.phase is None or len(phases) != 1:
        return None
    if any(not (mention.is_value or "c:phase" in mention.keys) for mention in said):
        return None
    wanted = _of_phase(view, told, next(iter(phases)))
    facet = next((one for one in FACETS[Type.PROJECT] if one.id == focus.facet), None)
    if wanted is None or facet is None:
        return None
    if held(wanted, facet):
        return Query(Outcome.ANSWER, (wanted.id,), facet.id, ask=focus.ask, confidence=SURE)
    return missing(view.index, wanted, facet.id, next(iter(sorted(facet.attributes)), None), ask=focus.ask)


def _of_phase(view: View, told: Subject, phase: str) -> Subject | None:
    """The work that is called as the one told of, but for its phase."""
    name = fold(told.record.name)
    own = PHASE.format(told.record.phase)
    if own not in name or str(told.record.phase) == phase:
        return None
    other = name.replace(own, PHASE.format(phase))
    works = (view.index.subjects[one.id] for one in view.index.knowledge.projects)
    return next((one for one in works if fold(one.record.name) == other), None)
