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
        self.problem: str | None = None

    async def start(self) -> None:
        if self.slow:
            await asyncio.sleep(3600)
        if self.error is not None:
            raise self.error
        self.notes.append(f"start {self.name}")
        self.started.set()

    async def stop(self) -> None:
        self.notes.append(f"stop {self.name}")


class Refusing(Bell):
    pass


class Faulty(Bell):
    pass


class Stuck(Bell):
    async def stop(self) -> None:
        raise RuntimeError("stuck")


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
        (
            {"zalo_bot_token": "1234567890:abcdef", "zalo_oa_app_id": "12345", "zalo_oa_app_secret": "s", "data": "."},
            ["WebChannel", "ZaloBotChannel", "ZaloOaChannel"],
        ),
    ],
)
def test_what_is_configured_runs(given: dict[str, Any], names: list[str]) -> None:
    knowledge = Knowledge(Congress(name="Đại hội đại biểu Đảng bộ huyện Ví Dụ"))
    found = app.channels(Parts(Settings(**given), Assistant(knowledge, system)))
    assert [type(channel).__name__ for channel in found] == names


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"zalo_oa_app_id": "12345"}, "DAIHOI_ZALO_OA_APP_SECRET"),
        ({"zalo_oa_app_id": "12345", "zalo_oa_app_secret": "s"}, "DAIHOI_DATA"),
        ({"zalo_oa_app_id": "12345", "zalo_oa_app_secret": "s", "http": False}, "DAIHOI_HTTP"),
        (
            {"zalo_bot_token": "1:abcdefgh", "zalo_bot_webhook_url": "https://a.example/z", "http": False},
            "DAIHOI_ZALO_BOT_WEBHOOK_URL",
        ),
    ],
)
def test_what_a_channel_lacks_is_told_before_anything_starts(given: dict[str, Any], says: str) -> None:
    knowledge = Knowledge(Congress(name="Đại hội đại biểu Đảng bộ huyện Ví Dụ"))
    with pytest.raises(app.CannotStart, match=says):
        app.channels(Parts(Settings(**given), Assistant(knowledge, system)))


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


async def test_a_refused_channel_leaves_the_others_running_and_says_so() -> None:
    notes: list[str] = []
    said: list[str] = []
    board, stop, last = app.Board(), asyncio.Event(), Bell("c", notes)
    refused = Refusing("b", notes, TokenRefused("mã bị từ chối"))
    faulty = Faulty("d", notes, RuntimeError("boom at 123456789:AAabcdefghijklmnopqrstuvwxyz"))
    running = asyncio.create_task(
        app.run([faulty, refused, last], stop, beside=[Bell("a", notes)], board=board, say=said.append)
    )
    await asyncio.wait_for(last.started.wait(), 5)
    await asyncio.sleep(0)
    assert board() == {"bell": "ok", "refusing": "mã bị từ chối", "faulty": "lỗi chương trình, xem nhật ký"}
    assert not running.done()
    stop.set()
    await asyncio.wait_for(running, 5)
    assert notes == ["start a", "start c", "stop c", "stop b", "stop d", "stop a"]
    assert said == [
        "Kênh faulty chưa chạy được: lỗi chương trình, xem nhật ký",
        "Kênh refusing chưa chạy được: mã bị từ chối",
    ]


async def test_when_every_channel_is_refused_nothing_runs() -> None:
    notes: list[str] = []
    with pytest.raises(app.CannotStart, match="mã bị từ chối\nđịa chỉ"):
        await app.run(
            [Bell("a", notes, TokenRefused("mã bị từ chối")), Bell("b", notes, Refused("địa chỉ"))],
            beside=[Bell("jobs", notes)],
        )
    assert notes == ["start jobs", "stop b", "stop a", "stop jobs"]


async def test_a_channel_that_cannot_reach_its_platform_holds_up_nobody() -> None:
    notes: list[str] = []
    board, stop, last = app.Board(), asyncio.Event(), Bell("b", notes)
    channels = [Refusing("a", notes, slow=True), last]
    running = asyncio.create_task(app.run(channels, stop, board=board, head_start=0.01))
    await asyncio.wait_for(last.started.wait(), 5)
    assert board()["refusing"] == "đang khởi động"
    last.problem = "không nhận được tin"
    await asyncio.sleep(0)
    assert board()["bell"] == "không nhận được tin"
    stop.set()
    await asyncio.wait_for(running, 5)
    assert notes == ["start b", "stop b", "stop a"]


async def test_a_channel_that_does_not_stop_in_order_keeps_no_other_from_it() -> None:
    notes: list[str] = []
    stop = asyncio.Event()
    stop.set()
    first = Bell("a", notes)
    running = app.run([first, Stuck("b", notes)], asyncio.Event())
    task = asyncio.create_task(running)
    await asyncio.wait_for(first.started.wait(), 5)
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.wait_for(task, 5)
    assert notes[-1] == "stop a"


async def test_a_fault_is_not_hidden() -> None:
    with pytest.raises(RuntimeError, match="boom"):
        await app.run([Bell("a", [], RuntimeError("boom"))])


async def test_a_signal_ends_the_waiting_for_a_channel_that_cannot_start() -> None:
    stop = asyncio.Event()
    stop.set()
    await asyncio.wait_for(app.run([Bell("a", [], slow=True)], stop), 5)
