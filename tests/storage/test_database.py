import asyncio
import datetime as dt
import gc
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import StatementError

from bot.storage import address
from bot.storage.database import Database, Unusable
from bot.storage.versions import VersionRow
from tests.storage.postgres import free_port

NOON = dt.datetime(2020, 2, 15, 12, tzinfo=dt.timezone(dt.timedelta(hours=7)))


def row(number: int, at: dt.datetime = NOON) -> VersionRow:
    return VersionRow(number=number, hash="0", author="a", at=at, note="", files={"a.yaml": "á"}, state="published")


async def test_what_is_written_is_read_back_with_times_in_utc(database: Database) -> None:
    async with database.write() as session:
        session.add(row(1))
    async with database.read() as session:
        found = await session.get_one(VersionRow, 1)
    assert found.at == NOON
    assert found.at.tzinfo is dt.UTC
    assert found.files == {"a.yaml": "á"}


async def test_a_fault_undoes_the_whole_transaction(database: Database) -> None:
    async def fail() -> None:
        async with database.write() as session:
            session.add(row(1))
            await session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    async with database.read() as session:
        assert await session.get(VersionRow, 1) is None


async def test_a_time_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="needs a time zone"):
        async with database.write() as session:
            session.add(row(1, NOON.replace(tzinfo=None)))


async def test_many_writers_in_two_processes_all_get_their_turn(database: Database, database_url: str) -> None:
    other = await Database.open(database_url)

    async def add(target: Database, number: int) -> None:
        async with target.write() as session:
            await session.execute(text("SELECT count(*) FROM versions"))
            session.add(row(number))

    await asyncio.gather(*(add(target, 2 * n + k) for n in range(20) for k, target in enumerate((database, other))))
    async with other.read() as session:
        assert (await session.execute(text("SELECT count(*) FROM versions"))).scalar_one() == 40
    await other.close()


async def test_sqlite_keeps_its_promises(tmp_path: Path) -> None:
    database = await Database.open(address.in_directory(tmp_path))
    async with database.read() as session:
        values = [
            (await session.execute(text(f"PRAGMA {name}"))).scalar_one() for name in ("journal_mode", "foreign_keys")
        ]
    assert values == ["wal", 1]
    assert database.lasting
    await database.close()
    assert (tmp_path / "daihoi.sqlite3").exists()


async def test_in_memory_nothing_is_left_behind() -> None:
    database = await Database.open()
    assert not database.lasting
    async with database.write() as session:
        session.add(row(1))
    async with database.read() as session:
        assert await session.get(VersionRow, 1) is not None
    await database.close()


@pytest.mark.parametrize(
    ("given", "driver"),
    [
        ("postgres://a:b@c/d", "postgresql+asyncpg"),
        ("postgresql://a:b@c/d?sslmode=require", "postgresql+asyncpg"),
        ("sqlite:////x/y.sqlite3", "sqlite+aiosqlite"),
    ],
)
def test_addresses_get_the_driver_that_is_there(given: str, driver: str) -> None:
    url = address.parse(given)
    assert url.drivername == driver
    assert "sslmode" not in url.query


@pytest.mark.parametrize("given", ["", "nonsense", "mysql://a/b", "postgresql+psycopg://a/b"])
async def test_other_addresses_are_refused(given: str) -> None:
    with pytest.raises(Unusable, match="DAIHOI_DATABASE_URL"):
        await Database.open(given)


async def test_a_server_that_is_not_there_is_named_without_its_password() -> None:
    with pytest.raises(Unusable) as refused:
        await Database.open(f"postgresql://daihoi:secret-word@127.0.0.1:{free_port()}/x")
    assert "127.0.0.1" in str(refused.value)
    assert "secret-word" not in str(refused.value)


async def test_a_directory_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Unusable, match="Không mở được cơ sở dữ liệu"):
        await Database.open(address.in_directory(tmp_path / "file"))


@pytest.mark.filterwarnings("error")
async def test_closing_waits_for_what_still_reads(tmp_path: Path) -> None:
    one = await Database.open(address.in_directory(tmp_path))
    reading, go_on = asyncio.Event(), asyncio.Event()

    async def read() -> None:
        async with one.read() as session:
            await session.execute(text("SELECT 1"))
            reading.set()
            await go_on.wait()

    reader = asyncio.create_task(read())
    await reading.wait()
    closing = asyncio.create_task(one.close())
    await asyncio.sleep(0)
    assert not closing.done()
    go_on.set()
    await asyncio.gather(reader, closing)
    assert one.engine.pool.status()
    gc.collect()  # a connection that nobody closed would complain now
