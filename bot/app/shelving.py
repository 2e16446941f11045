"""Puts what answers on the shelf, for the next start, some time after it has changed."""

import asyncio
from typing import Final

from bot.desk.built import Built
from bot.desk.publishing import Publisher
from bot.desk.shelf import Shelf
from bot.ops import memory

QUIET: Final = 10.0
"""Seconds after a start or a change: edits come in rows, and a bot that has just started has people waiting."""


class Shelving:
    """Work beside the channels, after the desk's.

    Args:
        kept: what is on the shelf already.
        quiet: seconds to wait after a change.
    """

    def __init__(self, shelf: Shelf, publisher: Publisher, kept: Built | None = None, quiet: float = QUIET) -> None:
        self._shelf, self._publisher, self._kept, self._quiet = shelf, publisher, kept, quiet
        self._changed = asyncio.Event()
        self._stopping = False
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """From now on."""
        self._publisher.live.listen(lambda _: self._changed.set())
        self._changed.set()
        self._task = asyncio.create_task(self._run(), name="keep the index")

    async def stop(self) -> None:
        """Give up what is being written: the next start builds it."""
        self._stopping = True
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        while True:
            await self._changed.wait()
            await asyncio.sleep(self._quiet)
            self._changed.clear()
            standing = self._publisher.standing
            if standing.built is self._kept:
                continue
            put = asyncio.to_thread(self._shelf.put, standing.files, standing.built, lambda: not self._stopping)
            if await put:
                self._kept = standing.built
            memory.give_back()
