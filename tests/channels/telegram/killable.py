"""A bot in a process of its own, with an inbox on disk, to be killed: python -m … <api base> <database>."""

import asyncio
import signal
import sys

from bot.app.parts import inbox_of
from bot.channels.telegram.app import TelegramChannel
from bot.channels.telegram.config import TelegramConfig
from bot.channels.telegram.intake import lane_of
from bot.storage.database import Database
from tests.channels.telegram.fakes import FakeAssistant
from tests.emulator.server import TOKEN


async def main(base: str, url: str) -> None:
    database = await Database.open(url)
    config = TelegramConfig(token=TOKEN, api_base=base, messages_per_second=0, concurrency=8, asks_per_minute=0)
    channel = TelegramChannel(config, FakeAssistant(), inbox=inbox_of(database, "telegram", lane_of))
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await channel.start()
    await stop.wait()
    await channel.stop()
    await database.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
