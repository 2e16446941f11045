"""The application: page, API, health, and other channels' webhooks, within limits and with the same headers."""

import time
from collections.abc import Callable, Mapping
from typing import Any, cast

from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Scope
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from bot import __version__
from bot.channels.base import Calendar, Clock, Ledger, Pictures, VoteSink
from bot.channels.web import api, health, pages, problems, sharing, words
from bot.channels.web.around import Head, Metered, Webhooks
from bot.channels.web.asking import Asking, Meter, new_id
from bot.channels.web.config import WebConfig
from bot.channels.web.gate import TRIES_A_MINUTE, MembersOnly
from bot.channels.web.limits import BodyLimit, Bucket, RateLimit
from bot.channels.web.pages import Today
from bot.channels.web.security import SecurityHeaders
from bot.channels.web.shown import Provider, Window
from bot.overview.calendar import Calendars, Edition
from bot.overview.charts.gallery import Gallery


def create_app(
    provider: Provider,
    config: WebConfig,
    *,
    now: Today,
    meter: Meter,
    clock: Clock = time.monotonic,
    sink: VoteSink | None = None,
    ledger: Ledger | None = None,
    ids: Callable[[], str] = new_id,
    webhooks: Mapping[str, ASGIApp] | None = None,
    states: health.States | None = None,
    pictures: Pictures | None = None,
    calendar: Calendar | None = None,
) -> ASGIApp:
    """The whole as one ASGI application.

    Args:
        provider: gives the assistant over the current knowledge; None while there is none.
        now: the present moment, for the panel.
        clock: seconds, for limits and forgetting.
        sink: where votes go.
        ledger: where questions are written down.
        ids: makes ids of conversations and answers.
        states: how each channel is doing, for /readyz.
        webhooks: other channels' applications by path; they have limits of their own.
        pictures: of the knowledge; drawn here when none are handed in.
        calendar: its dates; made here when none is handed in.
    """
    window = Window(provider)
    asking = Asking(window, config, meter, sink=sink, ledger=ledger, clock=clock, ids=ids)
    app = _Described(
        title=words.API_TITLE,
        description=words.API_DESCRIPTION,
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
        generate_unique_id_function=_operation,
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
    )
    problems.install(app)
    app.include_router(api.router(asking, window))
    app.include_router(health.router(window, meter, states))
    app.include_router(pages.router(app, asking, window, config, now))
    started = Edition(0, now())
    pictures = pictures or Gallery(lambda: window.assistant().knowledge, now)
    calendar = calendar or Calendars(lambda: window.assistant().knowledge, lambda: started)
    app.include_router(sharing.router(window, pictures, calendar))
    found: ASGIApp = app
    found = BodyLimit(found, config.largest_body, config.body_seconds)
    found = RateLimit(found, Bucket(config.rate, clock), _limited)
    if config.members_only:
        found = MembersOnly(found, config.code, window, Bucket(TRIES_A_MINUTE, clock))
    if config.cors:
        found = CORSMiddleware(
            found,
            allow_origins=config.cors,
            allow_methods=["GET", "POST"],
            allow_headers=["Content-Type", "Authorization"],
            max_age=600,
        )
    if webhooks:
        found = Webhooks(found, webhooks)
    found = SecurityHeaders(found)
    found = Head(Metered(found, meter, clock))
    if config.proxies:
        # uvicorn names the same ASGI types in its own way
        found = cast("ASGIApp", ProxyHeadersMiddleware(cast("Any", found), list(config.proxies)))
    return found


def _operation(route: APIRoute) -> str:
    return route.name


def _limited(scope: Scope) -> bool:
    """Whether a request counts against its client: what computes does, what is ready to send does not."""
    path: str = scope["path"]
    if path.startswith("/api/"):
        return bool(scope["method"] != "OPTIONS")
    return path in ("/", "/embed") and bool(scope["query_string"])


class _Described(FastAPI):
    """With a description of ours, made when it is first asked for."""

    def openapi(self) -> dict[str, Any]:
        """The description of the API."""
        if self.openapi_schema is None:
            _describe(super().openapi())
        return super().openapi()


def _describe(made: dict[str, Any]) -> None:
    """Put the problem document into the description, and take out FastAPI's own, which is never sent."""
    schemas = made.setdefault("components", {}).setdefault("schemas", {})
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    for model in (problems.Mistake, problems.Problem):
        schemas[model.__name__] = model.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas[model.__name__].pop("$defs", None)
    for methods in made["paths"].values():
        for call in methods.values():
            for status, response in call["responses"].items():
                content = response.get("content", {})
                if int(status) < 300:
                    response["description"] = words.API_OK
                if int(status) >= 400:
                    content.pop("application/json", None)
