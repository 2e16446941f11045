"""Where the database is: the address as an operator writes it, as SQLAlchemy's drivers need it."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

MEMORY = "sqlite+aiosqlite://"
FILE = "daihoi.sqlite3"
_DRIVERS = {
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
}


def in_directory(directory: Path) -> str:
    """The address of the SQLite file in the data directory."""
    return URL.create("sqlite+aiosqlite", database=str(directory / FILE)).render_as_string(hide_password=False)


def parse(text: str) -> URL:
    """The address with the driver that is installed; `sslmode=` may stand as other programs write it.

    Raises:
        ValueError: it is none, or of an engine that is not supported.
    """
    try:
        url = make_url(text.strip())
    except (ArgumentError, ValueError):
        raise ValueError("no database address") from None
    driver = _DRIVERS.get(url.drivername)
    if driver is None:
        raise ValueError(f"unsupported engine {url.drivername}")
    url = url.set(drivername=driver)
    if "sslmode" in url.query:
        mode = url.query["sslmode"]
        url = url.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})
    return url
