"""Polling, for development: one update a call, gone at Zalo as soon as it is handed over."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from bot.channels.base.calling import LONGEST_PAUSE, Fault, Pause
from bot.channels.zalo_bot.api import BotApi, Declined
from bot.channels.zalo_bot.words import UNREACHABLE

_LOGGER = logging.getLogger(__name__)


class Poller:
    """Fetches updates until it is stopped.

    Args:
        accept: keeps the updates safe.
        room: returns when more updates are welcome.
        seconds: how long the server may hold a poll open.

    Attributes:
        problem: what keeps updates from coming; None when all is well.
    """

    def __init__(
        self,
        api: BotApi,
        accept: Callable[[Sequence[Mapping[str, Any]]], Awaitable[None]],
        room: Callable[[], Awaitable[None]],
        *,
        seconds: int = 30,
        pause: Pause = asyncio.sleep,
    ) -> None:
        self._api, self._accept, self._room, self._seconds, self._pause = api, accept, room, seconds, pause
        self._task: asyncio.Task[None] | None = None
        self.problem: str | None = None

    def start(self) -> None:
        """Begin to poll in the background."""
        self._task = asyncio.create_task(self._run(), name="zalo poller")

    async def stop(self) -> None:
        """Take no more updates."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        failures = 0
        while True:
            await self._room()
            try:
                updates = await self._api.updates(self._seconds)
                if updates:
                    # What was handed over exists nowhere else: a stop must not come between.
                    await asyncio.shield(asyncio.ensure_future(self._accept(updates)))
            except (Declined, Fault) as error:
                failures += 1
                self.problem = UNREACHABLE.format(reason=error)
                _LOGGER.warning("no updates from Zalo (try %s): %s", failures, error)
                await self._pause(min(LONGEST_PAUSE, 0.5 * 2.0**failures))
            except Exception:
                failures += 1
                _LOGGER.exception("updates could not be kept")
                await self._pause(min(LONGEST_PAUSE, 0.5 * 2.0**failures))
            else:
                failures, self.problem = 0, None
