"""`daihoi stats` and `daihoi kb inbox`."""

import asyncio
import datetime as dt
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.main import app
from bot.clock import ZONE
from bot.storage.database import Database
from bot.storage.questions import Asked, Questions
from tests.invented import FILES

AT = dt.datetime(2020, 4, 12, 9, tzinfo=ZONE)


@pytest.fixture
def knowledge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An invented place, and a database in which something was asked."""
    directory = tmp_path / "kb"
    directory.mkdir()
    for name, text in FILES.items():
        (directory / f"{name}.yaml").write_text(text, "utf-8")
    url = f"sqlite:///{tmp_path / 'daihoi.sqlite3'}"
    monkeypatch.setenv("DAIHOI_DATABASE_URL", url)

    async def fill() -> None:
        database = await Database.open(url)
        asked = [Asked(AT, "telegram", "a", "bao nhiêu đảng viên", "answer", ("dang-vien",))]
        asked += [Asked(AT, "web", person, "gửi xe ở đâu", "unknown") for person in "abc"]
        await Questions(database).add(asked)
        await database.close()

    asyncio.run(fill())
    return directory


def test_figures(knowledge: Path) -> None:
    given = ["stats", "--knowledge", str(knowledge), "--now", "2020-04-12", "--period", "ngay"]
    result = CliRunner().invoke(app, given)
    assert result.exit_code == 0, result.output
    assert "Câu hỏi: 4, của 3 người" in result.output
    assert "1. đảng viên: 1" in result.output


def test_the_inbox(knowledge: Path) -> None:
    result = CliRunner().invoke(app, ["kb", "inbox", "--knowledge", str(knowledge), "--now", "2020-04-12"])
    assert result.exit_code == 0, result.output
    assert result.output.strip() == "1. gửi xe ở đâu – 3 người, 3 lần"


def test_a_database_that_cannot_be_used(knowledge: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAIHOI_DATABASE_URL", "sqlite:////proc/none/daihoi.sqlite3")
    result = CliRunner().invoke(app, ["stats", "--knowledge", str(knowledge)])
    assert result.exit_code != 0
    assert "Traceback" not in result.output
