import asyncio
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from bot.storage import migrating
from bot.storage.base import Base
from bot.storage.database import Database, Unusable
from tests.storage.postgres import Server


def load_all_tables() -> None:
    """Metadata knows a table only once its module is imported."""
    import importlib
    import pkgutil

    import bot.storage

    for module in pkgutil.iter_modules(bot.storage.__path__):
        importlib.import_module(f"bot.storage.{module.name}")


def differences(connection: Connection) -> object:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    return compare_metadata(context, Base.metadata)


async def test_migrations_give_exactly_the_tables_that_the_code_knows(database: Database) -> None:
    load_all_tables()
    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []
        assert await connection.run_sync(migrating.current) == migrating.newest()


async def test_replicas_that_start_at_once_migrate_once(tmp_path: Path, postgres: Server) -> None:
    postgres.sql("CREATE DATABASE together")
    for url in (f"sqlite:///{tmp_path / 'new' / 'daihoi.sqlite3'}", postgres.url("together")):
        opened = await asyncio.gather(*(Database.open(url) for _ in range(4)))
        for database in opened:
            assert await database.ready()
            await database.close()


async def test_a_database_of_a_newer_version_is_refused_with_words(database: Database, database_url: str) -> None:
    async with database.write() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Unusable, match=r"mới hơn tạo ra \(9999\)"):
        await Database.open(database_url)


def test_the_files_number_the_revisions_as_alembic_chains_them() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(migrating.__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    chain = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert migrating.revisions() == chain[::-1]
