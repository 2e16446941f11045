"""A running channel against a running emulator, its webhook on the real server."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest_asyncio

from bot.channels.base.answering import Around
from bot.channels.web.config import WebConfig
from bot.channels.web.server import WebChannel
from bot.channels.zalo_bot.app import ZaloBotChannel
from bot.channels.zalo_bot.config import ZaloBotConfig
from tests.channels.telegram.fakes import FakeAssistant
from tests.emulator_zalo.bot import TOKEN, ZaloBot


@dataclass
class Rig:
    """Everything a test needs; `start` takes changes to the configuration."""

    server: ZaloBot
    assistant: FakeAssistant = field(default_factory=FakeAssistant)
    now: float = 0.0
    pauses: list[float] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)
    channels: list[ZaloBotChannel] = field(default_factory=list)
    servers: list[WebChannel] = field(default_factory=list)

    async def start(
        self, *, webhook: bool = True, parts: dict[str, Any] | None = None, **config: Any
    ) -> ZaloBotChannel:
        usual = ZaloBotConfig(
            token=TOKEN, api_base=self.server.base, asks_per_minute=0, poll_seconds=5, call_seconds=5, drain_seconds=3
        )
        wired: dict[str, Any] = {"clock": lambda: self.now, "pause": self.pause, "alarm": self.alarm}
        address = None
        door: list[Any] = []

        async def app(scope: Any, receive: Any, send: Any) -> None:
            await door[0](scope, receive, send)

        if webhook:
            web = WebChannel(app, WebConfig(port=0, stop_seconds=1), lambda _: None)
            await web.start()
            self.servers.append(web)
            address = f"{web.address}/zalo/bot"
        settings = replace(usual, webhook_url=address, **config)
        given = wired | (parts or {})
        pictures = given.pop("pictures", None)
        channel = ZaloBotChannel(settings, self.assistant, Around(**given), pictures=pictures)
        door.append(channel.webhook)
        self.channels.append(channel)
        await channel.start()
        return channel

    async def pause(self, seconds: float) -> None:
        """Waits no time, but lets others run."""
        self.pauses.append(seconds)
        await asyncio.sleep(0.001)

    async def alarm(self, sentence: str) -> None:
        self.alarms.append(sentence)
        self.server.touch()


@pytest_asyncio.fixture
async def rig() -> AsyncIterator[Rig]:
    server = ZaloBot()
    await server.start()
    made = Rig(server)
    yield made
    for channel in made.channels:
        await channel.stop()
    for web in made.servers:
        await web.stop()
    await server.stop()
