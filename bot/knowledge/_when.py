"""Stand-in for bot.text.dates.parse_when until it is merged."""

import calendar
import datetime as dt
import re

from bot.text.when import Bound, Grain, When


def parse_when(text: str) -> When:
    """A time as people write it."""
    word = " ".join(text.split()).casefold()
    bound = Bound.ON
    for lead, meaning in (
        ("trước ngày ", Bound.BEFORE),
        ("trước ", Bound.BEFORE),
        ("đến hết ngày ", Bound.BY),
        ("đến hết ", Bound.BY),
        ("từ ngày ", Bound.SINCE),
        ("từ ", Bound.SINCE),
        ("trong ", Bound.ON),
        ("ngày ", Bound.ON),
    ):
        if word.startswith(lead) and " đến " not in word:
            word, bound = word.removeprefix(lead), meaning
            break
    start, end, grain = _span(word)
    return When(start, end, grain, bound)


def _span(word: str) -> tuple[dt.date, dt.date, Grain]:
    try:
        if m := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", word):
            day = dt.date(int(m[1]), int(m[2]), int(m[3]))
            return day, day, Grain.DAY
        if m := re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", word):
            day = dt.date(int(m[3]), int(m[2]), int(m[1]))
            return day, day, Grain.DAY
        if m := re.fullmatch(r"(\d{1,2}) ?[-–] ?(\d{1,2})/(\d{1,2})/(\d{4})", word):
            y, mo = int(m[4]), int(m[3])
            return dt.date(y, mo, int(m[1])), dt.date(y, mo, int(m[2])), Grain.RANGE
        if m := re.fullmatch(r"(?:(đầu|giữa|cuối) )?(?:tháng )?(\d{1,2})(?:[/-]| năm )(\d{4})", word):
            y, mo = int(m[3]), int(m[2])
            last = calendar.monthrange(y, mo)[1]
            a, b = {"đầu": (1, 10), "giữa": (11, 20), "cuối": (21, last)}.get(m[1] or "", (1, last))
            return dt.date(y, mo, a), dt.date(y, mo, b), Grain.THIRD if m[1] else Grain.MONTH
        if m := re.fullmatch(r"(?:năm )?(\d{4})", word):
            return dt.date(int(m[1]), 1, 1), dt.date(int(m[1]), 12, 31), Grain.YEAR
        if m := re.fullmatch(r"(\d{4}) ?[-–] ?(\d{4})", word):
            return dt.date(int(m[1]), 1, 1), dt.date(int(m[2]), 12, 31), Grain.TERM
    except (ValueError, KeyError) as error:
        raise ValueError("không có ngày này trong lịch.") from error
    raise ValueError("không phải là ngày, tháng hay năm.")
