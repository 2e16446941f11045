"""How often Python looks for garbage, once everything is loaded."""

import contextlib
import ctypes
import gc


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
