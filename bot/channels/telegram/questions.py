"""Messages to answers: questions, edited questions, and what is no question at all."""

import time

import telegram
from telegram import Update
from telegram.ext import ContextTypes

from bot.assistant import Message
from bot.channels.base import Clock, Expiring
from bot.channels.telegram.asker import Asker, Place, asker_of, by_machine, meant, question_in, quoted_in
from bot.channels.telegram.front import Front
from bot.channels.telegram.memory import Answered
from bot.channels.telegram.words import KINDS

STILL_NEW = 600
"""Seconds in which an edit of a message that we know nothing of (any more) still counts as a question."""


class Questions:
    """Answers messages."""

    def __init__(self, front: Front, clock: Clock = time.monotonic) -> None:
        self._front = front
        self._albums: Expiring[str, bool] = Expiring(ttl=600, limit=1000, clock=clock)

    async def on_message(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """A new message, whatever it holds."""
        message = update.message
        if message is None:
            return
        if message.migrate_to_chat_id is not None:
            self._front.memory.move(message.chat.id, message.migrate_to_chat_id)
            return
        me = self._front.bot.bot
        if by_machine(message, me) or not meant(message, me):
            return
        kind = _kind(message)
        text = question_in(message, me)
        if kind is None and not (message.text or message.caption):
            return  # Somebody joined, a title changed: nothing was said.
        asker = asker_of(message)
        if self._same_album(message) or not await self._front.allowed(asker):
            return
        words = self._front.words
        if not text:
            await self._front.say(asker, words.not_text(KINDS[kind]) if kind else words.empty())
        elif text.startswith("/") and message.text:
            await self._front.say(asker, words.unknown_command())
        else:
            await self.answer(asker, message.message_id, Message(text, quoted=quoted_in(message, me)))

    async def on_edit(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """An edited message: its reply is edited too."""
        message = update.edited_message
        if message is None:
            return
        me = self._front.bot.bot
        text = question_in(message, me)
        # Edits also come for a moving location, a poll's votes, a link's preview.
        if not text or text.startswith("/") or by_machine(message, me):
            return
        asker = asker_of(message)
        known = self._front.memory.answer_to(message.chat.id, message.message_id)
        if known is None:
            age = (message.edit_date - message.date).total_seconds() if message.edit_date else 0.0
            if meant(message, me) and age < STILL_NEW and await self._front.allowed(asker):
                place = Place(asker.place.chat, asker.place.thread, message.message_id)
                asker = Asker(asker.person, asker.key, place, asker.private)
                await self.answer(asker, message.message_id, Message(text, quoted=quoted_in(message, me)))
            return
        if known.question == text or not await self._front.allowed(asker):
            return
        # Asked as if for the first time: what the unedited question left behind must not colour the answer.
        self._front.memory.conversations.keep(asker.key, known.before)
        question = Message(text, quoted=quoted_in(message, me))
        await self.answer(asker, message.message_id, question, instead_of=known.replies)

    async def answer(
        self, asker: Asker, message_id: int, question: Message, *, instead_of: tuple[int, ...] = ()
    ) -> None:
        """Ask the assistant and show what it says."""
        front = self._front
        before = front.memory.conversations.get(asker.key)
        async with front.typing(asker):
            reply = await front.ask(asker, question)
            ids = await front.show(asker, reply, instead_of=instead_of)
        front.memory.keep(asker.place.chat, message_id, Answered(question.text, before, ids))

    def _same_album(self, message: telegram.Message) -> bool:
        """Whether an earlier picture of the same album was already dealt with."""
        album = message.media_group_id
        if album is None:
            return False
        seen = self._albums.get(album) is not None
        self._albums.put(album, True)
        return seen


def _kind(message: telegram.Message) -> str | None:
    """What it holds besides text, by Telegram's field name."""
    return next((name for name in KINDS if getattr(message, name)), None)
