"""A point or stretch of time as Vietnamese officials state it: a day, some days, a month, "before 30/6"."""

import calendar
import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

AFTER = "sau"  # words of a time that begins right after a day


class Grain(StrEnum):
    """How finely a time was stated. The reply never states it more finely."""

    DAY = "day"
    RANGE = "range"
    WEEK = "week"  # tuần này, tuần sau: some day of it is meant, or several
    THIRD = "third"  # thượng / trung / hạ tuần, đầu / giữa / cuối, nửa đầu / nửa cuối tháng
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"  # 6 tháng đầu năm, 6 tháng cuối năm
    YEAR = "year"
    TERM = "term"  # nhiệm kỳ 2020-2025


class Bound(StrEnum):
    """How the stated time limits the event."""

    ON = "on"  # within [start, end]
    BEFORE = "before"  # trước 30/6: strictly before start
    BY = "by"  # đến hết 30/6: not after end
    SINCE = "since"  # từ 1/3: not before start


@dataclass(frozen=True, slots=True)
class When:
    """A stated time.

    Attributes:
        start, end: first and last day of the stretch, both included; equal for a day.
        grain: how finely it was stated.
        bound: whether it is the time itself, or a limit.
        has_year: False when the writer left the year out ("22/2"); `start.year` is then a guess.
        in_months: a range that was stated in months ("tháng 3 đến tháng 4"), of which the days are not known.
        words: what was said of a part of a month, a quarter or a year ("cuối", "hạ tuần", "tuần cuối", "nửa đầu"); all
            of a range that has such an end ("từ ngày 19/4 đến giữa tháng 7/2020"); `AFTER` of what was stated as after
            a day. It is told by these, and equal to another whatever they are.
    """

    start: dt.date
    end: dt.date
    grain: Grain = Grain.DAY
    bound: Bound = Bound.ON
    has_year: bool = True
    in_months: bool = False
    words: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a time that ends ({self.end}) before it starts ({self.start})")

    @classmethod
    def day(cls, day: dt.date, bound: Bound = Bound.ON) -> "When":
        """One day, or a limit at that day."""
        return cls(day, day, Grain.DAY, bound)

    @classmethod
    def month(cls, year: int, month: int) -> "When":
        """A whole month of which the day is not known."""
        last = calendar.monthrange(year, month)[1]
        return cls(dt.date(year, month, 1), dt.date(year, month, last), Grain.MONTH)

    @property
    def by_days(self) -> bool:
        """Whether its first and last day are known."""
        return self.grain in (Grain.DAY, Grain.RANGE, Grain.WEEK) and not self.in_months

    @property
    def is_after(self) -> bool:
        """Whether no more is known than that it is after some day, the one before its start."""
        return self.bound is Bound.SINCE and self.words == AFTER

    @property
    def is_vague(self) -> bool:
        """Whether it is a range with an end that is a part of a month."""
        return self.grain is Grain.RANGE and bool(self.words)

    @property
    def days(self) -> int:
        """Length in days, both ends included."""
        return (self.end - self.start).days + 1
