"""A progress bar on standard error, for runs that take a while, when somebody is watching."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

MANY = 50
"""Fewer items than this are done before a bar is read."""

T = TypeVar("T")


def watched(items: Sequence[T], what: str) -> Iterator[T]:
    """The items, with a bar that advances as they are taken."""
    if len(items) < MANY or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, description=what, console=Console(stderr=True), transient=True)
