"""What was decided on questions that nobody could answer, and who waits for the answer."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import String, Text, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Base
from bot.storage.database import Database


class DecisionRow(Base):
    """What an admin decided on a question."""

    __tablename__ = "decisions"

    question: Mapped[str] = mapped_column(String(300), primary_key=True)
    decision: Mapped[str] = mapped_column(String(20))
    fact: Mapped[str | None] = mapped_column(String(80))
    by: Mapped[str] = mapped_column(String(80))
    at: Mapped[dt.datetime]


class WaitingRow(Base):
    """Somebody who wants to be told. Kept by name, or nobody could be; /quyenriengtu deletes it."""

    __tablename__ = "waiting"

    person: Mapped[str] = mapped_column(String(80), primary_key=True)
    question: Mapped[str] = mapped_column(String(300), primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[dt.datetime]


@dataclass(frozen=True, slots=True)
class Waiter:
    """Somebody who waits for an answer.

    Attributes:
        person: "telegram:123".
        question: folded.
        text: as it was asked.
    """

    person: str
    question: str
    text: str


class Unanswered:
    """Decisions and waiters, by the question's folded text.

    Args:
        now: the clock.
    """

    def __init__(self, database: Database, now: Callable[[], dt.datetime]) -> None:
        self._database, self._now = database, now

    async def decisions(self) -> Mapping[str, str]:
        """What was decided: folded question → decision."""
        async with self._database.read() as session:
            rows = (await session.execute(select(DecisionRow.question, DecisionRow.decision))).all()
        return {row.question: row.decision for row in rows}

    async def decide(self, questions: Iterable[str], decision: str, by: str, fact: str | None = None) -> None:
        """Decide on questions, in place of earlier decisions."""
        async with self._database.write() as session:
            for question in questions:
                row = DecisionRow(question=question[:300], decision=decision, fact=fact, by=by, at=self._now())
                await session.merge(row)

    async def wait(self, waiter: Waiter) -> None:
        """Somebody wants to be told; a second time changes nothing."""
        row = WaitingRow(
            person=waiter.person,
            question=waiter.question[:300],
            text=waiter.text.replace("\x00", "")[:1000],
            at=self._now(),
        )
        async with self._database.write() as session:
            await session.merge(row)

    async def waiting(self) -> tuple[Waiter, ...]:
        """Everybody who waits, the longest first."""
        async with self._database.read() as session:
            rows = (await session.scalars(select(WaitingRow).order_by(WaitingRow.at, WaitingRow.person))).all()
        return tuple(Waiter(row.person, row.question, row.text) for row in rows)

    async def told(self, waiter: Waiter) -> None:
        """They were told."""
        who = (WaitingRow.person == waiter.person, WaitingRow.question == waiter.question)
        async with self._database.write() as session:
            await session.execute(delete(WaitingRow).where(*who))

    async def forget(self, person: str) -> None:
        """Somebody ("telegram:123") wants to be told nothing any more."""
        async with self._database.write() as session:
            await session.execute(delete(WaitingRow).where(WaitingRow.person == person))
