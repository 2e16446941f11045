"""What people asked to be told: subscriptions, and what is known of each date, so that a move is noticed.

Persons stand here by their own id, since something is to be sent to them; `forget` deletes them.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import String, Text, UniqueConstraint, delete, func, select, update
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Base
from bot.storage.database import Database


class SubscriptionRow(Base):
    """One person's wish to be told of one thing."""

    __tablename__ = "subscriptions"
    __table_args__ = (UniqueConstraint("person", "target"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person: Mapped[str] = mapped_column(String(64))
    target: Mapped[str] = mapped_column(String(100), index=True)
    hour: Mapped[int]
    since: Mapped[dt.datetime]


class KnownDateRow(Base):
    """The time of a date as subscribers were last told of it."""

    __tablename__ = "known_dates"

    event: Mapped[str] = mapped_column(String(100), primary_key=True)
    stated: Mapped[str] = mapped_column(Text)
    edition: Mapped[int]
    changes: Mapped[int]


@dataclass(frozen=True, slots=True)
class Subscription:
    """A wish.

    Attributes:
        target: "date:<id>", "group:<id>", "dates" for all, "weekly" for progress, "news" for announcements.
        hour: of the day in Vietnam, 0 to 23.
    """

    target: str
    hour: int
    since: dt.datetime


@dataclass(frozen=True, slots=True)
class Known:
    """What a date was. `changes` counts how often it changed since."""

    stated: str
    edition: int
    changes: int


class Reminders:
    """The subscriptions.

    Args:
        now: the clock.
    """

    def __init__(self, database: Database, now: Callable[[], dt.datetime]) -> None:
        self._database, self._now = database, now

    async def subscribe(self, person: str, target: str, hour: int) -> None:
        """Tell the person of the target from now on. What was asked for already stays as it is."""
        insert = self._database.insert
        statement = insert(SubscriptionRow).values(person=person, target=target, hour=hour, since=self._now())
        async with self._database.write() as session:
            await session.execute(statement.on_conflict_do_nothing(index_elements=["person", "target"]))

    async def unsubscribe(self, person: str, target: str) -> None:
        """Tell no more of the target."""
        async with self._database.write() as session:
            await session.execute(
                delete(SubscriptionRow).where(SubscriptionRow.person == person, SubscriptionRow.target == target)
            )

    async def at(self, person: str, hour: int) -> None:
        """Tell the person at this hour of the day."""
        async with self._database.write() as session:
            await session.execute(update(SubscriptionRow).where(SubscriptionRow.person == person).values(hour=hour))

    async def of(self, person: str) -> Sequence[Subscription]:
        """What the person asked for, in the order of asking."""
        query = select(SubscriptionRow).where(SubscriptionRow.person == person).order_by(SubscriptionRow.id)
        async with self._database.read() as session:
            rows = await session.scalars(query)
            return [Subscription(row.target, row.hour, row.since) for row in rows]

    async def count(self, target: str) -> int:
        """How many are told of the target."""
        query = select(func.count()).where(SubscriptionRow.target == target)
        async with self._database.read() as session:
            return (await session.scalar(query)) or 0

    async def forget(self, person: str) -> None:
        """Delete all that the person asked for."""
        async with self._database.write() as session:
            await session.execute(delete(SubscriptionRow).where(SubscriptionRow.person == person))

    async def known(self) -> dict[str, Known]:
        """The dates as subscribers know them, by id."""
        async with self._database.read() as session:
            rows = await session.scalars(select(KnownDateRow))
            return {row.event: Known(row.stated, row.edition, row.changes) for row in rows}
