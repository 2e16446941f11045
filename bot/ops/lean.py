"""Libraries that others would load and nobody here uses."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Final

_LOADED: Final[dict[str, ModuleType | None]] = sys.modules  # type: ignore[assignment]  # None: may not be imported


@contextmanager
def without(library: str) -> Iterator[None]:
    """What is imported meanwhile finds no such library, as if it were not installed, unless it is loaded already.

    For libraries that use another one where it is there and do without it else.
    """
    if library in _LOADED:
        yield
        return
    never(library)
    try:
        yield
    finally:
        del _LOADED[library]


def never(library: str) -> None:
    """The same for as long as the process lives."""
    _LOADED.setdefault(library, None)
