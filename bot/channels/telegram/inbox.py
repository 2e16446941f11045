"""The inbox: what Telegram handed over, kept until it is answered.

Telegram forgets an update as soon as it is confirmed (the next getUpdates, or the webhook's 200). Whatever is then
only in memory dies with the process. So an update is recorded first, confirmed second, answered third and ticked off
last; at a start, what was not ticked off is answered. A storage that outlives the process makes that hold through
kill -9; `MemoryInbox` only removes duplicates.

A crash between sending an answer and ticking it off repeats that one answer: the platform offers no way to know.
"""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update as it came.

    Attributes:
        update_id: Telegram's number for it.
        raw: the update as JSON.
        attempts: how many starts have already tried to answer it; one that crashes the process must not do so forever.
    """

    update_id: int
    raw: Mapping[str, Any]
    attempts: int = 0


class Inbox(Protocol):
    """Keeps updates from their arrival until they are answered."""

    async def record(self, updates: Sequence[Incoming]) -> Sequence[Incoming]:
        """Keep them all, or raise. Returns those that were never recorded before, in the given order.

        When it returns, the updates must survive a crash. Ids are remembered for at least a day after `done`, since
        Telegram repeats an update whose confirmation got lost.
        """
        ...

    async def done(self, update_id: int) -> None:
        """The update is answered, or needs no answer."""
        ...

    async def waiting(self) -> Sequence[Incoming]:
        """What was recorded and not done, oldest first, each with `attempts` counted up by this call."""
        ...


class Feed(Protocol):
    """Gives this process its share of what all replicas took in, where they share one inbox."""

    async def more(self) -> Sequence[Incoming]:
        """Wait for updates that this process is to answer now; no other gets them."""
        ...

    async def put_off(self, update_id: int) -> None:
        """The update could not be answered now: give it out again later, and nothing of its chat before it."""
        ...


class MemoryInbox:
    """An inbox that lives as long as the process: no duplicates, but nothing survives a crash.

    Args:
        remembered: how many ids are kept to recognise duplicates; Telegram repeats an update within a day.
    """

    def __init__(self, remembered: int = 100_000) -> None:
        self._remembered = remembered
        self._seen: OrderedDict[int, None] = OrderedDict()
        self._open: dict[int, Incoming] = {}

    async def record(self, updates: Sequence[Incoming]) -> Sequence[Incoming]:
        """Keep them; returns the new ones."""
        fresh = []
        for update in updates:
            if update.update_id in self._seen:
                continue
            self._seen[update.update_id] = None
            self._open[update.update_id] = update
            fresh.append(update)
        while len(self._seen) > self._remembered:
            self._seen.popitem(last=False)
        return fresh

    async def done(self, update_id: int) -> None:
        """Tick off."""
        self._open.pop(update_id, None)

    async def waiting(self) -> Sequence[Incoming]:
        """What is not ticked off."""
        tried = [Incoming(u.update_id, u.raw, u.attempts + 1) for u in self._open.values()]
        self._open = {update.update_id: update for update in tried}
        return sorted(tried, key=lambda update: update.update_id)
