"""The knowledge base's history: every version that was ever published, with all its files.

A version is first written as `publishing`, then its files go to disk, then it is marked `published`. Whoever finds one
still `publishing` at a start finishes it: the files are all here. Numbers follow each other without a gap, so two
people who publish at once from the same version want the same number, and only one gets it.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Base
from bot.storage.database import Database
from bot.storage.fingerprint import fingerprint
from bot.storage.notices import notify

TOPIC = "versions"
"""Of the notices that a version was published: `Watch(database, TOPIC, versions.number, …)` hears them."""

State = Literal["publishing", "published"]


class VersionRow(Base):
    """A version."""

    __tablename__ = "versions"
    __table_args__ = (CheckConstraint("state IN ('publishing', 'published')", name="state"),)

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    hash: Mapped[str] = mapped_column(String(64), index=True)
    parent: Mapped[int | None] = mapped_column(ForeignKey("versions.number"))
    author: Mapped[str] = mapped_column(String(200))
    at: Mapped[dt.datetime]
    note: Mapped[str] = mapped_column(Text)
    files: Mapped[dict[str, str]]
    state: Mapped[str] = mapped_column(String(20))


@dataclass(frozen=True, slots=True)
class Entry:
    """A version without its files, as a list of the history shows it.

    Attributes:
        number: 1, 2, 3, … in the order of publishing.
        hash: SHA-256 over paths and contents, in hexadecimal.
        parent: the number before it, None for the first.
        author: who published it, as shown to admins.
        at: when, in UTC.
        note: what it changes.
        state: `publishing` until its files are on disk.
    """

    number: int
    hash: str
    parent: int | None
    author: str
    at: dt.datetime
    note: str
    state: State


@dataclass(frozen=True, slots=True)
class Version:
    """A version with its files, by path relative to the knowledge directory."""

    entry: Entry
    files: Mapping[str, str]

    @property
    def number(self) -> int:
        """Its number."""
        return self.entry.number


class Versions:
    """The history.

    Args:
        database: where it is kept.
        now: the clock.
    """

    def __init__(self, database: Database, now: Callable[[], dt.datetime]) -> None:
        self._database = database
        self._now = now

    async def begin(self, files: Mapping[str, str], *, author: str, note: str, parent: int | None) -> Version | None:
        """Write a new version down as `publishing`.

        Args:
            parent: the newest version's number, as whoever edited saw it; None when there was none.

        Returns:
            The version; None when it is not the newest any more, or another one is being published.
        """
        row = VersionRow(
            number=(parent or 0) + 1,
            hash=fingerprint(files),
            parent=parent,
            author=author,
            at=self._now(),
            note=note,
            files=dict(files),
            state="publishing",
        )
        try:
            async with self._database.write() as session:
                before = None if parent is None else await session.get(VersionRow, parent)
                if parent is not None and (before is None or before.state != "published"):
                    return None
                session.add(row)
        except IntegrityError:  # someone took the number
            return None
        return _version(row)

    async def finish(self, number: int) -> None:
        """Its files are on disk: the version is published. Does nothing when it is already."""
        async with self._database.write() as session:
            await session.execute(update(VersionRow).where(VersionRow.number == number).values(state="published"))
            await notify(self._database, session, TOPIC)

    async def abandon(self, number: int) -> None:
        """Its files could not be written: forget a version that is still `publishing`."""
        async with self._database.write() as session:
            unfinished = (VersionRow.number == number, VersionRow.state == "publishing")
            await session.execute(delete(VersionRow).where(*unfinished))

    async def newest(self, *, published: bool = True) -> Version | None:
        """The newest version.

        Args:
            published: False also gives one that is still `publishing`.
        """
        query = select(VersionRow).order_by(VersionRow.number.desc()).limit(1)
        if published:
            query = query.where(VersionRow.state == "published")
        async with self._database.read() as session:
            row = (await session.scalars(query)).first()
        return _version(row) if row else None

    async def number(self) -> int:
        """The newest published version's number, 0 when there is none; cheap, for those who poll."""
        query = select(VersionRow.number).where(VersionRow.state == "published").order_by(VersionRow.number.desc())
        async with self._database.read() as session:
            return (await session.scalars(query.limit(1))).first() or 0

    async def unfinished(self) -> Version | None:
        """The version that is still `publishing`, if any: there is never more than one."""
        async with self._database.read() as session:
            row = (await session.scalars(select(VersionRow).where(VersionRow.state == "publishing"))).first()
        return _version(row) if row else None

    async def get(self, number: int) -> Version | None:
        """One version by its number."""
        async with self._database.read() as session:
            row = await session.get(VersionRow, number)
        return _version(row) if row else None

    async def history(self, limit: int = 20, before: int | None = None) -> Sequence[Entry]:
        """The versions, newest first, without their files.

        Args:
            limit: at most so many.
            before: only those with a smaller number, for the next page.
        """
        columns = [column for column in VersionRow.__table__.columns if column.name != "files"]
        query = select(*columns).order_by(VersionRow.number.desc()).limit(limit)
        if before is not None:
            query = query.where(VersionRow.number < before)
        async with self._database.read() as session:
            return [Entry(**row) for row in (await session.execute(query)).mappings()]


def _version(row: VersionRow) -> Version:
    state: State = "publishing" if row.state == "publishing" else "published"
    entry = Entry(row.number, row.hash, row.parent, row.author, row.at, row.note, state)
    return Version(entry, row.files)
