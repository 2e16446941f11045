"""Conversations in which admins change things: one a person, kept over a restart, over after a while."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import String, Text, delete
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Base
from bot.storage.database import Database

KEPT = dt.timedelta(minutes=30)


class TalkRow(Base):
    """A conversation."""

    __tablename__ = "talks"

    person: Mapped[str] = mapped_column(String(80), primary_key=True)
    name: Mapped[str] = mapped_column(String(40))
    token: Mapped[str] = mapped_column(String(20))
    step: Mapped[int]
    state: Mapped[str] = mapped_column(Text)  # JSON as text: PostgreSQL's JSON refuses \u0000, people do not
    until: Mapped[dt.datetime] = mapped_column(index=True)


@dataclass(frozen=True, slots=True)
class Talk:
    """Where a conversation stands.

    Attributes:
        name: which conversation ("sua").
        token: a random name, in its buttons.
        step: counts the turns; buttons of earlier ones are old.
        state: what was said so far.
        expired: True when nobody went on with it in time.
    """

    name: str
    token: str
    step: int
    state: dict[str, Any]
    expired: bool = False


class Talks:
    """The conversations.

    Args:
        now: the clock.
        kept: how long one waits for its next word.
    """

    def __init__(self, database: Database, now: Callable[[], dt.datetime], kept: dt.timedelta = KEPT) -> None:
        self._database, self._now, self._kept = database, now, kept

    async def get(self, person: str) -> Talk | None:
        """The person's conversation, expired or not; None when there is none."""
        async with self._database.read() as session:
            row = await session.get(TalkRow, person)
        if row is None:
            return None
        return Talk(row.name, row.token, row.step, json.loads(row.state), row.until <= self._now())

    async def put(self, person: str, talk: Talk) -> None:
        """Keep where the conversation stands."""
        row = TalkRow(
            person=person,
            name=talk.name,
            token=talk.token,
            step=talk.step,
            state=json.dumps(talk.state),
            until=self._now() + self._kept,
        )
        async with self._database.write() as session:
            await session.merge(row)

    async def end(self, person: str) -> None:
        """The conversation is over."""
        async with self._database.write() as session:
            await session.execute(delete(TalkRow).where(TalkRow.person == person))

    async def forget_before(self, moment: dt.datetime) -> None:
        """Drop those that expired before."""
        async with self._database.write() as session:
            await session.execute(delete(TalkRow).where(TalkRow.until < moment))
