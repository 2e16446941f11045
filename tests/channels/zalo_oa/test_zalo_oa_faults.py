"""What goes wrong on the way, and with the tokens."""

import asyncio
import datetime as dt
import json
import logging
from pathlib import Path
from typing import Any

import pytest

from bot.channels.base import Refused
from bot.channels.base.calling import Caller
from bot.channels.base.inbox import MemoryInbox
from bot.channels.zalo_oa.oauth import OAuth
from bot.channels.zalo_oa.token_file import NAME, TokenFile
from bot.channels.zalo_oa.tokens import Keeper, NoToken, Tokens, issued
from tests.channels.zalo_oa.conftest import NOW, Rig, Store
from tests.emulator.faults import BAD_GATEWAY, DROP_AFTER, DROP_BEFORE, Failure
from tests.emulator_zalo.oa import APP_SECRET, OA_SECRET


@pytest.mark.parametrize("fault", [BAD_GATEWAY, DROP_BEFORE, Failure(502, html=True)])
async def test_a_fault_on_the_way_is_repeated(rig: Rig, fault: Failure) -> None:
    channel = await rig.start()
    rig.server.faults.plan("cs", fault, fault)
    await rig.server.say("u1", "một")
    await rig.server.text()
    await channel.idle()
    assert len(rig.server.sent()) == 1
    assert len(rig.pauses) == 2


@pytest.mark.parametrize(("resend", "copies"), [(True, 2), (False, 1)])
async def test_a_connection_cut_after_delivery_is_the_operators_choice(rig: Rig, resend: bool, copies: int) -> None:
    channel = await rig.start(resend_unsure=resend)
    rig.server.faults.plan("cs", DROP_AFTER)
    await rig.server.say("u1", "một")
    await rig.server.text(copies)
    await channel.idle()
    assert len(rig.server.sent()) == copies


@pytest.mark.parametrize("code", [-32, -200])
async def test_haste_is_waited_out(rig: Rig, code: int) -> None:
    await rig.start()
    rig.server.errors["u1"] = [code, code]
    await rig.server.say("u1", "một")
    await rig.server.text()
    assert len(rig.pauses) == 2


@pytest.mark.parametrize("code", [-230, -213, -218, -201, -999])
async def test_who_cannot_be_written_to_is_not_tried_again(rig: Rig, code: int) -> None:
    inbox = MemoryInbox()
    channel = await rig.start(parts={"inbox": inbox})
    rig.server.errors["u1"] = [code]
    await rig.server.say("u1", "dài")
    await channel.idle()
    assert len(rig.server.calls) == 1
    assert await inbox.waiting() == []
    assert rig.alarms == []


@pytest.mark.parametrize(("code", "says"), [(-211, "hạn mức"), (-224, "gói dịch vụ")])
async def test_an_account_that_cannot_send_is_told_once(rig: Rig, code: int, says: str) -> None:
    inbox = MemoryInbox()
    channel = await rig.start(parts={"inbox": inbox})
    for user in ("u1", "u2"):
        rig.server.errors[user] = [code]
        await rig.server.say(user, "một")
    await channel.idle()
    assert len(rig.alarms) == 1
    assert says in rig.alarms[0]
    assert len(await inbox.waiting()) == 2
    await rig.server.say("u3", "một")
    await rig.server.text()


async def test_what_cannot_be_sent_is_tried_again_later(rig: Rig) -> None:
    channel = await rig.start(again_seconds=0)
    rig.server.errors["u1"] = [-211, -211]
    await rig.server.say("u1", "một")
    await rig.server.text()
    await channel.idle()
    assert len(rig.server.sent()) == 1


async def test_duplicates_are_answered_once(rig: Rig) -> None:
    channel = await rig.start()
    event = rig.server.event("u1", "một")
    await asyncio.gather(*(rig.server.push(event, tries) for tries in range(5)))
    await channel.idle()
    await rig.server.push(event, 6)
    await channel.idle()
    assert len(rig.server.sent()) == 1
    assert rig.server.statuses == [200] * 6


async def test_what_cannot_be_kept_is_not_confirmed(rig: Rig) -> None:
    class Full(MemoryInbox):
        async def record(self, updates: Any) -> Any:
            raise OSError("disk full")

    channel = await rig.start(parts={"inbox": Full()})
    await rig.server.say("u1", "một")
    await channel.stop()
    await rig.server.say("u1", "một")
    assert rig.server.statuses == [500, 503]


