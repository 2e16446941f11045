"""Indexes the knowledge of a directory for `Shipped`: run when the program is installed.

Knowledge with mistakes is left to whoever starts with it.
"""

import sys
from pathlib import Path

from bot.clock import system
from bot.desk import disk
from bot.desk.building import build
from bot.desk.built import Built
from bot.desk.shipped import Shipped


def ship(directory: Path) -> bool:
    """Build and put by; whether it was."""
    files, _ = disk.read(directory)
    built = build(files, system)
    return isinstance(built, Built) and Shipped(files).put(files, built)


if __name__ == "__main__":
    ship(Path(sys.argv[1]))
