"""What goes wrong on the way: every fault met, nothing lost, nothing said twice but where nobody can know."""

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest
from aiohttp import ClientSession
from telegram.error import BadRequest, NetworkError, TimedOut

from bot.channels.base import Refused
from bot.channels.base.door import LARGEST
from bot.channels.base.inbox import Incoming, MemoryInbox
from bot.channels.telegram.app import TelegramChannel, TokenRefused
from bot.channels.telegram.config import ALLOWED_UPDATES, TelegramConfig
from bot.channels.telegram.courier import Courier
from bot.channels.telegram.transport import Broken, NotSent
from bot.channels.telegram.webhook import Webhook
from bot.channels.telegram.words import CONFLICT, WEBHOOK_ELSEWHERE, WEBHOOK_TAKEN
from tests.channels.telegram.bridge import Bridge
from tests.channels.telegram.conftest import Rig
from tests.channels.telegram.fakes import FakeAssistant
from tests.emulator import BAD_GATEWAY, DROP_AFTER, DROP_BEFORE, Failure, too_many
from tests.emulator.server import TOKEN


@pytest.mark.parametrize("fault", [BAD_GATEWAY, DROP_BEFORE], ids=["502", "dropped before"])
async def test_a_fault_before_delivery_costs_nothing(rig: Rig, fault: Any) -> None:
    await rig.start()
    rig.server.faults.plan("sendMessage", fault, fault)
    rig.server.say(rig.server.world.person(1), "một")
    await rig.server.answer()
    assert len(rig.server.sent()) == 1
    assert len(rig.pauses) >= 2


async def test_429_is_waited_for(rig: Rig) -> None:
    await rig.start()
    rig.server.faults.plan("sendMessage", too_many(1))
    rig.server.say(rig.server.world.person(1), "một")
    await rig.server.answer()
    assert len(rig.server.sent()) == 1


async def test_a_connection_cut_after_delivery_is_the_operators_choice(rig: Rig) -> None:
    channel = await rig.start(resend_unsure=True)
    an = rig.server.world.person(1)
    rig.server.faults.plan("sendMessage", DROP_AFTER)
    rig.server.say(an, "một")
    await rig.server.answer(2)  # Nobody could know: the answer came twice rather than perhaps never.
    await channel.stop()
    await rig.start(resend_unsure=False)
    rig.server.faults.plan("sendMessage", DROP_AFTER)
    rig.server.say(an, "hai")
    rig.server.say(an, "ba")
    await rig.server.until(lambda: any("ba" in m["text"][:9] for m in rig.server.sent()))
    assert sum("Hỏi: hai" in message["text"] for message in rig.server.sent()) == 1


async def test_an_edit_cut_after_delivery_is_never_doubled(rig: Rig) -> None:
    await rig.start()
    rig.server.forgiving.append("not modified")
    an = rig.server.world.person(1)
    rig.server.say(an, "mơ hồ")
    question = await rig.server.answer()
    rig.server.faults.plan("editMessageText", DROP_AFTER)
    rig.server.press(an, question, "quận")
    rig.server.say(an, "sau")
    await rig.server.answer(2)
    assert len(rig.server.sent()) == 2


async def test_only_the_page_that_failed_is_repeated(rig: Rig) -> None:
    await rig.start()
    rig.server.say(rig.server.world.person(1), "dài")
    rig.server.faults.plan("sendMessage", DROP_BEFORE)
    await rig.server.answer(4)
    texts = [message["text"] for message in rig.server.sent()]
    assert len(set(texts)) == len(texts)


async def test_what_cannot_be_sent_at_all_stays_in_the_inbox(rig: Rig, caplog: Any) -> None:
    inbox = MemoryInbox()
    channel = await rig.start(parts={"inbox": inbox}, retries=2)
    rig.server.faults.plan("sendMessage", *[BAD_GATEWAY] * 3)
    an = rig.server.world.person(1)
    rig.server.say(an, "một")
    rig.server.say(an, "hai")
    assert "Hỏi: hai" in (await rig.server.answer())["text"]
    await channel.stop()
    again = await rig.start(parts={"inbox": inbox})
    assert "Hỏi: một" in (await rig.server.answer(2))["text"]
    await again.idle()
    assert await inbox.waiting() == []
    assert TOKEN not in caplog.text


