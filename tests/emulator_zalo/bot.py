"""The Bot Platform. Follows what is known of it, and keeps to the strict side of what is not."""

import asyncio
import itertools
import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.emulator.faults import Failure
from tests.emulator_zalo.host import Host, Json, answer

TOKEN = "1234567890123456789:AbCdEfGhIjKlMnOpQrStUvWxYz"
BOT = {"id": "b1", "account_name": "bot.trolydaihoi", "account_type": "BASIC", "can_join_groups": False}


class Refused(Exception):
    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code, self.description = code, description


@dataclass
class Call:
    method: str
    params: Json
    acted: bool = True


@dataclass
class Messages:
    """Makes updates as the platform does."""

    numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def update(self, person: str, event: str = "text", *, group: str | None = None, **more: Any) -> Json:
        number = next(self.numbers)
        chat = {"id": group or person, "chat_type": "GROUP" if group else "PRIVATE"}
        message: Json = {
            "message_id": f"m{number}",
            "date": 1_760_000_000_000 + number,
            "from": {"id": person, "display_name": f"Người {person}", "is_bot": False},
            "chat": chat,
        }
        return {"event_name": f"message.{event}.received", "message": {**message, **more}}


class ZaloBot(Host):
    """The server.

    Attributes:
        wrapped: webhook bodies come in `{"ok": true, "result": …}`.
        idle_status: the HTTP status of an idle poll, whose error_code is 408 in any case.
        listed: getUpdates returns a list of one.
    """

    def __init__(self, *, record: bool = True) -> None:
        super().__init__()
        self.messages = Messages()
        self.wrapped, self.listed, self.idle_status = False, False, 200
        self.webhook: Json = {"url": ""}
        self.verified: Json | None = None
        self.calls: list[Call] = []
        self.chats: set[str] = set()
        self.quota: int | None = None
        self.polls = 0
        self.refuses_styles = False
        self.on_call: Callable[[Call], None] | None = None
        self._record = record
        self._queue: deque[Json] = deque()

    def routes(self, app: web.Application) -> None:
        app.router.add_route("*", "/bot{token}/{method}", self._serve)

    # -- what people do

    async def say(self, person: str, text: str, **more: Any) -> Json:
        """Somebody writes; returns the update once it is handed over."""
        return await self.push(self.messages.update(person, text=text, **more))

    async def push(self, update: Json, *, secret: str | None = None) -> Json:
        """Hand an update over."""
        chat = update.get("message", {}).get("chat", {}).get("id")
        if chat:
            self.chats.add(chat)
        if not self.webhook["url"]:
            self._queue.append(update)
            self.touch()
            return update
        body = {"ok": True, "result": update} if self.wrapped else update
        await self.deliver(json.dumps(body).encode(), secret)
        return update

    async def deliver(self, body: bytes, secret: str | None = None) -> int:
        """Post a body to the webhook."""
        given = self.webhook["secret_token"] if secret is None else secret
        headers = {"Content-Type": "application/json", "User-Agent": "Java/1.8.0_192"}
        if given:
            headers["X-Bot-Api-Secret-Token"] = given
        return await self.post(self.webhook["url"], body, headers)

    # -- what the bot did

    def made(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method and call.acted]

    def sent(self, chat: str | None = None) -> list[str]:
        """Texts that arrived."""
        return [c.params["text"] for c in self.made("sendMessage") if chat in (None, c.params["chat_id"])]

    async def text(self, count: int = 1, chat: str | None = None) -> str:
        """Wait for the `count`-th text that arrives."""
        await self.until(lambda: len(self.sent(chat)) >= count)
        return self.sent(chat)[count - 1]

    # -- HTTP

    async def _serve(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        if request.match_info["token"] != TOKEN:
            return answer(200, {"ok": False, "error_code": 401, "description": "Unauthorized"})
        try:
            params = await request.json() if request.can_read_body else {}
        except ConnectionError:  # a sign that is no longer needed is broken off while it is sent
            return self.cut(request)
        call = Call(method, params)
        failure = self.faults.of(method)
        if failure is not None and not failure.acted:
            return self._fail(request, failure)
        act = getattr(self, f"_{method}", None)
        status, body = 200, Json()
        try:
            if act is None:
                raise Refused(404, "Not Found")
            result = act(params)
            body = {"ok": True, "result": await result if asyncio.iscoroutine(result) else result}
        except Refused as refused:
            call.acted = False
            status = self.idle_status if refused.code == 408 else 200
            body = {"ok": False, "error_code": refused.code, "description": refused.description}
            if refused.code == 400:
                self.broken_rules.append(f"{method}: {refused.description}")
        if self.on_call is not None:
            self.on_call(call)
        if self._record:
            self.calls.append(call)
        self.touch()
        return self._fail(request, failure) if failure is not None else answer(status, body)

    def _fail(self, request: web.Request, failure: Failure) -> web.Response:
        if failure.status == 0:
            return self.cut(request)
        if failure.html:
            return web.Response(status=failure.status, text="<html>Bad Gateway</html>", content_type="text/html")
        # A refusal often comes with HTTP 200.
        status = failure.status if failure.status >= 500 else 200
        return answer(status, {"ok": False, "error_code": failure.status, "description": failure.description})

    # -- methods

    def _getMe(self, _params: Json) -> Json:
        return BOT

    def _setWebhook(self, params: Json) -> Json:
        if not 8 <= len(params.get("secret_token", "")) <= 256:
            raise Refused(400, "secret_token")
        if not params["url"].startswith(("https://", "http://127.0.0.1:")):
            raise Refused(400, "url must be https")
        self.webhook = params
        return {"url": params["url"], "updated_at": 1, **({"verification": self.verified} if self.verified else {})}

    def _deleteWebhook(self, _params: Json) -> Json:
        self.webhook = {"url": ""}
        return {"url": "", "updated_at": 1}

    async def _getUpdates(self, params: Json) -> Any:
        if self.webhook["url"]:
            raise Refused(400, "webhook is set")
        self.polls += 1
        self.touch()
        clock = asyncio.get_running_loop().time
        deadline = clock() + float(params.get("timeout", 30))
        while not self._queue and not self._closing and (left := deadline - clock()) > 0:
            await self.changed(left)
        if not self._queue:
            raise Refused(408, "Request timeout")
        update = self._queue.popleft()
        return [update] if self.listed else update

    def _sendMessage(self, params: Json) -> Json:
        text = params.get("text")
        if not isinstance(text, str) or not 1 <= len(text.encode("utf-16-le")) // 2 <= 2000:
            raise Refused(400, f"text is of {len(text or '')} characters")
        self._meant(params)
        for style in params.get("text_styles", ()):
            if self.refuses_styles:
                raise Refused(400, "text_styles")
            fits = 0 <= style["start"] < style["start"] + style["len"] <= len(text.encode("utf-16-le")) // 2
            if not fits or not set(style["st"]) <= {"b", "i", "u", "s"}:
                raise Refused(400, f"style {style}")
        return self._spend()

    def _sendPhoto(self, params: Json) -> Json:
        self._meant(params)
        if not params["photo"].startswith("https://"):
            raise Refused(400, "photo")
        return self._spend()

    def _sendChatAction(self, params: Json) -> None:
        self._meant(params)
        assert params["action"] == "typing"

    def _meant(self, params: Json) -> None:
        if params.get("chat_id") not in self.chats:
            raise Refused(400, f"chat {params.get('chat_id')} is unknown")

    def _spend(self) -> Json:
        if self.quota == 0:
            raise Refused(429, "Quota exceeded")
        if self.quota is not None:
            self.quota -= 1
        return {"message_id": f"r{next(self.messages.numbers)}", "date": 1_760_000_000_000}
