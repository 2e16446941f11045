"""What works cost: an amount that is read of their records, and how surely it was stated."""

import re
from decimal import Decimal

from bot.answering.compute import number
from bot.knowledge.model import Project
from bot.knowledge.precision import Precision
from bot.text.money import NUMBERS, SCALES, UNITS, read_money

UNIT = f"(?:{'|'.join(UNITS)})"
BOUNDS = {"trên": Precision.OVER, "hơn": Precision.OVER, "gần": Precision.NEARLY, "dưới": Precision.UNDER}


def money(project: Project) -> tuple[Decimal, str]:
    """A cost in đồng, and the unit it was written in."""
    return read_money(project.cost or "") or (Decimal(0), UNITS[-1])


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