async def test_polling_faults_lose_nothing_and_duplicates_are_answered_once(rig: Rig) -> None:
    channel = await rig.start()
    rig.server.faults.plan("getUpdates", BAD_GATEWAY, DROP_AFTER, DROP_BEFORE, too_many(1), DROP_AFTER)
    world = rig.server.world
    people = [world.person(number) for number in range(1, 21)]
    updates = [world.update(message=world.message(world.chats[p["id"]], p, text="một")) for p in people]
    for update in (*reversed(updates), *updates[:5]):
        rig.server.push(update)
    await rig.server.answer(20)
    for update in updates:  # All over again, after they were confirmed.
        rig.server.push(update)
    await rig.server.until(lambda: rig.server.waiting == 0)
    await channel.idle()
    counts = Counter(message["chat"]["id"] for message in rig.server.sent())
    assert counts == {person["id"]: 1 for person in people}


async def test_an_update_of_an_unknown_shape_stops_nothing(rig: Rig, caplog: Any) -> None:
    await rig.start()
    world = rig.server.world
    rig.server.push({"update_id": 7, "message": {"text": "no chat"}})
    rig.server.push({"update_id": 8, "something_new": {"a": 1}})
    rig.server.push({"update_id": 9})
    rig.server.say(world.person(1), "một")
    await rig.server.answer()
    assert "update 7 could not be read" in caplog.text


async def test_two_pollers_are_explained_in_plain_words(rig: Rig, caplog: Any) -> None:
    await rig.start()
    async with ClientSession() as session:
        await rig.server.call("getUpdates") if rig.server.made("getUpdates") else None
        await rig.server.until(lambda: rig.server.polls > 0)
        async with session.get(f"{rig.server.base}{TOKEN}/getUpdates?timeout=0") as response:
            assert response.status == 200
        await rig.server.until(lambda: any(call.status == 409 for call in rig.server.calls))
    rig.server.say(rig.server.world.person(1), "một")
    await rig.server.answer()
    assert caplog.text.count(CONFLICT) == 1


async def test_the_start_waits_for_telegram_and_a_wrong_token_is_named_without_being_shown(rig: Rig) -> None:
    rig.server.faults.plan("getMe", *[DROP_BEFORE] * 9)
    await rig.start(retries=1)
    wrong = TelegramConfig(token="1234:wrong-wrong-wrong", api_base=rig.server.base)
    with pytest.raises(TokenRefused) as caught:
        await TelegramChannel(wrong, FakeAssistant(), pause=rig.pause).start()
    assert "BotFather" in str(caught.value)
    assert "wrong" not in str(caught.value)
    assert "wrong" not in repr(wrong)


async def test_a_webhook_set_by_another_program_is_explained(rig: Rig, caplog: Any) -> None:
    channel = await rig.start()
    await rig.server.until(lambda: rig.server.polls > 0)
    async with ClientSession() as session:
        async with session.get(f"{rig.server.base}{TOKEN}/setWebhook?url=https://127.0.0.9/") as response:
            assert response.status == 200
        async with session.get(f"{rig.server.base}{TOKEN}/getUpdates?timeout=0") as response:
            assert response.status == 409
        rig.server.say(rig.server.world.person(1), "một")  # Ends the poll that is still open.
        await rig.server.until(lambda: channel.problem == WEBHOOK_ELSEWHERE)
        assert WEBHOOK_ELSEWHERE in caplog.text
        async with session.get(f"{rig.server.base}{TOKEN}/deleteWebhook") as response:
            assert response.status == 200
    rig.server.say(rig.server.world.person(1), "hai")
    await rig.server.answer(2)
    await rig.server.until(lambda: channel.problem is None)


async def test_a_webhook_that_another_program_took_is_explained(rig: Rig, caplog: Any) -> None:
    channel = await rig.start(webhook_url="http://127.0.0.1:9/telegram", watch_seconds=0.01)
    await rig.server.call("getWebhookInfo")
    assert not channel.problem
    rig.server.webhook["url"] = "https://example.org/other"
    asked = len(rig.server.made("getWebhookInfo"))
    await rig.server.call("getWebhookInfo", count=asked + 3)
    assert channel.problem == WEBHOOK_TAKEN
    assert caplog.text.count(WEBHOOK_TAKEN) == 1


