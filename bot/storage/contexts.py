"""Where conversations stand, for replicas that take turns in answering them. Short-lived: what is old is forgotten."""

import datetime as dt
import json
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import String, Text, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Base
from bot.storage.batches import Batches
from bot.storage.database import AWAY, Database

KEPT = dt.timedelta(minutes=30)

Left = tuple[str, Any]
"""A conversation's key, and its state as JSON; None forgets it."""


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
        self._get: Batches[str, tuple[Any, float] | None] = Batches(self._read, patient=AWAY)

    async def get(self, key: str) -> tuple[Any, float] | None:
        """The conversation's state as JSON, and how many seconds ago it was left; None when it is not known."""
        return await self._get(self._name(key))

    def kept(self, left: Sequence[Left]) -> tuple[dict[str, str], dt.datetime]:
        """What an inbox writes with its ticks: states as JSON by their stored names, and until when they are kept."""
        return {self._name(key): json.dumps(value) for key, value in left}, self._now() + self._kept

    async def _read(self, names: Sequence[str]) -> Sequence[tuple[Any, float] | None]:
        now = self._now()
        alive = (ContextRow.key.in_(set(names)), ContextRow.until > now)
        async with self._database.read() as session:
            rows = await session.execute(select(ContextRow.key, ContextRow.value, ContextRow.until).where(*alive))
            found = {row.key: (row.value, (now + self._kept - row.until).total_seconds()) for row in rows}
        known = {name: (json.loads(value), age) for name, (value, age) in found.items()}
        return [known.get(name) for name in names]

    async def forget(self) -> int:
        """Remove what is too old; returns how many conversations those were."""
        async with self._database.write() as session:
            result = await session.execute(delete(ContextRow).where(ContextRow.until <= self._now()))
        return int(result.rowcount)  # type: ignore[attr-defined]  # a DELETE's result has it
