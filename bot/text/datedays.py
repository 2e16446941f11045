"""Reading stated days: one, several, or from one to another."""

import datetime as dt

from bot.text.dateparts import Digits, Label, NoSuchDate, Shape, Stated, make_day
from bot.text.dateperiods import Periods, Read
from bot.text.datewords import UNITS
from bot.text.when import Bound, Grain, When

_MOST_LISTED = 8  # days in one list; longer ones are no list of days


class Days(Periods):
    """What days are stated at a place."""

    def days(self, at: int) -> list[Read]:
        """The day or days stated from `at` on. Days that do not follow each other come one by one.

        Raises NoSuchDate when a day is stated that does not exist.
        """
        begun = at
        weekday = self.day_of_week(at)
        if weekday is not None:
            at = weekday[1] + 1 if self.is_text(weekday[1], ",") else weekday[1]
        stated: list[Stated] = []
        joins: list[bool] = []  # True where a stretch, False where a list
        ends: list[int] = []
        while len(stated) < _MOST_LISTED:
            told = self.has(at, Label.DAY) or (self.has(at, Label.ALL) and self.has(at + 1, Label.DAY))
            at = self.skip(at, Label.ALL | Label.DAY) if told else at
            found = self._stated(at, told=told or (begun < at and bool(stated)))
            if found is None:
                break
            more, at = found
            listed = self.digits(at - 1)
            joins += [listed is None or listed.shape is not Shape.LIST] * (len(more) - 1)
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
            elif self.joins(at) and more[-1].month is None:
                joins.append(False)
            else:
                break
            at += 1
        while stated and stated[-1].month is None:
            stated.pop()
            ends.pop()
        return self._dated(stated, joins[: max(0, len(stated) - 1)], ends)

    def _stated(self, at: int, *, told: bool) -> tuple[list[Stated], int] | None:
        """Days in digits or words at `at`, as far as written there. `told`: the word ngày or a range went before."""
        shape = self.digits(at)
        if shape is None:
            return self._spoken(at, told=told)
        match shape.shape:
            case Shape.DAYS:
                return [Stated(day.day, day.month, day.year) for day in shape.days], at + 1
            case Shape.LIST:
                return [Stated(each) for each in shape.numbers], at + 1
            case Shape.NUMBER:
                day = shape.numbers[0]
                return self._spaced(at, day, told=told) or (([Stated(day)], at + 1) if 1 <= day <= 31 else None)
            case Shape.MONTHS_YEAR:
                day, month, year = shape.numbers
                return ([Stated(day, month, year)], at + 1) if told or (day <= 31 and month <= 12) else None
            case Shape.PAIR:
                return self._pair(at, shape, told=told)
        return None

    def _pair(self, at: int, shape: Digits, *, told: bool) -> tuple[list[Stated], int] | None:
        """22/2, 22-2 or 22.2 as a day and its month, 24-25 as two days."""
        first, second = shape.numbers
        if first == 0 or second == 0:
            return None
        if shape.sep == "-" and (self.month(at + 1) or not self._is_day_month(at, first, second, told=told)):
            both = first <= 31 and second <= 31 and (told or self.month(at + 1))
            return ([Stated(first), Stated(second)], at + 1) if both else None
        if not told and not self._may_be_day_month(at, first, second, shape.sep):
            return None
        return [Stated(first, second)], at + 1

    def _spaced(self, at: int, day: int, *, told: bool) -> tuple[list[Stated], int] | None:
        """ "22 / 2", "22 / 2 / 2020": a day and month with spaces around the slash."""
        month = self.digits(at + 2) if self.is_text(at + 1, "/") else None
        if month is None or month.shape is not Shape.NUMBER:
            return None
        if not told and not self._may_be_day_month(at, day, month.numbers[0], "/", end=at + 2):
            return None
        return [Stated(day, month.numbers[0])], at + 3

    def _is_day_month(self, at: int, first: int, second: int, *, told: bool) -> bool:
        """Whether "22-2" is a day of a month rather than from … to …: told so, or running downwards."""
        if second > 12:
            return False
        if told or self.has(at - 1, Label.BEFORE | Label.END_OF | Label.TO):
            return not (first < second and (self.is_text(at + 1, "/") or self.month(at + 1) is not None))
        return first > second

    def _may_be_day_month(self, at: int, first: int, second: int, sep: str, *, end: int | None = None) -> bool:
        """Whether "22/2" or "22.2" without the word ngày is no share, section number or decimal."""
        after = (at if end is None else end) + 1
        if first > 31 or second > 12 or first * second == 0:
            return False
        if self.has(at - 1, Label.NUMBERED) or self.is_text(after, *UNITS):
            return False
        if sep == ".":
            return True
        return not (first <= second and (self.has(after, Label.COUNTED) or self.has(at - 1, Label.SHARE)))

    def _spoken(self, at: int, *, told: bool) -> tuple[list[Stated], int] | None:
        """A day in words: "hai mươi hai", and before a month also "hai hai"."""
        if at >= self.size or self.is_number(at):
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
            day = make_day(each.day, each.month or 0, each.year, self.around, end)
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
