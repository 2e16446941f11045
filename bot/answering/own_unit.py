"""What is told to who asks of their own unit, of which nothing is known: the deadline, and which have a day."""

from bot.answering import sentences as say
from bot.answering.agenda import line
from bot.answering.reply import Block, Listing, Paragraph, Span
from bot.answering.telling import Teller
from bot.knowledge.model import Event, EventStatus
from bot.matching.question import Query


def tell_own_unit(teller: Teller, events: list[Event], query: Query, opening: str) -> list[Block]:
    """Blocks on a unit that is not known.

    Args:
        opening: the sentence that it is not known which unit it is.
    """
    due = [event for event in events if event.status is EventStatus.DEADLINE]
    dated = [event for event in events if event not in due]
    limits = [teller.tell(event, "when").text for event in due]
    blocks: list[Block] = [Paragraph((Span(" ".join((opening, *limits)), strong=True),))]
    if dated:
        head = say.OWN_DATED.format(unit=query.about)
        blocks += [Paragraph((Span(head),)), Listing(tuple((Span(line(event)),) for event in dated))]
    return blocks
