"""Connections that are kept, for what must not wait for one to be fetched, tried and put back."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

T = TypeVar("T")


class Standing:
    """Each is fetched when it is first needed, and anew after a fault.

    Args:
        engine: whose pool they come out of, and which then has so many less.
        most: how many there are at most; who finds none free waits.
    """

    def __init__(self, engine: AsyncEngine, most: int = 1) -> None:
        self._engine = engine
        self._free = asyncio.Semaphore(most)
        self._idle: list[AsyncConnection] = []

    async def use(self, work: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """What the work comes to; what it raises ends the connection."""
        async with self._free:
            connection = self._idle.pop() if self._idle else await self._engine.connect()
            try:
                found = await work(connection)
            except BaseException:
                await _end(connection)
                raise
            self._idle.append(connection)
            return found

    async def close(self) -> None:
        """End the connections that nobody uses."""
        while self._idle:
            await _end(self._idle.pop())


async def _end(connection: AsyncConnection) -> None:
    await connection.invalidate()
    await connection.close()
