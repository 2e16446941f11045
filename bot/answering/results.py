"""Results: what is worked out from several records, or from two numbers that one record tells."""

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal

from bot.answering import sentences as say
from bot.answering.compute import digits, number
from bot.answering.told import Told, upper
from bot.knowledge.model import Count, Event, Precision, Project
from bot.text.dates import say_when
from bot.text.numbers import read_number

NUMBERS = re.compile(r"(?<![\d/.,])\d+(?:[.,]\d+)*(?![\d/])")
MOST_TIMES = 4  # as large or as small: a number further away counts something else
UNITS = ("tỷ đồng", "triệu đồng", "nghìn đồng", "đồng")
UNIT = f"(?:{'|'.join(UNITS)})"
SCALES = {"tỷ đồng": Decimal(10**9), "triệu đồng": Decimal(10**6), "nghìn đồng": Decimal(1000), "đồng": Decimal(1)}


def worked_out(records: Sequence[object], facet: str) -> Told | None:
    """The result that a facet asks of some records; None for facets that are simply told."""
    counts = [record for record in records if isinstance(record, Count)]
    projects = [record for record in records if isinstance(record, Project) and record.cost]
    events = [record for record in records if isinstance(record, Event)]
    match facet:
        case "difference" if len(counts) == len(records) == 2:
            return _difference(counts[0], counts[1])
        case "difference" if len(projects) == len(records) == 2:
            return _cost_difference(projects[0], projects[1])
        case "sum" if len(projects) == len(records) > 1:
            return _sum(projects)
        case "quotient" if len(counts) == len(records) == 2:
            return _quotient(counts[0], counts[1])
        case "costliest" | "cheapest" if projects:
            return _extreme(projects, cheapest=facet == "cheapest")
        case "change" if len(counts) == 1:
            return _change(counts[0])
        case "apart" if len(events) == len(records) == 2:
            return _apart(events[0], events[1])
    return None


def _difference(one: Count, two: Count) -> Told:
    if one.value < two.value:
        one, two = two, one
    exact = one.precision is two.precision is Precision.EXACT
    gap = number(one.value - two.value, Precision.EXACT if exact else Precision.ABOUT)
    text = say.DIFFERENCE.format(
        one=one.of, first=_amount(one), two=two.of, second=_amount(two), gap=_with_unit(gap, one.unit)
    )
    return Told(text, (one.id, two.id))


def _amount(count: Count) -> str:
    return _with_unit(number(count.value, count.precision), count.unit)


def _with_unit(spoken: str, unit: str | None) -> str:
    if unit == "%":
        return f"{spoken}%"
    return f"{spoken} {unit}" if unit else spoken


def _quotient(whole: Count, parts: Count) -> Told:
    each = number((whole.value / parts.value).quantize(Decimal(1)), Precision.ABOUT)
    text = say.QUOTIENT.format(part=parts.of, each=each, whole=whole.of, all=_amount(whole), parts=_amount(parts))
    return Told(text, (whole.id, parts.id))


def _change(count: Count) -> Told | None:
    """The difference between a count and the one other number of the same size that its record tells."""
    texts = [count.note or "", *map(str, count.details.values())]
    told = {value for text in texts for value in map(_read, NUMBERS.findall(text)) if value is not None}
    others = [value for value in told - {count.value} if count.value / MOST_TIMES <= value <= count.value * MOST_TIMES]
    if len(others) != 1:
        return None
    gap = digits(abs(count.value - others[0]))
    text = say.CHANGE.format(
        gap=_with_unit(gap, count.unit or _classifier(count)),
        one=_amount(count),
        two=_with_unit(digits(others[0]), count.unit),
    )
    return Told(f"{text} {count.note or ''}".rstrip(), (count.id,))


def _classifier(count: Count) -> str:
    """The word that people are counted by, when the record's text counts them so."""
    texts = " ".join([count.note or "", *map(str, count.details.values())])
    return "người" if re.search(r"\d người", texts) else ""


def _read(text: str) -> Decimal | None:
    found = read_number([text])
    return Decimal(found[0]) if found else None


def _money(project: Project) -> tuple[Decimal, str]:
    """A cost in đồng, and the unit it was written in."""
    cost = project.cost or ""
    unit = next((unit for unit in UNITS if unit in cost), UNITS[-1])
    found = NUMBERS.search(cost)
    value = _read(found.group()) if found else None
    return (value or Decimal(0)) * SCALES[unit], unit


def _say_money(value: Decimal, unit: str, projects: Sequence[Project]) -> str:
    """An amount worked out from costs; only about so much when one of them is not stated as exactly so much."""
    exact = all(re.fullmatch(rf"{NUMBERS.pattern} {UNIT}", project.cost or "") for project in projects)
    return f"{number(value / SCALES[unit], Precision.EXACT if exact else Precision.ABOUT)} {unit}"


def _sum(projects: Sequence[Project]) -> Told:
    amounts = [_money(project) for project in projects]
    total = _say_money(sum((value for value, _ in amounts), Decimal(0)), amounts[0][1], projects)
    each = "; ".join(f"{project.name} {project.cost}" for project in projects)
    return Told(say.COST_SUM.format(total=total, each=each), tuple(project.id for project in projects))


def _cost_difference(one: Project, two: Project) -> Told:
    (first, unit), (second, _) = _money(one), _money(two)
    if first < second:
        return _cost_difference(two, one)
    text = say.COST_DIFFERENCE.format(
        one=one.name, first=one.cost, two=two.name, second=two.cost, gap=_say_money(first - second, unit, (one, two))
    )
    return Told(text, (one.id, two.id))


def _extreme(projects: Sequence[Project], *, cheapest: bool) -> Told:
    best = (min if cheapest else max)(projects, key=lambda project: _money(project)[0])
    template = say.CHEAPEST if cheapest else say.COSTLIEST
    return Told(template.format(name=upper(best.name), cost=best.cost, count=len(projects)), (best.id,))


def _apart(one: Event, two: Event) -> Told | None:
    """The days between two events, the earlier first."""
    if one.on is None or two.on is None:
        return None
    if two.on.start < one.on.start:
        return _apart(two, one)
    gap: dt.timedelta = two.on.start - one.on.end
    text = say.APART.format(
        one=upper(one.who or one.event),
        first=say_when(one.on),
        two=two.who or two.event,
        second=say_when(two.on),
        days=gap.days,
    )
    return Told(text, (one.id, two.id))
