"""Long polling that confirms an update only when it is in the inbox.

The library's own poller confirms what it has merely put into memory, stops at the first update that it cannot read,
and repeats a 409 without saying what it means.
"""

import asyncio
import datetime as dt
import json
import logging
import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest

from bot.channels.telegram.config import ALLOWED_UPDATES
from bot.channels.telegram.words import CONFLICT, REFUSED, WEBHOOK_ELSEWHERE

_LOGGER = logging.getLogger(__name__)

LONGEST_PAUSE = 30.0


class Poller:
    """Fetches updates until it is stopped.

    Args:
        base_url: the Bot API's address with the token.
        request: a transport of its own, so that a long poll never takes a sender's connection.
        accept: keeps the updates safe; they are confirmed when it returns.
        room: returns when more updates are welcome.
        seconds: how long the server may hold a poll open.
        pause: waits the given seconds; tests inject one that does not.
    """

    def __init__(
        self,
        base_url: str,
        request: BaseRequest,
        accept: Callable[[Sequence[Mapping[str, Any]]], Awaitable[None]],
        room: Callable[[], Awaitable[None]],
        *,
        seconds: int = 50,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._base_url = base_url
        self._request = request
        self._accept = accept
        self._room = room
        self._seconds = seconds
        self._pause = pause
        self._offset = 0
        self.problem: str | None = None
        self._task: asyncio.Task[None] | None = None
        self._stopping = asyncio.Event()

    def start(self) -> None:
        """Begin to poll in the background."""
        self._stopping.clear()
        self._task = asyncio.create_task(self._run(), name="telegram poller")

    async def stop(self) -> None:
        """Take no more updates, and confirm those that were taken."""
        self._stopping.set()
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None
        if self._offset:
            try:
                await self._fetch(seconds=0, limit=1, read_timeout=5)
            except TelegramError as error:
                # They come again at the next start, where the inbox knows them.
                _LOGGER.info("the last updates could not be confirmed: %s", error)

    async def _run(self) -> None:
        failures = 0
        while not self._stopping.is_set():
            try:
                if not await self._unless_stopped(self._room()):
                    return
                poll = self._fetch(seconds=self._seconds, limit=100, read_timeout=self._seconds + 10)
                updates = await self._unless_stopped(poll)
                if not updates:
                    continue
                batch = [raw for raw in updates[0] if isinstance(raw.get("update_id"), int)]
                await self._accept(batch)
                # An empty answer says that all before the offset is confirmed; 0 then asks for whatever comes next.
                # After a quiet week Telegram numbers updates anew, perhaps below the old offset, which would drop them.
                self._offset = max((raw["update_id"] + 1 for raw in batch), default=0)
                failures = 0
                self.problem = None
            except Exception as error:  # noqa: BLE001 - whatever it was, people still wait for answers
                failures += 1
                pause = self._explain(error, failures)
                await self._unless_stopped(self._pause(pause))

    async def _fetch(self, *, seconds: int, limit: int, read_timeout: float) -> list[dict[str, Any]]:
        query = urlencode(
            {
                "offset": self._offset,
                "timeout": seconds,
                "limit": limit,
                "allowed_updates": json.dumps(ALLOWED_UPDATES),
            }
        )
        result: Any = await self._request.post(f"{self._base_url}/getUpdates?{query}", read_timeout=read_timeout)
        return [raw for raw in result if isinstance(raw, dict)] if isinstance(result, list) else []

    async def _unless_stopped(self, work: Awaitable[Any]) -> list[Any]:
        """[the result], or [] when the stop came first. Nothing waits: recording is never cut off half-way."""
        task = asyncio.ensure_future(work)
        stop = asyncio.ensure_future(self._stopping.wait())
        await asyncio.wait({task, stop}, return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        if not task.done():
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            return []
        return [task.result()]

    def _explain(self, error: Exception, failures: int) -> float:
        """Log what went wrong, once in plain words; returns how long to wait."""
        pause = min(LONGEST_PAUSE, 0.5 * 2.0 ** min(failures, 8)) * random.uniform(0.5, 1.0)  # noqa: S311 - jitter
        self.problem = _plainly(error)
        if isinstance(error, Conflict):
            if failures == 1 or failures % 20 == 0:
                _LOGGER.error(self.problem)
            return max(pause, 3.0)
        if isinstance(error, InvalidToken):
            _LOGGER.error(self.problem)
            return LONGEST_PAUSE
        if isinstance(error, RetryAfter):
            wait = error.retry_after
            return (wait.total_seconds() if isinstance(wait, dt.timedelta) else wait) + 0.1
        if isinstance(error, TimedOut) and failures == 1:
            return 0.0
        if isinstance(error, NetworkError):
            _LOGGER.warning("updates cannot be fetched (try %s): %s", failures, error)
            return pause
        _LOGGER.error("updates cannot be taken (try %s)", failures, exc_info=error)
        return pause


def _plainly(error: Exception) -> str:
    """What went wrong, in words for who runs the bot."""
    if isinstance(error, Conflict):
        return WEBHOOK_ELSEWHERE if "webhook" in error.message else CONFLICT
    return REFUSED if isinstance(error, InvalidToken) else str(error)
