"""Amounts of money as officials write them: "14,5 tỷ đồng", "trên 70 tỷ đồng"."""

import re
from decimal import Decimal
from typing import Final

from bot.text.numbers import read_number

NUMBERS: Final = re.compile(r"(?<![\d/.,])\d+(?:[.,]\d+)*(?![\d/])")
_SIZES: Final = {"tỷ": Decimal(10**9), "triệu": Decimal(10**6), "nghìn": Decimal(1000)}
SCALES: Final = {f"{name} đồng": size for name, size in _SIZES.items()} | _SIZES | {"đồng": Decimal(1)}
UNITS: Final = tuple(SCALES)  # the longest name first


def read_money(text: str) -> tuple[Decimal, str] | None:
    """The first amount of a text in đồng, and the unit that it is written in; None where it names no amount."""
    unit = next((unit for unit in UNITS if unit in text), None)
    found = NUMBERS.search(text)
    value = read(found.group()) if found else None
    return None if unit is None or value is None else (value * SCALES[unit], unit)


def read(text: str) -> Decimal | None:
    """A number as written; None where it is none."""
    found = read_number([text])
    return Decimal(found[0]) if found else None
