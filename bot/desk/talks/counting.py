"""/thongke: figures of a day, a week, a month."""

from typing import Final

from bot.desk.finding import lookup, name_of
from bot.desk.page import Button, Page, rows
from bot.desk.roles import Admin
from bot.desk.statistics import Span, Statistics, gather
from bot.desk.talks.turn import Conversation, Said, State, Tools, Turn
from bot.knowledge.model import Knowledge
from bot.knowledge.names import fold

_SPANS: Final = {"ngay": Span.DAY, "tuan": Span.WEEK, "thang": Span.MONTH}


async def begin(tools: Tools, _admin: Admin, _state: State, argument: str) -> Turn:
    """The figures, of the week unless it is said."""
    return await _show(tools, _SPANS.get(fold(argument), Span.WEEK))


async def step(tools: Tools, _admin: Admin, _state: State, said: Said) -> Turn:
    """Another span."""
    return await _show(tools, _SPANS.get(said.key or fold(said.text), Span.WEEK))


async def _show(tools: Tools, span: Span) -> Turn:
    today = tools.clock().date()
    figures = await gather(tools.questions, tools.votes, span, today)
    buttons = [Button(tools.words.span(name), name) for name, one in _SPANS.items() if one is not span]
    text = tools.words.statistics(figures, named(tools.live.knowledge, figures))
    return Turn(Page(text, rows(buttons, 2)), {"at": "span", "listens": False})


def named(knowledge: Knowledge, figures: Statistics) -> list[tuple[str, int]]:
    """The top records by name."""
    found = [(lookup(knowledge, key), key, count) for key, count in figures.facts.items()]
    return [(name_of(record) if record is not None else key, count) for record, key, count in found]


TALK = Conversation(begin, step)