async def test_a_webhook_that_telegram_cannot_reach_is_explained(rig: Rig, caplog: Any) -> None:
    await rig.start(webhook_url="http://127.0.0.1:9/telegram", watch_seconds=0.01)
    rig.server.faults.plan("getWebhookInfo", BAD_GATEWAY)  # Not to be told is no reason to alarm anybody.
    rig.server.say(rig.server.world.person(1), "một")
    await rig.server.until(lambda: 0 in rig.server.webhook_statuses)
    asked = len(rig.server.made("getWebhookInfo"))
    await rig.server.call("getWebhookInfo", count=asked + 3)
    assert "Telegram không gửi được tin tới địa chỉ webhook" in caplog.text
    assert "Traceback" not in caplog.text


async def test_a_webhook_address_that_telegram_refuses_is_named(rig: Rig) -> None:
    rig.server.forgiving.append("bad webhook")
    rig.server.faults.plan("setWebhook", BAD_GATEWAY)
    with pytest.raises(Refused, match="DAIHOI_TELEGRAM_WEBHOOK_URL"):
        await rig.start(webhook_url="http://example.org/", retries=0)


async def test_a_stop_confirms_what_it_answered(rig: Rig) -> None:
    channel = await rig.start()
    rig.server.say(rig.server.world.person(1), "một")
    await rig.server.answer()
    await channel.stop()
    assert rig.server.waiting == 0
    await rig.start()  # With an empty inbox: nothing may come again.
    rig.server.say(rig.server.world.person(1), "hai")
    await rig.server.answer(2)
    assert len(rig.server.sent()) == 2


async def test_webhook_end_to_end_and_back_to_polling(rig: Rig) -> None:
    world = rig.server.world
    an = world.person(1)
    door: list[TelegramChannel] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await door[0].webhook(scope, receive, send)

    bridge = await Bridge(app).start()
    polling = await rig.start()
    rig.server.say(an, "một")
    await rig.server.answer(1)
    await polling.stop()
    rig.server.say(an, "trong khi nghỉ")
    inbox = MemoryInbox()
    config = TelegramConfig(token=TOKEN, api_base=rig.server.base, webhook_url=bridge.url, messages_per_second=0)
    door.append(TelegramChannel(config, rig.assistant, inbox=inbox, clock=lambda: 0.0, pause=rig.pause))
    rig.channels.append(door[0])
    await door[0].start()
    set_webhook = rig.server.made("setWebhook")[0].params
    assert set_webhook["secret_token"] == config.secret
    assert tuple(set_webhook["allowed_updates"]) == ALLOWED_UPDATES
    assert TOKEN not in bridge.url
    assert "trong khi nghỉ" in (await rig.server.answer(2))["text"]
    rig.server.say(an, "ba")
    await rig.server.answer(3)
    await rig.server.until(lambda: rig.server.waiting == 0)
    assert set(rig.server.webhook_statuses) == {200}
    rig.server.webhook["secret_token"] = "forged"
    rig.server.say(an, "bốn")
    await rig.server.until(lambda: 401 in rig.server.webhook_statuses)
    rig.server.webhook["secret_token"] = config.secret
    await rig.server.answer(4)
    await door[0].stop()
    assert rig.server.webhook["url"] == bridge.url  # Telegram keeps what comes while we are away.
    await rig.start()
    assert rig.server.webhook["url"] == ""
    rig.server.say(an, "năm")
    await rig.server.answer(5)
    await bridge.stop()


class Door:
    """A webhook without a network."""

    def __init__(self, *, fails: bool = False, full: bool = False) -> None:
        self.kept: list[Any] = []
        self.fails = fails
        self.webhook = Webhook("secret", self.accept, lambda: full)

    async def accept(self, raws: Sequence[Any]) -> None:
        if self.fails:
            raise OSError("disk full")
        self.kept += raws

    async def knock(self, body: bytes, method: str = "POST", **headers: str) -> int:
        given = {"x-telegram-bot-api-secret-token": "secret"} | {k.replace("_", "-"): v for k, v in headers.items()}
        scope = {
            "type": "http",
            "method": method,
            "headers": [(name.encode(), value.encode("latin-1")) for name, value in given.items()],
        }
        parts = [body[:5], body[5:]]
        statuses = []

        async def receive() -> Any:
            return {"type": "http.request", "body": parts.pop(0), "more_body": bool(parts)}

        async def send(event: Any) -> None:
            if "status" in event:
                statuses.append(event["status"])

        await self.webhook(scope, receive, send)
        return int(statuses[0])


