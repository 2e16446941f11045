"""The channel as a whole: built, started, stopped."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from telegram import Update
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.channels.base import (
    Assistant,
    Calendar,
    Clock,
    Conversations,
    Ledger,
    Menu,
    Meter,
    PersonalPage,
    Pictures,
    Refused,
    VoteSink,
)
from bot.channels.base.inbox import Feed, Inbox, Incoming, MemoryInbox
from bot.channels.base.intake import Load
from bot.channels.base.manners import Manners
from bot.channels.base.sharing import Sharing, Shelf
from bot.channels.telegram.admin import Admins
from bot.channels.telegram.album import Album
from bot.channels.telegram.asker import Place
from bot.channels.telegram.buttons import Buttons
from bot.channels.telegram.commands import NAMES, Commands, announce
from bot.channels.telegram.config import ALLOWED_UPDATES, TelegramConfig
from bot.channels.telegram.courier import Courier
from bot.channels.telegram.delivery import Delivery
from bot.channels.telegram.errors import Errors
from bot.channels.telegram.front import HIDDEN, Front
from bot.channels.telegram.gate import Gate
from bot.channels.telegram.inline import Inline
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.members import Members
from bot.channels.telegram.memory import Memory
from bot.channels.telegram.poller import LONGEST_PAUSE, Poller
from bot.channels.telegram.questions import Questions
from bot.channels.telegram.reminders import Postman
from bot.channels.telegram.render import html_of
from bot.channels.telegram.sharing import ChatMemory
from bot.channels.telegram.transport import AiohttpRequest
from bot.channels.telegram.watch import Watch
from bot.channels.telegram.webhook import Webhook
from bot.channels.telegram.words import REFUSED, WEBHOOK_REFUSED, Words
from bot.desk.desk import Desk
from bot.desk.membership import Membership

_LOGGER = logging.getLogger(__name__)


def files_base(api_base: str) -> str:
    """Where files are fetched from: ".../bot" and ".../file/bot" are one server's."""
    return f"{api_base.removesuffix('bot')}file/bot"


App = Application[Any, Any, Any, Any, Any, Any]


class TokenRefused(Refused):
    """Telegram does not know the token. The message says what to do and does not hold the token."""


