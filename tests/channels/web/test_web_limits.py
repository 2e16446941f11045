import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from bot.channels.web import words
from bot.channels.web.limits import BodyLimit, Bucket, client_of
from bot.channels.web.problems import BY_STATUS
from tests.channels.web.conftest import Build, Site

ASK = "/api/v1/ask"


def check(response: httpx.Response, status: int, kind: str) -> dict[str, Any]:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    found: dict[str, Any] = response.json()
    assert found["status"] == status
    assert found["type"] == f"/docs#{kind}"
    assert found["title"] == words.PROBLEMS[kind][0]
    assert found["detail"]
    return found


@pytest.mark.parametrize(
    ("content", "status", "kind"),
    [
        (b"{", 400, "bad-request"),
        (b"\xff\xfe", 400, "bad-request"),
        (b"[" * 5000, 400, "bad-request"),
        (b"[]", 422, "invalid"),
        (b'"a"', 422, "invalid"),
        (b"null", 422, "invalid"),
        (b"", 422, "invalid"),
        (b'{"question": 5}', 422, "invalid"),
        (b'{"question": null}', 422, "invalid"),
        (b'{"question": "\\ud800"}', 422, "invalid"),
        (b'{"questoin": "a"}', 422, "invalid"),
        (b'{"\\ud800": "a"}', 422, "invalid"),
        (b'{"question": "' + b"a" * 2001 + b'"}', 422, "invalid"),
        (b'{"question": "a", "conversation": "' + b"a" * 65 + b'"}', 422, "invalid"),
        (b'{"question": "' + b"a" * 17000 + b'"}', 413, "too-large"),
    ],
)
async def test_what_cannot_be_taken_is_explained(
    client: httpx.AsyncClient, content: bytes, status: int, kind: str
) -> None:
    response = await client.post(ASK, content=content, headers={"Content-Type": "application/json"})
    found = check(response, status, kind)
    for mistake in found.get("errors", []):
        assert mistake["field"]
        assert not mistake["message"].startswith("Input")


async def test_the_mistakes_are_named(client: httpx.AsyncClient) -> None:
    found = check(await client.post(ASK, json={"question": "a" * 2001, "thừa": 1}), 422, "invalid")
    assert {m["field"]: m["message"] for m in found["errors"]} == {
        "question": "dài quá 2000 ký tự",
        "thừa": "không có trường nào tên như vậy",
    }


async def test_another_type_of_content_is_refused(client: httpx.AsyncClient) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        response = await client.post(ASK, content=b'{"question": "a"}', headers={"Content-Type": kind})
        assert response.status_code == 422


async def test_addresses_and_methods_that_are_not_there(client: httpx.AsyncClient) -> None:
    check(await client.get("/nope"), 404, "not-found")
    check(await client.get("/api/v1/"), 404, "not-found")
    check(await client.get("/static/../../secrets"), 404, "not-found")
    refused = await client.get(ASK)
    check(refused, 405, "method-not-allowed")
    assert refused.headers["allow"] == "POST"
    check(await client.get("/", params={"q": "a" * 2001}), 422, "invalid")
    check(await client.get("/api/v1/facts", params={"type": "x"}), 422, "invalid")


def test_every_status_has_its_words() -> None:
    assert set(BY_STATUS.values()) <= set(words.PROBLEMS)


async def test_a_body_of_unknown_length_has_the_same_limit(client: httpx.AsyncClient) -> None:
    async def parts(count: int) -> AsyncIterator[bytes]:
        yield b'{"question": "'
        for _ in range(count):
            yield b"a" * 100
        yield b'"}'

    headers = {"Content-Type": "application/json"}
    assert (await client.post(ASK, content=parts(3), headers=headers)).status_code == 200
    check(await client.post(ASK, content=parts(500), headers=headers), 413, "too-large")


async def test_a_body_that_does_not_come_is_not_waited_for() -> None:
    sent: list[Any] = []

    async def never() -> Any:
        await asyncio.Event().wait()

    async def app(*_: Any) -> None:
        raise AssertionError("must not be called")

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "path": ASK, "method": "POST", "headers": [(b"content-length", b"10")]}
    await BodyLimit(app, 100, 0)(scope, never, send)
    assert sent[0]["status"] == 408


@pytest.mark.parametrize("length", [b"-1", b"1e3", b"", b"\xb2"])
async def test_a_length_that_is_no_number_is_refused(length: bytes) -> None:
    sent: list[Any] = []

    async def nothing(*_: Any) -> Any:
        raise AssertionError("must not be called")

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "path": ASK, "method": "POST", "headers": [(b"content-length", length)]}
    await BodyLimit(nothing, 100, 5)(scope, nothing, send)
    assert sent[0]["status"] == 400