async def test_a_token_that_ends_while_sending_is_renewed_once(rig: Rig) -> None:
    channel = await rig.start()
    await rig.server.say("u1", "một")
    await rig.server.text()
    rig.server.expire()
    rig.server.renewing_takes = 0.02
    await asyncio.gather(*(rig.server.say(f"u{number}", "một") for number in range(50)))
    await channel.idle()
    assert len(rig.server.sent()) == 51
    assert rig.server.refreshes == 1
    assert rig.store.saved[-1]["access"] == rig.server.access


async def test_a_token_is_renewed_before_its_time(rig: Rig) -> None:
    await rig.start()
    rig.now += dt.timedelta(seconds=90_000 - 60)
    await rig.server.say("u1", "một")
    await rig.server.text()
    assert rig.server.refreshes == 1
    assert [call.error for call in rig.server.calls] == [0]
    assert Tokens.read(rig.store.saved[-1]).until == rig.now + dt.timedelta(seconds=90_000)


async def test_a_renewal_that_is_refused_is_told_once_and_a_login_mends_it(rig: Rig) -> None:
    inbox = MemoryInbox()
    channel = await rig.start(parts={"inbox": inbox})
    rig.server.refresh = "another"
    rig.server.expire()
    await rig.server.say("u1", "một")
    await rig.server.say("u2", "hai")
    await channel.idle()
    assert len(rig.alarms) == 1
    assert "daihoi zalo-oa login" in rig.alarms[0]
    assert len(await inbox.waiting()) == 2
    rig.server.access = "by-hand"
    rig.store.pair = issued("by-hand", "another", 90_000, rig.now).written()
    await rig.server.say("u3", "ba")
    await rig.server.text()
    assert rig.server.refreshes == 0


async def test_without_zalo_a_message_waits(rig: Rig) -> None:
    inbox = MemoryInbox()
    channel = await rig.start(parts={"inbox": inbox})
    rig.server.expire()
    rig.server.faults.plan("access_token", *[BAD_GATEWAY] * 3)
    await rig.server.say("u1", "một")
    await channel.idle()
    assert len(await inbox.waiting()) == 1
    assert rig.alarms == []


def keeper(rig: Rig, caller: Caller, store: Any = None) -> Keeper:
    return Keeper(store or rig.store, OAuth(rig.config(), caller, pause=rig.pause), lambda: rig.now, rig.alarm)


async def test_fifty_expiries_at_once_lead_to_one_refresh(rig: Rig) -> None:
    rig.server.renewing_takes = 0.05
    async with Caller() as caller:
        one = keeper(rig, caller)
        assert await one.open()
        old = await one.access()
        rig.now += dt.timedelta(days=2)
        found = await asyncio.gather(*(one.access() for _ in range(50)), *(one.refused(old) for _ in range(50)))
    assert {token for token in found if token} == {rig.server.access}
    assert rig.server.refreshes == 1
    assert len(rig.store.saved) == 1


async def test_replicas_take_turns_through_the_store(rig: Rig, tmp_path: Path) -> None:
    rig.server.renewing_takes = 0.05
    await TokenFile(tmp_path).save(rig.store.pair or {})
    rig.now += dt.timedelta(days=2)
    async with Caller() as caller:
        replicas = [keeper(rig, caller, TokenFile(tmp_path)) for _ in range(4)]
        for one in replicas:
            await one.open()
        found = await asyncio.gather(*(one.access() for one in replicas for _ in range(5)))
    assert set(found) == {rig.server.access}
    assert rig.server.refreshes == 1


async def test_the_new_pair_is_stored_before_it_is_used(rig: Rig) -> None:
    used: list[str] = []

    class Watched(Store):
        async def save(self, pair: Any) -> None:
            used.append(f"saved {pair['access']}")
            await super().save(pair)

    rig.store = Watched(rig.store.pair)
    await rig.start()
    rig.server.on_call = lambda call: used.append(f"called {call.error}")
    rig.server.expire()
    await rig.server.say("u1", "một")
    await rig.server.text()
    assert used == ["called -216", f"saved {rig.server.access}", "called 0"]


async def test_a_pair_that_cannot_be_stored_is_used_and_stored_later(rig: Rig, caplog: Any) -> None:
    rig.store.broken = True
    async with Caller() as caller:
        one = keeper(rig, caller)
        await one.open()
        rig.now += dt.timedelta(days=2)
        assert await one.access() == rig.server.access
        rig.now += dt.timedelta(days=2)
        assert await one.access() == rig.server.access
        assert rig.server.refreshes == 2
        assert len(rig.alarms) == 1
        rig.store.broken = False
        await one.watch()
    assert rig.store.saved[-1]["access"] == rig.server.access
    assert "could not be stored" in caplog.text


