"""Writes down what is due and sends what is written down, at a pace that leaves room for answers."""

import asyncio
import datetime as dt
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.desk.reminders import due, words
from bot.desk.reminders.tally import told
from bot.knowledge.model import Knowledge
from bot.storage.announcements import Announcements
from bot.storage.outbox import Notice, Outbox, Result, State
from bot.storage.reminders import Reminders

_LOGGER = logging.getLogger(__name__)

EVERY = 20.0
"""Seconds between looks at what is due."""
WIDTH = 10
"""Messages under way at once: so many are uncertain when the process is killed."""
PER_SECOND = 20.0
"""Of the 30 messages a second that Telegram allows a bot; the rest is for answers."""
LEASE = dt.timedelta(minutes=15)
"""After which a message that another process began counts as never ended."""
KEPT = dt.timedelta(days=14)
MOST_TRIES = 8


@dataclass(frozen=True, slots=True)
class Outcome:
    """How sending one message ended.

    Attributes:
        state: "waiting" when it surely was not sent, and may be later.
        wait: seconds until then.
        gone: the person cannot be reached any more.
    """

    state: State
    wait: float = 0.0
    gone: bool = False


class Post(Protocol):
    """Delivers to the people of one platform."""

    async def deliver(self, person: str, text: str, target: str | None) -> Outcome:
        """Send one message, at most once. Never raises what the platform may do wrong.

        Args:
            target: what the person subscribed to, for a button that ends it; None for what nobody subscribed to.
        """
        ...


@dataclass(frozen=True, slots=True)
class Now:
    """What the knowledge says at present: itself, its edition's number, and its progress in words."""

    knowledge: Knowledge
    edition: int
    progress: str


class Dispatcher:
    """Sends reminders and announcements, from `start` to `stop`.

    Args:
        posts: by platform ("telegram").
        seen: what the knowledge says at present.
        now: the clock.
        alone: no other process shares the database, so what was begun before this start was never ended.
        per_second: messages; 0 for no limit.
        pause: waits the given seconds; tests inject one that does not.
    """

    def __init__(  # it is where these meet
        self,
        reminders: Reminders,
        outbox: Outbox,
        announcements: Announcements,
        posts: Mapping[str, Post],
        seen: Callable[[], Now],
        now: Callable[[], dt.datetime],
        *,
        alone: bool = True,
        per_second: float = PER_SECOND,
        width: int = WIDTH,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._reminders, self._outbox, self._announcements = reminders, outbox, announcements
        self._posts, self._seen, self._now = posts, seen, now
        self._lease = dt.timedelta(0) if alone else LEASE
        self._per_second, self._width, self._pause, self._clock = per_second, width, pause, clock
        self._addressed: set[tuple[str, int]] = set()
        self._knew: tuple[Knowledge, int] | None = None
        self._purged: dt.date | None = None
        self._wake = asyncio.Event()
        self._stopping = False
        self._running: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin, with what an earlier run left."""
        lost = await self._outbox.abandon(self._now() - self._lease)
        if lost:
            _LOGGER.warning("%s messages were under way when the last run ended; they are not sent again", lost)
        self._running = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Finish the messages that are under way; the others wait for the next start."""
        self._stopping = True
        self._wake.set()
        if self._running is not None:
            await self._running

    def wake(self) -> None:
        """Look at once: something was put in."""
        self._wake.set()

    async def tick(self) -> None:
        """Write down what is due, send what waits, report what is done."""
        await self._plan()
        await self._send()
        for announcement in await self._announcements.finish():
            if announcement.author:
                tally = told("done", await self._outbox.tally(announcement.id))
                report = words.REPORT.format(number=announcement.id, tally=tally)
                await self._outbox.put(f"report|{announcement.id}", announcement.author, report)
                self._wake.set()

    async def _run(self) -> None:
        while not self._stopping:
            self._wake.clear()
            try:
                await self.tick()
            except Exception:
                # The database may be away for a moment; the next look finds everything where it was.
                _LOGGER.exception("reminders could not be looked after")
            try:
                async with asyncio.timeout(EVERY):
                    await self._wake.wait()
            except TimeoutError:
                pass

    async def _plan(self) -> None:
        seen, now = self._seen(), self._now()
        await self._outbox.abandon(now - LEASE)
        if self._purged != now.date():
            self._purged = now.date()
            self._addressed.clear()  # yesterday's
            await self._outbox.purge(now - KEPT)
        if self._knew is None or self._knew[0] is not seen.knowledge or self._knew[1] != seen.edition:
            for change in due.changes(seen.knowledge, await self._reminders.known()):
                await self._outbox.moved(change.event, change.stated, seen.edition, change.targets, change.text)
            self._knew = (seen.knowledge, seen.edition)
        for occasion in due.occasions(seen.knowledge, now, seen.progress):
            if (occasion.key, occasion.hour) not in self._addressed:
                wanted = sorted(occasion.targets)
                await self._outbox.address(occasion.key, wanted, occasion.hour, occasion.due, occasion.text)
                self._addressed.add((occasion.key, occasion.hour))

    async def _send(self) -> None:
        while not self._stopping:
            began = self._clock()
            notices = await self._outbox.claim(self._width, tuple(self._posts))
            if not notices:
                return
            # One that fails must not leave the others of its group without their result.
            outcomes = await asyncio.gather(*map(self._deliver, notices))
            await self._outbox.settle([_result(*pair, self._now()) for pair in zip(notices, outcomes, strict=True)])
            for notice, outcome in zip(notices, outcomes, strict=True):
                if outcome.gone:
                    await self._reminders.forget(notice.person)
            if self._per_second:
                await self._pause(max(0.0, len(notices) / self._per_second - (self._clock() - began)))

    async def _deliver(self, notice: Notice) -> Outcome:
        try:
            return await self._posts[notice.person.partition(":")[0]].deliver(notice.person, notice.text, notice.target)
        except Exception:
            _LOGGER.exception("message %s", notice.id)
            return Outcome("uncertain")


def _result(notice: Notice, outcome: Outcome, now: dt.datetime) -> Result:
    if outcome.state == "waiting" and notice.tries + 1 >= MOST_TRIES:
        return Result(notice.id, "undeliverable")
    return Result(notice.id, outcome.state, now + dt.timedelta(seconds=outcome.wait))
