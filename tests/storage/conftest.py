"""A database for a test, on both engines: `database` is open and empty, `database_url` opens a second one beside it."""

import asyncio
import itertools
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.storage.database import Database
from tests.storage.postgres import Server, running

_numbers = itertools.count(1)


async def _migrated(url: str) -> None:
    await (await Database.open(url)).close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """One server for all tests of this process, with a migrated database that the others are copied from."""
    with running() as server:
        server.sql("CREATE DATABASE pattern")
        asyncio.run(_migrated(server.url("pattern")))
        yield server


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file that the others are copied from."""
    path = tmp_path_factory.mktemp("sqlite") / "pattern.sqlite3"
    asyncio.run(_migrated(f"sqlite:///{path}"))
    return path


@pytest.fixture
def postgres_url(postgres: Server) -> Iterator[str]:
    """The address of a migrated, empty database on PostgreSQL."""
    name = f"test{next(_numbers)}"
    postgres.sql(f"CREATE DATABASE {name} TEMPLATE pattern STRATEGY FILE_COPY")
    yield postgres.url(name)
    postgres.sql(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a migrated, empty database, on one engine and then on the other."""
    if request.param == "postgres":
        return str(request.getfixturevalue("postgres_url"))
    shutil.copyfile(request.getfixturevalue("sqlite"), tmp_path / "daihoi.sqlite3")
    return f"sqlite:///{tmp_path / 'daihoi.sqlite3'}"


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open, empty database."""
    opened = await Database.open(database_url)
    yield opened
    await opened.close()
