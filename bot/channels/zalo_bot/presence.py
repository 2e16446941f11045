"""The “typing…” sign, while an answer takes longer than people wait without wondering."""

import asyncio
import logging
from types import TracebackType

from bot.channels.base.calling import Fault
from bot.channels.zalo_bot.api import BotApi, Declined

_LOGGER = logging.getLogger(__name__)


class Typing:
    """Shows the sign when the block inside takes longer than `after` seconds. Costs one timer when it does not."""

    def __init__(self, api: BotApi, chat: str, after: float) -> None:
        self._api, self._chat, self._after = api, chat, after
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
            await self._api.send_typing(self._chat)
        except (Declined, Fault) as error:  # A courtesy must never cost the answer.
            _LOGGER.debug("typing could not be shown: %s", error)
