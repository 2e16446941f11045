"""Amounts of money as officials write them: "14,5 tỷ đồng", "trên 70 tỷ đồng"."""

import re
from decimal import Decimal

from bot.answering.compute import number
from bot.knowledge.model import Precision, Project
from bot.text.numbers import read_number

NUMBERS = re.compile(r"(?<![\d/.,])\d+(?:[.,]\d+)*(?![\d/])")
UNITS = ("tỷ đồng", "triệu đồng", "nghìn đồng", "đồng")
UNIT = f"(?:{'|'.join(UNITS)})"
BOUNDS = {"trên": Precision.OVER, "hơn": Precision.OVER, "gần": Precision.NEARLY, "dưới": Precision.UNDER}
SCALES = {"tỷ đồng": Decimal(10**9), "triệu đồng": Decimal(10**6), "nghìn đồng": Decimal(1000), "đồng": Decimal(1)}


def money(project: Project) -> tuple[Decimal, str]:
    """A cost in đồng, and the unit it was written in."""
    cost = project.cost or ""
    unit = next((unit for unit in UNITS if unit in cost), UNITS[-1])
    found = NUMBERS.search(cost)
    value = read(found.group()) if found else None
    return (value or Decimal(0)) * SCALES[unit], unit


def say_money(value: Decimal, unit: str, precision: Precision) -> str:
    """An amount worked out from costs, in the unit in which they were written."""
    return f"{number(value / SCALES[unit], precision)} {unit}"


def stated(project: Project) -> Precision:
    """How a cost was stated: exactly, as over or under so much, or only about."""
    cost = project.cost or ""
    if re.fullmatch(rf"{NUMBERS.pattern} {UNIT}", cost):
        return Precision.EXACT
    opening = cost.split()[0].lower() if cost else ""
    return BOUNDS.get(opening, Precision.ABOUT) if NUMBERS.match(cost, len(opening) + 1) else Precision.ABOUT


def read(text: str) -> Decimal | None:
    """A number as written; None where it is none."""
    found = read_number([text])
    return Decimal(found[0]) if found else None
