"""What goes wrong on the way: nothing lost, nothing said twice but where nobody can know, no token in any log."""

import asyncio
import json
import logging
from typing import Any

import pytest

from bot.channels.base import Refused
from bot.channels.base.inbox import MemoryInbox
from bot.channels.base.pages import cut
from bot.channels.zalo_bot.app import ZaloBotChannel
from bot.channels.zalo_bot.config import Formatting, ZaloBotConfig
from bot.channels.zalo_bot.words import REFUSED
from tests.channels.zalo_bot.conftest import Rig
from tests.emulator.faults import BAD_GATEWAY, DROP_AFTER, DROP_BEFORE, Failure
from tests.emulator_zalo.bot import TOKEN

HTML = Failure(502, html=True)
QUOTA = Failure(429, "Too many requests")


@pytest.mark.parametrize("fault", [BAD_GATEWAY, DROP_BEFORE, HTML, QUOTA, Failure(408)])
async def test_a_fault_on_the_way_is_repeated(rig: Rig, fault: Failure) -> None:
    channel = await rig.start()
    rig.server.faults.plan("sendMessage", fault, fault)
    await rig.server.say("u1", "một")
    await rig.server.text()
    await channel.idle()
    assert len(rig.server.sent()) == 1
    assert len(rig.pauses) == 2
    assert rig.alarms == []


@pytest.mark.parametrize(("resend", "copies"), [(True, 2), (False, 1)])
async def test_a_connection_cut_after_delivery_is_the_operators_choice(rig: Rig, resend: bool, copies: int) -> None:
    channel = await rig.start(resend_unsure=resend)
    rig.server.faults.plan("sendMessage", DROP_AFTER)
    await rig.server.say("u1", "một")
    await rig.server.text(copies)
    await channel.idle()
    assert len(rig.server.sent()) == copies


async def test_what_cannot_be_sent_is_tried_again_later(rig: Rig) -> None:
    channel = await rig.start(retries=1, again_seconds=0)
    rig.server.faults.plan("sendMessage", *[BAD_GATEWAY] * 4)
    await rig.server.say("u1", "một")
    await rig.server.text()
    await channel.idle()
    assert len(rig.server.sent()) == 1


async def test_what_cannot_be_sent_at_all_stays_in_the_inbox(rig: Rig) -> None:
    inbox = MemoryInbox()
    channel = await rig.start(parts={"inbox": inbox}, retries=1)
    rig.server.faults.plan("sendMessage", *[BAD_GATEWAY] * 2)
    await rig.server.say("u1", "một")
    await channel.idle()
    await channel.stop()
    assert rig.server.sent() == []
    again = await rig.start(parts={"inbox": inbox})
    await rig.server.text()
    await again.idle()
    assert await inbox.waiting() == []


async def test_a_spent_quota_is_told_once(rig: Rig) -> None:
    channel = await rig.start()
    rig.server.quota = 0
    for person in ("u1", "u2", "u3"):
        await rig.server.say(person, "một")
    await channel.idle()
    assert len(rig.alarms) == 1
    assert "hạn mức" in rig.alarms[0]
    rig.server.quota = 1
    await rig.server.say("u4", "một")
    await rig.server.say("u4", "hai")
    await rig.server.until(lambda: len(rig.alarms) == 2)


async def test_refused_formatting_is_left_out(rig: Rig) -> None:
    await rig.start()
    rig.server.refuses_styles = True
    await rig.server.say("u1", "một")
    assert (await rig.server.text()).startswith("Hỏi: một")
    assert "text_styles" not in rig.server.made("sendMessage")[0].params


async def test_html_is_escaped_and_never_too_long(rig: Rig) -> None:
    await rig.start(formatting=Formatting.HTML)
    await rig.server.say("u1", "một & <hai>")
    text = await rig.server.text()
    assert text.startswith("Hỏi: <b>một &amp; &lt;hai&gt;</b> (trước: không)<br>1. một &lt;1&gt;<br>")
    await rig.server.say("u1", "dài")
    await rig.server.until(lambda: "Đoạn 29" in "".join(rig.server.sent()))
    assert rig.server.broken_rules == []


async def test_no_formatting_at_all(rig: Rig) -> None:
    await rig.start(formatting=Formatting.NONE)
    await rig.server.say("u1", "một")
    await rig.server.text()
    assert set(rig.server.made("sendMessage")[0].params) == {"chat_id", "text"}


async def test_a_message_that_is_refused_for_good_ends_there(rig: Rig) -> None:
    channel = await rig.start()
    update = rig.server.messages.update("u1", text="một")
    update["message"]["chat"]["id"] = "gone"
    await rig.server.deliver(json.dumps(update).encode())
    await channel.idle()
    assert rig.server.sent() == []
    assert all("unknown" in rule for rule in rig.server.broken_rules)


async def test_a_picture_that_fails_costs_nothing_else(rig: Rig) -> None:
    class Charts:
        def address(self, page: str) -> str:
            return "http://nicht-https.example/x.png"

    channel = await rig.start(parts={"pictures": Charts()}, retries=0)
    rig.server.faults.plan("sendPhoto", BAD_GATEWAY)
    for number in (1, 2):
        await rig.server.say("u1", "một")
        await rig.server.text(number)
        await channel.idle()


async def test_an_assistants_fault_is_an_apology_with_its_number(rig: Rig, caplog: Any) -> None:
    await rig.start()
    await rig.server.say("u1", "hỏng")
    text = await rig.server.text()
    assert "có trục trặc" in text
    code = text.rsplit(" ", 1)[1].rstrip(".")
    assert code in caplog.text


