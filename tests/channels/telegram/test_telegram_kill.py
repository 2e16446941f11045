"""kill -9 and SIGTERM in the middle of work, in real processes."""

import asyncio
import sys
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.emulator import Emulator
from tests.emulator.server import Call

WAITING = 200


@pytest_asyncio.fixture
async def server() -> AsyncIterator[Emulator]:
    made = await Emulator().start()
    yield made
    await made.stop()
    assert made.broken_rules == []


async def begin(server: Emulator, path: Path) -> asyncio.subprocess.Process:
    root = Path(__file__).parents[3]
    args = ["-m", "tests.channels.telegram.killable", server.base, f"sqlite:///{path}"]
    return await asyncio.create_subprocess_exec(sys.executable, *args, cwd=root)


def ask(server: Emulator) -> None:
    for number in range(1, WAITING + 1):
        server.say(server.world.person(number), "một")


def answers(server: Emulator) -> Counter[int]:
    return Counter(message["chat"]["id"] for message in server.sent())


async def test_kill_9_with_two_hundred_waiting_loses_nothing(server: Emulator, tmp_path: Path) -> None:
    process = await begin(server, tmp_path / "inbox.db")
    sent = 0

    def kill_in_the_middle(call: Call) -> None:
        nonlocal sent
        if call.method == "sendMessage":
            sent += 1
            if sent == 20:
                process.kill()

    server.on_call = kill_in_the_middle
    ask(server)
    assert await asyncio.wait_for(process.wait(), 30) == -9
    server.on_call = None
    # Some answers of the dead process may still lie in the sockets.
    again = await begin(server, tmp_path / "inbox.db")
    await server.until(lambda: len(answers(server)) == WAITING, 30)
    again.terminate()
    assert await asyncio.wait_for(again.wait(), 10) == 0
    twice = [chat for chat, count in answers(server).items() if count > 1]
    assert len(twice) <= 8  # What was sent and not ticked off yet when the blow fell: at most what was in work.


async def test_sigterm_finishes_the_work_and_confirms_it(server: Emulator, tmp_path: Path) -> None:
    process = await begin(server, tmp_path / "inbox.db")
    ask(server)
    await server.until(lambda: len(server.sent()) >= 20, 30)
    process.terminate()
    assert await asyncio.wait_for(process.wait(), 10) == 0
    again = await begin(server, tmp_path / "inbox.db")
    server.say(server.world.person(WAITING + 1), "một")
    await server.until(lambda: len(answers(server)) == WAITING + 1, 30)
    again.terminate()
    assert await asyncio.wait_for(again.wait(), 10) == 0
    assert set(answers(server).values()) == {1}
