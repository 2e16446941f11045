from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge import scalars
from bot.knowledge.model import EventStatus, ProjectStatus
from bot.knowledge.precision import Precision
from bot.knowledge.scalars import UnreadableError
from bot.text.when import Bound, Grain


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("19413", "19413"), ("19.413", "19413"), ("19 413", "19413"), ("1.234.567", "1234567"), ("5,1", "5.1"),
        ("5.1", "5.1"), ("1.234,5", "1234.5"), ("0", "0"), ("010", "10"), ("0.125", "0.125"), ("1,234,567", "1234567"),
        ("12,50", "12.5"), (" 42 ", "42"), ("5.600", "5600"),
    ],
)  # fmt: skip  # a table, kept in rows
def test_numbers_as_vietnamese_writes_them(typed: str, number: str) -> None:
    assert scalars.read_number(typed) == Decimal(number)


@pytest.mark.parametrize("typed", ["gần 160", "-5", "1e5", "5 tỷ", "mười", "1.23.4", "", "NaN", "٣", "19.41.3"])
def test_not_a_number(typed: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        scalars.read_number(typed)
    assert caught.value.fix


@pytest.mark.parametrize(
    ("typed", "number"),
    [("612 - 62", "550"), ("47,2 - 19", "28.2"), ("1.200 + 34", "1234"), ("160", "160"), ("5 – 5", "0")],
)
def test_a_value_worked_out_of_two_numbers(typed: str, number: str) -> None:
    assert scalars.read_value(typed) == Decimal(number)


@pytest.mark.parametrize("typed", ["62 - 612", "612 -", "612-62", "6 x 7", "612 - 6 - 2", "gần 160 - 2"])
def test_what_no_value_is(typed: str) -> None:
    with pytest.raises(scalars.UnreadableError):
        scalars.read_value(typed)


def test_number_with_two_readings_is_refused_with_both() -> None:
    with pytest.raises(UnreadableError) as caught:
        scalars.read_number("19,413")
    assert "19413" in caught.value.fix


@given(st.integers(0, 10**12))
def test_thousands_dots_read_back(number: int) -> None:
    assert scalars.read_number(f"{number:,}".replace(",", ".")) == number


@pytest.mark.parametrize(
    ("typed", "number"), [("6", 6), ("VI", 6), ("XXVII", 27), ("XIV", 14), ("XL", 40), (" 06 ", 6)]
)
def test_whole_numbers_and_roman(typed: str, number: int) -> None:
    assert scalars.read_int(typed) == number


@pytest.mark.parametrize("typed", ["", "sáu", "6.5", "IIII", "VX", "-1", "vi"])
def test_not_a_whole_number(typed: str) -> None:
    with pytest.raises(UnreadableError):
        scalars.read_int(typed)


@pytest.mark.parametrize("typed", ["2020-2025", "2020 - 2025", "2020–2025", "nhiệm kỳ 2020-2025", "2020 đến 2025"])
def test_terms(typed: str) -> None:
    assert scalars.read_term(typed) == (2020, 2025)


@pytest.mark.parametrize("typed", ["2025-2020", "2020", "20-25", "2020-2020", "1920-2020"])
def test_not_a_term(typed: str) -> None:
    with pytest.raises(UnreadableError):
        scalars.read_term(typed)


@pytest.mark.parametrize(
    ("typed", "start", "end", "grain", "bound"),
    [
        ("2020-02-22", "2020-02-22", "2020-02-22", Grain.DAY, Bound.ON),
        ("22/2/2020", "2020-02-22", "2020-02-22", Grain.DAY, Bound.ON),
        ("24-25/2/2020", "2020-02-24", "2020-02-25", Grain.RANGE, Bound.ON),
        ("từ 20 đến 22/7/2020", "2020-07-20", "2020-07-22", Grain.RANGE, Bound.ON),
        ("3/2020", "2020-03-01", "2020-03-31", Grain.MONTH, Bound.ON),
        ("tháng 3/2020", "2020-03-01", "2020-03-31", Grain.MONTH, Bound.ON),
        ("trước 30/6/2020", "2020-06-30", "2020-06-30", Grain.DAY, Bound.BEFORE),
        ("năm 2020", "2020-01-01", "2020-12-31", Grain.YEAR, Bound.ON),
        ("2020-2025", "2020-01-01", "2025-12-31", Grain.TERM, Bound.ON),
    ],
)
def test_times(typed: str, start: str, end: str, grain: Grain, bound: Bound) -> None:
    when = scalars.read_when(typed)
    assert (str(when.start), str(when.end), when.grain, when.bound) == (start, end, grain, bound)


@pytest.mark.parametrize("typed", ["31/6/2020", "29/2/2019", "hôm nào đó", "", "22/2", "2020-02-30", "13/13/2020"])
def test_not_a_time(typed: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        scalars.read_when(typed)
    assert caught.value.message
    assert caught.value.fix


def test_yes_and_no() -> None:
    assert [scalars.read_bool(word) for word in ("true", "Có", "yes", "ĐÚNG")] == [True] * 4
    assert [scalars.read_bool(word) for word in ("false", "không", "no", "Sai")] == [False] * 4
    with pytest.raises(UnreadableError):
        scalars.read_bool("1")


def test_choices_in_english_and_vietnamese() -> None:
    assert scalars.read_enum(EventStatus, "planned") is EventStatus.PLANNED
    assert scalars.read_enum(EventStatus, "Dự  kiến") is EventStatus.PLANNED
    assert scalars.read_enum(Precision, "gần") is Precision.NEARLY
    assert scalars.read_enum(ProjectStatus, "đã xong") is ProjectStatus.DONE
    with pytest.raises(UnreadableError) as caught:
        scalars.read_enum(Precision, "xấp xỉ")
    assert "nearly" in caught.value.fix
    assert "khoảng" in caught.value.fix


def test_every_choice_has_a_vietnamese_word() -> None:
    for kind, words in scalars.ENUM_WORDS.items():
        assert set(words.values()) == set(kind)


@given(st.text(max_size=30))
def test_readers_raise_nothing_else(text: str) -> None:
    for read in (scalars.read_number, scalars.read_int, scalars.read_term, scalars.read_when, scalars.read_bool):
        try:
            read(text)
        except UnreadableError as error:
            assert error.message  # noqa: PT017 — any other error fails the test
