"""A bare day on which something is in more than one month: "ngày 28 có gì" asks back which of these is meant."""

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.naming.bare_days import bare_day, days_of
from bot.matching.question import Choice, Outcome, Query
from bot.matching.reckoning.agenda import meets
from bot.matching.viewing.view import View
from bot.text.when import When

ASKS = frozenset(("who", "which", "what"))
MOST_CHOICES = 4
OPEN = 0.4  # confidence in what is asked back


def open_day(view: View) -> Query | None:
    """The events on the days of that number, to choose from; None where no day is stated so, or more is said."""
    found = bare_day(view.clause.mentions)
    asks = any(mention.asks & ASKS for mention in view.strict)
    if found is None or not asks or view.clause.verify or view.entities.uses or view.entities.strangers:
        return None
    said = [one for one in view.strict if one not in found[0] and one.keys and not one.filler]
    if said and not meets(view):
        return None
    events = {one.id: one for day in days_of(view.index, found[1]) for one in _on(view, When.day(day))}
    if len(events) < 2:
        return None
    choices = tuple(Choice(identity, "when") for identity in events)[:MOST_CHOICES]
    return Query(Outcome.CLARIFY, choices=choices, ask=view.clause.ask, confidence=OPEN)


def _on(view: View, day: When) -> list[Subject]:
    """What begins or ends on a day."""
    events = [one for one in view.index.calendar.within(day) if one.type in (Type.EVENT, Type.CONGRESS)]
    return [one for one in events if any(day.start in (when.start, when.end) for when in one.times)]
