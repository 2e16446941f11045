"""The calendar: the events of one knowledge version in the order of their times, found by a time without seeing all."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.times import agrees
from bot.text.when import Bound, Grain, When


@dataclass(frozen=True)
class Calendar:
    """Events by their first day.

    Attributes:
        events: every event with its time, the earliest first.
        years: the years in which any has days, and the one before each first: a time that is stated may begin there.
        longest: how much later than its first day the last day of any is, at most.
    """

    events: tuple[tuple[When, Subject], ...]
    years: tuple[int, ...] = field(init=False)
    longest: dt.timedelta = field(init=False)
    _starts: tuple[dt.date, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        starts = tuple(when.start for when, _ in self.events)
        object.__setattr__(self, "_starts", starts)
        years = {year for when, _ in self.events for year in range(when.start.year - 1, when.end.year + 1)}
        object.__setattr__(self, "years", tuple(sorted(years)))
        longest = max((when.end - when.start for when, _ in self.events), default=dt.timedelta())
        object.__setattr__(self, "longest", longest)

    @classmethod
    def of(cls, subjects: Iterable[Subject]) -> "Calendar":
        """The calendar of all events among the subjects, the congress of the host with them."""
        dated = (one for one in subjects if one.type in (Type.EVENT, Type.CONGRESS))
        timed = ((when, subject) for subject in dated for when in subject.times)
        return cls(tuple(sorted(timed, key=lambda one: (one[0].start, one[0].end))))

    def within(self, said: When) -> list[Subject]:
        """The events that fall in a stated time, or of which it is a part; without a year, in any year."""
        found = {
            subject.id: subject
            for stretch in self._stretches(said)
            for known, subject in self._beginning(*self._window(stretch))
            if _falls(stretch, known)
        }
        return list(found.values())

    def coming(self, today: dt.date) -> list[Subject]:
        """The events that are not over on a day, the next first."""
        begun = self._beginning(today - self.longest, dt.date.max)
        return [subject for when, subject in begun if when.end >= today]

    def _stretches(self, said: When) -> Iterator[When]:
        if said.has_year or said.bound is not Bound.ON:
            yield said
            return
        for year in self.years:
            try:
                start = said.start.replace(year=year)
                yield replace(said, start=start, end=start + (said.end - said.start), has_year=True)
            except ValueError:  # 29/2 in a common year
                continue

    def _window(self, said: When) -> tuple[dt.date, dt.date]:
        """First and last day on which an event that agrees with a stated time may begin."""
        if said.bound is Bound.SINCE:
            return said.start, dt.date.max
        if said.bound is not Bound.ON:
            return dt.date.min, said.end
        # such a time may be a part of what an event lasts
        inside = said.grain in (Grain.DAY, Grain.RANGE, Grain.WEEK, Grain.MONTH)
        return said.start - self.longest if inside else said.start, said.end

    def _beginning(self, first: dt.date, last: dt.date) -> tuple[tuple[When, Subject], ...]:
        return self.events[bisect_left(self._starts, first) : bisect_right(self._starts, last)]


def _falls(said: When, known: When) -> bool:
    """Whether an event is on in a stated time: stretches of days may share a few; of a month no day is known."""
    if said.bound is Bound.SINCE and known.bound in (Bound.BEFORE, Bound.BY):
        return known.end >= said.start  # what is due by then
    stretches = said.bound is Bound.ON and known.bound is Bound.ON and known.grain in (Grain.DAY, Grain.RANGE)
    return known.start <= said.end and said.start <= known.end if stretches else agrees(said, known)