async def test_who_may_knock_at_the_webhook_and_with_what() -> None:
    good = json.dumps({"update_id": 1}).encode()
    door = Door()
    assert await door.knock(good) == 200
    assert door.kept == [{"update_id": 1}]
    for forged in ("", "secre", "secret ", "sécret"):
        assert await door.knock(good, x_telegram_bot_api_secret_token=forged) == 401
    assert await door.knock(good, "GET") == 405
    for broken in (b"{", b"[]", b'{"update_id":"1"}', b"\xff", b"[" * 100_000):
        assert await door.knock(broken) == 400
    assert await door.knock(good, content_length=str(LARGEST + 1)) == 413
    assert await door.knock(good, content_length="-1") == 400
    assert await door.knock(b" " * (LARGEST + 1)) == 413
    assert await Door(fails=True).knock(good) == 500  # Telegram brings it again.
    assert await Door(full=True).knock(good) == 503
    assert len(door.kept) == 1


@pytest.mark.parametrize(
    ("endpoint", "error", "again", "bold"),
    [
        ("sendMessage", NotSent("x"), True, True),
        ("sendMessage", NetworkError("Bad Gateway"), True, True),
        ("sendMessage", Broken("x"), False, True),
        ("sendMessage", TimedOut("x"), False, True),
        ("editMessageText", Broken("x"), True, True),
        ("sendMessage", BadRequest("x"), False, False),
    ],
)
def test_what_may_be_repeated(endpoint: str, error: NetworkError, again: bool, bold: bool) -> None:
    assert Courier(resend_unsure=False).may_repeat(endpoint, error) is again
    assert Courier(resend_unsure=True).may_repeat(endpoint, error) is bold


async def test_a_thousand_updates_with_faults_lose_nothing(rig: Rig) -> None:
    """A tenth of the load that benchmarks/telegram.py runs."""
    channel = await rig.start()
    world = rig.server.world
    kinds = (BAD_GATEWAY, DROP_BEFORE, DROP_AFTER)
    rig.server.faults.scatter(0.05, kinds, ("sendMessage", "getUpdates"))
    people = [world.person(number) for number in range(1, 101)]
    for number in range(1000):
        update = world.update(
            message=world.message(world.chats[number % 100 + 1], people[number % 100], text=f"câu {number}")
        )
        rig.server.push(update)
        if number % 20 == 0:
            rig.server.push(update)
    await rig.server.until(lambda: len({m["text"].split(" (")[0] for m in rig.server.sent()}) == 1000, 300)
    await rig.server.until(lambda: rig.server.waiting == 0)
    await channel.idle()
    counts = Counter(message["text"].split(" (")[0] for message in rig.server.sent())
    twice = sum(count - 1 for count in counts.values())
    unknowable = sum(fault is DROP_AFTER and method == "sendMessage" for method, fault in rig.server.faults.met)
    assert twice == unknowable
    for person in people:
        order = [int(m["text"].split()[2]) for m in rig.server.sent(person["id"])]
        assert order == sorted(order)


async def test_the_inbox_seam_is_recorded_before_it_is_confirmed(rig: Rig) -> None:
    class Slow(MemoryInbox):
        def __init__(self) -> None:
            super().__init__()
            self.gate = asyncio.Event()
            self.reached = asyncio.Event()

        async def record(self, updates: Sequence[Incoming]) -> Sequence[Incoming]:
            if updates:
                self.reached.set()
                await self.gate.wait()
            return await super().record(updates)

    inbox = Slow()
    await rig.start(parts={"inbox": inbox})
    rig.server.say(rig.server.world.person(1), "một")
    await inbox.reached.wait()
    assert rig.server.waiting == 1
    assert rig.server.sent() == []
    inbox.gate.set()
    await rig.server.answer()


async def test_a_flood_of_one_does_not_make_another_wait(rig: Rig) -> None:
    await rig.start(concurrency=1)
    world = rig.server.world
    an, ba = world.person(1), world.person(2)
    for number in range(90):
        rig.server.say(an, f"lụt {number}")
    rig.server.say(ba, "một câu")
    await rig.server.answer(1, chat=2)
    before = [message["chat"]["id"] for message in rig.server.sent()].index(2)
    assert before <= 2
    await rig.server.answer(90, chat=1)


