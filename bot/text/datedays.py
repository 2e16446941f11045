"""Reading stated days: one, several, or from one to another."""

import datetime as dt

from bot.text.datenear import Read
from bot.text.dateparts import Digits, Label, NoSuchDate, Shape, Stated, make_day
from bot.text.dateperiods import Periods
from bot.text.datewords import UNITS
from bot.text.numbers import read_number
from bot.text.when import Bound, Grain, When

_MOST_LISTED = 8  # days in one list; longer ones are no list of days
_BARE_MONTHS = {"nam": 5, "sau": 6}  # words that mostly are something else, typed without tones
_THIS = ("này", "nay", "ni")
_OF_YEARS = ("nay", "ngoai", "toi", "sau")  # after "nam" they make it a year

PILOTS = ("hội", "hoi", "đh", "dh", "làm", "lam", "thí", "thi", "họp", "hop")  # before "điểm", which then is no section


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
            month = self._month_of(at) if more[-1].month is None else None
            if month is not None:
                more[-1].month, more[-1].year, at = month
                ends[-1] = at
            elif more[-1].month is not None and more[-1].year is None:
                year = self.year(at) if not self.is_text(at, "-", ",") or self.has(at + 1, Label.YEAR) else None
                if year:
                    more[-1].year, at = year
                    ends[-1] = at
            following = self._next(at, more[-1])
            if following is None:
                break
            joins.append(self.is_to(at))
            at = following
        while stated and stated[-1].month is None:
            stated.pop()
            ends.pop()
        return self._dated(stated, joins[: max(0, len(stated) - 1)], ends)

    def _next(self, at: int, day: Stated) -> int | None:
        """Where the day after one may stand, if one may follow: behind what joins them, or in words right after it."""
        if self.is_to(at) or (self.joins(at) and day.month is None):
            return at + 1
        spoken = day.month is None and not self.is_number(at - 1) and self._spoken_follows(at)
        return at if spoken else None  # "hai tư hai lăm tháng hai"

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
        if (self.has(at - 1, Label.NUMBERED) and not self.is_text(at - 2, *PILOTS)) or self.is_text(after, *UNITS):
            return False
        if sep == ".":
            return True
        return not (first <= second and (self.has(after, Label.COUNTED) or self.has(at - 1, Label.SHARE)))

    def _month_of(self, at: int) -> tuple[int, int | None, int] | None:
        """The month of a day before it; after a day in words also "thang nam" and "thang sau", without tones.

        "Hai muoi thang sau" is 20 June, as who means the month to come writes "20".
        """
        found = self.month(at)
        spoken = at > 0 and not self.is_number(at - 1) and self.is_text(at, "thang")
        if found is None and spoken and self.is_text(at + 1, *_BARE_MONTHS) and not self.is_text(at + 2, *_OF_YEARS):
            return _BARE_MONTHS[self.lower[at + 1]], None, at + 2
        if found is None and self.is_number(at - 1) and self.is_text(at + 1, *_THIS):
            return self.this_month(at)  # "24 tháng này"
        return found

    def _spoken(self, at: int, *, told: bool) -> tuple[list[Stated], int] | None:
        """A day in words: "hai mươi hai", and before a month or another such day of it also "hai hai"."""
        if at >= self.size or self.is_number(at):
            return None
        found = self.small(at, 31)
        if found is None:
            return None
        day, after = found
        short = self._contracted(at) if after == at + 1 else None
        if short is not None and (self.has(short[1], Label.MONTH) or self._spoken_follows(short[1])):
            day, after = short
        if told or (self.has(after, Label.MONTH) and self._month_of(after)):
            return [Stated(day)], after
        return ([Stated(day)], after) if after > at + 1 and self._spoken_follows(after) else None

    def _contracted(self, at: int) -> tuple[int, int] | None:
        """ "Hai tư" for 24, and the token after it."""
        tens = self.small(at, 3)
        if tens is None or tens[0] < 2 or tens[1] != at + 1 or at + 1 >= self.size:
            return None
        if self.is_number(at) or self.is_number(at + 1):
            return None
        found = read_number((self.lower[at], "mươi", self.lower[at + 1]))
        day = found[0] if found is not None and found[1] == len(("hai", "mươi", "tư")) else 0
        return (int(day), at + 2) if 10 * tens[0] < day <= 31 else None

    def _spoken_follows(self, at: int) -> bool:
        """Whether another day in words comes next, and then the month of both: "hai tư với hai lăm tháng hai"."""
        start = at + 1 if self.joins(at) or self.is_to(at) else at
        start = self.skip(start, Label.DAY)
        found = self.small(start, 31) if start < self.size and not self.is_number(start) else None
        ends = [one[1] for one in (found, self._contracted(start)) if one is not None]
        return any(end > start + 1 and self.has(end, Label.MONTH) and self.month(end) is not None for end in ends)

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
