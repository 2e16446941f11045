"""A PostgreSQL server for the tests: started from the system's own binaries, on loopback, thrown away afterwards."""

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


def binaries() -> Path | None:
    """Where `initdb` and `postgres` are: in PATH, or where Debian keeps them."""
    found = shutil.which("postgres") and shutil.which("initdb")
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda place: int(place.parts[-3]))
    return Path(found).resolve().parent if found else places[-1].parent if places else None


def install() -> Path | None:
    """The binaries; in CI, as root, they are installed where they are missing."""
    apt = shutil.which("apt-get")
    if binaries() is None and os.environ.get("CI") and os.geteuid() == 0 and apt:
        quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.run([apt, "update", "-q"], check=True, **quiet)  # type: ignore[call-overload]  # keywords in a mapping
        subprocess.run(  # type: ignore[call-overload]  # the same
            [apt, "install", "-y", "-q", "--no-install-recommends", "postgresql"], check=True, **quiet
        )
    return binaries()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


class Server:
    """A running server that can be stopped and started again.

    Attributes:
        port: where it listens, on 127.0.0.1.
    """

    def __init__(self, binaries: Path, directory: Path) -> None:
        self.port = free_port()
        self._binaries = binaries
        self._directory = directory
        # The server refuses to run as root.
        user = next((name for name in ("postgres", "nobody") if _known(name)), None)
        self._user = pwd.getpwnam(user) if user and os.geteuid() == 0 else None

    def url(self, database: str = "postgres") -> str:
        """The address of one of its databases."""
        return f"postgresql+asyncpg://daihoi@127.0.0.1:{self.port}/{database}"

    def create(self) -> None:
        """Lay out the data directory."""
        self._directory.chmod(0o755)
        if self._user:
            os.chown(self._directory, self._user.pw_uid, self._user.pw_gid)
        locale = ["--encoding=UTF8", "--locale=C.UTF-8", "--auth=trust", "--username=daihoi"]
        self._run("initdb", "-D", str(self._data), "--no-sync", "--no-instructions", *locale)

    def start(self, *extra: str, fsync: bool = False) -> None:
        """Start, and wait until it answers."""
        # Without fsync what is committed survives the server, not the machine: enough for a test.
        safe = () if fsync else ("-c fsync=off", "-c full_page_writes=off")
        options = f"-h 127.0.0.1 -p {self.port} -c unix_socket_directories= -c max_connections=200"
        log = str(self._directory / "log")
        self._run("pg_ctl", "-D", str(self._data), "-w", "-l", log, "-o", " ".join([options, *safe, *extra]), "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop: `fast`, or `immediate` as a crash does."""
        self._run("pg_ctl", "-D", str(self._data), "-w", "-m", mode, "stop")

    def sql(self, statement: str, database: str = "postgres") -> str:
        """Run a statement; returns what psql prints."""
        address = ["-h", "127.0.0.1", "-p", str(self.port), "-U", "daihoi", "-d", database]
        return self._run("psql", *address, "-qAtX", "-v", "ON_ERROR_STOP=1", "-c", statement)

    @property
    def pid_file(self) -> Path:
        """Where the server wrote its process id."""
        return self._data / "postmaster.pid"

    @property
    def _data(self) -> Path:
        return self._directory / "data"

    def _run(self, name: str, *arguments: str) -> str:
        command = [str(self._binaries / name), *arguments]
        as_user = {"user": self._user.pw_uid, "group": self._user.pw_gid, "extra_groups": []} if self._user else {}
        with tempfile.TemporaryFile() as output:  # a pipe would stay open with the server that pg_ctl leaves behind
            done = subprocess.run(  # type: ignore[call-overload]  # the same
                command, stdout=output, stderr=subprocess.STDOUT, cwd="/", check=False, **as_user
            )
            output.seek(0)
            said = output.read().decode()
        if done.returncode:
            raise RuntimeError(f"{name}: {said}")
        return said.strip()


def _known(user: str) -> bool:
    with contextlib.suppress(KeyError):
        return bool(pwd.getpwnam(user))
    return False


@contextlib.contextmanager
def running(*, fsync: bool = False) -> Iterator[Server]:
    """A fresh server. Skips the test where there is no PostgreSQL, fails it in CI."""
    found = install()
    if found is None:
        reason = "PostgreSQL is not installed, so nothing is tested on it (on Debian: apt-get install postgresql)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    directory = Path(tempfile.mkdtemp(prefix="daihoi-postgres-"))
    server = Server(found, directory)
    try:
        server.create()
        server.start(fsync=fsync)
        try:
            yield server
        finally:
            server.stop("immediate")
    finally:
        shutil.rmtree(directory, ignore_errors=True)
