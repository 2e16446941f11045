import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import ARRAY, Text, bindparam, text
from sqlalchemy.exc import DBAPIError

from bot.storage import inbox_sql
from bot.storage.base import UtcDateTime
from bot.storage.database import Database
from bot.storage.inbox import POLL, REMEMBERED, SILENCE, Form, Inbox, forget
from tests.storage.postgres import Server

NOON = dt.datetime(2020, 2, 15, 5, tzinfo=dt.UTC)
CENTURY = dt.timedelta(days=36_525)
RAWS = text("SELECT raw FROM inbox ORDER BY id")


@dataclass(frozen=True)
class Note:
    number: int
    chat: str = "an"
    attempts: int = 0

    @classmethod
    def made(cls, key: str, raw: Mapping[str, Any], attempts: int) -> "Note":
        return cls(int(key), raw["chat"], attempts)


FORM: Form[Note] = Form(lambda n: str(n.number), lambda n: n.chat, lambda n: {"chat": n.chat}, Note.made)


class Clocks:
    moment = NOON
    seconds = 0.0


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


def inbox_of(database: Database, clocks: Clocks, *, shared: bool = False, held: int = 32) -> Inbox[Note]:
    times = {"now": lambda: clocks.moment, "seconds": lambda: clocks.seconds}
    return Inbox(database, "test", FORM, shared=shared, held=held, **times)  # type: ignore[arg-type]  # two sorts in one mapping


@pytest_asyncio.fixture
async def inbox(database: Database, clocks: Clocks) -> AsyncIterator[Inbox[Note]]:
    made = inbox_of(database, clocks)
    yield made
    await made.close()


async def test_what_is_recorded_waits_until_it_is_done(inbox: Inbox[Note], database: Database, clocks: Clocks) -> None:
    notes = [Note(1), Note(2, "bình"), Note(3)]
    assert await inbox.record(notes) == notes
    await inbox.done(2)
    assert await inbox.count() == 2
    again = inbox_of(database, clocks)
    assert await again.waiting() == [Note(1, attempts=1), Note(3, attempts=1)]
    assert [note.attempts for note in await again.waiting()] == [2, 2]
    assert await inbox.record([]) == ()


async def test_what_comes_twice_is_given_out_once(inbox: Inbox[Note]) -> None:
    results = await asyncio.gather(*(inbox.record([Note(1), Note(n), Note(n)]) for n in range(2, 12)))
    assert sorted(note.number for result in results for note in result) == list(range(1, 12))
    await inbox.done(1)
    assert await inbox.record([Note(1)]) == []


async def test_channels_do_not_see_each_other(inbox: Inbox[Note], database: Database) -> None:
    other = Inbox(database, "other", FORM, lambda: NOON, shared=False)
    await inbox.record([Note(1)])
    assert await other.record([Note(1)]) == [Note(1)]
    await other.done(1)
    assert await inbox.count() == 1


async def test_many_at_once_share_a_few_transactions(inbox: Inbox[Note], database: Database) -> None:
    written = 0
    together = database.together

    async def counted(steps: Any) -> Any:
        nonlocal written
        written += 1
        return await together(steps)

    database.together = counted  # type: ignore[method-assign]  # watched, or cut off
    await asyncio.gather(*(inbox.record([Note(n)]) for n in range(500)))
    await asyncio.gather(*(inbox.done(n) for n in range(500)))
    assert 1 <= written <= 6
    assert await inbox.count() == 0


async def test_the_answered_are_remembered_for_a_day_without_what_they_said(
    inbox: Inbox[Note], database: Database, clocks: Clocks
) -> None:
    await inbox.record([Note(1), Note(2)])
    await inbox.done(1)
    async with database.read() as session:
        raws = (await session.execute(RAWS)).scalars().all()
    assert raws == [None, '{"chat": "an"}']
    clocks.moment += dt.timedelta(days=1)
    assert await forget(database, lambda: clocks.moment) == 0
    clocks.moment += REMEMBERED
    assert await forget(database, lambda: clocks.moment) == 1, "what still waits is never forgotten"


async def test_what_cannot_be_written_raises_and_what_is_done_waits_for_the_database(
    inbox: Inbox[Note], database: Database
) -> None:
    together = database.together

    async def broken(steps: Any) -> Any:
        raise DBAPIError("", None, OSError("away"))

    await inbox.record([Note(1)])
    database.together = broken  # type: ignore[method-assign]  # watched, or cut off
    with pytest.raises(DBAPIError):
        await inbox.record([Note(2)])
    ticking = asyncio.create_task(inbox.done(1))
    await asyncio.sleep(0)
    assert not ticking.done()
    database.together = together  # type: ignore[method-assign]  # watched, or cut off
    await asyncio.wait_for(ticking, 5)
    assert await inbox.count() == 0


