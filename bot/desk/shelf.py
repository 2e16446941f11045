"""The version that answers now, put by in a file as it was built, so that a restart takes it up instead of building it.

A file of another version of the program or of other files is not taken; what its names and examples say still makes
building quicker where the words are the same. What is wrong with it is logged, and the version built anew.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.assistant import Assistant, day_of
from bot.clock import Clock
from bot.desk.built import Built
from bot.desk.people import known_key
from bot.knowledge.files import Files
from bot.matching.knowing.saving import NotRestorable, engine, restore, save
from bot.storage import sealed
from bot.storage.fingerprint import fingerprint

NAME: Final = "index.cache"
_LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True)
class Taken:
    """What was on the shelf.

    Attributes:
        files: fingerprint of the files that it was built from.
    """

    files: str
    built: Built

    def fits(self, files: Files) -> bool:
        """Whether building from these files would make the same."""
        return self.files == fingerprint(files)


class Shelf:
    """One file, with one version.

    Args:
        data: the directory of the data, in which the file is made.
        key: secret, without which nobody can write such a file.
    """

    _owner: int | None = None
    _mode = 0o600

    def __init__(self, data: Path, key: bytes) -> None:
        self._path = data / NAME
        self._key = key

    @classmethod
    def of(cls, data: Path | None, secret: str | None) -> "Shelf | None":
        """That of a data directory; None without one or, before the first start there, without its key.

        Args:
            secret: what the setting of the key says.
        """
        key = known_key(data, secret) if data is not None else None
        return cls(data, key) if data is not None and key is not None else None

    def _mark(self) -> bytes:
        """What is to be known of a version to read it at all."""
        return engine()

    def take(self, clock: Clock) -> Taken | None:
        """What was put by last; None when it cannot be used, or was read by another day (see `day_of`)."""
        try:
            content = sealed.read(self._path, self._key, self._mark(), self._owner) if self._path.exists() else None
            if content is None:
                return None
            index, (files, cases, doubts, warnings) = restore(content)
        except (sealed.NotOurs, NotRestorable, OSError, TypeError, ValueError) as error:
            self._told(error)
            return None
        if index.reader.around != day_of(index.knowledge, clock):
            return None
        return Taken(files, Built(Assistant(index.knowledge, clock, index=index), cases, doubts, warnings))

    def _told(self, error: Exception) -> None:
        """Why nothing is taken."""
        _LOGGER.warning("the kept index is not used: %s", error)

    def put(self, files: Files, built: Built, going_on: Callable[[], bool] = lambda: True) -> bool:
        """Put a version by in place of the one before. Takes seconds for a large one: no event loop.

        Args:
            going_on: asked now and then; once it says no, all stays as it was.

        Returns:
            whether it was put by; why not is logged.
        """
        beside = (fingerprint(files), built.cases, built.doubts, built.warnings)
        index = built.assistant.index
        try:
            size = sealed.write(
                self._path, self._key, self._mark(), lambda sink: save(index, beside, sink), going_on, self._mode
            )
        except sealed.Stopped:
            return False
        except (OSError, RuntimeError) as error:
            _LOGGER.warning("the index is not kept, so the next start builds it: %s", error)
            return False
        _LOGGER.info("index kept for the next start: %s bytes", size)
        return True
