"""Who may look after the knowledge, by platform user id. Kept by name: admins are written to."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import String, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Base
from bot.storage.database import Database


class RoleRow(Base):
    """An admin."""

    __tablename__ = "roles"

    person: Mapped[str] = mapped_column(String(80), primary_key=True)
    role: Mapped[str] = mapped_column(String(20))
    given_by: Mapped[str] = mapped_column(String(80))
    since: Mapped[dt.datetime]


@dataclass(frozen=True, slots=True)
class Given:
    """A role that somebody was given.

    Attributes:
        person: "telegram:123".
        role: its name ("editor").
        given_by: who gave it.
        since: when, in UTC.
    """

    person: str
    role: str
    given_by: str
    since: dt.datetime


class Roles:
    """The roles that were given in chat.

    Args:
        now: the clock.
    """

    def __init__(self, database: Database, now: Callable[[], dt.datetime]) -> None:
        self._database, self._now = database, now

    async def all(self) -> tuple[Given, ...]:
        """Everybody with a role, the oldest first."""
        query = select(RoleRow).order_by(RoleRow.since, RoleRow.person)
        async with self._database.read() as session:
            rows = (await session.scalars(query)).all()
        return tuple(Given(row.person, row.role, row.given_by, row.since) for row in rows)

    async def give(self, person: str, role: str, given_by: str) -> None:
        """Give a role, in place of the one before."""
        async with self._database.write() as session:
            await session.merge(RoleRow(person=person, role=role, given_by=given_by, since=self._now()))

    async def take(self, person: str) -> None:
        """Take the role away."""
        async with self._database.write() as session:
            await session.execute(delete(RoleRow).where(RoleRow.person == person))
