"""One replica for benchmarks/scale.py: python -m benchmarks.scale_replica <port> <api base> <database>."""

import asyncio
import signal
import sys

from bot.app.parts import inbox_of, open_database
from bot.assistant import Assistant
from bot.channels.telegram.app import TelegramChannel
from bot.channels.telegram.config import TelegramConfig
from bot.channels.telegram.intake import lane_of
from bot.channels.web.app import create_app
from bot.channels.web.config import WebConfig
from bot.channels.web.server import WebChannel
from bot.clock import system
from bot.knowledge.load import load
from bot.ops import log
from bot.ops.metrics import Metrics
from bot.settings import Settings
from bot.storage.contexts import Contexts

TOKEN = "123456:AAExampleExampleExampleExample00000"
SECRET = "bench"


async def main(port: str, base: str, url: str) -> None:
    """Serve until SIGTERM, wired as bot/app.py wires it, but without Telegram's limits on sending."""
    settings = Settings(database_url=url, log_level="warning", _env_file=None)
    log.configure(settings)
    database = await open_database(settings)
    knowledge = load(settings.knowledge).knowledge
    assert knowledge is not None
    assistant = Assistant(knowledge, system)
    config = TelegramConfig(
        TOKEN,
        api_base=base,
        webhook_url="https://bench.example/telegram",
        webhook_secret=SECRET,
        messages_per_second=0,
        group_messages_per_minute=0,
        asks_per_minute=0,
        typing_after=60,
    )
    inbox = inbox_of(database, "telegram", lane_of)
    contexts = Contexts(database, lambda key: key, system)
    telegram = TelegramChannel(config, assistant, inbox=inbox, feed=inbox, contexts=contexts)
    web_config = WebConfig(host="127.0.0.1", port=int(port))
    webhooks = {"/telegram": telegram.webhook}
    app = create_app(lambda: assistant, web_config, now=system, meter=Metrics(), webhooks=webhooks)
    channels = [WebChannel(app, web_config, lambda _: None), telegram]
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    for channel in channels:
        await channel.start()
    print("ready", flush=True)
    await stop.wait()
    for channel in reversed(channels):
        await channel.stop()
    await database.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