async def test_replicas_answer_a_chat_in_its_order_one_message_at_a_time(database: Database, clocks: Clocks) -> None:
    one, two = (inbox_of(database, clocks, shared=True, held=3) for _ in range(2))
    numbers = [(n, f"chat {n % 5}") for n in range(60)]
    answered: list[tuple[str, int]] = []
    busy: set[str] = set()

    async def answer(inbox: Inbox[Note]) -> None:
        while len(answered) < len(numbers):
            try:
                async with asyncio.timeout(1):
                    notes = await inbox.more()
            except TimeoutError:
                continue
            for note in notes:
                assert note.chat not in busy, "two replicas are at one chat"
                busy.add(note.chat)
            for note in notes:
                await asyncio.sleep(0)
                answered.append((note.chat, note.number))
                busy.discard(note.chat)
                await inbox.done(note.number)

    workers = [asyncio.create_task(answer(inbox)) for inbox in (one, two)]
    for n, chat in numbers:
        assert await (one, two)[n % 2].record([Note(n, chat)]) == ()
    await asyncio.wait_for(asyncio.gather(*workers), 20)
    assert len(answered) == len(set(answered)) == len(numbers)
    for chat in {chat for _, chat in numbers}:
        order = [n for name, n in answered if name == chat]
        assert order == sorted(order)
    for inbox in (one, two):
        await inbox.close()


