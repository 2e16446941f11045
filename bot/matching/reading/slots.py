"""Slots: a phrase of the language with a place in it where any of several words may stand.

"họp {mấy} {ngày}" is "họp mấy ngày", "họp bao nhiêu bữa" and all the others; which words stand in which slot, the table
of slots says. So a new way to ask is one line, for every region at once.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Final

SLOT: Final = re.compile(r"\{(\w+)\}")
NOTHING: Final = "-"
"""In a table of slots: the slot may be left out."""


def filled(phrases: Iterable[str], slots: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Phrases with every slot filled in every way, each once.

    Args:
        phrases: as they stand in a table; those without slots come out as they are.
        slots: name of a slot → what may stand there.

    Raises:
        KeyError: a phrase names a slot that there is not.
    """
    told: set[str] = set()
    for phrase in phrases:
        if "{" not in phrase:
            if phrase not in told:
                told.add(phrase)
                yield phrase
            continue
        pieces = SLOT.split(phrase)  # text, name of a slot, text, …
        ways = [slots[piece] if at % 2 else (piece,) for at, piece in enumerate(pieces)]
        for way in product(*ways):
            whole = " ".join("".join("" if part == NOTHING else part for part in way).split())
            if whole not in told:
                told.add(whole)
                yield whole
