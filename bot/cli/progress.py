"""A progress bar on standard error, for runs that take a while, when somebody is watching."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
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


@contextmanager
def counted(what: str) -> Iterator[Callable[[int, int], None] | None]:
    """A bar to be told (done, all); None when nobody is watching. It shows only when there is much to do."""
    if not sys.stderr.isatty():
        yield None
        return
    with ExitStack() as shown:
        advance: Callable[[int, int], None] | None = None

        def tell(done: int, total: int) -> None:
            nonlocal advance
            if total <= MANY * 10:
                return
            advance = advance or shown.enter_context(_bar(what))
            advance(done, total)

        yield tell


@contextmanager
def _bar(what: str) -> Iterator[Callable[[int, int], None]]:
    """A bar to be told (done, all); what draws it is loaded only where there is one."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what)
        yield lambda done, total: progress.update(task, completed=done, total=total)
