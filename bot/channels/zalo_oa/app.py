"""The channel as a whole: built, started, stopped."""

import asyncio
import json
import logging

from bot.channels.base import Assistant, Expiring, Refused
from bot.channels.base.answering import Answering, Around
from bot.channels.base.calling import Caller
from bot.channels.base.door import Door, Headers
from bot.channels.base.inbox import Incoming
from bot.channels.base.talk import Answer, Said
from bot.channels.zalo_oa.api import OaApi
from bot.channels.zalo_oa.config import ZaloOaConfig
from bot.channels.zalo_oa.delivery import Delivery, NotDelivered
from bot.channels.zalo_oa.events import HEADER, Event, What, incoming, lane_of, read, signed
from bot.channels.zalo_oa.oauth import OAuth
from bot.channels.zalo_oa.tokens import Keeper, Now, TokenStore
from bot.channels.zalo_oa.words import NO_TOKENS, UNSIGNED

_LOGGER = logging.getLogger(__name__)

DAY = 86_400
QUOTED = 500
"""Most characters that are remembered of a message of ours, in case somebody answers it."""


class ZaloOaChannel(Answering):
    """Answers as an Official Account, from `start` to `stop`.

    Args:
        assistant: who answers.
        store: keeps the pair of tokens.
        now: the present moment, with a time zone.
        around: all that it is given besides.
    """

    def __init__(
        self, config: ZaloOaConfig, assistant: Assistant, store: TokenStore, now: Now, around: Around | None = None
    ) -> None:
        around = around or Around()
        super().__init__("zalo-oa", config, assistant, around, self._handle, lane_of, lane_of)
        self._config = config
        self._caller = Caller(seconds=config.call_seconds, connections=config.connections)
        self._keeper = Keeper(store, OAuth(config, self._caller, pause=around.pause), now, around.alarm)
        self._delivery = Delivery(
            OaApi(config.api_base, self._caller, self._keeper),
            around.alarm,
            retries=config.retries,
            resend_unsure=config.resend_unsure,
            pause=around.pause,
        )
        self._sent: Expiring[str, str] = Expiring(ttl=2 * DAY, limit=20_000, clock=around.clock)
        self._door = Door(self._take, turn=self.talk.turn)
        self._watching: asyncio.Task[None] | None = None

    @property
    def webhook(self) -> Door:
        """The ASGI application that the webhook's address must lead to. Answers 401 to what is not signed."""
        return self._door

    async def start(self) -> None:
        """Answer what an earlier run left, and take messages.

        Raises:
            Refused: nobody has logged in, or webhooks cannot be told from forgeries.
        """
        if self._config.check_signature and not self._config.oa_secret:
            raise Refused(UNSIGNED)
        if not await self._keeper.open():
            raise Refused(NO_TOKENS)
        await self.open()
        self._watching = asyncio.create_task(self._watch(), name="zalo oa tokens")
        _LOGGER.info("the Official Account answers by webhook")

    async def stop(self) -> None:
        """Take no more messages, answer those that were taken, disconnect."""
        await self.close()
        if self._watching is not None:
            self._watching.cancel()
            await asyncio.gather(self._watching, return_exceptions=True)
        await self._caller.close()

    async def _watch(self) -> None:
        while True:
            try:
                await self._keeper.watch()
            except Exception:
                _LOGGER.exception("the tokens could not be looked after")
            await asyncio.sleep(self._config.watch_seconds)

    async def _take(self, headers: Headers, body: bytes) -> int:
        if body.strip() in (b"", b"{}"):
            return 200  # Zalo's own try when the address is saved, which must be answered so.
        config = self._config
        if not signed(body, headers.get(HEADER, b""), config.app_id, config.oa_secret):
            if config.check_signature:
                _LOGGER.warning("a webhook call with a wrong signature was refused")
                return 401
            _LOGGER.warning("a webhook call has a wrong signature, and is let in: signatures are not checked")
        try:
            raw = json.loads(body)
        except (ValueError, RecursionError):
            return 400
        if not isinstance(raw, dict):
            return 400
        if read(raw) is None:
            return 200
        if self.intake.full:
            return 503
        try:
            await self.intake.take([incoming(raw)])
        except Exception:
            _LOGGER.exception("a message could not be kept")
            return 500
        return 200

    async def _handle(self, item: Incoming) -> bool:
        event = read(item.raw)
        if event is None:
            return True
        key = (event.user,)
        if event.what is What.LEFT:
            self.talk.forget(key)
            return True
        answer = self.talk.welcome(key) if event.what is What.FOLLOWED else await self.talk.answer(self._said(event))
        if answer is None:
            return True
        try:
            await self._send(event, answer)
        except NotDelivered as error:
            _LOGGER.warning("message %s is not answered yet: %s", item.key, error)
            return False
        return True

    async def _send(self, event: Event, answer: Answer) -> None:
        # A quotation tells which question is meant, where another one has come in between.
        quote = event.message if answer.late else None
        options = answer.reply.options if self._config.buttons else ()
        ids = await self._delivery.send(event.user, answer.pages, quote=quote, options=options)
        for identity, page in zip(ids, answer.pages, strict=False):
            if identity:
                self._sent.put(identity, page.text[:QUOTED])

    def _said(self, event: Event) -> Said:
        return Said(
            f"zalo-oa:{event.user}",
            (event.user,),
            event.text,
            quoted=self._sent.get(event.quoted) if event.quoted else None,
            at=event.at,
            kind=event.kind,
            pick=event.pick,
        )
