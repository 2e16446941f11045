"""Where conversations stand, for replicas that take turns in answering them. Short-lived: what is old is forgotten."""

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

from sqlalchemy import String, Text, delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Base
from bot.storage.database import Database

KEPT = dt.timedelta(minutes=30)


class ContextRow(Base):
    """One conversation."""

    __tablename__ = "contexts"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[str] = mapped_column(Text)  # JSON as text: PostgreSQL's JSON refuses \u0000, people do not
    until: Mapped[dt.datetime] = mapped_column(index=True)


class Contexts:
    """Conversations by key.

    Args:
        name: turns a key into what is stored of it: a keyed hash, so that the rows name nobody.
        now: the clock.
        kept: how long a conversation that nobody goes on with is remembered.
    """

    def __init__(
        self,
        database: Database,
        name: Callable[[str], str],
        now: Callable[[], dt.datetime],
        kept: dt.timedelta = KEPT,
    ) -> None:
        self._database = database
        self._name = name
        self._now = now
        self._kept = kept

    async def get(self, key: str) -> Any:
        """The conversation's state as JSON; None when it is not known, or forgotten."""
        alive = (ContextRow.key == self._name(key), ContextRow.until > self._now())
        async with self._database.read() as session:
            value = (await session.scalars(select(ContextRow.value).where(*alive))).first()
        return None if value is None else json.loads(value)

    async def put(self, key: str, value: Any) -> None:
        """Keep the state; None forgets the conversation."""
        name = self._name(key)
        async with self._database.write() as session:
            if value is None:
                await session.execute(delete(ContextRow).where(ContextRow.key == name))
                return
            row = {"value": json.dumps(value), "until": self._now() + self._kept}
            insert = postgresql.insert if self._database.postgres else sqlite.insert
            statement = insert(ContextRow).values(key=name, **row)
            await session.execute(statement.on_conflict_do_update(index_elements=["key"], set_=row))

    async def forget(self) -> int:
        """Remove what is too old; returns how many conversations those were."""
        async with self._database.write() as session:
            result = await session.execute(delete(ContextRow).where(ContextRow.until <= self._now()))
        return int(result.rowcount)  # type: ignore[attr-defined]  # a DELETE's result has it
