"""Libraries that others would load and nobody here uses."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def without(library: str) -> Iterator[None]:
    """What is imported meanwhile finds no such library, as if it were not installed, unless it is loaded already.

    For libraries that use another one where it is there and do without it else.
    """
    loaded: dict[str, ModuleType | None] = sys.modules  # type: ignore[assignment]  # None: may not be imported
    if library in loaded:
        yield
        return
    loaded[library] = None
    try:
        yield
    finally:
        del loaded[library]
