"""The tables of a new data directory, made by a child: the library for it takes 11 MB, and nothing else needs it."""

import asyncio
from collections.abc import Callable

from bot.ops.child import alone, in_child
from bot.settings import Settings
from bot.storage import address
from bot.storage.database import Database


def tables(settings: Settings) -> Callable[[], object]:
    """Begin to make them, where there is no file yet; whoever opens it waits first, by what is returned."""
    data = settings.data
    if data is None or settings.database_url is not None or (data / address.FILE).exists() or not alone():
        return lambda: None
    return in_child(lambda: asyncio.run(_made(address.in_directory(data))))


async def _made(url: str) -> None:
    await (await Database.open(url)).close()
