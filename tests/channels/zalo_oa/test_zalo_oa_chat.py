"""People write to the account, over real HTTP."""

import json
from typing import Any

import pytest

from bot.channels.zalo_oa.events import signed
from bot.desk.membership import Membership, PassingMembers
from tests.channels.telegram.fakes import FakeMenu
from tests.channels.zalo_oa.conftest import Rig
from tests.emulator_zalo.oa import APP, OA_SECRET


async def test_a_question(rig: Rig) -> None:
    await rig.start()
    await rig.server.say("u1", "bao nhiêu đảng viên?")
    text = await rig.server.text()
    assert text.startswith("Hỏi: bao nhiêu đảng viên? (trước: không)\n1. một <1>\n2. hai & 2\n")
    assert "Nguồn: Báo Kinh tế & Đô thị" in text
    assert set(rig.server.calls[0].message) == {"text"}
    assert rig.server.statuses == [200]


async def test_options_are_numbered_lines_and_pages_turn_by_number(rig: Rig) -> None:
    await rig.start(parts={"menu": FakeMenu()})
    await rig.server.say("u1", "mơ hồ")
    assert (await rig.server.text()).endswith("2. Đại hội quận\nXin nhắn số để chọn, ví dụ 1.")
    await rig.server.say("u1", "lịch")
    assert (await rig.server.text(2)).startswith("Trang 1 của lich\n1. Sau ›")
    await rig.server.say("u1", "số 1")
    assert (await rig.server.text(3)).startswith("Trang 2 của lich")


async def test_buttons_beside_the_numbers(rig: Rig) -> None:
    await rig.start(parts={"menu": FakeMenu()}, buttons=True)
    await rig.server.say("u1", "mơ hồ")
    await rig.server.text()
    buttons = rig.server.calls[0].message["attachment"]["payload"]["buttons"]
    assert [button["title"] for button in buttons] == ["Đại hội điểm Lạc Hồng", "Đại hội quận"]
    await rig.server.say("u1", buttons[1]["payload"])
    assert (await rig.server.text(2)).startswith("Hỏi: dai-hoi-quan (trước: mơ hồ)")
    await rig.server.say("u1", "lịch")
    await rig.server.text(3)
    await rig.server.say("u1", rig.server.calls[2].message["attachment"]["payload"]["buttons"][0]["payload"])
    assert (await rig.server.text(4)).startswith("Trang 2 của lich")
    await rig.server.say("u1", "menu")  # More options than buttons are allowed.
    await rig.server.text(5)
    assert "attachment" not in rig.server.calls[4].message


async def test_refused_buttons_leave_the_numbers(rig: Rig) -> None:
    rig.server.refuses_buttons = True
    await rig.start(buttons=True)
    await rig.server.say("u1", "mơ hồ")
    assert "2. Đại hội quận" in await rig.server.text()
    assert "attachment" not in rig.server.calls[-1].message


async def test_who_begins_to_follow_is_greeted_and_who_leaves_is_forgotten(rig: Rig) -> None:
    channel = await rig.start(parts={"suggestions": ["Khi nào đại hội?"], "greeting": "Xin chào."})
    await rig.server.push(rig.server.event("u1", name="follow"))
    assert (await rig.server.text()).startswith("Xin chào.\n1. Khi nào đại hội?")
    await rig.server.say("u1", "1")
    assert (await rig.server.text(2)).startswith("Hỏi: Khi nào đại hội? (trước: không)")
    await rig.server.push(rig.server.event("u1", name="unfollow"))
    await channel.idle()
    await rig.server.say("u1", "một")
    assert "(trước: không)" in await rig.server.text(3)


async def test_a_quoted_answer_goes_along(rig: Rig) -> None:
    await rig.start()
    await rig.server.say("u1", "một")
    await rig.server.text()
    sent = f"r{int(rig.server.event('x')['message']['msg_id'][1:]) - 1}"
    await rig.server.say("u1", "hai", quote_msg_id=sent)
    await rig.server.text(2)
    quoted = rig.assistant.asked[-1].quoted
    assert quoted is not None
    assert quoted.startswith("Hỏi: một")
    await rig.server.say("u1", "ba", quote_msg_id="unknown")
    await rig.server.text(3)
    assert rig.assistant.asked[-1].quoted is None


