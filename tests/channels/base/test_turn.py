"""Replies that are computed leave room for what comes from the network."""

import asyncio
from itertools import pairwise

from bot.channels.base.turn import Turn


async def test_one_at_a_time_in_the_order_of_asking_and_the_loop_goes_round_between() -> None:
    turn, rounds, order = Turn(), 0, list[tuple[int, int]]()

    async def count() -> None:
        nonlocal rounds
        while True:
            rounds += 1
            await asyncio.sleep(0)

    async def reply(number: int) -> None:
        async with turn.wait():
            order.append((number, rounds))

    counting = asyncio.create_task(count())
    await asyncio.gather(*(reply(number) for number in range(5)))
    counting.cancel()
    assert [number for number, _ in order] == list(range(5))
    assert all(before < after for (_, before), (_, after) in pairwise(order))


async def test_who_gives_up_waiting_or_fails_keeps_nobody_back() -> None:
    turn = Turn()

    async def fail() -> None:
        async with turn.wait():
            raise ValueError

    given_up = asyncio.create_task(fail())
    await asyncio.sleep(0)
    given_up.cancel()
    await asyncio.gather(given_up, fail(), return_exceptions=True)
    async with asyncio.timeout(10), turn.wait():
        pass


async def test_what_is_being_recorded_goes_first_but_not_for_ever() -> None:
    turn, recorded = Turn(), asyncio.Event()
    order: list[str] = []

    async def record() -> None:
        with turn.first():
            await recorded.wait()
            order.append("recorded")

    async def reply() -> None:
        async with turn.wait():
            order.append("reply")

    recording = asyncio.create_task(record())
    await asyncio.sleep(0)
    replying = asyncio.create_task(reply())
    for _ in range(5):
        await asyncio.sleep(0)
    assert order == []
    recorded.set()
    await asyncio.gather(recording, replying)
    assert order == ["recorded", "reply"]
    with turn.first():
        async with asyncio.timeout(10):
            await reply()
