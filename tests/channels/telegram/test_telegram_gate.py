"""A members-only bot."""

from typing import Any

from bot.desk.membership import Membership, PassingMembers
from tests.channels.telegram.conftest import Rig

CODE = "sen2020hong"
ME = "@daihoi_test_bot"


def door(*places: str, code: str = CODE) -> dict[str, Any]:
    return {"members": Membership(PassingMembers(), lambda person: person, code=code, places=places)}


async def test_a_stranger_is_asked_for_the_code_and_then_answered(rig: Rig) -> None:
    await rig.start(parts=door())
    an = rig.server.world.person(1, "An")
    rig.server.say(an, "có mấy chi bộ?")
    assert "mã mời" in (await rig.server.answer())["text"]
    rig.server.say(an, "doan-mo-thoi")
    assert "chưa đúng" in (await rig.server.answer(2))["text"]
    rig.server.say(an, "SEN2020hong")
    assert "Mã mời đúng" in (await rig.server.answer(3))["text"]
    await rig.server.answer(4)  # the greeting
    rig.server.say(an, "có mấy chi bộ?")
    assert (await rig.server.answer(5))["text"].startswith("Hỏi: có mấy chi bộ?")
    assert [message.text for message in rig.assistant.asked] == ["có mấy chi bộ?"]


async def test_an_invitation_link_carries_the_code(rig: Rig) -> None:
    await rig.start(parts=door())
    rig.server.say(rig.server.world.person(1), f"/start {CODE}")
    assert "Mã mời đúng" in (await rig.server.answer())["text"]


async def test_an_approved_group_is_answered_and_another_is_not(rig: Rig) -> None:
    world = rig.server.world
    approved, other = world.group(-1001), world.group(-1002)
    await rig.start(parts=door(f"telegram:{approved['id']}", code=""))
    an = world.person(1, "An")
    rig.server.say(an, f"{ME} một", approved)
    assert (await rig.server.answer())["text"].startswith("Hỏi: một")
    rig.server.say(an, "chuyện riêng của nhóm", other)
    rig.server.say(an, f"{ME} hai", other)
    assert "đã được văn phòng cấp ủy duyệt" in (await rig.server.answer(2))["text"]
    assert [message.text for message in rig.assistant.asked] == ["một"]


async def test_a_gate_that_cannot_look_lets_nobody_in(rig: Rig) -> None:
    parts = door()

    async def away(*_: object) -> bool:
        raise RuntimeError("the database is away")

    parts["members"].admits = away
    await rig.start(parts=parts)
    rig.server.say(rig.server.world.person(1), "có mấy chi bộ?")
    assert "trục trặc" in (await rig.server.answer())["text"]
    await rig.channels[-1].idle()
    assert rig.assistant.asked == []
    assert len(rig.server.sent()) == 1


async def test_inline_queries_and_buttons_of_strangers_give_nothing(rig: Rig) -> None:
    channel = await rig.start(parts=door())
    an = rig.server.world.person(1, "An")
    rig.server.inline_query(an, "có mấy chi bộ?")
    rig.server.say(an, "chào")
    shown = await rig.server.answer()
    rig.server.press(an, shown, data="p|x")
    await rig.server.call("answerCallbackQuery")
    await channel.idle()
    assert rig.assistant.asked == []
    assert rig.server.made("answerInlineQuery")[0].params["results"] == []
    assert "mã mời" in rig.server.made("answerCallbackQuery")[0].params["text"]
