"""What Telegram refuses now and then: the answer comes all the same, or nobody is disturbed."""

import asyncio
from typing import Any

import pytest
from telegram.error import TimedOut

from bot.channels.telegram.config import TelegramConfig
from bot.channels.telegram.poller import Poller
from bot.channels.telegram.words import REFUSED
from tests.channels.telegram.conftest import Rig
from tests.channels.telegram.test_telegram_chat import labels
from tests.emulator import DROP_AFTER, Failure
from tests.emulator.server import TOKEN

TOO_OLD = Failure(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")


async def test_words_matter_more_than_marks(rig: Rig, caplog: Any) -> None:
    await rig.start()
    rig.server.faults.plan("sendMessage", Failure(400, "Bad Request: can't parse entities: unexpected end"))
    rig.server.say(rig.server.world.person(1), "một & hai")
    message = await rig.server.answer()
    assert message["text"].startswith("Hỏi: một & hai (trước: không)\n1. một <1>")
    assert message["entities"] == []
    assert "could not read our HTML" in caplog.text


async def test_a_press_that_cannot_be_acknowledged_is_still_answered(rig: Rig) -> None:
    await rig.start()
    an = rig.server.world.person(1)
    rig.server.say(an, "mơ hồ")
    rig.server.faults.plan("answerCallbackQuery", TOO_OLD)
    rig.server.press(an, await rig.server.answer(), "quận")
    await rig.server.call("editMessageText")


async def test_who_presses_too_fast_is_told_at_the_button(rig: Rig) -> None:
    channel = await rig.start(asks_per_minute=2)
    an = rig.server.world.person(1)
    rig.server.say(an, "mơ hồ")
    question = await rig.server.answer()
    for _ in range(3):
        rig.server.press(an, question, "quận")
    call = await rig.server.call("answerCallbackQuery", count=3)
    await channel.idle()
    assert sum("hơi nhanh" in c.params.get("text", "") for c in rig.server.made("answerCallbackQuery")) == 2
    assert call.acted
    assert len(rig.server.made("editMessageText")) == 1


async def test_a_press_on_what_telegram_shows_no_more_in_a_group(rig: Rig) -> None:
    await rig.start()
    world = rig.server.world
    an, group = world.person(1), world.group()
    rig.server.press(an, {"chat": group, "message_id": 3, "date": 0}, data="?dai-hoi-diem")
    message = await rig.server.answer()
    assert message["text"].startswith("Hỏi: dai-hoi-diem")
    assert "reply_to_message" not in message


async def test_courtesies_that_fail_cost_nothing(rig: Rig) -> None:
    rig.menu.gate = asyncio.Event()
    nothing = Failure(400, "Bad Request: something new")
    for method in ("sendChatAction", "setMyCommands", "editMessageReplyMarkup"):
        rig.server.faults.plan(method, nothing)
    await rig.start(parts={"menu": rig.menu}, typing_after=0.0)
    an = rig.server.world.person(1)
    rig.server.say(an, "/lich")
    await rig.server.until(lambda: any(call.method == "sendChatAction" for call in rig.server.calls))
    rig.menu.gate.set()
    page = await rig.server.answer()
    assert "👍" in labels(page)
    rig.server.press(an, page, "👍")
    await rig.server.until(lambda: any(call.method == "editMessageReplyMarkup" for call in rig.server.calls))
    rig.server.say(an, "một")
    await rig.server.answer(2)
    assert len(rig.votes.votes) == 1


async def test_an_edited_question_whose_reply_or_chat_is_gone(rig: Rig) -> None:
    channel = await rig.start()
    rig.server.forgiving += ["to edit not found", "to delete not found"]
    world = rig.server.world
    an, ba = world.person(1), world.person(2)
    asked = rig.server.say(an, "dài")
    await rig.server.answer(4)
    await channel.idle()
    sent = len(rig.server.sent())
    for message in rig.server.sent()[1:]:
        del world.messages[1, message["message_id"]]
    asked = rig.server.edit(asked, "ngắn")
    await rig.server.call("editMessageText")
    del world.messages[1, rig.server.sent()[0]["message_id"]]
    asked = rig.server.edit(asked, "lại ngắn")
    assert "lại ngắn" in (await rig.server.answer(sent + 1))["text"]
    world.blocked.add(1)
    rig.server.edit(asked, "đã chặn")
    rig.server.say(ba, "một")
    await rig.server.answer(1, chat=2)


async def test_an_apology_that_cannot_be_said_is_logged(rig: Rig, caplog: Any) -> None:
    await rig.start()
    world = rig.server.world
    rig.server.faults.plan("sendMessage", Failure(400, "Bad Request: strange"))
    rig.server.say(world.person(1), "hỏng")
    rig.server.say(world.person(2), "một")
    await rig.server.answer(1, chat=2)
    await rig.server.until(lambda: "no apology for error" in caplog.text or None)


async def test_inline_queries_have_a_limit_of_their_own(rig: Rig) -> None:
    channel = await rig.start(asks_per_minute=2)
    an = rig.server.world.person(1)
    for number in range(5):
        rig.server.inline_query(an, f"câu {number}")
    rig.server.say(an, "một")
    await rig.server.answer()
    await rig.server.until(lambda: rig.server.waiting == 0)
    await channel.idle()
    assert len(rig.server.made("answerInlineQuery")) == 2


async def test_duplicates_on_the_webhook_are_answered_once(rig: Rig) -> None:
    body = (
        b'{"update_id": 5, "message": {"message_id": 1, "date": 1, "text": "mot",'
        b' "chat": {"id": 1, "type": "private"}, "from": {"id": 1, "is_bot": false, "first_name": "An"}}}'
    )
    rig.server.world.person(1)
    channel = await rig.start(webhook_url="http://127.0.0.1:9/", webhook_secret="given")
    assert [await channel.webhook.take(body) for _ in range(3)] == [200] * 3
    await channel.idle()
    assert len(rig.server.sent()) == 1
    assert rig.server.made("setWebhook")[0].params["secret_token"] == "given"


async def test_429_on_polling_is_waited_for_and_a_revoked_token_is_named(rig: Rig, caplog: Any) -> None:
    await rig.start()
    rig.server.faults.plan("getUpdates", Failure(401, "Unauthorized"), DROP_AFTER)
    rig.server.say(rig.server.world.person(1), "một")
    await rig.server.answer()
    rig.server.say(rig.server.world.person(1), "hai")
    await rig.server.answer(2)
    assert REFUSED in caplog.text
    assert TOKEN not in caplog.text


@pytest.mark.parametrize(("error", "pause"), [(TimedOut(), 0.0), (RuntimeError("disk full"), None)])
async def test_faults_while_taking_updates_are_retried(rig: Rig, error: Exception, pause: float | None) -> None:
    failed = False

    async def accept(raws: Any) -> None:
        nonlocal failed
        if raws and not failed:
            failed = True
            raise error
        taken.extend(raws)

    async def room() -> None:
        return None

    taken: list[Any] = []
    channel = await rig.start()
    await channel.stop()
    rig.channels.clear()
    transport = channel._polling
    await transport.initialize()
    poller = Poller(f"{rig.server.base}{TOKEN}", transport, accept, room, seconds=1, pause=rig.pause)
    rig.pauses.clear()
    rig.server.push({"update_id": 3})
    poller.start()
    await rig.server.until(lambda: rig.server.waiting == 0)
    await poller.stop()
    await transport.shutdown()
    assert [raw["update_id"] for raw in taken] == [3]
    assert rig.pauses[0] == pause if pause is not None else rig.pauses[0] > 0


def test_the_settings_show_no_secret() -> None:
    config = TelegramConfig(token=TOKEN)
    assert TOKEN not in repr(config)
    assert config.secret not in repr(config)
    assert config.secret == TelegramConfig(token=TOKEN).secret != TelegramConfig(token="1:other").secret
