"""One replica for benchmarks/scale.py: python -m benchmarks.scale_replica <port> <api base> <database> <journal>.

Into the journal goes which answers Telegram has acknowledged, as soon as that is read: what a replica that is killed
knew. It is a file, and outlasts the process.
"""

import asyncio
import json
import os
import signal
import sys
from typing import Any

from bot.app.parts import inbox_of, open_database
from bot.assistant import Assistant
from bot.channels.telegram.app import TelegramChannel
from bot.channels.telegram.config import TelegramConfig
from bot.channels.telegram.intake import lane_of
from bot.channels.telegram.transport import AiohttpRequest
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


def keep_journal(path: str) -> None:
    """Note each acknowledged answer as "chat message", by its chat and the message that it quotes."""
    journal = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    exchange = AiohttpRequest.do_request

    async def noted(self: AiohttpRequest, url: str, method: str, request_data: Any = None, **more: Any) -> Any:
        found = await exchange(self, url, method, request_data, **more)
        if url.endswith("/sendMessage") and found[0] == 200:
            data = dict(request_data)
            quoted = data["reply_parameters"]
            quoted = json.loads(quoted) if isinstance(quoted, str) else quoted
            os.write(journal, f"{data['chat_id']} {quoted['message_id']}\n".encode())
        return found

    AiohttpRequest.do_request = noted  # type: ignore[method-assign]  # watched for the time of the run


async def main(port: str, base: str, url: str, journal: str) -> None:
    """Serve until SIGTERM, wired as bot/app.py wires it, but without Telegram's limits on sending."""
    keep_journal(journal)
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
    contexts = Contexts(database, lambda key: key, system)
    inbox = inbox_of(database, "telegram", lane_of, contexts)
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
