"""Pictures and calendars as a browser, a calendar program or another site fetches them."""

import re

import pytest

from tests.channels.web.conftest import Build, Site
from tests.overview import ics


@pytest.mark.parametrize("name", ["progress", "timeline", "works"])
async def test_a_picture_by_its_address(site: Site, name: str) -> None:
    async with site.client() as client:
        svg = await client.get(f"/charts/{name}.svg")
        png = await client.get(f"/charts/{name}.png")
        again = await client.get(f"/charts/{name}.svg", headers={"If-None-Match": svg.headers["etag"]})
    assert svg.headers["content-type"].startswith("image/svg+xml")
    assert "aria-label" in svg.text
    assert png.content.startswith(b"\x89PNG")
    assert png.headers["etag"] != svg.headers["etag"]
    assert svg.headers["cross-origin-resource-policy"] == "cross-origin"  # other sites may show it
    assert "script-src" not in svg.headers["content-security-policy"]
    assert "default-src 'none'" in svg.headers["content-security-policy"]
    assert (again.status_code, again.content) == (304, b"")


async def test_calendars_by_their_address(site: Site) -> None:
    async with site.client() as client:
        feed = await client.get("/calendar.ics")
        one = await client.get("/calendar/dai-hoi-diem-lac-hong.ics")
        again = await client.get("/calendar.ics", headers={"If-None-Match": feed.headers["etag"]})
        head = await client.head("/calendar.ics")
    assert feed.headers["content-type"] == "text/calendar; charset=utf-8"
    assert len(ics.read(feed.content).inside) == 4
    assert len(ics.read(one.content).inside) == 1
    assert "dai-hoi-diem-lac-hong.ics" in one.headers["content-disposition"]
    assert again.status_code == 304
    assert head.content == b""


@pytest.mark.parametrize(
    "path", ["/charts/other.svg", "/charts/progress.gif", "/calendar/dai-hoi-quan.ics", "/calendar/khong-co.ics"]
)
async def test_what_there_is_not_is_said(site: Site, path: str) -> None:
    async with site.client() as client:
        answer = await client.get(path)
    assert answer.status_code in (404, 422)
    assert answer.headers["content-type"] == "application/problem+json"


async def test_without_knowledge_there_is_neither(build: Build) -> None:
    async with build(provider=lambda: None).client() as client:
        answers = [await client.get(path) for path in ("/charts/progress.svg", "/calendar.ics", "/calendar/x.ics")]
    assert [answer.status_code for answer in answers] == [503, 503, 503]


async def test_the_page_leads_to_both(site: Site) -> None:
    async with site.client() as client:
        page = (await client.get("/")).text
        links = set(re.findall(r'href="((?:calendar|charts)[^"]*)"', page))
        found = {link: (await client.get(f"/{link}")).status_code for link in links}
    assert set(found.values()) == {200}
    assert "calendar.ics" in found
    assert "calendar/han-dai-hoi-co-so.ics" in found
    assert "calendar/dai-hoi-quan.ics" not in found  # not announced
    assert "charts/progress.png" in found
