"""What a channel is tested in: its platform's emulator, its webhook on the real server, and what it is given."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from bot.channels.web.config import WebConfig
from bot.channels.web.server import WebChannel
from bot.channels.zalo_bot.app import ZaloBotChannel
from bot.channels.zalo_oa.app import ZaloOaChannel
from tests.channels.telegram.fakes import FakeAssistant


@dataclass
class Rig:
    """What Zalo's two channels are tested in.

    Attributes:
        server: the platform's emulator.
        pauses: seconds that the channel would have waited.
        alarms: what the operator was told.
    """

    server: Any
    assistant: FakeAssistant = field(default_factory=FakeAssistant)
    pauses: list[float] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)
    channels: list[Any] = field(default_factory=list)
    servers: list[WebChannel] = field(default_factory=list)

    async def serve(self, app: Any, path: str) -> str:
        """Open a webhook to the platform; its address."""
        web = WebChannel(app, WebConfig(port=0, stop_seconds=1), lambda _: None)
        await web.start()
        self.servers.append(web)
        return f"{web.address}{path}"

    async def begin(self, channel: ZaloBotChannel | ZaloOaChannel) -> None:
        """Start a channel, which is stopped at the end."""
        self.channels.append(channel)
        await channel.start()

    async def pause(self, seconds: float) -> None:
        """Waits no time, but lets others run."""
        self.pauses.append(seconds)
        await asyncio.sleep(0.001)

    async def alarm(self, sentence: str) -> None:
        self.alarms.append(sentence)
        self.server.touch()

    async def stop(self) -> None:
        """Stop all that was started."""
        for one in (*self.channels, *self.servers, self.server):
            await one.stop()