@pytest.mark.parametrize("refuses", [False, True])
async def test_a_message_that_was_overtaken_is_quoted(rig: Rig, refuses: bool) -> None:
    rig.server.refuses_quotes = refuses
    await rig.start()
    first = rig.server.event("u1", "một")
    await rig.server.say("u1", "hai")
    await rig.server.text()
    await rig.server.push(first, tries=2)
    await rig.server.text(2)
    await rig.server.say("u1", "ba")
    await rig.server.text(3)
    shown = [call for call in rig.server.calls if not call.error]
    assert [call.text.splitlines()[0] for call in shown] == [
        "Hỏi: hai (trước: không)",
        "Hỏi: một (trước: không)",
        "Hỏi: ba (trước: hai)",
    ]
    assert shown[1].message.get("quote_message_id") == (None if refuses else first["message"]["msg_id"])


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("user_send_image", "hình ảnh"),
        ("user_send_sticker", "nhãn dán"),
        ("user_send_audio", "tin nhắn thoại"),
        ("user_send_location", "vị trí"),
        ("user_send_business_card", "danh thiếp"),
        ("user_send_hologram", "loại tin nhắn này"),
    ],
)
async def test_what_is_no_text_gets_a_reply_too(rig: Rig, name: str, says: str) -> None:
    await rig.start()
    await rig.server.push(rig.server.event("u1", name=name, attachments=[{"type": "x", "payload": {}}]))
    assert says in await rig.server.text()


@pytest.mark.parametrize(
    "event",
    [
        {"event_name": "oa_send_text", "sender": {"id": "579"}},
        {"event_name": "user_seen_message", "sender": {"id": "u1"}},
        {"event_name": "user_send_group_text", "sender": {"id": "u1"}, "message": {"text": "a"}},
        {"event_name": "anonymous_send_text", "sender": {"id": "u1"}, "message": {"text": "a"}},
        {"event_name": "user_send_text"},
        {"event_name": ["?"], "sender": 3},
    ],
)
async def test_other_events_are_taken_and_not_answered(rig: Rig, event: dict[str, Any]) -> None:
    channel = await rig.start()
    body = json.dumps({**event, "timestamp": "1"}).encode()
    assert await rig.server.deliver(body, rig.server.signature(body, "1")) == 200
    await channel.idle()
    assert rig.server.calls == []


async def test_only_signed_events_are_believed(rig: Rig) -> None:
    channel = await rig.start()
    event = rig.server.event("u1", "một")
    body, stamp = json.dumps(event).encode(), event["timestamp"]
    good = rig.server.signature(body, stamp)
    for signature in (
        None,
        "",
        "mac=",
        good[:-1] + "x",
        rig.server.signature(body, "1"),
        rig.server.signature(body, stamp, "other"),
        "mac=ü",
    ):
        assert await rig.server.deliver(body, signature) == 401
    assert await rig.server.deliver(body.replace(b"u1", b"u2"), good) == 401
    assert await rig.server.deliver(b'{"timestamp": []}', good) == 401
    assert await rig.server.deliver(b"[" * 90_000, good) == 401
    await channel.idle()
    assert rig.server.calls == []
    rig.server._known.add("u1")
    assert await rig.server.deliver(body, good.upper().replace("MAC", "mac")) == 200
    await rig.server.text()
    assert (rig.config().app_id, rig.config().oa_secret) == (APP, OA_SECRET)


async def test_zalos_own_try_is_unsigned_and_empty(rig: Rig) -> None:
    await rig.start()
    assert await rig.server.deliver(b"", None) == 200
    assert await rig.server.deliver(b"{}", None) == 200


async def test_signatures_may_be_only_logged(rig: Rig, caplog: Any) -> None:
    await rig.start(check_signature=False)
    event = rig.server.event("u1", "một")
    rig.server._known.add("u1")
    assert await rig.server.deliver(json.dumps(event).encode(), "mac=wrong") == 200
    await rig.server.text()
    assert "wrong signature" in caplog.text
    for body in (b"{", b"[]"):
        assert await rig.server.deliver(body, None) == 400


async def test_members_only(rig: Rig) -> None:
    await rig.start(parts={"members": Membership(PassingMembers(), str, code="abc12345")})
    await rig.server.say("u1", "bao nhiêu đảng viên")
    assert "gửi riêng" in await rig.server.text()
    await rig.server.say("u1", "ABC12345")
    await rig.server.say("u1", "một")
    assert "Hỏi: một" in await rig.server.text(3)


def test_a_time_that_is_no_text_is_no_signature() -> None:
    assert not signed(b'{"timestamp": "\\ud800"}', b"mac=0", "1", "s")
