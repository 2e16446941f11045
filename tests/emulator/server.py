"""The server: takes the bot's calls, and carries people's messages to it by polling or webhook."""

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientSession, ClientTimeout, web

from tests.emulator.checks import Refused, read
from tests.emulator.faults import Failure, Faults
from tests.emulator.methods import Methods
from tests.emulator.world import Json, World

TOKEN = "123456:AAExampleExampleExampleExample00000"
PATIENCE = 90.0
"""Seconds after which a test that waits in vain fails."""


@dataclass(slots=True)
class Call:
    """One call of the bot's, and how it ended.

    Attributes:
        given: the parameters as they came.
        status: HTTP status; 0 when the connection was cut.
    """

    method: str
    given: Mapping[str, str]
    status: int = 200
    result: Any = None
    description: str = ""
    acted: bool = True
    params: dict[str, Any] = field(default_factory=dict)


class Emulator:
    """A Bot API server for one bot.

    Attributes:
        base: what `api_base` is set to.
        calls: everything the bot called, in order.
        broken_rules: calls that broke a rule of the Bot API and were not meant to.
        polls: how many polls have begun.
        forgiving: descriptions (parts) of refusals that a test provokes on purpose.
    """

    def __init__(self, *, record: bool = True) -> None:
        self.world = World()
        self.faults = Faults()
        self.calls: list[Call] = []
        self.broken_rules: list[str] = []
        self.forgiving: list[str] = []
        self.base = ""
        self.delivered: list[int] = []
        self.webhook: Json = {"url": ""}
        self.webhook_statuses: list[int] = []
        self.on_call: Callable[[Call], None] | None = None
        self._record = record
        self._methods = Methods(self.world)
        self._pending: dict[int, Json] = {}
        self._extra: list[Json] = []
        self.polls = 0
        self._delivered_to = 0
        self._changed = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self._sender: asyncio.Task[None] | None = None
        self._closing = False

    # -- life

    async def start(self, port: int = 0) -> "Emulator":
        """Listen on the loopback."""
        app = web.Application(client_max_size=8 * 1024 * 1024)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        app.router.add_get("/file/bot{token}/documents/{number}", self._fetch)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        port = self._runner.addresses[0][1]
        self.base = f"http://127.0.0.1:{port}/bot"
        return self

    async def stop(self) -> None:
        """Stop listening."""
        self._closing = True
        self._touch()
        if self._sender is not None:
            self._sender.cancel()
            await asyncio.gather(self._sender, return_exceptions=True)
        if self._runner is not None:
            await self._runner.cleanup()

    async def until(self, ready: Callable[[], Any], patience: float = PATIENCE) -> Any:
        """Wait until something is so; returns it. Looks after every event, so nothing sleeps."""
        try:
            async with asyncio.timeout(patience):
                while True:
                    changed = self._changed
                    if found := ready():
                        return found
                    await changed.wait()
        except TimeoutError:
            last = [(call.method, call.status, call.description or dict(call.given)) for call in self.calls[-8:]]
            raise AssertionError(f"waited {patience} s in vain; last calls: {last}") from None

    def _touch(self) -> None:
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    # -- what people do

    def push(self, update: Json) -> Json:
        """Put an update in the queue; the same number again is a duplicate."""
        if update["update_id"] in self._pending:
            self._extra.append(update)
        else:
            self._pending[update["update_id"]] = update
        self._touch()
        return update

    def say(self, person: Json, text: str | None = None, chat: Json | None = None, **fields: Any) -> Json:
        """Somebody sends a message; returns it."""
        if text is not None:
            fields["text"] = text
        message = self.world.message(chat or self.world.chats[person["id"]], person, **fields)
        self.push(self.world.update(message=message))
        return message

    def upload(self, person: Json, name: str, content: bytes, *, kept: bool = True) -> Json:
        """Somebody sends a file; one that is not `kept` cannot be fetched any more."""
        number = f"file-{name}"
        if kept:
            self.world.files[number] = content
        document = {"file_id": number, "file_unique_id": number, "file_name": name, "file_size": len(content)}
        return self.say(person, document=document)

    def edit(self, message: Json, text: str, **fields: Any) -> Json:
        """Somebody edits their message."""
        message = {**message, "text": text, "edit_date": self.world.now + 5, **fields}
        self.world.messages[message["chat"]["id"], message["message_id"]] = message
        self.push(self.world.update(edited_message=message))
        return message

    def press(self, person: Json, message: Json, label: str = "", *, data: str | None = None) -> str:
        """Somebody presses the button with this label (or a button with this data); returns the query's id."""
        if data is None:
            rows = message["reply_markup"]["inline_keyboard"]
            data = next(b["callback_data"] for row in rows for b in row if label in b["text"])
        number = self.world.query_id()
        self.world.presses.add(number)
        query = {"id": number, "from": person, "chat_instance": "1", "message": message, "data": data}
        self.push(self.world.update(callback_query=query))
        return number

    def inline_query(self, person: Json, text: str) -> str:
        """Somebody types @bot and a text; returns the query's id."""
        number = self.world.query_id()
        self.world.inline.add(number)
        self.push(self.world.update(inline_query={"id": number, "from": person, "query": text, "offset": ""}))
        return number

    # -- what the bot did

    def made(self, *methods: str) -> list[Call]:
        """The calls of these methods that had an effect."""
        return [call for call in self.calls if call.method in methods and call.acted]

    def sent(self, chat: int | None = None) -> list[Json]:
        """The messages that the bot sent, as they were on arrival."""
        return [m.result for m in self.made("sendMessage") if chat in (None, m.result["chat"]["id"])]

    async def answer(self, count: int = 1, chat: int | None = None) -> Json:
        """Wait for the bot's `count`-th message (in a chat) and return it as it stands now."""
        message = (await self.until(lambda: len(self.sent(chat)) >= count and self.sent(chat)))[count - 1]
        found: Json = self.world.messages[message["chat"]["id"], message["message_id"]]
        return found

    async def call(self, *methods: str, count: int = 1) -> Call:
        """Wait for the `count`-th call of these methods that had an effect."""
        made = await self.until(lambda: len(self.made(*methods)) >= count and self.made(*methods))
        found: Call = made[count - 1]
        return found

    @property
    def waiting(self) -> int:
        """Updates that are not confirmed."""
        return len(self._pending) + len(self._extra)

    # -- HTTP

    async def _fetch(self, request: web.Request) -> web.StreamResponse:
        content = self.world.files.get(request.match_info["number"])
        known = request.match_info["token"] == TOKEN and content is not None
        return web.Response(body=content) if known else web.Response(status=404)

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        if request.match_info["token"] != TOKEN:
            return _answer(401, {"ok": False, "error_code": 401, "description": "Unauthorized"})
        given: dict[str, str] = dict(request.query)
        if request.content_type == "application/json" and request.can_read_body:
            body = await request.json()
            given |= {k: v if isinstance(v, str) else json.dumps(v) for k, v in body.items()}
        elif request.can_read_body:
            for name, value in (await request.post()).items():
                if isinstance(value, str):
                    given[name] = value
                elif isinstance(value, web.FileField):
                    self.world.uploads[name] = (value.filename, value.file.read())
                    given.setdefault(name, f"attach://{name}")
        call = Call(method, given)
        failure = self.faults.of(method)
        if failure is not None and not failure.acted:
            return self._fail(request, call, failure)
        response = await self._act(call)
        if failure is not None:
            return self._fail(request, call, failure)
        return response

    async def _act(self, call: Call) -> web.Response:
        body: Json
        try:
            act = getattr(self, f"_{call.method}", None) or getattr(self._methods, call.method, None)
            if act is None:
                raise Refused("Not Found", 404)
            call.params = read(call.method, call.given)
            result = act(call.params)
            call.result = await result if asyncio.iscoroutine(result) else result
            body = {"ok": True, "result": call.result}
        except Refused as refused:
            call.status, call.description, call.acted = refused.status, refused.description, False
            body = {"ok": False, "error_code": refused.status, "description": refused.description}
            if refused.parameters:
                body["parameters"] = refused.parameters
            elif refused.status in (400, 404) and not any(part in refused.description for part in self.forgiving):
                self.broken_rules.append(f"{call.method}: {refused.description} {dict(call.given)}")
        self._note(call)
        return _answer(call.status, body)

    def _fail(self, request: web.Request, call: Call, failure: Failure) -> web.StreamResponse:
        if not failure.acted:
            call.status, call.description, call.acted = failure.status, failure.description, False
            self._note(call)
        if failure.status == 0:
            if request.transport is not None:
                request.transport.abort()
            return web.Response(status=500)
        if failure.html:
            return web.Response(status=failure.status, text="<html>Bad Gateway</html>", content_type="text/html")
        body: Json = {"ok": False, "error_code": failure.status, "description": failure.description}
        if failure.parameters:
            body["parameters"] = failure.parameters
        return _answer(failure.status, body)

    def _note(self, call: Call) -> None:
        if self.on_call is not None:
            self.on_call(call)
        if self._record:
            self.calls.append(call)
        self._touch()

    # -- receiving

    async def _getUpdates(self, params: Json) -> list[Json]:
        if self.webhook["url"]:
            raise Refused("Conflict: can't use getUpdates method while webhook is active", 409)
        for number in [number for number in self._pending if number < params.get("offset", 0)]:
            del self._pending[number]
        self.polls += 1
        mine = self.polls
        self._touch()  # An older poll sees that it is not the last one any more.
        deadline = asyncio.get_running_loop().time() + params.get("timeout", 0)
        while True:
            changed = self._changed
            batch = self._batch(params.get("limit", 100))
            left = deadline - asyncio.get_running_loop().time()
            if batch or left <= 0 or self._closing:
                self.delivered += [update["update_id"] for update in batch]
                self._delivered_to = max((self._delivered_to, *(update["update_id"] for update in batch)))
                return batch
            try:
                async with asyncio.timeout(left):
                    await changed.wait()
            except TimeoutError:
                continue
            if self.polls != mine:
                raise Refused(
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                    409,
                )

    def _batch(self, limit: int) -> list[Json]:
        """The lowest numbers, in the order of their coming, and copies of what was or is being delivered."""
        lowest = set(sorted(self._pending)[:limit])
        batch = [update for number, update in self._pending.items() if number in lowest]
        # A copy of a higher number would confirm, with the next offset, what was never delivered.
        highest = max((*lowest, self._delivered_to))
        batch += [update for update in self._extra if update["update_id"] <= highest]
        self._extra = [update for update in self._extra if update["update_id"] > highest]
        return batch

    def _setWebhook(self, params: Json) -> bool:
        self.webhook = self._methods.setWebhook(params)
        if params.get("drop_pending_updates"):
            self._pending.clear()
        if self._sender is None and self.webhook["url"]:
            self._sender = asyncio.create_task(self._send_all())
        return True

    def _deleteWebhook(self, params: Json) -> bool:
        self.webhook = {"url": ""}
        if params.get("drop_pending_updates"):
            self._pending.clear()
        return True

    def _getWebhookInfo(self, params: Json) -> Json:
        info = {"url": self.webhook["url"], "has_custom_certificate": False, "pending_update_count": self.waiting}
        failed = [status for status in self.webhook_statuses if not 200 <= status < 300]
        if failed:
            info["last_error_date"] = self.world.now + len(failed)
            info["last_error_message"] = f"Wrong response from the webhook: {failed[-1]}"
        return info

    async def _send_all(self) -> None:
        """Carry updates to the webhook: one at a time for each chat, many chats at once."""
        busy: set[Any] = set()
        flying: set[int] = set()
        tasks: set[asyncio.Task[None]] = set()
        async with ClientSession(timeout=ClientTimeout(total=PATIENCE)) as session:
            while self.webhook["url"]:
                changed = self._changed
                for update in [*self._extra, *self._pending.values()]:
                    chat = _chat(update)
                    if update["update_id"] in flying or chat in busy or len(flying) >= 40:
                        continue
                    flying.add(update["update_id"])
                    busy.add(chat)
                    task = asyncio.create_task(self._post(session, update, busy, flying))
                    tasks.add(task)
                    task.add_done_callback(tasks.discard)
                await changed.wait()

    async def _post(self, session: ClientSession, update: Json, busy: set[Any], flying: set[int]) -> None:
        number = update["update_id"]
        headers = {}
        if secret := self.webhook.get("secret_token"):
            headers["X-Telegram-Bot-Api-Secret-Token"] = secret
        status = 0
        try:
            async with session.post(self.webhook["url"], json=update, headers=headers) as response:
                status = response.status
        except OSError:
            pass
        self.webhook_statuses.append(status)
        if 200 <= status < 300:
            self.delivered.append(number)
            if update in self._extra:
                self._extra.remove(update)
            else:
                self._pending.pop(number, None)
        busy.discard(_chat(update))
        flying.discard(number)
        self._touch()


def _chat(update: Json) -> Any:
    for body in update.values():
        if isinstance(body, dict):
            chat = body.get("chat") or body.get("message", {}).get("chat")
            return chat["id"] if chat else body.get("from", {}).get("id")
    return None


def _answer(status: int, body: Json) -> web.Response:
    return web.Response(status=status, body=json.dumps(body).encode(), content_type="application/json")
