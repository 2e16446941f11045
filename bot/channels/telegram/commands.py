"""The commands: /start with its deep links, /help, and the pages of the menu."""

import logging

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeDefault,
    Update,
)
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.assistant import Message
from bot.channels.telegram.asker import Asker, asker_of, by_machine
from bot.channels.telegram.front import Front
from bot.channels.telegram.memory import Answered
from bot.channels.telegram.words import COMMANDS

_LOGGER = logging.getLogger(__name__)

NAMES = ("start", *COMMANDS)

SCOPES: tuple[tuple[BotCommandScope, tuple[str, ...]], ...] = (
    (BotCommandScopeDefault(), ("lich", "tiendo", "congtrinh", "vanban", "nguon", "help")),
    (BotCommandScopeAllPrivateChats(), tuple(COMMANDS)),
    # What concerns one person's data is for the private chat.
    (BotCommandScopeAllGroupChats(), ("lich", "tiendo", "congtrinh", "vanban", "help")),
)
PRIVATE: tuple[str, ...] = tuple(COMMANDS)
"""Commands of private chats; an admin's menu goes on with them."""

LANGUAGES = ("", "vi")


class Commands:
    """Answers commands."""

    def __init__(self, front: Front) -> None:
        self._front = front

    async def on_command(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """Any of `NAMES`."""
        message = update.message
        if message is None or not message.text or by_machine(message, self._front.bot.bot):
            return
        asker = asker_of(message)
        if not await self._front.allowed(asker):
            return
        head, *rest = message.text.split(maxsplit=1)
        name = head[1:].partition("@")[0].lower()
        argument = rest[0].strip() if rest else ""
        if name == "help" or (name == "start" and argument == "help"):
            await self._front.show(asker, self._front.help())
        elif name == "start":
            await self._start(asker, message.message_id, argument)
        else:
            async with self._front.typing(asker):
                await self._front.show_page(asker, name, argument)

    async def _start(self, asker: Asker, message_id: int, payload: str) -> None:
        front = self._front
        if payload:  # A deep link names a fact: t.me/<bot>?start=<fact>.
            reply = await front.ask(asker, Message("", pick=payload))
            ids = await front.show(asker, reply)
            front.memory.keep(asker.place.chat, message_id, Answered(f"/start {payload}", None, ids))
        else:
            await front.show(asker, front.welcome())


async def announce(front: Front) -> None:
    """Tell Telegram the commands and what the bot is for. Without it the bot works all the same."""
    bot = front.bot
    try:
        for scope, names in SCOPES:
            commands = [BotCommand(name, COMMANDS[name]) for name in names]
            for language in LANGUAGES:
                await bot.set_my_commands(commands, scope=scope, language_code=language or None)
        await bot.set_my_short_description(front.words.short_description())
        await bot.set_my_description(front.words.description())
    except TelegramError as error:
        _LOGGER.warning("commands and description could not be set: %s", error)
