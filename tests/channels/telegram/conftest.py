"""A running channel against a running emulator."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
import pytest_asyncio

from bot.channels.telegram.app import TelegramChannel
from bot.channels.telegram.config import TelegramConfig
from tests.channels.telegram.fakes import FakeAssistant, FakeMenu, FakeVotes
from tests.emulator import Emulator
from tests.emulator.server import TOKEN


@dataclass
class Rig:
    """Everything a test needs; `start` takes changes to the configuration."""

    server: Emulator
    assistant: FakeAssistant = field(default_factory=FakeAssistant)
    menu: FakeMenu = field(default_factory=FakeMenu)
    votes: FakeVotes = field(default_factory=FakeVotes)
    now: float = 0.0
    pauses: list[float] = field(default_factory=list)
    channels: list[TelegramChannel] = field(default_factory=list)

    async def start(self, *, parts: dict[str, Any] | None = None, **config: Any) -> TelegramChannel:
        usual = TelegramConfig(
            token=TOKEN,
            api_base=self.server.base,
            messages_per_second=0,
            group_messages_per_minute=0,
            asks_per_minute=0,
            poll_seconds=5,
            drain_seconds=3,
        )
        wired: dict[str, Any] = {"votes": self.votes, "clock": lambda: self.now, "pause": self.pause}
        channel = TelegramChannel(replace(usual, **config), self.assistant, **(wired | (parts or {})))
        self.channels.append(channel)
        await channel.start()
        return channel

    async def pause(self, seconds: float) -> None:
        """Waits no time, but lets others run."""
        self.pauses.append(seconds)
        import asyncio

        await asyncio.sleep(0.001)


@pytest_asyncio.fixture
async def rig() -> AsyncIterator[Rig]:
    server = await Emulator().start()
    made = Rig(server)
    yield made
    for channel in made.channels:
        await channel.stop()
    await server.stop()
    assert server.broken_rules == []


@pytest.fixture
def server(rig: Rig) -> Emulator:
    return rig.server
