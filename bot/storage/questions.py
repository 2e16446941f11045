"""What was asked, without names: for statistics, for the inbox of the unanswered, for previews of edits.

The text goes after a number of days, together with the pseudonym; what stays is only what is counted.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Index, String, Text, delete, distinct, func, select, update
from sqlalchemy.orm import InstrumentedAttribute, Mapped, mapped_column

from bot.storage.base import Base
from bot.storage.database import Database

T = TypeVar("T")

LONGEST = 1000  # characters of a question that are kept


class QuestionRow(Base):
    """A question and what came of it."""

    __tablename__ = "questions"
    __table_args__ = (Index("ix_questions_day_kind", "day", "kind"),)

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[dt.datetime] = mapped_column(index=True)
    day: Mapped[str] = mapped_column(String(10))
    hour: Mapped[int]
    channel: Mapped[str] = mapped_column(String(20))
    person: Mapped[str | None] = mapped_column(String(64), index=True)
    text: Mapped[str | None] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(String(20))
    fact: Mapped[str | None] = mapped_column(String(80))
    facts: Mapped[list[str]]
    version: Mapped[str] = mapped_column(String(80))
    milliseconds: Mapped[int]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what came of it.

    Attributes:
        at: when; its own time zone decides which day and hour it counts to.
        channel: "telegram", "web", …
        person: the asker's pseudonym; None once forgotten.
        text: as typed; None once forgotten.
        kind: of the reply ("answer", "clarify", "unknown", "smalltalk"), or "none" for "none of these".
        facts: ids of the records used.
        version: of the knowledge.
        milliseconds: the answering took.
    """

    at: dt.datetime
    channel: str
    person: str | None
    text: str | None
    kind: str
    facts: tuple[str, ...] = ()
    version: str = ""
    milliseconds: int = 0


@dataclass(frozen=True, slots=True)
class Counted:
    """Questions of some days, counted.

    Attributes:
        kinds: how many by kind of reply.
        facts: how many by the main record of the answer, most first.
        hours: how many by hour of the day.
        days: how many by day.
        people: how many different pseudonyms, as far as they are not forgotten.
        milliseconds: mean time of answering.
    """

    kinds: Mapping[str, int]
    facts: Mapping[str, int]
    hours: Mapping[int, int]
    days: Mapping[str, int]
    people: int
    milliseconds: float


class Questions:
    """The log of questions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, asked: Sequence[Asked]) -> None:
        """Write questions down."""
        rows = [
            QuestionRow(
                at=one.at,
                day=one.at.date().isoformat(),
                hour=one.at.hour,
                channel=one.channel,
                person=one.person,
                text=None if one.text is None else one.text.replace("\x00", "")[:LONGEST],
                kind=one.kind,
                fact=one.facts[0][:80] if one.facts else None,
                facts=list(one.facts[:20]),
                version=one.version[:80],
                milliseconds=one.milliseconds,
            )
            for one in asked
        ]
        async with self._database.write() as session:
            session.add_all(rows)

    async def recent(self, limit: int = 500, kinds: Sequence[str] = ()) -> list[Asked]:
        """The last questions whose text is still kept, newest first; of some kinds only when given."""
        query = select(QuestionRow).where(QuestionRow.text.is_not(None)).order_by(QuestionRow.number.desc())
        if kinds:
            query = query.where(QuestionRow.kind.in_(kinds))
        async with self._database.read() as session:
            rows = (await session.scalars(query.limit(limit))).all()
        return [
            Asked(r.at, r.channel, r.person, r.text, r.kind, tuple(r.facts), r.version, r.milliseconds) for r in rows
        ]

    async def count(self, first: dt.date, last: dt.date, most: int = 10) -> Counted:
        """Count the questions of some days, both included; at most `most` records are named."""
        within = QuestionRow.day.between(first.isoformat(), last.isoformat())
        number = func.count()
        async with self._database.read() as session:

            async def by(column: InstrumentedAttribute[T], *narrow: Any, most: int | None = None) -> dict[T, int]:
                query = select(column, number).where(within, *narrow).group_by(column)
                rows = await session.execute(query.order_by(number.desc(), column).limit(most))
                return {row[0]: row[1] for row in rows}

            kinds = await by(QuestionRow.kind)
            facts = await by(QuestionRow.fact, QuestionRow.fact.is_not(None), most=most)
            hours = await by(QuestionRow.hour)
            days = await by(QuestionRow.day)
            more = select(func.count(distinct(QuestionRow.person)), func.avg(QuestionRow.milliseconds)).where(within)
            people, mean = (await session.execute(more)).one()
        named = {fact: count for fact, count in facts.items() if fact is not None}
        return Counted(kinds, named, hours, days, int(people), float(mean or 0))

    async def forget_before(self, moment: dt.datetime) -> int:
        """Forget texts and pseudonyms of what was asked before; returns how many."""
        old = (QuestionRow.at < moment, QuestionRow.text.is_not(None))
        async with self._database.write() as session:
            result = await session.execute(update(QuestionRow).where(*old).values(text=None, person=None))
        return int(result.rowcount)  # type: ignore[attr-defined]  # an UPDATE's result has it

    async def forget(self, person: str) -> int:
        """Delete everything that somebody (a pseudonym) asked; returns how many."""
        async with self._database.write() as session:
            result = await session.execute(delete(QuestionRow).where(QuestionRow.person == person))
        return int(result.rowcount)  # type: ignore[attr-defined]  # a DELETE's result has it
