"""The “typing…” sign, while an answer takes longer than people wait without wondering."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from types import TracebackType

_LOGGER = logging.getLogger(__name__)


class Typing:
    """Shows the sign when the block inside takes longer than `after` seconds, until it ends.

    It costs one timer when the answer is quick, which is nearly always.

    Args:
        show: has the platform show the sign.
        faults: what `show` may raise; a courtesy must never cost the answer.
        again: seconds after which the sign has gone and is shown anew; None shows it once.
    """

    def __init__(
        self,
        show: Callable[[], Awaitable[object]],
        after: float,
        faults: tuple[type[Exception], ...],
        again: float | None = None,
    ) -> None:
        self._show = show
        self._after = after
        self._faults = faults
        self._again = again
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
        self._task = asyncio.get_running_loop().create_task(self._keep_showing())

    async def _keep_showing(self) -> None:
        try:
            await self._show()
            while self._again is not None:
                await asyncio.sleep(self._again)
                await self._show()
        except self._faults as error:
            _LOGGER.debug("typing could not be shown: %s", error)
