"""The knowledge of a data directory: put there once, from what the program came with, and never written over."""

import fcntl
import os
import shutil
from pathlib import Path
from typing import Final

KNOWLEDGE: Final = "knowledge"
LOCK: Final = ".seeding.lock"
_PART: Final = ".seeding"


def there(data: Path) -> bool:
    """Whether the data directory has a knowledge base, be it broken; an empty folder is none."""
    try:
        return any((data / KNOWLEDGE).iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return False


def seed(source: Path, data: Path) -> bool:
    """Copy a knowledge base into the data directory, unless it has one.

    What is seen under the final name is whole: a process that is killed half-way leaves nothing there, and of several
    that start at once one copies and the others wait for it.

    Args:
        source: the knowledge base to copy; hidden files in it are left out.
        data: the data directory, which may not exist yet.

    Returns:
        whether it was copied now.

    Raises:
        OSError: the directory cannot be written, or the source cannot be read.
    """
    data.mkdir(parents=True, exist_ok=True)
    with (data / LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # let go with the file, also by a process that is killed
        if there(data):
            return False
        part = data / _PART
        if part.exists():
            shutil.rmtree(part)
        _copy(source, part)
        part.rename(data / KNOWLEDGE)
        _settle(data)
        return True


def _copy(source: Path, target: Path) -> None:
    """Contents alone: owners and modes are those of new files, so that what came read-only can be edited."""
    target.mkdir()
    for entry in sorted(source.iterdir()):
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            _copy(entry, target / entry.name)
            continue
        with (target / entry.name).open("wb") as copy:
            copy.write(entry.read_bytes())
            copy.flush()
            os.fsync(copy.fileno())
    _settle(target)


def _settle(directory: Path) -> None:
    """Have the names in the directory outlast a power failure."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
