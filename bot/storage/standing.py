"""A connection that is kept, for what must not wait for one to be fetched, tried and put back."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

T = TypeVar("T")


class Standing:
    """Fetched at its first use, and anew after a fault. For one user at a time.

    Args:
        engine: whose pool it comes out of, and which then has one less.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._connection: AsyncConnection | None = None

    async def use(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """What the work comes to; what it raises ends the connection."""
        if self._connection is None:
            self._connection = await self._engine.connect()
        try:
            return await work(self._connection)
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """End the connection."""
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.invalidate()
            await connection.close()
