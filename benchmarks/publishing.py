"""How long an edit takes with many facts, through the desk's door: the preview, then from "Đăng" to the new answer.

    python -m benchmarks.publishing [--facts 10000] [--times 5]

Prints seconds. Ends with 1 when a publication took longer than a second.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.places import Fact, province, write
from bot.answering.reply import plain
from bot.assistant import Message
from bot.clock import system
from bot.desk import disk
from bot.desk.building import build
from bot.desk.built import Built
from bot.desk.live import Live
from bot.desk.office import Office, furnish
from bot.desk.page import Page
from bot.desk.people import Pseudonyms
from bot.storage.database import Database

OWNER = "telegram:1"
LIMIT = 1.0
"""Seconds that a publication may take."""


async def measure(facts: int, times: int, directory: Path) -> list[float]:
    """Edit so many counts, one after the other; returns what each publication took."""
    place = province(facts)
    knowledge = directory / "knowledge"
    knowledge.mkdir()
    write(place, knowledge)
    begun = time.perf_counter()
    built = build(disk.read(knowledge)[0], system)
    assert isinstance(built, Built), built
    print(f"building {len(place.facts)} facts: {time.perf_counter() - begun:.2f} s")
    database = await Database.open(f"sqlite+aiosqlite:///{directory / 'desk.db'}")
    live = Live(built.assistant)
    office = furnish(database, knowledge, live, system, Pseudonyms(b"k"), [OWNER])
    await office.publisher.start()
    counts = [fact for fact in place.facts if fact.kind == "counts"]
    took = [await _edit(office, live, fact, f"{70_000 + n}") for n, fact in enumerate(counts[:times])]
    await database.close()
    return took


async def _edit(office: Office, live: Live, fact: Fact, value: str) -> float:
    """Change a count's value as an admin does."""
    await _hear(office, f"/sua {fact.id}")
    await _press(office, "con số")
    begun = time.perf_counter()
    waiting = asyncio.create_task(_hear(office, value))
    answers: list[float] = []
    while not waiting.done():
        asked = time.perf_counter()
        live.reply(Message(f"{fact.full} có bao nhiêu?"))
        answers.append(time.perf_counter() - asked)
        await asyncio.sleep(0.05)
    preview = time.perf_counter() - begun
    begun = time.perf_counter()
    await _press(office, "Đăng")
    said = plain(live.reply(Message(fact.phrases[-1])))
    took = time.perf_counter() - begun
    assert int(value) == getattr(live.knowledge.by_id[fact.id], "value", None), said
    slowest = statistics.quantiles(answers, n=20)[-1] * 1000 if len(answers) > 1 else 0.0
    print(f"preview {preview:.2f} s (answers meanwhile: p95 {slowest:.0f} ms), confirm to new answer {took:.3f} s")
    return took


_pages: list[Page] = []


async def _hear(office: Office, text: str) -> None:
    page = await office.desk.hear(OWNER, "An", text)
    assert page is not None
    _pages.append(page)


async def _press(office: Office, label: str) -> None:
    key = next(button.key for row in _pages[-1].buttons for button in row if label in button.label)
    _pages.append(await office.desk.press(OWNER, "An", key))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--facts", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        took = asyncio.run(measure(asked.facts, asked.times, Path(directory)))
    print(f"publishing: median {statistics.median(took):.3f} s, slowest {max(took):.3f} s")
    sys.exit(max(took) > LIMIT)


if __name__ == "__main__":
    main()
