"""Faults: the log gets the whole of it with a number, the person gets the number."""

import logging
import secrets
import traceback
from typing import Any

from telegram import Message, Update
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError
from telegram.ext import ApplicationHandlerStop, CallbackContext

from bot.channels.telegram.asker import asker_of, meant
from bot.channels.telegram.front import Front
from bot.channels.telegram.transport import redact

_LOGGER = logging.getLogger(__name__)


class Errors:
    """Catches what the handlers raise."""

    def __init__(self, front: Front) -> None:
        self._front = front
        self._unanswered: set[int] = set()

    async def on_error(self, update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        """Log it under a new number, and say the number to who asked.

        Raises:
            ApplicationHandlerStop: always; or the handlers of later groups would go on, and a gate that failed be open.
        """
        await self._told(update, context.error)
        raise ApplicationHandlerStop

    async def _told(self, update: object, error: Exception | None) -> None:
        code = secrets.token_hex(4)
        trace = "".join(traceback.format_exception(error)) if error is not None else ""
        _LOGGER.error("error %s: %s", code, redact(trace))
        if not isinstance(update, Update):
            return
        if isinstance(error, RetryAfter | NetworkError) and not isinstance(error, BadRequest):
            # Telegram could not be reached, after all the repetitions. An apology would not reach it either; the
            # update stays in the inbox.
            self._unanswered.add(update.update_id)
            return
        try:
            await self._apologise(update, code)
        except TelegramError as failure:
            _LOGGER.warning("no apology for error %s: %s", code, failure)

    def answered(self, update_id: int) -> bool:
        """Whether the update is done with; asked once."""
        if update_id in self._unanswered:
            self._unanswered.discard(update_id)
            return False
        return True

    async def _apologise(self, update: Update, code: str) -> None:
        sentence = self._front.words.trouble(code)
        query = update.callback_query
        if query is not None:  # The press itself was acknowledged before the work began.
            if isinstance(query.message, Message):
                await self._front.say(asker_of(query.message, query.from_user), sentence)
            return
        message = update.message or update.edited_message
        if message is None:
            return
        command = bool(message.text and message.text.startswith("/"))
        if command or meant(message, self._front.bot.bot):
            await self._front.say(asker_of(message), sentence)
