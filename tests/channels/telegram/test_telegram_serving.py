"""The bot as it is run: `bot.app` wires it, one HTTP server takes the page's requests and Telegram's webhooks."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientSession

from bot import app
from bot.app.parts import Parts, open_database
from bot.assistant import Assistant
from bot.clock import system
from bot.knowledge.model import Congress, Knowledge
from bot.settings import Settings
from tests.emulator import Emulator
from tests.emulator.server import TOKEN

KNOWLEDGE = Knowledge(Congress(name="Đại hội đại biểu Đảng bộ huyện Ví Dụ", suggestions=("Đại hội ngày nào?",)))
PATH = "/tin/telegram"


@pytest_asyncio.fixture
async def server() -> AsyncIterator[Emulator]:
    made = await Emulator().start()
    yield made
    await made.stop()
    assert made.broken_rules == []


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        found: int = probe.getsockname()[1]
        return found


@asynccontextmanager
async def running(server: Emulator, path: Path, port: int, **given: Any) -> AsyncIterator[None]:
    """The whole bot, from its settings, until the block ends."""
    settings = Settings(telegram_token=TOKEN, telegram_api_base=server.base, http_port=port, data=path, **given)
    database = await open_database(settings)
    stop = asyncio.Event()
    said: list[str] = []
    calls = len(server.calls)
    task = asyncio.create_task(
        app.run(app.channels(Parts(settings, Assistant(KNOWLEDGE, system), database, said.append)), stop)
    )
    try:
        await server.until(
            lambda: task.done() or any(c.method in ("setWebhook", "deleteWebhook") for c in server.calls[calls:])
        )
        yield
    finally:
        stop.set()
        await asyncio.wait_for(task, 10)
        await database.close()


async def test_webhooks_come_through_the_one_http_server(server: Emulator, tmp_path: Path, port: int) -> None:
    url = f"http://127.0.0.1:{port}{PATH}"
    an = server.world.person(1)
    server.say(an, "xin chào")  # It waits at Telegram from before the start.
    async with running(server, tmp_path, port, telegram_webhook_url=url):
        await server.answer()
        server.say(an, "/start")
        assert "Đại hội ngày nào?" in str((await server.answer(2))["reply_markup"])
        # It listened before Telegram was told the address: not one delivery failed.
        assert set(server.webhook_statuses) == {200}
        async with ClientSession() as browser:
            forged = {"X-Telegram-Bot-Api-Secret-Token": "forged"}
            for headers in ({}, forged):
                async with browser.post(url, json={"update_id": 1}, headers=headers) as response:
                    assert response.status == 401
            async with browser.get(f"http://127.0.0.1:{port}/healthz") as response:
                assert response.status == 200
    assert TOKEN.partition(":")[2] not in url
    assert server.made("setWebhook")[0].params["url"] == url
    assert server.webhook["url"] == url  # Telegram keeps what comes while we are away.
    assert server.waiting == 0


async def test_from_polling_to_a_webhook_and_back_nothing_is_lost(server: Emulator, tmp_path: Path, port: int) -> None:
    an = server.world.person(1)
    url = f"http://127.0.0.1:{port}{PATH}"
    async with running(server, tmp_path, port):
        server.say(an, "xin chào")
        await server.answer(1)
    server.say(an, "xin chào")
    async with running(server, tmp_path, port, telegram_webhook_url=url, telegram_webhook_secret="x" * 16):
        await server.answer(2)
        server.say(an, "xin chào")
        await server.answer(3)
        assert server.webhook["secret_token"] == "x" * 16
    server.say(an, "xin chào")
    async with running(server, tmp_path, port):
        await server.answer(4)
        assert server.webhook["url"] == ""
    assert len(server.sent()) == 4
    assert not any(call.params.get("drop_pending_updates") for call in server.made("setWebhook", "deleteWebhook"))
