"""Reading one stated stretch of time: month, third, quarter, half, year, term, and those relative to today."""

from dataclasses import replace

from bot.text.datenear import Near, Read
from bot.text.dateparts import FIRST_YEAR, LAST_YEAR, Label, NoSuchDate, Shape
from bot.text.datespans import half_of, month_span, months, outer_week, part_of, third, years
from bot.text.datewords import UNITS
from bot.text.numbers import roman
from bot.text.when import Grain, When

_THIRDS = {
    Label.EARLY: 0, Label.MIDDLE: 1, Label.LATE: 2, Label.UPPER_THIRD: 0, Label.MID_THIRD: 1, Label.LOWER_THIRD: 2,
}  # fmt: skip  # a table, kept in rows

NO_YEARS = ("học", "hoc", "tuổi", "tuoi", "cũ", "cu", "âm", "am", "thứ", "thu")  # after "cuối năm"
ACROSS = ("sang", "qua")  # "từ 2020 sang 2025"
THAT = ("ấy", "đó", "nào", "mấy", "kia", "bao", "ay", "do", "nao", "may", "nam", "sau")  # after "cuối tháng"
WITHIN = "trong"

_SAID = {
    Label.EARLY: "đầu",
    Label.MIDDLE: "giữa",
    Label.LATE: "cuối",
    Label.UPPER_THIRD: "thượng tuần",
    Label.MID_THIRD: "trung tuần",
    Label.LOWER_THIRD: "hạ tuần",
}


