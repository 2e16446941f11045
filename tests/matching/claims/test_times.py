"""Whether a time that somebody states is the known one."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.reading.times import agrees
from bot.text.when import Bound, Grain, When

days = st.dates(dt.date(2000, 1, 1), dt.date(2040, 12, 1))
DAY = When.day(dt.date(2020, 2, 22))
RANGE = When(dt.date(2020, 2, 24), dt.date(2020, 2, 25), Grain.RANGE)
MONTH = When.month(2020, 3)
BEFORE = When.day(dt.date(2020, 6, 30), Bound.BEFORE)


@pytest.mark.parametrize(
    ("said", "known", "agree"),
    [
        (DAY, DAY, True),
        (When.day(dt.date(2020, 2, 23)), DAY, False),
        (When.day(dt.date(2021, 2, 22)), DAY, False),
        (When.month(2020, 2), DAY, True),
        (When.month(2020, 3), DAY, False),
        (When.month(2020, 2), RANGE, True),
        (When.day(dt.date(2020, 2, 24)), RANGE, True),
        (When.day(dt.date(2020, 2, 26)), RANGE, False),
        (When.day(dt.date(2020, 3, 5)), MONTH, False),
        (When.month(2020, 3), MONTH, True),
        (When(dt.date(2020, 1, 1), dt.date(2020, 3, 31), Grain.QUARTER), MONTH, True),
        (When(dt.date(2020, 1, 1), dt.date(2020, 12, 31), Grain.YEAR), BEFORE, True),
        (BEFORE, BEFORE, True),
        (When.day(dt.date(2020, 7, 30), Bound.BEFORE), BEFORE, False),
        (When.day(dt.date(2020, 3, 1), Bound.BEFORE), DAY, True),
        (When.day(dt.date(2020, 2, 22), Bound.BEFORE), DAY, False),
        (When.day(dt.date(2020, 2, 22), Bound.BY), DAY, True),
        (When.day(dt.date(2020, 2, 22), Bound.SINCE), DAY, True),
        (When.day(dt.date(2020, 2, 23), Bound.SINCE), DAY, False),
    ],
)
def test_table(said: When, known: When, agree: bool) -> None:
    assert agrees(said, known) is agree


def test_a_day_without_a_year_is_of_the_known_year() -> None:
    assert agrees(When(dt.date(2031, 2, 22), dt.date(2031, 2, 22), has_year=False), DAY)
    assert not agrees(When(dt.date(2031, 2, 21), dt.date(2031, 2, 21), has_year=False), DAY)
    leap = dt.date(2020, 2, 29)
    assert not agrees(When(leap, leap, has_year=False), When.day(dt.date(2021, 3, 1)))


@given(days, days)
def test_days_agree_only_when_they_are_the_same(one: dt.date, other: dt.date) -> None:
    assert agrees(When.day(one), When.day(other)) is (one == other)


@given(days, days)
def test_a_month_agrees_with_the_days_in_it(month: dt.date, day: dt.date) -> None:
    inside = (month.year, month.month) == (day.year, day.month)
    assert agrees(When.month(month.year, month.month), When.day(day)) is inside


@given(days, st.integers(0, 6), days)
def test_a_day_agrees_with_the_range_that_holds_it(start: dt.date, length: int, day: dt.date) -> None:
    end = start + dt.timedelta(length)
    known = When(start, end, Grain.RANGE)
    assert agrees(When.day(day), known) is (start <= day <= end)


@given(days, days)
def test_before_and_since_split_all_days(limit: dt.date, day: dt.date) -> None:
    before = agrees(When.day(limit, Bound.BEFORE), When.day(day))
    since = agrees(When.day(limit, Bound.SINCE), When.day(day))
    assert before is (day < limit)
    assert since is (not before)
