"""Where conversations stand, for replicas that take turns in answering them. Short-lived: what is old is forgotten."""

import datetime as dt
import json
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import String, Text, delete, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Base
from bot.storage.batches import Batches
from bot.storage.database import AWAY, Database

KEPT = dt.timedelta(minutes=30)


class ContextRow(Base):
    """One conversation."""

    __tablename__ = "contexts"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[str] = mapped_column(Text)  # JSON as text: PostgreSQL's JSON refuses \u0000, people do not
    until: Mapped[dt.datetime] = mapped_column(index=True)


class Contexts:
    """Conversations by key. Waits for a database that is away: who is answered next depends on it.

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
        self._get: Batches[str, str | None] = Batches(self._read, patient=AWAY)
        self._put: Batches[tuple[str, str | None], None] = Batches(self._write, patient=AWAY)

    async def get(self, key: str) -> Any:
        """The conversation's state as JSON; None when it is not known, or forgotten."""
        value = await self._get(self._name(key))
        return None if value is None else json.loads(value)

    async def put(self, key: str, value: Any) -> None:
        """Keep the state; None forgets the conversation."""
        await self._put((self._name(key), None if value is None else json.dumps(value)))

    async def _read(self, names: Sequence[str]) -> Sequence[str | None]:
        alive = (ContextRow.key.in_(set(names)), ContextRow.until > self._now())
        async with self._database.read() as session:
            rows = await session.execute(select(ContextRow.key, ContextRow.value).where(*alive))
            found = {row.key: row.value for row in rows}
        return [found.get(name) for name in names]

    async def _write(self, states: Sequence[tuple[str, str | None]]) -> Sequence[None]:
        last = dict(states)
        gone = [name for name, value in last.items() if value is None]
        until = self._now() + self._kept
        rows = [{"key": name, "value": value, "until": until} for name, value in sorted(last.items()) if value]
        async with self._database.write() as session:
            if self._database.postgres:  # a conversation that a crash of the server forgets is no loss to wait for
                await session.execute(text("SET LOCAL synchronous_commit = off"))
            if gone:
                await session.execute(delete(ContextRow).where(ContextRow.key.in_(gone)))
            if rows:
                statement = (postgresql.insert if self._database.postgres else sqlite.insert)(ContextRow)
                new = {"value": statement.excluded.value, "until": statement.excluded.until}
                await session.execute(statement.on_conflict_do_update(index_elements=["key"], set_=new), rows)
        return [None] * len(states)

    async def forget(self) -> int:
        """Remove what is too old; returns how many conversations those were."""
        async with self._database.write() as session:
            result = await session.execute(delete(ContextRow).where(ContextRow.until <= self._now()))
        return int(result.rowcount)  # type: ignore[attr-defined]  # a DELETE's result has it
