"""Editors are told what needs a look: weekly what time did to the facts, at once which file on disk is broken."""

import datetime as dt

from sqlalchemy import select

from bot.storage.outbox import NoticeRow
from tests.desk.rig import EDITOR, OWNER, Bureau


async def told(bureau: Bureau) -> list[tuple[str, str]]:
    """What is in the outbox."""
    await bureau.office.alarm.quiet()
    async with bureau.database.read() as session:
        rows = await session.scalars(select(NoticeRow).order_by(NoticeRow.id))
        return [(row.person, row.text) for row in rows]


async def test_editors_are_told_weekly_and_viewers_are_not(bureau: Bureau) -> None:
    await bureau.told("/quantri them 2 biên tập")
    await bureau.told("/quantri them 3 xem")
    for _ in range(2):
        assert await bureau.office.alarm.look() == 1  # the congress of Khe Mây was two days ago
    sent = await told(bureau)
    assert [person for person, _ in sent] == [OWNER, EDITOR]
    assert "1 THÔNG TIN CẦN XEM LẠI" in sent[0][1]
    assert "Khe Mây" in sent[0][1]
    assert "/sua" in sent[0][1]
    bureau.times[0] += dt.timedelta(days=7)
    assert await bureau.office.alarm.look() == 2
    assert len(await told(bureau)) == 4


async def test_nothing_to_look_at_tells_nobody(bureau: Bureau) -> None:
    bureau.times[0] -= dt.timedelta(days=10)
    assert await bureau.office.alarm.look() == 0
    assert await told(bureau) == []


async def test_a_broken_file_on_disk_is_told_once_with_its_line_and_when_it_is_mended(bureau: Bureau) -> None:
    path = bureau.directory / "dates.yaml"
    good = path.read_text("utf-8")
    path.write_text(good.replace("on: 10/4/2020", "on: 31/4/2020"), "utf-8")
    for _ in range(2):
        await bureau.office.publisher.catch_up()
    ((person, text),) = await told(bureau)
    assert person == OWNER
    assert "dates.yaml, dòng 6: " in text
    assert "bản đang dùng giữ nguyên" in text
    assert "10/4/2020" in bureau.answer("Bao giờ xã Khe Mây đại hội?")
    path.write_text(good.replace("on: 10/4/2020", "on: 30/4/2020"), "utf-8")
    await bureau.office.publisher.catch_up()
    assert (await told(bureau))[1][1] == "Tệp trên đĩa không còn lỗi. Các kênh đang trả lời theo bản 2."
    assert "30/4/2020" in bureau.answer("Bao giờ xã Khe Mây đại hội?")


async def test_what_a_channel_needs_hands_for_is_told_once_a_day(bureau: Bureau) -> None:
    for _ in range(2):
        await bureau.office.alarm.say("Hạn mức tin nhắn tháng này đã hết.")
    assert await told(bureau) == [(OWNER, "Hạn mức tin nhắn tháng này đã hết.")]
    bureau.times[0] += dt.timedelta(days=1)
    await bureau.office.alarm.say("Hạn mức tin nhắn tháng này đã hết.")
    assert len(await told(bureau)) == 2
