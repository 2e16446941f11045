"""The bots that `benchmarks.zalo` puts under load, each in a process of its own."""

import asyncio
import signal
import sys
from pathlib import Path
from typing import Any

from bot.channels.web.config import WebConfig
from bot.channels.web.server import WebChannel
from bot.clock import fixed, parse, system
from tests.channels.telegram.fakes import FakeAssistant
from tests.emulator_zalo.bot import TOKEN
from tests.emulator_zalo.oa import APP, APP_SECRET, OA_SECRET

NOW = fixed(parse("2020-02-15")())


async def run(kind: str, base: str, assistant: str, data: str) -> None:
    """Serve until told to stop; the webhook's address goes to standard output."""
    answers = _assistant(assistant)
    door: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await door[0](scope, receive, send)

    web = WebChannel(app, WebConfig(port=0), lambda _: None)
    await web.start()
    address = f"{web.address}/zalo"
    database = await _database(data)
    channel = await _channel(kind, base, answers, address, database)
    door.append(channel.webhook)
    await channel.start()
    print(address, flush=True)
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await stop.wait()
    await channel.stop()
    await web.stop()
    if database is not None:
        await database.close()


def _assistant(kind: str) -> Any:
    from bot.assistant import Assistant
    from bot.knowledge.load import load

    if kind != "real":
        return FakeAssistant()
    facts = load(Path("knowledge")).knowledge
    assert facts is not None
    return Assistant(facts, NOW)


async def _database(data: str) -> Any:
    from bot.storage import address
    from bot.storage.database import Database

    return await Database.open(address.in_directory(Path(data))) if data else None


async def _channel(kind: str, base: str, answers: Any, address: str, database: Any) -> Any:
    from bot.app.parts import inbox_of
    from bot.channels.base.answering import Around

    if kind == "bot":
        from bot.channels.zalo_bot.app import ZaloBotChannel
        from bot.channels.zalo_bot.config import ZaloBotConfig
        from bot.channels.zalo_bot.updates import lane_of

        config = ZaloBotConfig(TOKEN, api_base=base, webhook_url=address, asks_per_minute=0)
        inbox = inbox_of(database, "zalo", lane_of) if database is not None else None
        return ZaloBotChannel(config, answers, Around(inbox=inbox) if inbox else None)
    from bot.channels.zalo_oa.app import ZaloOaChannel
    from bot.channels.zalo_oa.config import ZaloOaConfig
    from bot.channels.zalo_oa.events import lane_of as lane_of_event
    from bot.channels.zalo_oa.tokens import issued
    from tests.channels.zalo_oa.conftest import Store

    account = ZaloOaConfig(APP, APP_SECRET, OA_SECRET, api_base=base, oauth_base=base, asks_per_minute=0)
    inbox = inbox_of(database, "zalo-oa", lane_of_event) if database is not None else None
    store = Store(issued("access-0", "refresh-0", 90_000, system()).written())
    return ZaloOaChannel(account, answers, store, system, Around(inbox=inbox) if inbox else None)


if __name__ == "__main__":
    asyncio.run(run(*sys.argv[1:]))
