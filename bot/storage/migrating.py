"""Brings the tables up to date: Alembic, run from here, so that nobody needs its command."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

LOCK = 0x6461_69686F69  # "daihoi": the advisory lock under which replicas migrate one after the other
_HERE = Path(__file__).parent / "migrations"


class TooNew(Exception):
    """The database is at a revision that this version of the program does not know."""


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_HERE).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def newest() -> str:
    """The revision that this version of the program needs."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def current(connection: Connection) -> str | None:
    """The revision that the database is at; None for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(connection: Connection) -> None:
    """Bring the tables to the newest revision, inside the connection's transaction.

    Raises:
        TooNew: they are beyond it.
    """
    at, scripts = current(connection), ScriptDirectory.from_config(_config())
    if at == scripts.get_current_head():
        return
    if at is not None and at not in {script.revision for script in scripts.walk_revisions()}:
        raise TooNew(at)
    command.upgrade(_config(connection), "head")
