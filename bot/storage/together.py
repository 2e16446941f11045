"""Several statements as one transaction, which on SQLite is one trip into the driver's thread.

A session takes a dozen trips for the same: each statement is opened, executed, fetched and closed there. On a busy
event loop each trip waits for whatever is computed in between, so a webhook would be confirmed a dozen replies later.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import TextClause
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

Step = tuple[TextClause, Mapping[str, Any]]
"""A statement and its parameters."""
Rows = list[tuple[Any, ...]]

_DIALECT = SQLiteDialect_pysqlite(paramstyle="named")


async def in_session(session: AsyncSession, steps: Sequence[Step]) -> list[Rows]:
    """The rows of each statement, executed one after the other in the session's transaction."""
    found: list[Rows] = []
    for statement, given in steps:
        result = await session.execute(statement, given)
        found.append([tuple(row) for row in result] if result.returns_rows else [])  # type: ignore[attr-defined]  # what text() gives
    return found


async def in_one_trip(connection: AsyncConnection, steps: Sequence[Step]) -> list[Rows]:
    """The rows of each statement, as a transaction of SQLite in one trip.

    Args:
        connection: to SQLite, outside of any transaction.

    Raises:
        DBAPIError: the file cannot be written; nothing is changed.
    """
    written = [_written(statement, given) for statement, given in steps]
    driver: Any = (await connection.get_raw_connection()).driver_connection
    try:
        # The driver offers no other way to run more than a statement in its thread; SQLAlchemy reaches for the same.
        found: list[Rows] = await driver._execute(_transaction, driver._conn, written)  # noqa: SLF001  # see above
    except sqlite3.Error as error:
        raise DBAPIError("", None, error) from error
    return found


def _transaction(connection: sqlite3.Connection, steps: Sequence[tuple[str, Mapping[str, Any]]]) -> list[Rows]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        found = [connection.execute(statement, given).fetchall() for statement, given in steps]
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite itself rolls back where the disk is full
            connection.execute("ROLLBACK")
        raise
    return found


def _written(statement: TextClause, given: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """The statement and its parameters as the driver takes them."""
    words, processors = _compiled(statement)
    return words, {name: processors[name](given[name]) for name in processors}


@lru_cache(maxsize=100)
def _compiled(statement: TextClause) -> tuple[str, dict[str, Callable[[Any], Any]]]:
    compiled = statement.compile(dialect=_DIALECT)
    found = {name: bind.type.dialect_impl(_DIALECT).bind_processor(_DIALECT) for name, bind in compiled.binds.items()}
    return str(compiled), {name: process or _as_it_is for name, process in found.items()}


def _as_it_is(value: Any) -> Any:
    return value