async def test_what_a_silent_replica_held_is_taken_over(
    database: Database, clocks: Clocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.inbox.POLL", 0.01)
    dead, alive = (inbox_of(database, clocks, shared=True) for _ in range(2))
    await dead.record([Note(1), Note(2)])
    assert await dead.more() == [Note(1)]
    assert await dead.waiting() == ()
    taking = asyncio.create_task(alive.more())
    for passed in (0.0, POLL, SILENCE - 2 * POLL):
        clocks.seconds += passed
        assert await alive.record([Note(1)]) == ()  # which looks for what there is to take, too
        assert not taking.done(), "not before it has been silent for long enough"
    clocks.seconds += POLL
    assert await asyncio.wait_for(taking, 5) == [Note(1, attempts=1)]
    await alive.done(1)
    assert await asyncio.wait_for(alive.more(), 5) == [Note(2)]
    await alive.close()
    assert await asyncio.wait_for(dead.more(), 5) == [Note(2)], "a stop gives back at once"
    await dead.close()


async def test_the_databases_clock_that_jumps_takes_nothing_from_the_living(database: Database, clocks: Clocks) -> None:
    one, two = (inbox_of(database, clocks, shared=True) for _ in range(2))
    await one.record([Note(1), Note(2, "bình")])
    assert await one.more() == [Note(1), Note(2, "bình")]
    theirs = asyncio.create_task(two.more())
    for moment in (NOON - CENTURY, NOON + CENTURY):
        async with database.write() as session:
            signed = text("UPDATE inbox SET lease = :moment")  # by the holder, before the jump
            await session.execute(signed.bindparams(bindparam("moment", type_=UtcDateTime())), {"moment": moment})
        for _ in range(3):
            clocks.seconds += SILENCE / 2
            for inbox in (one, two):
                assert await inbox.record([Note(1)]) == ()  # which gives a sign, and looks at the other's
            assert not theirs.done()
    theirs.cancel()
    await asyncio.gather(theirs, return_exceptions=True)
    await one.close()
    await two.close()


async def test_what_could_not_be_answered_comes_again_later_and_holds_its_chat_back(
    database: Database, clocks: Clocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.inbox.POLL", 0.01)
    monkeypatch.setattr("bot.storage.inbox.PUT_OFF", 0.2)
    inbox = inbox_of(database, clocks, shared=True)
    await inbox.record([Note(1), Note(2)])
    assert await inbox.more() == [Note(1)]
    await inbox.put_off(1)
    again = asyncio.create_task(inbox.more())
    await asyncio.sleep(0.05)
    assert not again.done()
    assert await asyncio.wait_for(again, 5) == [Note(1, attempts=1)]
    await inbox.close()


async def test_a_database_that_restarts_loses_and_doubles_nothing(postgres: Server, clocks: Clocks) -> None:
    postgres.sql("CREATE DATABASE restarted TEMPLATE pattern")
    database = await Database.open(postgres.url("restarted"))
    inbox = inbox_of(database, clocks, shared=True)
    await inbox.record([Note(1), Note(2, "bình")])
    first = await inbox.more()
    assert first == [Note(1), Note(2, "bình")]
    postgres.stop("immediate")
    ticking = asyncio.create_task(inbox.done(1))
    with pytest.raises((DBAPIError, OSError)):
        await inbox.record([Note(3)])
    postgres.start()
    await asyncio.wait_for(ticking, 10)
    await inbox.record([Note(3)])
    assert await inbox.count() == 2
    await inbox.close()
    await database.close()


async def test_what_is_next_is_found_by_looking_at_what_waits_once(postgres_url: str, clocks: Clocks) -> None:
    database = await Database.open(postgres_url)
    await inbox_of(database, clocks).record([Note(n, f"chat {n % 50}") for n in range(1000)])
    given = {"channel": "test", "owner": "me", "silent": ["them"], "room": 16}
    async with database.write() as session:
        statement = inbox_sql.POSTGRES.take
        explained = text(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement.text}")
        explained = explained.bindparams(bindparam("silent", type_=ARRAY(Text)))
        (plan,) = (await session.execute(explained, given)).scalars()
    await database.close()

    def nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
        yield node
        for inner in node.get("Plans", ()):
            yield from nodes(inner)

    looked_at = [node.get("Rows Removed by Filter", 0) * node["Actual Loops"] for node in nodes(plan[0]["Plan"])]
    assert sum(looked_at) < 2500, looked_at  # each once or twice, not once for every message that is taken


async def test_a_tick_waits_for_no_batch(postgres_url: str, clocks: Clocks) -> None:
    database = await Database.open(postgres_url)
    inbox = inbox_of(database, clocks, shared=True)
    await inbox.record([Note(1)])
    assert await inbox.more() == [Note(1)]
    async with database.write() as session:
        await session.execute(text(f"SELECT pg_advisory_xact_lock({inbox_sql.LOCK})"))  # another replica's batch
        recording = asyncio.create_task(inbox.record([Note(2)]))
        await asyncio.wait_for(inbox.done(1), 10)
        assert await inbox.count() == 0
        assert not recording.done()
    await asyncio.wait_for(recording, 10)
    await inbox.close()
    await database.close()


async def test_nobody_takes_over_from_himself(
    database: Database, clocks: Clocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.inbox.POLL", 0.01)
    inbox = inbox_of(database, clocks, shared=True)
    await inbox.record([Note(1), Note(2), Note(3, "bình")])
    assert await inbox.more() == [Note(1), Note(3, "bình")]
    again = asyncio.create_task(inbox.more())
    for _ in range(3):
        clocks.seconds += SILENCE  # the process stood still, and is still at its messages
        await asyncio.sleep(0.05)
    assert not again.done()
    await inbox.done(1)
    assert await asyncio.wait_for(again, 10) == [Note(2)]
    await inbox.close()


async def test_a_replicas_clock_that_jumps_takes_nothing_over(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.inbox.POLL", 0.01)
    ours, theirs = Clocks(), Clocks()
    one, two = inbox_of(database, ours, shared=True), inbox_of(database, theirs, shared=True)
    await one.record([Note(1), Note(2)])
    assert await one.more() == [Note(1)]
    looking = asyncio.create_task(two.more())
    for days in (2, -4):
        theirs.moment += dt.timedelta(days=days)
        theirs.seconds += SILENCE / 2
        ours.seconds += SILENCE / 2
        assert await one.record([Note(1)]) == ()
        assert await two.record([Note(1)]) == ()
        await asyncio.sleep(0.05)
        assert not looking.done()
    ours.moment -= dt.timedelta(days=1)
    await one.done(1)
    first = [asyncio.create_task(one.more()), looking]
    done, _ = await asyncio.wait(first, timeout=10, return_when=asyncio.FIRST_COMPLETED)
    assert [task.result() for task in done] == [[Note(2)]]
    for task in first:
        task.cancel()
    await asyncio.gather(*first, return_exceptions=True)
    await one.close()
    await two.close()


async def test_a_slow_database_makes_batches_longer_and_not_more(inbox: Inbox[Note], database: Database) -> None:
    together, batches = database.together, 0

    async def slow(steps: Any) -> Any:
        nonlocal batches
        batches += 1
        for _ in range(50):  # while it is away, others come
            await asyncio.sleep(0)
        return await together(steps)

    database.together = slow  # type: ignore[method-assign]  # watched, or cut off

    async def arrive(number: int) -> None:
        for _ in range(number):
            await asyncio.sleep(0)
        assert await inbox.record([Note(number)]) == [Note(number)]

    await asyncio.gather(*(arrive(number) for number in range(400)))
    assert batches <= 400 // 50 + 2
    assert await inbox.count() == 400
