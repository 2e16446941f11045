"""The database: opened once a process, handed to the repositories.

SQLite keeps one file in the data directory (WAL: readers never wait for the
writer). PostgreSQL is for several replicas.
"""

import asyncio
import contextlib
import fcntl
import logging
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Self

from sqlalchemy import URL, Connection, event, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, QueuePool

from bot.storage import address, migrating, together
from bot.storage.standing import Standing

_LOGGER = logging.getLogger(__name__)

BUSY_SECONDS = 15  # how long a writer waits for another process's write
CONNECT_SECONDS = 10
DRAIN_SECONDS = 5  # how long closing waits for connections in use
DRAIN_LOOK_SECONDS = 0.01
STATEMENT_SECONDS = 30  # a statement that takes longer is a fault: ours take milliseconds

SWITCH_SECONDS = 0.0005  # how long SQLite's thread waits for the interpreter while a reply is computed; else ten times

AWAY = (SQLAlchemyError, OSError, TimeoutError)
"""What a database raises that cannot be reached."""


class Unusable(Exception):
    """The database cannot be opened; the message is a Vietnamese sentence for the operator, without secrets."""


class Database:
    """An open database. Make one with `Database.open`.

    Attributes:
        postgres: True on PostgreSQL, where several replicas may share it.
        lasting: False for a database in memory, which goes with the process.
    """

    def __init__(self, url: URL, engine: AsyncEngine) -> None:
        self.url = url
        self.engine = engine
        self.postgres = url.get_backend_name() == "postgresql"
        self.lasting = self.postgres or _path(url) is not None
        self._reading = async_sessionmaker(engine, expire_on_commit=False)
        self._writing = async_sessionmaker(engine.execution_options(writes=True), expire_on_commit=False)
        self._standing = Standing(engine)
        self._endings: list[Callable[[], Awaitable[None]]] = []
        # One writer at a time is SQLite's rule. Waiting here is fair and costs no thread, unlike its busy timeout.
        self._turn: contextlib.AbstractAsyncContextManager[Any] = (
            contextlib.nullcontext() if self.postgres else asyncio.Lock()
        )

    @classmethod
    async def open(cls, url: str = address.MEMORY, *, migrate: bool = True) -> Self:
        """Connect, and bring the tables up to date.

        Args:
            url: `sqlite:///path`, `postgresql://…`; without one, a database in memory.
            migrate: False leaves the tables as they are.

        Raises:
            Unusable: not an address, not reachable, not writable, or made by a newer version of the program.
        """
        try:
            parsed = address.parse(url)
        except ValueError:
            raise Unusable(
                "DAIHOI_DATABASE_URL không phải địa chỉ cơ sở dữ liệu dùng được. Ví dụ: "
                "postgresql://người-dùng:mật-khẩu@máy-chủ/tên hoặc sqlite:////data/daihoi.sqlite3."
            ) from None
        database = cls(parsed, _engine(parsed))
        if not database.postgres:  # a transaction asks for the interpreter at each statement, and so does its answer
            sys.setswitchinterval(SWITCH_SECONDS)
        try:
            await database._prepare(migrate)
        except BaseException as error:
            await database.close()
            if isinstance(error, (DBAPIError, OSError, TimeoutError)):
                raise Unusable(f"Không mở được cơ sở dữ liệu {database}: {_reason(error)}.") from error
            if isinstance(error, migrating.TooNew):
                raise Unusable(
                    f"Cơ sở dữ liệu {database} do một bản daihoi mới hơn tạo ra ({error}). Hãy dùng bản mới đó, hoặc "
                    "khôi phục bản sao lưu cũ."
                ) from error
            raise
        return database

    async def _prepare(self, migrate: bool) -> None:
        with await asyncio.to_thread(_locked, _path(self.url)):
            async with self.engine.execution_options(writes=True).connect() as connection:
                if self.postgres and migrate:
                    await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": migrating.LOCK})
                if migrate:
                    await connection.run_sync(migrating.upgrade)
                await connection.commit()

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """A session that only reads. Do not open another one inside: in memory there is but one connection."""
        async with self._reading() as session:
            yield session

    @contextlib.asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """A session in a transaction that is committed at the end, or rolled back by an exception."""
        async with self._turn, self._writing() as session, session.begin():
            yield session

    async def together(self, steps: Sequence[together.Step]) -> list[together.Rows]:
        """Execute statements as one transaction, in as few trips as the engine allows; the rows of each."""
        if self.postgres:
            async with self.write() as session:
                return await together.in_session(session, steps)
        async with self._turn:
            if _path(self.url) is None:  # in memory the readers have the same connection, so each waits for the other
                async with self.engine.connect() as connection:
                    return await together.in_one_trip(connection, steps)
            return await self._standing.use(lambda connection: together.in_one_trip(connection, steps))

    @property
    def autocommitting(self) -> AsyncEngine:
        """The same connections, where each statement is a transaction by itself."""
        return self.engine.execution_options(isolation_level="AUTOCOMMIT")

    async def ready(self) -> bool:
        """Whether the database answers."""
        try:
            async with asyncio.timeout(CONNECT_SECONDS), self.read() as session:
                await session.execute(text("SELECT 1"))
        except (DBAPIError, OSError, TimeoutError):
            return False
        return True

    async def damage(self) -> list[str]:
        """What SQLite finds wrong with its file, in its own words; PostgreSQL looks after itself."""
        if self.postgres:
            return []
        async with self.read() as session:
            found = list((await session.execute(text("PRAGMA integrity_check"))).scalars())
            strays = (await session.execute(text("PRAGMA foreign_key_check"))).all()
        return [line for line in found if line != "ok"] + [f"foreign key: {row[0]} {row[1]}" for row in strays]

    def before_close(self, work: Callable[[], Awaitable[None]]) -> None:
        """Have something done before the connections are given back: what is still being written, say."""
        self._endings.append(work)

    async def close(self) -> None:
        """Give all connections back."""
        for work in reversed(self._endings):
            try:
                await work()
            except AWAY as error:
                _LOGGER.warning("the database is away at the end: %s", type(error).__name__)
        self._endings.clear()
        await self._standing.close()
        await self._drain()
        await self.engine.dispose()

    async def _drain(self) -> None:
        """Wait for the connections in use: one that comes back to a pool already disposed of is never closed.

        A cancelled task gives its connection back a little later than it ends.
        """
        pool = self.engine.pool
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(DRAIN_SECONDS):
                while isinstance(pool, QueuePool) and pool.checkedout() > 0:  # noqa: ASYNC110 - pools tell nobody
                    await asyncio.sleep(DRAIN_LOOK_SECONDS)

    @property
    def insert(self) -> Callable[..., Any]:
        """INSERT in the engine's own dialect, which knows ON CONFLICT; the other's is never loaded."""
        if self.postgres:
            from sqlalchemy.dialects.postgresql import insert  # noqa: PLC0415 - see above

            return insert
        from sqlalchemy.dialects.sqlite import insert as into  # noqa: PLC0415 - the same

        return into

    def __str__(self) -> str:
        return self.url.render_as_string(hide_password=True)


