"""Pictures: whole, readable, in words too, and drawn once."""

import asyncio
import datetime as dt
import io
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from bot import clock
from bot.knowledge.load import load
from bot.knowledge.model import Congress, Event, EventStatus, Knowledge, Project
from bot.overview.build import overview
from bot.overview.charts import captions, measure
from bot.overview.charts.board import MARGIN, ROOM
from bot.overview.charts.captions import Name
from bot.overview.charts.drawing import drawn
from bot.overview.charts.gallery import Gallery
from bot.text.when import Bound, Grain, When

ROOT = Path(__file__).parents[2]
NAMES: tuple[Name, ...] = ("progress", "timeline", "works")
PLACES = ("knowledge", "examples/phu-binh")
SVG = "{http://www.w3.org/2000/svg}"
DAY = dt.date(2020, 2, 15)


def known(place: str) -> Knowledge:
    found = load(ROOT / place).knowledge
    assert found is not None
    return found


def root(svg: bytes) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  # we made it


def letters(svg: bytes) -> list[str]:
    return ["".join(element.itertext()) for element in root(svg).iter(f"{SVG}text")]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", NAMES)
def test_every_picture_fits_a_telephone_and_says_in_words_what_it_shows(place: str, name: Name) -> None:
    seen = overview(known(place))
    png, svg = drawn(name, seen, "Đại hội Ví Dụ", DAY)
    picture = Image.open(io.BytesIO(png))
    assert 1000 < picture.width < 1200
    assert picture.width + picture.height < 10_000  # Telegram's limit for a photo
    assert len(png) < 300_000
    said = captions.alt(name, seen)
    top = root(svg)
    assert top.attrib["aria-label"] == said
    on_it = " ".join(letters(svg))
    for line in captions.lines(name, seen):
        first = line.split(":")[0].split(" (")[0]
        assert first.rstrip(".") in on_it or first.split()[0] in on_it


def test_a_number_stated_nearly_is_drawn_nearly() -> None:
    seen = overview(known("knowledge"))
    _, svg = drawn("progress", seen, "", DAY)
    assert any("Gần 160 trên tổng số 420" in line for line in letters(svg))
    assert svg.count(b"opacity") > 5  # the bar's end fades
    _, exact = drawn("progress", overview(known("examples/phu-binh")), "", DAY)
    assert exact.count(b"opacity") == 0


def test_no_day_is_drawn_that_is_not_stated() -> None:
    march = Event(id="a", event="Đại hội", on=When.month(2020, 3), status=EventStatus.PLANNED)
    seen = overview(Knowledge(Congress(name="Đại hội"), dates=(march,)))
    _, svg = drawn("timeline", seen, "", DAY)
    assert "Tháng 3/2020" in letters(svg)
    assert b"stroke-dasharray" in svg
    assert captions.lines("timeline", seen) == ["Tháng 3/2020 (dự kiến): Đại hội."]


@pytest.mark.long
def test_long_names_and_many_rows_keep_within_the_picture() -> None:
    long = "Công trình " + "rất dài " * 30 + "x" * 120
    bound = {0: Bound.ON, 1: Bound.BEFORE, 2: Bound.SINCE}
    dates = tuple(
        Event(
            id=f"e{n}",
            event=long[:290],
            who=long[:200],
            on=When(dt.date(2020 + n // 4, 1, 1), dt.date(2020 + n // 4, 1, 2), Grain.RANGE, bound[n % 3]),
        )
        for n in range(30)
    ) + tuple(Event(id=f"u{n}", event=f"Việc {n}", status=EventStatus.UNANNOUNCED) for n in range(20))
    works = tuple(Project(id=f"p{n}", name=long[:290], level=long[:100], phase=n % 20 + 1) for n in range(40))
    seen = overview(Knowledge(Congress(name="Đại hội"), dates=dates, projects=works))
    pictures = []
    for name in NAMES[1:]:
        png, svg = drawn(name, seen, "Đại hội", DAY)
        pictures.append(picture := Image.open(io.BytesIO(png)))
        assert picture.height / picture.width < 20
        assert any(line.startswith("… và ") for line in letters(svg))
        assert len(captions.caption(name, seen)) <= 1000
    margin = round(MARGIN / 72 * 200 * 0.6)
    for picture in pictures:
        edge = picture.convert("L").crop((picture.width - margin, 0, picture.width, picture.height))
        assert edge.getextrema() == (255, 255)  # nothing sticks out at the right


def test_lines_are_broken_at_what_fits() -> None:
    lines = measure.wrap("Đại hội đại biểu Đảng bộ quận Thanh Xuân lần thứ VI " * 3 + "W" * 60, 12, ROOM)
    assert len(lines) > 3
    assert all(measure.width(line, 12) <= ROOM for line in lines)
    assert measure.wrap("", 12, ROOM) == []


def test_the_caption_says_the_same_and_names_its_source() -> None:
    seen = overview(known("knowledge"))
    text = captions.caption("progress", seen)
    assert text.startswith("Tiến độ\n\n• Gần 160 trên tổng số 420 chi bộ")
    assert "khoảng 38%; còn hơn 260" in text
    assert text.endswith("Nguồn: Báo Kinh tế & Đô thị (Kinhtedothi); thông tin tháng 2/2020.")
    assert "giai đoạn 2" in captions.caption("works", seen)
    assert captions.caption("timeline", seen, most=300).count("…") == 1


async def test_a_picture_is_drawn_once_a_version_and_a_day() -> None:
    drawings = []

    class Counting(ThreadPoolExecutor):
        def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
            drawings.append(args[0])
            return super().submit(fn, *args, **kwargs)

    current = [known("knowledge")]
    today = [DAY]
    gallery = Gallery(lambda: current[0], lambda: dt.datetime.combine(today[0], dt.time(8), clock.ZONE), Counting(1))
    first, second = await asyncio.gather(gallery.picture("progress"), gallery.picture("progress"))
    assert first is second
    assert first is not None
    assert first is await gallery.picture("progress")
    await gallery.picture("timeline")
    today[0] = dt.date(2020, 2, 16)
    assert await gallery.picture("progress") is first
    await gallery.picture("timeline")  # the line that marks today has moved
    assert drawings == ["progress", "timeline", "timeline"]
    current[0] = known("examples/phu-binh")
    other = await gallery.picture("progress")
    assert other is not None
    assert other.png != first.png
    assert other.tag != first.tag
    gallery.close()


async def test_what_knows_nothing_draws_nothing() -> None:
    gallery = Gallery(lambda: Knowledge(Congress(name="Đại hội")), clock.fixed(DAY))
    assert [await gallery.picture(name) for name in NAMES] == [None, None, None]
    gallery.close()


async def test_a_drawing_that_failed_is_tried_again() -> None:
    class Failing(ThreadPoolExecutor):
        failed = False

        def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
            if not self.failed:
                self.failed = True
                return super().submit(int, "no number")
            return super().submit(fn, *args, **kwargs)

    gallery = Gallery(lambda: known("knowledge"), clock.fixed(DAY), Failing(1))
    with pytest.raises(ValueError, match="no number"):
        await gallery.picture("progress")
    assert await gallery.picture("progress") is not None
    gallery.close()


def test_the_drawing_library_is_not_loaded_before_the_first_picture() -> None:
    code = (
        "import sys, bot.app, bot.channels.web.app, bot.overview.charts.gallery; sys.exit('matplotlib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
