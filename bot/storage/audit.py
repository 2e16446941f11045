"""What admins did, and what others tried: lines are added, never changed and never taken away."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import String, Text, select
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Base
from bot.storage.database import Database

LONGEST = 20_000  # characters of "before" and "after": a line says what changed, the versions hold all of it


class AuditRow(Base):
    """One action."""

    __tablename__ = "audit"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[dt.datetime] = mapped_column(index=True)
    who: Mapped[str] = mapped_column(String(80))
    what: Mapped[str] = mapped_column(String(40))
    about: Mapped[str] = mapped_column(Text)
    before: Mapped[str] = mapped_column(Text)
    after: Mapped[str] = mapped_column(Text)
    version: Mapped[int | None]


@dataclass(frozen=True, slots=True)
class Action:
    """One line of the log.

    Attributes:
        who: an admin as "telegram:123"; anybody else by pseudonym.
        what: name of the action ("publish", "refused").
        about: what it was about: a record, a person, a command.
        before, after: what was there, and what is there now.
        version: number of the version that it made.
        at: when, in UTC; set by the log.
    """

    who: str
    what: str
    about: str = ""
    before: str = ""
    after: str = ""
    version: int | None = None
    at: dt.datetime | None = None


class Audit:
    """The log. It has no way to change or to remove a line.

    Args:
        now: the clock.
    """

    def __init__(self, database: Database, now: Callable[[], dt.datetime]) -> None:
        self._database, self._now = database, now

    async def add(self, action: Action) -> None:
        """Write a line, with the time of now."""
        row = AuditRow(
            at=self._now(),
            who=action.who[:80],
            what=action.what,
            about=_clean(action.about),
            before=_clean(action.before),
            after=_clean(action.after),
            version=action.version,
        )
        async with self._database.write() as session:
            session.add(row)

    async def newest(self, limit: int = 50, what: str | None = None) -> Sequence[Action]:
        """The last lines, newest first; of one kind of action when `what` is given."""
        query = select(AuditRow).order_by(AuditRow.number.desc()).limit(limit)
        if what is not None:
            query = query.where(AuditRow.what == what)
        async with self._database.read() as session:
            rows = (await session.scalars(query)).all()
        return [Action(r.who, r.what, r.about, r.before, r.after, r.version, r.at) for r in rows]


def _clean(text: str) -> str:
    return text.replace("\x00", "")[:LONGEST]  # PostgreSQL takes no NUL in a text
