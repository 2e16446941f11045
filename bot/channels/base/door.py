"""A webhook's door: an ASGI application that reads one body of bounded size and answers with a bare status."""

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any

from bot.channels.base.turn import Turn

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Headers = Mapping[bytes, bytes]

LARGEST = 1024 * 1024


class Door:
    """Takes what is posted.

    Args:
        take: deals with a body, and returns the HTTP status.
        known: whether the headers are a known sender's, asked before anything of the body is read.
        largest: most bytes of a body.
        turn: lets what is posted go before what is answered.
    """

    def __init__(
        self,
        take: Callable[[Headers, bytes], Awaitable[int]],
        known: Callable[[Headers], bool] = lambda _: True,
        *,
        largest: int = LARGEST,
        turn: Turn | None = None,
    ) -> None:
        self._take = take
        self._known = known
        self._largest = largest
        self._turn = turn or Turn()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry."""
        if scope["type"] != "http":
            return
        with self._turn.first():
            status = await self._status(scope, receive)
        await send({"type": "http.response.start", "status": status, "headers": [(b"content-length", b"0")]})
        await send({"type": "http.response.body", "body": b""})

    async def _status(self, scope: Scope, receive: Receive) -> int:
        if scope["method"] != "POST":
            return 405
        headers = {name.lower(): value for name, value in scope["headers"]}
        if not self._known(headers):
            return 401
        length = headers.get(b"content-length", b"0")
        if not length.isdigit():
            return 400
        if int(length) > self._largest:
            return 413
        body = bytearray()
        more = True
        while more:
            part = await receive()
            if part["type"] == "http.disconnect":
                return 400
            body += part.get("body", b"")
            if len(body) > self._largest:
                return 413
            more = part.get("more_body", False)
        return await self._take(headers, bytes(body))
