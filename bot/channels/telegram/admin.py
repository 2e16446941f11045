"""The admin desk in private chats. Thin: what is said to whom is the desk's business, here it is shown.

It stands before all other handlers, and lets through what the desk does not want: so a stranger's /sua meets the same
words as any command that does not exist.
"""

import asyncio
import logging
from typing import Any

from telegram import BotCommand, BotCommandScopeChat, CallbackQuery, InputFile, Message, Update
from telegram.error import BadRequest, TelegramError
from telegram.ext import ApplicationHandlerStop, ContextTypes

from bot.answering.reply import Kind, Paragraph, Reply, Span
from bot.channels.base.manners import Verdict
from bot.channels.base.spans import clean
from bot.channels.telegram.asker import Asker, Place, asker_of, by_machine
from bot.channels.telegram.commands import PRIVATE
from bot.channels.telegram.front import Front
from bot.channels.telegram.keyboard import DATA, LABEL, Markup
from bot.channels.telegram.render import pages
from bot.channels.telegram.words import COMMANDS
from bot.desk.desk import MARK, Desk
from bot.desk.page import Page
from bot.desk.roles import Role

_LOGGER = logging.getLogger(__name__)

ALERT = 200
"""Most characters that Telegram shows above a pressed button."""


class Admins:
    """Hears what admins type and press."""

    def __init__(self, front: Front, desk: Desk) -> None:
        self._front, self._desk = front, desk

    async def on_update(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """Any update.

        Raises:
            ApplicationHandlerStop: it was the desk's, and is done.
        """
        query, message = update.callback_query, update.message
        if query is not None and (query.data or "").startswith(MARK):
            await self._press(query)
            raise ApplicationHandlerStop
        if message is None or message.chat.type != "private" or by_machine(message, self._front.bot.bot):
            return
        if message.document is not None and await self._file(asker_of(message), message):
            raise ApplicationHandlerStop
        if message.text and await self._hear(asker_of(message), message):
            raise ApplicationHandlerStop

    async def _hear(self, asker: Asker, message: Message) -> bool:
        """Whether the message is done with."""
        async with self._front.typing(asker):
            page = await self._desk.hear(asker.person, _name(message.from_user), message.text or "")
            if page is not None:
                await self._show(asker.place, page)
        return page is not None and not page.ask_too

    async def _file(self, asker: Asker, message: Message) -> bool:
        """Whether the file was the desk's."""
        document = message.document
        if document is None or await self._desk.role(asker.person) is None:
            return False

        async def fetch() -> bytes:
            return bytes(await (await document.get_file()).download_as_bytearray())

        name, size = document.file_name or "", document.file_size or 0
        async with self._front.typing(asker):
            page = await self._desk.document(asker.person, _name(message.from_user), name, size, fetch)
            if page is not None:
                await self._show(asker.place, page)
        return page is not None

    async def _press(self, query: CallbackQuery) -> None:
        user, shown = query.from_user, query.message
        person = f"telegram:{user.id}"
        if self._front.manners.check(person) is not Verdict.ANSWER and await self._desk.role(person) is None:
            await _acknowledge(query, self._front.words.too_fast(self._front.manners.wait))
            return
        page = await self._desk.press(person, _name(user), query.data or "")
        if page.alert or shown is None:
            await _acknowledge(query, page.text)
            return
        acknowledged = asyncio.create_task(_acknowledge(query))
        try:
            instead = () if page.fresh or page.attachment else (shown.message_id,)
            await self._show(Place(shown.chat.id), page, instead)
        finally:
            await acknowledged

    async def _show(self, place: Place, page: Page, instead: tuple[int, ...] = ()) -> None:
        texts, markup = _texts(page.text), _markup(page)
        if instead:
            await self._front.delivery.edit(place, instead, texts, markup)
        else:
            await self._front.delivery.send(place, texts, markup)
        if page.attachment is not None:
            file = InputFile(page.attachment.content, page.attachment.name)
            picture = page.attachment.name.endswith(".png")
            await (self._front.bot.send_photo if picture else self._front.bot.send_document)(place.chat, file)

    async def announce(self) -> None:
        """Give every admin the menu of their role."""
        for person, role in (await self._desk.tools.roster.everybody()).items():
            await self.set_menu(person, role)

    async def set_menu(self, person: str, role: Role | None) -> None:
        """Give somebody the menu of their role, or the ordinary one again."""
        platform, _, chat = person.partition(":")
        if platform != "telegram":
            return
        scope = BotCommandScopeChat(int(chat))
        try:
            if role is None:
                await self._front.bot.delete_my_commands(scope=scope)
                return
            ordinary = [BotCommand(name, COMMANDS[name]) for name in PRIVATE]
            desk = [BotCommand(name, text) for name, text in self._desk.menu(role)]
            await self._front.bot.set_my_commands([*desk, *ordinary], scope=scope)
        except BadRequest as error:  # They never wrote to the bot; the menu comes with the next start.
            _LOGGER.info("no menu for %s: %s", person, error)
        except TelegramError as error:
            _LOGGER.warning("the menu of %s could not be set: %s", person, error)


def _texts(text: str) -> list[str]:
    return pages(Reply(Kind.SMALLTALK, (Paragraph((Span(text),)),)))


def _markup(page: Page) -> Markup | None:
    rows = [
        [
            {"text": _label(button.label), "callback_data": button.key}
            for button in row
            if len(button.key.encode()) <= DATA
        ]
        for row in page.buttons
    ]
    kept = [row for row in rows if row]
    return {"inline_keyboard": kept} if kept else None


def _label(text: str) -> str:
    label = clean(text).strip() or "…"
    return label if len(label) <= LABEL else label[: LABEL - 1].rstrip() + "…"


def _name(user: Any) -> str:
    return str(user.full_name)[:100] if user is not None else ""


async def _acknowledge(query: CallbackQuery, text: str | None = None) -> None:
    try:
        await query.answer(text[:ALERT] if text else None, show_alert=True if text else None)
    except TelegramError as error:
        _LOGGER.info("a press could not be acknowledged: %s", error)
