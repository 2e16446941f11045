"""Messages on their way to a person: repeated after faults, plainer where their shape is refused."""

import asyncio
import logging
from collections.abc import Sequence

from bot.answering.reply import Option
from bot.channels.base import Alarm
from bot.channels.base.calling import Fault, Pause, Unsent, Unsure, patiently
from bot.channels.base.pages import Page
from bot.channels.zalo_oa.api import Declined, Meaning, OaApi
from bot.channels.zalo_oa.events import PICK
from bot.channels.zalo_oa.tokens import NoToken
from bot.channels.zalo_oa.words import ACCOUNT, QUOTA

_LOGGER = logging.getLogger(__name__)

MOST_BUTTONS = 5
LONGEST_TITLE = 100


class NotDelivered(Exception):
    """A message did not go out, and may when it is tried again later."""


class Delivery:
    """Sends messages.

    Args:
        alarm: told, once until a message goes out again, that the account cannot send.
        retries: how often a call is repeated.
        resend_unsure: whether one that may have arrived is repeated too.
    """

    def __init__(
        self,
        api: OaApi,
        alarm: Alarm,
        *,
        retries: int = 6,
        resend_unsure: bool = True,
        pause: Pause = asyncio.sleep,
    ) -> None:
        self._api, self._alarm = api, alarm
        self._retries, self._resend_unsure, self._pause = retries, resend_unsure, pause
        self._alarmed = False

    async def send(
        self, user: str, pages: Sequence[Page], *, quote: str | None = None, options: Sequence[Option] = ()
    ) -> list[str]:
        """Send the messages, in order, with buttons under the last; returns their ids.

        Raises:
            NotDelivered: Zalo cannot be reached, or the account cannot send now.
        """
        ids: list[str] = []
        for number, page in enumerate(pages, 1):
            last = number == len(pages)
            sent = await self._page(user, page.text, quote if number == 1 else None, _buttons(options) if last else [])
            if sent is None:
                break  # Who cannot be sent the first message cannot be sent the next.
            ids.append(sent)
        return ids

    async def _page(self, user: str, text: str, quote: str | None, buttons: list[dict[str, str]]) -> str | None:
        """The message's id; None when it is never to be sent."""
        try:
            sent = await self._patiently(user, text, quote, buttons)
        except Declined as error:
            if error.meaning is Meaning.SHAPE and (quote or buttons):
                _LOGGER.warning("Zalo refuses buttons or quotation, so they are left out: %s", error)
                return await self._page(user, text, None, [])
            if error.meaning in (Meaning.QUOTA, Meaning.ACCOUNT):
                await self._cannot_send(error)
            if error.meaning in (Meaning.QUOTA, Meaning.ACCOUNT, Meaning.RENEWAL, Meaning.HASTE):
                raise NotDelivered(str(error)) from None
            _LOGGER.warning("a message is refused for good: %s", error)
            return None
        except Unsure as error:
            if self._resend_unsure:
                raise NotDelivered(str(error)) from None
            _LOGGER.warning("a message may not have arrived: %s", error)
            return ""
        except (Fault, NoToken) as error:
            raise NotDelivered(str(error)) from None
        self._alarmed = False
        return sent

    async def _patiently(self, user: str, text: str, quote: str | None, buttons: list[dict[str, str]]) -> str:
        def repeat(error: Exception) -> bool:
            if isinstance(error, Declined):
                return error.meaning is Meaning.HASTE
            return isinstance(error, Unsent) or (isinstance(error, Unsure) and self._resend_unsure)

        return await patiently(
            lambda: self._api.send(user, text, quote=quote, buttons=buttons),
            retries=self._retries,
            repeat=repeat,
            pause=self._pause,
        )

    async def _cannot_send(self, error: Declined) -> None:
        if self._alarmed:
            return
        self._alarmed = True
        await self._alarm((QUOTA if error.meaning is Meaning.QUOTA else ACCOUNT).format(reason=error))


def _buttons(options: Sequence[Option]) -> list[dict[str, str]]:
    """Buttons for the options, or none where they would be too many; their numbered lines stand above in any case."""
    if len(options) > MOST_BUTTONS:
        return []
    return [
        {"title": option.label[:LONGEST_TITLE], "type": "oa.query.hide", "payload": f"{PICK}{option.pick}"}
        for option in options
    ]
