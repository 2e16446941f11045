"""What a start builds: a child does it and puts it by, and the process itself where that cannot be."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from bot.app.first import First, begin
from bot.desk.shelf import NAME
from bot.settings import Settings
from tests.invented import FILES

TEXTS = {f"{name}.yaml": text for name, text in FILES.items()}
ROOT = Path(__file__).parent.parent.parent
BEGUN = """
import os, sys
from pathlib import Path
from bot.app import first
from bot.assistant import Message
from bot.settings import Settings
from tests.invented import FILES

here, build = os.getpid(), first.build

def noting(*given):
    if os.getpid() == here:
        print("built here")
    elif "fails" in sys.argv:
        raise MemoryError
    return build(*given)

first.build = noting
data = Path(sys.argv[1])
begun = first.begin(Settings(data=data), {f"{name}.yaml": text for name, text in FILES.items()})
assistant = begun.standing.built.assistant
reply = assistant.reply(Message("toàn huyện có bao nhiêu đảng viên?"))
print("kept" if begun.kept else "not kept", "5.230" in str(reply))
"""


def begun(*arguments: str) -> list[str]:
    """What a process of its own says, which has no threads."""
    command = [sys.executable, "-c", BEGUN, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_a_child_builds_it_and_the_next_start_finds_it_too(tmp_path: Path) -> None:
    assert begun(str(tmp_path)) == ["kept True"]
    assert (tmp_path / NAME).exists()
    assert begun(str(tmp_path), "fails") == ["kept True"]  # nothing is left to do


def test_what_a_child_fails_to_build_is_built_here(tmp_path: Path) -> None:
    assert begun(str(tmp_path), "fails") == ["built here", "not kept True"]


def test_where_nothing_can_be_put_by_it_is_built_here(tmp_path: Path) -> None:
    (tmp_path / "no directory").touch()
    assert begun(str(tmp_path / "no directory")) == ["built here", "not kept True"]


def test_a_process_with_threads_is_not_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("copied"))
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    first = begin(Settings(data=tmp_path), TEXTS)
    assert isinstance(first, First)
    assert not first.kept
