"""`daihoi stats` and `daihoi kb inbox`: figures on what was asked, and what could not be answered."""

from collections.abc import Awaitable, Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import opening
from bot.cli.opening import KnowledgeOption, NowOption

if TYPE_CHECKING:
    from bot.desk.office import Office


class Period(StrEnum):
    """How many days."""

    DAY = "ngay"
    WEEK = "tuan"
    MONTH = "thang"


def stats(
    knowledge: KnowledgeOption = None,
    now: NowOption = None,
    *,
    period: Annotated[
        Period, typer.Option("--period", metavar="KỲ", help="ngay, tuan (7 ngày) hoặc thang (30 ngày), tính đến nay.")
    ] = Period.WEEK,
) -> None:
    """Thống kê câu hỏi: bao nhiêu câu, trả lời được bao nhiêu, hỏi nhiều nhất về gì, giờ nào đông, đánh giá ra sao."""

    async def show(office: "Office") -> None:
        from bot.desk.statistics import Span, gather
        from bot.desk.talks.counting import named

        spans = {Period.DAY: Span.DAY, Period.WEEK: Span.WEEK, Period.MONTH: Span.MONTH}
        tools = office.desk.tools
        figures = await gather(tools.questions, tools.votes, spans[period], tools.clock().date())
        typer.echo(tools.words.statistics(figures, named(tools.live.knowledge, figures)))

    _with(knowledge, now, show)


def inbox(
    knowledge: KnowledgeOption = None,
    now: NowOption = None,
    *,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, metavar="SỐ", help="Số nhóm câu hiện ra.")] = 20,
) -> None:
    """Liệt kê những câu hỏi chưa trả lời được, gom theo ý, nhiều người hỏi nhất ở trên. Trả lời bằng /hopthu."""

    async def show(office: "Office") -> None:
        words = office.desk.tools.words
        found = await office.inbox.clusters()
        lines = [
            words.inbox_line(number, one.text, len(one.people), one.misses)
            for number, one in enumerate(found[:limit], 1)
        ]
        typer.echo("\n".join(lines) if lines else words.inbox_empty())

    _with(knowledge, now, show)


def _with(knowledge: Path | None, now: str | None, work: Callable[["Office"], Awaitable[None]]) -> None:
    """Do something with the desk; a database that cannot be used ends the program."""
    import asyncio

    from bot.app.parts import database_url
    from bot.desk.live import Live
    from bot.desk.office import furnish
    from bot.storage import address
    from bot.storage.database import Database, Unusable

    clock, settings = opening.clock(now), opening.settings()
    directory = knowledge if knowledge is not None else opening.in_use(settings)
    assistant = opening.over(opening.knowledge(directory), clock)

    async def run() -> None:
        database = await Database.open(database_url(settings) or address.MEMORY)
        try:
            await work(furnish(database, directory, Live(assistant), clock, lambda person: person))
        finally:
            await database.close()

    try:
        asyncio.run(run())
    except Unusable as error:
        opening.stop(str(error))
