"""Small ASGI layers around the application."""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.channels.base import Clock
from bot.channels.web.asking import Meter


class Head:
    """Answers HEAD as GET without the body, which FastAPI's routes do not."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self._app(scope, receive, send)
            return

        async def without_body(message: Message) -> None:
            await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

        await self._app({**scope, "method": "GET"}, receive, without_body)


@dataclass(frozen=True, slots=True)
class _Route:
    path: str


class Webhooks:
    """Hands requests for other channels' webhooks to them, before limits that are meant for people."""

    def __init__(self, app: ASGIApp, webhooks: Mapping[str, ASGIApp]) -> None:
        self._app, self._webhooks = app, dict(webhooks)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry."""
        webhook = self._webhooks.get(scope.get("path", "")) if scope["type"] == "http" else None
        if webhook is not None:
            scope["route"] = _Route(scope["path"])
        await (webhook or self._app)(scope, receive, send)


class Metered:
    """Counts requests by route, never by address as it was typed, which anybody can make up."""

    def __init__(self, app: ASGIApp, meter: Meter, clock: Clock) -> None:
        self._app, self._meter, self._clock = app, meter, clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started, status = self._clock(), 500

        async def watch(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, watch)
        finally:
            route = scope.get("route")
            self._meter.served(getattr(route, "path", "other"), status, self._clock() - started)
