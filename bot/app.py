"""Wires the channels that are configured to the assistant, starts them, and stops them on SIGTERM or Ctrl-C."""

import asyncio
import contextlib
import signal
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from bot.assistant import Assistant
from bot.channels.base import Refused
from bot.clock import system
from bot.desk.membership import Membership, PassingMembers
from bot.desk.people import Pseudonyms, key_of
from bot.knowledge.model import Knowledge
from bot.ops import log
from bot.settings import Settings, split
from bot.storage import address
from bot.storage.database import Database, Unusable
from bot.storage.inbox import Form, Inbox
from bot.storage.members import StoredMembers

if TYPE_CHECKING:
    from bot.channels.base.inbox import Incoming

NO_KEY = "Không ghi được khóa băm vào {data}: {reason}. Hãy kiểm tra quyền ghi, hoặc đặt DAIHOI_PEOPLE_KEY."


class Channel(Protocol):
    """Where people talk to the assistant, from `start` to `stop`."""

    async def start(self) -> None:
        """Take messages from now on."""
        ...

    async def stop(self) -> None:
        """Take no more, and answer those that were taken."""
        ...


class CannotStart(Exception):
    """A channel refuses its settings; the message says what to do."""


def channels(
    settings: Settings, knowledge: Knowledge, say: Callable[[str], None] = print, database: Database | None = None
) -> list[Channel]:
    """The channels that are configured, not yet started.

    Args:
        database: keeps what is to outlast a restart; without it nothing does.
        say: told what whoever started the bot wants to know, such as the address of the page.
    """
    found: list[Channel] = []
    assistant = Assistant(knowledge, system)
    if settings.http:
        found.append(_web(settings, assistant, say))
    if settings.telegram_token is not None:
        from bot.channels.telegram.app import TelegramChannel
        from bot.channels.telegram.config import TelegramConfig
        from bot.channels.telegram.words import Words

        congress = knowledge.congress
        words = Words(congress.address, *([congress.about] if congress.about else []))
        config = TelegramConfig(settings.telegram_token.get_secret_value(), api_base=settings.telegram_api_base)
        inbox = telegram_inbox(database) if database is not None else None
        feed = inbox if inbox is not None and inbox.shared else None
        members = membership(settings, database)
        found.append(TelegramChannel(config, assistant, words=words, inbox=inbox, feed=feed, members=members))
    return found


def telegram_inbox(database: Database) -> "Inbox[Incoming]":
    """Where Telegram's updates are kept until they are answered."""
    from bot.channels.base.inbox import Incoming
    from bot.channels.telegram.intake import lane_of

    form: Form[Incoming] = Form(
        key=lambda update: update.key,
        lane=lambda update: str(lane_of(update)),
        raw=lambda update: update.raw,
        make=Incoming,
    )
    return Inbox(database, "telegram", form, system)


def membership(settings: Settings, database: Database | None) -> Membership | None:
    """Who may ask; None when everybody may.

    Raises:
        CannotStart: the key that people are stored by cannot be kept.
    """
    code = settings.members_code.get_secret_value() if settings.members_code else ""
    places = split(settings.members_chats)
    if not code and not places:
        return None
    members = StoredMembers(database, system) if database is not None else PassingMembers()
    return Membership(members, pseudonyms(settings), code=code, places=places)


def pseudonyms(settings: Settings) -> Pseudonyms:
    """The names that people are stored by.

    Raises:
        CannotStart: the key cannot be kept.
    """
    given = settings.people_key.get_secret_value() if settings.people_key else None
    try:
        return Pseudonyms(key_of(settings.data, given))
    except OSError as error:
        raise CannotStart(NO_KEY.format(data=settings.data, reason=error.strerror or error)) from None


def _web(settings: Settings, assistant: Assistant, say: Callable[[str], None]) -> Channel:
    from bot.channels.web.app import create_app
    from bot.channels.web.config import WebConfig
    from bot.channels.web.server import WebChannel
    from bot.ops.metrics import Metrics

    config = WebConfig(
        host=settings.http_host,
        port=settings.http_port,
        parents=split(settings.http_embed),
        cors=split(settings.http_cors),
        proxies=split(settings.http_proxies),
        rate=settings.http_rate,
        members_only=bool(settings.members_code or settings.members_chats),
        code=settings.members_code.get_secret_value() if settings.members_code else "",
    )
    metrics = Metrics()
    metrics.knows(assistant.knowledge.version, sum(1 for _ in assistant.knowledge))
    return WebChannel(create_app(lambda: assistant, config, now=system, meter=metrics), config, say)


def database_url(settings: Settings) -> str:
    """The address of the settings' database."""
    if settings.database_url is not None:
        return settings.database_url.get_secret_value()
    return address.in_directory(settings.data) if settings.data is not None else address.MEMORY


async def open_database(settings: Settings) -> Database:
    """The database of the settings; without one, a database in memory.

    Raises:
        CannotStart: it cannot be used.
    """
    try:
        database = await Database.open(database_url(settings))
    except Unusable as error:
        raise CannotStart(str(error)) from None
    logger = log.get("bot.app")
    if database.lasting:
        logger.info("database open", database=str(database))
    else:
        logger.warning("database in memory: nothing outlasts a restart; set DAIHOI_DATA or DAIHOI_DATABASE_URL")
    return database


def serve(settings: Settings, knowledge: Knowledge, say: Callable[[str], None] = print) -> None:
    """Run all configured channels until the process is told to stop.

    Raises:
        CannotStart: a channel refuses its settings.
    """
    log.configure(settings)
    logger = log.get("bot.app")
    logger.info("knowledge loaded", version=knowledge.version, records=sum(1 for _ in knowledge))
    asyncio.run(_serve(settings, knowledge, say))
    logger.info("stopped")


async def _serve(settings: Settings, knowledge: Knowledge, say: Callable[[str], None]) -> None:
    database = await open_database(settings)
    try:
        await run(channels(settings, knowledge, say, database))
    finally:
        await database.close()


async def run(started: Sequence[Channel], stop: asyncio.Event | None = None) -> None:
    """Start the channels, wait for `stop` or a signal, and stop them, the last first.

    Raises:
        CannotStart: a channel refuses its settings. The others are stopped first.
    """
    stop = stop or asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with contextlib.AsyncExitStack() as stack:
        for channel in started:
            await _start(channel, stop)
            stack.push_async_callback(channel.stop)
        await stop.wait()


async def _start(channel: Channel, stop: asyncio.Event) -> None:
    """Start one channel; a stop meanwhile (no network, say) ends the waiting."""
    starting, stopping = asyncio.create_task(channel.start()), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({starting, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if starting.done():
            await starting
    except Refused as error:
        raise CannotStart(str(error)) from None
    finally:
        for task in (starting, stopping):
            if not task.done():
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task
