"""A running channel against a running emulator, its webhook on the real server."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import Any

import pytest_asyncio

from bot.channels.base.answering import Around
from bot.channels.zalo_bot.app import ZaloBotChannel
from bot.channels.zalo_bot.config import ZaloBotConfig
from tests.channels import rig as rigs
from tests.emulator_zalo.bot import TOKEN, ZaloBot


@dataclass
class Rig(rigs.Rig):
    """Everything a test needs; `start` takes changes to the configuration."""

    now: float = 0.0

    async def start(
        self, *, webhook: bool = True, parts: dict[str, Any] | None = None, **config: Any
    ) -> ZaloBotChannel:
        usual = ZaloBotConfig(
            token=TOKEN, api_base=self.server.base, asks_per_minute=0, poll_seconds=5, call_seconds=5, drain_seconds=3
        )
        wired: dict[str, Any] = {"clock": lambda: self.now, "pause": self.pause, "alarm": self.alarm}
        door: list[Any] = []

        async def app(scope: Any, receive: Any, send: Any) -> None:
            await door[0](scope, receive, send)

        address = await self.serve(app, "/zalo/bot") if webhook else None
        given = wired | (parts or {})
        pictures = given.pop("pictures", None)
        settings = replace(usual, webhook_url=address, **config)
        channel = ZaloBotChannel(settings, self.assistant, Around(**given), pictures=pictures)
        door.append(channel.webhook)
        await self.begin(channel)
        return channel


@pytest_asyncio.fixture
async def rig() -> AsyncIterator[Rig]:
    server = ZaloBot()
    await server.start()
    made = Rig(server)
    yield made
    await made.stop()
