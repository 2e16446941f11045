"""What editors write to all who asked for news: a draft, then its messages, which can be held back and let go."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import CheckConstraint, String, Text, func, select, update
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Base
from bot.storage.database import Database
from bot.storage.outbox import NoticeRow, addressed, insertion

State = Literal["draft", "sending", "paused", "done", "dropped"]
NEWS = "news"
"""The target of those who asked for announcements."""


class AnnouncementRow(Base):
    """An announcement."""

    __tablename__ = "announcements"
    __table_args__ = (CheckConstraint("state IN ('draft', 'sending', 'paused', 'done', 'dropped')", name="state"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    author: Mapped[str] = mapped_column(String(64))
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[dt.datetime]
    state: Mapped[str] = mapped_column(String(20))


@dataclass(frozen=True, slots=True)
class Announcement:
    """An announcement; `author` is who gets the report."""

    id: int
    author: str
    text: str
    at: dt.datetime
    state: State


class Announcements:
    """The announcements.

    Args:
        now: the clock.
    """

    def __init__(self, database: Database, now: Callable[[], dt.datetime]) -> None:
        self._database, self._now = database, now

    async def draft(self, author: str, text: str) -> Announcement:
        """Keep a draft."""
        row = AnnouncementRow(author=author, text=text, at=self._now(), state="draft")
        async with self._database.write() as session:
            session.add(row)
        return _announcement(row)

    async def get(self, number: int) -> Announcement | None:
        """One announcement."""
        async with self._database.read() as session:
            row = await session.get(AnnouncementRow, number)
        return _announcement(row) if row else None

    async def send(self, number: int, text: str) -> bool:
        """Put a draft's messages into the outbox, once; False when it is no draft any more.

        Args:
            text: the message as people get it.
        """
        now = self._now()
        async with self._database.write() as session:
            if not await self._change(session, number, ("draft",), "sending"):
                return False
            rows = addressed(f"news|{number}", (NEWS,), text, now, now, number)
            await session.execute(insertion(self._database, rows))
        return True

    async def drop(self, number: int) -> bool:
        """Throw a draft away."""
        async with self._database.write() as session:
            return await self._change(session, number, ("draft",), "dropped")

    async def pause(self, number: int) -> bool:
        """Hold back what is not sent yet."""
        return await self._hold(number, "sending", "paused", held=True)

    async def resume(self, number: int) -> bool:
        """Let it go on."""
        return await self._hold(number, "paused", "sending", held=False)

    async def finish(self) -> list[Announcement]:
        """Those of which nothing is left to be sent are done; returns them, each once over all processes."""
        left = select(NoticeRow.id).where(
            NoticeRow.announcement == AnnouncementRow.id, NoticeRow.state.in_(("waiting", "sending"))
        )
        ready = select(AnnouncementRow).where(AnnouncementRow.state == "sending", ~left.exists())
        async with self._database.write() as session:
            found = list(await session.scalars(ready))
            return [_announcement(row) for row in found if await self._change(session, row.id, ("sending",), "done")]

    async def forget(self, author: str) -> None:
        """Take the author's name off."""
        async with self._database.write() as session:
            await session.execute(update(AnnouncementRow).where(AnnouncementRow.author == author).values(author=""))

    async def newest(self) -> int:
        """The newest announcement's number; 0 when there is none."""
        async with self._database.read() as session:
            return (await session.scalar(select(func.max(AnnouncementRow.id)))) or 0

    async def _hold(self, number: int, before: State, after: State, *, held: bool) -> bool:
        async with self._database.write() as session:
            if not await self._change(session, number, (before,), after):
                return False
            await session.execute(
                update(NoticeRow)
                .where(NoticeRow.announcement == number, NoticeRow.state.in_(("waiting", "sending")))
                .values(held=held)
                .execution_options(synchronize_session=False)
            )
        return True

    @staticmethod
    async def _change(session: Any, number: int, before: tuple[State, ...], after: State) -> bool:
        result = await session.execute(
            update(AnnouncementRow)
            .where(AnnouncementRow.id == number, AnnouncementRow.state.in_(before))
            .values(state=after)
            .execution_options(synchronize_session=False)
        )
        return bool(result.rowcount)


def _announcement(row: AnnouncementRow) -> Announcement:
    state: Any = row.state
    return Announcement(row.id, row.author, row.text, row.at, state)
