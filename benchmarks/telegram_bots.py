"""The bots that benchmarks/telegram.py compares; each runs in a process of its own until it is terminated."""

import asyncio
import signal
import sys
import tempfile
from pathlib import Path
from typing import Any

TOKEN = "123456:AAExampleExampleExampleExample00000"
"""The emulator's; written here too, since another environment than ours may run this module."""


def run(kind: str, mode: str, base: str, port: int) -> None:
    """Run one bot."""
    {"real": ours, "ours": ours, "plain": plain, "transport": plain, "aiogram": aiogram}[kind](kind, mode, base, port)


def ours(kind: str, mode: str, base: str, port: int) -> None:
    """The whole bot as it is shipped: an inbox on disk, webhooks through the HTTP server of page and API."""
    with tempfile.TemporaryDirectory(prefix="daihoi-bench-") as directory:
        asyncio.run(_ours(kind, mode, base, port, Path(directory)))


async def _ours(kind: str, mode: str, base: str, port: int, directory: Path) -> None:
    from bot.app.parts import inbox_of
    from bot.channels.telegram.app import TelegramChannel
    from bot.channels.telegram.config import TelegramConfig
    from bot.channels.telegram.intake import lane_of
    from bot.ops.memory import settle
    from bot.storage.address import in_directory
    from bot.storage.database import Database
    from tests.channels.telegram.fakes import FakeVotes

    # The pace that Telegram allows would be the only thing measured.
    config = TelegramConfig(
        token=TOKEN,
        api_base=base,
        webhook_url=f"http://127.0.0.1:{port}/telegram" if mode == "webhook" else None,
        messages_per_second=0,
        group_messages_per_minute=0,
        asks_per_minute=0,
    )
    database = await Database.open(in_directory(directory))
    assistant = _assistant() if kind == "real" else _echo()
    inbox = inbox_of(database, "telegram", lane_of)
    channel = TelegramChannel(config, assistant, inbox=inbox, votes=FakeVotes())
    settle()
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    web = _web(channel, port) if mode == "webhook" else None
    if web is not None:
        await web.start()
    await channel.start()
    await stop.wait()
    await channel.stop()
    if web is not None:
        await web.stop()
    await database.close()


def _web(channel: Any, port: int) -> Any:
    from bot.channels.web.app import create_app
    from bot.channels.web.config import WebConfig
    from bot.channels.web.server import WebChannel
    from bot.clock import system
    from bot.ops.metrics import Metrics

    config = WebConfig(port=port)
    app = create_app(lambda: None, config, now=system, meter=Metrics(), webhooks={"/telegram": channel.webhook})
    return WebChannel(app, config, lambda _: None)


def _assistant() -> Any:
    from bot.assistant import Assistant
    from bot.clock import system
    from bot.knowledge.load import load

    facts = load(Path("knowledge")).knowledge
    assert facts is not None
    return Assistant(facts, system)


def _echo() -> Any:
    from tests.channels.telegram.fakes import FakeAssistant

    return FakeAssistant(asked=_Forgetful())


class _Forgetful(list[Any]):
    def append(self, item: Any) -> None:
        """Keep nothing."""


def plain(kind: str, mode: str, base: str, port: int) -> None:
    """python-telegram-bot, echoing: as it comes, or on our transport."""
    from telegram import Update
    from telegram.ext import Application, ContextTypes, MessageHandler, filters

    from bot.channels.telegram.transport import AiohttpRequest

    async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message and update.message.text:
            await update.message.reply_text(update.message.text)

    builder = Application.builder().token(TOKEN).base_url(base)
    if kind == "transport":
        builder = builder.request(AiohttpRequest(connections=256)).get_updates_request(AiohttpRequest(connections=2))
        builder = builder.concurrent_updates(256)
    app = builder.build()
    app.add_handler(MessageHandler(filters.TEXT, echo))
    if mode == "webhook":
        app.run_webhook("127.0.0.1", port, "", webhook_url=f"http://127.0.0.1:{port}/", secret_token="s")
    else:
        app.run_polling()


def aiogram(kind: str, mode: str, base: str, port: int) -> None:
    """aiogram, echoing, as it comes."""
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message
    from aiogram.webhook.aiohttp_server import SimpleRequestHandler
    from aiohttp import web

    root = base.removesuffix("/bot")
    server = TelegramAPIServer(base=f"{root}/bot{{token}}/{{method}}", file=f"{root}/file/bot{{token}}/{{path}}")
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    async def polling() -> None:
        await dispatcher.start_polling(Bot(TOKEN, session=AiohttpSession(api=server)))

    async def webhook() -> None:
        bot = Bot(TOKEN, session=AiohttpSession(api=server))
        app = web.Application()
        SimpleRequestHandler(dispatcher, bot, handle_in_background=True, secret_token="s").register(app, path="/")
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        await bot.set_webhook(f"http://127.0.0.1:{port}/", secret_token="s")
        await asyncio.Event().wait()

    asyncio.run(webhook() if mode == "webhook" else polling())


if __name__ == "__main__":
    run(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
