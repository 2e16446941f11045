"""An unsaid meeting: "cấp ủy viên của Hoa Mai ngày nào có" is of no meeting there, of which nothing is said.

Whose name is said may be asked when it meets without a word for that: "Hoa Mai hôm nào". Where another thing is spoken
of, which nothing explains, it is that of which the time is not known.
"""

from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.viewing.view import MEETINGS, View
from bot.matching.viewing.weighing import weight

TIMES_AND_PLACES = frozenset(("when", "duration", "place"))
HELD = frozenset(("c:carry_out", "c:deadline", "c:schedule", "c:done", "c:not_done", "c:resume"))
MEETING = "họp"
TELLING = 0.7  # weight of a word that names a thing


def of_something_else(view: View, best: Candidate) -> Query | None:
    """That of something else than a meeting the time or the place is not known; None where the meeting is meant."""
    event = best.subject
    if event.type is not Type.EVENT or best.facet not in TIMES_AND_PLACES or best.inherited:
        return None
    if event.id not in view.used:
        return None
    meeting = view.index.keys_of(event.record.event) | MEETINGS | HELD
    if any(not one.keys.isdisjoint(meeting) or MEETING in one.said.split() for one in view.strict):
        return None
    names = {one.first for one in view.strict if one.names}
    left = (one for one in best.left if one.keys and not (one.is_value or one.names or one.last in names))
    other = next((one for one in left if weight(view, one) >= TELLING), None)
    if other is None:
        return None
    return Query(Outcome.MISSING, missing=other.text, about=event.id, stated=True, ask=view.clause.ask)
