"""Work that recurs and is done by one replica at a time: cleaning up, sending reminders."""

import asyncio
import datetime as dt
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import String, or_, update
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Base
from bot.storage.database import AWAY, Database

_LOGGER = logging.getLogger(__name__)

LEASE = dt.timedelta(minutes=10)  # after which a run that did not end counts as crashed
LOOK = 20.0  # seconds between two looks for what is due


class JobRow(Base):
    """A job: when it last ended, and until when somebody is at it."""

    __tablename__ = "jobs"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    ended: Mapped[dt.datetime | None]
    held_until: Mapped[dt.datetime | None]


@dataclass(frozen=True, slots=True)
class Job:
    """What is done every so often.

    Attributes:
        every: time between the end of one run and the start of the next, over all replicas together.
        work: does it; what it returns is logged.
    """

    every: dt.timedelta
    work: Callable[[], Awaitable[object]]


class Jobs:
    """Runs jobs by name, from `start` to `stop`; of several replicas one does.

    Args:
        now: the clock.
    """

    def __init__(
        self, database: Database, jobs: Mapping[str, Job], now: Callable[[], dt.datetime], *, look: float = LOOK
    ) -> None:
        self._database = database
        self._jobs = dict(jobs)
        self._now = now
        self._look = look
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Run in the background whatever is due."""
        self._task = asyncio.create_task(self._run(), name="jobs")

    async def stop(self) -> None:
        """Run nothing more; a run under way is broken off, and done again later."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    async def run_due(self) -> list[str]:
        """Run what is due and nobody is at; returns the names."""
        ran = []
        for name, job in self._jobs.items():
            if not await self._take(name, job.every):
                continue
            try:
                result = await job.work()
                _LOGGER.info("job %s done: %s", name, result)
                ran.append(name)
            except Exception:
                _LOGGER.exception("job %s failed; it is tried again in its time", name)
            await self._give_back(name)
        return ran

    async def _run(self) -> None:
        while True:
            try:
                await self.run_due()
            except AWAY as error:
                _LOGGER.warning("jobs wait for the database: %s", type(error).__name__)
            await asyncio.sleep(self._look)

    async def _take(self, name: str, every: dt.timedelta) -> bool:
        now = self._now()
        insert = self._database.insert
        due = (
            JobRow.name == name,
            or_(JobRow.ended.is_(None), JobRow.ended <= now - every, JobRow.ended > now),  # > now: a clock jumped
            or_(JobRow.held_until.is_(None), JobRow.held_until <= now, JobRow.held_until > now + LEASE),
        )
        async with self._database.write() as session:
            await session.execute(insert(JobRow).values(name=name).on_conflict_do_nothing())
            result = await session.execute(update(JobRow).where(*due).values(held_until=now + LEASE))
        return bool(result.rowcount)  # type: ignore[attr-defined]  # an UPDATE's result has it

    async def _give_back(self, name: str) -> None:
        async with self._database.write() as session:
            values = {"ended": self._now(), "held_until": None}
            await session.execute(update(JobRow).where(JobRow.name == name).values(**values))
