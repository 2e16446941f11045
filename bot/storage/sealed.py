"""One file that only this program can have written: under a keyed hash, whole or not at all, and written anew at once.

For what can be made again: a file that is missing, cut short, changed or somebody else's is none.
"""

import contextlib
import hashlib
import hmac
import os
import secrets
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

MAGIC: Final = b"daihoi sealed 1\n"
MOST: Final = 2_000_000_000  # bytes: some two million facts
_MARK: Final = 64  # bytes of the hash of what it was made from, and of the keyed hash
_PART: Final = ".part"


class NotOurs(Exception):
    """The file is not to be believed; the message says why."""


class OfAnother(NotOurs):
    """It is of another mark: as good as none."""


class Stopped(Exception):
    """Writing was given up."""


class Sink(Protocol):
    """Where content is written."""

    def write(self, data: bytes, /) -> object:
        """Take some."""
        ...


def read(path: Path, key: bytes, mark: bytes, owner: int | None = None) -> bytes | None:
    """The content, or None where there is no file.

    Args:
        mark: what a reader must know of the content to read it at all, 64 bytes; another one's content is not read.
        owner: who else than this process's user may have written it.

    Raises:
        NotOurs: the file is not one that was written so.
    """
    try:
        # neither a link out of the directory nor a pipe that never answers
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise NotOurs(error.strerror or str(error)) from error
    with os.fdopen(descriptor, "rb") as stream:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode) or found.st_uid not in {os.geteuid(), owner} or found.st_mode & 0o022:
            raise NotOurs("somebody else may have written it")
        if found.st_size > MOST:
            raise NotOurs("too large")
        if stream.read(len(MAGIC)) != MAGIC:
            raise NotOurs("of another form")
        if stream.read(_MARK) != mark:
            raise OfAnother("of another version of the program")
        seal, content = stream.read(_MARK), stream.read()
    if not hmac.compare_digest(seal, _keyed(key, mark, content).digest()):
        raise NotOurs("not as it was written")
    return content


def write(
    path: Path,
    key: bytes,
    mark: bytes,
    fill: Callable[[Sink], None],
    going_on: Callable[[], bool] = lambda: True,
    mode: int = 0o600,
) -> int:
    """Put a file in place of the one before.

    Args:
        fill: writes the content.
        going_on: asked now and then; once it says no, writing is given up.
        mode: who may read it.

    Returns:
        bytes of the content.

    Raises:
        OSError: it cannot be written; the file before stays.
        Stopped: it was given up, likewise.
    """
    part = path.with_name(f".{path.name}.{secrets.token_hex(8)}{_PART}")
    descriptor = os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(MAGIC + mark + bytes(_MARK))
            sink = _Hashing(stream.write, _keyed(key, mark, b""), going_on)
            fill(sink)
            stream.seek(len(MAGIC) + _MARK)
            stream.write(sink.hash.digest())
            stream.flush()
            os.fsync(descriptor)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    tidy(path)
    return sink.size


def tidy(path: Path) -> None:
    """Remove what killed writers left beside the file; what another is writing now is written again another time."""
    for part in path.parent.glob(f".{path.name}.*{_PART}"):
        with contextlib.suppress(OSError):
            part.unlink()


def _keyed(key: bytes, mark: bytes, content: bytes) -> "hashlib.blake2b":
    seal = hashlib.blake2b(MAGIC + mark, key=hashlib.blake2b(key, person=b"daihoi sealed").digest())
    seal.update(content)
    return seal


class _Hashing:
    """Passes on what is written, and hashes it."""

    def __init__(self, write: Callable[[bytes], object], seal: "hashlib.blake2b", going_on: Callable[[], bool]) -> None:
        self.hash, self.size = seal, 0
        self._write, self._going_on = write, going_on

    def write(self, data: bytes, /) -> None:
        if not self._going_on():
            raise Stopped
        self._write(data)
        self.hash.update(data)
        self.size += len(data)
