"""People write, over real HTTP."""

import json
from typing import Any

import pytest

from bot.answering.reply import Kind, Option, Paragraph, Reply, Span
from bot.desk.membership import Membership, PassingMembers
from tests.channels.telegram.fakes import FakeMenu
from tests.channels.zalo_bot.conftest import Rig
from tests.emulator_zalo.host import Json


@pytest.mark.parametrize("wrapped", [False, True])
async def test_a_question_by_webhook_in_both_forms(rig: Rig, wrapped: bool) -> None:
    rig.server.wrapped = wrapped
    await rig.start()
    await rig.server.say("u1", "bao nhiêu đảng viên?")
    text = await rig.server.text()
    assert text.startswith("Hỏi: bao nhiêu đảng viên? (trước: không)\n1. một <1>\n2. hai & 2\n")
    assert "Nguồn: Báo Kinh tế & Đô thị" in text
    (call,) = rig.server.made("sendMessage")
    assert call.params["text_styles"][0] == {"start": 5, "len": 20, "st": ["b"]}
    assert rig.server.statuses == [200]
    assert rig.server.broken_rules == []


@pytest.mark.parametrize(("idle", "listed"), [(200, False), (408, True)])
async def test_a_question_by_polling(rig: Rig, idle: int, listed: bool) -> None:
    rig.server.idle_status, rig.server.listed = idle, listed
    channel = await rig.start(webhook=False, poll_seconds=0)
    await rig.server.until(lambda: rig.server.polls > 2)  # Idle, and idle again.
    assert channel.problem is None
    await rig.server.say("u1", "một")
    await rig.server.say("u1", "hai")
    assert (await rig.server.text(2)).startswith("Hỏi: hai (trước: một)")
    assert rig.pauses == []


async def test_a_conversation_is_one_chats(rig: Rig) -> None:
    await rig.start()
    await rig.server.say("u1", "một")
    await rig.server.say("u2", "hai")
    await rig.server.say("u1", "ba")
    await rig.server.until(lambda: len(rig.server.sent()) == 3)
    assert rig.server.sent("u1")[1].startswith("Hỏi: ba (trước: một)")
    assert rig.server.sent("u2")[0].startswith("Hỏi: hai (trước: không)")


async def test_options_are_numbered_lines(rig: Rig) -> None:
    await rig.start()
    await rig.server.say("u1", "mơ hồ")
    assert await rig.server.text() == (
        "Đồng chí hỏi về\n1. Đại hội điểm Lạc Hồng\n2. Đại hội quận\nXin nhắn số để chọn, ví dụ 1."
    )


async def test_a_letter_asks_a_related_question(rig: Rig) -> None:
    await rig.start()
    await rig.server.say("u1", "một")
    assert (await rig.server.text()).endswith("để hỏi tiếp:\na. Còn mấy chi bộ?")
    await rig.server.say("u1", "A.")
    assert (await rig.server.text(2)).startswith("Hỏi: con-lai (trước: một)")
    await rig.server.say("u1", "b")
    assert (await rig.server.text(3)).startswith("Hỏi: b ")


async def test_words_open_pages_and_numbers_turn_them(rig: Rig) -> None:
    menu = FakeMenu()
    await rig.start(parts={"menu": menu})
    await rig.server.say("u1", "Menu")
    assert "3. Công trình chào mừng đại hội" in await rig.server.text()
    await rig.server.say("u1", "cái thứ ba")
    assert await rig.server.text(2) == "Trang 1 của congtrinh\n1. Sau ›\nXin nhắn số để chọn, ví dụ 1."
    await rig.server.say("u1", "1")
    assert (await rig.server.text(3)).startswith("Trang 2 của congtrinh")
    for number, said in enumerate(("lich", "Tiến độ.", "VĂN BẢN", "/congtrinh"), 4):
        await rig.server.say("u1", said)
        await rig.server.text(number)
    assert [name for name, _, person in menu.shown if person == "zalo:u1"] == [
        "congtrinh",
        "congtrinh",
        "lich",
        "tiendo",
        "vanban",
        "congtrinh",
    ]
    await rig.server.say("u1", "ai là bí thư")
    assert (await rig.server.text(8)).startswith("Hỏi: ai là bí thư")
    await rig.server.say("u1", "1")  # The page is gone from view: a number is the assistant's business again.
    assert (await rig.server.text(9)).startswith("Hỏi: 1 ")


