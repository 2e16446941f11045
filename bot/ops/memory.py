"""How often Python looks for garbage, while everything is loaded and once it is."""

import contextlib
import ctypes
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def loading() -> Iterator[None]:
    """For a command that loads, answers and ends: what is made here stays, so that no garbage is looked for in it.

    Not at the end either, when Python goes through all that there is once more: a fifth of what one answer costs.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def settle() -> None:
    """Call when the knowledge and the channels are built, before the first message.

    What is loaded stays for good, so that there is no use in looking through it again and again: it is set aside, and
    the search for garbage in the rest made rarer. It saves a busy bot about a quarter of its processor time. What
    loading needed for a moment goes back to the system.
    """
    gc.collect()
    give_back()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def give_back() -> None:
    """What was needed for a moment goes back to the system."""
    with contextlib.suppress(OSError, AttributeError):  # only glibc has it
        ctypes.CDLL(None).malloc_trim(0)
