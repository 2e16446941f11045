"""The gate of a members-only page: without the invitation code nothing but the form for it can be seen.

The page keeps a cookie that says by which code one came in, as a keyed mark; programs send the code as a bearer token.
Changing the code shuts out everybody until they give the new one.
"""

import hmac
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.channels.web import assets, words
from bot.channels.web.limits import Bucket, client_of
from bot.channels.web.markup import Markup, el, join
from bot.channels.web.problems import problem
from bot.channels.web.security import page_policy
from bot.channels.web.shown import Window

COOKIE = "daihoi_member"
ENTRANCE = "/vao"
OPEN = frozenset({"/healthz", "/readyz", "/icon.svg", "/favicon.ico", "/robots.txt"})
"""What anybody may see: whether the server is well, and what browsers fetch by themselves."""
KEPT_SECONDS = 180 * 86_400
TRIES_A_MINUTE = 5
LARGEST = 1024


class MembersOnly:
    """Lets through who gave the code.

    Args:
        code: the invitation code; capitals and spaces in it do not count. Without one nobody is let in.
        window: knows how people are addressed.
        tries: limits guesses by client.
    """

    def __init__(self, app: ASGIApp, code: str, window: Window, tries: Bucket) -> None:
        self._app, self._code, self._window, self._tries = app, _plain(code), window, tries
        self._mark = hmac.new(self._code.encode(), b"daihoi web member", sha256).hexdigest()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI entry."""
        if scope["type"] != "http" or scope["path"] in OPEN or self._inside(scope):
            await self._app(scope, receive, send)
        elif scope["path"] == ENTRANCE and scope["method"] == "POST":
            await (await self._enter(scope, receive))(scope, receive, send)
        else:
            await self._refusal(scope)(scope, receive, send)

    def _inside(self, scope: Scope) -> bool:
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        kind, _, token = headers.get(b"authorization", "").partition(" ")
        if kind.lower() == "bearer" and token and not self._tries.empty(client_of(scope)):
            if self._same(token):
                return True
            self._tries.take(client_of(scope))
        try:
            cookie = SimpleCookie(headers.get(b"cookie", "")).get(COOKIE)
        except CookieError:
            return False
        return (
            cookie is not None and bool(self._code) and hmac.compare_digest(cookie.value.encode(), self._mark.encode())
        )

    async def _enter(self, scope: Scope, receive: Receive) -> Response:
        wait = self._tries.take(client_of(scope))
        if wait:
            return self._page("too_many", 429)
        body = bytearray()
        more = True
        while more and len(body) <= LARGEST:
            part = await receive()
            body += part.get("body", b"")
            more = part.get("more_body", False) and part["type"] == "http.request"
        given = parse_qs(bytes(body[:LARGEST]).decode("utf-8", "replace")).get("code", [""])[0]
        if not self._same(given):
            return self._page("wrong", 403)
        response = RedirectResponse("./", 303)
        response.set_cookie(
            COOKIE, self._mark, KEPT_SECONDS, httponly=True, samesite="lax", secure=scope.get("scheme") == "https"
        )
        return response

    def _same(self, given: str) -> bool:
        return bool(self._code) and hmac.compare_digest(_plain(given).encode(), self._code.encode())

    def _refusal(self, scope: Scope) -> Response:
        if scope["path"].startswith("/api/"):
            return problem(401, path=scope["path"], headers={"WWW-Authenticate": "Bearer"})
        return self._page(None, 401)

    def _page(self, wrong: str | None, status: int) -> Response:
        seen = self._window.look()
        you = seen[1].you if seen else words.YOU

        def say(name: str) -> str:
            return words.addressed(words.GATE[name], you)

        style = assets.read("base.css", "gate.css")
        body = el(
            "main",
            el("h1", say("title")),
            el("p", say("text")),
            el("p", say(wrong), role="alert", class_="notice") if wrong else None,
            el(
                "form",
                el("label", say("field"), for_="code"),
                el("input", id="code", name="code", type="password", autocomplete="current-password", required=True),
                el("button", say("send"), type="submit"),
                method="post",
                action=f".{ENTRANCE}",
            ),
            class_="card gate",
        )
        document = join(
            Markup('<!doctype html><html lang="vi"><head><meta charset="utf-8">'),
            Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
            el("title", say("title")),
            assets.style(style),
            Markup("</head><body>"),
            body,
            Markup("</body></html>"),
        )
        headers = {"Cache-Control": "no-store", "Content-Security-Policy": page_policy([assets.digest(style)], [])}
        return HTMLResponse(str(document), status, headers)


def _plain(code: str) -> str:
    return "".join(code.split()).casefold()
