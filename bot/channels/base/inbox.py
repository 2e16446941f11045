"""The inbox: what a platform handed over, kept until it is answered.

A platform forgets an update as soon as it is confirmed (Telegram's next getUpdates, or a webhook's 200). Whatever is
then only in memory dies with the process. So an update is recorded first, confirmed second, answered third and ticked
off last; at a start, what was not ticked off is answered. A storage that outlives the process makes that hold through
kill -9; `MemoryInbox` only removes duplicates.

A crash between sending an answer and ticking it off repeats that one answer: no platform offers a way to know. Where a
chat's conversation stands goes with the tick, so that nothing lies between an answer and its tick.
"""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

Left = tuple[str, Any]
"""Where a conversation stands, for the replica that answers its next message: its name, and its state as JSON."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update as it came.

    Attributes:
        key: what the platform knows it by, the same when it is handed over again; each channel has keys of its own.
        raw: the update as JSON.
        attempts: how many starts have already tried to answer it; one that crashes the process must not do so forever.
    """

    key: str
    raw: Mapping[str, Any]
    attempts: int = 0


class Inbox(Protocol):
    """Keeps updates from their arrival until they are answered."""

    async def record(self, updates: Sequence[Incoming]) -> Sequence[Incoming]:
        """Keep them all, or raise. Returns those that were never recorded before, in the given order.

        When it returns, the updates must survive a crash. Keys are remembered for at least a day after `done`, since
        platforms repeat an update whose confirmation got lost.
        """
        ...

    async def done(self, key: str, left: Left | None = None) -> None:
        """The update is answered, or needs no answer; what it left is kept at the same moment."""
        ...

    async def waiting(self) -> Sequence[Incoming]:
        """What was recorded and not done, oldest first, each with `attempts` counted up by this call."""
        ...


class Feed(Protocol):
    """Gives this process its share of what all replicas took in, where they share one inbox."""

    async def more(self) -> Sequence[Incoming]:
        """Wait for updates that this process is to answer now; no other gets them."""
        ...

    async def put_off(self, key: str) -> None:
        """The update could not be answered now: give it out again later, and nothing of its chat before it."""
        ...


class MemoryInbox:
    """An inbox that lives as long as the process: no duplicates, but nothing survives a crash.

    Args:
        remembered: how many keys are kept to recognise duplicates; platforms repeat an update within a day.
    """

    def __init__(self, remembered: int = 100_000) -> None:
        self._remembered = remembered
        self._seen: OrderedDict[str, None] = OrderedDict()
        self._open: dict[str, Incoming] = {}

    async def record(self, updates: Sequence[Incoming]) -> Sequence[Incoming]:
        """Keep them; returns the new ones."""
        fresh = []
        for update in updates:
            if update.key in self._seen:
                continue
            self._seen[update.key] = None
            self._open[update.key] = update
            fresh.append(update)
        while len(self._seen) > self._remembered:
            self._seen.popitem(last=False)
        return fresh

    async def done(self, key: str, left: Left | None = None) -> None:  # noqa: ARG002 - nobody else answers
        """Tick off."""
        self._open.pop(key, None)

    async def waiting(self) -> Sequence[Incoming]:
        """What is not ticked off."""
        tried = [Incoming(update.key, update.raw, update.attempts + 1) for update in self._open.values()]
        self._open = {update.key: update for update in tried}
        return tried
