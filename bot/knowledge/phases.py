"""What a work costs whose phases alone have a cost: their sum, where each of them states an amount."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from bot.knowledge.model import Project
from bot.knowledge.titles import say_number
from bot.text.money import SCALES, read_money

INEXACT: Final = frozenset(("gần", "hơn", "trên", "dưới", "khoảng", "từ", "đến", "ít", "tối", "quá", "chừng"))


def with_costs(projects: Sequence[Project]) -> tuple[Project, ...]:
    """The works, those without a cost of their own costing what all of their phases do together.

    A sum is only made of amounts that are stated exactly and in one unit; a word before them, as in "gần 36 tỷ đồng",
    would have to be said of the sum as well.
    """
    phases: dict[str, list[Project]] = {}
    for project in projects:
        if project.part_of is not None:
            phases.setdefault(project.part_of, []).append(project)
    return tuple(_whole(project, phases.get(project.id, ())) for project in projects)


def _whole(project: Project, phases: Sequence[Project]) -> Project:
    amounts = [read_money(phase.cost or "") for phase in phases]
    stated = [amount for amount in amounts if amount is not None]
    if project.cost is not None or len(stated) < 2 or len(stated) < len(phases) or not all(map(_exact, phases)):
        return project
    unit = stated[0][1]
    if any(other != unit for _, other in stated):
        return project
    total = sum((value for value, _ in stated), Decimal(0)) / SCALES[unit]
    return project.model_copy(update={"cost": f"{say_number(total.normalize())} {unit}"})


def _exact(project: Project) -> bool:
    """Whether a cost is stated as an amount, behind no word but the name of the sum."""
    return not any(word in INEXACT for word in (project.cost or "").casefold().split())
