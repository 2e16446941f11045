"""From a platform's door to the handlers: record, line up, handle, tick off."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Hashable, Sequence
from dataclasses import dataclass

from bot.channels.base.inbox import Feed, Inbox, Incoming
from bot.channels.base.lanes import Lanes
from bot.channels.base.sharing import Sharing

_LOGGER = logging.getLogger(__name__)

TRIES = 3
"""How many starts try to answer one update; what crashes the process that often is given up."""


class Closed(Exception):
    """An update came while none are taken."""


@dataclass(frozen=True, slots=True)
class Load:
    """How busy a channel is.

    Attributes:
        waiting: messages that were taken here and are not answered yet.
        failed: how often one could not be answered, since the start.
    """

    waiting: int
    failed: int


class Intake:
    """Takes updates from a poller or a webhook; no update is confirmed before it is in the inbox.

    Args:
        handle: answers one update; returns False when it could not and should be tried again.
        lane_of: whose turn it takes; updates of one lane are answered in order.
        feed: gives the updates to be answered here, where replicas share the inbox.
        sharing: carries conversations between the replicas.
        width: most updates in work.
        most: how many may wait before the intake is full.
        again: seconds after which what could not be answered is tried again where there is no feed; None leaves it
            to the next start.
    """

    def __init__(
        self,
        inbox: Inbox,
        handle: Callable[[Incoming], Awaitable[bool]],
        lane_of: Callable[[Incoming], Hashable],
        *,
        feed: Feed | None = None,
        sharing: Sharing | None = None,
        width: int = 256,
        most: int = 5_000,
        again: float | None = None,
    ) -> None:
        self._inbox = inbox
        self._feed = feed
        self._sharing = sharing
        self._feeding: asyncio.Task[None] | None = None
        self._handle = handle
        self._open = False
        self._again = again
        self._failed = 0
        self._later: set[asyncio.TimerHandle] = set()
        self.lanes: Lanes[Incoming] = Lanes(self._process, lane_of, width=width, most=most)

    @property
    def load(self) -> Load:
        """How busy it is."""
        return Load(self.lanes.waiting + self.lanes.working, self._failed)

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
        if self._feeding is not None:
            self._feeding.cancel()
        for timer in self._later:  # They stay in the inbox.
            timer.cancel()
        self._later.clear()

    async def open(self) -> int:
        """Begin to take updates, and line up what an earlier run left unanswered; returns how many those were."""
        self._open = True
        count = 0
        for update in await self._inbox.waiting():
            count += await self._line_up(update)
        if self._feed is not None:
            self._feeding = asyncio.create_task(self._keep_fed(self._feed), name="feed")
        return count

    async def _keep_fed(self, feed: Feed) -> None:
        while True:
            for update in await feed.more():
                await self._line_up(update)

    async def _line_up(self, update: Incoming) -> bool:
        """Let it wait its turn, unless it was tried too often; returns whether it waits."""
        if update.attempts > TRIES:
            _LOGGER.error("update %s given up after %s tries", update.key, TRIES)
            await self._inbox.done(update.key)
            return False
        self.lanes.put(update)
        return True

    async def _process(self, update: Incoming) -> None:
        before = await self._sharing.fetch(update) if self._sharing is not None else None
        try:
            answered = await self._handle(update)
        except Exception:
            _LOGGER.exception("update %s could not be handled", update.key)
            answered = False
        self._failed += not answered
        left = self._sharing.leave(update, before) if self._sharing is not None else None
        if answered:
            await self._inbox.done(update.key, left)
        elif self._feed is not None:
            await self._feed.put_off(update.key)
        elif self._again is not None and self._open and update.attempts < TRIES:
            self._line_up_again(Incoming(update.key, update.raw, update.attempts + 1), self._again)

    def _line_up_again(self, update: Incoming, seconds: float) -> None:
        def put() -> None:
            self._later.discard(timer)
            self.lanes.put(update)

        timer = asyncio.get_running_loop().call_later(seconds, put)
        self._later.add(timer)
