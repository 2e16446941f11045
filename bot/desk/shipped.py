"""The index of the knowledge that the program comes with, made when it is installed.

A first start finds it ready, as it finds bytecode, and beside that: `python -m bot.desk.shipping DIRECTORY`.
"""

import hashlib
from pathlib import Path
from typing import Final

from bot.clock import Clock
from bot.desk.shelf import Shelf, Taken
from bot.knowledge.files import Files
from bot.matching.knowing.saving import engine
from bot.storage import sealed
from bot.storage.fingerprint import fingerprint

PROGRAM: Final = Path(__file__).resolve().parent.parent  # the package


class Shipped(Shelf):
    """The program's own, for one set of files.

    It stands among the program's bytecode, and is believed of whoever owns the program: who may write there may change
    what runs. So its key is no secret, and its hash tells whole files from broken ones.
    """

    _mode = 0o644  # mostly installed by one user and run by another

    def __init__(self, files: Files) -> None:
        super().__init__(PROGRAM / "__pycache__", b"")
        self._files = fingerprint(files)
        self._owner = PROGRAM.stat().st_uid

    def _mark(self) -> bytes:
        """One of other files helps nobody, so it is not even read."""
        return hashlib.blake2b(engine() + self._files.encode()).digest()

    def _told(self, error: Exception) -> None:
        """Knowledge of one's own is nothing to warn of."""
        if not isinstance(error, sealed.OfAnother):
            super()._told(error)


def best(shelf: Shelf | None, files: Files, clock: Clock) -> Taken | None:
    """What was put by of these files; else what makes building from them quicker, if there is such.

    Args:
        shelf: of the data directory.
    """
    taken = shelf.take(clock) if shelf is not None else None
    return taken if taken is not None and taken.fits(files) else Shipped(files).take(clock) or taken
