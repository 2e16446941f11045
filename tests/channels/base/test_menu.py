"""The menu's pages: what they show is what the knowledge states, whatever the button or the person says."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from bot.answering.reply import Option, Reply, plain
from bot.assistant import Assistant, Message
from bot.channels.base.menu.menu import KnowledgeMenu
from bot.channels.base.menu.sheet import SIZE, page_of, slug
from bot.clock import fixed
from bot.knowledge.load import load
from bot.knowledge.model import Congress, Count, Document, Event, EventStatus, Group, Knowledge, Project, Source
from bot.text.when import When

ROOT = Path(__file__).parents[3]
NOW = fixed(dt.date(2020, 2, 15))
PLACE = Congress(name="Đại hội đại biểu Đảng bộ huyện Ví Dụ", address="bạn")
PAGES = ("lich", "tiendo", "congtrinh", "vanban", "nguon", "quyenriengtu")


def assistant_of(**files: Any) -> Assistant:
    return Assistant(Knowledge(files.pop("congress", PLACE), **files), NOW)


@pytest.fixture(scope="module", params=["knowledge", "examples/phu-binh"])
def shipped(request: pytest.FixtureRequest) -> Assistant:
    found = load(ROOT / request.param).knowledge
    assert found is not None
    return Assistant(found, NOW)


async def shown(assistant: Assistant, page: str) -> Reply:
    name, _, argument = page.lstrip("/").partition(" ")
    return await KnowledgeMenu(lambda: assistant).show(name, argument, "telegram:1")


def labelled(reply: Reply, label: str) -> Option:
    (found,) = [option for option in reply.options if label in option.label]
    return found


async def test_every_button_leads_to_a_page_or_an_answer(shipped: Assistant) -> None:
    waiting = [f"/{name}" for name in PAGES]
    seen: set[str] = set()
    while waiting:
        page = waiting.pop()
        if page in seen:
            continue
        seen.add(page)
        reply = await shown(shipped, page)
        assert plain(reply).strip()
        assert "không còn" not in plain(reply)
        for option in reply.options:
            assert option.pick.startswith("/")
            assert len(option.pick.encode()) <= 56
            waiting.append(option.pick)
        for option in reply.related:
            assert len(option.pick.encode()) <= 56
            assert shipped.reply(Message("", pick=option.pick)).facts
    assert len(seen) > len(PAGES)


async def test_every_dated_thing_project_and_document_is_on_a_page_with_its_source(shipped: Assistant) -> None:
    for name, records in (
        ("lich", shipped.knowledge.dates),
        ("congtrinh", shipped.knowledge.projects),
        ("vanban", shipped.knowledge.documents),
    ):
        first = await shown(shipped, name)
        picks = [option.pick for option in first.related]
        for page in range(2, 1 + -(-len(records) // SIZE)):
            picks += [option.pick for option in (await shown(shipped, f"{name} {page}")).related]
        assert sorted(picks) == sorted(record.id for record in records)
        assert bool(first.citations) == bool(records)


async def test_nothing_known_is_said_so() -> None:
    bare = assistant_of()
    said = {name: plain(await shown(bare, name)) for name in PAGES}
    assert "chưa có thông tin về mốc thời gian" in said["lich"]
    assert "chưa có số liệu" in said["tiendo"]
    assert "chưa có thông tin về công trình" in said["congtrinh"]
    assert "chưa có thông tin về văn bản" in said["vanban"]
    assert "chưa ghi nguồn" in said["nguon"]
    assert KnowledgeMenu(lambda: bare).ways() == ()


async def test_dates_tell_how_sure_they_are_and_can_be_narrowed_to_that() -> None:
    day = When(dt.date(2020, 2, 22), dt.date(2020, 2, 22))
    dates = [
        Event(id="a", event="Đại hội điểm", who="Đảng bộ xã A", on=day),
        Event(id="b", event="Đại hội điểm", who="Đảng bộ xã B", on=day, status=EventStatus.HELD),
        Event(id="c", event="Đại hội điểm", who="Đảng bộ xã C", on=day, status=EventStatus.PLANNED),
        Event(id="d", event="Hoàn thành", on=day, status=EventStatus.DEADLINE),
        Event(id="e", event="Đại hội", status=EventStatus.UNANNOUNCED),
    ]
    found = assistant_of(dates=tuple(dates))
    text = plain(await shown(found, "lich"))
    assert "Ngày 22/2/2020: Đại hội điểm – Đảng bộ xã A" in text
    assert "Ngày 22/2/2020 (đã diễn ra): Đại hội điểm – Đảng bộ xã B" in text
    assert "Ngày 22/2/2020 (dự kiến): Đại hội điểm – Đảng bộ xã C" in text
    assert "Ngày 22/2/2020 (thời hạn): Hoàn thành" in text
    assert "Chưa công bố: Đại hội" in text
    held = await shown(found, labelled(await shown(found, "lich"), "Đã diễn ra").pick)
    assert [option.pick for option in held.related] == ["b"]
    assert labelled(held, "Đã diễn ra").label.startswith("✓")
    typed = await shown(found, "lich Dự kiến")
    assert [option.pick for option in typed.related] == ["c"]


def projects(count: int, levels: int) -> tuple[Project, ...]:
    return tuple(
        Project(id=f"p{n}", name=f"Công trình {n}", level=f"Cấp {n % levels}", phase=n % 3 or None, work=("xây mới",))
        for n in range(count)
    )


async def test_projects_by_level_phase_and_page() -> None:
    found = assistant_of(projects=projects(30, 3))
    first = await shown(found, "congtrinh")
    assert "(trang 1/5)" in plain(first)
    level = await shown(found, labelled(first, "Cấp 1").pick)
    assert "(trang 1/2)" in plain(level)
    second = await shown(found, labelled(level, "Sau").pick)
    assert [option.pick for option in second.related] == ["p19", "p22", "p25", "p28"]
    phase = await shown(found, labelled(second, "Giai đoạn 1").pick)
    assert "(trang 1/2)" in plain(phase)
    assert labelled(phase, "Cấp 1").label == "✓ Cấp 1"
    assert labelled(phase, "Giai đoạn 1").pick == "/congtrinh cap-1"  # Pressed again, it is let go.
    assert "(trang 5/5)" in plain(await shown(found, "congtrinh 99"))  # A page that is no more: the last one.
    none = await shown(found, "congtrinh cap-1 gd2")
    assert "không nêu công trình nào như vậy" in plain(none)
    assert labelled(none, "Tất cả").pick == "/congtrinh"


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("Tiểu học", ["b", "c"]),
        ("tieu hoc giai đoạn 2", ["c"]),
        ("giai đoạn 2", ["c", "d"]),
        ("gđ 2", ["c", "d"]),
        ("THCS", ["d"]),
        ("trường cấp 2", ["e"]),
        ("học", ["b", "c"]),
        ("đại học", ["a", "b", "c", "d", "e"]),
    ],
)
async def test_people_type_levels_and_phases_as_they_like(typed: str, ids: list[str]) -> None:
    found = assistant_of(
        projects=(
            Project(id="a", name="Mầm non Hoa", level="Mầm non"),
            Project(id="b", name="Tiểu học Hoa", level="Tiểu học"),
            Project(id="c", name="Tiểu học Lá", level="Tiểu học", phase=2),
            Project(id="d", name="THCS Lá", level="THCS", phase=2),
            Project(id="e", name="Cấp hai Cây", level="Trường cấp 2"),
        )
    )
    reply = await shown(found, f"congtrinh {typed}")
    assert [option.pick for option in reply.related] == ids
    assert ("không nêu cấp, loại này" in plain(reply)) == (typed == "đại học")


async def test_many_levels_have_a_page_of_their_own() -> None:
    found = assistant_of(projects=projects(40, 20))
    first = await shown(found, "congtrinh")
    assert len(first.options) <= 12
    choose = await shown(found, labelled(first, "khác").pick)
    last = await shown(found, labelled(await shown(found, labelled(choose, "Sau").pick), "Sau").pick)
    level = await shown(found, labelled(last, "Cấp 19").pick)
    assert [option.pick for option in level.related] == ["p19", "p39"]


async def test_long_names_fit_a_button() -> None:
    ident = "x" + "-dai" * 19
    levels = [f"Trung tâm giáo dục nghề nghiệp và giáo dục thường xuyên số {n}" for n in (1, 2)]
    works = [Project(id=f"{ident}{n}", name="Tên", level=level, phase=20) for n, level in enumerate(levels)]
    found = assistant_of(projects=tuple(works))
    first = await shown(found, "congtrinh gd20")
    for option in (*first.options, *first.related):
        assert len(option.pick.encode()) <= 56
    assert found.reply(Message("", pick=first.related[1].pick)).facts == (works[1].id,)
    second = await shown(found, labelled(first, "số 2").pick)
    assert [option.pick for option in second.related] == [first.related[1].pick]


async def test_progress_says_what_is_done_and_left() -> None:
    found = assistant_of(
        counts=(
            Count(id="all", of="chi bộ", value=10),
            Count(id="done", of="chi bộ", value=4, out_of="all", state="đã xong", rest="chưa xong"),
            Count(id="x", of="chi bộ xã", value=7, part_of="all"),
            Count(id="y", of="chi bộ khác", value=3, part_of="all"),
        )
    )
    text = plain(await shown(found, "tiendo"))
    assert "4 trên tổng số 10 chi bộ đã xong (40%). Còn 6 chưa xong." in text
    assert "▰▰▰▰▱▱▱▱▱▱" in text
    assert "10 chi bộ, gồm 7 chi bộ xã và 3 chi bộ khác." in text


async def test_documents_and_sources_by_what_is_stated() -> None:
    congress = Congress(
        name="Đại hội Ví Dụ",
        sources=(
            Source(id="s", paper="Báo Ví Dụ", title="Chuẩn bị đại hội", author="An", url="https://example.org/a"),
        ),
    )
    papers = (
        Document(id="a", name="Chỉ thị số 1-CT/TW", type="chỉ thị", issuer="Bộ Chính trị", about="đại hội Đảng"),
        Document(id="b", name="Kế hoạch", type="kế hoạch"),
    )
    found = assistant_of(congress=congress, documents=papers, groups=(Group(id="g", name="văn bản"),))
    reply = await shown(found, "vanban")
    assert "- Chỉ thị số 1-CT/TW của Bộ Chính trị về đại hội Đảng\n- Kế hoạch\n" in plain(reply)
    assert [citation.url for citation in reply.citations] == ["https://example.org/a"]
    assert "Báo Ví Dụ: bài “Chuẩn bị đại hội”, tác giả An" in plain(await shown(found, "nguon"))


async def test_privacy_tells_what_is_stored_and_deletes_it() -> None:
    forgotten: list[str] = []

    async def forget(person: str) -> None:
        forgotten.append(person)

    bare = assistant_of()
    menu = KnowledgeMenu(lambda: bare, forget=[forget], lasting=True, members=True)
    page = await menu.show("quyenriengtu", "", "telegram:7")
    assert "chờ trả lời" in plain(page)
    assert "mã băm" in plain(page)
    assert "nhập lại mã mời" in plain(page)
    assert forgotten == []
    done = await menu.show("quyenriengtu", page.options[0].pick.partition(" ")[2], "telegram:7")
    assert plain(done) == "Đã xóa dữ liệu của bạn."
    assert forgotten == ["telegram:7"]
    short = plain(await KnowledgeMenu(lambda: bare).show("quyenriengtu", "", "telegram:7"))
    assert "mã" not in short


async def test_a_page_that_is_no_more_is_answered_kindly() -> None:
    found = assistant_of(projects=projects(1, 1))
    reply = await shown(found, "banner 3")
    assert "không còn nữa" in plain(reply)
    assert [option.pick for option in reply.options] == ["/congtrinh"]


async def test_a_published_change_shows_at_once() -> None:
    current = [assistant_of(), assistant_of(projects=projects(1, 1))]
    menu = KnowledgeMenu(lambda: current[0])
    assert "chưa có thông tin" in plain(await menu.show("congtrinh", "", ""))
    del current[0]
    assert "Công trình 0" in plain(await menu.show("congtrinh", "", ""))


def test_slugs_and_pages() -> None:
    assert slug("Trung học cơ sở – THCS") == "trung-hoc-co-so-thcs"
    assert slug("Đường") == "duong"
    assert len(slug("rất dài " * 20)) <= 32
    assert slug("rất dài " * 20) != slug("rất dài " * 21)
    assert page_of("") == ("", 1)
    assert page_of("thcs 12") == ("thcs", 12)
    assert page_of("thcs 123456") == ("thcs 123456", 1)
