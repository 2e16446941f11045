"""Groups, topics, channels, machines; chats that move, close or block."""

from typing import Any

from tests.channels.telegram.conftest import Rig

ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
ME = "@daihoi_test_bot"


def first_line(message: dict[str, Any]) -> str:
    return str(message["text"]).split("\n")[0]


async def test_in_a_group_only_what_is_meant_for_us_is_answered_and_quoted(rig: Rig) -> None:
    await rig.start()
    world = rig.server.world
    an, ba = world.person(1, "An"), world.person(2, "Ba")
    group = world.group()
    rig.server.say(an, "chào cả nhà", group)
    rig.server.say(an, "@other_bot mấy giờ", group)
    rig.server.say(an, "/help@other_bot", group)
    asked = rig.server.say(an, f"{ME.upper()} có mấy chi bộ?", group)
    answer = await rig.server.answer()
    assert first_line(answer) == "Hỏi: có mấy chi bộ? (trước: không)"
    assert answer["reply_to_message"]["message_id"] == asked["message_id"]
    rig.server.say(ba, "còn lại?", group, reply_to_message=answer)
    second = await rig.server.answer(2)
    assert first_line(second) == "Hỏi: còn lại? (trước: không)"  # Ba's conversation is not An's.
    assert rig.assistant.asked[-1].quoted == answer["text"]
    rig.server.say(an, f"thế {ME} nữa?", group)
    assert first_line(await rig.server.answer(3)) == "Hỏi: thế  nữa? (trước: có mấy chi bộ?)"
    rig.server.say(an, f"/help{ME}", group)
    assert "Trong nhóm" in (await rig.server.answer(4))["text"]
    assert len(rig.server.sent()) == 4


async def test_a_marked_part_of_our_answer_is_what_is_quoted(rig: Rig) -> None:
    await rig.start()
    an = rig.server.world.person(1)
    rig.server.say(an, "một")
    answer = await rig.server.answer()
    quote = {"text": "hai & 2", "position": 3}
    rig.server.say(an, "cái này?", reply_to_message=answer, quote=quote)
    await rig.server.answer(2)
    assert rig.assistant.asked[-1].quoted == "hai & 2"


async def test_answers_stay_in_their_topic(rig: Rig) -> None:
    await rig.start()
    world = rig.server.world
    an = world.person(1)
    group = world.group(-1002, topics=(77, 78))
    opened = world.message(group, world.bot, message_thread_id=77, forum_topic_created={"name": "Hỏi", "icon_color": 1})
    topic = {"message_thread_id": 77, "is_topic_message": True}
    rig.server.say(an, "nói chuyện riêng", group, reply_to_message=opened, **topic)
    rig.server.say(an, f"{ME} một", group, reply_to_message=opened, **topic)
    answer = await rig.server.answer()
    assert answer["message_thread_id"] == 77
    assert first_line(answer) == "Hỏi: một (trước: không)"
    rig.server.say(an, f"{ME} hai", group, message_thread_id=78, is_topic_message=True)
    other = await rig.server.answer(2)
    assert (other["message_thread_id"], first_line(other)) == (78, "Hỏi: hai (trước: không)")
    # A thread of replies outside of a topic is no topic.
    rig.server.say(an, f"{ME} ba", group, message_thread_id=5)
    assert "message_thread_id" not in await rig.server.answer(3)
    rig.server.forgiving.append("thread not found")
    world.topics[-1002].remove(77)
    rig.server.say(an, f"{ME} bốn", group, **topic)
    assert "message_thread_id" not in await rig.server.answer(4)


async def test_a_deleted_question_is_still_answered(rig: Rig) -> None:
    await rig.start()
    world = rig.server.world
    an, group = world.person(1), world.group()
    message = world.message(group, an, text=f"{ME} một")
    del world.messages[group["id"], message["message_id"]]
    rig.server.push(world.update(message=message))
    assert "reply_to_message" not in await rig.server.answer()


