"""The agenda: events in the order of their times, whatever group each belongs to."""

from collections.abc import Sequence

from bot.answering import sentences as say
from bot.answering.listing import MOST_ITEMS
from bot.answering.reply import Block, Listing, Paragraph, Span
from bot.answering.telling import Teller
from bot.answering.told import lower, upper
from bot.knowledge.model import Event, EventStatus
from bot.matching.question import ALL_OVER, NONE_OVER, Query
from bot.text.dates import say_when
from bot.text.when import Bound, When

FACET = "agenda"


def tell_agenda(teller: Teller, events: Sequence[Event], query: Query) -> list[Block]:
    """Blocks on some events.

    Args:
        query: what was asked: whether there are any, and by what time they are chosen, or that none is chosen.
    """
    exists = "exists" in query.modifiers
    none = query.modifiers & {NONE_OVER, ALL_OVER}
    if len(events) == 1 and not none:
        told = teller.event(events[0])
        one = say.AGENDA_OF_ONE.format(event=_units(events), by=query.chosen_by) if _counts_units(events, query) else ""
        text = f"{say.YES_EXISTS if exists else one} {told.text}".lstrip()
        blocks: list[Block] = [Paragraph((Span(text, strong=True),))]
        return [*blocks, Paragraph((Span(told.gap),))] if told.gap else blocks
    head = _none(teller, events, query, exists=exists) if none else _head(events, query.chosen_by)
    items = tuple((Span(line(event)),) for event in events[:MOST_ITEMS])
    blocks = [Paragraph((Span(head, strong=True),)), Listing(items)]
    if len(events) > MOST_ITEMS:
        blocks.append(Paragraph((Span(say.MORE.format(n=len(events) - MOST_ITEMS)),)))
    return blocks


def _head(events: Sequence[Event], by: str) -> str:
    if not by:
        return say.MILESTONES.format(count=len(events))
    units = _units(events)
    return (
        say.AGENDA_OF_UNITS.format(count=len(events), event=units, by=by)
        if units
        else say.AGENDA.format(count=len(events), by=by)
    )


def _none(teller: Teller, events: Sequence[Event], query: Query, *, exists: bool) -> str:
    """That by today none of some events is over, or that all are."""
    over, day = ALL_OVER in query.modifiers, When.day(teller.today)
    text = (say.ALL_OVER if over else say.NONE_OVER).format(
        time=say_when(query.given) if isinstance(query.given, When) else say.UP_TO.format(day=say_when(day)),
        event=_units(events) or say.TO_MEET,
    )
    return f"{say.NO if over else say.NOT_YET} {text}" if exists else text


def _counts_units(events: Sequence[Event], query: Query) -> bool:
    return query.ask == "count" and bool(_units(events))


def _units(events: Sequence[Event]) -> str:
    """What units hold, where each of some events is the same of another unit: "đại hội điểm"; else ""."""
    what = {lower(event.event) for event in events}
    return what.pop() if len(what) == 1 and all(event.who for event in events) else ""


def line(event: Event) -> str:
    """One event with its time: "Đảng bộ xã A: đại hội điểm, ngày 22/2/2020"."""
    due = event.on is not None and event.on.bound in (Bound.BEFORE, Bound.BY)  # "từ 10/4" is when it begins
    if event.on is not None and (event.status is EventStatus.DEADLINE or due):
        due_by = say.AGENDA_DEADLINE.format(event=lower(event.event).removeprefix(say.DUE_ITSELF))
        return f"{due_by}, {say_when(event.on)}"
    what = f"{upper(event.who)}: {lower(event.event)}" if event.who else upper(event.event)
    planned = "dự kiến " if event.status is EventStatus.PLANNED else ""
    return f"{what}, {planned}{say_when(event.on)}" if event.on else what
