"""Stretches of time: months, thirds, quarters, years, and parts of these that nobody states to the day."""

import calendar
import datetime as dt
from dataclasses import replace

from bot.text.when import Grain, When

MID_MONTH = 15  # the last day of its first half


def month_span(year: int, month: int) -> tuple[dt.date, dt.date]:
    """First and last day of a month."""
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def third(year: int, month: int, part: int, *, has_year: bool = True, words: str = "") -> When:
    """Thượng (0: 1–10), trung (1: 11–20) or hạ tuần (2: 21 to the end) of a month; in the words in which it is said."""
    first, last = month_span(year, month)
    starts, ends = (
        (first, first.replace(day=11), first.replace(day=21)),
        (first.replace(day=10), first.replace(day=20), last),
    )
    return When(starts[part], ends[part], Grain.THIRD, has_year=has_year, words=words)


def outer_week(year: int, month: int, *, last: bool, has_year: bool = True) -> When:
    """The first or the last seven days of a month."""
    first_day, last_day = month_span(year, month)
    days = dt.timedelta(days=6)
    start, end = (last_day - days, last_day) if last else (first_day, first_day + days)
    return When(start, end, Grain.THIRD, has_year=has_year, words="tuần cuối" if last else "tuần đầu")


def months(year: int, first: int, last: int, grain: Grain, *, has_year: bool = True) -> When:
    """From the first day of month `first` to the last of month `last`, one year."""
    start, end = month_span(year, first)[0], month_span(year, last)[1]
    return When(start, end, grain, has_year=has_year, in_months=grain is Grain.RANGE)


def part_of(whole: When, part: int, words: str) -> When:
    """The beginning (0), the middle (1) or the end (2) of a quarter or a year, each wider than a third of it."""
    third_of_it = (whole.end - whole.start) / 3
    reach = third_of_it / 2
    bounds = (
        (whole.start, whole.start + third_of_it + reach),
        (whole.start + third_of_it - reach, whole.end - third_of_it + reach),
        (whole.end - third_of_it - reach, whole.end),
    )
    start, end = bounds[part]
    return replace(whole, start=start, end=end, words=words)


def half_of(whole: When, *, last: bool) -> When:
    """The first or the last half of a month or a quarter: "nửa đầu tháng 5", "nửa cuối quý II"."""
    middle = whole.start.replace(day=MID_MONTH)
    if whole.grain is Grain.QUARTER:
        middle = middle.replace(month=whole.start.month + 1)
    start, end = (middle + dt.timedelta(days=1), whole.end) if last else (whole.start, middle)
    grain = Grain.THIRD if whole.grain is Grain.MONTH else whole.grain
    return replace(whole, start=start, end=end, grain=grain, words="nửa cuối" if last else "nửa đầu")


def years(first: int, last: int, grain: Grain) -> When:
    """Whole years."""
    return When(dt.date(first, 1, 1), dt.date(last, 12, 31), grain)
