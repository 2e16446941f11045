"""From a platform's door to the handlers: record, line up, handle, tick off."""

import logging
from collections.abc import Awaitable, Callable, Hashable, Sequence

from bot.channels.base.inbox import Inbox, Incoming
from bot.channels.base.lanes import Lanes

_LOGGER = logging.getLogger(__name__)

TRIES = 3
"""How many starts try to answer one update; what crashes the process that often is given up."""


class Closed(Exception):
    """An update came while none are taken."""


class Intake:
    """Takes updates from a poller or a webhook; no update is confirmed before it is in the inbox.

    Args:
        handle: answers one update; returns False when it could not and should be tried again at the next start.
        lane_of: whose turn it takes; updates of one lane are answered in order.
        width: most updates in work.
        most: how many may wait before the intake is full.
    """

    def __init__(
        self,
        inbox: Inbox,
        handle: Callable[[Incoming], Awaitable[bool]],
        lane_of: Callable[[Incoming], Hashable],
        *,
        width: int = 256,
        most: int = 5_000,
    ) -> None:
        self._inbox = inbox
        self._handle = handle
        self._open = False
        self.lanes: Lanes[Incoming] = Lanes(self._process, lane_of, width=width, most=most)

    @property
    def full(self) -> bool:
        """Whether nothing can be taken now: not started, stopping, or too much waits."""
        return not self._open or self.lanes.full

    async def take(self, updates: Sequence[Incoming]) -> None:
        """Record the updates and line them up. They may be confirmed when it returns, and must not when it raises."""
        if not self._open:
            raise Closed("updates are not taken before the start and after the stop")
        for update in await self._inbox.record(updates):
            self.lanes.put(update)

    def close(self) -> None:
        """Take no more: what comes now is not confirmed, so that the platform brings it to the next run."""
        self._open = False

    async def open(self) -> int:
        """Begin to take updates, and line up what an earlier run left unanswered; returns how many those were."""
        self._open = True
        count = 0
        for update in await self._inbox.waiting():
            if update.attempts > TRIES:
                _LOGGER.error("update %s given up after %s starts", update.key, TRIES)
                await self._inbox.done(update.key)
                continue
            self.lanes.put(update)
            count += 1
        return count

    async def _process(self, update: Incoming) -> None:
        if await self._handle(update):
            await self._inbox.done(update.key)
