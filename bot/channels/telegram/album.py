"""Pictures beside the pages of the menu, and dates for one's own calendar."""

import logging
from typing import Any

from telegram import InlineKeyboardMarkup, Message, ReplyParameters
from telegram.error import BadRequest, Forbidden
from telegram.ext import ExtBot

from bot.channels.base import Calendar, Expiring, Pictures
from bot.channels.telegram.asker import Place
from bot.channels.telegram.keyboard import Markup
from bot.overview.charts.captions import Name

_LOGGER = logging.getLogger(__name__)

CHARTS: dict[str, Name] = {"lich": "timeline", "tiendo": "progress", "congtrinh": "works"}
"""Which picture goes with which page."""
_REMEMBERED = 7 * 86_400.0


class Album:
    """Sends pictures and calendar files.

    Args:
        pictures: of the current knowledge; without them, none are sent.
        calendar: its dates; without it, none are offered.
    """

    def __init__(self, bot: ExtBot[Any], pictures: Pictures | None = None, calendar: Calendar | None = None) -> None:
        self._bot, self._pictures, self._calendar = bot, pictures, calendar
        # Telegram keeps what was sent once: sent again by its number, it need not be carried there again.
        self._sent: Expiring[tuple[str, str], str] = Expiring(ttl=_REMEMBERED, limit=100)

    async def picture(self, place: Place, page: str, markup: Markup | None) -> int | None:
        """The page's picture with the same in words under it; its message's id, None when there is no picture."""
        name = CHARTS.get(page)
        picture = await self._pictures.picture(name) if self._pictures is not None and name is not None else None
        if picture is None:
            return None
        key = (picture.file, picture.tag)
        try:
            message: Message = await self._bot.send_photo(
                place.chat,
                self._sent.get(key) or picture.png,
                caption=picture.caption,
                filename=f"{picture.file}.png",
                message_thread_id=place.thread,
                reply_parameters=_quote(place),
                reply_markup=InlineKeyboardMarkup.de_json(markup, self._bot) if markup else None,
            )
        except (BadRequest, Forbidden) as error:
            # Groups may forbid pictures, and a number may be forgotten; the page in words comes instead.
            _LOGGER.info("no picture for chat %s: %s", place.chat, error)
            self._sent.drop(key)
            return None
        if message.photo:
            self._sent.put(key, message.photo[-1].file_id)
        return message.message_id

    def has(self, identity: str) -> bool:
        """Whether the record is a date with a time."""
        return self._calendar is not None and self._calendar.one(identity) is not None

    @property
    def has_calendar(self) -> bool:
        """Whether dates are offered at all."""
        return self._calendar is not None

    async def calendar(self, place: Place, identity: str) -> bool:
        """A date as a calendar file, or all of them for ""; False when there is none."""
        if self._calendar is None:
            return False
        file = self._calendar.one(identity) if identity else self._calendar.feed()
        if file is None:
            return False
        await self._bot.send_document(
            place.chat,
            file.content,
            filename=file.file,
            message_thread_id=place.thread,
            reply_parameters=_quote(place),
        )
        return True


def _quote(place: Place) -> ReplyParameters | None:
    return None if place.quote is None else ReplyParameters(place.quote, allow_sending_without_reply=True)
