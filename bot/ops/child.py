"""Work that a child process does at the start, so that what it loads and leaves behind goes with it."""

import os
import threading
from collections.abc import Callable


def alone() -> bool:
    """Whether this process can be copied: it has no threads yet."""
    return threading.active_count() == 1


def in_child(work: Callable[[], object]) -> Callable[[], bool]:
    """Have a copy of this process do it.

    What goes wrong there is not told: whoever needs what it should have made does without, or makes it.

    Returns:
        waits for its end, and says whether the work was done: it came to its end, and did not return False.
    """
    child = os.fork()
    if child:
        return lambda: _end_of(child)
    failed = True
    try:
        failed = work() is False
    except BaseException:  # noqa: BLE001, S110 - told by how it ends
        pass
    finally:
        os._exit(int(failed))  # nothing of the parent's is flushed or closed twice


def _end_of(child: int) -> bool:
    try:
        return os.waitpid(child, 0)[1] == 0
    except ChildProcessError:  # somebody else has waited for it
        return False