async def test_a_duplicate_is_answered_once(rig: Rig) -> None:
    channel = await rig.start()
    update = rig.server.messages.update("u1", text="một")
    await asyncio.gather(*(rig.server.push(update) for _ in range(5)))
    await channel.idle()
    await rig.server.push(update)
    await channel.idle()
    assert len(rig.server.sent()) == 1
    assert rig.server.statuses == [200] * 6


@pytest.mark.parametrize("secret", ["", "wrong", "ü" * 40])
async def test_only_the_secret_opens_the_door(rig: Rig, secret: str) -> None:
    channel = await rig.start()
    update = json.dumps(rig.server.messages.update("u1", text="một")).encode()
    rig.server.webhook["secret_token"] = secret
    assert await rig.server.deliver(update) == 401
    await channel.idle()
    assert rig.server.sent() == []


async def test_the_probe_comes_without_the_secret(rig: Rig) -> None:
    await rig.start()
    assert await rig.server.deliver(b"{}", "") == 200
    assert await rig.server.deliver(b"", "") == 200
    assert await rig.server.deliver(b"[]", "") == 401


@pytest.mark.parametrize(("body", "status"), [(b"{", 400), (b"[" * 100_000, 400), (b"\xff", 400), (b"3", 200)])
async def test_broken_bodies(rig: Rig, body: bytes, status: int) -> None:
    await rig.start()
    assert await rig.server.deliver(body) == status


async def test_a_body_that_is_too_large(rig: Rig) -> None:
    await rig.start()
    assert await rig.server.deliver(b" " * (1024 * 1024 + 1)) == 413


async def test_what_cannot_be_kept_is_not_confirmed(rig: Rig) -> None:
    class Full(MemoryInbox):
        async def record(self, updates: Any) -> Any:
            raise OSError("disk full")

    channel = await rig.start(parts={"inbox": Full()})
    update = json.dumps(rig.server.messages.update("u1", text="một")).encode()
    assert await rig.server.deliver(update) == 500
    await channel.stop()
    assert await rig.server.deliver(update) == 503


@pytest.mark.parametrize("code", [400, 401, 404])
async def test_settings_that_zalo_refuses(rig: Rig, code: int) -> None:
    rig.server.faults.plan("setWebhook", Failure(code, "bad url"))
    with pytest.raises(Refused, match=r"DAIHOI_ZALO_BOT"):
        await rig.start()


async def test_a_wrong_token_is_told_without_it(rig: Rig, caplog: Any) -> None:
    wrong = "999999:wrongwrongwrongwrongwrong"
    channel = ZaloBotChannel(ZaloBotConfig(wrong, api_base=rig.server.base), rig.assistant)
    with pytest.raises(Refused) as refused:
        await channel.start()
    await channel.stop()
    assert str(refused.value) == REFUSED
    assert wrong not in caplog.text


async def test_a_start_waits_for_the_network_and_a_webhook_stays_though_unverified(rig: Rig, caplog: Any) -> None:
    rig.server.faults.plan("getMe", BAD_GATEWAY, DROP_BEFORE, Failure(403, "internal"))
    rig.server.verified = {"ok": False, "outcome": "webhook.http.403", "hint": "firewall"}
    await rig.start()
    assert len(rig.pauses) == 3
    assert "firewall" in caplog.text


async def test_polling_says_what_is_wrong_and_goes_on(rig: Rig) -> None:
    problems: list[str | None] = []

    async def pause(_seconds: float) -> None:
        problems.append(channel.problem)
        await asyncio.sleep(0)

    await rig.server.say("u1", "một")
    rig.server.faults.plan("getUpdates", BAD_GATEWAY, Failure(401, "no"), DROP_BEFORE)
    channel = await rig.start(webhook=False, parts={"pause": pause})
    await rig.server.text()
    assert problems == [
        "Chưa lấy được tin nhắn từ Zalo: HTTP 502.",
        "Chưa lấy được tin nhắn từ Zalo: getUpdates: 401 no.",
    ]
    await rig.server.say("u1", "hai")
    await rig.server.text(2)
    assert channel.problem is None


async def test_polling_outlives_an_inbox_that_fails_once(rig: Rig) -> None:
    class Once(MemoryInbox):
        failed = False

        async def record(self, updates: Any) -> Any:
            if not self.failed:
                self.failed = True
                raise OSError("disk full")
            return await super().record(updates)

    await rig.start(webhook=False, parts={"inbox": Once()})
    await rig.server.say("u1", "một")
    await rig.server.say("u1", "hai")
    assert "hai" in await rig.server.text()


async def test_no_token_in_any_log(rig: Rig, caplog: Any) -> None:
    caplog.set_level(logging.INFO)
    rig.server.faults.plan("sendMessage", BAD_GATEWAY, DROP_BEFORE, DROP_AFTER, QUOTA, Failure(400, f"bad {TOKEN}"))
    channel = await rig.start()
    await rig.server.say("u1", "một")
    await rig.server.say("u1", "hỏng")
    await channel.idle()
    ours = [record for record in caplog.records if record.name.startswith("bot.")]
    assert len(ours) > 4
    assert not any(TOKEN in record.getMessage() for record in ours)
    assert TOKEN not in repr(channel.__dict__)


def test_a_page_never_has_a_mark_beyond_its_end() -> None:
    assert cut([()]) == []
