"""What follows from numbers and days."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.compute import digits, distance, number, remaining, roman, share
from bot.knowledge.model import Count
from bot.knowledge.precision import Precision

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
precisions = st.sampled_from(Precision)
days = st.dates(dt.date(2000, 1, 1), dt.date(2040, 1, 1))


def count(value: int, precision: Precision = Precision.EXACT) -> Count:
    return Count(id="x", of="chi bộ", value=Decimal(value), precision=precision)


@pytest.mark.parametrize(
    ("value", "text"),
    [("0", "0"), ("7", "7"), ("160", "160"), ("1000", "1.000"), ("19413", "19.413"), ("1234567", "1.234.567"),
     ("5.1", "5,1"), ("5.10", "5,1"), ("1234.5", "1.234,5"), ("20.0", "20")],
)  # fmt: skip  # a table, kept in rows
def test_digits(value: str, text: str) -> None:
    assert digits(Decimal(value)) == text


@given(st.integers(0, 10**12))
def test_digits_lose_nothing(value: int) -> None:
    text = digits(Decimal(value))
    assert int(text.replace(".", "")) == value
    assert all(len(group) == 3 for group in text.split(".")[1:])


@given(st.integers(1, 200))
def test_roman_numbers_read_back(value: int) -> None:
    text = roman(value)
    worth = [ROMAN[letter] for letter in text]
    read = sum(-one if one < after else one for one, after in zip(worth, [*worth[1:], 0], strict=True))
    assert read == value
    assert "IIII" not in text
    assert "XXXX" not in text


@pytest.mark.parametrize(
    ("value", "text"), [(1, "I"), (4, "IV"), (6, "VI"), (9, "IX"), (13, "XIII"), (27, "XXVII"), (99, "XCIX")]
)
def test_roman(value: int, text: str) -> None:
    assert roman(value) == text


@given(precisions, st.integers(0, 10**6))
def test_how_a_number_was_stated_is_kept(precision: Precision, value: int) -> None:
    text = number(Decimal(value), precision)
    words = {"exact": "", "nearly": "gần ", "about": "khoảng ", "over": "hơn ", "under": "dưới "}
    words |= {"at_most": "không quá ", "at_least": "ít nhất "}
    assert text == words[precision.value] + digits(Decimal(value))


@given(st.integers(0, 1000), st.integers(0, 1000), precisions)
def test_what_is_done_and_what_is_left_make_the_whole(done: int, more: int, precision: Precision) -> None:
    left, how = remaining(count(done, precision), count(done + more))
    assert left == more
    opposite = {"nearly": "over", "under": "over", "over": "under", "at_most": "at_least", "at_least": "at_most"}
    assert how.value == opposite.get(precision.value, precision.value)


def test_what_is_left_of_an_inexact_whole_is_inexact() -> None:
    assert remaining(count(10), count(30, Precision.ABOUT))[1] is Precision.ABOUT


@pytest.mark.parametrize(
    ("done", "whole", "text"),
    [
        (count(160, Precision.NEARLY), count(420), "khoảng 38%"),
        (count(1), count(3), "33,3%"),
        (count(1), count(2), "50%"),
        (count(2), count(3), "66,7%"),
        (count(0), count(7), "0%"),
        (count(7), count(7), "100%"),
        (count(5), count(0), "0%"),
    ],
)
def test_share(done: Count, whole: Count, text: str) -> None:
    assert share(done, whole) == text


@given(st.integers(0, 1000), st.integers(1, 1000), precisions)
def test_a_share_is_a_percentage(done: int, more: int, precision: Precision) -> None:
    text = share(count(done, precision), count(done + more))
    assert text.endswith("%")
    assert ("khoảng" in text) is (precision is not Precision.EXACT)
    value = Decimal(text.removeprefix("khoảng ").rstrip("%").replace(",", "."))
    assert 0 <= value <= 100


@pytest.mark.parametrize(
    ("offset", "text"),
    [(1, "còn 1 ngày"), (100, "còn 100 ngày"), (0, "là hôm nay"), (-1, "cách đây 1 ngày"), (-90, "cách đây 90 ngày"),
     (-91, "cách đây khoảng 3 tháng"), (-730, "cách đây khoảng 24 tháng"), (-731, "cách đây khoảng 2 năm")],
)  # fmt: skip  # a table, kept in rows
def test_distance(offset: int, text: str) -> None:
    today = dt.date(2020, 2, 15)
    day = today + dt.timedelta(offset)
    assert distance(day, day, today) == text


@given(days, st.integers(1, 60), days)
def test_distance_says_before_and_after(start: dt.date, length: int, today: dt.date) -> None:
    end = start + dt.timedelta(length)
    text = distance(start, end, today)
    assert text.startswith("còn ") is (today < start)
    assert text.startswith("cách đây ") is (today > end)
    assert (text == "") is (start <= today <= end)
