"""Limits, as plain ASGI around the application: how much a client may send, and how often."""

import asyncio
import ipaddress
import math
import time
from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.channels.base import Clock, Expiring
from bot.channels.web.problems import problem


class Bucket:
    """A token bucket for every client: `rate` a minute, as many at once.

    What it remembers is bounded: a client that is forgotten because others came starts with a full bucket.
    """

    def __init__(self, rate: int, clock: Clock = time.monotonic, clients: int = 50_000) -> None:
        self._rate = max(1, rate)
        self._clock = clock
        self._levels: Expiring[str, tuple[float, float]] = Expiring(ttl=60, limit=clients, clock=clock)

    def take(self, client: str) -> float:
        """Take one token; returns 0, or the seconds until there is one."""
        level = self._level(client)
        if level < 1:
            return (1 - level) * 60 / self._rate
        self._levels.put(client, (level - 1, self._clock()))
        return 0

    def empty(self, client: str) -> bool:
        """Whether there is no token to take."""
        return self._level(client) < 1

    def _level(self, client: str) -> float:
        now = self._clock()
        level, at = self._levels.get(client) or (float(self._rate), now)
        return min(float(self._rate), level + (now - at) * self._rate / 60)


def client_of(scope: Scope) -> str:
    """Who asks: the address; for IPv6 the network that one subscriber has, or they would have endless buckets."""
    host = (scope.get("client") or ("?", 0))[0]
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return str(host)
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is None:
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(getattr(address, "ipv4_mapped", None) or address)


class RateLimit:
    """Answers 429 to clients that ask too often.

    Args:
        limited: which requests count.
    """

    def __init__(self, app: ASGIApp, bucket: Bucket, limited: Callable[[Scope], bool]) -> None:
        self._app, self._bucket, self._limited = app, bucket, limited

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry."""
        if scope["type"] == "http" and self._limited(scope):
            wait = self._bucket.take(client_of(scope))
            if wait:
                seconds = math.ceil(wait)
                answer = problem(429, what=seconds, path=scope["path"], headers={"Retry-After": str(seconds)})
                await answer(scope, receive, send)
                return
        await self._app(scope, receive, send)


class BodyLimit:
    """Reads bodies before the application sees them: at most so many bytes, within so many seconds."""

    def __init__(self, app: ASGIApp, largest: int, seconds: float) -> None:
        self._app, self._largest, self._seconds = app, largest, seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        length = headers.get(b"content-length", b"0")
        if not length.isdigit() or int(length) > self._largest:
            await self._refuse(413 if length.isdigit() else 400, scope, receive, send)
            return
        if length == b"0" and b"transfer-encoding" not in headers:
            await self._app(scope, receive, send)
            return
        try:
            async with asyncio.timeout(self._seconds):
                body = await self._read(receive)
        except TimeoutError:
            await self._refuse(408, scope, receive, send)
            return
        if body is None:
            return  # nobody is there any more
        if len(body) > self._largest:
            await self._refuse(413, scope, receive, send)
            return
        await self._app(scope, _again(body, receive), send)

    async def _read(self, receive: Receive) -> bytes | None:
        body = bytearray()
        while len(body) <= self._largest:
            part = await receive()
            if part["type"] == "http.disconnect":
                return None
            body += part.get("body", b"")
            if not part.get("more_body", False):
                break
        return bytes(body)

    async def _refuse(self, status: int, scope: Scope, receive: Receive, send: Send) -> None:
        # The rest of the body is not read, so the connection cannot serve another request.
        answer = problem(status, what=self._largest, path=scope["path"], headers={"Connection": "close"})
        await answer(scope, receive, send)


def _again(body: bytes, receive: Receive) -> Receive:
    """A `receive` that gives the body that was read, then what comes after it."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
