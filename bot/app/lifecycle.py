"""Channels from their start to their stop, each by itself: what keeps one from working does not stop the others."""

import asyncio
import contextlib
import re
import signal
from collections.abc import Callable, Mapping, Sequence
from typing import Final, Protocol

from bot.channels.base import Refused
from bot.ops import log
from bot.ops.metrics import Vitals

HEAD_START: Final = 3.0
"""Seconds that the next channel waits for the one before it: the server listens before a platform is told its address,
and a platform that cannot be reached does not hold up the others for longer."""
STARTING: Final = "đang khởi động"
UP: Final = "ok"
FAULT: Final = "lỗi chương trình, xem nhật ký"
DOWN: Final = "Kênh {name} chưa chạy được: {reason}"


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


class Board:
    """How each channel is doing, for /readyz. Holds no secret."""

    def __init__(self) -> None:
        self._states: dict[str, str] = {}
        self._channels: dict[str, Channel] = {}

    def note(self, channel: Channel, state: str) -> None:
        """It is in this state now."""
        self._states[name_of(channel)] = state
        self._channels[name_of(channel)] = channel

    def __call__(self) -> Mapping[str, str]:
        """By channel: "ok", or what is wrong with it in a sentence."""
        return {name: self._state(name, state) for name, state in self._states.items()}

    def vitals(self) -> Mapping[str, Vitals]:
        """How busy each is, by channel."""
        return {name: self._vitals(name, state) for name, state in self._states.items()}

    def _vitals(self, name: str, state: str) -> Vitals:
        up, load = self._state(name, state) == UP, getattr(self._channels[name], "load", None)
        return Vitals(up, load.waiting, load.failed) if load is not None else Vitals(up, 0, 0)

    def _state(self, name: str, state: str) -> str:
        return (getattr(self._channels[name], "problem", None) or state) if state == UP else state


def name_of(channel: Channel) -> str:
    """ "zalo-bot" of a ZaloBotChannel."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", type(channel).__name__.removesuffix("Channel")).lower()


async def run(
    channels: Sequence[Channel],
    stop: asyncio.Event | None = None,
    *,
    beside: Sequence[Channel] = (),
    board: Board | None = None,
    say: Callable[[str], None] = print,
    head_start: float = HEAD_START,
) -> None:
    """Start the channels, wait for `stop` or a signal, and stop them, the last first.

    A channel that refuses its settings or fails is told and left out; the others go on.

    Args:
        beside: work that the channels need; it starts before them and ends after them.
        board: told how each channel is doing.
        say: told in a sentence which channel does not run, and why.

    Raises:
        CannotStart: every channel refuses its settings.
    """
    stop, board = stop or asyncio.Event(), board or Board()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with contextlib.AsyncExitStack() as stack:
        stopping = asyncio.create_task(stop.wait())
        stack.callback(stopping.cancel)
        for work in beside:
            await work.start()
            stack.push_async_callback(work.stop)
        starts: list[asyncio.Task[Exception | None]] = []
        for channel in channels:
            if stop.is_set():
                break
            start = asyncio.create_task(_start(channel, board, say))
            starts.append(start)
            stack.push_async_callback(_stop, channel, start)
            await asyncio.wait({start, stopping}, timeout=head_start, return_when=asyncio.FIRST_COMPLETED)
        while (pending := {start for start in starts if not start.done()}) and not stop.is_set():
            await asyncio.wait({*pending, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if not stop.is_set():
            _raise_when_none_runs([start.result() for start in starts])
        await stop.wait()


async def _start(channel: Channel, board: Board, say: Callable[[str], None]) -> Exception | None:
    """Start one; what keeps it from starting comes back, told."""
    board.note(channel, STARTING)
    name = name_of(channel)
    try:
        await channel.start()
    except Refused as error:
        board.note(channel, str(error))
        log.get("bot.app").error("a channel does not run", channel=name, reason=str(error))
        say(DOWN.format(name=name, reason=error))
        return error
    except Exception as error:  # noqa: BLE001 - logged, and raised when no channel is left
        board.note(channel, FAULT)
        log.get("bot.app").exception("a channel does not run", channel=name)
        say(DOWN.format(name=name, reason=FAULT))
        return error
    board.note(channel, UP)
    return None


async def _stop(channel: Channel, start: asyncio.Task[Exception | None]) -> None:
    """Stop one, wherever its start has come to; a fault of one does not keep the others from stopping."""
    start.cancel()
    await asyncio.gather(start, return_exceptions=True)
    try:
        await channel.stop()
    except Exception:  # noqa: BLE001 - logged; the others must stop too
        log.get("bot.app").exception("a channel did not stop in order", channel=name_of(channel))


def _raise_when_none_runs(found: Sequence[Exception | None]) -> None:
    errors = [error for error in found if error is not None]
    if len(errors) < len(found) or not errors:
        return
    for error in errors:
        if not isinstance(error, Refused):
            raise error
    raise CannotStart("\n".join(str(error) for error in errors))
