"""Sent once: over restarts, replicas, faults and changes of mind. On SQLite and on PostgreSQL."""

import asyncio
import datetime as dt

from bot.desk.reminders.dispatch import LEASE, MOST_TRIES, Outcome
from bot.storage.outbox import Outbox, Result
from bot.text.when import When
from tests.desk.reminders.conftest import EVENT, World


async def test_a_reminder_comes_at_its_hour_and_once(world: World) -> None:
    await world.reminders.subscribe("telegram:1", "date:dai-hoi", 7)
    await world.reminders.subscribe("telegram:1", "dates", 7)  # the same date twice over
    await world.reminders.subscribe("telegram:2", "group:diem", 20)
    await world.reminders.subscribe("telegram:3", "weekly", 7)
    world.at(21, 6, 59)
    await world.dispatcher.tick()
    assert world.post.sent == []
    world.at(21, 7)
    await world.dispatcher.tick()
    await world.dispatcher.tick()
    await world.replica("after a restart").tick()
    assert world.post.counts == {"telegram:1": 1}
    assert world.post.sent[0][2] in ("dates", "date:dai-hoi")
    world.at(21, 20)
    await world.dispatcher.tick()
    assert world.post.counts == {"telegram:1": 1, "telegram:2": 1}
    world.at(22, 21)
    await world.dispatcher.tick()
    assert world.post.counts == {"telegram:1": 2, "telegram:2": 2}


async def test_an_outage_over_the_hour_is_made_up_for_on_the_same_day_only(world: World) -> None:
    await world.reminders.subscribe("telegram:1", "dates", 7)
    world.at(21, 15)
    await world.dispatcher.tick()
    assert world.post.counts == {"telegram:1": 1}
    await world.reminders.subscribe("telegram:2", "dates", 7)  # after its hour: nothing is made up for
    await world.replica("again").tick()
    world.at(24, 9)
    await world.dispatcher.tick()
    assert world.post.counts == {"telegram:1": 1}


async def test_changing_the_hour_repeats_nothing(world: World) -> None:
    await world.reminders.subscribe("telegram:1", "dates", 7)
    world.at(21, 7)
    await world.dispatcher.tick()
    await world.reminders.at("telegram:1", 9)
    world.at(21, 9)
    await world.dispatcher.tick()
    assert world.post.counts == {"telegram:1": 1}


async def test_weekly_progress(world: World) -> None:
    await world.reminders.subscribe("telegram:1", "weekly", 7)
    world.seen = type(world.seen)(world.seen.knowledge, 1, "Gần 160 trên 420")
    world.at(24, 7)  # a Monday
    await world.dispatcher.tick()
    await world.dispatcher.tick()
    assert [text for _, text, _ in world.post.sent] == ["Tiến độ hằng tuần\n\nGần 160 trên 420"]


async def test_a_date_that_moves_is_told_of_once_even_when_it_moves_back(world: World) -> None:
    await world.reminders.subscribe("telegram:1", "date:dai-hoi", 7)
    await world.dispatcher.tick()
    moved = EVENT.model_copy(update={"on": When.day(dt.date(2020, 2, 26))})
    replicas = [world.replica(name) for name in "abc"]
    for state, count in ((moved, 1), (EVENT, 2), (moved, 3)):
        world.knows(state)
        await asyncio.gather(*(replica.tick() for replica in replicas))
        assert world.post.counts == {"telegram:1": count}
    assert "Trước đây: ngày 22/2/2020.\nNay: ngày 26/2/2020." in world.post.sent[0][1]
    # A replica that still has the version before says nothing.
    world.seen = type(world.seen)(world.seen.knowledge.__class__(world.seen.knowledge.congress), 1, "")
    await world.replica("late").tick()
    assert world.post.counts == {"telegram:1": 3}


async def test_replicas_share_the_work_and_send_each_once(world: World) -> None:
    for number in range(60):
        await world.reminders.subscribe(f"telegram:{number}", "dates", 7)
    world.at(21, 7)
    await asyncio.gather(*(world.replica(f"replica {n}", alone=False).tick() for n in range(4)))
    assert len(world.post.counts) == 60
    assert set(world.post.counts.values()) == {1}
    assert (await world.outbox.tally())["sent"] == 60


