"""A bot in a process of its own, with an inbox on disk, to be killed: python -m … <api base> <inbox file>."""

import asyncio
import json
import signal
import sqlite3
import sys
from collections.abc import Sequence

from bot.channels.base.inbox import Incoming
from bot.channels.telegram.app import TelegramChannel
from bot.channels.telegram.config import TelegramConfig
from tests.channels.telegram.fakes import FakeAssistant
from tests.emulator.server import TOKEN


class DiskInbox:
    """The smallest inbox that survives kill -9."""

    def __init__(self, path: str) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute(
            "CREATE TABLE IF NOT EXISTS inbox (id INTEGER PRIMARY KEY, raw TEXT, tries INTEGER, done INTEGER)"
        )

    async def record(self, updates: Sequence[Incoming]) -> Sequence[Incoming]:
        fresh = []
        self._db.execute("BEGIN")
        for update in updates:
            row = (int(update.key), json.dumps(update.raw))
            if self._db.execute("INSERT OR IGNORE INTO inbox VALUES (?, ?, 0, 0)", row).rowcount:
                fresh.append(update)
        self._db.execute("COMMIT")
        return fresh

    async def done(self, key: str) -> None:
        self._db.execute("UPDATE inbox SET done = 1 WHERE id = ?", (int(key),))

    async def waiting(self) -> Sequence[Incoming]:
        self._db.execute("UPDATE inbox SET tries = tries + 1 WHERE NOT done")
        rows = self._db.execute("SELECT id, raw, tries FROM inbox WHERE NOT done ORDER BY id")
        return [Incoming(str(number), json.loads(raw), tries) for number, raw, tries in rows]


async def main(base: str, path: str) -> None:
    config = TelegramConfig(token=TOKEN, api_base=base, messages_per_second=0, concurrency=8, asks_per_minute=0)
    channel = TelegramChannel(config, FakeAssistant(), inbox=DiskInbox(path))
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await channel.start()
    await stop.wait()
    await channel.stop()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
