"""Pairs of tokens that renew each other, kept for all replicas, with a lock under which one of them renews."""

import asyncio
import contextlib
import datetime as dt
import json
import zlib
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

from sqlalchemy import String, Text, select
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.base import Base
from bot.storage.database import Database


class TokenRow(Base):
    """A pair."""

    __tablename__ = "tokens"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    pair: Mapped[str] = mapped_column(Text)
    at: Mapped[dt.datetime]


class Tokens:
    """One pair.

    Args:
        name: whose it is.
        now: the clock.
    """

    def __init__(self, database: Database, name: str, now: Callable[[], dt.datetime]) -> None:
        self._database, self._name, self._now = database, name, now
        self._here = asyncio.Lock()

    async def load(self) -> Mapping[str, Any] | None:
        """The pair as JSON; None when there is none yet."""
        async with self._database.read() as session:
            pair = (await session.scalars(select(TokenRow.pair).where(TokenRow.name == self._name))).first()
        return None if pair is None else dict(json.loads(pair))

    async def save(self, pair: Mapping[str, Any]) -> None:
        """Replace it; when this returns, it survives a crash."""
        row = {"pair": json.dumps(dict(pair)), "at": self._now()}
        insert = self._database.insert
        statement = insert(TokenRow).values(name=self._name, **row)
        async with self._database.write() as session:
            await session.execute(statement.on_conflict_do_update(index_elements=["name"], set_=row))

    @contextlib.asynccontextmanager
    async def locked(self) -> AsyncIterator[None]:
        """Keep everybody else from renewing: other tasks, and on PostgreSQL other replicas.

        The lock goes with its connection, so a replica that dies gives it back.
        """
        async with self._here:
            if not self._database.postgres:
                yield
                return
            async with self._database.engine.connect() as connection:
                key = {"key": zlib.crc32(f"tokens {self._name}".encode())}
                await connection.execute(sql("SELECT pg_advisory_xact_lock(:key)"), key)
                yield