class TelegramChannel:
    """Answers in Telegram, from `start` to `stop`.

    Args:
        assistant: who answers.
        words: the channel's own sentences; their form of address should be the knowledge base's.
        inbox: keeps updates until they are answered; one that is stored loses none in a crash.
        feed: gives this process its share of the updates, where replicas share the inbox.
        contexts: where replicas share their conversations; without it they stay in this process.
        menu: pages behind the commands; without one, the assistant is asked.
        votes: where thumbs go; without it there are none under the answers.
        meter: where questions are counted.
        ledger: where questions are written down, and who waits for an answer.
        desk: what admins may do here; without it there are no admins.
        greeting: what /start says, when the catalogue's sentence will not do.
        suggestions: questions offered below it.
        members: who may ask; without it, everybody.
        pictures: shown with the pages of the menu.
        calendar: the dates, to be taken into one's own.
        personal: pages for private chats only, by their command ("nhacnho").
        pause: waits the given seconds between retries; tests inject one that does not wait.
    """

    def __init__(
        self,
        config: TelegramConfig,
        assistant: Assistant,
        *,
        words: Words | None = None,
        inbox: Inbox | None = None,
        feed: Feed | None = None,
        contexts: Shelf | None = None,
        menu: Menu | None = None,
        votes: VoteSink | None = None,
        ledger: Ledger | None = None,
        meter: Meter | None = None,
        desk: Desk | None = None,
        greeting: str | None = None,
        suggestions: Sequence[str] = (),
        members: Membership | None = None,
        pictures: Pictures | None = None,
        calendar: Calendar | None = None,
        personal: Mapping[str, PersonalPage] | None = None,
        clock: Clock = time.monotonic,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._config = config
        self._pause = pause
        self._polling = AiohttpRequest(connections=2)
        self._app = self._application()
        memory = Memory(Conversations(clock=clock, ledger=ledger, meter=meter), clock)
        manners = Manners(config.asks_per_minute, clock)
        self._front = Front(
            config,
            self._app.bot,
            assistant,
            words or Words(),
            memory,
            manners,
            Delivery(self._app.bot, on_gone=memory.forget, on_moved=memory.move),
            menu,
            votes,
            greeting,
            suggestions,
            open_to_all=members is None,
            album=Album(self._app.bot, pictures, calendar),
            personal=personal or {},
            ledger=ledger,
        )
        self._errors = Errors(self._front)
        if members is not None:
            # Before every other handler, so that none can be forgotten.
            self._app.add_handler(TypeHandler(Update, Gate(self._front, members).on_update), group=-1)
        self._admins = Admins(self._front, desk) if desk is not None else None
        if self._admins is not None and desk is not None:
            desk.tools.roster.listen(self._admins.set_menu)
        self._handlers(clock)
        self._intake = Intake(
            inbox or MemoryInbox(),
            self._handle,
            feed=feed,
            sharing=Sharing(contexts, ChatMemory(memory, manners)) if contexts is not None else None,
            width=config.concurrency,
            most=config.waiting_limit,
        )
        bot = self._app.bot
        self._poller = Poller(
            bot.base_url,
            self._polling,
            self._intake.accept,
            self._intake.lanes.room,
            seconds=config.poll_seconds,
            pause=pause,
        )
        self._webhook = Webhook(config.secret, self._intake.accept, lambda: self._intake.full, self._front.turn)
        self._watch = Watch(bot, config.webhook_url, config.watch_seconds) if config.webhook_url else None
        self._announcing: asyncio.Task[None] | None = None

    @property
    def webhook(self) -> Webhook:
        """The ASGI application that `webhook_url` must lead to. Answers 401 to all who do not know the secret."""
        return self._webhook

    @property
    def postman(self) -> Postman:
        """Delivers reminders and announcements, once the channel is started."""
        return Postman(self._app.bot)

    @property
    def username(self) -> str:
        """The bot's name, once started."""
        return str(self._app.bot.username)

    async def start(self) -> None:
        """Connect, answer what an earlier run left, and take updates. Waits until Telegram can be reached.

        Raises:
            TokenRefused: the token is wrong.
            Refused: the webhook's address is not good.
        """
        await self._connect()
        await self._app.start()
        left = await self._intake.open()
        if left:
            _LOGGER.info("%s updates of an earlier run are answered now", left)
        try:
            await self._patiently(self._open_door)
        except BadRequest as error:
            raise Refused(WEBHOOK_REFUSED.format(reason=error.message)) from None
        # Nobody waits for it: questions are answered from the first moment.
        self._announcing = asyncio.create_task(self._announce())
        _LOGGER.info("@%s answers by %s", self.username, "webhook" if self._config.webhook_url else "long polling")

    async def stop(self) -> None:
        """Take no more updates, answer those that were taken, disconnect.

        A webhook stays set, so that Telegram keeps what comes meanwhile; so does what was not answered in time.
        """
        if self._announcing is not None:
            self._announcing.cancel()
            await asyncio.gather(self._announcing, return_exceptions=True)
        await self._poller.stop()
        if self._watch is not None:
            await self._watch.stop()
        self._intake.close()
        left = await self._intake.lanes.stop(self._config.drain_seconds)
        if left:
            _LOGGER.warning("%s updates stay in the inbox until the next start", left)
        if self._app.running:
            await self._app.stop()
        await self._app.shutdown()
        await self._app.bot.shutdown()  # The library leaves its connections open when the start did not succeed.

    async def _announce(self) -> None:
        await announce(self._front)
        if self._admins is not None:
            await self._admins.announce()

    async def tell(self, person: str, text: str) -> bool:
        """Write to somebody ("telegram:123"); False when the chat is gone."""
        return bool(await self._front.delivery.send(Place(int(person.partition(":")[2])), [html_of(text)]))

    @property
    def problem(self) -> str | None:
        """What keeps updates from coming, in plain words; None when all is well. For the health page."""
        return self._watch.problem if self._watch is not None else self._poller.problem

    @property
    def load(self) -> Load:
        """How busy the channel is."""
        return self._intake.load

    async def idle(self) -> None:
        """Wait until everything taken so far is answered."""
        await self._intake.lanes.idle()

    async def _connect(self) -> None:
        try:
            await self._patiently(self._app.initialize)
        except InvalidToken:
            await self._app.bot.shutdown()
            raise TokenRefused(REFUSED) from None  # The library's message holds the token.

    async def _patiently(self, action: Callable[[], Awaitable[None]]) -> None:
        """Do it as soon as Telegram can be reached: a container often starts before its network."""
        attempt = 0
        while True:
            try:
                await action()
            except BadRequest:
                raise
            except (NetworkError, RetryAfter) as error:
                attempt += 1
                _LOGGER.warning("Telegram cannot be reached (try %s): %s", attempt, error)
                await self._pause(min(LONGEST_PAUSE, 2.0**attempt))
            else:
                return

    async def _open_door(self) -> None:
        """Change to the wanted way of receiving. What waits at Telegram is never dropped."""
        bot = self._app.bot
        if self._config.webhook_url and self._watch is not None:
            await bot.set_webhook(
                self._config.webhook_url,
                secret_token=self._config.secret,
                allowed_updates=list(ALLOWED_UPDATES),
                max_connections=self._config.webhook_connections,
                drop_pending_updates=False,
            )
            self._watch.start()
        else:
            await bot.delete_webhook(drop_pending_updates=False)
            self._poller.start()

    async def _handle(self, incoming: Incoming) -> bool:
        try:
            update = Update.de_json(dict(incoming.raw), self._app.bot)
        except Exception:
            # One update of a shape that nobody expected must not stop the rest.
            _LOGGER.exception("update %s could not be read", incoming.key)
            return True
        await self._app.process_update(update)
        return self._errors.answered(int(incoming.key))

    def _application(self) -> App:
        config = self._config
        courier = Courier(
            per_second=config.messages_per_second,
            per_group_minute=config.group_messages_per_minute,
            retries=config.retries,
            resend_unsure=config.resend_unsure,
            pause=self._pause,
        )
        return (
            ApplicationBuilder()
            .token(config.token)
            .base_url(config.api_base)
            .base_file_url(files_base(config.api_base))
            .request(AiohttpRequest(connections=config.connections))
            .get_updates_request(self._polling)
            .rate_limiter(courier)
            .updater(None)  # Updates come through our own door, which keeps them safe before it confirms them.
            .job_queue(None)
            .build()
        )

    def _handlers(self, clock: Clock) -> None:
        app, front = self._app, self._front
        questions = Questions(front, clock)
        if self._admins is not None:
            app.add_handler(TypeHandler(Update, self._admins.on_update), group=-2)
        commands = Commands(front).on_command
        app.add_handler(CommandHandler(NAMES, commands, filters.UpdateType.MESSAGE))
        # In groups they are commands like any that do not exist.
        app.add_handler(CommandHandler(HIDDEN, commands, filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE))
        app.add_handler(MessageHandler(filters.UpdateType.MESSAGE, questions.on_message))
        app.add_handler(MessageHandler(filters.UpdateType.EDITED_MESSAGE, questions.on_edit))
        app.add_handler(CallbackQueryHandler(Buttons(front).on_press))
        app.add_handler(InlineQueryHandler(Inline(front).on_query))
        app.add_handler(ChatMemberHandler(Members(front).on_change, ChatMemberHandler.MY_CHAT_MEMBER))
        app.add_error_handler(self._errors.on_error)
