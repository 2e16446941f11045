"""Many chats at once, each in its own order, and none at another's expense.

Every chat has a lane. Lanes take turns: one update from this chat, one from the next. Somebody who sends a thousand
messages makes a long lane for himself, and everybody else still waits for one message of his at most.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")

_LOGGER = logging.getLogger(__name__)


class Lanes(Generic[T]):
    """Runs `handle` on items: in order within a lane, in turn between lanes, at most `width` at once.

    Args:
        handle: does one item; its exceptions are logged and stop nothing.
        lane_of: which lane an item belongs to.
        width: most items in work.
        most: how many may wait before `room` makes the source wait too.
    """

    def __init__(
        self,
        handle: Callable[[T], Awaitable[None]],
        lane_of: Callable[[T], Hashable],
        *,
        width: int = 256,
        most: int = 5_000,
    ) -> None:
        self._handle = handle
        self._lane_of = lane_of
        self._width = width
        self._most = most
        self._lanes: dict[Hashable, deque[T]] = {}  # A lane is here while it has items waiting or one in work.
        self._turns: deque[Hashable] = deque()  # Lanes whose next item may start, in the order of their turn.
        self._workers: set[asyncio.Task[None]] = set()
        self._waiting = 0
        self._room = asyncio.Event()
        self._room.set()
        self._idle = asyncio.Event()
        self._idle.set()
        self._closed = False

    @property
    def waiting(self) -> int:
        """Items that have not started."""
        return self._waiting

    @property
    def working(self) -> int:
        """Items in work, at most."""
        return len(self._workers)

    @property
    def full(self) -> bool:
        """Whether `most` wait."""
        return self._waiting >= self._most

    def put(self, item: T) -> None:
        """Let the item wait its turn. After `stop`, it is left to the inbox."""
        if self._closed:
            return
        key = self._lane_of(item)
        lane = self._lanes.get(key)
        if lane is None:
            lane = self._lanes[key] = deque()
            self._turns.append(key)
        lane.append(item)
        self._waiting += 1
        if self._waiting >= self._most:
            self._room.clear()
        if self._turns and len(self._workers) < self._width:
            self._idle.clear()
            task = asyncio.get_running_loop().create_task(self._work())
            self._workers.add(task)
            task.add_done_callback(self._ended)

    async def room(self) -> None:
        """Wait until fewer than `most` items wait."""
        await self._room.wait()

    async def idle(self) -> None:
        """Wait until everything is done."""
        await self._idle.wait()

    async def stop(self, patience: float) -> int:
        """Finish what is in work and waiting, for at most `patience` seconds; returns how many items were left."""
        try:
            async with asyncio.timeout(patience):
                await self._idle.wait()
        except TimeoutError:
            pass
        self._closed = True
        left = self._waiting + len(self._workers)
        for task in list(self._workers):
            task.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)
        self._lanes.clear()
        self._turns.clear()
        self._waiting = 0
        return left

    async def _work(self) -> None:
        while self._turns:
            key = self._turns.popleft()
            lane = self._lanes[key]
            item = lane.popleft()
            self._waiting -= 1
            if self._waiting < self._most:
                self._room.set()
            try:
                await self._handle(item)
            except Exception:
                _LOGGER.exception("an update could not be handled")
            if lane:
                self._turns.append(key)
            else:
                del self._lanes[key]
            await asyncio.sleep(0)  # Items that need no network must not keep the loop from reading it.

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._workers.discard(task)
        if not self._workers:
            self._idle.set()
