"""Reading one stated time at a given word: day, days, month, third, quarter, half, year, term, relative."""

import calendar
import datetime as dt
from collections.abc import Sequence

from bot.text.dateparts import (
    FIRST_YEAR,
    LAST_YEAR,
    Digits,
    Label,
    NoSuchDate,
    Shape,
    Stated,
    digits,
    is_number,
    labels,
    make_day,
)
from bot.text.numbers import read_number, roman
from bot.text.tokens import Token
from bot.text.when import Bound, Grain, When

Read = tuple[When, int]  # a time and the token after it

_THIRDS = {
    Label.EARLY: 0, Label.MIDDLE: 1, Label.LATE: 2, Label.UPPER_THIRD: 0, Label.MID_THIRD: 1, Label.LOWER_THIRD: 2,
}  # fmt: skip
_MONTH_WORDS = {
    "giêng": 1, "gieng": 1, "một": 1, "mot": 1, "hai": 2, "ba": 3, "tư": 4, "tu": 4, "bốn": 4, "bon": 4, "năm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "bay": 7, "tám": 8, "tam": 8, "chín": 9, "chin": 9, "mười": 10, "muoi": 10, "chạp": 12, "chap": 12,
}  # fmt: skip
_BUT_NOT_DATED = frozenset("% tỷ tỉ triệu nghìn ngàn km m ha m2 đồng".split())


def month_span(year: int, month: int) -> tuple[dt.date, dt.date]:
    """First and last day of a month."""
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def third(year: int, month: int, part: int, *, has_year: bool = True) -> When:
    """Thượng (0: 1–10), trung (1: 11–20) or hạ tuần (2: 21 to the end) of a month."""
    first, last = month_span(year, month)
    starts, ends = (
        (first, first.replace(day=11), first.replace(day=21)),
        (first.replace(day=10), first.replace(day=20), last),
    )
    return When(starts[part], ends[part], Grain.THIRD, has_year=has_year)


def months(year: int, first: int, last: int, grain: Grain, *, has_year: bool = True) -> When:
    """From the first day of month `first` to the last of month `last`, one year."""
    return When(month_span(year, first)[0], month_span(year, last)[1], grain, has_year=has_year)


def years(first: int, last: int, grain: Grain) -> When:
    """Whole years."""
    return When(dt.date(first, 1, 1), dt.date(last, 12, 31), grain)


