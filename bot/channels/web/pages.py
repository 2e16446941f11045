"""Routes of what people look at: the page, the page in a frame, the page about the API, the icon."""

import datetime as dt
from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, FastAPI, Query, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse

from bot.channels.web import assets
from bot.channels.web import docs as docs_page
from bot.channels.web.asking import Asking
from bot.channels.web.config import WebConfig
from bot.channels.web.document import document
from bot.channels.web.page import Turn, page, policy
from bot.channels.web.schemas import LONGEST
from bot.channels.web.shown import Window

Today = Callable[[], dt.datetime]


class Pages:
    """Pages ready to send, as they are and compressed; made anew when the knowledge or the day changes."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[object, bytes, bytes, str]] = {}

    def send(self, request: Request, name: str, version: object, make: Callable[[], bytes], csp: str) -> Response:
        """The page, or 304 when the browser has it already."""
        kept = self._kept.get(name)
        if kept is None or kept[0] != version:
            content = make()
            kept = self._kept[name] = (version, content, assets.packed(content), assets.tag(content))
        _, content, small, tag = kept
        headers = {"Content-Security-Policy": csp, "Cache-Control": "no-cache", "ETag": tag, "Vary": "Accept-Encoding"}
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        if "gzip" in request.headers.get("accept-encoding", ""):
            return HTMLResponse(small, headers=headers | {"Content-Encoding": "gzip"})
        return HTMLResponse(content, headers=headers)


def router(app: FastAPI, asking: Asking, window: Window, config: WebConfig, now: Today) -> APIRouter:
    """The routes; they are no part of the API's description."""
    routes = APIRouter(include_in_schema=False)
    pages = Pages()
    _chat(routes, pages, asking, window, config, now)
    _beside(routes, pages, app)
    return routes


def _chat(routes: APIRouter, pages: Pages, asking: Asking, window: Window, config: WebConfig, now: Today) -> None:
    """The page, by itself and in a frame."""
    plain, framed = policy(), policy(config.parents)

    def shown(request: Request, q: str | None, pick: str | None, *, embedded: bool) -> Response:
        seen, today = window.current(), now().date()
        csp = framed if embedded else plain
        if not q and not pick:
            name = "embed" if embedded else "page"
            version = (seen.version, today)
            return pages.send(request, name, version, lambda: page(seen, today, config, embedded=embedded), csp)
        answered = asking.ask(q or "", pick, None)
        reply = document(
            answered.reply,
            conversation=answered.conversation,
            trace_id=answered.trace_id,
            knowledge=seen.version,
            as_of=seen.as_of,
        )
        said = q or next((o.name for o in seen.records if pick and pick.partition(".")[0] == o.id), "…")
        body = page(seen, today, config, embedded=embedded, turn=Turn(said, reply))
        return HTMLResponse(body, headers={"Content-Security-Policy": csp, "Cache-Control": "no-store"})

    @routes.get("/")
    async def chat(
        request: Request,
        q: Annotated[str | None, Query(max_length=LONGEST)] = None,
        pick: Annotated[str | None, Query(max_length=80)] = None,
    ) -> Response:
        """The page; with a question in the address, which a browser without script sends, its answer too."""
        return shown(request, q, pick, embedded=False)

    @routes.get("/embed")
    async def embed(
        request: Request,
        q: Annotated[str | None, Query(max_length=LONGEST)] = None,
        pick: Annotated[str | None, Query(max_length=80)] = None,
    ) -> Response:
        """The chat alone, for frames of the sites that are allowed."""
        return shown(request, q, pick, embedded=True)


def _beside(routes: APIRouter, pages: Pages, app: FastAPI) -> None:
    """What goes with the page."""
    described = docs_page.policy()

    @routes.get("/docs")
    async def docs(request: Request) -> Response:
        """What the API offers."""
        return pages.send(request, "docs", app.version, lambda: docs_page.docs(app.openapi()), described)

    @routes.get("/openapi.json")
    async def openapi() -> Response:
        """The same for programs."""
        return JSONResponse(app.openapi())

    @routes.get("/icon.svg")
    async def icon() -> Response:
        """The icon."""
        return Response(
            assets.read("icon.svg"), media_type="image/svg+xml", headers={"Cache-Control": "public, max-age=86400"}
        )

    @routes.get("/favicon.ico")
    async def favicon() -> Response:
        """What old browsers ask for without being told to."""
        return Response(status_code=204, headers={"Cache-Control": "public, max-age=86400"})

    @routes.get("/robots.txt")
    async def robots() -> Response:
        """Answers are no pages of their own."""
        return Response("User-agent: *\nDisallow: /*?\nDisallow: /api/\n", media_type="text/plain")
