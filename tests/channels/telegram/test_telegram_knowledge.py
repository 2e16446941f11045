"""The real assistant over the real knowledge, in Telegram: every reply is taken by Telegram's own parser."""

from typing import Any

import pytest

from bot.assistant import Assistant
from bot.knowledge.model import Knowledge
from tests.asking import KNOWLEDGE, assistant_of, knowledge_of
from tests.channels.telegram.conftest import Rig
from tests.channels.telegram.test_telegram_chat import labels
from tests.emulator import Emulator

VAGUE = ("đại hội điểm ngày nào?", "công trình", "chi bộ", "đại hội", "chỉ thị", "bao nhiêu")
ODD = ("xin chào", "👍", "?", "a < b & c", "https://example.org", "1", "x" * 4000, "\u0000", "kinh phí bao nhiêu")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return knowledge_of(KNOWLEDGE)


@pytest.fixture
def assistant() -> Assistant:
    return assistant_of(KNOWLEDGE)


async def test_everything_the_knowledge_can_be_asked_is_sayable(
    rig: Rig, server: Emulator, knowledge: Knowledge, assistant: Assistant
) -> None:
    rig.assistant = assistant  # type: ignore[assignment]  # a rig is typed with its fake
    await rig.start()
    an = server.world.person(1)
    questions = [*knowledge.congress.suggestions, *(q for record in knowledge for q in record.questions), *ODD]
    said = 0
    for question in questions:
        said += 1
        server.say(an, question)
        await server.answer(said)
    for record in knowledge:  # Deep links.
        if len(record.id) <= 64:
            said += 1
            server.say(an, f"/start {record.id}")
            await server.answer(said)
    assert "Mã lỗi" not in "".join(message["text"] for message in server.sent())


async def test_every_button_leads_somewhere(
    rig: Rig, server: Emulator, knowledge: Knowledge, assistant: Assistant
) -> None:
    rig.assistant = assistant  # type: ignore[assignment]  # a rig is typed with its fake
    await rig.start()
    server.forgiving.append("not modified")
    an = server.world.person(1)
    thumbs = {"👍", "👎"}
    messages: list[dict[str, Any]] = []
    for question in (*VAGUE, *(record.id for record in knowledge)):
        server.say(an, question if question in VAGUE else f"/start {question}")
        messages.append(await server.answer(len(messages) + 1))
    presses = [(message, label) for message in messages for label in labels(message) if label not in thumbs]
    assert presses
    done = len(messages)
    for message, label in presses:
        done += 1
        server.press(an, message, label)
        await server.call("sendMessage", "editMessageText", count=done)
    assert "Mã lỗi" not in "".join(m["text"] for m in server.world.messages.values())
    assert not [call for call in server.made("answerCallbackQuery") if "text" in call.params]
