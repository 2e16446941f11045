"""Brings the tables up to date: Alembic, run from here, so that nobody needs its command.

Alembic is loaded only when there is something to migrate: it costs every process 11 MB, and nearly all starts find the
tables up to date.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

if TYPE_CHECKING:
    from alembic.config import Config

LOCK = 0x6461_69686F69  # "daihoi": the advisory lock under which replicas migrate one after the other
_HERE = Path(__file__).parent / "migrations"


class TooNew(Exception):
    """The database is at a revision that this version of the program does not know."""


def revisions() -> list[str]:
    """All revisions, oldest first; each has a file that begins with its number."""
    return sorted(path.name.partition("_")[0] for path in (_HERE / "versions").glob("[0-9]*.py"))


def newest() -> str:
    """The revision that this version of the program needs."""
    return revisions()[-1]


def current(connection: Connection) -> str | None:
    """The revision that the database is at; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    at: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    return at


def upgrade(connection: Connection) -> None:
    """Bring the tables to the newest revision, inside the connection's transaction.

    Raises:
        TooNew: they are beyond it.
    """
    at = current(connection)
    if at == newest():
        return
    if at is not None and at not in revisions():
        raise TooNew(at)
    from alembic import command

    command.upgrade(_config(connection), "head")


def _config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_HERE).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