def connected_by(url: URL) -> dict[str, Any]:
    """The address as asyncpg's own `connect` takes it, for a connection beside the pool."""
    given = {"host": url.host, "port": url.port, "user": url.username, "password": url.password}
    return {**given, "database": url.database, "ssl": url.query.get("ssl")}


def _path(url: URL) -> Path | None:
    """The file of an SQLite database; None in memory and on PostgreSQL."""
    file = url.get_backend_name() == "sqlite" and url.database not in {None, "", ":memory:"}
    return Path(url.database or "") if file else None


def _engine(url: URL) -> AsyncEngine:
    if url.get_backend_name() == "postgresql":
        return create_async_engine(
            url,
            hide_parameters=True,  # what fails is logged, and parameters hold what people wrote
            pool_size=5,
            max_overflow=5,
            pool_pre_ping=True,
            connect_args={
                "timeout": CONNECT_SECONDS,
                "command_timeout": STATEMENT_SECONDS,
                "server_settings": {"application_name": "daihoi", "timezone": "UTC"},
            },
        )
    path = _path(url)
    if path is None:  # one connection holds the data; whoever comes second waits for it
        engine = create_async_engine(
            url, hide_parameters=True, poolclass=AsyncAdaptedQueuePool, pool_size=1, max_overflow=0
        )
    else:
        engine = create_async_engine(url, hide_parameters=True, pool_size=4, max_overflow=0)
    event.listen(engine.sync_engine, "connect", _set_up_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver's own idea of when to begin is replaced by _begin_sqlite
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout={BUSY_SECONDS * 1000}",
        "journal_mode=WAL",
        "synchronous=FULL",  # in WAL, NORMAL may lose the last commits when the power fails
        "foreign_keys=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """A transaction that will write takes the write lock at once: one that begins by reading may never get it."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextlib.contextmanager
def _holding(descriptor: int) -> Iterator[None]:
    try:
        yield
    finally:
        os.close(descriptor)  # gives the lock back, as the end of a killed process does


def _locked(path: Path | None) -> contextlib.AbstractContextManager[None]:
    """Only one process at a time turns an SQLite file to WAL and migrates it."""
    if path is None:
        return contextlib.nullcontext()
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    except BaseException:
        os.close(descriptor)
        raise
    return _holding(descriptor)


def _reason(error: BaseException) -> str:
    """The driver's own words, without the statement and its parameters."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    words = str(cause).strip().splitlines()
    known = {"unable to open database file": "không mở được tệp (thư mục không tồn tại hoặc không có quyền ghi)"}
    said = words[0] if words else type(cause).__name__
    if isinstance(error, TimeoutError):
        return "quá thời gian chờ máy chủ trả lời"
    return known.get(said, said.removeprefix(f"{type(cause)}: "))
