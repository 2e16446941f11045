"""Button presses: choices, related questions, pages of the menu, thumbs."""

import asyncio
import logging
from collections.abc import Sequence

from telegram import CallbackQuery, InlineKeyboardMarkup, MaybeInaccessibleMessage, Message, Update
from telegram.error import BadRequest, TelegramError
from telegram.ext import ContextTypes

from bot.answering.reply import Kind, Paragraph, Reply, Span
from bot.assistant import Message as Question
from bot.channels.base import Vote
from bot.channels.base.manners import Verdict
from bot.channels.telegram.asker import Asker, Place, asker_of
from bot.channels.telegram.front import CALENDAR, REMINDERS, Front
from bot.channels.telegram.keyboard import Press, Pressed, read
from bot.channels.telegram.memory import Answered
from bot.desk.reminders.pages import BESIDE

_LOGGER = logging.getLogger(__name__)


class Buttons:
    """Answers presses. Every press is acknowledged, or the button would seem to hang."""

    def __init__(self, front: Front) -> None:
        self._front = front

    async def on_press(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """Any button."""
        query = update.callback_query
        if query is None:
            return
        words = self._front.words
        pressed = read(query.data)
        if pressed is None or query.message is None:
            await _acknowledge(query, words.old_button(), alert=True)
            return
        asker = _asker(query, query.message)
        if pressed.press in (Press.RIGHT, Press.WRONG):
            await self._vote(query, query.message, asker, pressed)
            return
        if _foreign(query):
            await _acknowledge(query, words.other_persons_button(), alert=True)
            return
        verdict = self._front.manners.check(asker.person)
        if verdict is not Verdict.ANSWER:
            await _acknowledge(query, words.too_fast(self._front.manners.wait), alert=True)
            return
        acknowledged = asyncio.create_task(_acknowledge(query))  # The answer need not wait for it.
        try:
            async with self._front.typing(asker):
                await self._act(query, query.message, asker, pressed)
        finally:
            await acknowledged

    async def _act(
        self, query: CallbackQuery, message: MaybeInaccessibleMessage, asker: Asker, pressed: Pressed
    ) -> None:
        front = self._front
        # A message that Telegram no longer shows us cannot be edited; its answer comes as a new one.
        instead = (message.message_id,) if _shown(message) else ()
        if pressed.press is Press.MENU:
            name, _, argument = pressed.key[1:].partition(" ")
            if name == CALENDAR:
                await front.send_calendar(asker, argument)
                return
            if name == REMINDERS and argument.partition(" ")[0] in BESIDE:
                instead = ()  # Under an answer or a reminder, which stays as it is.
            if (name, argument) == ("quyenriengtu", "xoa"):
                front.memory.forget(asker.place.chat, None if asker.private else int(asker.person.partition(":")[2]))
            if (name, argument) == ("quyenriengtu", "xoa") and front.menu is None:
                await front.page(asker, name, argument)
                await front.delivery.edit(asker.place, instead, [front.words.forgotten()])
            else:
                await front.show(asker, await front.page(asker, name, argument), instead_of=instead)
            return
        if pressed.press in (Press.WAIT, Press.NONE):
            await self._miss(message, asker, pressed)
            return
        before = front.memory.conversations.get(asker.key)
        question = Question("", pick=pressed.key)
        if pressed.press is Press.SUGGESTED:
            # The list may be another one by now; the label still says what the person read.
            question = Question(_suggested(front.suggestions, pressed.key, _label(query)))
        reply = await front.ask(asker, question)
        ids = await front.show(asker, reply, instead_of=instead if pressed.press is Press.CHOICE else ())
        if ids:
            front.memory.keep(asker.place.chat, ids[-1], Answered(_label(query), before, ids))

    async def _miss(self, message: MaybeInaccessibleMessage, asker: Asker, pressed: Pressed) -> None:
        """None of what was offered, or: tell me when there is an answer."""
        front, words = self._front, self._front.words
        question = front.memory.question_of(asker.place.chat, message.message_id)
        if question is None or front.ledger is None:
            await front.say(asker, words.old_button())
        elif pressed.press is Press.WAIT:
            taken = await front.ledger.wait(asker.person, question)
            await front.say(asker, words.will_tell() if taken else words.waits_for_many())
        else:
            nothing = Reply(Kind.UNKNOWN, (Paragraph((Span(words.none_noted()),)),))
            front.ledger.asked(asker.person, question, nothing, 0.0, none=True)
            ids = await front.show(asker, nothing)
            front.memory.keep(asker.place.chat, message.message_id, Answered(question, None, ids))

    async def _vote(
        self, query: CallbackQuery, message: MaybeInaccessibleMessage, asker: Asker, pressed: Pressed
    ) -> None:
        front = self._front
        good = pressed.press is Press.RIGHT
        if front.votes is not None and self._front.manners.check(asker.person) is Verdict.ANSWER:
            chat, message_id = asker.place.chat, message.message_id
            await front.votes.vote(
                Vote(
                    person=asker.person,
                    answer=f"{chat}:{message_id}",
                    good=good,
                    facts=(pressed.key,) if pressed.key else (),
                    question=front.memory.question_of(chat, message_id),
                )
            )
        await _acknowledge(query, front.words.thanks() if good else front.words.sorry())
        shown = _shown(message)
        if asker.private and shown is not None:
            await self._without_thumbs(shown)

    async def _without_thumbs(self, message: Message) -> None:
        """Take the thumbs away, keep the other buttons. In groups they stay, for the others to vote."""
        rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
        left = [row for row in rows if not any(_thumb(button.callback_data) for button in row)]
        try:
            await self._front.bot.edit_message_reply_markup(
                chat_id=message.chat.id,
                message_id=message.message_id,
                reply_markup=InlineKeyboardMarkup(left) if left else None,
            )
        except BadRequest as error:
            _LOGGER.info("thumbs stay: %s", error)


def _asker(query: CallbackQuery, message: MaybeInaccessibleMessage) -> Asker:
    """Who pressed, and where the answer goes: to the question that the pressed message itself quotes."""
    shown = _shown(message)
    if shown is not None:
        asker = asker_of(shown, query.from_user)
        quoted = shown.reply_to_message
        quote = quoted.message_id if quoted is not None and not asker.private else None
        return Asker(asker.person, asker.key, Place(asker.place.chat, asker.place.thread, quote), asker.private)
    private = message.chat.type == "private"
    person = query.from_user.id
    key = (message.chat.id, None) if private else (message.chat.id, None, person)
    return Asker(f"telegram:{person}", key, Place(message.chat.id), private)


def _shown(message: MaybeInaccessibleMessage | None) -> Message | None:
    """The message, unless it is so old that Telegram sends but its number (the library gives it a date of zero)."""
    return message if isinstance(message, Message) and message.is_accessible else None


def _foreign(query: CallbackQuery) -> bool:
    """Whether the message answers somebody else. When that is not known any more, anybody may press."""
    message = _shown(query.message)
    if message is None or message.chat.type == "private" or message.reply_to_message is None:
        return False
    asked = message.reply_to_message
    if asked.sender_chat is not None or asked.from_user is None:
        return False
    return asked.from_user.id != query.from_user.id


def _label(query: CallbackQuery) -> str:
    message = _shown(query.message)
    markup = message.reply_markup if message is not None else None
    rows = markup.inline_keyboard if markup else ()
    return next((b.text for row in rows for b in row if b.callback_data == query.data), query.data or "")


def _suggested(suggestions: Sequence[str], key: str, label: str) -> str:
    number = int(key) if key.isascii() and key.isdigit() else -1
    if 0 <= number < len(suggestions) and suggestions[number].startswith(label.rstrip("…")):
        return suggestions[number]
    return label


def _thumb(data: object) -> bool:
    return isinstance(data, str) and data[:1] in (Press.RIGHT, Press.WRONG)


async def _acknowledge(query: CallbackQuery, text: str | None = None, *, alert: bool = False) -> None:
    try:
        await query.answer(text, show_alert=alert or None)
    except TelegramError as error:  # Pressed long ago, while we were away; the answer matters more.
        _LOGGER.info("a press could not be acknowledged: %s", error)
