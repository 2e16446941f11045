"""What is to be sent to people who asked for it, each message once.

A message has a key that says what it is and for whom: the same one cannot be put in twice, by whichever process. Before
a message is sent its row says `sending`; whoever finds such a row of a dead process cannot know whether it arrived, so
it becomes `uncertain` and is not sent again. Several processes never hold the same row.
"""

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from sqlalchemy import (
    CheckConstraint,
    Index,
    Insert,
    Integer,
    Select,
    String,
    Text,
    bindparam,
    delete,
    false,
    func,
    literal,
    null,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Base, UtcDateTime
from bot.storage.database import Database
from bot.storage.reminders import KnownDateRow, SubscriptionRow

State = Literal["waiting", "sending", "sent", "uncertain", "undeliverable"]
SETTLED: tuple[State, ...] = ("sent", "uncertain", "undeliverable")


class NoticeRow(Base):
    """A message to one person."""

    __tablename__ = "notices"
    __table_args__ = (
        CheckConstraint(f"state IN ({', '.join(repr(state) for state in get_args(State))})", name="state"),
        Index(None, "state", "not_before"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(300), unique=True)
    person: Mapped[str] = mapped_column(String(64), index=True)
    text: Mapped[str] = mapped_column(Text)
    target: Mapped[str | None] = mapped_column(String(100))
    announcement: Mapped[int | None] = mapped_column(Integer, index=True)
    not_before: Mapped[dt.datetime]
    state: Mapped[str] = mapped_column(String(20))
    owner: Mapped[str | None] = mapped_column(String(40))
    touched: Mapped[dt.datetime]
    tries: Mapped[int]
    held: Mapped[bool]


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to one person.

    Attributes:
        target: what the person subscribed to, for the button that ends it.
        tries: how often sending has already begun.
    """

    id: int
    person: str
    text: str
    target: str | None
    tries: int


@dataclass(frozen=True, slots=True)
class Result:
    """How sending ended.

    Attributes:
        state: "waiting" when it is to be tried again, not before `again`.
    """

    id: int
    state: State
    again: dt.datetime | None = None


class Outbox:
    """The messages.

    Args:
        now: the clock.
        owner: this process, by a name that no other has.
    """

    def __init__(self, database: Database, now: Callable[[], dt.datetime], owner: str) -> None:
        self._database, self._now, self._owner = database, now, owner

    async def put(self, key: str, person: str, text: str) -> None:
        """Put in one message; nothing happens when it is there already."""
        now = self._now()
        async with self._database.write() as session:
            await session.execute(insertion(self._database, row_of(literal(key), literal(person), text, now, now)))

    async def address(self, key: str, targets: Collection[str], hour: int, due: dt.datetime, text: str) -> None:
        """A message to all who asked for one of the targets before it was due; each once, however often called.

        Args:
            key: what it is; with the person, the message's own key.
            hour: only those who want to be told at this hour.
        """
        rows = addressed(key, targets, text, due, self._now()).where(
            SubscriptionRow.hour == hour, SubscriptionRow.since <= due
        )
        async with self._database.write() as session:
            await session.execute(insertion(self._database, rows))

    async def moved(self, event: str, stated: str, edition: int, targets: Collection[str], text: str) -> bool:
        """Tell subscribers that a date changed, unless another process did; the change and its messages are one.

        Args:
            stated: the time as it is now.
            edition: of the knowledge; an older one changes nothing.
            text: what they are told; "" only keeps the time.
        """
        insert = self._database.insert
        first = insert(KnownDateRow).values(event=event, stated=stated, edition=edition, changes=0)
        async with self._database.write() as session:
            await session.execute(first.on_conflict_do_nothing(index_elements=["event"]))
            row = await session.get_one(KnownDateRow, event, with_for_update=True)
            if row.edition > edition or row.stated == stated:
                return False
            row.stated, row.edition, row.changes = stated, edition, row.changes + 1
            if text:
                key = f"moved|{event}|{row.changes}"
                rows = addressed(key, targets, text, self._now(), self._now())
                await session.execute(insertion(self._database, rows))
        return True

    async def claim(self, most: int, platforms: Collection[str]) -> Sequence[Notice]:
        """Take messages that are due, as this process's own; they count as begun from now on.

        Args:
            platforms: only to people there ("telegram").
        """
        now = self._now()
        query = (
            select(NoticeRow)
            .where(NoticeRow.state == "waiting", NoticeRow.not_before <= now)
            .where(NoticeRow.held.is_(False), or_(*(NoticeRow.person.startswith(f"{each}:") for each in platforms)))
            .order_by(NoticeRow.not_before, NoticeRow.id)
            .limit(most)
            .with_for_update(skip_locked=True, of=NoticeRow)
        )
        async with self._database.write() as session:
            found = [
                Notice(row.id, row.person, row.text, row.target, row.tries) for row in await session.scalars(query)
            ]
            if found:
                await session.execute(
                    update(NoticeRow)
                    .where(NoticeRow.id.in_([notice.id for notice in found]))
                    .values(state="sending", owner=self._owner, touched=now, tries=NoticeRow.tries + 1)
                    .execution_options(synchronize_session=False)
                )
        return found

    async def settle(self, results: Sequence[Result]) -> None:
        """Write down how sending ended. What was thought uncertain meanwhile is certain now."""
        now = self._now()
        statement = (
            update(NoticeRow.__table__)  # type: ignore[arg-type]  # a mapped class's table is a Table
            .where(NoticeRow.id == bindparam("which"), NoticeRow.owner == self._owner)
            .values(state=bindparam("became"), not_before=bindparam("again"), touched=now, owner=None)
        )
        rows = [{"which": one.id, "became": one.state, "again": one.again or now} for one in results]
        if rows:
            async with self._database.write() as session:
                await (await session.connection()).execute(statement, rows)

    async def abandon(self, before: dt.datetime) -> int:
        """What other processes began before this moment and never ended is uncertain; returns how many."""
        statement = (
            update(NoticeRow)
            .where(NoticeRow.state == "sending", NoticeRow.touched < before, NoticeRow.owner != self._owner)
            .values(state="uncertain")
            .execution_options(synchronize_session=False)
        )
        async with self._database.write() as session:
            result: Any = await session.execute(statement)
            return int(result.rowcount)

    async def purge(self, before: dt.datetime) -> None:
        """Delete what was settled before this moment: who was told what is nobody's business for longer."""
        async with self._database.write() as session:
            await session.execute(delete(NoticeRow).where(NoticeRow.state.in_(SETTLED), NoticeRow.touched < before))

    async def forget(self, person: str) -> None:
        """Delete all messages to the person."""
        async with self._database.write() as session:
            await session.execute(delete(NoticeRow).where(NoticeRow.person == person))

    async def tally(self, announcement: int | None = None) -> Mapping[State, int]:
        """How many messages are in each state, of one announcement or of all."""
        query = select(NoticeRow.state, func.count()).group_by(NoticeRow.state)
        if announcement is not None:
            query = query.where(NoticeRow.announcement == announcement)
        async with self._database.read() as session:
            found = {state: int(number) for state, number in await session.execute(query)}
        states: tuple[State, ...] = get_args(State)
        return {state: found.get(state, 0) for state in states}


def row_of(  # a row has that many columns
    key: Any, person: Any, text: str, due: dt.datetime, now: dt.datetime, target: Any = None, news: int | None = None
) -> Select[Any]:
    """The columns of a waiting message, as a query that `insertion` can put in."""
    return select(
        key,
        person,
        literal(text, Text()),
        null() if target is None else target,
        literal(news, Integer()),
        literal(due, UtcDateTime()),
        literal("waiting", String()),
        literal(now, UtcDateTime()),
        literal(0, Integer()),
        false(),
    )


def addressed(
    key: str, targets: Collection[str], text: str, due: dt.datetime, now: dt.datetime, news: int | None = None
) -> Select[Any]:
    """A message for everybody who asked for one of the targets."""
    person = SubscriptionRow.person
    rows = row_of(literal(f"{key}|", String()) + person, person, text, due, now, SubscriptionRow.target, news)
    return rows.where(SubscriptionRow.target.in_(targets))


def insertion(database: Database, rows: Select[Any]) -> Insert:
    """Puts the rows in, but for those whose key is there already."""
    insert = database.insert
    columns = ["key", "person", "text", "target", "announcement", "not_before", "state", "touched", "tries", "held"]
    # SQLite takes "ON CONFLICT" after a query without WHERE for the ON of a join.
    query = rows.where(true()) if rows.whereclause is None else rows
    made: Insert = insert(NoticeRow).from_select(columns, query).on_conflict_do_nothing(index_elements=["key"])
    return made
