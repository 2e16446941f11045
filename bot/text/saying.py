"""Wording a stated time in Vietnamese, no finer than it was stated."""

import datetime as dt

from bot.text.when import AFTER, Bound, Grain, When

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_THIRDS = {1: "thượng tuần", 11: "trung tuần", 21: "hạ tuần"}
_QUARTERS = ("I", "II", "III", "IV")
_NEAR_DAYS = {-1: "hôm qua", 0: "hôm nay", 1: "ngày mai"}


def weekday(date: dt.date) -> str:
    """Vietnamese name of the day of the week: "thứ Bảy", "Chủ nhật"."""
    return _WEEKDAYS[date.weekday()]


def say_when(when: When, *, today: dt.date | None = None) -> str:
    """The time in words: "ngày 22/2/2020", "trước ngày 30/6/2020", "trung tuần tháng 6/2020".

    A year that was not stated is not said. `today` adds "hôm nay, ", "ngày mai, " or "hôm qua, " to such a day.
    """
    match when.bound:
        case Bound.BEFORE:
            return "trước " + _limit(when, when.start)
        case Bound.BY:
            return ("đến " if when.words else "đến hết ") + _limit(when, when.end)
        case Bound.SINCE if when.is_after:
            return f"{AFTER} ngày {_day(when.start - dt.timedelta(days=1), when.has_year)}"
        case Bound.SINCE:
            return "từ " + _limit(when, when.start)
    said = _plain(when)
    if today is not None and when.grain is Grain.DAY and (near := _NEAR_DAYS.get((when.start - today).days)):
        return f"{near}, {said}"
    return said


def _limit(when: When, day: dt.date) -> str:
    """What a limit is set at; of a range only the day that matters."""
    return f"ngày {_day(day, when.has_year)}" if when.grain in (Grain.RANGE, Grain.WEEK) else _plain(when)


def _plain(when: When) -> str:
    start, end = when.start, when.end
    year = f"/{start.year}" if when.has_year else ""
    match when.grain:
        case Grain.DAY:
            return f"ngày {_day(start, when.has_year)}"
        case Grain.RANGE | Grain.WEEK:
            return _range(when)
        case Grain.THIRD:
            return f"{when.words or _THIRDS.get(start.day, 'trong')} tháng {start.month}{year}"
        case Grain.MONTH:
            return f"tháng {start.month}{year}"
        case Grain.QUARTER:
            return f"{when.words} quý {_QUARTERS[(start.month - 1) // 3]}{year}".strip()
        case Grain.HALF:
            said = "6 tháng đầu năm" if start.month == 1 else "6 tháng cuối năm"
            return f"{said} {start.year}" if when.has_year else said
        case Grain.YEAR:
            return f"{when.words} năm {start.year}".strip()
        case Grain.TERM:
            return f"nhiệm kỳ {start.year}-{end.year}"


def _range(when: When) -> str:
    start, end = when.start, when.end
    if when.words:
        return when.words
    if start == end:
        return f"ngày {_day(start, when.has_year)}"
    if when.in_months:  # no days that nobody stated
        first = _month(start, when.has_year and start.year != end.year)
        return f"từ tháng {first} đến tháng {_month(end, when.has_year)}"
    if (start.year, start.month) != (end.year, end.month):
        first = _day(start, when.has_year and start.year != end.year)
        return f"từ ngày {first} đến ngày {_day(end, when.has_year)}"
    if (end - start).days == 1:
        return f"các ngày {start.day}-{_day(end, when.has_year)}"
    return f"từ ngày {start.day} đến ngày {_day(end, when.has_year)}"


def _month(day: dt.date, with_year: bool) -> str:
    return f"{day.month}/{day.year}" if with_year else str(day.month)


def _day(day: dt.date, with_year: bool) -> str:
    return f"{day.day}/{day.month}/{day.year}" if with_year else f"{day.day}/{day.month}"