async def test_without_a_menu_the_assistant_is_asked(rig: Rig) -> None:
    await rig.start()
    await rig.server.say("u1", "lịch")
    assert (await rig.server.text()).startswith("Hỏi: Lịch các đại hội như thế nào?")
    await rig.server.say("u1", "trợ giúp")
    assert "“menu”" in await rig.server.text(2)
    await rig.server.say("u1", "quyền riêng tư")
    assert "“xóa dữ liệu”" in await rig.server.text(3)
    await rig.server.say("u1", "xoá dữ liệu")
    assert await rig.server.text(4) == "Đã xóa dữ liệu của đồng chí."
    await rig.server.say("u1", "một")
    assert "(trước: không)" in await rig.server.text(5)


@pytest.mark.parametrize(
    ("event", "more", "says"),
    [
        ("image", {"photo": "https://x.example/1"}, "hình ảnh"),
        ("image", {"photo_url": "https://x.example/1", "message_type": "CHAT_PHOTO"}, "hình ảnh"),
        ("image", {"photo": "https://x.example/1", "caption": "một"}, "Hỏi: một"),
        ("sticker", {"sticker": "s", "url": "https://x.example"}, "nhãn dán"),
        ("voice", {"voice_url": "https://x.example"}, "tin nhắn thoại"),
        ("unsupported", {"message_id": None}, "loại tin nhắn này"),
        ("dance", {}, "loại tin nhắn này"),
        ("text", {"text": "  "}, "cần hỏi gì"),
    ],
)
async def test_what_is_no_question_gets_a_reply_too(rig: Rig, event: str, more: dict[str, Any], says: str) -> None:
    await rig.start()
    await rig.server.push(rig.server.messages.update("u1", event, **more))
    assert says in await rig.server.text()


async def test_machines_and_broken_updates_get_none(rig: Rig) -> None:
    channel = await rig.start()
    echo = rig.server.messages.update("b1", text="một")
    machine = rig.server.messages.update("u7", text="một")
    machine["message"]["from"]["is_bot"] = True
    given: list[Json] = [echo, machine, {"event_name": "x"}, {"message": {}}, {"message": {"from": [], "chat": 3}}, {}]
    for update in given:
        await rig.server.deliver(json.dumps(update).encode())
    await channel.idle()
    assert rig.server.statuses == [200] * 6
    assert rig.server.sent() == []


async def test_in_a_group_the_mention_goes_and_everybody_has_a_conversation(rig: Rig) -> None:
    await rig.start(names=("Trợ lý Đại hội",))
    for person, text in (
        ("u1", "@Trợ lý Đại hội một"),
        ("u2", "@trợ lý đại hội, hai"),
        ("u1", "@bot.trolydaihoi ba"),
        ("u1", "@Ai bốn"),
        ("u2", "năm"),
    ):
        await rig.server.say(person, text, group="zgr-1")
    await rig.server.until(lambda: len(rig.server.sent()) == 5)
    asked = [text.splitlines()[0] for text in rig.server.sent("zgr-1")]
    assert asked == [
        "Hỏi: một (trước: không)",
        "Hỏi: hai (trước: không)",
        "Hỏi: ba (trước: một)",
        "Hỏi: bốn (trước: một, ba)",
        "Hỏi: năm (trước: hai)",
    ]
    await rig.server.push(rig.server.messages.update("u1", "sticker", group="zgr-1"))
    await rig.channels[0].idle()
    assert len(rig.server.sent()) == 5


