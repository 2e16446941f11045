"""How calls reach Telegram: at the pace it allows, and again after a fault.

The library's limiter keeps the pace and honours `retry_after`; it does not repeat a call that met a 502 or a broken
connection, which loses about as many answers as there are faults. What may be repeated depends on what is known:

- not sent (no connection, no free slot) and 5xx answers: the call did nothing, so it is repeated;
- calls that come to the same when made twice (edits, actions, settings): always repeated;
- a message whose connection broke after it was sent: the Bot API has no key to recognise a repetition and no way to
  ask what arrived, so `resend_unsure` decides between an answer that may come twice and one that may not come.
"""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram.error import BadRequest, NetworkError, TimedOut
from telegram.ext import AIORateLimiter

from bot.channels.telegram.transport import Broken, NotSent

_LOGGER = logging.getLogger(__name__)

LONGEST_PAUSE = 15.0


class Once(int):
    """How often a call may be repeated that must never be made twice, whatever the channel's setting."""


class Courier(AIORateLimiter):
    """The library's rate limiter, which also repeats calls after network faults.

    Args:
        per_second: messages a second over all chats; 0 for no limit.
        per_group_minute: messages a minute in one group; 0 for no limit.
        retries: how often a call is repeated, for 429 and for faults each.
        resend_unsure: see above.
        pause: waits the given seconds; tests inject one that does not.
    """

    def __init__(
        self,
        *,
        per_second: float = 30,
        per_group_minute: float = 20,
        retries: int = 6,
        resend_unsure: bool = True,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        super().__init__(overall_max_rate=per_second, group_max_rate=per_group_minute, max_retries=retries)
        self._retries = retries
        self._resend_unsure = resend_unsure
        self._pause = pause

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        """Make the call, at its time, as often as it takes and is safe."""
        once = isinstance(rate_limit_args, Once)

        async def patient(*args: Any, **kwargs: Any) -> Any:
            for attempt in range(self._retries + 1):
                try:
                    return await callback(*args, **kwargs)
                except NetworkError as error:
                    if attempt == self._retries or not self.may_repeat(endpoint, error, once=once):
                        raise
                    # Jitter, or all that failed together comes back together.
                    pause = min(LONGEST_PAUSE, 0.2 * 2.0**attempt) * random.uniform(0.5, 1.5)  # noqa: S311 - jitter
                    _LOGGER.info("%s is repeated in %.1f s: %s", endpoint, pause, error)
                    await self._pause(pause)
            raise AssertionError("unreachable")

        return await super().process_request(patient, args, kwargs, endpoint, data, rate_limit_args)

    def may_repeat(self, endpoint: str, error: NetworkError, *, once: bool = False) -> bool:
        """Whether the call may be made again after this error.

        Args:
            once: it must not be made twice, even if nobody can know whether it was made.
        """
        if isinstance(error, BadRequest):  # The library files it under network errors; repeating it is no use.
            return False
        if isinstance(error, NotSent) or not endpoint.startswith(("send", "copy", "forward")):
            return True
        if isinstance(error, Broken | TimedOut):
            return self._resend_unsure and not once
        return True
