"""The menu of real knowledge, in Telegram: commands, buttons that turn pages in place, greetings and deep links."""

from typing import Any

import pytest

from bot.assistant import Assistant
from bot.channels.base.menu.menu import KnowledgeMenu
from bot.channels.telegram.words import COMMANDS
from tests.asking import KNOWLEDGE, ROOT, assistant_of
from tests.channels.telegram.conftest import Rig
from tests.channels.telegram.test_telegram_chat import labels
from tests.emulator import Emulator


@pytest.fixture(params=["knowledge", "examples/phu-binh"])
def assistant(request: pytest.FixtureRequest) -> Assistant:
    return assistant_of(ROOT / request.param)


async def start(rig: Rig, assistant: Assistant) -> None:
    rig.assistant = assistant  # type: ignore[assignment]  # the fixture's type is the usual stand-in
    suggestions = assistant.knowledge.congress.suggestions
    await rig.start(parts={"menu": KnowledgeMenu(lambda: assistant), "suggestions": suggestions})


def data(message: dict[str, Any]) -> list[str]:
    rows = message.get("reply_markup", {"inline_keyboard": []})["inline_keyboard"]
    return [button["callback_data"] for row in rows for button in row]


async def edits(server: Emulator, count: int) -> None:
    """Wait until the bot has edited so often, whether or not Telegram found anything changed."""
    await server.until(lambda: sum(call.method == "editMessageText" for call in server.calls) >= count)


async def test_every_command_and_every_button_under_it_works(rig: Rig, assistant: Assistant) -> None:
    await start(rig, assistant)
    server = rig.server
    server.forgiving.append("not modified")
    an = server.world.person(1)
    pages: dict[str, dict[str, Any]] = {}
    answers = 0
    for name in ("start", *COMMANDS):
        server.say(an, f"/{name}")
        answers += 1
        pages[f"/{name}"] = await server.answer(answers)
    acknowledged = turned = 0
    waiting, pressed = list(pages.values()), set()
    while waiting:
        message = waiting.pop()
        for key in data(message):
            if key in pressed or key == "/quyenriengtu xoa":
                continue
            pressed.add(key)
            server.press(an, message, data=key)
            acknowledged += 1
            await server.call("answerCallbackQuery", count=acknowledged)
            if key.startswith("/"):
                turned += 1  # Also when Telegram says that nothing changed: it was on that page already.
                await edits(server, turned)
                waiting.append(server.world.messages[1, message["message_id"]])
            else:
                answers += 1
                said = await server.answer(answers)
                assert "không còn" not in said["text"]
    assert len(pressed) > 10
    assert len(server.sent()) == answers  # Pages turned in place: no message but the answers came in addition.
    assert all("text" not in call.params for call in server.made("answerCallbackQuery"))
    assert "Mã lỗi" not in "".join(message["text"] for message in server.world.messages.values())


async def test_projects_are_narrowed_down_in_place(rig: Rig) -> None:
    await start(rig, assistant_of(KNOWLEDGE))
    an = rig.server.world.person(1)
    rig.server.say(an, "/congtrinh")
    page = await rig.server.answer()
    assert "trang 1/2" in page["text"]
    assert "chưa phải danh sách đầy đủ" in page["text"]
    rig.server.press(an, page, "THCS")
    level = (await rig.server.call("editMessageText")).result
    rig.server.press(an, level, "Giai đoạn 2")
    both = (await rig.server.call("editMessageText", count=2)).result
    assert both["message_id"] == page["message_id"]
    assert "✓ THCS" in labels(both)
    assert "✓ Giai đoạn 2" in labels(both)
    names = [label for label in labels(both) if label.startswith("Trường")]
    assert names == ["Trường THCS Kim Giang", "Trường THCS Nguyễn Trãi"]
    rig.server.press(an, both, "Kim Giang")
    assert "Kim Giang" in (await rig.server.answer(2))["text"]


async def test_a_deep_link_answers_every_fact(rig: Rig, assistant: Assistant) -> None:
    await start(rig, assistant)
    an = rig.server.world.person(1)
    for number, record in enumerate(assistant.knowledge, 1):
        payload = assistant.picks.bare(record.id)
        assert len(payload) <= 64
        rig.server.say(an, f"/start {payload}")
        assert "không còn" not in (await rig.server.answer(number))["text"]


async def test_a_deep_link_to_nothing_and_a_button_of_an_older_version_are_answered_kindly(rig: Rig) -> None:
    await start(rig, assistant_of(KNOWLEDGE))
    server = rig.server
    an, ba = server.world.person(1), server.world.person(2)
    server.say(an, "/start khong-co-ma-nay")
    assert "không còn" in (await server.answer())["text"]
    page = await server.answer()
    server.press(an, page, data="/thong-bao 3")
    assert "Mục này không còn nữa" in (await server.call("editMessageText")).result["text"]
    server.press(an, page, data="/congtrinh cap-da-bo")
    assert "không nêu cấp, loại này" in (await server.call("editMessageText", count=2)).result["text"]
    server.press(an, page, data="không phải của tôi")
    assert "cũ" in (await server.call("answerCallbackQuery", count=3)).params["text"]
    group = server.world.group()
    server.say(an, "/lich", group)
    theirs = await server.answer(1, chat=group["id"])
    server.press(ba, theirs, "Dự kiến")
    assert "người đã hỏi" in (await server.call("answerCallbackQuery", count=4)).params["text"]