async def test_a_long_reply_is_cut_where_words_end(rig: Rig) -> None:
    channel = await rig.start()
    await rig.server.say("u1", "dài")
    await channel.idle()
    assert len(rig.server.sent()) >= 6
    assert rig.server.broken_rules == []
    assert "".join(rig.server.sent()).count("chữ & số <") == 30 * 40


async def test_too_many_questions_get_one_kind_sentence(rig: Rig) -> None:
    channel = await rig.start(asks_per_minute=3)
    for number in range(6):
        await rig.server.say("u1", f"câu {number}")
    await rig.server.text(4)
    await channel.idle()
    assert len(rig.server.sent()) == 4
    assert "gửi hơi nhanh" in rig.server.sent()[-1]


async def test_a_message_that_was_overtaken_changes_nothing_after_it(rig: Rig) -> None:
    await rig.start()
    first = rig.server.messages.update("u1", text="một")
    await rig.server.say("u1", "hai")
    await rig.server.push(first)
    await rig.server.say("u1", "ba")
    await rig.server.text(3)
    assert [text.splitlines()[0] for text in rig.server.sent()] == [
        "Hỏi: hai (trước: không)",
        "Hỏi: một (trước: không)",
        "Hỏi: ba (trước: hai)",
    ]


async def test_a_chart_is_sent_where_it_can_be_fetched(rig: Rig) -> None:
    class Charts:
        def address(self, page: str) -> str | None:
            return "https://bot.example/chart/1.png" if page == "tiendo" else None

    await rig.start(parts={"pictures": Charts()})
    await rig.server.say("u1", "một")
    await rig.server.text()
    await rig.server.say("u1", "tiến độ")
    (photo,) = await rig.server.until(lambda: rig.server.made("sendPhoto"))
    assert photo.params == {"chat_id": "u1", "photo": "https://bot.example/chart/1.png"}


async def test_work_that_takes_long_shows_typing(rig: Rig) -> None:
    class Slow(FakeMenu):
        async def show(self, name: str, argument: str, person: str) -> Reply:
            await rig.server.until(lambda: rig.server.made("sendChatAction"))
            return Reply(Kind.ANSWER, (Paragraph((Span("xong"),)),), options=(Option("Nữa", "nua"),))

    await rig.start(parts={"menu": Slow()}, typing_after=0)
    await rig.server.say("u1", "lịch")
    assert (await rig.server.text()).startswith("xong")
    await rig.server.say("u1", "1")  # An option that leads to no page is the assistant's.
    assert (await rig.server.text(2)).startswith("Hỏi: nua")


async def test_members_only(rig: Rig) -> None:
    members = Membership(PassingMembers(), str, code="ABC 12345", places=["zalo:zgr-1"])
    await rig.start(parts={"members": members})
    for number, (said, says) in enumerate(
        (
            ("bao nhiêu đảng viên", "mã mời do văn phòng cấp"),
            ("sai", "chưa đúng"),
            ("abc12345", "Mã mời đúng"),
            ("một", "Hỏi: một"),
        ),
        1,
    ):
        await rig.server.say("u1", said)
        assert says in await rig.server.text(number)
    await rig.server.say("u2", "@bot.trolydaihoi hai", group="zgr-1")
    assert "Hỏi: hai" in await rig.server.text(5)
    await rig.server.say("u2", "@bot.trolydaihoi abc12345", group="zgr-2")
    assert "gửi riêng" in await rig.server.text(6)
    for number in range(7, 13):
        await rig.server.say("u3", f"mã{number}")
        await rig.server.text(number)
    assert "nhiều lần" in await rig.server.text(12)


async def test_members_of_approved_groups_alone(rig: Rig) -> None:
    await rig.start(parts={"members": Membership(PassingMembers(), str, code="", places=["zalo:zgr-1"])})
    await rig.server.say("u1", "một")
    assert "các nhóm đã được văn phòng cấp ủy duyệt" in await rig.server.text()
