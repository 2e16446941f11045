import asyncio
import os
import signal
from pathlib import Path
from typing import Any

import pytest
import structlog
import structlog.testing

from bot import app
from bot.app.parts import Parts, open_database
from bot.assistant import Assistant
from bot.channels.base import Refused
from bot.clock import system
from bot.knowledge.model import Congress, Knowledge
from bot.settings import Settings


class Bell:
    """A channel that notes what is done with it."""

    def __init__(self, name: str, notes: list[str], error: Exception | None = None, *, slow: bool = False) -> None:
        self.name, self.notes, self.error, self.slow = name, notes, error, slow
        self.started = asyncio.Event()

    async def start(self) -> None:
        if self.slow:
            await asyncio.sleep(3600)
        if self.error is not None:
            raise self.error
        self.notes.append(f"start {self.name}")
        self.started.set()

    async def stop(self) -> None:
        self.notes.append(f"stop {self.name}")


class TokenRefused(Refused):
    pass


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ({}, ["WebChannel"]),
        ({"telegram_token": "123456789:AAabcdefghijklmnopqrstuvwxyz_012345"}, ["WebChannel", "TelegramChannel"]),
        (
            {"telegram_token": "123456789:AAabcdefghijklmnopqrstuvwxyz_012345", "http": False},
            ["TelegramChannel"],
        ),
    ],
)
def test_what_is_configured_runs(given: dict[str, Any], names: list[str]) -> None:
    knowledge = Knowledge(Congress(name="Đại hội đại biểu Đảng bộ huyện Ví Dụ"))
    found = app.channels(Parts(Settings(**given), Assistant(knowledge, system)))
    assert [type(channel).__name__ for channel in found] == names


async def test_the_page_answers_until_the_signal() -> None:
    said: list[str] = []
    knowledge = Knowledge(Congress(name="Đại hội đại biểu Đảng bộ huyện Ví Dụ"))
    stop = asyncio.Event()

    def say(text: str) -> None:
        said.append(text)
        stop.set()

    (web,) = app.channels(Parts(Settings(http_port=0), Assistant(knowledge, system), say=say))
    await asyncio.wait_for(app.run([web], stop), 10)
    assert "http://127.0.0.1:" in said[0]


async def test_without_a_directory_the_database_is_in_memory_and_the_log_says_so() -> None:
    with structlog.testing.capture_logs() as logged:
        database = await open_database(Settings())
    await database.close()
    assert not database.lasting
    assert "nothing outlasts a restart" in logged[0]["event"]


async def test_the_database_stands_in_the_data_directory(tmp_path: Path) -> None:
    database = await open_database(Settings(data=tmp_path))
    await database.close()
    assert (tmp_path / "daihoi.sqlite3").exists()


async def test_a_database_that_cannot_be_used_keeps_the_bot_from_starting(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(app.CannotStart, match="Không mở được cơ sở dữ liệu"):
        await open_database(Settings(data=tmp_path / "file"))


async def test_channels_stop_in_reverse_order_on_a_signal() -> None:
    notes: list[str] = []
    last = Bell("b", notes)
    running = asyncio.create_task(app.run([Bell("a", notes), last]))
    await asyncio.wait_for(last.started.wait(), 5)
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.wait_for(running, 5)
    assert notes == ["start a", "start b", "stop b", "stop a"]


async def test_a_refused_token_stops_the_others_and_says_so() -> None:
    notes: list[str] = []
    with pytest.raises(app.CannotStart, match="mã bị từ chối"):
        await app.run([Bell("a", notes), Bell("b", notes, TokenRefused("mã bị từ chối"))])
    assert notes == ["start a", "stop a"]


async def test_a_fault_is_not_hidden() -> None:
    with pytest.raises(RuntimeError, match="boom"):
        await app.run([Bell("a", [], RuntimeError("boom"))])


async def test_a_signal_ends_the_waiting_for_a_channel_that_cannot_start() -> None:
    stop = asyncio.Event()
    stop.set()
    await asyncio.wait_for(app.run([Bell("a", [], slow=True)], stop), 5)
