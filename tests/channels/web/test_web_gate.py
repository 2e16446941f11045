"""The page of a members-only bot."""

import pytest

from tests.channels.web.conftest import Build

CODE = "sen hồng 2020"


async def test_without_the_code_only_the_form_is_seen(build: Build) -> None:
    async with build(members_only=True, code=CODE).client() as client:
        page = await client.get("/?q=Có+bao+nhiêu+đảng+viên")
        assert page.status_code == 401
        assert "mã mời" in page.text
        assert "19.413" not in page.text
        assert "unsafe" not in page.headers["content-security-policy"]
        for path in ("/embed", "/docs", "/openapi.json"):
            assert (await client.get(path)).status_code == 401
        asked = await client.post("/api/v1/ask", json={"question": "Có bao nhiêu đảng viên?"})
        assert asked.status_code == 401
        assert asked.json()["type"] == "/docs#members-only"
        assert asked.headers["www-authenticate"] == "Bearer"
        assert (await client.get("/healthz")).status_code == 200


async def test_the_code_opens_the_page_for_this_browser(build: Build) -> None:
    site = build(members_only=True, code=CODE)
    async with site.client() as client:
        wrong = await client.post("/vao", data={"code": "đoán mò"})
        assert wrong.status_code == 403
        assert "chưa đúng" in wrong.text
        right = await client.post("/vao", data={"code": " SEN hồng2020 "})
        assert right.status_code == 303
        assert "HttpOnly" in right.headers["set-cookie"]
        assert CODE.replace(" ", "") not in right.headers["set-cookie"]
        page = await client.get("/?q=Có+bao+nhiêu+đảng+viên")
        assert page.status_code == 200
        assert "19.413" in page.text
    async with build(members_only=True, code="sen trắng 2021").client(cookies=dict(client.cookies)) as other:
        assert (await other.get("/")).status_code == 401


async def test_programs_send_the_code_as_a_token(build: Build) -> None:
    async with build(members_only=True, code="SenHong2020").client() as client:
        headers = {"Authorization": "Bearer senhong2020"}
        asked = await client.post("/api/v1/ask", json={"question": "Có bao nhiêu đảng viên?"}, headers=headers)
        assert asked.status_code == 200
        for _ in range(5):
            refused = await client.get("/api/v1/facts", headers={"Authorization": "Bearer doan"})
            assert refused.status_code == 401
        assert (await client.get("/api/v1/facts", headers=headers)).status_code == 401  # guessing used up its tries


async def test_guessing_is_slowed_down(build: Build) -> None:
    site = build(members_only=True, code=CODE)
    async with site.client() as client:
        for _ in range(5):
            assert (await client.post("/vao", data={"code": "đoán"})).status_code == 403
        assert (await client.post("/vao", data={"code": CODE})).status_code == 429
        site.watch.seconds += 61
        assert (await client.post("/vao", data={"code": CODE})).status_code == 303


@pytest.mark.parametrize("body", [b"", b"code", b"\xff\xfe=1", b"code=" + b"a" * 5000, b"code=&code=x"])
async def test_where_only_groups_are_approved_nobody_comes_in_by_the_page(build: Build, body: bytes) -> None:
    async with build(members_only=True).client() as client:
        given = await client.post("/vao", content=body)
        assert given.status_code == 403
        assert (await client.get("/", headers={"Cookie": "daihoi_member="})).status_code == 401
