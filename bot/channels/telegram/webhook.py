"""The webhook's door: an ASGI application for the project's HTTP server to mount.

Telegram's servers are told apart from everybody else by the secret header alone, so it is compared in constant time
and before anything of the body is read. The path says nothing and holds no token.
"""

import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Mapping, MutableMapping, Sequence
from typing import Any

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

_LOGGER = logging.getLogger(__name__)

HEADER = b"x-telegram-bot-api-secret-token"
LARGEST = 1024 * 1024


class Webhook:
    """Takes updates by POST.

    Args:
        secret: what Telegram was told to send in the header.
        accept: keeps the update safe; 200 is answered when it returns, so that Telegram repeats what was not kept.
        full: whether too much waits already; Telegram then comes again later.
    """

    def __init__(
        self,
        secret: str,
        accept: Callable[[Sequence[Mapping[str, Any]]], Awaitable[None]],
        full: Callable[[], bool] = lambda: False,
    ) -> None:
        self._secret = secret.encode()
        self._accept = accept
        self._full = full

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry."""
        if scope["type"] != "http":
            return
        status = await self._status(scope, receive)
        # Never a method call in the answer: its result and its errors would be lost.
        await send({"type": "http.response.start", "status": status, "headers": [(b"content-length", b"0")]})
        await send({"type": "http.response.body", "body": b""})

    async def _status(self, scope: Scope, receive: Receive) -> int:
        if scope["method"] != "POST":
            return 405
        headers: dict[bytes, bytes] = {name.lower(): value for name, value in scope["headers"]}
        given = headers.get(HEADER, b"")
        if not hmac.compare_digest(given, self._secret):
            _LOGGER.warning("a webhook call with a wrong secret was refused")
            return 401
        length = headers.get(b"content-length", b"0")
        if not length.isdigit():
            return 400
        if int(length) > LARGEST:
            return 413
        body = bytearray()
        more = True
        while more:
            part = await receive()
            if part["type"] == "http.disconnect":
                return 400
            body += part.get("body", b"")
            if len(body) > LARGEST:
                return 413
            more = part.get("more_body", False)
        return await self.take(bytes(body))

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