class Points:
    """The tokens of a message, and what time is stated at each."""

    def __init__(self, tokens: Sequence[Token], today: dt.date) -> None:
        self.tokens = tokens
        self.today = today
        self.lower = [token.text.lower() for token in tokens]
        self.labels = [
            labels(word) if not is_number(token) else frozenset()
            for token, word in zip(tokens, self.lower, strict=True)
        ]
        self.size = len(tokens)

    def has(self, at: int, *wanted: Label) -> bool:
        """Whether the word at `at` can play one of these parts."""
        return 0 <= at < self.size and any(label in self.labels[at] for label in wanted)

    def is_text(self, at: int, *texts: str) -> bool:
        """Whether the token at `at` is one of these, in lower case."""
        return 0 <= at < self.size and self.lower[at] in texts

    def digits(self, at: int) -> Digits | None:
        """Shape of the digits at `at`."""
        return digits(self.tokens[at].text) if 0 <= at < self.size and is_number(self.tokens[at]) else None

    def skip(self, at: int, *wanted: Label) -> int:
        """First token from `at` on that plays none of these parts."""
        while self.has(at, *wanted):
            at += 1
        return at

    def small(self, at: int, most: int) -> tuple[int, int] | None:
        """A whole number 1–`most`, in digits or words, and the token after it."""
        shape = self.digits(at)
        if shape is not None:
            return (shape.numbers[0], at + 1) if shape.shape is Shape.NUMBER and 1 <= shape.numbers[0] <= most else None
        if at >= self.size or is_number(self.tokens[at]):
            return None
        if most == 12 and self.lower[at] in _MONTH_WORDS and not self.is_text(at + 1, "mươi", "muoi", "trăm", "tram"):
            value = _MONTH_WORDS[self.lower[at]]
            if value == 10 and self.is_text(at + 1, "một", "mot", "hai"):
                return (11 if self.lower[at + 1] != "hai" else 12), at + 2
            return value, at + 1
        found = read_number(self.lower[at : at + 4])
        if found is None or not isinstance(found[0], int) or not 1 <= found[0] <= most:
            return None
        return found[0], at + found[1]

    # Years

    def year(self, at: int) -> tuple[int, int] | None:
        """The year stated at `at` to complete a date: "năm 2020", "/2020", "2020", "năm nay"."""
        if self.is_text(at, "/", "-", ",") and not self.is_text(at + 1, "/", "-"):
            joined = self.digits(at + 1)
            if joined and joined.shape is Shape.NUMBER and FIRST_YEAR <= joined.numbers[0] <= LAST_YEAR:
                return joined.numbers[0], at + 2
            if self.is_text(at, ",") and self.has(at + 1, Label.YEAR):
                return self.year(at + 1)
            return None
        told = self.has(at, Label.YEAR)
        if told:
            at += 1
            relative = self.shift(at, year=True)
            if relative is not None:
                return self.today.year + relative, at + 1
        shape = self.digits(at)
        if shape is not None:
            if shape.shape is Shape.NUMBER and FIRST_YEAR <= shape.numbers[0] <= LAST_YEAR:
                return shape.numbers[0], at + 1
            return None
        if told and at < self.size:
            spoken = read_number(self.lower[at : at + 8])
            if spoken and isinstance(spoken[0], int) and FIRST_YEAR <= spoken[0] <= LAST_YEAR:
                return spoken[0], at + spoken[1]
        return None

    def year_or_this(self, at: int) -> tuple[int, bool, int]:
        """Year, whether it was stated, and the token after it."""
        found = self.year(at)
        return (found[0], True, found[1]) if found else (self.today.year, False, at)

    def shift(self, at: int, *, year: bool = False) -> int | None:
        """-1, 0, 1 for trước, này, tới and their like after tuần, tháng, năm."""
        if self.is_text(at, "này", "nay", "ni"):
            return 0
        if self.has(at, Label.LAST_YEAR) and year:
            return -1
        if self.has(at, Label.BEFORE) or self.is_text(at, "qua", "rồi", "roi"):
            return -1
        if self.is_text(at, "tới", "toi", "sau"):
            return 1
        return None

    # Months

    def month(self, at: int) -> tuple[int, int | None, int] | None:
        """Month at `at` ("tháng 3", "T3/2020", "tháng ba năm ngoái"): number, stated year if any, next token."""
        if self.has(at, Label.LETTER_T) and not self.has(at, Label.MONTH):
            joined = at + 1 < self.size and self.tokens[at].end == self.tokens[at + 1].start
            if not joined or self.digits(at + 1) is None:
                return None
        elif not self.has(at, Label.MONTH):
            return None
        return self.month_number(at + 1, bare=self.lower[at] == "thang")

    def month_number(self, at: int, *, bare: bool = False) -> tuple[int, int | None, int] | None:
        """Number of a month, after the word tháng; `bare` when that was typed without marks."""
        shape = self.digits(at)
        if shape is not None:
            if shape.shape is Shape.MONTH_YEAR:
                return self._checked(shape.numbers[0], shape.numbers[1], at + 1)
            if shape.shape is Shape.NUMBER and shape.numbers[0] <= 99:
                told = self.year(at + 1)
                return self._checked(shape.numbers[0], told[0] if told else None, told[1] if told else at + 1)
            return None
        if self.is_text(at, "nam") and not (bare and self.has(at + 1, Label.YEAR)):
            return None
        if self.is_text(at, "nam"):
            number: tuple[int, int] | None = (5, at + 1)
        else:
            number = self.small(at, 12)
        if number is None:
            return None
        told = self.year(number[1])
        return number[0], told[0] if told else None, told[1] if told else number[1]

    def _checked(self, month: int, year: int | None, after: int) -> tuple[int, int | None, int]:
        if not 1 <= month <= 12:
            raise NoSuchDate(after)
        return month, year, after

    def month_point(self, at: int) -> Read | None:
        """A month, some months, or a third of a month."""
        part = next((_THIRDS[label] for label in _THIRDS if self.has(at, label)), None)
        if part is not None:
            after = at + 1
            if self.has(at, Label.UPPER_THIRD, Label.MID_THIRD, Label.LOWER_THIRD):
                if not self.has(after, Label.WEEK):
                    return None
                after += 1
            after = self.skip(after, Label.FILLER)
            found = self.month(after) or self._this_month(after)
            if found is None:
                return None
            month, year, after = found
            return third(year or self.today.year, month, part, has_year=year is not None), after
        relative = self._this_month(at)
        if relative is not None:
            return When.month(relative[1], relative[0]), relative[2]
        shape = self.digits(at)
        if shape and shape.shape is Shape.MONTH_YEAR and not self.has(at - 1, Label.NUMBERED):
            month, year = shape.numbers
            return (When.month(year, month), at + 1) if 1 <= month <= 12 and FIRST_YEAR <= year <= LAST_YEAR else None
        if self.has(at, Label.MONTH):
            shape = self.digits(at + 1)
            if shape and shape.shape is Shape.MONTHS_YEAR:
                return self._months(shape.numbers[0], shape.numbers[1], shape.numbers[2], at + 2)
            if shape and shape.shape is Shape.PAIR and shape.sep == "-":
                return self._months(shape.numbers[0], shape.numbers[1], None, at + 2)
        found = self.month(at)
        if found is None:
            return None
        month, year, after = found
        if self.is_to(after):
            to = self.month(after + 1)
            if to is None and year is None:
                number = self.digits(after + 1)
                if number and number.shape in (Shape.NUMBER, Shape.MONTH_YEAR) and 1 <= number.numbers[0] <= 12:
                    to = self.month_number(after + 1)
            if to is not None and (month <= to[0] or year != to[1]):
                return self._month_range(month, year, to)
        stated = year or self.today.year
        first, last = month_span(stated, month)
        return When(first, last, Grain.MONTH, has_year=year is not None), after

    def _month_range(self, month: int, year: int | None, to: tuple[int, int | None, int]) -> Read | None:
        last_month, last_year, after = to
        end_year = last_year or year or self.today.year
        first = month_span(year or end_year, month)[0]
        last = month_span(end_year, last_month)[1]
        if last < first:
            return None
        return When(first, last, Grain.RANGE, has_year=bool(year or last_year)), after

    def _months(self, first: int, last: int, year: int | None, after: int) -> Read | None:
        told = None if year else self.year(after)
        if told:
            year, after = told
        if not 1 <= first < last <= 12:
            return None
        return months(year or self.today.year, first, last, Grain.RANGE, has_year=year is not None), after

    def _this_month(self, at: int) -> tuple[int, int, int] | None:
        """ "tháng này", "tháng trước", "tháng sau" as month, year and next token."""
        if not self.has(at, Label.MONTH):
            return None
        shift = self.shift(at + 1)
        if shift is None:
            return None
        count = self.today.year * 12 + self.today.month - 1 + shift
        return count % 12 + 1, count // 12, at + 2

    # Bigger stretches

    def half(self, at: int) -> Read | None:
        """ "6 tháng đầu năm (2020)", "nửa cuối năm", "9 tháng đầu năm"."""
        count: int | None = None
        if self.has(at, Label.HALF):
            count, after = 6, at + 1
        else:
            number = self.small(at, 11)
            if number is None or not self.has(number[1], Label.MONTH):
                return None
            count, after = number[0], number[1] + 1
        late = self.has(after, Label.LATE)
        if not late and not self.has(after, Label.EARLY):
            return None
        after = self.skip(after + 1, Label.FILLER)
        year, stated, after_year = self.year_or_this(after)
        if not stated:
            if not self.has(after, Label.YEAR):
                return None
            after_year = after + 1
        grain = {6: Grain.HALF, 3: Grain.QUARTER}.get(count, Grain.RANGE)
        first, last = (13 - count, 12) if late else (1, count)
        return months(year, first, last, grain, has_year=stated), after_year

    def quarter(self, at: int) -> Read | None:
        """ "quý I/2020", "quý 2 năm nay", "quý này"."""
        letter = not self.has(at, Label.QUARTER)
        if letter and not self.has(at, Label.LETTER_Q):
            return None
        shape = self.digits(at + 1)
        told: tuple[int, int] | None = None
        number: int | None = None
        after = at + 2
        if shape is not None:
            number = shape.numbers[0] if shape.numbers else None
            if shape.shape is Shape.MONTH_YEAR:
                told = shape.numbers[1], after
            elif shape.shape is not Shape.NUMBER or letter:
                return None
            if number is not None and not 1 <= number <= 4 and not letter:
                raise NoSuchDate(after)
        elif at + 1 < self.size and not letter:
            number = roman(self.tokens[at + 1].text)
            if number is None:
                found = self.small(at + 1, 4)
                number, after = found if found else (None, after)
            if number is None and self.shift(at + 1) is not None:
                count = self.today.year * 4 + (self.today.month - 1) // 3 + (self.shift(at + 1) or 0)
                return months(count // 4, count % 4 * 3 + 1, count % 4 * 3 + 3, Grain.QUARTER), at + 2
        if number is None or not 1 <= number <= 4:
            return None
        told = told or self.year(after)
        year, after = told if told else (self.today.year, after)
        return months(year, 3 * number - 2, 3 * number, Grain.QUARTER, has_year=told is not None), after

    def term(self, at: int) -> Read | None:
        """ "nhiệm kỳ 2020-2025", "2020 - 2025", "năm 2020 đến năm 2025"."""
        named = self.has(at, Label.TERM)
        if self.has(at, Label.TERM_1) and self.has(at + 1, Label.TERM_2):
            named, at = True, at + 1
        if named:
            at += 1
        shape = self.digits(at)
        if shape and shape.shape is Shape.YEARS:
            first, last = shape.numbers
            return (years(first, last, Grain.TERM), at + 1) if self._is_term(first, last) else None
        if named and shape and shape.shape is Shape.PAIR and shape.sep == "-":
            first, last = 2000 + shape.numbers[0], 2000 + shape.numbers[1]
            return (years(first, last, Grain.TERM), at + 1) if self._is_term(first, last) else None
        start = self.year(at)
        if (
            start is None
            or self.is_text(at, "/", "-", ",")
            or not (self.is_to(start[1]) or (self.is_text(start[1], "/") and named))
        ):
            return None
        end = self.year(start[1] + 1)
        if end is None or self.is_text(start[1] + 1, "/", "-", ",") or not self._is_term(start[0], end[0]):
            return None
        return years(start[0], end[0], Grain.TERM), end[1]

    def _is_term(self, first: int, last: int) -> bool:
        return FIRST_YEAR <= first < last <= LAST_YEAR + 30 and last - first <= 50

    def whole_year(self, at: int) -> Read | None:
        """ "năm 2019", "năm nay", a bare 2019 that counts nothing."""
        if self.is_text(at, "/", "-", ","):
            return None
        found = self.year(at)
        if found is None:
            return None
        if is_number(self.tokens[at]) and (
            self.has(at + 1, Label.COUNTED) or self.is_text(at + 1, *_BUT_NOT_DATED) or self.has(at - 1, Label.NUMBERED)
        ):
            return None
        return years(found[0], found[0], Grain.YEAR), found[1]

    def relative(self, at: int) -> Read | None:
        """ "hôm nay", "ngày mai", "tuần này"."""
        if self.has(at, Label.WEEK):
            shift = self.shift(at + 1)
            if shift is None:
                return None
            start = self.today - dt.timedelta(days=self.today.weekday() - 7 * shift)
            return When(start, start + dt.timedelta(days=6), Grain.RANGE), at + 2
        days, after = self._relative_day(at)
        if days is None:
            return None
        return When.day(self.today + dt.timedelta(days=days)), after

    def _relative_day(self, at: int) -> tuple[int | None, int]:
        if self.has(at, Label.DAY) and self.is_text(at + 1, "hôm", "hom"):
            at += 1
        if self.has(at, Label.DAY, Label.PART_OF_DAY):
            if self.is_text(at + 1, "nay", "ni"):
                return 0, at + 2
            if self.is_text(at + 1, "qua") and not self.is_text(at, "ngày", "ngay"):
                return -1, at + 2
            if self.is_text(at + 1, "mai"):
                return 1, at + 2
            if self.is_text(at + 1, "kia"):
                return (-2 if self.is_text(at, "hôm", "hom", "bữa", "bua") else 2), at + 2
            if self.is_text(at + 1, "mốt"):
                return 2, at + 2
        elif (
            self.is_text(at, "mai")
            and self.tokens[at].text == "mai"
            and at == 0
            and not self.is_text(at + 1, "dịch", "dich")
        ):
            return 1, at + 1
        return None, at

    # Days

    def is_to(self, at: int) -> bool:
        """Whether the token joins the two ends of a stretch."""
        return self.is_text(at, "-", "~", "->") or self.has(at, Label.TO)

    def _joins(self, at: int) -> bool:
        return self.is_text(at, ",", "&", "+") or self.has(at, Label.AND)

    def days(self, at: int) -> list[Read]:
        """The day or days stated from `at` on. Days that do not follow each other come one by one.

        Raises NoSuchDate when a day is stated that does not exist.
        """
        begun = at
        at = self._skip_weekday(at)
        stated: list[Stated] = []
        joins: list[bool] = []  # True where a stretch, False where a list
        ends: list[int] = []
        while True:
            told = self.has(at, Label.DAY) or (self.has(at, Label.ALL) and self.has(at + 1, Label.DAY))
            at = self.skip(at, Label.ALL, Label.DAY) if told else at
            found = self._stated(at, told=told or (begun < at and bool(stated)))
            if found is None:
                break
            more, at = found
            joins += [True] * (len(more) - 1)
            stated += more
            ends += [at] * len(more)
            month = self.month(at) if more[-1].month is None else None
            if month is not None:
                more[-1].month, more[-1].year, at = month
                ends[-1] = at
            elif more[-1].month is not None and more[-1].year is None:
                year = self.year(at) if not self.is_text(at, "-", ",") or self.has(at + 1, Label.YEAR) else None
                if year:
                    more[-1].year, at = year
                    ends[-1] = at
            if self.is_to(at):
                joins.append(True)
            elif self._joins(at) and more[-1].month is None:
                joins.append(False)
            else:
                break
            at += 1
        while stated and stated[-1].month is None:
            stated.pop()
            ends.pop()
        return self._dated(stated, joins[: max(0, len(stated) - 1)], ends)

    def _skip_weekday(self, at: int) -> int:
        """Past "thứ Bảy," and "Chủ nhật" before a day."""
        start = at
        if self.has(at, Label.WEEKDAY) and self.small(at + 1, 7):
            at += 2
        elif self.is_text(at, "cn"):
            at += 1
        elif self.is_text(at, "chủ", "chu") and self.is_text(at + 1, "nhật", "nhat"):
            at += 2
        if at == start:
            return at
        return at + 1 if self.is_text(at, ",") else at

    def _stated(self, at: int, *, told: bool) -> tuple[list[Stated], int] | None:
        """Days in digits or words at `at`, as far as written there. `told`: the word ngày or a range went before."""
        shape = self.digits(at)
        if shape is None:
            return self._spoken(at, told=told)
        if shape.shape is Shape.DAYS:
            if self.has(at - 1, Label.NUMBERED) and not told:
                return None
            return [Stated(day.day, day.month, day.year) for day in shape.days], at + 1
        if shape.shape is Shape.NUMBER:
            return ([Stated(shape.numbers[0])], at + 1) if 1 <= shape.numbers[0] <= 31 else None
        if shape.shape is not Shape.PAIR:
            return None
        first, second = shape.numbers
        if first == 0 or second == 0:
            return None
        if shape.sep == "-" and (self.month(at + 1) or not self._is_day_month(at, first, second, told=told)):
            if first <= 31 and second <= 31 and (told or self.month(at + 1)):
                return [Stated(first), Stated(second)], at + 1
            return None
        if not told and not self._may_be_day_month(at, first, second, shape.sep):
            return None
        if second > 12 and not told:
            return None
        return [Stated(first, second)], at + 1

    def _is_day_month(self, at: int, first: int, second: int, *, told: bool) -> bool:
        """Whether "22-2" is a day of a month rather than from … to …: told so, or running downwards."""
        if second > 12:
            return False
        if told or self.has(at - 1, Label.BEFORE, Label.END_OF, Label.TO):
            return not (first < second and (self.is_text(at + 1, "/") or self.month(at + 1) is not None))
        return first > second

    def _may_be_day_month(self, at: int, first: int, second: int, sep: str) -> bool:
        """Whether "22/2" or "22.2" without the word ngày is no share, section number or decimal."""
        if first > 31 or second > 12:
            return False
        if self.has(at - 1, Label.NUMBERED) or self.is_text(at + 1, *_BUT_NOT_DATED):
            return False
        if sep == ".":
            return True
        return not (first <= second and (self.has(at + 1, Label.COUNTED) or self.has(at - 1, Label.SHARE)))

    def _spoken(self, at: int, *, told: bool) -> tuple[list[Stated], int] | None:
        """A day in words: "hai mươi hai", and before a month also "hai hai"."""
        if at >= self.size or is_number(self.tokens[at]):
            return None
        found = self.small(at, 31)
        if found is None:
            return None
        day, after = found
        if day in (2, 3) and after == at + 1 and not self.has(after, Label.MONTH):
            unit = self.small(after, 9)
            if (
                unit is not None
                and self.has(unit[1], Label.MONTH)
                and unit[1] == after + 1
                and 10 * day + unit[0] <= 31
            ):
                day, after = 10 * day + unit[0], unit[1]
        if not told and not (self.has(after, Label.MONTH) and self.month(after)):
            return None
        return [Stated(day)], after

    def _dated(self, stated: list[Stated], joins: list[bool], ends: list[int]) -> list[Read]:
        """Days with the months and years filled in from those after them, a read for each stretch."""
        for at in range(len(stated) - 2, -1, -1):
            stated[at].month = stated[at].month or stated[at + 1].month
            if stated[at].year is None and stated[at + 1].year is not None:
                later = (stated[at].month or 0, stated[at].day) > (stated[at + 1].month or 0, stated[at + 1].day)
                stated[at].year = (stated[at + 1].year or 0) - (1 if later and joins[at] else 0)
        reads: list[Read] = []
        for at, (each, end) in enumerate(zip(stated, ends, strict=True)):
            has_year = each.year is not None
            day = make_day(each.day, each.month or 0, each.year, self.today, end)
            before = reads[-1][0] if reads else None
            if before is not None and joins[at - 1] and day <= before.end:
                if has_year:
                    raise NoSuchDate(end)
                break
            if before is not None and (joins[at - 1] or day == before.end + dt.timedelta(days=1)):
                reads[-1] = When(before.start, day, Grain.RANGE, Bound.ON, has_year), end
            else:
                reads.append((When(day, day, Grain.DAY, Bound.ON, has_year), end))
        return reads
