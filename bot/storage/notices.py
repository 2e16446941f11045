"""News between processes that share a database: PostgreSQL's LISTEN and NOTIFY, and regular looks beside it.

A notice only wakes whoever waits; what is new stands in the tables. So a notice that is lost costs time, never truth.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bot.storage.database import CONNECT_SECONDS, Database, connected_by

if TYPE_CHECKING:
    import asyncpg

_LOGGER = logging.getLogger(__name__)

EVERY = 1.0  # seconds between two looks when nobody gives notice
SELDOM = 5.0  # the same while notices come in


async def notify(database: Database, session: AsyncSession, topic: str) -> None:
    """Tell the other processes, when the session's transaction is committed, that there is news on the topic."""
    if database.postgres:
        await session.execute(text("SELECT pg_notify(:topic, '')"), {"topic": f"daihoi_{topic}"})


class Watch:
    """Calls `changed` whenever a number in the database is another than before.

    Args:
        topic: of the notices that announce a change.
        number: reads the number.
        changed: told the new number; not called for the one that is there at the start.
    """

    def __init__(
        self,
        database: Database,
        topic: str,
        number: Callable[[], Awaitable[int]],
        changed: Callable[[int], Awaitable[None]],
        *,
        every: float = EVERY,
        seldom: float = SELDOM,
    ) -> None:
        self._database = database
        self._topic = topic
        self._number = number
        self._changed = changed
        self._every = every
        self._seldom = seldom
        self._news = asyncio.Event()
        self._listening = False
        self._tasks: list[asyncio.Task[None]] = []
        self.seen = 0

    async def start(self) -> None:
        """Note the number that is there, and watch from now on."""
        self.seen = await self._number()
        self._tasks = [asyncio.create_task(self._look(), name=f"watch {self._topic}")]
        if self._database.postgres:
            self._tasks.append(asyncio.create_task(self._listen(), name=f"listen {self._topic}"))

    async def stop(self) -> None:
        """Watch no more."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []

    async def _look(self) -> None:
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._seldom if self._listening else self._every):
                    await self._news.wait()
            self._news.clear()
            try:
                number = await self._number()
                if number != self.seen:
                    await self._changed(number)
                    self.seen = number
            except Exception:
                _LOGGER.exception("news on %s could not be taken up; tried again", self._topic)

    async def _listen(self) -> None:
        import asyncpg  # noqa: PLC0415 - one process over SQLite does without it

        while True:
            try:
                connection = await asyncpg.connect(**connected_by(self._database.url), timeout=CONNECT_SECONDS)
            except (OSError, TimeoutError, asyncpg.PostgresError):
                await asyncio.sleep(self._every)
                continue
            try:
                await self._hear(connection)
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
                await asyncio.sleep(self._every)
            finally:
                self._listening = False
                connection.terminate()

    async def _hear(self, connection: "asyncpg.Connection") -> None:
        """Take notices until the connection is lost."""
        lost = asyncio.Event()
        connection.add_termination_listener(lambda _: lost.set())
        await connection.add_listener(f"daihoi_{self._topic}", lambda *_: self._news.set())
        self._listening = True
        self._news.set()  # what was announced before the first moment of listening
        await lost.wait()
