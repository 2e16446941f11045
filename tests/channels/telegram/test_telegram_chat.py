"""Private chats over real HTTP: questions, buttons, commands."""

from typing import Any

from tests.channels.telegram.conftest import Rig

Json = dict[str, Any]


def labels(message: Json) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


async def test_a_question_is_answered_with_its_source_in_italics(rig: Rig) -> None:
    await rig.start()
    an = rig.server.world.person(1)
    rig.server.say(an, "bao nhiêu <đảng viên> & chi bộ?")
    message = await rig.server.answer()
    assert message["text"] == (
        "Hỏi: bao nhiêu <đảng viên> & chi bộ? (trước: không)\n1. một <1>\n2. hai & 2\n\n"
        "Nguồn: Báo Kinh tế & Đô thị, tháng 2/2020"
    )
    kinds = {entity["type"] for entity in message["entities"]}
    assert {"bold", "italic", "text_link"} <= kinds
    assert labels(message) == ["Còn mấy chi bộ?", "👍", "👎"]
    call = rig.server.made("sendMessage")[0]
    assert call.params["link_preview_options"] == {"is_disabled": True}
    assert "reply_parameters" not in call.params


async def test_the_conversation_is_remembered_per_chat(rig: Rig) -> None:
    await rig.start()
    world = rig.server.world
    an, ba = world.person(1), world.person(2)
    rig.server.say(an, "một")
    rig.server.say(an, "hai")
    rig.server.say(ba, "ba")
    assert "trước: một" in (await rig.server.answer(2, chat=1))["text"]
    assert "trước: không" in (await rig.server.answer(1, chat=2))["text"]


async def test_a_conversation_is_forgotten_in_time(rig: Rig) -> None:
    await rig.start()
    an = rig.server.world.person(1)
    rig.server.say(an, "một")
    await rig.server.answer()
    rig.now = 1801
    rig.server.say(an, "hai")
    assert "trước: không" in (await rig.server.answer(2))["text"]


async def test_did_you_mean_turns_into_the_answer_in_place(rig: Rig) -> None:
    await rig.start()
    an = rig.server.world.person(1)
    rig.server.say(an, "mơ hồ")
    question = await rig.server.answer()
    assert labels(question) == ["1. Đại hội điểm Lạc Hồng", "2. Đại hội quận"]
    press = rig.server.press(an, question, "quận")
    edit = await rig.server.call("editMessageText")
    assert edit.result["message_id"] == question["message_id"]
    assert edit.result["text"].startswith("Hỏi: dai-hoi-quan (trước: mơ hồ)")
    assert (await rig.server.call("answerCallbackQuery")).params["callback_query_id"] == press
    assert rig.assistant.asked[-1].pick == "dai-hoi-quan"
    assert len(rig.server.sent()) == 1


async def test_a_related_question_is_answered_below(rig: Rig) -> None:
    await rig.start()
    an = rig.server.world.person(1)
    rig.server.say(an, "một")
    rig.server.press(an, await rig.server.answer(), "Còn mấy")
    assert (await rig.server.answer(2))["text"].startswith("Hỏi: con-lai (trước: một)")


async def test_a_long_reply_comes_in_several_messages_with_the_buttons_last(rig: Rig) -> None:
    await rig.start()
    an = rig.server.world.person(1)
    rig.server.say(an, "dài")
    await rig.server.answer(4)
    sent = rig.server.sent()
    assert "".join(message["text"].replace("\n", "") for message in sent).count("Đoạn") == 30
    assert [bool(labels(message)) for message in sent] == [False] * (len(sent) - 1) + [True]


async def test_start_help_and_deep_links(rig: Rig) -> None:
    await rig.start()
    an = rig.server.world.person(1)
    rig.server.say(an, "/start")
    assert "Kính chào đồng chí" in (await rig.server.answer(1))["text"]
    rig.server.say(an, "/help")
    assert "/congtrinh" in (await rig.server.answer(2))["text"]
    rig.server.say(an, "/start dai-hoi-diem")
    assert (await rig.server.answer(3))["text"].startswith("Hỏi: dai-hoi-diem")
    assert rig.assistant.asked[-1].pick == "dai-hoi-diem"
    rig.server.say(an, "/khongco")
    assert "không có lệnh này" in (await rig.server.answer(4))["text"]


async def test_an_empty_reply_still_says_something(rig: Rig) -> None:
    await rig.start()
    rig.server.say(rig.server.world.person(1), "trống")
    assert "chưa có thông tin" in (await rig.server.answer())["text"]


async def test_an_error_shows_its_number_and_never_a_trace_nor_the_token(rig: Rig, caplog: Any) -> None:
    await rig.start()
    an = rig.server.world.person(1)
    rig.server.say(an, "hỏng")
    text = (await rig.server.answer())["text"]
    code = text.rsplit(" ", 1)[1].rstrip(".")
    assert "Mã lỗi" in text
    assert "RuntimeError" not in text
    assert f"error {code}: Traceback" in caplog.text
    assert "the assistant broke at [token]" in caplog.text
    assert "AAExample" not in caplog.text
    rig.server.say(an, "sau đó")
    assert "sau đó" in (await rig.server.answer(2))["text"]


async def test_old_buttons_are_answered_kindly(rig: Rig) -> None:
    await rig.start()
    an = rig.server.world.person(1)
    rig.server.say(an, "một")
    message = await rig.server.answer()
    rig.server.press(an, message, data="gì đó cũ")
    call = await rig.server.call("answerCallbackQuery")
    assert "Nút này đã cũ" in call.params["text"]
    assert call.params["show_alert"] is True


async def test_what_is_no_text_gets_a_helpful_sentence(rig: Rig) -> None:
    await rig.start()
    an = rig.server.world.person(1)
    voice = {"file_id": "a", "file_unique_id": "b", "duration": 3}
    rig.server.say(an, voice=voice)
    assert "tin nhắn thoại" in (await rig.server.answer(1))["text"]
    rig.server.say(an, location={"latitude": 21.0, "longitude": 105.8})
    assert "vị trí" in (await rig.server.answer(2))["text"]
    photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
    rig.server.say(an, photo=photo, caption="có mấy chi bộ")
    assert "Hỏi: có mấy chi bộ" in (await rig.server.answer(3))["text"]
    rig.server.say(an, photo=photo, media_group_id="7")
    rig.server.say(an, photo=photo, media_group_id="7")
    rig.server.say(an, "hết")
    assert "Hỏi: hết" in (await rig.server.answer(5))["text"]
