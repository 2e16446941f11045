"""Messages on their way to Zalo: formatted, repeated after faults, plain where formatting is refused."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from html import escape
from typing import Any

from bot.channels.base import Alarm
from bot.channels.base.calling import Pause, Unsent, Unsure, patiently
from bot.channels.base.pages import LIMIT, Page
from bot.channels.base.spans import units
from bot.channels.zalo_bot.api import QUOTA, BotApi, Declined
from bot.channels.zalo_bot.config import Formatting
from bot.channels.zalo_bot.words import QUOTA as QUOTA_SPENT

_LOGGER = logging.getLogger(__name__)

QUOTA_TRIES = 2
"""How often a 429 is taken for haste that will pass, before it is taken for a quota that is spent."""


class NotDelivered(Exception):
    """A message did not go out, and may when it is tried again later."""


class Delivery:
    """Sends messages.

    Args:
        alarm: told, once until a message goes out again, that the quota is spent.
        retries: how often a call is repeated.
        resend_unsure: whether one that may have arrived is repeated too.
    """

    def __init__(
        self,
        api: BotApi,
        alarm: Alarm,
        *,
        formatting: Formatting = Formatting.STYLES,
        retries: int = 6,
        resend_unsure: bool = True,
        pause: Pause = asyncio.sleep,
    ) -> None:
        self._api, self._alarm, self._formatting = api, alarm, formatting
        self._retries, self._resend_unsure, self._pause = retries, resend_unsure, pause
        self._alarmed = False

    async def send(self, chat: str, pages: Sequence[Page]) -> None:
        """Send the messages, in order.

        Raises:
            NotDelivered: Zalo cannot be reached, or the quota is spent.
        """
        for page in pages:
            marks = formatted(page, self._formatting)
            try:
                if await self._send(lambda: self._api.send_message(chat, **marks)):  # noqa: B023 - awaited here
                    continue
            except Declined:
                # Whatever it was about the marks: the words matter more.
                _LOGGER.warning("Zalo refuses our formatting, so it is left out")
            await self._send(lambda: self._api.send_message(chat, page.text), plain=True)  # noqa: B023 - the same

    async def picture(self, chat: str, address: str, caption: str = "") -> None:
        """Send a picture; without it, what was said still stands."""
        try:
            await self._send(lambda: self._api.send_photo(chat, address, caption), plain=True)
        except NotDelivered as error:
            _LOGGER.warning("no picture: %s", error)

    async def _send(self, action: Callable[[], Awaitable[None]], *, plain: bool = False) -> bool:
        """Whether it is dealt with: sent, or never to be sent.

        Raises:
            Declined: formatted text is a bad request.
            NotDelivered: see `send`.
        """
        hasty = 0

        def repeat(error: Exception) -> bool:
            nonlocal hasty
            if isinstance(error, Declined) and error.code == QUOTA:
                hasty += 1
                return hasty <= QUOTA_TRIES
            return isinstance(error, Unsent) or (isinstance(error, Unsure) and self._resend_unsure)

        try:
            await patiently(action, retries=self._retries, repeat=repeat, pause=self._pause)
        except Declined as error:
            if error.code == QUOTA:
                await self._spent()
                raise NotDelivered(str(error)) from None
            if error.code == 400 and not plain:
                raise
            _LOGGER.warning("a message is refused for good: %s", error)
            return True
        except Unsure as error:
            if self._resend_unsure:
                raise NotDelivered(str(error)) from None
            _LOGGER.warning("a message may not have arrived: %s", error)
            return True
        except Unsent as error:
            raise NotDelivered(str(error)) from None
        self._alarmed = False
        return True

    async def _spent(self) -> None:
        if self._alarmed:
            return
        self._alarmed = True
        await self._alarm(QUOTA_SPENT)


def formatted(page: Page, how: Formatting) -> dict[str, Any]:
    """The message's text and its formatting, as parameters of the call."""
    if how is Formatting.NONE or not page.marks:
        return {"text": page.text}
    if how is Formatting.STYLES:
        styles = [
            {"start": mark.start, "len": mark.length, "st": ["b"] * mark.strong + ["i"] * mark.soft}
            for mark in page.marks
        ]
        return {"text": page.text, "text_styles": styles}
    html = _html(page)
    return {"text": html, "parse_mode": "html"} if units(html) <= LIMIT else {"text": page.text}


def _html(page: Page) -> str:
    raw = page.text.encode("utf-16-le", "surrogatepass")
    found, end = "", 0

    def part(start: int, stop: int) -> str:
        text = escape(raw[2 * start : 2 * stop].decode("utf-16-le", "surrogatepass"), quote=False)
        return text.replace("\n", "<br>")

    for mark in page.marks:
        inner = part(mark.start, mark.start + mark.length)
        inner = f"<b>{inner}</b>" if mark.strong else inner
        found += part(end, mark.start) + (f"<i>{inner}</i>" if mark.soft else inner)
        end = mark.start + mark.length
    return found + part(end, len(raw) // 2)
