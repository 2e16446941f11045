"""Backup and restore: one zip file with every row as JSON lines, the same whichever engine it comes from or goes to."""

import datetime as dt
import importlib
import json
import pkgutil
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Date, Table, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from bot import storage
from bot.storage import migrating
from bot.storage.base import Base, UtcDateTime
from bot.storage.database import Database

MANIFEST = "manifest.json"
PASSING = ("contexts",)  # conversations of the last half hour: of no use after a restore
_BATCH = 500


class CannotRestore(Exception):
    """The backup cannot be restored here; the message is a key of the command line's sentences."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds.

    Attributes:
        revision: of the tables.
        counts: rows by table.
        files: the files beside the database, by their path.
    """

    revision: str
    counts: Mapping[str, int]
    files: Mapping[str, bytes]


def tables() -> list[Table]:
    """All tables that are worth keeping, those that others refer to first."""
    for module in pkgutil.iter_modules(storage.__path__):
        importlib.import_module(f"{storage.__name__}.{module.name}")
    return [table for table in Base.metadata.sorted_tables if table.name not in PASSING]


async def counts(database: Database) -> dict[str, int]:
    """Rows by table."""
    async with database.read() as session:
        return {table.name: await _count(session, table) for table in tables()}


async def write(database: Database, path: Path, files: Mapping[str, bytes], now: dt.datetime) -> Contents:
    """Write a backup, which shows the database at one moment; the bot may go on running.

    Args:
        path: where; the file is written under another name first, so that it is whole when it is there.
        files: what else is to be kept, by path.
        now: goes into the manifest.
    """
    part = path.with_name(path.name + ".part")
    found: dict[str, int] = {}
    part.touch(mode=0o600)
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        async with database.read() as session:
            if database.postgres:
                await session.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
            for table in tables():
                with archive.open(f"database/{table.name}.jsonl", "w") as out:
                    found[table.name] = 0
                    rows = await session.stream(select(table).order_by(*table.primary_key.columns))
                    async for row in rows:
                        out.write(json.dumps(_plain(row._mapping)).encode() + b"\n")  # noqa: SLF001 - its public name
                        found[table.name] += 1
        for name, content in files.items():
            archive.writestr(f"files/{name}", content)
        revision = migrating.newest()
        manifest = {"revision": revision, "counts": found, "files": sorted(files), "at": now.isoformat()}
        archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
    part.replace(path)
    return Contents(revision, found, files)


def read(path: Path) -> Contents:
    """What a backup holds, without the rows.

    Raises:
        CannotRestore: it is no backup, or a damaged one.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.testzip() is not None:
                raise CannotRestore("damaged")
            manifest = json.loads(archive.read(MANIFEST))
            names = [_safe(name) for name in manifest["files"]]
            files = {name: archive.read(f"files/{name}") for name in names}
            return Contents(manifest["revision"], manifest["counts"], files)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError) as error:
        raise CannotRestore("damaged") from error


async def restore(database: Database, path: Path) -> Contents:
    """Put a backup's rows into an empty database, all or none.

    Raises:
        CannotRestore: it is no backup, of other tables than this version of the program has, or there are rows.
    """
    contents = read(path)
    if contents.revision != migrating.newest():
        raise CannotRestore("other version")
    with zipfile.ZipFile(path) as archive:
        async with database.write() as session:
            for table in tables():
                if table.name != "jobs" and await _count(session, table):
                    raise CannotRestore("not empty")
                await session.execute(table.delete())
                for batch in _batches(archive, table):
                    await session.execute(table.insert(), batch)
                if database.postgres:
                    await _go_on_counting(session, table)
    return contents


async def _count(session: AsyncSession, table: Table) -> int:
    return (await session.execute(select(func.count()).select_from(table))).scalar_one()


def _safe(name: str) -> str:
    """A path below the data directory, whatever the archive says."""
    path = Path(name)
    if path.is_absolute() or ".." in path.parts:
        raise CannotRestore("damaged")
    return name


def _plain(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(name): value.isoformat() if isinstance(value, dt.date) else value for name, value in row.items()}


def _batches(archive: zipfile.ZipFile, table: Table) -> Iterator[list[dict[str, Any]]]:
    moments = {column.name for column in table.columns if isinstance(column.type, UtcDateTime)}
    days = {column.name for column in table.columns if isinstance(column.type, Date)}
    batch: list[dict[str, Any]] = []
    try:
        with archive.open(f"database/{table.name}.jsonl") as lines:
            for line in lines:
                row = json.loads(line)
                for name in moments & row.keys():
                    row[name] = row[name] and dt.datetime.fromisoformat(row[name])
                for name in days & row.keys():
                    row[name] = row[name] and dt.date.fromisoformat(row[name])
                batch.append(row)
                if len(batch) == _BATCH:
                    yield batch
                    batch = []
    except (KeyError, ValueError) as error:
        raise CannotRestore("damaged") from error
    if batch:
        yield batch


async def _go_on_counting(session: AsyncSession, table: Table) -> None:
    """PostgreSQL's own numbers continue behind those that were put in."""
    column = table.autoincrement_column
    if column is not None:
        newest = select(func.coalesce(func.max(column), 0) + 1).scalar_subquery()
        sequence = func.pg_get_serial_sequence(table.name, column.name)
        await session.execute(select(func.setval(sequence, newest, False)))