async def test_admins_are_warned_before_the_refresh_token_dies(rig: Rig) -> None:
    async with Caller() as caller:
        one = keeper(rig, caller)
        await one.open()
        await one.watch()
        rig.now += dt.timedelta(days=80)
        rig.server.faults.plan("access_token", *[BAD_GATEWAY] * 3)
        await one.watch()
        assert ["10 ngày" in said for said in rig.alarms] == [True]
        rig.server.faults.plan("access_token", *[BAD_GATEWAY] * 3)
        await one.watch()
        assert len(rig.alarms) == 1
        await one.watch()  # Zalo is back: the new pair lives another 90 days.
        assert await one.access() == rig.server.access
        assert rig.server.refreshes == 1


async def test_a_cut_renewal_is_tried_again_and_a_spent_one_told(rig: Rig) -> None:
    async with Caller() as caller:
        one = keeper(rig, caller)
        await one.open()
        rig.now += dt.timedelta(days=2)
        rig.server.faults.plan("access_token", DROP_BEFORE)
        assert await one.access() == rig.server.access
        rig.now += dt.timedelta(days=2)
        rig.server.faults.plan("access_token", DROP_AFTER)  # The new pair is lost on the way: nobody can help that.
        with pytest.raises(NoToken, match="-118"):
            await one.access()
        with pytest.raises(NoToken, match="-118"):
            await one.access()
    assert len(rig.alarms) == 1


@pytest.mark.parametrize("lasts", ["90000", 90000, None, "soon"])
async def test_how_long_a_token_lasts_is_read_as_it_comes(rig: Rig, lasts: object) -> None:
    rig.server.expires_in = lasts
    async with Caller() as caller:
        given = await OAuth(rig.config(), caller).renew("refresh-0")
    assert given.seconds in (90_000, 86_400)
    assert "access" not in repr(given)


def names(directory: Path) -> list[str]:
    return [path.name for path in directory.iterdir()]


async def test_a_file_is_only_its_owners_and_never_half(tmp_path: Path) -> None:
    store = TokenFile(tmp_path / "data")
    assert await store.load() is None
    pair = issued("a", "r", 9, NOW).written()
    await store.save(pair)
    path = tmp_path / "data" / NAME
    assert path.stat().st_mode & 0o777 == 0o600
    assert await store.load() == pair
    with pytest.raises(TypeError):
        await store.save({"access": object()})
    assert json.loads(path.read_text("utf-8")) == pair
    assert names(path.parent) == [NAME]


async def test_a_file_that_cannot_be_replaced_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = TokenFile(tmp_path)
    await store.save({"access": "old"})

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="disk full"):
        await store.save({"access": "new"})
    assert await store.load() == {"access": "old"}
    assert names(tmp_path) == [NAME]


async def test_it_starts_only_with_tokens_and_a_secret(rig: Rig) -> None:
    with pytest.raises(Refused, match="DAIHOI_ZALO_OA_SECRET"):
        await rig.start(oa_secret="")
    rig.store = Store(None)
    with pytest.raises(Refused, match="daihoi zalo-oa login"):
        await rig.start()
    async with Caller() as caller:
        with pytest.raises(NoToken, match="logged in"):
            await keeper(rig, caller).access()


async def test_a_crash_leaves_messages_to_the_next_run(rig: Rig) -> None:
    inbox = MemoryInbox()
    await inbox.record([])
    channel = await rig.start(parts={"inbox": inbox})
    rig.server.faults.plan("cs", *[BAD_GATEWAY] * 7)
    await rig.server.say("u1", "một")
    await channel.idle()
    await channel.stop()
    await rig.start(parts={"inbox": inbox})
    assert "Hỏi: một" in await rig.server.text()


async def test_no_secret_in_any_log(rig: Rig, caplog: Any) -> None:
    caplog.set_level(logging.INFO)
    rig.server.faults.plan("cs", BAD_GATEWAY, DROP_AFTER)
    rig.server.faults.plan("access_token", BAD_GATEWAY, Failure(200, "no"))
    await rig.start()
    rig.server.expire()
    await rig.server.say("u1", "một")
    await rig.server.say("u2", "hỏng")
    await rig.server.deliver(b'{"timestamp": "1"}', "mac=wrong")
    await rig.channels[0].idle()
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("bot.")]
    assert len(ours) > 4
    secrets = (APP_SECRET, OA_SECRET, "access-", "refresh-")
    assert not any(secret in line for line in ours for secret in secrets)
