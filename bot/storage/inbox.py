"""The inbox: what a platform handed over, kept until it is answered, in every channel the same.

Recording and ticking off wait for the disk, so all that wait at the same moment share one transaction: under load a
batch grows while the one before it is written, and the disk does not set the pace of the messages.

Where replicas share the database, each takes messages out of the common inbox and holds them as long as it gives signs
of life. Of one lane (a chat) only the oldest message can be taken, and only when none of the lane is held: so a chat
is answered in its order, whichever replica took its messages in. What a dead replica held is taken over when it has
been silent for a while. What it had answered and not ticked off is then answered twice, so ticks do not wait for
batches there: each goes to the server at once, over a connection of its own.
"""

import asyncio
import datetime as dt
import json
import logging
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import BigInteger, Index, Integer, String, Text, UniqueConstraint
from sqlalchemy import text as sql
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage import inbox_sql
from bot.storage.base import Base
from bot.storage.contexts import Contexts, Left
from bot.storage.database import AWAY, Database
from bot.storage.signs import Signs
from bot.storage.standing import Standing
from bot.storage.together import Step

T = TypeVar("T")

_LOGGER = logging.getLogger(__name__)

SILENCE = 6.0  # seconds that a message stays with a replica which gives no sign of life
POLL = 1.0  # seconds between two looks for messages that somebody left, and between two signs of life
PUT_OFF = 30.0  # seconds until a message that could not be answered is tried again
HELD = 16  # messages that one replica takes at most: what it holds when it is killed may be answered twice
TICKING = 4  # connections for ticks
REMEMBERED = dt.timedelta(hours=30)  # platforms repeat a message within a day


def _partial(name: str, *columns: str, where: str) -> Index:
    """An index of some rows. That PostgreSQL has it too stands in the migrations: here it would load its dialect."""
    return Index(name, *columns, sqlite_where=sql(where))


