"""Zalo's bot as it is run: `bot.app` wires it to the menu and to what is kept of people."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot import app
from bot.app.keeping import desk
from bot.app.parts import Parts, open_database
from bot.assistant import Assistant
from bot.clock import system
from bot.desk.statistics import Span, gather
from bot.knowledge.load import load
from bot.settings import Settings
from tests.channels.zalo_bot.conftest import Rig
from tests.emulator_zalo.bot import TOKEN, ZaloBot

KNOWLEDGE = Path(__file__).parents[3] / "knowledge"


@asynccontextmanager
async def running(server: ZaloBot, path: Path) -> AsyncIterator[Parts]:
    """The whole bot, by polling, until the block ends."""
    shutil.copytree(KNOWLEDGE, path / "knowledge")
    knowledge = load(path / "knowledge").knowledge
    assert knowledge is not None
    settings = Settings(zalo_bot_token=TOKEN, zalo_bot_api_base=server.base, http=False, data=path)
    database = await open_database(settings)
    parts = Parts(settings, Assistant(knowledge, system), database, lambda _: None, directory=path / "knowledge")
    stop = asyncio.Event()
    task = asyncio.create_task(app.run(app.channels(parts), stop, beside=desk(parts, database)))
    try:
        await server.until(lambda: task.done() or server.polls > 0)
        yield parts
    finally:
        stop.set()
        await asyncio.wait_for(task, 20)
        await database.close()


async def askers(parts: Parts) -> int:
    """How many people the figures of the day know of."""
    assert parts.office is not None
    tools = parts.office.desk.tools
    await parts.office.journal.flush()
    return (await gather(tools.questions, tools.votes, Span.DAY, system().date())).people


async def test_pages_are_those_of_the_menu_and_deleting_deletes(rig: Rig, tmp_path: Path) -> None:
    server = rig.server
    async with running(server, tmp_path) as parts:
        await server.say("u1", "tiến độ")
        shown = await server.text()
        assert "420" in shown
        assert "Nguồn" in shown
        await server.say("u1", "kinh phí trường mầm non bao nhiêu?")
        await server.text(2)
        assert await askers(parts) == 1
        await server.say("u1", "quyền riêng tư")
        assert "chờ trả lời" in await server.text(3)
        await server.say("u1", "xóa dữ liệu")
        assert "Đã xóa" in await server.text(4)
        assert await askers(parts) == 0