class Periods(Near):
    """What stretch of time is stated at a place."""

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
            return self._third(at, part)
        if self.has(at, Label.WEEK) and self.has(at + 1, Label.EARLY | Label.LATE):
            return self._outer_week(at + 1, last=self.has(at + 1, Label.LATE))
        relative = self.this_month(at)
        if relative is not None:
            return When.month(relative[1], relative[0]), relative[2]
        shape = self.digits(at)
        if shape is not None and shape.shape is Shape.MONTH_YEAR and not self._names_decree(at - 1):
            month, year = shape.numbers
            return (When.month(year, month), at + 1) if 1 <= month <= 12 and FIRST_YEAR <= year <= LAST_YEAR else None
        joined = self._joined_months(at)
        if joined is not None:
            return joined
        found = self.month(at)
        if found is None:
            return self._bare_month(at) if self.has(at - 1, Label.END_OF) or self.is_text(at - 1, WITHIN) else None
        month, told_year, after = found
        to = self._to_month(after, told_year)
        if to is not None and (month <= to[0] or told_year != to[1]):
            return self._month_range(month, told_year, to)
        first, last = month_span(told_year or self.around.year, month)
        return When(first, last, Grain.MONTH, has_year=told_year is not None), after

    def _third(self, at: int, part: int) -> Read | None:
        """ "đầu tháng 6", "trung tuần tháng 6/2020"."""
        after = at + 1
        if self.has(at, Label.UPPER_THIRD | Label.MID_THIRD | Label.LOWER_THIRD):
            if not self.has(after, Label.WEEK):
                return None
            after += 1
        after = self.skip(after, Label.FILLER)
        found = self.month(after) or self.this_month(after) or self._bare_may(after)
        if found is None:
            return self._part_of_longer(at, part, after)
        month, year, after = found
        words = _SAID[next(label for label in _SAID if self.has(at, label))]
        return third(year or self.around.year, month, part, has_year=year is not None, words=words), after

    def _part_of_longer(self, at: int, part: int, after: int) -> Read | None:
        """ "đầu quý II/2020", "cuối năm 2020"."""
        found = self.quarter(after) or (self.whole_year(after) if self.has(after, Label.YEAR) else None)
        found = found or (self._bare_year(after) or self._bare_month(after) if self.has(at, Label.LATE) else None)
        if found is None or self.has(at, Label.UPPER_THIRD | Label.MID_THIRD | Label.LOWER_THIRD):
            return None
        words = _SAID[next(label for label in _SAID if self.has(at, label))]
        if found[0].grain is Grain.MONTH:
            return third(found[0].start.year, found[0].start.month, part, words=words), found[1]
        return part_of(found[0], part, words), found[1]

    def _bare_year(self, at: int) -> Read | None:
        """ "cuối năm": of the year that is spoken of; "cuối năm học" is of none."""
        if not self.has(at, Label.YEAR) or self.is_text(at + 1, *NO_YEARS):
            return None
        year = self.around.year
        return replace(years(year, year, Grain.YEAR), has_year=False), at + 1

    def _bare_month(self, at: int) -> Read | None:
        """ "cuối tháng", "trong tháng", "hết tháng": of the one that is now; "cuối tháng ấy" is of one told before."""
        if not self.is_text(at, "tháng", "thang") or self.is_text(at + 1, *THAT):
            return None
        if self.digits(at + 1) is not None or self.small(at + 1, 12) is not None:
            return None
        return When.month(self.today.year, self.today.month), at + 1

    def _outer_week(self, at: int, *, last: bool) -> Read | None:
        """ "tuần cuối tháng 7/2020"."""
        after = self.skip(at + 1, Label.FILLER)
        found = self.month(after) or self.this_month(after)
        if found is None:
            return None
        month, year, after = found
        return outer_week(year or self.around.year, month, last=last, has_year=year is not None), after

    def _bare_may(self, at: int) -> tuple[int, int | None, int] | None:
        """ "cuoi thang nam": after the part of a month that is its number, though not elsewhere."""
        if not (self.is_text(at, "thang") and self.is_text(at + 1, "nam")) or self.digits(at + 2) is not None:
            return None
        return 5, None, at + 2

    def _joined_months(self, at: int) -> Read | None:
        """ "tháng 3-6/2020", "tháng 3-6"."""
        shape = self.digits(at + 1) if self.has(at, Label.MONTH) else None
        if shape is None:
            return None
        if shape.shape is Shape.MONTHS_YEAR:
            return self._months(shape.numbers[0], shape.numbers[1], shape.numbers[2], at + 2)
        if shape.shape is Shape.PAIR and shape.sep == "-":
            return self._months(shape.numbers[0], shape.numbers[1], None, at + 2)
        return None

    def _to_month(self, at: int, year: int | None) -> tuple[int, int | None, int] | None:
        """ "đến tháng 6/2020", "- 6" after a month whose year, if stated, is `year`."""
        if not self.is_to(at):
            return None
        to = self.month(at + 1)
        number = self.digits(at + 1) if to is None and year is None else None
        if number and number.shape in (Shape.NUMBER, Shape.MONTH_YEAR) and 1 <= number.numbers[0] <= 12:
            return self.month_number(at + 1)
        return to

    def _names_decree(self, at: int) -> bool:
        """Whether the word at `at` makes the digits after it the number and year of a document."""
        if self.has(at, Label.SINCE) and not self.has(at - 1, Label.DECREE_1):
            return False
        return self.has(at, Label.NUMBERED | Label.DECREE)

    def _month_range(self, month: int, year: int | None, to: tuple[int, int | None, int]) -> Read | None:
        last_month, last_year, after = to
        end_year = last_year or year or self.around.year
        first = month_span(year or end_year, month)[0]
        last = month_span(end_year, last_month)[1]
        if last < first:
            return None
        return When(first, last, Grain.RANGE, has_year=bool(year or last_year), in_months=True), after

    def _months(self, first: int, last: int, year: int | None, after: int) -> Read | None:
        told = None if year else self.year(after)
        if told:
            year, after = told
        if not 1 <= first < last <= 12:
            return None
        return months(year or self.around.year, first, last, Grain.RANGE, has_year=year is not None), after

    def this_month(self, at: int) -> tuple[int, int, int] | None:
        """ "tháng này", "tháng trước", "tháng sau" as month, year and next token."""
        if not self.has(at, Label.MONTH):
            return None
        shift = self.shift(at + 1)
        if shift is None:
            return None
        shift, after = self.further(shift, at + 2)
        count = self.today.year * 12 + self.today.month - 1 + shift
        return count % 12 + 1, count // 12, after

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
        whole = self._month_or_quarter(after) if self.has(at, Label.HALF) else None
        if whole is not None:
            return half_of(whole[0], last=late), whole[1]
        year, stated, after_year = self.year_or_this(after)
        if not stated:
            if not self.has(after, Label.YEAR):
                return None
            after_year = after + 1
        grain = {6: Grain.HALF, 3: Grain.QUARTER}.get(count, Grain.RANGE)
        first, last = (13 - count, 12) if late else (1, count)
        return months(year, first, last, grain, has_year=stated), after_year

    def _month_or_quarter(self, at: int) -> Read | None:
        """The month or the quarter that is halved."""
        found = self.month(at) or self.this_month(at)
        if found is None:
            return self.quarter(at)
        month, year, after = found
        first, last = month_span(year or self.around.year, month)
        return When(first, last, Grain.MONTH, has_year=year is not None), after

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
                number, after = found or (None, after)
            if number is None and self.shift(at + 1) is not None:
                count = self.today.year * 4 + (self.today.month - 1) // 3 + (self.shift(at + 1) or 0)
                return months(count // 4, count % 4 * 3 + 1, count % 4 * 3 + 3, Grain.QUARTER), at + 2
        if number is None or not 1 <= number <= 4:
            return None
        told = told or self.year(after)
        year, after = told or (self.around.year, after)
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
            or not (self.is_to(start[1]) or self.is_text(start[1], *ACROSS) or (self.is_text(start[1], "/") and named))
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
        if self.is_text(at, "/", "-", ",", "sang"):  # "sang năm" alone may as well tell of who asks
            return None
        found = self.year(at)
        if found is None:
            return None
        if self.is_number(at) and (
            self.has(at + 1, Label.COUNTED) or self.is_text(at + 1, *UNITS) or self.has(at - 1, Label.NUMBERED)
        ):
            return None
        return years(found[0], found[0], Grain.YEAR), found[1]