async def test_anonymous_admins_are_people_and_machines_are_not(rig: Rig) -> None:
    await rig.start()
    world = rig.server.world
    group = world.group()
    channel = {"id": -1009, "type": "channel", "title": "Kênh"}
    rig.server.say({"id": 5, "is_bot": True, "first_name": "Máy"}, f"{ME} máy hỏi", group)
    telegram = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
    rig.server.say(telegram, f"{ME} bài", group, sender_chat=channel, is_automatic_forward=True)
    an = world.person(1)
    rig.server.say(an, "tự gửi", via_bot=world.bot)
    rig.server.say(ANONYMOUS, f"{ME} quản trị hỏi", group, sender_chat=group)
    answer = await rig.server.answer()
    assert first_line(answer) == "Hỏi: quản trị hỏi (trước: không)"
    origin = {"type": "channel", "date": world.now, "chat": channel, "message_id": 3}
    rig.server.say(an, "chuyển tiếp", forward_origin=origin)
    assert first_line(await rig.server.answer(2)) == "Hỏi: chuyển tiếp (trước: không)"
    assert len(rig.server.sent()) == 2


async def test_a_group_that_moved_is_followed(rig: Rig) -> None:
    await rig.start()
    world = rig.server.world
    an = world.person(1)
    old = {**world.group(-50), "type": "group"}
    world.group(-1050)
    world.moved[-50] = -1050
    rig.server.forgiving.append("upgraded")
    rig.server.say(an, f"{ME} một", old)
    assert (await rig.server.answer())["chat"]["id"] == -1050
    rig.server.say(an, chat=old, migrate_to_chat_id=-1050)
    rig.server.say(an, f"{ME} hai", world.chats[-1050])
    await rig.server.answer(2)


async def test_blocked_and_closed_chats_disturb_nobody(rig: Rig, caplog: Any) -> None:
    channel = await rig.start()
    world = rig.server.world
    an, ba, ca = world.person(1), world.person(2), world.person(3)
    world.blocked.add(1)
    world.closed[3] = "Bad Request: not enough rights to send text messages to the chat"
    rig.server.forgiving.append("not enough rights")
    rig.server.say(an, "dài")
    rig.server.say(ca, "một")
    rig.server.say(ba, "một")
    assert first_line(await rig.server.answer(1, chat=2)) == "Hỏi: một (trước: không)"
    await channel.idle()
    assert "error" not in caplog.text
    member = {"status": "member", "user": world.bot}
    gone = {"status": "kicked", "user": world.bot, "until_date": 0}
    rig.server.push(
        world.update(
            my_chat_member={
                "chat": world.chats[2],
                "from": ba,
                "date": world.now,
                "old_chat_member": member,
                "new_chat_member": gone,
            }
        )
    )
    rig.server.say(ba, "hai")
    assert first_line(await rig.server.answer(2, chat=2)) == "Hỏi: hai (trước: không)"


async def test_we_introduce_ourselves_to_a_group(rig: Rig) -> None:
    await rig.start()
    world = rig.server.world
    an, group = world.person(1), world.group()
    rig.server.push(
        world.update(
            my_chat_member={
                "chat": group,
                "from": an,
                "date": world.now,
                "old_chat_member": {"status": "left", "user": world.bot},
                "new_chat_member": {"status": "member", "user": world.bot},
            }
        )
    )
    assert ME in (await rig.server.answer())["text"]


async def test_buttons_in_a_group_belong_to_who_asked(rig: Rig) -> None:
    await rig.start()
    world = rig.server.world
    an, ba, group = world.person(1), world.person(2), world.group()
    rig.server.say(an, f"{ME} mơ hồ", group)
    question = await rig.server.answer()
    rig.server.press(ba, question, "quận")
    call = await rig.server.call("answerCallbackQuery")
    assert "dành cho người đã hỏi" in call.params["text"]
    rig.server.press(an, question, "quận")
    edit = await rig.server.call("editMessageText")
    assert "trước: mơ hồ" in edit.result["text"]
    # Thumbs are for everybody, and stay for the next.
    rig.server.press(ba, edit.result, "👍")
    await rig.server.call("answerCallbackQuery", count=3)
    assert rig.votes.votes[0].person == "telegram:2"
    assert rig.server.made("editMessageReplyMarkup") == []
