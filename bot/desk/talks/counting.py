"""/thongke: figures of a day, a week, a month, in words and as a picture."""

import asyncio
from typing import Final

from bot.desk.finding import lookup, name_of
from bot.desk.page import Attachment, Button, Page, rows
from bot.desk.roles import Admin
from bot.desk.statistics import Span, Statistics, gather
from bot.desk.talks.turn import Conversation, Said, State, Tools, Turn
from bot.knowledge.model import Knowledge
from bot.knowledge.names import fold

PICTURE: Final = "picture"
_SPANS: Final = {"ngay": Span.DAY, "tuan": Span.WEEK, "thang": Span.MONTH}


async def begin(tools: Tools, _admin: Admin, _state: State, argument: str) -> Turn:
    """The figures, of the week unless it is said."""
    return await _show(tools, _SPANS.get(fold(argument), Span.WEEK))


async def step(tools: Tools, _admin: Admin, state: State, said: Said) -> Turn:
    """Another span, or the picture of this one."""
    if said.key == PICTURE:
        return Turn(await _picture(tools, _SPANS[state["span"]]), state)
    return await _show(tools, _SPANS.get(said.key or fold(said.text), Span.WEEK))


async def _show(tools: Tools, span: Span) -> Turn:
    today = tools.clock().date()
    figures = await gather(tools.questions, tools.votes, span, today)
    buttons = [Button(tools.words.span(name), name) for name, one in _SPANS.items() if one is not span]
    if figures.questions:
        buttons.append(Button(tools.words.button_picture(), PICTURE))
    text = tools.words.statistics(figures, named(tools.live.knowledge, figures))
    shown = next(name for name, one in _SPANS.items() if one is span)
    return Turn(Page(text, rows(buttons, 2)), {"at": "span", "listens": False, "span": shown})


async def _picture(tools: Tools, span: Span) -> Page:
    words, today = tools.words, tools.clock().date()
    figures = await gather(tools.questions, tools.votes, span, today)
    heading = words.statistics_heading(figures)
    sections = words.statistics_sections(figures, named(tools.live.knowledge, figures))
    # The library takes a second and tens of megabytes: it is loaded with the first picture.
    from bot.overview.charts.bars import bars  # noqa: PLC0415  # see above

    congress = tools.live.knowledge.congress
    png = await asyncio.to_thread(bars, congress.short or congress.name, heading, sections)
    return Page(heading, attachment=Attachment("thong-ke.png", png), fresh=True)


def named(knowledge: Knowledge, figures: Statistics) -> list[tuple[str, int]]:
    """The top records by name."""
    found = [(lookup(knowledge, key), key, count) for key, count in figures.facts.items()]
    return [(name_of(record) if record is not None else key, count) for record, key, count in found]


TALK = Conversation(begin, step)
