"""Every entry to the desk tried by somebody without a role: nothing is done, and nothing tells that it is there."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from bot.answering.reply import Kind
from bot.assistant import Message
from bot.channels.telegram.words import Words
from bot.desk.reminders.news import NewsPages
from bot.desk.words import COMMANDS as TITLES
from bot.storage.announcements import Announcements
from bot.storage.outbox import Outbox
from bot.storage.reminders import Reminders
from tests.channels.telegram.conftest import Rig
from tests.desk.entries import FILES, buttons, typed
from tests.desk.rig import Bureau

STRANGER = 9


@pytest_asyncio.fixture
async def bureau(tmp_path: Path) -> AsyncIterator[Bureau]:
    opened = await Bureau.open(tmp_path / "knowledge")
    yield opened
    await opened.database.close()


async def start(rig: Rig, bureau: Bureau) -> None:
    """The channel as the program wires it, over a desk where something waits in the inbox and as an announcement."""
    office, database = bureau.office, bureau.database
    clock = office.desk.tools.clock

    async def may_edit(person: str) -> bool:
        return await office.desk.role(person) is not None

    reminders, announcements = Reminders(database, clock), Announcements(database, clock)
    await reminders.subscribe("telegram:5", "news", 7)
    await announcements.draft("telegram:1", "Sáng mai họp.")
    news = NewsPages(announcements, Outbox(database, clock, "o"), reminders, may_edit, lambda: None)
    question = "Đại biểu gửi xe ở đâu?"
    reply = bureau.live.reply(Message(question))
    assert reply.kind is Kind.UNKNOWN
    office.ledger.asked("telegram:5", question, reply, 0.004)
    await office.journal.flush()
    rig.assistant = bureau.live  # type: ignore[assignment]  # what the channel takes is an assistant
    parts = {"desk": office.desk, "ledger": office.ledger, "votes": office.ledger, "words": Words("bạn")}
    await rig.start(parts={**parts, "personal": {"thongbao": news}})


async def state(bureau: Bureau) -> object:
    """All that the desk could have changed."""
    tools = bureau.office.desk.tools
    drafts = await Announcements(bureau.database, tools.clock).get(1)
    outbox = await Outbox(bureau.database, tools.clock, "o").tally()
    clusters = [one.text for one in await tools.inbox.clusters()]
    roles = await tools.roster.everybody()
    return bureau.files(), bureau.live.number, roles, drafts, outbox, clusters


async def test_no_command_says_more_than_one_that_does_not_exist(rig: Rig, bureau: Bureau) -> None:
    await start(rig, bureau)
    before = await state(bureau)
    person = rig.server.world.person(STRANGER)
    rig.server.say(person, "/khongcolenhnay")
    unknown = (await rig.server.answer(1, chat=STRANGER))["text"]
    entries = [*typed(str(rig.server.world.bot["username"]))]
    assert len(entries) > 150
    for text in entries:
        rig.server.say(person, text)
    await rig.server.answer(len(entries) + 1, chat=STRANGER)
    assert {message["text"] for message in rig.server.sent(STRANGER)} == {unknown}
    assert await state(bureau) == before


async def test_no_button_does_anything(rig: Rig, bureau: Bureau) -> None:
    await start(rig, bureau)
    before = await state(bureau)
    data = await buttons(bureau)
    assert len(data) > 60
    person = rig.server.world.person(STRANGER)
    rig.server.say(person, "Huyện có bao nhiêu đảng viên?")
    shown = await rig.server.answer(1, chat=STRANGER)
    for one in [*data, "!", "!:::", "!x:1:0"]:
        rig.server.press(person, shown, data=one)
    said = await rig.server.until(
        lambda: len(rig.server.made("answerCallbackQuery")) >= len(data) + 3 and rig.server.made("answerCallbackQuery")
    )
    assert {call.params["text"] for call in said} == {
        "Nút này không dùng được ở đây. Xin bạn cứ gõ câu hỏi, tôi sẽ trả lời."
    }
    assert len(rig.server.sent(STRANGER)) == 1
    assert await state(bureau) == before


async def test_announcements_are_no_strangers(rig: Rig, bureau: Bureau) -> None:
    await start(rig, bureau)
    before = await state(bureau)
    person = rig.server.world.person(STRANGER)
    rig.server.say(person, "/khongcolenhnay")
    shown = await rig.server.answer(1, chat=STRANGER)
    rig.server.say(person, "Huyện có bao nhiêu đảng viên?")
    asked = await rig.server.answer(2, chat=STRANGER)
    for number, data in enumerate([f"/thongbao {verb} 1" for verb in ("gui", "huy", "dung", "tiep", "xem")], 3):
        rig.server.press(person, asked, data=data)
        rig.server.say(person, "Huyện có bao nhiêu đảng viên?")
        asked = await rig.server.answer(number, chat=STRANGER)
    edited = {call.params["text"] for call in rig.server.made("editMessageText")}
    assert edited == {shown["text"]}
    assert await state(bureau) == before


async def test_files_are_answered_like_any_other(rig: Rig, bureau: Bureau) -> None:
    await start(rig, bureau)
    before = await state(bureau)
    person = rig.server.world.person(STRANGER)
    for number, name in enumerate(FILES, 1):
        document = {"file_id": f"f{number}", "file_unique_id": f"u{number}", "file_name": name, "file_size": 100}
        rig.server.say(person, document=document, caption="/sua diem-khe-may")
        await rig.server.answer(number, chat=STRANGER)
    assert len({message["text"] for message in rig.server.sent(STRANGER)}) == 1
    assert rig.server.made("getFile") == []
    assert await state(bureau) == before


async def test_in_groups_the_desk_is_not_even_for_its_owner(rig: Rig, bureau: Bureau) -> None:
    await start(rig, bureau)
    before = await state(bureau)
    world = rig.server.world
    group = world.group(-100)
    bot = str(world.bot["username"])
    mine = [text for text in typed(bot) if f"@{bot}" in text]
    for who in (STRANGER, 1):
        for text in mine:
            rig.server.say(world.person(who), text, chat=group)
    rig.server.say(world.person(STRANGER), f"@{bot} Huyện có bao nhiêu đảng viên?", chat=group)
    await rig.server.until(lambda: any("5.230" in message["text"] for message in rig.server.sent(-100)))
    texts = "\n".join(message["text"] for message in rig.server.sent())
    assert "Sửa mục nào" not in texts
    assert not [title for title in TITLES.values() if title in texts]
    assert await state(bureau) == before


async def test_nothing_that_everybody_sees_names_the_desk(rig: Rig, bureau: Bureau) -> None:
    await start(rig, bureau)
    person = rig.server.world.person(STRANGER)
    for number, text in enumerate(("/start", "/help", "bạn làm được gì?"), 1):
        rig.server.say(person, text)
        await rig.server.answer(number, chat=STRANGER)
    scopes = rig.server.made("setMyCommands")
    everybody = [call.params["commands"] for call in scopes if "chat_id" not in (call.params.get("scope") or {})]
    assert everybody
    menus = {command["command"] for menu in everybody for command in menu}
    assert not menus & (set(TITLES) | {"thongbao"})
    texts = "\n".join(message["text"] for message in rig.server.sent(STRANGER))
    assert not [name for name in (*TITLES, "thongbao") if f"/{name}" in texts]
