"""Thumbs under answers: one a person and answer, the last counts."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import String, Text, delete, func, select, update
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Base
from bot.storage.database import Database


class VoteRow(Base):
    """A vote."""

    __tablename__ = "votes"

    person: Mapped[str] = mapped_column(String(64), primary_key=True)
    answer: Mapped[str] = mapped_column(String(80), primary_key=True)
    good: Mapped[bool]
    fact: Mapped[str | None] = mapped_column(String(80))
    question: Mapped[str | None] = mapped_column(Text)
    at: Mapped[dt.datetime] = mapped_column(index=True)
    day: Mapped[str] = mapped_column(String(10), index=True)


@dataclass(frozen=True, slots=True)
class Thumb:
    """A vote as it is kept.

    Attributes:
        person: the voter's pseudonym.
        answer: which answer, as a pseudonym too: "chat:message" would name a private chat's person.
        fact: the answer's main record.
        question: what had been asked, when it is known.
        at: when; its own time zone decides the day.
    """

    person: str
    answer: str
    good: bool
    at: dt.datetime
    fact: str | None = None
    question: str | None = None


class Votes:
    """The votes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, thumb: Thumb) -> None:
        """Keep a vote, in place of an earlier one by the same person on the same answer."""
        row = VoteRow(
            person=thumb.person,
            answer=thumb.answer[:80],
            good=thumb.good,
            fact=thumb.fact[:80] if thumb.fact else None,
            question=thumb.question.replace("\x00", "")[:1000] if thumb.question else None,
            at=thumb.at,
            day=thumb.at.date().isoformat(),
        )
        async with self._database.write() as session:
            await session.merge(row)

    async def count(self, first: dt.date, last: dt.date) -> tuple[int, int]:
        """Good and bad votes of some days, both included."""
        within = VoteRow.day.between(first.isoformat(), last.isoformat())
        query = select(VoteRow.good, func.count()).where(within).group_by(VoteRow.good)
        async with self._database.read() as session:
            found = {bool(good): int(count) for good, count in (await session.execute(query)).all()}
        return found.get(True, 0), found.get(False, 0)

    async def bad(self, limit: int = 2000) -> list[Thumb]:
        """The last votes against an answer whose question is known, newest first."""
        query = select(VoteRow).where(VoteRow.good.is_(False), VoteRow.question.is_not(None))
        async with self._database.read() as session:
            rows = (await session.scalars(query.order_by(VoteRow.at.desc()).limit(limit))).all()
        return [Thumb(row.person, row.answer, row.good, row.at, row.fact, row.question) for row in rows]

    async def forget_before(self, moment: dt.datetime) -> int:
        """Forget the questions of old votes; returns how many."""
        old = (VoteRow.at < moment, VoteRow.question.is_not(None))
        async with self._database.write() as session:
            result = await session.execute(update(VoteRow).where(*old).values(question=None))
        return int(result.rowcount)  # type: ignore[attr-defined]  # an UPDATE's result has it

    async def forget(self, person: str) -> int:
        """Delete everything that somebody (a pseudonym) voted; returns how many."""
        async with self._database.write() as session:
            result = await session.execute(delete(VoteRow).where(VoteRow.person == person))
        return int(result.rowcount)  # type: ignore[attr-defined]  # a DELETE's result has it
