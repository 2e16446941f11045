"""Measures: a number with its unit, so that 86 km are not 86 m, and four years are 48 months."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from bot.matching.reading.lexicon import syllables, table_of
from bot.matching.reading.mention import Mention

LONGEST = 3  # syllables of a unit: "ki lô mét"


@dataclass(frozen=True)
class Unit:
    """A unit of measure.

    Attributes:
        kind: what is measured: "length".
        size: how many of the smallest unit of the kind it is.
    """

    kind: str
    size: Decimal


def unit_after(mentions: Sequence[Mention], at: int) -> Unit | None:
    """The unit in the words right after a number; None where none follows."""
    return unit_of(" ".join(mention.said for mention in mentions[at + 1 : at + 1 + LONGEST]))


def unit_of(text: str) -> Unit | None:
    """The unit that a text opens with, by its longest name: "km2" rather than "km"."""
    words = syllables(text)[:LONGEST]
    names = (" ".join(words[:size]) for size in range(len(words), 0, -1))
    return next((unit for name in names if (unit := _units().get(name)) is not None), None)


def kinds_in(text: str) -> set[str]:
    """What the units in a text measure."""
    words = syllables(text)
    found = (unit_of(" ".join(words[at : at + LONGEST])) for at in range(len(words)))
    return {unit.kind for unit in found if unit is not None}


def is_unit(mentions: Sequence[Mention], at: int) -> bool:
    """Whether a number is the unit of the one before it: "4 năm" are no five."""
    before = mentions[at - 1] if 0 < at < len(mentions) else None
    follows = before is not None and before.number is not None and before.last == mentions[at].first
    return follows and unit_of(mentions[at].said) is not None


def in_unit(number: Decimal, said: Unit | None, known: Unit | None) -> Decimal | None:
    """A number in the unit of what it is compared with; None where the two measure different things.

    A number without a unit is taken to be in the other's.
    """
    if said is None or known is None:
        return number
    return number * said.size / known.size if said.kind == known.kind else None


@cache
def _units() -> dict[str, Unit]:
    return {
        " ".join(syllables(name)): Unit(kind, Decimal(str(size)))
        for kind, rows in table_of("measures").items()
        for size, names in rows.items()
        for name in names
    }
