"""Work that a child process does at the start, so that what it loads and leaves behind goes with it."""

import contextlib
import os
import threading
from collections.abc import Callable


def alone() -> bool:
    """Whether this process can be copied: it has no threads yet."""
    return threading.active_count() == 1


def in_child(work: Callable[[], object]) -> Callable[[], None]:
    """Have a copy of this process do it.

    What goes wrong there is not told: whoever needs what it should have made finds it missing, and makes it.

    Returns:
        waits for its end.
    """
    child = os.fork()
    if child:
        return lambda: _end_of(child)
    try:
        with contextlib.suppress(BaseException):
            work()
    finally:
        os._exit(0)  # nothing of the parent's is flushed or closed twice


def _end_of(child: int) -> None:
    with contextlib.suppress(ChildProcessError):  # somebody else has waited for it
        os.waitpid(child, 0)
