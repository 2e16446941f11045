"""What replicas share beside the inbox: conversations, news, jobs."""

import asyncio
import datetime as dt
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from bot.storage.contexts import KEPT, Contexts
from bot.storage.database import Database
from bot.storage.inbox import Form, Inbox
from bot.storage.jobs import Job, Jobs
from bot.storage.notices import Watch
from bot.storage.versions import TOPIC, Versions

NOON = dt.datetime(2020, 2, 15, 5, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


class Time:
    now = NOON

    def __call__(self) -> dt.datetime:
        return self.now


def inbox_of(database: Database, contexts: Contexts, time: Time) -> Inbox[int]:
    form: Form[int] = Form(str, lambda _: "an", lambda _: {}, lambda key, _raw, _attempts: int(key))
    return Inbox(database, "test", form, time, contexts=contexts)


async def test_a_conversation_is_kept_for_half_an_hour_under_another_name(database: Database) -> None:
    time = Time()
    contexts = Contexts(database, lambda key: key[::-1], time)
    inbox = inbox_of(database, contexts, time)
    state = {"conversations": [[[None], {"focus": "Đại hội\u0000"}]]}
    await inbox.record([1, 2, 3, 4])
    await asyncio.gather(inbox.done(1, ("telegram:12", state)), inbox.done(2, ("telegram:13", [])))
    assert await contexts.get("telegram:12") == (state, 0)
    assert await contexts.get("21:margelet") is None
    assert await contexts.forget() == 0
    time.now += KEPT / 2
    assert await contexts.get("telegram:12") == (state, KEPT.total_seconds() / 2)
    await inbox.done(3, ("telegram:12", state))
    time.now += KEPT / 2
    assert await contexts.get("telegram:13") is None
    assert await contexts.forget() == 1
    await inbox.done(4, ("telegram:12", None))
    assert (await contexts.get("telegram:12") or [None])[0] is None
    assert await inbox.count() == 0
    await inbox.close()


async def test_conversations_wait_for_a_database_that_is_away(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    contexts = Contexts(database, str, Time())
    inbox = inbox_of(database, contexts, Time())
    await asyncio.gather(*(inbox.done(n, (f"{n}", n)) for n in range(20)))
    whole, failures = database.read, 0

    def unsteady() -> Any:
        nonlocal failures
        failures += 1
        if failures < 3:
            raise DBAPIError("", None, OSError("away"))
        return whole()

    monkeypatch.setattr(database, "read", unsteady)
    found = await asyncio.wait_for(asyncio.gather(*(contexts.get(f"{n}") for n in range(20))), 5)
    assert found == [(n, 0) for n in range(20)]
    assert failures == 3
    await inbox.close()


async def test_every_replica_hears_of_a_new_version(database: Database, database_url: str) -> None:
    here, there = Versions(database, lambda: NOON), await Database.open(database_url)
    other = Versions(there, lambda: NOON)
    heard: asyncio.Queue[int] = asyncio.Queue()
    # On PostgreSQL nobody looks by himself here, so it must be the notice that wakes.
    seldom = 60 if database.postgres else 0.02
    watch = Watch(there, TOPIC, other.number, heard.put, every=0.02, seldom=seldom)
    await watch.start()
    for number in (1, 2):
        await here.begin({"a": "b"}, author="An", note="", parent=number - 1 or None)
        await here.finish(number)
        assert await asyncio.wait_for(heard.get(), 5) == number
    await watch.stop()
    assert watch.seen == 2
    await there.close()


async def test_news_that_cannot_be_taken_up_come_again(database: Database) -> None:
    tries: list[int] = []
    done = asyncio.Event()

    async def number() -> int:
        return len(tries) + 1 if tries else int(watch.seen == 0 and started)

    async def changed(new: int) -> None:
        tries.append(new)
        if len(tries) < 3:
            raise RuntimeError
        done.set()

    started = False
    watch = Watch(database, "anything", number, changed, every=0.01, seldom=0.01)
    await watch.start()
    started = True
    await asyncio.wait_for(done.wait(), 5)
    await watch.stop()
    assert tries == [1, 2, 3]


async def test_a_job_is_done_by_one_replica_in_its_time(database: Database, database_url: str) -> None:
    time, there = Time(), await Database.open(database_url)
    ran: list[str] = []
    busy, end = asyncio.Event(), asyncio.Event()

    def work(name: str) -> Job:
        async def run() -> None:
            ran.append(name)
            busy.set()
            await end.wait()

        return Job(HOUR, run)

    one, two = Jobs(database, {"clean": work("one")}, time), Jobs(there, {"clean": work("two")}, time)
    running = asyncio.create_task(one.run_due())
    await busy.wait()
    assert await two.run_due() == []
    end.set()
    assert await running == ["clean"]
    assert await two.run_due() == []
    time.now += HOUR
    assert await two.run_due() == ["clean"]
    time.now -= dt.timedelta(days=400)
    assert await one.run_due() == ["clean"], "a clock that jumped back stops no job for a year"
    assert ran == ["one", "two", "one"]
    await there.close()


async def test_a_job_that_fails_does_not_keep_the_others_from_running(database: Database) -> None:
    done = asyncio.Event()

    async def fail() -> None:
        raise RuntimeError

    async def succeed() -> None:
        done.set()

    jobs = Jobs(database, {"a": Job(HOUR, fail), "b": Job(HOUR, succeed)}, Time(), look=0.01)
    await jobs.start()
    await asyncio.wait_for(done.wait(), 5)
    await jobs.stop()


async def test_jobs_wait_for_a_database_that_is_away(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    done = asyncio.Event()
    write, failures = database.write, 0

    def unsteady() -> object:
        nonlocal failures
        if failures < 2:
            failures += 1
            raise DBAPIError("", None, OSError("away"))
        return write()

    async def succeed() -> None:
        done.set()

    monkeypatch.setattr(database, "write", unsteady)
    jobs = Jobs(database, {"b": Job(HOUR, succeed)}, Time(), look=0.01)
    await jobs.start()
    await asyncio.wait_for(done.wait(), 5)
    await jobs.stop()