async def test_webhooks_have_their_own_limits(build: Build) -> None:
    async def webhook(scope: Any, receive: Any, send: Any) -> None:
        part = await receive()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": str(len(part["body"])).encode()})

    async with build(webhooks={"/hooks/telegram": webhook}).client() as client:
        response = await client.post("/hooks/telegram", content=b"a" * 50_000)
    assert (response.status_code, response.text) == (200, "50000")


async def test_who_asks_too_often_waits(build: Build) -> None:
    site = build(rate=3)
    async with site.client() as one, site.client(address="192.0.2.2") as other:
        for _ in range(3):
            assert (await one.get("/api/v1/suggestions")).status_code == 200
        refused = await one.get("/api/v1/suggestions")
        assert "20 giây" in check(refused, 429, "rate-limited")["detail"]
        assert refused.headers["retry-after"] == "20"
        check(await one.get("/?q=a"), 429, "rate-limited")
        assert (await one.get("/")).status_code == 200
        assert (await one.get("/healthz")).status_code == 200
        assert (await other.get("/api/v1/suggestions")).status_code == 200
        site.watch.seconds += 20
        assert (await one.get("/api/v1/suggestions")).status_code == 200
        check(await one.get("/api/v1/suggestions"), 429, "rate-limited")
        site.watch.seconds += 3600
        assert [(await one.get("/api/v1/suggestions")).status_code for _ in range(4)] == [200, 200, 200, 429]


async def test_only_named_proxies_say_who_asks(build: Build) -> None:
    forwarded = [{"X-Forwarded-For": f"198.51.100.{n}"} for n in range(4)]
    spoofed = build(rate=2)
    async with spoofed.client() as client:
        found = [(await client.get("/api/v1/suggestions", headers=h)).status_code for h in forwarded]
    assert found == [200, 200, 429, 429]
    trusting = build(rate=2, proxies=("192.0.2.0/24",))
    async with trusting.client() as client:
        found = [(await client.get("/api/v1/suggestions", headers=h)).status_code for h in forwarded]
    assert found == [200, 200, 200, 200]


def test_a_bucket_forgets_clients_it_cannot_keep() -> None:
    bucket = Bucket(1, lambda: 0.0, clients=2)
    assert bucket.take("a") == 0
    assert bucket.take("a") == 60
    for name in "bc":
        bucket.take(name)
    assert bucket.take("a") == 0


@pytest.mark.parametrize(
    ("host", "client"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("unix", "unix"),
    ],
)
def test_who_is_one_client(host: str, client: str) -> None:
    assert client_of({"type": "http", "client": (host, 1)}) == client
    assert client_of({"type": "http", "client": None}) == "?"


async def test_headers_stand_on_everything(site: Site) -> None:
    async with site.client() as client:
        for path in ("/", "/embed", "/docs", "/nope", "/api/v1/facts", "/metrics", "/icon.svg", "/healthz"):
            headers = (await client.get(path)).headers
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["referrer-policy"] == "no-referrer"
            assert "'none'" in headers["content-security-policy"]
            assert "unsafe" not in headers["content-security-policy"]
            assert headers["x-frame-options"] == "DENY"
            assert "server" not in headers
            assert "strict-transport-security" not in headers
            assert "access-control-allow-origin" not in headers
    async with site.client() as client:
        client.base_url = httpx.URL("https://bot.example")
        assert "strict-transport-security" in (await client.get("/")).headers


async def test_only_the_chat_may_be_framed_and_only_by_named_sites(build: Build) -> None:
    parent = "https://quan.example"
    async with build(parents=(parent,)).client() as client:
        framed, page = await client.get("/embed"), await client.get("/")
    assert f"frame-ancestors {parent};" in framed.headers["content-security-policy"]
    assert "x-frame-options" not in framed.headers
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
    assert page.headers["x-frame-options"] == "DENY"
    assert parent in page.text


async def test_other_sites_scripts_only_when_allowed(build: Build) -> None:
    wanted = {"Origin": "https://quan.example", "Access-Control-Request-Method": "POST"}
    async with build().client() as client:
        assert (await client.options(ASK, headers=wanted)).status_code == 405
    async with build(cors=("https://quan.example",)).client() as client:
        allowed = await client.options(ASK, headers=wanted)
        assert allowed.headers["access-control-allow-origin"] == "https://quan.example"
        other = await client.get("/api/v1/suggestions", headers={"Origin": "https://other.example"})
        assert "access-control-allow-origin" not in other.headers
