"""Tokens for all replicas, on both engines."""

import asyncio
import datetime as dt

from bot.clock import fixed
from bot.storage.database import Database
from bot.storage.tokens import Tokens

NOW = fixed(dt.date(2026, 3, 1))


async def test_a_pair_is_replaced_and_others_are_not(database: Database, database_url: str) -> None:
    tokens, other = Tokens(database, "zalo-oa", NOW), Tokens(database, "other", NOW)
    assert await tokens.load() is None
    await tokens.save({"access": "1"})
    await other.save({"access": "x"})
    await tokens.save({"access": "2"})
    again = await Database.open(database_url)
    assert await Tokens(again, "zalo-oa", NOW).load() == {"access": "2"}
    await again.close()


async def test_one_renews_at_a_time(database: Database, database_url: str) -> None:
    second = await Database.open(database_url) if database.postgres else database
    here = Tokens(database, "zalo-oa", NOW)
    # On PostgreSQL another replica; on SQLite there is but one process, whose tasks take turns.
    there = Tokens(second, "zalo-oa", NOW) if database.postgres else here
    inside = most = rounds = 0

    async def renew(tokens: Tokens) -> None:
        nonlocal inside, most, rounds
        async with tokens.locked():
            inside += 1
            most = max(most, inside)
            rounds += 1
            await tokens.load()
            await tokens.save({"round": rounds})
            inside -= 1

    await asyncio.wait_for(asyncio.gather(*(renew(tokens) for tokens in (here, there) for _ in range(4))), 20)
    assert (most, rounds) == (1, 8)
    if second is not database:
        await second.close()
