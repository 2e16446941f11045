import asyncio
import os
import signal

import pytest

from bot import app
from bot.channels.base import Refused


class Bell:
    """A channel that notes what is done with it."""

    def __init__(self, name: str, notes: list[str], error: Exception | None = None, *, slow: bool = False) -> None:
        self.name, self.notes, self.error, self.slow = name, notes, error, slow
        self.started = asyncio.Event()

    async def start(self) -> None:
        if self.slow:
            await asyncio.sleep(3600)
        if self.error is not None:
            raise self.error
        self.notes.append(f"start {self.name}")
        self.started.set()

    async def stop(self) -> None:
        self.notes.append(f"stop {self.name}")


class TokenRefused(Refused):
    pass


async def test_channels_stop_in_reverse_order_on_a_signal() -> None:
    notes: list[str] = []
    last = Bell("b", notes)
    running = asyncio.create_task(app.run([Bell("a", notes), last]))
    await asyncio.wait_for(last.started.wait(), 5)
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.wait_for(running, 5)
    assert notes == ["start a", "start b", "stop b", "stop a"]


async def test_a_refused_token_stops_the_others_and_says_so() -> None:
    notes: list[str] = []
    with pytest.raises(app.CannotStart, match="mã bị từ chối"):
        await app.run([Bell("a", notes), Bell("b", notes, TokenRefused("mã bị từ chối"))])
    assert notes == ["start a", "stop a"]


async def test_a_fault_is_not_hidden() -> None:
    with pytest.raises(RuntimeError, match="boom"):
        await app.run([Bell("a", [], RuntimeError("boom"))])


async def test_a_signal_ends_the_waiting_for_a_channel_that_cannot_start() -> None:
    stop = asyncio.Event()
    stop.set()
    await asyncio.wait_for(app.run([Bell("a", [], slow=True)], stop), 5)
