"""Lanes, manners and memories, without a network."""

import asyncio

import pytest

from bot.channels.base import Expiring
from bot.channels.base.inbox import Incoming, MemoryInbox
from bot.channels.base.intake import Closed
from bot.channels.base.lanes import Lanes
from bot.channels.base.manners import Manners, Verdict
from bot.channels.telegram.intake import Intake, lane_of

Item = tuple[str, int]


async def test_order_within_a_lane_and_turns_between_lanes() -> None:
    done: list[Item] = []

    async def handle(item: Item) -> None:
        await asyncio.sleep(0)
        done.append(item)

    lanes: Lanes[Item] = Lanes(handle, lambda item: item[0], width=1)
    for number in range(1000):
        lanes.put(("flood", number))
    for name in "abc":
        lanes.put((name, 0))
    await lanes.idle()
    assert [n for name, n in done if name == "flood"] == list(range(1000))
    # With one worker, nobody waits for more than one message of each other lane.
    assert {item[0] for item in done[:4]} == {"flood", "a", "b", "c"}


async def test_lanes_work_side_by_side_up_to_their_width() -> None:
    running = most = 0
    gate = asyncio.Event()

    async def handle(item: int) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await gate.wait()
        running -= 1

    lanes: Lanes[int] = Lanes(handle, lambda item: item, width=5, most=10)
    for number in range(12):
        lanes.put(number)
    for _ in range(5):
        await asyncio.sleep(0)
    assert most == 5
    assert lanes.waiting == 7
    gate.set()
    await lanes.idle()
    assert most == 5


async def test_a_fault_stops_nothing(caplog: object) -> None:
    done = []

    async def handle(item: int) -> None:
        if item == 1:
            raise RuntimeError("broken")
        done.append(item)

    lanes: Lanes[int] = Lanes(handle, lambda item: "one")
    for number in range(3):
        lanes.put(number)
    await lanes.idle()
    assert done == [0, 2]


async def test_room_makes_the_source_wait() -> None:
    gate = asyncio.Event()

    async def handle(item: int) -> None:
        await gate.wait()

    lanes: Lanes[int] = Lanes(handle, lambda item: "one", most=2)
    for number in range(3):
        lanes.put(number)
    waiter = asyncio.create_task(lanes.room())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert not waiter.done()
    gate.set()
    await waiter
    await lanes.idle()


async def test_a_stop_leaves_the_rest_to_the_inbox() -> None:
    async def handle(update: Incoming) -> bool:
        if int(update.key) > 2:
            await asyncio.Event().wait()
        return True

    inbox = MemoryInbox()
    intake = Intake(inbox, handle)
    shut = intake.full
    assert shut
    with pytest.raises(Closed):
        await intake.accept([{"update_id": 1}])
    await intake.open()
    assert not intake.full
    raws = [{"update_id": n, "message": {"chat": {"id": 7}}} for n in (1, 2, 3, 4)]
    await intake.accept(raws)
    assert await intake.lanes.stop(0.05) == 2
    intake.lanes.put(Incoming("9", {}))
    assert [u.key for u in await inbox.waiting()] == ["3", "4"]


async def test_an_update_is_taken_once_and_given_up_after_some_starts() -> None:
    taken: list[str] = []

    async def handle(update: Incoming) -> bool:
        taken.append(update.key)
        return False

    inbox = MemoryInbox()
    raw = {"update_id": 5, "message": {"chat": {"id": 7}}}
    first = Intake(inbox, handle)
    await first.open()
    await first.accept([raw, raw])
    await first.accept([raw])
    await first.lanes.idle()
    assert taken == ["5"]
    for _ in range(6):
        again = Intake(inbox, handle)
        await again.open()
        await again.lanes.idle()
    assert taken == ["5"] * 4
    assert await inbox.waiting() == []


def test_the_lane_is_the_chat_or_the_person() -> None:
    assert lane_of(Incoming("1", {"update_id": 1, "message": {"chat": {"id": -5}}})) == -5
    assert lane_of(Incoming("1", {"update_id": 1, "callback_query": {"message": {"chat": {"id": 4}}}})) == 4
    assert lane_of(Incoming("1", {"update_id": 1, "inline_query": {"from": {"id": 4}}})) == ("person", 4)
    assert lane_of(Incoming("1", {"update_id": 1})) is None


def test_manners_refill_and_speak_once() -> None:
    now = 0.0
    manners = Manners(6, lambda: now)
    verdicts = [manners.check("a") for _ in range(9)]
    assert verdicts == [Verdict.ANSWER] * 6 + [Verdict.ASK_FOR_PATIENCE, Verdict.IGNORE, Verdict.IGNORE]
    assert manners.check("b") is Verdict.ANSWER
    now = 10.0
    assert [manners.check("a") for _ in range(2)] == [Verdict.ANSWER, Verdict.IGNORE]
    now = 70.0
    assert [manners.check("a") for _ in range(7)] == [Verdict.ANSWER] * 6 + [Verdict.ASK_FOR_PATIENCE]
    assert Manners(0).check("a") is Verdict.ANSWER


def test_memories_have_bounds() -> None:
    now = 0.0
    memory: Expiring[int, str] = Expiring(ttl=10, limit=3, clock=lambda: now)
    for number in range(5):
        memory.put(number, "x")
    assert len(memory) == 3
    assert memory.get(0) is None
    assert memory.get(4) == "x"
    now = 11.0
    assert memory.get(4) is None
    memory.put(9, "y")
    assert len(memory) == 1
    assert memory.drop(9) == "y"
    assert memory.drop(9) is None
    memory.put(1, "a")
    memory.put(2, "b")
    assert memory.drop_where(lambda key: key == 1) == 1
