"""A running bot puts by what answers, and a restart of the real process takes it up."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.app.shelving import Shelving
from bot.desk.built import Built
from bot.desk.people import key_of
from bot.desk.shelf import Shelf
from bot.knowledge.files import Files
from tests.desk.rig import Bureau

ROOT = Path(__file__).parents[2]


class Noting(Shelf):
    """Tells of each version that is put by."""

    def __init__(self, data: Path) -> None:
        super().__init__(data, b"key")
        self.loop, self.put_by = asyncio.get_running_loop(), asyncio.Queue[Files]()

    def put(self, files: Files, built: Built, going_on: Callable[[], bool] = lambda: True) -> bool:
        done = super().put(files, built, going_on)
        self.loop.call_soon_threadsafe(self.put_by.put_nowait, files)
        return done


async def test_what_answers_is_put_by_after_the_start_and_after_each_change(tmp_path: Path) -> None:
    bureau = await Bureau.open(tmp_path / "kb")
    publisher, shelf = bureau.office.publisher, Noting(tmp_path)
    work = Shelving(shelf, publisher, quiet=0.0)
    await work.start()
    assert await asyncio.wait_for(shelf.put_by.get(), 20) == publisher.files()
    taken = shelf.take(bureau.live.clock)
    assert taken is not None
    assert taken.fits(publisher.files())
    path = tmp_path / "kb" / "counts.yaml"
    path.write_text(path.read_text("utf-8").replace("5230", "5231"), "utf-8")
    await publisher.catch_up()
    assert "5231" in (await asyncio.wait_for(shelf.put_by.get(), 20))["counts.yaml"]
    await work.stop()
    again = Shelving(shelf, publisher, publisher.standing.built, quiet=0.0)
    await again.start()
    await asyncio.sleep(0)
    await again.stop()
    assert shelf.put_by.empty()  # what is there already is not written again
    await bureau.database.close()


def asked(data: Path, question: str) -> tuple[str, str]:
    """What the real command answers over a data directory, and what it says beside it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DAIHOI_")}
    environment = kept | {"DAIHOI_DATA": str(data), "DAIHOI_KNOWLEDGE": str(ROOT / "examples" / "phu-binh")}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "ask", "--jsonl"],
        input=json.dumps({"id": 1, "q": question}),
        env=environment,
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    return done.stdout, done.stderr


def test_the_command_takes_it_up_too_and_never_a_broken_one(tmp_path: Path) -> None:
    question = "đại hội khi nào?"
    anew, _ = asked(tmp_path, question)
    put(tmp_path)
    kept, said = asked(tmp_path, question)
    assert (kept, said) == (anew, "")
    path = tmp_path / "index.cache"
    path.write_bytes(path.read_bytes()[:-7])
    broken, said = asked(tmp_path, question)
    assert broken == anew
    assert "the kept index is not used" in said


def put(data: Path) -> None:
    """Put by what the data directory says, as a running bot does."""
    from bot.clock import system
    from bot.desk import disk
    from bot.desk.building import build

    files, _ = disk.read(data / "knowledge")
    built: Any = build(files, system)
    assert Shelf(data, key_of(data)).put(files, built)
