"""How reminders and announcements reach people in Telegram: each at most once."""

import logging
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.ext import ExtBot

from bot.channels.telegram.api import Api
from bot.channels.telegram.courier import Once
from bot.channels.telegram.delivery import NO_PREVIEW
from bot.channels.telegram.render import html_of
from bot.channels.telegram.transport import Broken, NotSent
from bot.desk.reminders.dispatch import Outcome
from bot.desk.reminders.pages import stop_option

_LOGGER = logging.getLogger(__name__)

PLATFORM = "telegram"
SOON = 30.0
"""Seconds after which a message is tried again that surely was not sent."""


class Postman:
    """Delivers single messages."""

    def __init__(self, bot: ExtBot[Any]) -> None:
        self._api = Api(bot)

    async def deliver(self, person: str, text: str, target: str | None) -> Outcome:
        """Send one message; with a button that ends what it is about."""
        try:
            await self._api.call(
                "sendMessage",
                retries=Once(2),
                chat_id=int(person.partition(":")[2]),
                text=html_of(text),
                parse_mode="HTML",
                reply_markup=_stop(target),
                link_preview_options=NO_PREVIEW,
            )
        except TelegramError as error:
            return _outcome(error)
        return Outcome("sent")


def _outcome(error: TelegramError) -> Outcome:
    if isinstance(error, Forbidden | ChatMigrated):
        return Outcome("undeliverable", gone=True)
    if isinstance(error, RetryAfter):
        wait = error.retry_after
        return Outcome("waiting", wait if isinstance(wait, int) else wait.total_seconds())
    if isinstance(error, BadRequest):
        gone = "chat not found" in error.message.casefold()
        if not gone:
            _LOGGER.warning("a message was refused: %s", error)
        return Outcome("undeliverable", gone=gone)
    if isinstance(error, Broken | TimedOut) and not isinstance(error, NotSent):
        return Outcome("uncertain")
    if isinstance(error, NetworkError):
        return Outcome("waiting", SOON)
    _LOGGER.warning("a message could not be sent: %s", error)
    return Outcome("undeliverable")


def _stop(target: str | None) -> dict[str, Any] | None:
    if target is None:
        return None
    option = stop_option(target)
    return {"inline_keyboard": [[{"text": option.label, "callback_data": option.pick}]]}
