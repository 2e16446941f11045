"""An index as bytes and back, so that a restart need not read every name and example anew.

Bytes are pickles, since nothing that is plain reads a million small objects in a second; what may come of them is data
alone: `_Restorer` makes objects of our own types for data and of a few others, and calls nothing else. Whether bytes
are what this program wrote is for their keeper to know (`bot.storage.sealed`).
"""

import copyreg
import datetime as dt
import decimal
import hashlib
import importlib
import pickle
import sys
from collections.abc import Callable
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from typing import Any, Final, Protocol

from bot.matching.knowing.building import uncollected
from bot.matching.knowing.index import Index
from bot.text.unicode import compose

ROOMS: Final = ("text", "knowledge", "matching")  # whose code and language data say what an index holds
LIBRARIES: Final = ("numpy", "pydantic", "pydantic_core", "rapidfuzz")
_OTHERS: Final[dict[tuple[str, str], Any]] = {
    ("datetime", "date"): dt.date,
    ("decimal", "Decimal"): decimal.Decimal,
    ("bot.text.unicode", "compose"): compose,
}
_NUMBERS: Final = ("float32", "int32")  # in arrays


def array(numbers: str, width: int, content: bytes) -> Any:
    """An array of numbers; numpy is loaded where there are any only."""
    import numpy as np  # noqa: PLC0415 - see above

    if numbers not in _NUMBERS:
        raise pickle.UnpicklingError(f"an array of {numbers}")
    flat = np.frombuffer(content, dtype=numbers).copy()
    return flat.reshape(-1, width) if width else flat


def _plain(numbers: Any) -> tuple[Any, tuple[str, int, bytes]]:
    """How `array` is called for one of one dimension or two."""
    return array, (str(numbers.dtype), numbers.shape[1] if numbers.ndim > 1 else 0, numbers.tobytes())


class NotRestorable(Exception):
    """Bytes that are no index of this version of the program."""


class Sink(Protocol):
    """Where bytes go."""

    def write(self, data: bytes, /) -> object:
        """Take some."""
        ...


@cache
def engine() -> bytes:
    """What two processes have in common that make the same index of the same files, and others have not."""
    digest = hashlib.blake2b(repr((sys.version, [(name, metadata.version(name)) for name in LIBRARIES])).encode())
    for room in ROOMS:
        for path, file in _files(resources.files("bot").joinpath(room), room):
            content = file.read_bytes()
            digest.update(f"\0{path}\0{len(content)}\0".encode() + content)
    return digest.digest()


def _files(place: Traversable, path: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for entry in sorted(place.iterdir(), key=lambda one: one.name):
        if entry.is_file():
            found.append((f"{path}/{entry.name}", entry))
        elif entry.name != "__pycache__":
            found += _files(entry, f"{path}/{entry.name}")
    return found


def save(index: Index, beside: object, sink: Sink) -> None:
    """Write an index, and what is kept beside it, in pieces; questions may be answered from it meanwhile.

    Args:
        beside: made of the knowledge's types, numbers, texts and tuples.
    """
    pickler = pickle.Pickler(sink, protocol=5)
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        pickler.dispatch_table = copyreg.dispatch_table | {numpy.ndarray: _plain}
    pickler.dump((index, beside))


@uncollected()
def restore(data: bytes | memoryview) -> tuple[Index, Any]:
    """What `save` wrote.

    Raises:
        NotRestorable: it is something else.
    """
    try:
        found = _Restorer(_Source(data)).load()
    except Exception as error:
        raise NotRestorable(f"{type(error).__name__}: {error}") from error
    if not (isinstance(found, tuple) and len(found) == 2 and isinstance(found[0], Index)):
        raise NotRestorable("no index")
    return found


class _Source:
    """Bytes to be read without another copy of them."""

    def __init__(self, data: bytes | memoryview) -> None:
        self._data, self._at = memoryview(data), 0

    def read(self, size: int = -1) -> bytes:
        end = len(self._data) if size < 0 else self._at + size
        piece = self._data[self._at : end]
        self._at += len(piece)
        return piece.tobytes()

    def readinto(self, room: bytearray) -> int:
        piece = self.read(len(room))
        room[: len(piece)] = piece
        return len(piece)

    def readline(self) -> bytes:
        raise pickle.UnpicklingError("no line in protocol 5")


class _Restorer(pickle.Unpickler):
    """Makes nothing but data: types defined in the rooms of the index, days, numbers and arrays of numbers."""

    def find_class(self, module: str, name: str, /) -> Callable[..., Any]:
        """The type of that name.

        Raises:
            UnpicklingError: it is none of those allowed.
        """
        if (module, name) in _OTHERS:
            found = _OTHERS[module, name]
        elif (module, name) == (__name__, "array"):
            found = array
        elif module.startswith(tuple(f"bot.{room}." for room in ROOMS)):
            found = getattr(importlib.import_module(module), name, None)
            if not (isinstance(found, type) and found.__module__ == module):
                raise pickle.UnpicklingError(f"{module}.{name} is not allowed")
        else:
            raise pickle.UnpicklingError(f"{module}.{name} is not allowed")
        return found  # type: ignore[no-any-return]  # a type or a maker of arrays
