"""Looks after a webhook: whether it is still ours, and whether Telegram gets through to it.

Who polls notices a second program at once, by 409. A webhook falls silent instead: whoever sets another one, or deletes
it to poll, takes the updates away without a word, and a proxy that is set up wrongly keeps them out. Telegram tells
both when it is asked.
"""

import asyncio
import datetime as dt
import logging
from typing import Any

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.channels.telegram.words import WEBHOOK_TAKEN, WEBHOOK_UNREACHED

_LOGGER = logging.getLogger(__name__)


class Watch:
    """Asks Telegram about our webhook from time to time.

    Args:
        url: the address that was set.
        seconds: between two looks.

    Attributes:
        problem: what keeps updates from coming, in plain words; None when all is well.
    """

    def __init__(self, bot: ExtBot[Any], url: str, seconds: float) -> None:
        self._bot = bot
        self._url = url
        self._seconds = seconds
        self._task: asyncio.Task[None] | None = None
        self._error_at: dt.datetime | None = None
        self.problem: str | None = None

    def start(self) -> None:
        """Begin to look, in the background."""
        self._task = asyncio.create_task(self._run(), name="telegram webhook watch")

    async def stop(self) -> None:
        """Look no more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(self._seconds)
            try:
                problem = await self._look()
            except TelegramError as error:
                _LOGGER.info("Telegram did not say how the webhook is: %s", error)
                continue
            if problem is not None and problem != self.problem:
                _LOGGER.error(problem)
            self.problem = problem

    async def _look(self) -> str | None:
        info = await self._bot.get_webhook_info()
        if info.url != self._url:
            return WEBHOOK_TAKEN
        at, self._error_at = self._error_at, info.last_error_date
        # Telegram keeps the last error for ever: it is one of now when it is new and something still waits.
        if info.last_error_date is None or info.last_error_date == at or not info.pending_update_count:
            return None
        return WEBHOOK_UNREACHED.format(reason=info.last_error_message)
