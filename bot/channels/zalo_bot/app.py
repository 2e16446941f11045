"""The channel as a whole: built, started, stopped."""

import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from bot.channels.base import Assistant, PictureLinks, Refused
from bot.channels.base.answering import Answering, Around
from bot.channels.base.calling import LONGEST_PAUSE, Fault
from bot.channels.base.door import Door, Headers
from bot.channels.base.inbox import Incoming
from bot.channels.base.presence import Typing
from bot.channels.base.talk import Said
from bot.channels.zalo_bot.api import BotApi, Declined
from bot.channels.zalo_bot.config import ZaloBotConfig
from bot.channels.zalo_bot.delivery import Delivery, NotDelivered
from bot.channels.zalo_bot.poller import Poller
from bot.channels.zalo_bot.updates import Update, incoming, lane_of, opened, read, sender_of, without_name
from bot.channels.zalo_bot.words import REFUSED, WEBHOOK_REFUSED

_LOGGER = logging.getLogger(__name__)

HEADER = b"x-bot-api-secret-token"


class ZaloBotChannel(Answering):
    """Answers on Zalo's Bot Platform, from `start` to `stop`.

    Args:
        assistant: who answers.
        around: all that it is given besides.
        pictures: where charts are public; without it none are sent.
    """

    def __init__(
        self,
        config: ZaloBotConfig,
        assistant: Assistant,
        around: Around | None = None,
        *,
        pictures: PictureLinks | None = None,
    ) -> None:
        around = around or Around()
        super().__init__("zalo", config, assistant, around, self._handle, lane_of, sender_of)
        self._config = config
        self._pause = around.pause
        self._pictures = pictures
        # Polls hold a connection of their own, so that they never take a sender's.
        self._api, self._polling = (
            BotApi(config.api_base, config.token, seconds=config.call_seconds, connections=number)
            for number in (config.connections, 1)
        )
        self._delivery = Delivery(
            self._api,
            around.alarm,
            formatting=config.formatting,
            retries=config.retries,
            resend_unsure=config.resend_unsure,
            pause=around.pause,
        )
        self._poller = Poller(
            self._polling, self._accept, self.intake.lanes.room, seconds=config.poll_seconds, pause=around.pause
        )
        self._secret = config.secret.encode()
        self._door = Door(self._take, self._known, turn=self.talk.turn)
        self._id = ""
        self._names: tuple[str, ...] = config.names

    @property
    def webhook(self) -> Door:
        """The ASGI application that `webhook_url` must lead to. Answers 401 to all who do not know the secret."""
        return self._door

    @property
    def problem(self) -> str | None:
        """What keeps messages from coming, in plain words; None when all is well. For the health page."""
        return self._poller.problem

    async def start(self) -> None:
        """Connect, answer what an earlier run left, and take messages. Waits until Zalo can be reached.

        Raises:
            Refused: the token or the webhook's address is not good.
        """
        await self._patiently(self._know_ourselves, REFUSED)
        await self.open()
        if self._config.webhook_url:
            await self._patiently(self._set_webhook, WEBHOOK_REFUSED)
        else:
            await self._patiently(self._api.delete_webhook, WEBHOOK_REFUSED)
            self._poller.start()
        _LOGGER.info("the Zalo bot answers by %s", "webhook" if self._config.webhook_url else "polling")

    async def stop(self) -> None:
        """Take no more messages, answer those that were taken, disconnect. A webhook stays set."""
        await self._poller.stop()
        await self.close()
        await self._api.close()
        await self._polling.close()

    async def _know_ourselves(self) -> None:
        me = await self._api.me()
        self._id = str(me.get("id") or "")
        found = (me.get(name) for name in ("account_name", "display_name"))
        self._names = (*self._config.names, *(name for name in found if isinstance(name, str)))

    async def _set_webhook(self) -> None:
        disliked = await self._api.set_webhook(self._config.webhook_url or "", self._config.secret)
        if disliked:
            _LOGGER.warning("Zalo keeps the webhook, but could not verify it: %s", disliked)

    async def _patiently(self, action: Callable[[], Awaitable[None]], refused: str) -> None:
        """Do it as soon as Zalo can be reached: a container often starts before its network."""
        attempt = 0
        while True:
            try:
                await action()
            except Declined as error:
                if error.code in (400, 401, 404):
                    sentence = REFUSED if error.code == 401 else refused.format(reason=error.description or error.code)
                    raise Refused(sentence) from None
                said: Exception = error
            except Fault as error:
                said = error
            else:
                return
            attempt += 1
            _LOGGER.warning("Zalo cannot be reached (try %s): %s", attempt, said)
            await self._pause(min(LONGEST_PAUSE, 2.0**attempt))

    def _known(self, headers: Headers) -> bool:
        # The probe that setWebhook makes comes without the secret, and with nothing in it.
        if self._signed(headers) or headers.get(b"content-length") in (b"0", b"2"):
            return True
        _LOGGER.warning("a webhook call with a wrong secret was refused")
        return False

    def _signed(self, headers: Headers) -> bool:
        return hmac.compare_digest(headers.get(HEADER, b""), self._secret)

    async def _take(self, headers: Headers, body: bytes) -> int:
        if body.strip() in (b"", b"{}"):
            return 200
        if not self._signed(headers):
            return 401
        try:
            raw = json.loads(body)
        except (ValueError, RecursionError):
            return 400
        if self.intake.full:
            return 503
        try:
            await self._accept(list(opened(raw)))
        except Exception:
            _LOGGER.exception("a message could not be kept")
            return 500
        return 200

    async def _accept(self, raws: Sequence[Mapping[str, Any]]) -> None:
        await self.intake.take([incoming(raw) for one in raws for raw in opened(one)])

    def _typing(self, chat: str) -> Typing:
        return Typing(lambda: self._api.send_typing(chat), self._config.typing_after, (Declined, Fault))

    async def _handle(self, item: Incoming) -> bool:
        update = read(item)
        if update is None or update.bot or update.sender == self._id:
            return True
        if update.group and not update.text.strip():
            return True  # A picture among others in a group is no question.
        said = self._said(update)
        try:
            async with self._typing(update.chat):
                answer = await self.talk.answer(said)
                if answer is None:
                    return True
                await self._delivery.send(update.chat, answer.pages)
        except NotDelivered as error:
            _LOGGER.warning("message %s is not answered yet: %s", item.key, error)
            return False
        picture = self._pictures.address(answer.page) if self._pictures is not None else None
        if picture:
            await self._delivery.picture(update.chat, picture)
        return True

    def _said(self, update: Update) -> Said:
        text = without_name(update.text, self._names) if update.group else update.text
        key = (update.chat, update.sender) if update.group else (update.chat,)
        return Said(
            f"zalo:{update.sender}",
            key,
            text,
            at=update.at,
            kind="" if update.kind == "text" else update.kind,
            group=f"zalo:{update.chat}" if update.group else "",
        )
