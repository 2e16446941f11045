"""Menu pages, thumbs, inline mode, edited questions, typing, rate limits, what Telegram is told about us."""

import asyncio

from bot.channels.telegram.words import COMMANDS, Words
from tests.channels.telegram.conftest import Rig
from tests.channels.telegram.test_telegram_chat import labels


async def test_a_menu_page_turns_in_place(rig: Rig) -> None:
    await rig.start(parts={"menu": rig.menu})
    an = rig.server.world.person(1)
    rig.server.say(an, "/congtrinh")
    page = await rig.server.answer()
    assert page["text"] == "Trang 1 của congtrinh"
    rig.server.press(an, page, "Sau")
    edit = await rig.server.call("editMessageText")
    assert edit.result["text"] == "Trang 2 của congtrinh"
    assert edit.result["message_id"] == page["message_id"]
    assert rig.menu.shown == [("congtrinh", "", "telegram:1"), ("congtrinh", "2", "telegram:1")]
    rig.server.say(an, "/LICH 3")
    assert (await rig.server.answer(2))["text"] == "Trang 3 của lich"


async def test_a_second_press_changes_nothing(rig: Rig) -> None:
    await rig.start(parts={"menu": rig.menu})
    rig.server.forgiving.append("not modified")
    an = rig.server.world.person(1)
    rig.server.say(an, "/lich")
    page = await rig.server.answer()
    rig.server.press(an, page, "Sau")
    rig.server.press(an, page, "Sau")
    rig.server.say(an, "xong")
    await rig.server.answer(2)
    assert len(rig.server.sent()) == 2


async def test_a_page_whose_message_was_deleted_is_sent_anew(rig: Rig) -> None:
    await rig.start(parts={"menu": rig.menu})
    rig.server.forgiving.append("to edit not found")
    an = rig.server.world.person(1)
    rig.server.say(an, "/lich")
    page = await rig.server.answer()
    del rig.server.world.messages[1, page["message_id"]]
    rig.server.press(an, page, "Sau")
    assert (await rig.server.answer(2))["text"] == "Trang 2 của lich"
    hidden = {"chat": page["chat"], "message_id": page["message_id"], "date": 0}
    rig.server.press(an, hidden, data="/lich 5")
    assert (await rig.server.answer(3))["text"] == "Trang 5 của lich"


async def test_without_a_menu_the_assistant_is_asked(rig: Rig) -> None:
    await rig.start()
    rig.server.say(rig.server.world.person(1), "/lich")
    await rig.server.answer()
    assert rig.assistant.asked[-1].text == "Lịch các đại hội như thế nào?"


async def test_privacy_deletes_the_conversation(rig: Rig) -> None:
    await rig.start()
    an = rig.server.world.person(1)
    rig.server.say(an, "một")
    rig.server.say(an, "/quyenriengtu")
    page = await rig.server.answer(2)
    rig.server.press(an, page, "Xóa")
    edit = await rig.server.call("editMessageText")
    assert edit.result["text"] == "Đã xóa dữ liệu của đồng chí."
    rig.server.say(an, "hai")
    assert "trước: không" in (await rig.server.answer(3))["text"]


async def test_thumbs_are_counted_with_the_question_and_then_vanish(rig: Rig) -> None:
    await rig.start()
    an = rig.server.world.person(1)
    rig.server.say(an, "một")
    answer = await rig.server.answer()
    rig.server.press(an, answer, "👎")
    edit = await rig.server.call("editMessageReplyMarkup")
    assert labels(edit.result) == ["Còn mấy chi bộ?"]
    vote = rig.votes.votes[0]
    assert (vote.good, vote.facts, vote.question) == (False, ("dang-vien",), "một")
    assert vote.answer == f"1:{answer['message_id']}"
    assert "góp ý" in (await rig.server.call("answerCallbackQuery")).params["text"]


async def test_inline_mode_offers_ready_answers(rig: Rig) -> None:
    await rig.start()
    an = rig.server.world.person(1)
    rig.server.inline_query(an, "mấy chi bộ")
    call = await rig.server.call("answerInlineQuery")
    titles = [result["title"] for result in call.params["results"]]
    assert titles == ["Hỏi: mấy chi bộ (trước: không)", "Còn mấy chi bộ?"]
    assert "<b>mấy chi bộ</b>" in call.params["results"][0]["input_message_content"]["message_text"]
    rig.server.inline_query(an, "mơ hồ")
    call = await rig.server.call("answerInlineQuery", count=2)
    assert [r["title"] for r in call.params["results"]] == ["Đại hội điểm Lạc Hồng", "Đại hội quận"]
    rig.server.inline_query(an, "")
    call = await rig.server.call("answerInlineQuery", count=3)
    assert call.params["results"] == []
    assert call.params["button"]["start_parameter"] == "help"
    rig.server.forgiving.append("too old")
    rig.server.world.inline.clear()
    rig.server.push(rig.server.world.update(inline_query={"id": "old", "from": an, "query": "muộn", "offset": ""}))
    rig.server.say(an, "sau")
    await rig.server.answer()


