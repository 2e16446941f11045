import datetime as dt
from pathlib import Path

import pytest

from bot.storage import backup
from bot.storage.database import Database
from bot.storage.inbox import Form, Inbox
from bot.storage.versions import Versions
from tests.storage.postgres import Server

NOON = dt.datetime(2020, 2, 15, 5, 1, 2, 345678, tzinfo=dt.UTC)
FORM: Form[int] = Form(str, str, lambda n: {"n": n}, lambda key, _raw, _attempts: int(key))


async def test_rows_go_from_either_engine_into_either(database: Database, postgres: Server, tmp_path: Path) -> None:
    versions = Versions(database, lambda: NOON)
    for number in range(3):
        await versions.begin({"a.yaml": "á\n" * number}, author="An", note="", parent=number or None)
        await versions.finish(number + 1)
    await Inbox(database, "test", FORM, lambda: NOON).record(range(700))
    path = tmp_path / "copy.zip"
    written = await backup.write(database, path, {"knowledge/a.yaml": b"x"}, NOON)
    assert written.counts["inbox"] == 700
    assert backup.read(path) == written
    name = f"restored{'_postgres' if database.postgres else '_sqlite'}"
    postgres.sql(f"CREATE DATABASE {name} TEMPLATE pattern")
    for url in (postgres.url(name), f"sqlite:///{tmp_path}/restored.sqlite3"):
        there = await Database.open(url)
        assert await backup.restore(there, path) == written
        assert await backup.counts(there) == written.counts == await backup.counts(database)
        mine = await versions.get(3)
        assert await Versions(there, lambda: NOON).get(3) == mine
        inbox = Inbox(there, "test", FORM, lambda: NOON, shared=False)
        assert await inbox.record([700]) == [700], "numbers go on where they were"
        assert len(await inbox.waiting()) == 701
        with pytest.raises(backup.CannotRestore, match="not empty"):
            await backup.restore(there, path)
        await there.close()
