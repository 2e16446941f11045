"""A real uvicorn on a free port of the loopback."""

import asyncio
import socket
from typing import Any

import httpx
import pytest

from bot.channels.base import Refused
from bot.channels.web.config import WebConfig
from bot.channels.web.server import AddressTaken, WebChannel
from tests.channels.web.conftest import Site


async def talk(address: str, request: bytes) -> bytes:
    host, port = address.removeprefix("http://").rsplit(":", 1)
    reader, writer = await asyncio.open_connection(host.strip("[]"), int(port))
    writer.write(request)
    await writer.drain()
    answer = await asyncio.wait_for(reader.read(), 10)
    writer.close()
    return answer


async def test_it_answers_over_real_http(site: Site) -> None:
    said: list[str] = []
    channel = WebChannel(site.app, WebConfig(port=0), said.append)
    await channel.start()
    assert channel.address in said[0]
    async with httpx.AsyncClient(base_url=channel.address, trust_env=False) as client:
        assert (await client.get("/")).status_code == 200
        first = (await client.post("/api/v1/ask", json={"question": "Lạc Hồng đại hội điểm ngày nào?"})).json()
        more = {"question": "còn phường Thanh Xuân Bắc thì sao", "conversation": first["conversation"]}
        then = (await client.post("/api/v1/ask", json=more)).json()
        assert "24-25/2/2020" in then["text"]
        assert (await client.post("/api/v1/ask", content=b"x" * 20_000)).status_code == 413
        head = await client.head("/")
        assert (head.status_code, head.content) == (200, b"")
        assert (await client.head("/api/v1/ask")).status_code == 405
    await channel.stop()
    with pytest.raises(OSError, match=r"refused|Connect"):
        await talk(channel.address, b"")


@pytest.mark.parametrize(
    "request_",
    [
        b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
        b"POST /api/v1/ask HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00",
        b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
    ],
    ids=["length", "two lengths", "tls", "long"],
)
async def test_broken_requests_get_no_answer_of_ours(site: Site, request_: bytes) -> None:
    channel = WebChannel(site.app, WebConfig(port=0), lambda _: None)
    await channel.start()
    answer = await talk(channel.address, request_ + b"GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n")
    assert not answer.startswith((b"HTTP/1.1 200", b"HTTP/1.1 500"))
    async with httpx.AsyncClient(base_url=channel.address, trust_env=False) as client:
        assert (await client.get("/healthz")).status_code == 200
    await channel.stop()


async def test_what_is_under_way_is_answered_before_it_stops() -> None:
    asked, go = asyncio.Event(), asyncio.Event()

    async def slow(scope: Any, receive: Any, send: Any) -> None:
        asked.set()
        await go.wait()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"late"})

    channel = WebChannel(slow, WebConfig(port=0), lambda _: None)
    await channel.start()
    request = asyncio.create_task(talk(channel.address, b"GET / HTTP/1.1\r\nHost: a\r\n\r\n"))
    await asked.wait()
    stopping = asyncio.create_task(channel.stop())
    go.set()
    assert (await request).endswith(b"late\r\n0\r\n\r\n")
    await asyncio.wait_for(stopping, 10)


async def test_an_address_in_use_is_explained(site: Site) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(AddressTaken, match="DAIHOI_HTTP_PORT") as caught:
            await WebChannel(site.app, WebConfig(port=port)).start()
    assert str(port) in str(caught.value)
    assert isinstance(caught.value, Refused)


async def test_a_name_that_is_no_address_is_explained(site: Site) -> None:
    with pytest.raises(AddressTaken, match=r"203\.0\.113\.7"):
        await WebChannel(site.app, WebConfig(host="203.0.113.7", port=0)).start()


async def test_stopping_what_never_started_is_fine(site: Site) -> None:
    await WebChannel(site.app, WebConfig(port=0)).stop()


@pytest.mark.parametrize(("host", "shown"), [("0.0.0.0", "http://127.0.0.1:"), ("::1", "http://[::1]:")])
async def test_the_address_can_be_opened(site: Site, host: str, shown: str) -> None:
    if ":" in host and not socket.has_ipv6:
        pytest.skip("no IPv6 here")
    channel = WebChannel(site.app, WebConfig(host=host, port=0), lambda _: None)
    try:
        await channel.start()
    except AddressTaken:
        pytest.skip(f"{host} is not there")
    assert channel.address.startswith(shown)
    assert b"200 OK" in await talk(channel.address, b"GET /healthz HTTP/1.0\r\n\r\n")
    await channel.stop()