async def test_an_edited_question_edits_its_reply(rig: Rig) -> None:
    await rig.start()
    an = rig.server.world.person(1)
    rig.server.say(an, "trước đó")
    asked = rig.server.say(an, "mội")
    answer = await rig.server.answer(2)
    asked = rig.server.edit(asked, "một")
    edit = await rig.server.call("editMessageText")
    assert edit.result["message_id"] == answer["message_id"]
    assert edit.result["text"].startswith("Hỏi: một (trước: trước đó)")
    rig.server.edit(asked, "một")  # A link's preview came in: the text is the same.
    longer = rig.server.edit(asked, "dài")
    await rig.server.answer(5)
    rig.server.edit(longer, "ngắn")
    await rig.server.until(lambda: len(rig.server.made("deleteMessage")) >= 3)
    count = len(rig.server.sent())
    rig.server.say(an, "cuối")
    assert "trước: trước đó, ngắn" in (await rig.server.answer(count + 1))["text"]
    assert len(rig.server.made("editMessageText")) == 3


async def test_an_edit_of_a_forgotten_question_is_answered_when_it_is_fresh(rig: Rig) -> None:
    await rig.start()
    world = rig.server.world
    an = world.person(1)
    unseen = world.message(world.chats[1], an, text="chưa thấy")
    rig.server.edit({**unseen, "date": world.now - 3600}, "cũ")
    rig.server.edit(unseen, "mới")
    answer = await rig.server.answer()
    assert answer["text"].startswith("Hỏi: mới")
    assert answer["reply_to_message"]["message_id"] == unseen["message_id"]
    assert len(rig.server.sent()) == 1


async def test_typing_is_shown_while_a_page_takes_long(rig: Rig) -> None:
    rig.menu.gate = asyncio.Event()
    await rig.start(parts={"menu": rig.menu}, typing_after=0.01)
    an = rig.server.world.person(1)
    rig.server.say(an, "/tiendo")
    call = await rig.server.call("sendChatAction")
    assert call.params == {"chat_id": 1, "action": "typing"}
    assert rig.server.sent() == []
    rig.menu.gate.set()
    await rig.server.answer()


async def test_who_asks_too_fast_is_told_once(rig: Rig) -> None:
    channel = await rig.start(asks_per_minute=3)
    world = rig.server.world
    an, ba = world.person(1), world.person(2)
    for number in range(10):
        rig.server.say(an, f"câu {number}")
    rig.server.say(ba, "câu của Ba")
    await rig.server.answer(1, chat=2)
    await rig.server.until(lambda: rig.server.waiting == 0)
    await channel.idle()
    texts = [message["text"] for message in rig.server.sent(1)]
    assert len(texts) == 4
    assert "hơi nhanh" in texts[3]
    rig.now = 60
    rig.server.say(an, "lại hỏi")
    assert "lại hỏi" in (await rig.server.answer(5, chat=1))["text"]


async def test_telegram_is_told_the_commands_per_scope_and_language(rig: Rig) -> None:
    await rig.start(parts={"words": Words("bạn", "đại hội phường")})
    await rig.server.call("setMyDescription")
    commands = rig.server.world.commands
    assert {scope for scope, _ in commands} == {"default", "all_private_chats", "all_group_chats"}
    assert {language for _, language in commands} == {"", "vi"}
    assert [c["command"] for c in commands["all_private_chats", "vi"]] == list(COMMANDS)
    short = rig.server.made("setMyShortDescription")[0].params["short_description"]
    assert short == "Hỏi đáp về đại hội phường, có dẫn nguồn."
    rig.server.say(rig.server.world.person(1), "/start")
    assert "Kính chào bạn" in (await rig.server.answer())["text"]


async def test_the_greeting_offers_questions_to_begin_with(rig: Rig) -> None:
    long = "Đại hội đại biểu Đảng bộ quận lần thứ VI dự kiến được tổ chức vào thời gian nào?"
    await rig.start(parts={"greeting": "Chào mừng <đồng chí>", "suggestions": ("Có bao nhiêu chi bộ?", long)})
    an = rig.server.world.person(1)
    rig.server.say(an, "/start")
    welcome = await rig.server.answer()
    assert welcome["text"] == "Chào mừng <đồng chí>"
    assert labels(welcome)[0] == "Có bao nhiêu chi bộ?"
    rig.server.press(an, welcome, "Đại hội đại biểu")
    await rig.server.answer(2)
    assert rig.assistant.asked[-1].text == long
    rig.server.press(an, welcome, data="=7")
    await rig.server.answer(3)
    assert rig.assistant.asked[-1].text == "=7"