async def test_numbers_that_start_anew_are_not_dropped(rig: Rig) -> None:
    await rig.start(poll_seconds=0)
    world = rig.server.world
    an = world.person(1)
    rig.server.push({"update_id": 900_000_000, "message": world.message(world.chats[1], an, text="trước tuần nghỉ")})
    await rig.server.answer(1)
    await rig.server.until(lambda: rig.server.waiting == 0)
    polls = rig.server.polls
    await rig.server.until(lambda: rig.server.polls > polls + 1)
    rig.server.push({"update_id": 17, "message": world.message(world.chats[1], an, text="sau tuần nghỉ")})
    assert "sau tuần nghỉ" in (await rig.server.answer(2))["text"]


async def test_a_proxys_error_page_is_no_trace_in_the_log(rig: Rig, caplog: Any) -> None:
    await rig.start()
    rig.server.faults.plan("sendMessage", Failure(502, html=True))
    rig.server.say(rig.server.world.person(1), "một")
    await rig.server.answer()
    assert "Traceback" not in caplog.text
    assert "ERROR" not in caplog.text


async def test_an_error_after_a_press_is_told_as_a_message(rig: Rig) -> None:
    await rig.start()
    an = rig.server.world.person(1)
    rig.server.say(an, "mơ hồ")
    rig.server.press(an, await rig.server.answer(), data="?hỏng")
    assert "Mã lỗi" in (await rig.server.answer(2))["text"]


async def test_a_stop_during_a_vain_start_leaves_nothing_open(rig: Rig) -> None:
    waiting = asyncio.Event()

    async def pause(seconds: float) -> None:
        waiting.set()
        await asyncio.Event().wait()

    rig.server.faults.plan("getMe", DROP_BEFORE)
    starting = asyncio.create_task(rig.start(parts={"pause": pause}, retries=0))
    await waiting.wait()
    starting.cancel()
    await asyncio.gather(starting, return_exceptions=True)
    await rig.channels[0].stop()


async def test_the_webhook_takes_nothing_before_the_start_and_after_the_stop(rig: Rig) -> None:
    config = TelegramConfig(token=TOKEN, api_base=rig.server.base, webhook_url="http://127.0.0.1:9/")
    channel = TelegramChannel(config, rig.assistant, pause=rig.pause)
    assert await channel.webhook.take(b'{"update_id": 1}') == 503
    await channel.start()
    assert await channel.webhook.take(b'{"update_id": 2}') == 200
    assert channel.problem is None
    await channel.stop()
    assert await channel.webhook.take(b'{"update_id": 3}') == 503


async def test_messages_of_odd_shapes_stop_nothing(rig: Rig, caplog: Any) -> None:
    channel = await rig.start()
    world = rig.server.world
    an, group = world.person(1), world.group()
    private = world.chats[1]
    channel_chat = {"id": -1009, "type": "channel", "title": "Kênh"}
    odd: list[Any] = [
        {"message": world.message(private, None, text="không người gửi")},
        {"message": world.message(group, None, text="@daihoi_test_bot không người gửi")},
        {"message": world.message(private, an, text="x", entities=[{"type": "mention", "offset": 90, "length": 5}])},
        {"message": world.message(private, an, text="@daihoi_test_bot")},
        {"message": world.message(private, an, text="/")},
        {"message": world.message(private, an, text="/start\n\n")},
        {"message": world.message(private, an, text="@daihoi_test_botx hỏi @daihoi_test_bot")},
        {"message": world.message(group, an, new_chat_title="Tên mới")},
        {"message": world.message(private, an, text="\u202e\u0000 \ud83d")},
        {"message": world.message(private, an, text="👍" * 2000)},
        {"message": world.message(private, an, poll=None, game=None)},
        {"edited_message": world.message(private, an, text="không ngày sửa")},
        {"edited_message": world.message(private, an, location={"latitude": 1.0, "longitude": 1.0})},
        {"channel_post": world.message(channel_chat, None, text="@daihoi_test_bot bài")},
        {"callback_query": {"id": "1", "from": an, "chat_instance": "1", "data": "?a"}},
        {"callback_query": {"id": "2", "from": an, "chat_instance": "1", "inline_message_id": "z", "data": "?a"}},
    ]
    rig.server.forgiving.append("too old")
    for body in odd:
        rig.server.push(world.update(**body))
    rig.server.say(an, "cuối cùng")
    await rig.server.until(lambda: any("cuối cùng" in message["text"] for message in rig.server.sent()))
    await channel.idle()
    assert "ERROR" not in caplog.text
    assert "hỏi" in "".join(asked.text for asked in rig.assistant.asked)