async def test_what_was_under_way_when_the_process_died_is_uncertain_and_not_repeated(world: World) -> None:
    world.at(21, 7)
    for number in (1, 2, 3):
        await world.outbox.put(f"key {number}", f"telegram:{number}", "…")
    await Outbox(world.database, world.now, "dying").claim(2, ("telegram",))
    world.at(21, 7, 1)
    heir = world.replica("heir")
    await heir.start()
    await heir.tick()
    await heir.stop()
    assert world.post.counts == {"telegram:3": 1}
    assert (await world.outbox.tally())["uncertain"] == 2


async def test_another_replicas_work_is_left_alone_until_its_time_is_over(world: World) -> None:
    await world.reminders.subscribe("telegram:1", "dates", 7)
    world.at(21, 7)
    await world.replica("slow").tick()  # writes down and sends
    await world.outbox.put("another", "telegram:5", "…")
    (claimed,) = await world.outbox.claim(5, ("telegram",))
    assert await world.outbox.claim(5, ("telegram",)) == []
    await world.replica("other", alone=False).tick()
    assert (await world.outbox.tally())["sending"] == 1
    world.moment += LEASE + dt.timedelta(seconds=1)
    await world.replica("other", alone=False).tick()
    assert (await world.outbox.tally())["uncertain"] == 1
    # It was only slow: what it knows counts.
    await world.outbox.settle([Result(claimed.id, "sent")])
    assert (await world.outbox.tally())["uncertain"] == 0


async def test_later_is_later_and_not_for_ever(world: World) -> None:
    await world.reminders.subscribe("telegram:1", "dates", 7)
    world.post.outcomes = lambda _person: Outcome("waiting", 60)
    world.at(21, 7)
    await world.dispatcher.tick()
    await world.dispatcher.tick()
    assert (await world.outbox.tally())["waiting"] == 1
    for _ in range(MOST_TRIES):
        world.moment += dt.timedelta(seconds=61)
        await world.dispatcher.tick()
    assert (await world.outbox.tally())["undeliverable"] == 1


async def test_who_is_gone_is_not_written_to_again_and_a_fault_is_not_repeated(world: World) -> None:
    for person in ("telegram:1", "telegram:2", "telegram:3"):
        await world.reminders.subscribe(person, "dates", 7)

    def outcomes(person: str) -> Outcome:
        if person == "telegram:3":
            raise RuntimeError("a fault")
        return Outcome("undeliverable", gone=True) if person == "telegram:1" else Outcome("sent")

    world.post.outcomes = outcomes
    world.at(21, 7)
    await world.dispatcher.tick()
    assert await world.reminders.of("telegram:1") == []
    assert await world.reminders.of("telegram:2") != []
    tally = await world.outbox.tally()
    assert (tally["sent"], tally["undeliverable"], tally["uncertain"]) == (1, 1, 1)


async def test_it_keeps_a_pace(world: World) -> None:
    for number in range(25):
        await world.reminders.subscribe(f"telegram:{number}", "dates", 7)
    world.at(21, 7)
    await world.dispatcher.tick()
    assert sum(world.pauses) == 25 / 20


async def test_old_messages_are_forgotten_and_so_is_a_person(world: World) -> None:
    await world.reminders.subscribe("telegram:1", "dates", 7)
    await world.reminders.subscribe("telegram:2", "dates", 7)
    world.at(21, 7)
    await world.dispatcher.tick()
    await world.pages.forget("telegram:1")
    assert await world.reminders.of("telegram:1") == []
    assert sum((await world.outbox.tally()).values()) == 1
    world.moment += dt.timedelta(days=15)
    await world.dispatcher.tick()
    assert sum((await world.outbox.tally()).values()) == 0


async def test_other_platforms_messages_are_left_to_those_who_can(world: World) -> None:
    await world.reminders.subscribe("zalo:1", "dates", 7)
    world.at(21, 7)
    await world.dispatcher.tick()
    assert (await world.outbox.tally())["waiting"] == 1


async def test_it_runs_by_itself_and_survives_a_fault_of_the_database(world: World) -> None:
    await world.reminders.subscribe("telegram:1", "dates", 7)
    world.at(21, 7)
    done = asyncio.Event()
    faults = iter([OSError("away")])
    plan = world.dispatcher._plan  # a fault from the inside

    async def failing() -> None:
        if (fault := next(faults, None)) is not None:
            raise fault
        await plan()
        done.set()

    world.dispatcher._plan = failing  # type: ignore[method-assign]  # the same
    await world.dispatcher.start()
    world.dispatcher.wake()
    while not done.is_set():
        world.dispatcher.wake()
        await asyncio.sleep(0)
    await world.dispatcher.stop()
    await world.replica("rest").tick()
    assert world.post.counts == {"telegram:1": 1}
