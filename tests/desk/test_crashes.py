"""Whatever moment a publication dies at, what is found afterwards is the old version or the new one, whole."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.desk import disk
from bot.desk.proposal import Proposal
from bot.desk.publishing import Publisher
from bot.knowledge.changes import AddRecord, Change, RetireRecord, SetField
from bot.knowledge.model import Knowledge
from bot.storage.database import Database
from bot.storage.versions import Versions
from tests.desk.conftest import FILES, Start, made, on_disk, put


class Crash(BaseException):
    """The process is gone."""


# every call of publishing that leaves a trace outside the process
STEPS = [
    (Versions, "begin"),
    (Versions, "finish"),
    (disk, "_stage"),
    (disk, "_settle"),
    (os, "fsync"),
    (Path, "replace"),
    (Path, "unlink"),
]


@pytest.fixture
def crash(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int], None]]:
    """`crash(n)`: die before the nth step from now, or after it where n is given as n + 0.5."""
    calls = {"left": float("inf")}

    def before_and_after(real: Callable[..., object]) -> Callable[..., object]:
        def step(*args: object, **named: object) -> object:
            calls["left"] -= 0.5
            if calls["left"] <= 0:
                raise Crash
            result = real(*args, **named)
            calls["left"] -= 0.5
            if calls["left"] <= 0:
                raise Crash
            return result

        async def astep(*args: object, **named: object) -> object:
            calls["left"] -= 0.5
            if calls["left"] <= 0:
                raise Crash
            result = await real(*args, **named)  # type: ignore[misc] # a coroutine function
            calls["left"] -= 0.5
            if calls["left"] <= 0:
                raise Crash
            return result

        return astep if asyncio.iscoroutinefunction(real) else step

    for owner, name in STEPS:
        monkeypatch.setattr(owner, name, before_and_after(getattr(owner, name)))

    def arm(steps: float) -> None:
        calls["left"] = steps

    yield arm
    calls["left"] = float("inf")


CHANGES: tuple[Change, ...] = (
    SetField("dang-vien", "value", "5200"),
    SetField("dai-hoi-huyen", "on", "tháng 9/2020"),
    AddRecord("topics", {"name": "Cờ", "answer": "Có cờ."}),
)


@dataclass
class Quick:
    """In place of an assistant, where nobody asks anything."""

    knowledge: Knowledge
    clock: Clock
    before: "Quick | None" = None


async def test_a_crash_before_or_after_any_step_leaves_a_whole_version(
    start: Start, knowledge: Path, crash: Callable[[float], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two files change, and one comes or goes."""
    monkeypatch.setattr("bot.desk.building.Assistant", Quick)
    ends = set()
    for number in range(1, 200):
        publisher = await start()
        before = publisher.files()
        topics: Change = (
            RetireRecord("co") if before.get("topics.yaml") else AddRecord("topics", {"name": "Cờ", "answer": "Có cờ."})
        )
        when = "tháng 9/2020" if "tháng 8" in before["dates.yaml"] else "tháng 8/2020"
        changes = (SetField("dang-vien", "value", str(5200 + number)), SetField("dai-hoi-huyen", "on", when), topics)
        proposal = await publisher.propose(changes)
        assert isinstance(proposal, Proposal), proposal
        crash(number / 2)
        try:
            await publisher.publish(proposal, "Lan")
            done = True
        except Crash:
            done = False
        crash(float("inf"))
        again = await start()
        newest = await again.versions.newest()
        assert newest is not None
        assert on_disk(knowledge) == dict(newest.files) == dict(again.files())
        assert dict(newest.files) in (before, dict(proposal.files))
        assert again.live.number == newest.number == len(await again.history(limit=1000))
        ends.add(newest.number - publisher.live.number if not done else 0)
        if done:
            break
    else:
        pytest.fail("publishing has more steps than were tried")
    assert ends == {0, 1}
    assert number > 20


async def test_a_crash_while_going_back(
    publisher: Publisher, start: Start, knowledge: Path, crash: Callable[[float], None]
) -> None:
    proposal = await publisher.propose(CHANGES)
    assert isinstance(proposal, Proposal)
    await publisher.publish(proposal, "Lan")
    back = await publisher.propose_restore(1)
    assert isinstance(back, Proposal)
    crash(6.5)
    with pytest.raises(Crash):
        await publisher.publish(back, "Lan")
    crash(float("inf"))
    again = await start()
    assert on_disk(knowledge) == FILES
    assert again.live.number == 3
    assert isinstance(await again.propose([RetireRecord("chi-bo")]), Proposal)


WRITER = """
import asyncio, itertools, sys
from pathlib import Path
from bot.desk.proposal import Proposal
from bot.knowledge.changes import SetField
from bot.knowledge.model import Knowledge
from bot.storage.database import Database
from tests.desk.conftest import made

async def main():
    database = await Database.open(sys.argv[2])
    publisher = made(Path(sys.argv[1]), database)
    await publisher.start()
    print("ready", flush=True)
    first = int(publisher.files()['counts.yaml'].split('value: ')[1].split()[0]) % 1000 + 1
    for number in itertools.count(first):
        when = f"{number % 28 + 1}/9/2020"
        changes = [SetField("dang-vien", "value", str(9000 + number)), SetField("dai-hoi-huyen", "on", when)]
        proposal = await publisher.propose(changes)
        assert isinstance(proposal, Proposal), proposal
        await publisher.publish(proposal, "Lan")
        print(number, flush=True)

asyncio.run(main())
"""


@pytest.mark.long
def test_kill_9_while_publishing(tmp_path: Path) -> None:
    """A real process is killed at another moment each time; the next one starts from what it left."""
    directory = put(tmp_path / "kb")
    url = f"sqlite:///{tmp_path / 'daihoi.sqlite3'}"
    for seen in (1, 3, 4):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(directory), url], stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            for _ in range(seen + 1):
                assert process.stdout.readline(), "the writer ended by itself"
            process.send_signal(signal.SIGKILL)
        asyncio.run(_is_whole(directory, url))


async def _is_whole(directory: Path, url: str) -> None:
    database = await Database.open(url)
    again = made(directory, database)
    assert await again.start() == ()
    newest = await again.versions.newest()
    assert newest is not None
    assert on_disk(directory) == dict(newest.files)
    assert again.live.number == newest.number == len(await again.history(limit=1000))
    value = next(line for line in newest.files["counts.yaml"].splitlines() if "value" in line)
    number = int(value.split()[1]) - 9000
    assert f"on: '{number % 28 + 1}/9/2020'" in newest.files["dates.yaml"]
    await database.close()