class InboxRow(Base):
    """A message. Its text and its chat go when it is answered; the key stays, to recognise a repetition."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("channel", "key"),
        _partial("ix_inbox_waiting", "channel", "lane", "id", where="done_at IS NULL"),
        # Not for what waits, or it would be taken in place of the others.
        _partial("ix_inbox_done_at", "done_at", where="done_at IS NOT NULL"),
        # The oldest that is free, and what one process holds: each batch asks for them (see `inbox_sql`).
        _partial("ix_inbox_next", "id", where="done_at IS NULL AND attempts >= 0"),
        _partial("ix_inbox_held", "owner", where="owner IS NOT NULL"),
    )

    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=True
    )
    channel: Mapped[str] = mapped_column(String(20))
    key: Mapped[str] = mapped_column(String(200))
    lane: Mapped[str] = mapped_column(String(200))
    raw: Mapped[str | None] = mapped_column(Text)  # JSON as text: PostgreSQL's JSON refuses \u0000, people do not
    attempts: Mapped[int]
    at: Mapped[dt.datetime]
    done_at: Mapped[dt.datetime | None]
    owner: Mapped[str | None] = mapped_column(String(40))
    lease: Mapped[dt.datetime | None]  # its owner's last sign of life; without an owner, until when it is put off


@dataclass(frozen=True, slots=True)
class Form(Generic[T]):
    """How a channel's messages are kept.

    Attributes:
        key: the platform's id of a message, by which a repetition is known.
        lane: what must be answered in its order: a chat.
        raw: the message as JSON.
        make: a message from its key, its JSON and the number of processes that have already tried to answer it.
    """

    key: Callable[[T], str]
    lane: Callable[[T], str]
    raw: Callable[[T], Mapping[str, Any]]
    make: Callable[[str, Mapping[str, Any], int], T]


@dataclass(frozen=True, slots=True)
class _Tick:
    """A message that is answered, and where that left its conversation."""

    key: str
    left: Left | None


async def forget(database: Database, now: Callable[[], dt.datetime]) -> int:
    """Forget answered messages, of all channels, that no platform repeats any more; returns how many those were."""
    async with database.write() as session:
        result = await session.execute(inbox_sql.FORGET, {"before": now() - REMEMBERED})
    return int(result.rowcount)  # type: ignore[attr-defined]  # a DELETE's result has it


class Inbox(Generic[T]):
    """One channel's inbox.

    Args:
        database: where it is kept.
        channel: the channel's name.
        form: how its messages are kept.
        now: the clock.
        contexts: where conversations stand, where replicas share them.
        shared: whether other processes take messages out of it too; by default on PostgreSQL.
        seconds: a clock that only goes forward.
    """

    def __init__(
        self,
        database: Database,
        channel: str,
        form: Form[T],
        now: Callable[[], dt.datetime],
        *,
        contexts: Contexts | None = None,
        shared: bool | None = None,
        held: int = HELD,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._channel = channel
        self._form = form
        self._now = now
        self.shared = database.postgres if shared is None else shared
        self._sql = inbox_sql.POSTGRES if database.postgres else inbox_sql.SQLITE
        self._owner = secrets.token_hex(8)
        self._most = held
        self._seconds = seconds
        self._signs = Signs(SILENCE)
        self._arrivals: list[tuple[Sequence[T], asyncio.Future[Sequence[T]]]] = []
        self._finished: list[tuple[_Tick, asyncio.Future[None]]] = []
        self._contexts = contexts
        # SQLite writes one thing after the other in any case.
        self._standing = Standing(database.autocommitting, TICKING) if database.postgres else None
        self._signed: float | None = None  # when this process gave its last sign of life
        self._looks = False
        self._held: set[str] = set()
        self._taken: asyncio.Queue[T] = asyncio.Queue()
        self._worker: asyncio.Task[None] | None = None
        database.before_close(self.close)

    async def record(self, items: Sequence[T]) -> Sequence[T]:
        """Keep them all, or raise: when it returns, they survive a crash.

        Returns:
            Those to be answered now: the ones never recorded before; where replicas share the inbox none, since `more`
            gives them to one of the replicas.
        """
        if not items:
            return ()
        future: asyncio.Future[Sequence[T]] = asyncio.get_running_loop().create_future()
        self._arrivals.append((items, future))
        self._go()
        return await future

    async def done(self, key: object, left: Left | None = None) -> None:
        """The message is answered, or needs no answer. Waits until the database has it, however long it is away.

        Args:
            left: where its conversation stands now; whoever answers the lane's next message finds it.
        """
        tick = _Tick(str(key), left)
        if self._standing is not None:
            await self._tick_off(tick, self._standing)
            self._held.discard(tick.key)
            self._looks = self._looks or self.shared  # there is room for another
            self._go()
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._finished.append((tick, future))
        self._go()
        await future

    async def put_off(self, key: object) -> None:
        """It cannot be answered now: it is given out again, to anyone, after `PUT_OFF` seconds."""
        given = {"channel": self._channel, "key": str(key), "lease": PUT_OFF}
        while True:
            try:
                async with self._database.write() as session:
                    await session.execute(self._sql.put_off, given)
            except AWAY:
                await asyncio.sleep(POLL)
            else:
                self._held.discard(str(key))
                return

    async def waiting(self) -> Sequence[T]:
        """What earlier runs left, oldest first, `attempts` counted up; where replicas share it, `more` gives them."""
        if self.shared:
            return ()
        async with self._database.write() as session:
            await session.execute(self._sql.tried, {"channel": self._channel})
            rows = (await session.execute(self._sql.waiting, {"channel": self._channel})).all()
        return [self._made(*row) for row in rows]

    async def more(self) -> Sequence[T]:
        """What this process is to answer now, of all that the replicas took in; waits until there is something."""
        while self._taken.empty():
            try:
                async with asyncio.timeout(POLL):
                    first = await self._taken.get()
            except TimeoutError:
                if self.shared:
                    self._looks = True
                    self._go()
            else:
                return [first, *self._rest()]
        return self._rest()

    async def count(self) -> int:
        """How many messages wait, in all processes together."""
        async with self._database.read() as session:
            return int((await session.execute(self._sql.count, {"channel": self._channel})).scalar_one())

    async def close(self) -> None:
        """Finish what is being written, and give back at once what this process holds."""
        if self._worker is not None:
            await asyncio.gather(self._worker, return_exceptions=True)
        if self._standing is not None:
            await self._standing.close()
        if self.shared:
            async with self._database.write() as session:
                await session.execute(self._sql.release, {"owner": self._owner})

    def _rest(self) -> list[T]:
        return [self._taken.get_nowait() for _ in range(self._taken.qsize())]

    def _go(self) -> None:
        if self._worker is None or self._worker.done():
            self._worker = asyncio.get_running_loop().create_task(self._work(), name="inbox")

    async def _work(self) -> None:
        """Write what waits, batch after batch, until nothing waits."""
        pause = 0.05
        while self._arrivals or self._finished or self._looks:
            arrivals, self._arrivals = self._arrivals, []
            finished, self._finished = self._finished, []
            self._looks = False
            try:
                fresh, taken = await self._write(arrivals, finished)
            except AWAY as error:
                self._signs.forget()
                _LOGGER.warning("the inbox cannot be written: %s", type(error).__name__)
                for _, future in arrivals:
                    if not future.done():
                        future.set_exception(error)  # not confirmed, so the platform brings them again
                self._finished = finished + self._finished  # nobody brings these again
                await asyncio.sleep(pause)
                pause = min(2 * pause, 1.0)
                continue
            pause = 0.05
            for message in taken:
                self._held.add(self._form.key(message))
                self._taken.put_nowait(message)
            for tick, ticked in finished:
                self._held.discard(tick.key)
                if not ticked.done():
                    ticked.set_result(None)
            for items, future in arrivals:
                if not future.done():
                    future.set_result(() if self.shared else [i for i in items if self._first(fresh, i)])

    def _first(self, fresh: set[str], item: T) -> bool:
        """Whether it is new; what came twice in one batch is new only once."""
        key = self._form.key(item)
        new = key in fresh
        fresh.discard(key)
        return new

    async def _write(
        self,
        arrivals: Sequence[tuple[Sequence[T], object]],
        finished: Sequence[tuple["_Tick", object]],
    ) -> tuple[set[str], list[T]]:
        """One transaction; returns the keys that are new, and what this process is to answer."""
        base = {"channel": self._channel, "now": self._now()}
        steps: list[Step] = []
        recording = looking = taking = None
        if self.shared and self._sql.lock is not None:
            steps.append((self._sql.lock, {}))
        if arrivals:
            rows = [
                (self._form.key(item), self._form.lane(item), json.dumps(self._form.raw(item)))
                for items, _ in arrivals
                for item in items
            ]
            recording = len(steps)
            steps.append((self._sql.record, {**base, **self._sql.columns(rows)}))
        if finished:
            steps += self._ticking([tick for tick, _ in finished])
        moment = self._seconds()
        if self.shared:
            if self._signed is None or not 0 <= moment - self._signed < POLL:
                self._signed = moment
                own = {"channel": self._channel, "owner": self._owner}
                steps += [(self._sql.sign, own), (self._sql.signs, own)]
                looking = len(steps) - 1
            steps.append(self._taking(len(finished)))
            taking = len(steps) - 1
        found = await self._database.together(steps)
        if looking is not None:
            self._signs.see({str(owner): str(sign) for owner, sign in found[looking]}, moment)
        fresh = {str(key) for (key,) in found[recording]} if recording is not None else set()
        taken = sorted(found[taking], key=lambda row: int(row[0])) if taking is not None else []
        return fresh, [self._made(*row[1:]) for row in taken]

    def _taking(self, leaving: int) -> Step:
        """Take as many messages as there is room for, also out of the hands of those who have fallen silent."""
        room = max(0, self._most - len(self._held) + leaving)
        given = {"channel": self._channel, "owner": self._owner, "room": room}
        return self._sql.take, {**given, **self._sql.owners(self._signs.silent())}

    def _ticking(self, ticks: Sequence["_Tick"]) -> list[Step]:
        states: dict[str, str] = {}
        until = self._now()
        if self._contexts is not None:
            states, until = self._contexts.kept([tick.left for tick in ticks if tick.left is not None])
        given = {"channel": self._channel, "now": self._now(), "until": until}
        given |= self._sql.ticked([tick.key for tick in ticks], list(states), list(states.values()))
        return [(statement, given) for statement in self._sql.done]

    async def _tick_off(self, tick: "_Tick", standing: Standing) -> None:
        """Past the batches, without giving way to other work before the statement is with the server."""

        async def send(connection: AsyncConnection) -> None:
            for statement, given in self._ticking([tick]):
                await connection.execute(statement, given)

        pause = 0.05
        while True:
            try:
                await standing.use(send)
            except AWAY as error:
                _LOGGER.warning("a message cannot be ticked off yet: %s", type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(2 * pause, 1.0)
            else:
                return

    def _made(self, key: str, raw: str, attempts: int) -> T:
        return self._form.make(key, json.loads(raw), attempts)
