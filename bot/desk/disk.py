"""The knowledge directory: read whole, and written so that a crash leaves every file old or new, never in between."""

import contextlib
import fcntl
import os
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.knowledge import files as names
from bot.knowledge.files import Files
from bot.knowledge.problems import Problem

LOCK: Final = ".publishing.lock"
MARK: Final = ".version"
_PART: Final = ".part"
_RETRY: Final = 0.02  # seconds between tries to get the lock


@dataclass(frozen=True)
class Delta:
    """What must be written to come from some files to others.

    Attributes:
        texts: files that are new or differ.
        gone: files that are there no more.
    """

    texts: Files
    gone: frozenset[str]

    @property
    def paths(self) -> frozenset[str]:
        """All files that are touched."""
        return self.gone | frozenset(self.texts)


def between(before: Files, after: Files) -> Delta:
    """What leads from some files to others."""
    texts = {path: text for path, text in after.items() if before.get(path) != text}
    return Delta(texts, frozenset(before) - frozenset(after))


def read(directory: Path) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The knowledge files of the directory, and what is wrong with those that cannot be read."""
    problems: list[Problem] = []
    texts = names.gather(directory, problems)
    known = {name for some in names.sort_out(texts, problems).values() for name in some}
    return {name: text for name, text in texts.items() if text is not None and name in known}, tuple(problems)


def write(directory: Path, delta: Delta, number: int) -> None:
    """Bring the directory to a version.

    All texts are on the disk beside their places before the first is put in its place, so that a full disk changes
    nothing.

    Args:
        directory: the knowledge directory.
        delta: what to write.
        number: of the version; kept, so that later edits are told from being behind.

    Raises:
        OSError: it cannot be written.
    """
    tidy(directory)
    staged = [(_stage(directory / path, text), directory / path) for path, text in delta.texts.items()]
    staged.append((_stage(directory / MARK, str(number)), directory / MARK))
    for part, path in staged:
        part.replace(path)
    for name in delta.gone:
        (directory / name).unlink(missing_ok=True)
    places = [path for _, path in staged] + [directory / name for name in delta.gone]
    for folder in {path.parent for path in places}:
        _settle(folder)


def _stage(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    part = path.with_name(f".{path.name}{_PART}")
    with part.open("w", encoding="utf-8", newline="") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    return part


def _settle(folder: Path) -> None:
    """Have the names in the folder outlast a power failure."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def tidy(directory: Path) -> None:
    """Remove what a killed writer left beside the files."""
    for part in (*directory.glob(f".*{_PART}"), *directory.glob(f"*/.*{_PART}")):
        part.unlink(missing_ok=True)


def marked(directory: Path) -> int | None:
    """Number of the version that the directory was last brought to; None when it never was."""
    try:
        return int((directory / MARK).read_text("utf-8"))
    except (OSError, ValueError):
        return None


@contextlib.asynccontextmanager
async def locked(directory: Path) -> AsyncIterator[None]:
    """Only one process at a time publishes into a directory; the lock goes with a process that is killed.

    Raises:
        OSError: the directory cannot be written.
    """
    import asyncio  # noqa: PLC0415 - who only reads the files has no need of it

    descriptor = os.open(directory / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        # asked again and again: a thread that waits for the lock could not be cancelled
        while not _taken(descriptor):  # noqa: ASYNC110 - another process cannot set an event
            await asyncio.sleep(_RETRY)
        yield
    finally:
        os.close(descriptor)


def _taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def merged(base: Files, ours: Files, theirs: Files) -> Mapping[str, str] | None:
    """Two edits of the same files together; None when both touched one file, differently."""
    mine, other = between(base, ours), between(base, theirs)
    for path in mine.paths & other.paths:
        if ours.get(path) != theirs.get(path):
            return None
    both = {**theirs, **mine.texts}
    return {path: text for path, text in both.items() if path not in mine.gone}
