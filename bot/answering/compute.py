"""What follows from the facts: what is left, shares, spans of time, numbers in words of officials."""

import calendar
import datetime as dt
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from bot.answering import sentences as say
from bot.knowledge.model import Count
from bot.knowledge.precision import Precision
from bot.matching.question import IN_MONTHS, IN_WEEKS

_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_WORDS = {
    Precision.NEARLY: say.NEARLY,
    Precision.ABOUT: say.ABOUT,
    Precision.OVER: say.OVER,
    Precision.UNDER: say.UNDER,
    Precision.AT_MOST: say.AT_MOST,
    Precision.AT_LEAST: say.AT_LEAST,
}
# What is left of a whole when what is done was only nearly, over, … so many.
_OPPOSITE = {
    Precision.NEARLY: Precision.OVER,
    Precision.UNDER: Precision.OVER,
    Precision.OVER: Precision.UNDER,
    Precision.AT_MOST: Precision.AT_LEAST,
    Precision.AT_LEAST: Precision.AT_MOST,
    Precision.ABOUT: Precision.ABOUT,
    Precision.EXACT: Precision.EXACT,
}


def roman(number: int) -> str:
    """A number from 1 to 200 as officials number congresses."""
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text += letters
            number -= value
    return text


def digits(value: Decimal) -> str:
    """A number in Vietnamese writing: dots between thousands, a decimal comma."""
    if value == value.to_integral_value():
        return f"{int(value):,}".replace(",", ".")
    return f"{value.normalize():,f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def number(value: Decimal, precision: Precision) -> str:
    """A number with the word that says how it was stated ("gần 160")."""
    word = _WORDS.get(precision)
    return f"{word} {digits(value)}" if word else digits(value)


def amount(count: Count) -> str:
    """The number of a count with the word that says how it was stated; a range from its least to its most."""
    if count.up_to is not None:
        return say.BETWEEN.format(least=digits(count.value), most=digits(count.up_to))
    return number(count.value, count.precision)


def less(one: Precision, two: Precision) -> Precision:
    """How surely a number is known that is left of one without another."""
    if two is Precision.EXACT:
        return one
    return _OPPOSITE[two] if one is Precision.EXACT else Precision.ABOUT


def together(precisions: Iterable[Precision]) -> Precision:
    """How surely a sum is known: "trên 70" and 5 are over 75."""
    inexact = set(precisions) - {Precision.EXACT}
    return Precision.EXACT if not inexact else inexact.pop() if len(inexact) == 1 else Precision.ABOUT


def remaining(done: Count, whole: Count) -> tuple[Decimal, Precision]:
    """How many of the whole are not in the state, and how surely: "gần 160" of 420 leaves "hơn 260"."""
    return whole.value - done.value, less(whole.precision, done.precision)


def share(done: Count, whole: Count) -> str:
    """Percentage that those done are of the whole."""
    if whole.value == 0:
        return "0%"
    return percentage(done.value * 100 / whole.value, exact=done.precision is whole.precision is Precision.EXACT)


def percentage(percent: Decimal, *, exact: bool) -> str:
    """A percentage: as it is, or to one decimal, of exact numbers; else rounded, with "khoảng"."""
    if not exact:
        return f"{say.ABOUT} {digits(percent.quantize(Decimal(1), ROUND_HALF_UP))}%"
    wholly = percent == percent.quantize(Decimal("0.01"))  # 360 of 384 are 93,75%, as papers write it
    return f"{digits(percent if wholly else percent.quantize(Decimal('0.1'), ROUND_HALF_UP))}%"


def distance(start: dt.date, end: dt.date, today: dt.date, unit: str = "") -> str:
    """How far a stretch of time is from today, in words; "" while it lasts.

    Args:
        unit: `IN_WEEKS` or `IN_MONTHS` where what is to come is to be told in those, too.
    """
    if today < start:
        told = {IN_WEEKS: in_weeks, IN_MONTHS: in_months}.get(unit)
        more = told(today, start) or say.LESS_THAN_ONE[unit] if told is not None else ""
        return say.IN_DAYS.format(days=(start - today).days) + more
    if start == end == today:
        return say.TODAY
    if today <= end:
        return ""
    days = (today - end).days
    if days <= 90:
        span = say.DAYS.format(n=days)
    elif days <= 730:
        span = say.MONTHS.format(n=round(days / 30.44))
    else:
        span = say.YEARS.format(n=round(days / 365.25))
    return say.AGO.format(span=span)


def in_months(first: dt.date, second: dt.date) -> str:
    """The same stretch in months and days, where it is a month at least."""
    months = (second.year - first.year) * 12 + second.month - first.month - (second.day < first.day)
    if months < 1:
        return ""
    since = (first.year * 12 + first.month - 1 + months) // 12, (first.year * 12 + first.month - 1 + months) % 12 + 1
    days = (second - dt.date(*since, min(first.day, calendar.monthrange(*since)[1]))).days
    return say.MONTHS_DAYS.format(months=months, rest=say.AND_DAYS.format(days=days) if days else "")


def in_weeks(first: dt.date, second: dt.date) -> str:
    """The stretch between two days in weeks and days, where it is a week at least."""
    weeks, days = divmod((second - first).days, 7)
    rest = say.AND_DAYS.format(days=days) if days else ""
    return say.WEEKS_DAYS.format(weeks=weeks, rest=rest) if weeks else ""
