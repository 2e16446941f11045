import gzip
import json
import re
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from bot.assistant import Assistant
from bot.channels.web import assets, words
from bot.channels.web.markup import Markup, el, join, text
from bot.channels.web.page import SCRIPTS, STYLES, script, style
from bot.knowledge.model import Knowledge
from bot.knowledge.precision import Precision
from tests.channels.web.attacks import ATTACKS
from tests.channels.web.conftest import NOW, Build

MOST = 60 * 1024


class Outline(HTMLParser):
    """Elements with their attributes, and the text outside of style and script."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self._inside = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside not in ("style", "script"):
            self.said.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


async def test_the_page_is_small_and_whole(client: httpx.AsyncClient) -> None:
    response = await client.get("/", headers={"Accept-Encoding": "gzip"})
    assert response.headers["content-encoding"] == "gzip"
    assert int(response.headers["content-length"]) < MOST
    outline = Outline(response.text)
    fetched = [a for tag in ("script", "img", "iframe", "source") for a in outline.all(tag) if a.get("src")]
    assert fetched == []
    assert [a["href"] for a in outline.all("link")] == ["icon.svg"]
    assert all("://" not in (a.get("href") or "") for a in outline.all("a"))
    plain = await client.get("/", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.text == response.text
    same = await client.get("/", headers={"If-None-Match": response.headers["etag"]})
    assert (same.status_code, same.content) == (304, b"")


@pytest.mark.parametrize("path", ["/", "/embed", "/docs"])
async def test_the_policy_names_what_the_page_runs(client: httpx.AsyncClient, path: str) -> None:
    response = await client.get(path)
    policy = response.headers["content-security-policy"]
    for kind in ("style", "script"):
        (content,) = re.findall(rf"<{kind}>(.*?)</{kind}>", response.text, re.DOTALL)
        assert f"{kind}-src {assets.digest(content)};" in policy
    outline = Outline(response.text)
    for _, attributes in outline.elements:
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]
    assert "innerHTML" not in response.text
    assert "require-trusted-types-for 'script'" in policy


async def test_ids_are_unique_and_references_lead_somewhere(client: httpx.AsyncClient) -> None:
    for path in ("/", "/embed", "/docs"):
        outline = Outline((await client.get(path)).text)
        ids = [attributes["id"] for _, attributes in outline.elements if "id" in attributes]
        assert len(ids) == len(set(ids))
        for _, attributes in outline.elements:
            for name in ("for", "aria-labelledby", "aria-describedby"):
                if name in attributes:
                    assert attributes[name] in ids
            href = attributes.get("href") or ""
            if href.startswith("#"):
                assert href[1:] in ids, href


async def test_the_panel_shows_the_knowledge_in_its_words(client: httpx.AsyncClient) -> None:
    page = (await client.get("/")).text
    said = " ".join(Outline(page).said)
    for shown in (
        "gần 160",
        "trên tổng số 420",
        "Khoảng 38%",
        "hơn 260",
        "Ngày 22/2/2020",
        "Tháng 3/2020",
        "dự kiến",
        "Trước ngày 30/6/2020",
        "Chưa công bố thời gian",
        "Trường THCS Kim Giang",
        "chưa phải danh sách đầy đủ",
        "Thông tin tính đến tháng 2/2020",
        "Báo Kinh tế",
        "tác giả Hồng Thái",
    ):
        assert shown in said, shown
    charts = [a for a in Outline(page).all("svg") if a.get("role") == "img"]
    assert len(charts) == 1 + 1 + 4 + 1
    assert all(chart["aria-label"] for chart in charts)
    assert len(Outline(page).all("table")) == 4
    assert "Hôm nay" not in said
    assert "hôm nay, 15/2/2020" in said


async def test_a_browser_without_script_gets_answers_too(client: httpx.AsyncClient) -> None:
    page = (await client.get("/", params={"q": "toàn quận có bao nhiêu đảng viên?"})).text
    assert "19.413" in " ".join(Outline(page).said)
    form = Outline(page).all("form")[0]
    assert (form["method"], form.get("action")) == ("get", None)
    picked = (await client.get("/?pick=dai-hoi-diem-lac-hong")).text
    assert "22/2/2020" in picked
    clarify = Outline((await client.get("/", params={"q": "chi bộ có bao nhiêu"})).text)
    picks = [a["href"] for a in clarify.all("a") if "data-pick" in a and a.get("class") == "choice"]
    assert picks
    assert (await client.get(f"/{picks[0]}")).status_code == 200
    framed = Outline((await client.get("/embed", params={"q": "xin chào"})).text)
    assert framed.all("body")[0]["class"] == "embedded"


@pytest.mark.parametrize("attack", ATTACKS)
async def test_what_is_typed_is_shown_as_text(client: httpx.AsyncClient, attack: str) -> None:
    plain = Outline((await client.get("/", params={"q": "a"})).text)
    outline = Outline((await client.get("/", params={"q": attack})).text)
    assert attack.strip() in "".join(outline.said)
    for tag in ("script", "style", "img", "iframe", "object", "embed", "form", "base", "meta", "input", "video"):
        assert len(outline.all(tag)) == len(plain.all(tag)), tag
    found = (await client.post("/api/v1/ask", json={"question": attack})).json()
    inside = Outline(found["html"])
    assert {tag for tag, _ in inside.elements} <= {"p", "strong", "ol", "ul", "li", "a"}


async def test_a_hostile_knowledge_stays_text(build: Build, knowledge: Knowledge) -> None:
    bad = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'"
    congress = knowledge.congress.model_copy(
        update={"short": bad, "suggestions": (bad,), "greeting": bad, "about": bad}
    )
    projects = tuple(p.model_copy(update={"name": bad, "level": bad}) for p in knowledge.projects)
    dates = tuple(d.model_copy(update={"who": bad, "event": bad}) for d in knowledge.dates)
    made = Assistant(replace(knowledge, congress=congress, projects=projects, dates=dates, version="x"), NOW)
    async with build(provider=lambda: made).client() as client:
        for path in ("/", "/embed", "/?q=a"):
            outline = Outline((await client.get(path)).text)
            assert len(outline.all("script")) == 2
            assert outline.all("img") == []


async def test_a_place_with_only_a_congress_has_a_page_without_panel(build: Build) -> None:
    from bot.knowledge.model import Congress

    small = Knowledge(Congress(name="Đại hội đại biểu Đảng bộ huyện Ví Dụ", address="bạn"), version="small")
    made = Assistant(small, NOW)
    async with build(provider=lambda: made).client() as client:
        response = await client.get("/")
    outline = Outline(response.text)
    assert outline.all("aside") == []
    said = " ".join(outline.said)
    assert "Kính chào bạn" in said
    assert "đồng chí" not in response.text


async def test_a_panel_says_no_more_than_there_is(build: Build, knowledge: Knowledge) -> None:
    projects = tuple(project.model_copy(update={"phase": None}) for project in knowledge.projects)
    counts = tuple(
        count.model_copy(update={"value": Decimal(420), "precision": Precision.EXACT}) if count.out_of else count
        for count in knowledge.counts
    )
    made = SimpleNamespace(knowledge=replace(knowledge, projects=projects, counts=counts, version="done"))
    async with build(provider=lambda: made).client() as client:
        said = " ".join(Outline((await client.get("/")).text).said)
    assert "100%: tất cả đã tiến hành xong đại hội" in said
    assert "còn 0" not in said
    assert "Công trình theo cấp, loại" in said
    assert "GĐ" not in said


async def test_a_large_knowledge_stays_readable(build: Build, knowledge: Knowledge) -> None:
    many = tuple(
        project.model_copy(update={"id": f"{project.id}-{n}", "phase": n % 5 + 1})
        for n in range(20)
        for project in knowledge.projects
    )
    dates = tuple(date.model_copy(update={"id": f"{date.id}-{n}"}) for n in range(20) for date in knowledge.dates)
    made = SimpleNamespace(knowledge=replace(knowledge, projects=many, dates=dates, version="large"))
    async with build(provider=lambda: made).client() as client:
        response = await client.get("/", headers={"Accept-Encoding": "gzip"})
    assert int(response.headers["content-length"]) < MOST
    outline = Outline(response.text)
    assert "24 mốc đầu" in " ".join(outline.said)


async def test_the_words_of_the_script_are_those_it_uses(client: httpx.AsyncClient) -> None:
    assert {name for name in words.SCRIPT if f'"{name}"' not in script()} == set()
    assert set(re.findall(r'\bsay\("(\w+)"', script())) <= set(words.SCRIPT)
    page = (await client.get("/")).text
    (raw,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page)
    data: dict[str, Any] = json.loads(raw)
    assert "{you}" not in raw
    assert data["longest"] == 2000


def test_the_files_are_all_used() -> None:
    used = {*STYLES, *SCRIPTS, "docs.css", "docs.js", "gate.css", "icon.svg"}
    assert {path.name for path in assets.STATIC.iterdir()} == used
    assert "//" not in style() + re.sub(r"^\s*//.*|http://www.w3.org/2000/svg", "", script(), flags=re.MULTILINE)


def test_markup_escapes_everything_else() -> None:
    made = el("a", "<b>", Markup("<i></i>"), None, False, ["x", ("y",)], href='"', data_x=True, title=None, class_="c")
    assert made == '<a href="&quot;" data-x class="c">&lt;b&gt;<i></i>xy</a>'
    assert join(1, "&") == "1&amp;"
    assert text(Markup("<p>")) == "<p>"
    assert el("br") == "<br>"
    assert el("rect", x=1) == '<rect x="1"/>'


def test_compressing_is_deterministic() -> None:
    assert assets.packed(b"a" * 100) == assets.packed(b"a" * 100)
    assert gzip.decompress(assets.packed(b"abc")) == b"abc"
