"""Another day: "tuần sau phường nào họp", where the one found meets the week after: nothing is known of next week.

Words for days near the day of asking say nothing where they only tell when somebody asks. Where units are asked for by
such a day, an event on another one is no answer.
"""

from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.times import agrees
from bot.matching.reckoning.agenda import FACET, OCCASION
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import is_up_to_now, weight
from bot.text.dates import say_when
from bot.text.when import Bound

ASKS = frozenset(("which", "who", "what", "count"))
SURE = 0.9  # confidence: the day is said, and the event is on another


def on_other_day(view: View, best: Candidate) -> Query | None:
    """The events of those found that are on the near day that the clause says, or that none is known; else None."""
    events = _events(view, best)
    if not events or view.clause.verify or view.clause.ask not in ASKS:
        return None
    near = [m for m in view.strict if m.when is not None and m.when.bound is Bound.ON and weight(view, m) == 0.0]
    if len(near) != 1 or is_up_to_now(view, near[0]) or near[0].when is None:
        return None
    day = near[0].when
    on = tuple(one.id for one in events if any(agrees(day, time) for time in one.times))
    if len(on) == len(events):
        return None
    known = tuple(one.id for one in events)
    words = say_when(day)
    return Query(
        Outcome.ANSWER if on else Outcome.MISSING,
        on or known,
        FACET,
        members=on or known,
        chosen_by=words,
        about="" if on else f"{OCCASION} {words}",
        stated=not on,
        ask=view.clause.ask,
        confidence=SURE,
    )


def _events(view: View, best: Candidate) -> list[Subject]:
    """The event that was found, or those of a list."""
    subject = best.subject
    found = [view.index.subjects[one] for one in best.members or subject.members] or [subject]
    return found if all(one.type is Type.EVENT for one in found) else []
