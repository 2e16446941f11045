"""Channels from their start to their stop."""

import asyncio
import contextlib
import signal
from collections.abc import Sequence
from typing import Protocol

from bot.channels.base import Refused


class Channel(Protocol):
    """Where people talk to the assistant, from `start` to `stop`; also work that goes on beside it."""

    async def start(self) -> None:
        """Take messages from now on."""
        ...

    async def stop(self) -> None:
        """Take no more, and answer those that were taken."""
        ...


class CannotStart(Exception):
    """The settings cannot be used; the message says what to do."""


async def run(started: Sequence[Channel], stop: asyncio.Event | None = None) -> None:
    """Start the channels, wait for `stop` or a signal, and stop them, the last first.

    Raises:
        CannotStart: a channel refuses its settings. The others are stopped first.
    """
    stop = stop or asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with contextlib.AsyncExitStack() as stack:
        for channel in started:
            await _start(channel, stop)
            stack.push_async_callback(channel.stop)
        await stop.wait()


async def _start(channel: Channel, stop: asyncio.Event) -> None:
    """Start one channel; a stop meanwhile (no network, say) ends the waiting."""
    starting, stopping = asyncio.create_task(channel.start()), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({starting, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if starting.done():
            await starting
    except Refused as error:
        raise CannotStart(str(error)) from None
    finally:
        for task in (starting, stopping):
            if not task.done():
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task
