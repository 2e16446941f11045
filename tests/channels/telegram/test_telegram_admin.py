"""The admin desk over the Bot API: from a command to the new answer, and every way in tried by a stranger."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest_asyncio

from bot.channels.telegram.app import TelegramChannel
from bot.channels.telegram.words import Words
from bot.desk.desk import Desk
from bot.desk.roles import COMMANDS
from tests.channels.telegram.conftest import Rig
from tests.channels.telegram.test_telegram_chat import labels
from tests.desk.rig import Bureau

Json = dict[str, Any]


@pytest_asyncio.fixture
async def bureau(tmp_path: Path) -> AsyncIterator[Bureau]:
    opened = await Bureau.open(tmp_path / "knowledge")
    yield opened
    await opened.database.close()


async def start(rig: Rig, bureau: Bureau) -> TelegramChannel:
    rig.assistant = bureau.live  # type: ignore[assignment]  # what the channel takes is an assistant
    office = bureau.office
    parts = {"desk": office.desk, "ledger": office.ledger, "votes": office.ledger, "words": Words("bạn")}
    channel = await rig.start(parts=parts)
    office.inbox.reach("telegram", channel.tell)
    return channel


async def now(rig: Rig, message: Json, text: str) -> Json:
    """The message once it has been turned into one with this text."""
    place = message["chat"]["id"], message["message_id"]
    found: Json = await rig.server.until(
        lambda: text in rig.server.world.messages[place]["text"] and rig.server.world.messages[place]
    )
    return found


async def test_a_date_is_changed_in_chat_and_everybody_is_told_it(rig: Rig, bureau: Bureau) -> None:
    await start(rig, bureau)
    world = rig.server.world
    owner, reader = world.person(1), world.person(9)
    rig.server.say(owner, "/sua đại hội điểm Khe Mây")
    page = await rig.server.answer(1, chat=1)
    rig.server.press(owner, page, "thời gian")
    await now(rig, page, "Xin gõ thời gian mới")
    rig.server.say(owner, "22/4")
    preview = await rig.server.answer(2, chat=1)
    assert "10/4/2020 → " in preview["text"]
    assert labels(preview) == ["✅ Đăng", "Sửa thêm mục", "Hủy"]
    rig.server.press(owner, preview, "Đăng")
    done = await now(rig, preview, "Đã đăng phiên bản 2")
    assert labels(done) == []
    rig.server.say(reader, "Bao giờ xã Khe Mây đại hội?")
    assert "22/4/2020" in (await rig.server.answer(1, chat=9))["text"]
    entry = (await bureau.office.publisher.history())[0]
    assert entry.author.endswith("(telegram:1)")


async def test_a_file_comes_back_edited_and_one_that_is_gone_gets_one_apology(rig: Rig, bureau: Bureau) -> None:
    channel = await start(rig, bureau)
    owner, reader = rig.server.world.person(1), rig.server.world.person(9)
    dates = (bureau.directory / "dates.yaml").read_text("utf-8").replace("10/4/2020", "11/4/2020").encode()
    rig.server.upload(owner, "dates.yaml", dates)
    preview = await rig.server.answer(1, chat=1)
    assert "11/4/2020" in preview["text"]
    rig.server.press(owner, preview, "Đăng")
    await now(rig, preview, "Đã đăng phiên bản 2")
    rig.server.upload(owner, "tin.exe", b"MZ")
    assert "chưa có gì thay đổi" in (await rig.server.answer(2, chat=1))["text"]
    rig.server.upload(reader, "counts.yaml", dates)
    assert "chưa đọc được tệp" in (await rig.server.answer(1, chat=9))["text"]
    rig.server.forgiving.append("wrong file_id")
    rig.server.upload(owner, "gone.yaml", b"-", kept=False)
    assert "trục trặc" in (await rig.server.answer(3, chat=1))["text"]
    await channel.idle()
    assert len(rig.server.sent(1)) == 3


async def test_a_stranger_finds_no_way_in_and_no_hint(rig: Rig, bureau: Bureau) -> None:
    await start(rig, bureau)
    world = rig.server.world
    owner, stranger = world.person(1), world.person(9)
    rig.server.say(owner, "/sua diem-khe-may")
    admins = await rig.server.answer(1, chat=1)
    rig.server.say(stranger, "/khongcolenhnay")
    unknown = (await rig.server.answer(1, chat=9))["text"]
    tried = [f"/{name}" for name in COMMANDS] + ["/sua@daihoi_bot x", "/SUA x", "/quantri them 9 chủ", "/hoantac 1"]
    for number, text in enumerate(tried, 2):
        rig.server.say(stranger, text)
        assert (await rig.server.answer(number, chat=9))["text"] == unknown
    data = [button["callback_data"] for row in admins["reply_markup"]["inline_keyboard"] for button in row]
    for number, one in enumerate([*data, "!", "!x:y:z", "!:::"], 1):
        rig.server.press(stranger, admins, data=one)
        call = await rig.server.call("answerCallbackQuery", count=number)
        assert "không dùng được ở đây" in call.params["text"]
    assert bureau.live.number == 1
    assert await bureau.office.desk.role("telegram:9") is None
    actions = await bureau.office.desk.tools.audit.newest(500)
    assert {action.what for action in actions} == {"refused"}
    assert all(action.who.removeprefix("telegram:") != "9" for action in actions)
    known = [name for name, _ in bureau.office.desk.menu(max(map(type(COMMANDS["sua"]), COMMANDS.values())))]
    assert len(actions) >= len(data) + 3 + len(known)


async def test_in_groups_there_is_no_desk(rig: Rig, bureau: Bureau) -> None:
    await start(rig, bureau)
    world = rig.server.world
    owner, group = world.person(1), world.group(-100)
    rig.server.say(owner, f"/sua@{world.bot['username']} diem-khe-may", chat=group)
    rig.server.say(owner, "xong")
    assert "Sửa mục nào" not in (await rig.server.answer(1))["text"]


async def test_menus_follow_roles(rig: Rig, bureau: Bureau) -> None:
    await start(rig, bureau)
    world = rig.server.world
    owner, editor = world.person(1), world.person(2)
    rig.server.say(owner, "/quantri them 2 xem")
    assert "Đã đặt telegram:2 là người xem" in (await rig.server.answer(1, chat=1))["text"]
    rig.server.say(editor, "/sua diem-khe-may")
    assert "chưa được dùng /sua" in (await rig.server.answer(1, chat=2))["text"]
    calls = await rig.server.until(
        lambda: [c for c in rig.server.made("setMyCommands") if c.params.get("scope", {}).get("chat_id") == 2]
    )
    menu = [command["command"] for command in calls[0].params["commands"]]
    assert "lichsu" in menu
    assert "sua" not in menu
    assert "help" in menu
    rig.server.say(owner, "/quantri bot 2")
    await rig.server.call("deleteMyCommands")
    rig.server.say(editor, "/lichsu")
    assert "không có lệnh này" in (await rig.server.answer(2, chat=2))["text"]


async def test_a_question_in_vain_is_answered_later_and_the_asker_told(rig: Rig, bureau: Bureau) -> None:
    await start(rig, bureau)
    world = rig.server.world
    owner, reader = world.person(1), world.person(9)
    rig.server.say(reader, "Đại biểu gửi xe ở đâu?")
    asked = await rig.server.answer(1, chat=9)
    rig.server.press(reader, asked, "Báo tôi")
    assert "tôi sẽ nhắn" in (await rig.server.answer(2, chat=9))["text"]
    await bureau.office.journal.flush()
    rig.server.say(owner, "/hopthu")
    page = await rig.server.answer(1, chat=1)
    assert "Đại biểu gửi xe ở đâu? – 1 người" in page["text"]
    rig.server.press(owner, page, "1")
    page = await now(rig, page, "Làm gì với câu này?")
    rig.server.press(owner, page, "Viết câu")
    await now(rig, page, "Xin gõ câu trả lời")
    rig.server.say(owner, "Đại biểu gửi xe tại sân vận động huyện.")
    preview = await rig.server.answer(2, chat=1)
    rig.server.press(owner, preview, "Đăng")
    assert "Đã báo cho 1 người" in (await now(rig, preview, "Đã đăng"))["text"]
    assert "sân vận động huyện" in (await rig.server.answer(3, chat=9))["text"]
    rig.server.say(owner, "/hopthu")
    assert "Hộp thư trống" in (await rig.server.answer(3, chat=1))["text"]


async def test_why_and_figures(rig: Rig, bureau: Bureau) -> None:
    await start(rig, bureau)
    owner = rig.server.world.person(1)
    rig.server.say(owner, "Huyện có bao nhiêu đảng viên?")
    await rig.server.answer(1)
    rig.server.say(owner, "vì sao?")
    assert "dang-vien" in (await rig.server.answer(2))["text"]
    await bureau.office.journal.flush()
    rig.server.say(owner, "/thongke")
    page = await rig.server.answer(3)
    assert "Trả lời được: 1 (100%)" in page["text"]
    rig.server.press(owner, page, "Biểu đồ")
    await rig.server.call("sendPhoto")
    rig.server.press(owner, page, "Hôm nay")
    assert "đảng viên: 1" in (await now(rig, page, "THỐNG KÊ NGÀY 12/04/2020"))["text"]
    assert isinstance(bureau.office.desk, Desk)
