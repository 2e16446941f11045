"""The agenda: events in the order of their times, whatever group each belongs to."""

from collections.abc import Sequence

from bot.answering import sentences as say
from bot.answering.listing import MOST_ITEMS
from bot.answering.reply import Block, Listing, Paragraph, Span
from bot.answering.telling import Teller
from bot.answering.told import lower, upper
from bot.knowledge.model import Event, EventStatus
from bot.text.dates import say_when
from bot.text.when import Bound

FACET = "agenda"


def tell_agenda(teller: Teller, events: Sequence[Event], by: str, *, exists: bool) -> list[Block]:
    """Blocks on some events.

    Args:
        by: the time that chose them, in words.
        exists: it was asked whether there are any.
    """
    if len(events) == 1:
        told = teller.event(events[0])
        text = f"{say.YES_EXISTS} {told.text}" if exists else told.text
        blocks: list[Block] = [Paragraph((Span(text, strong=True),))]
        return [*blocks, Paragraph((Span(told.gap),))] if told.gap else blocks
    head = say.AGENDA.format(count=len(events), by=by)
    items = tuple((Span(line(event)),) for event in events[:MOST_ITEMS])
    blocks = [Paragraph((Span(head, strong=True),)), Listing(items)]
    if len(events) > MOST_ITEMS:
        blocks.append(Paragraph((Span(say.MORE.format(n=len(events) - MOST_ITEMS)),)))
    return blocks


def line(event: Event) -> str:
    """One event with its time: "Đảng bộ xã A: đại hội điểm, ngày 22/2/2020"."""
    if event.on is not None and (event.status is EventStatus.DEADLINE or event.on.bound is not Bound.ON):
        return f"{say.AGENDA_DEADLINE.format(event=lower(event.event))}, {say_when(event.on)}"
    what = f"{upper(event.who)}: {lower(event.event)}" if event.who else upper(event.event)
    planned = "dự kiến " if event.status is EventStatus.PLANNED else ""
    return f"{what}, {planned}{say_when(event.on)}" if event.on else what
