"""The “typing…” sign, while an answer takes longer than people wait without wondering."""

import asyncio
import logging
from types import TracebackType
from typing import Any

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.channels.telegram.asker import Place

_LOGGER = logging.getLogger(__name__)

LASTS = 4.5
"""Telegram shows the action for 5 seconds."""


class Typing:
    """Shows the action when the block inside takes longer than `after` seconds, until it ends.

    It costs one timer when the answer is quick, which is nearly always.
    """

    def __init__(self, bot: ExtBot[Any], place: Place, after: float) -> None:
        self._bot = bot
        self._place = place
        self._after = after
        self._timer: asyncio.TimerHandle | None = None
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> None:
        self._timer = asyncio.get_running_loop().call_later(self._after, self._begin)

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._timer is not None:
            self._timer.cancel()
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def _begin(self) -> None:
        self._task = asyncio.get_running_loop().create_task(self._show())

    async def _show(self) -> None:
        try:
            while True:
                await self._bot.send_chat_action(self._place.chat, "typing", message_thread_id=self._place.thread)
                await asyncio.sleep(LASTS)
        except TelegramError as error:  # A courtesy must never cost the answer.
            _LOGGER.debug("typing could not be shown: %s", error)
