"""Sending and editing, with everything that can have happened to a chat meanwhile."""

import logging
import re
from collections.abc import Callable, Sequence
from html import unescape
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Forbidden
from telegram.ext import ExtBot

from bot.channels.telegram.api import Api
from bot.channels.telegram.asker import Place
from bot.channels.telegram.keyboard import Markup

_LOGGER = logging.getLogger(__name__)
NO_PREVIEW = {"is_disabled": True}
_CLOSED = ("topic_closed", "chat_write_forbidden", "chat_restricted", "peer_id_invalid")
_TAG = re.compile(r"<[^<>]+>")


class Delivery:
    """Puts pages into a chat.

    Args:
        on_gone: told the chat's id when the bot was blocked or thrown out, so that what is kept on it is forgotten.
        on_moved: told old and new id when a group became a supergroup.
    """

    def __init__(
        self,
        bot: ExtBot[Any],
        *,
        on_gone: Callable[[int], None] = lambda _chat: None,
        on_moved: Callable[[int, int], None] = lambda _old, _new: None,
    ) -> None:
        self._bot = bot
        self._api = Api(bot)
        self._on_gone = on_gone
        self._on_moved = on_moved

    async def send(self, place: Place, pages: Sequence[str], markup: Markup | None = None) -> list[int]:
        """Send the pages as messages, the buttons under the last; returns their ids, none when the chat is gone."""
        ids: list[int] = []
        for number, page in enumerate(pages, 1):
            try:
                place, message_id = await self._send(place, page, markup if number == len(pages) else None)
            except Forbidden:
                self._on_gone(place.chat)
                break
            except BadRequest as error:
                if not _is(error, "chat not found", "not enough rights", "have no rights", *_CLOSED):
                    raise
                _LOGGER.info("chat %s takes no messages: %s", place.chat, error)
                break
            ids.append(message_id)
        return ids

    async def edit(
        self,
        place: Place,
        message_ids: Sequence[int],
        pages: Sequence[str],
        markup: Markup | None = None,
    ) -> list[int]:
        """Turn earlier messages into these pages: edits them, deletes those too many, sends those too few.

        What the person deleted meanwhile is sent anew.
        """
        ids: list[int] = []
        kept = list(message_ids[: len(pages)])
        for number, message_id in enumerate(kept, 1):
            if not await self._edit(place, message_id, pages[number - 1], markup if number == len(pages) else None):
                break
            ids.append(message_id)
        for message_id in message_ids[len(pages) :]:
            await self.delete(place.chat, message_id)
        return ids + await self.send(place, pages[len(ids) :], markup)

    async def delete(self, chat: int, message_id: int) -> None:
        """Delete a message of ours, if it is still there and may be deleted."""
        try:
            await self._bot.delete_message(chat, message_id)
        except (BadRequest, Forbidden) as error:
            _LOGGER.info("a message in chat %s stays: %s", chat, error)

    async def _send(self, place: Place, page: str, markup: Markup | None) -> tuple[Place, int]:
        mode: str | None = "HTML"
        for _ in range(4):  # Each correction can be needed once.
            try:
                message = await self._api.call(
                    "sendMessage",
                    chat_id=place.chat,
                    text=page,
                    parse_mode=mode,
                    reply_markup=markup,
                    message_thread_id=place.thread,
                    link_preview_options=NO_PREVIEW,
                    reply_parameters=_quote(place),
                )
                return place, int(message["message_id"])
            except ChatMigrated as error:
                self._on_moved(place.chat, error.new_chat_id)
                place = Place(error.new_chat_id, place.thread)  # Message ids do not move along: nothing to quote.
            except BadRequest as error:
                if mode and _is(error, "parse entities"):
                    # The tests parse every reply with Telegram's own parser; should one slip through, words matter
                    # more than marks.
                    _LOGGER.warning("Telegram could not read our HTML: %s", error)
                    page, mode = unescape(_TAG.sub("", page)), None
                elif place.thread is not None and _is(error, "thread not found"):
                    place = Place(place.chat, None, place.quote)
                else:
                    raise
        raise BadRequest("a message could not be corrected")

    async def _edit(self, place: Place, message_id: int, page: str, markup: Markup | None) -> bool:
        try:
            await self._api.call(
                "editMessageText",
                text=page,
                chat_id=place.chat,
                message_id=message_id,
                parse_mode="HTML",
                reply_markup=markup,
                link_preview_options=NO_PREVIEW,
            )
        except BadRequest as error:
            return _is(error, "not modified")  # It already says so: a repeated edit, or a second press.
        except (ChatMigrated, Forbidden):
            return False  # `send` knows what to do then.
        return True


def _quote(place: Place) -> dict[str, Any] | None:
    # A question may be deleted before it is answered; the answer still comes.
    return None if place.quote is None else {"message_id": place.quote, "allow_sending_without_reply": True}


def _is(error: BadRequest, *phrases: str) -> bool:
    text = error.message.casefold()
    return any(phrase in text for phrase in phrases)
