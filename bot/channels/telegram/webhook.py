"""The webhook's door: an ASGI application for the project's HTTP server to mount.

Telegram's servers are told apart from everybody else by the secret header alone, so it is compared in constant time
and before anything of the body is read. The path says nothing and holds no token.
"""

import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from bot.channels.base.door import Door, Headers, Receive, Scope, Send
from bot.channels.base.turn import Turn

_LOGGER = logging.getLogger(__name__)

HEADER = b"x-telegram-bot-api-secret-token"


class Webhook:
    """Takes updates by POST.

    Args:
        secret: what Telegram was told to send in the header.
        accept: keeps the update safe; 200 is answered when it returns, so that Telegram repeats what was not kept.
        full: whether too much waits already; Telegram then comes again later.
        turn: lets what is posted go before what is answered.
    """

    def __init__(
        self,
        secret: str,
        accept: Callable[[Sequence[Mapping[str, Any]]], Awaitable[None]],
        full: Callable[[], bool] = lambda: False,
        turn: Turn | None = None,
    ) -> None:
        self._secret = secret.encode()
        self._accept = accept
        self._full = full
        self._door = Door(self._take, self._known, turn=turn)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry."""
        # Never a method call in the answer: its result and its errors would be lost.
        await self._door(scope, receive, send)

    def _known(self, headers: Headers) -> bool:
        known = hmac.compare_digest(headers.get(HEADER, b""), self._secret)
        if not known:
            _LOGGER.warning("a webhook call with a wrong secret was refused")
        return known

    async def _take(self, _headers: Headers, body: bytes) -> int:
        return await self.take(body)

    async def take(self, body: bytes) -> int:
        """Keep one update whose sender is known; returns the HTTP status. For servers that are not ASGI."""
        try:
            raw = json.loads(body)
        except (ValueError, RecursionError):
            return 400
        if not isinstance(raw, dict) or not isinstance(raw.get("update_id"), int):
            return 400
        if self._full():
            return 503
        try:
            await self._accept([raw])
        except Exception:
            _LOGGER.exception("an update could not be kept")
            return 500
        return 200
