"""The transport against real sockets: what each fault becomes, and that the token stays inside."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from telegram import InputFile
from telegram.error import Forbidden, InvalidToken, NetworkError, RetryAfter, TimedOut
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.channels.telegram.transport import AiohttpRequest, Broken, NotSent, redact
from tests.emulator.server import TOKEN

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Server:
    """One page whose behaviour each test sets."""

    def __init__(self) -> None:
        self.handler: Handler | None = None
        self.url = ""

    async def serve(self, request: web.Request) -> web.StreamResponse:
        assert self.handler is not None
        return await self.handler(request)


@pytest_asyncio.fixture
async def page() -> AsyncIterator[Server]:
    server = Server()
    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", server.serve)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}/bot{TOKEN}/getMe"
    yield server
    await runner.cleanup()


@pytest_asyncio.fixture
async def request_() -> AsyncIterator[AiohttpRequest]:
    made = AiohttpRequest(connections=1, read_timeout=0.2, connect_timeout=1, pool_timeout=0.05)
    await made.initialize()
    await made.initialize()
    yield made
    await made.shutdown()
    await made.shutdown()


def answering(status: int, text: str) -> Handler:
    async def handler(request: web.Request) -> web.Response:
        return web.Response(status=status, text=text)

    return handler


async def test_parameters_and_files_arrive(page: Server, request_: AiohttpRequest) -> None:
    seen: dict[str, Any] = {}

    async def handler(request: web.Request) -> web.Response:
        form = await request.post()
        seen.update(
            {name: value.file.read() if isinstance(value, web.FileField) else value for name, value in form.items()}
        )
        seen["type"] = request.content_type
        seen["name"] = next((value.filename for value in form.values() if isinstance(value, web.FileField)), None)
        return web.json_response({"ok": True, "result": True})

    page.handler = handler
    plain = RequestData([RequestParameter.from_input("text", "xin chào & <tạm biệt>")])
    assert await request_.post(page.url, plain) is True
    assert seen == {"text": "xin chào & <tạm biệt>", "type": "application/x-www-form-urlencoded", "name": None}
    file = InputFile(b"BEGIN:VCALENDAR", filename="lich.ics", attach=False)
    data = RequestData([RequestParameter.from_input("chat_id", 7), RequestParameter.from_input("document", file)])
    assert await request_.post(page.url, data) is True
    assert seen["chat_id"] == "7"
    assert (seen["name"], seen["document"]) == ("lich.ics", b"BEGIN:VCALENDAR")


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (401, '{"ok":false,"description":"Unauthorized"}', InvalidToken),
        (403, '{"ok":false,"description":"Forbidden: bot was blocked by the user"}', Forbidden),
        (429, '{"ok":false,"description":"x","parameters":{"retry_after":3}}', RetryAfter),
        (502, "<html>Bad Gateway</html>", NetworkError),
        (302, "", NetworkError),
    ],
)
async def test_answers_become_the_librarys_errors(
    page: Server, request_: AiohttpRequest, status: int, body: str, error: type[Exception]
) -> None:
    page.handler = answering(status, body)
    with pytest.raises(error):
        await request_.post(page.url)


async def test_silence_times_out(page: Server, request_: AiohttpRequest) -> None:
    hold = asyncio.Event()

    async def handler(request: web.Request) -> web.Response:
        await hold.wait()
        return web.Response()

    page.handler = handler
    with pytest.raises(TimedOut) as caught:
        await request_.post(page.url)
    assert not isinstance(caught.value, NotSent)
    hold.set()


async def test_no_free_connection_means_not_sent(page: Server, request_: AiohttpRequest) -> None:
    hold, reached = asyncio.Event(), asyncio.Event()

    async def handler(request: web.Request) -> web.Response:
        reached.set()
        await hold.wait()
        return web.json_response({"ok": True, "result": True})

    page.handler = handler
    first = asyncio.create_task(request_.post(page.url, read_timeout=10))
    await reached.wait()
    with pytest.raises(NotSent):
        await request_.post(page.url)
    hold.set()
    assert await first is True
    assert await request_.post(page.url) is True  # The connection is free again.


async def test_no_server_means_not_sent(request_: AiohttpRequest) -> None:
    probe = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    port = probe.sockets[0].getsockname()[1]
    probe.close()
    await probe.wait_closed()
    with pytest.raises(NotSent):
        await request_.post(f"http://127.0.0.1:{port}/bot{TOKEN}/getMe")


async def test_a_cut_connection_is_told_apart_and_the_token_is_not_told(
    page: Server, request_: AiohttpRequest, caplog: pytest.LogCaptureFixture
) -> None:
    async def handler(request: web.Request) -> web.Response:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    caplog.set_level(logging.DEBUG)
    page.handler = handler
    with pytest.raises(Broken) as caught:
        await request_.post(page.url)
    with pytest.raises(NetworkError) as invalid:
        await request_.post(f"no address/bot{TOKEN}/getMe")
    for error in (caught.value, invalid.value):
        assert TOKEN not in f"{error!r}{error.__cause__!r}"
    assert TOKEN not in caplog.text


async def test_before_initialize_it_says_so() -> None:
    with pytest.raises(NetworkError, match="before initialize"):
        await AiohttpRequest().post("http://127.0.0.1/")


def test_redact() -> None:
    assert redact(f"GET /bot{TOKEN}/getMe at 10:30") == "GET /bot[token]/getMe at 10:30"
