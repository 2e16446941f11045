"""A publisher over a small knowledge base, and a way to start it anew as after a crash."""

import datetime as dt
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.clock import fixed
from bot.desk.building import build
from bot.desk.built import Built
from bot.desk.live import Live
from bot.desk.publishing import Publisher
from bot.storage.database import Database
from bot.storage.versions import Versions
from tests.desk.rig import Bureau

NOW = fixed(dt.date(2020, 2, 15))

FILES = {
    "congress.yaml": """\
# Đại hội thử.
name: Đại hội đại biểu Đảng bộ huyện An Bình
short: Đại hội Đảng bộ huyện
host: Đảng bộ huyện An Bình
as_of: tháng 2/2020
ordinal: 6  # lần thứ
sources:
  - {id: bao, paper: Báo An Bình}
""",
    "dates.yaml": """\
# Các mốc.

- id: dai-hoi-diem-xa-hoa
  event: Đại hội điểm
  who: Đảng bộ xã Hòa
  on: 22/2/2020  # theo thông báo
  questions:
    - Xã Hòa đại hội điểm ngày nào?

# Đã chốt
- id: dai-hoi-huyen
  event: Đại hội huyện
  on: 'tháng 8/2020'
""",
    "counts.yaml": """\
- id: dang-vien
  of: đảng viên
  value: 5120
  also: [số đảng viên]
  questions:
    - Huyện có bao nhiêu đảng viên?
- id: chi-bo
  of: chi bộ
  value: 120
""",
    "cases.yaml": """\
- ask: Huyện có bao nhiêu đảng viên?
  expect: [dang-vien]
  says: [5.120]
""",
}


def put(directory: Path, files: dict[str, str] = FILES) -> Path:
    directory.mkdir(exist_ok=True)
    for name, text in files.items():
        (directory / name).write_text(text, "utf-8")
    return directory


def on_disk(directory: Path) -> dict[str, str]:
    """All YAML files, and nothing that a writer left behind."""
    assert not list(directory.glob("**/*.part"))
    return {path.relative_to(directory).as_posix(): path.read_text("utf-8") for path in directory.glob("**/*.yaml")}


def made(directory: Path, database: Database) -> Publisher:
    """A publisher that has not been started."""
    from bot.desk import disk

    built = build(disk.read(directory)[0], NOW)
    first = built if isinstance(built, Built) else build({"congress.yaml": "name: Tạm\n"}, NOW)
    assert isinstance(first, Built)
    return Publisher(directory, Versions(database, NOW), Live(first.assistant))


Start = Callable[[], Awaitable[Publisher]]


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    return put(tmp_path / "kb")


@pytest.fixture
async def memory() -> AsyncIterator[Database]:
    """A database in memory: what is tested here is the same on every engine."""
    opened = await Database.open()
    yield opened
    await opened.close()


@pytest.fixture
def start(knowledge: Path, memory: Database) -> Start:
    """Starts a publisher, as a new process would."""

    async def begin() -> Publisher:
        publisher = made(knowledge, memory)
        await publisher.start()
        return publisher

    return begin


@pytest.fixture
async def publisher(start: Start) -> Publisher:
    return await start()


@pytest.fixture
async def bureau(tmp_path: Path) -> AsyncIterator[Bureau]:
    """A whole desk."""
    opened = await Bureau.open(tmp_path / "knowledge")
    yield opened
    await opened.database.close()
