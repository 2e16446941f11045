"""The Official Account's API and OAuth server. Follows what is known, and keeps to the strict side of what is not."""

import asyncio
import base64
import hashlib
import itertools
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.emulator.faults import Failure
from tests.emulator_zalo.host import Host, Json, answer

APP = "1234567890"
APP_SECRET = "AppSecretAppSecret01"
OA_SECRET = "OaSecretOaSecretOa02"
OA = "579745863508884884"


@dataclass
class Sent:
    """A call that would send."""

    user: str
    text: str
    message: Json
    error: int = 0


class ZaloOa(Host):
    """The server.

    Attributes:
        access, refresh: the pair that is good now; each refresh token is good once.
        refreshes: how many pairs were given for a refresh token.
        refuses_buttons, refuses_quotes: -240 and -201.
        errors: what the next messages to a user meet, by user.
    """

    def __init__(self, *, record: bool = True) -> None:
        super().__init__()
        self.access, self.refresh = "access-0", "refresh-0"
        self.refreshes = 0
        self.renewing_takes = 0.0
        self.codes: dict[str, str] = {}
        self.expires_in: Any = "90000"
        self.refuses_buttons = self.refuses_quotes = False
        self.errors: dict[str, list[int]] = {}
        self.calls: list[Sent] = []
        self.webhook = ""
        self.on_call: Callable[[Sent], None] | None = None
        self._record = record
        self._numbers = itertools.count(1)
        self._known: set[str] = set()

    def routes(self, app: web.Application) -> None:
        app.router.add_post("/v4/oa/access_token", self._token)
        app.router.add_post("/v3.0/oa/message/cs", self._message)

    # -- what people do

    def event(self, user: str, text: str | None = None, name: str = "user_send_text", **more: Any) -> Json:
        """An event as the webhook brings it."""
        number = next(self._numbers)
        stamp = str(1_760_000_000_000 + number)
        body: Json = {"app_id": APP, "user_id_by_app": f"app-{user}", "event_name": name, "timestamp": stamp}
        if name in ("follow", "unfollow"):
            return {**body, "oa_id": OA, "follower": {"id": user}, "source": "oa_profile"}
        message = {"msg_id": f"m{number}", **({"text": text} if text is not None else {}), **more}
        return {**body, "sender": {"id": user}, "recipient": {"id": OA}, "message": message}

    async def say(self, user: str, text: str, **more: Any) -> Json:
        """Somebody writes; returns the event once it is handed over."""
        return await self.push(self.event(user, text, **more))

    async def push(self, event: Json, tries: int = 0) -> Json:
        """Hand an event over, signed."""
        body = json.dumps(event, ensure_ascii=False).encode()
        self._known.add((event.get("sender") or event.get("follower") or {}).get("id", ""))
        await self.deliver(body, self.signature(body, event.get("timestamp", "")), tries)
        return event

    async def deliver(self, body: bytes, signature: str | None, tries: int = 0) -> int:
        headers = {"Content-Type": "application/json"}
        if signature is not None:
            headers["X-ZEvent-Signature"] = signature
        if tries:
            headers["num_retry"] = str(tries)
        return await self.post(self.webhook, body, headers)

    @staticmethod
    def signature(body: bytes, stamp: str, secret: str = OA_SECRET) -> str:
        return "mac=" + hashlib.sha256(APP.encode() + body + stamp.encode() + secret.encode()).hexdigest()

    # -- what the bot did

    def sent(self, user: str | None = None) -> list[str]:
        """Texts that arrived."""
        return [call.text for call in self.calls if not call.error and user in (None, call.user)]

    async def text(self, count: int = 1, user: str | None = None) -> str:
        """Wait for the `count`-th text that arrives."""
        await self.until(lambda: len(self.sent(user)) >= count)
        return self.sent(user)[count - 1]

    def expire(self) -> None:
        """The access token ends before its time."""
        self.access = f"ended-{self.access}"

    # -- HTTP

    async def _token(self, request: web.Request) -> web.Response:
        form = await request.post()
        failure = self.faults.of("access_token")
        if failure is not None and not failure.acted:
            return self._fail(request, failure)
        if request.headers.get("secret_key") != APP_SECRET or form.get("app_id") != APP:
            return answer(200, {"error": -14004, "error_name": "Invalid app secret"})
        if self.renewing_takes:
            await asyncio.sleep(self.renewing_takes)  # a refresh that others can run into
        if form["grant_type"] == "refresh_token":
            if form["refresh_token"] != self.refresh:
                return answer(200, {"error": -118, "error_name": "Invalid refresh token"})
            self.refreshes += 1
        else:
            wanted = self.codes.pop(str(form["code"]), None)
            digest = hashlib.sha256(str(form["code_verifier"]).encode()).digest()
            if wanted is None or base64.urlsafe_b64encode(digest).decode().rstrip("=") != wanted:
                return answer(200, {"error": -14003, "error_name": "Invalid authorization code"})
        number = next(self._numbers)
        self.access, self.refresh = f"access-{number}", f"refresh-{number}"
        self.touch()
        if failure is not None:
            return self._fail(request, failure)
        pair = {"access_token": self.access, "refresh_token": self.refresh, "expires_in": self.expires_in}
        return answer(200, pair)

    async def _message(self, request: web.Request) -> web.Response:
        body = await request.json()
        failure = self.faults.of("cs")
        if failure is not None and not failure.acted:
            return self._fail(request, failure)
        user, message = body["recipient"]["user_id"], body["message"]
        error = self._error(user, message, request.headers.get("access_token", ""))
        call = Sent(user, message.get("text", ""), message, error)
        if self.on_call is not None:
            self.on_call(call)
        if self._record:
            self.calls.append(call)
        self.touch()
        if failure is not None:
            return self._fail(request, failure)
        if error:
            return answer(200, {"error": error, "message": "Refused"})
        data = {"message_id": f"r{next(self._numbers)}", "user_id": user, "sent_time": "1760000000000"}
        return answer(200, {"data": data, "error": 0, "message": "Success"})

    def _error(self, user: str, message: Json, access: str) -> int:
        if access != self.access:
            return -216
        if planned := self.errors.get(user):
            return planned.pop(0)
        if user not in self._known:
            return -213
        text = message.get("text", "")
        if not 1 <= len(text.encode("utf-16-le")) // 2 <= 2000:
            self.broken_rules.append(f"text is of {len(text)} characters")
            return -210
        if "quote_message_id" in message and self.refuses_quotes:
            return -201
        if "attachment" in message:
            return self._buttons(message["attachment"])
        return 0

    def _buttons(self, attachment: Json) -> int:
        buttons = attachment["payload"]["buttons"]
        fits = len(buttons) <= 5 and all(len(b["title"]) <= 100 and len(b["payload"]) <= 1000 for b in buttons)
        if attachment["type"] != "template" or not fits:
            self.broken_rules.append(f"buttons {buttons}")
        return -240 if self.refuses_buttons else 0

    def _fail(self, request: web.Request, failure: Failure) -> web.Response:
        if failure.status == 0:
            return self.cut(request)
        if failure.html:
            return web.Response(status=failure.status, text="<html>Bad Gateway</html>", content_type="text/html")
        # A refusal comes with HTTP 200; here the one that asks for patience.
        return answer(failure.status, {"error": -1 if failure.status >= 500 else -32, "message": failure.description})
