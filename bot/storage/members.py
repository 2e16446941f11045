"""Who came into a members-only bot, by pseudonym."""

import datetime as dt
from collections.abc import Callable

from sqlalchemy import String, delete
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Base
from bot.storage.database import Database


class MemberRow(Base):
    """Somebody who gave an invitation code."""

    __tablename__ = "members"

    person: Mapped[str] = mapped_column(String(64), primary_key=True)
    mark: Mapped[str] = mapped_column(String(64))
    since: Mapped[dt.datetime]


class StoredMembers:
    """The members.

    Args:
        now: the clock.
    """

    def __init__(self, database: Database, now: Callable[[], dt.datetime]) -> None:
        self._database, self._now = database, now

    async def has(self, person: str, mark: str) -> bool:
        """Whether the person came in by the code of this mark."""
        async with self._database.read() as session:
            row = await session.get(MemberRow, person)
        return row is not None and row.mark == mark

    async def add(self, person: str, mark: str) -> None:
        """Keep the person, by this code and no other."""
        async with self._database.write() as session:
            await session.merge(MemberRow(person=person, mark=mark, since=self._now()))

    async def forget(self, person: str) -> None:
        """Drop the person; asking again needs the code again."""
        async with self._database.write() as session:
            await session.execute(delete(MemberRow).where(MemberRow.person == person))
