"""What a child does at the start, and what is left to the process itself."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from bot.app.ahead import tables
from bot.ops import child
from bot.settings import Settings
from bot.storage import address


def run(code: str) -> subprocess.CompletedProcess[str]:
    """A process of its own, which has no threads."""
    return subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)


def test_a_child_makes_the_tables_and_takes_what_made_them_with_it(tmp_path: Path) -> None:
    code = f"""
import asyncio, sys
from pathlib import Path
from bot.app.ahead import tables
from bot.settings import Settings
from bot.storage import address
from bot.storage.database import Database

async def look():
    database = await Database.open(address.in_directory(data))
    ready = await database.ready()
    await database.close()
    return ready

data = Path({str(tmp_path)!r})
tables(Settings(data=data))()
assert (data / address.FILE).exists()
assert asyncio.run(look())
assert "alembic" not in sys.modules
"""
    done = run(code)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_child_that_fails_ends_and_says_nothing() -> None:
    code = """
from bot.ops.child import in_child
def fail():
    raise SystemExit("away")
print("written once")
in_child(fail)()
"""
    done = run(code)
    assert (done.returncode, done.stdout, done.stderr) == (0, "written once\n", "")


def test_how_a_child_ended_is_told() -> None:
    code = """
from bot.ops.child import in_child
assert in_child(lambda: None)()
assert not in_child(lambda: False)()
assert not in_child(lambda: 1 / 0)()
"""
    done = run(code)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_process_with_threads_is_not_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("copied"))
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert not child.alone()
    tables(Settings(data=tmp_path))()
    assert not (tmp_path / address.FILE).exists()


@pytest.mark.parametrize("held", ["a file", "a server", "no directory"])
def test_where_there_is_nothing_to_make_there_is_no_child(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: str
) -> None:
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("copied"))
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    if held == "a file":
        (tmp_path / address.FILE).touch()
        given = Settings(data=tmp_path)
    elif held == "a server":
        given = Settings.model_validate({"data": tmp_path, "database_url": "postgresql://daihoi@db/daihoi"})
    else:
        given = Settings()
    tables(given)()
