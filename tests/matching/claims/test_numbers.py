"""Claims on numbers: a table of what a stated number bears out, and what must hold for any numbers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.precision import Precision
from bot.matching.judging.numbers import number_holds, read_amount

BOUNDS = ("exact", "over", "under", "about")
numbers = st.integers(0, 1_000_000).map(Decimal)
precisions = st.sampled_from(Precision)


# known, how it was stated, claim → what it comes to (None: it cannot be told)
@pytest.mark.parametrize(
    ("known", "precision", "bound", "said", "holds"),
    [
        (160, "exact", "exact", 160, True),
        (160, "exact", "exact", 161, False),
        (160, "exact", "over", 159, True),
        (160, "exact", "over", 160, False),
        (160, "exact", "under", 161, True),
        (160, "exact", "under", 160, False),
        (160, "exact", "about", 162, True),
        (160, "exact", "about", 200, False),
        (160, "nearly", "exact", 160, True),
        (160, "nearly", "exact", 158, None),
        (160, "nearly", "exact", 100, False),
        (160, "nearly", "over", 100, True),
        (160, "nearly", "over", 160, False),
        (160, "nearly", "over", 170, False),
        (160, "nearly", "under", 160, True),
        (160, "nearly", "under", 100, False),
        (160, "over", "over", 160, True),
        (160, "over", "over", 200, None),
        (160, "over", "under", 160, False),
        (160, "over", "under", 200, None),
        (160, "under", "under", 200, True),
        (160, "under", "over", 160, False),
        (160, "about", "exact", 160, True),
        (160, "about", "exact", 300, False),
        (160, "about", "over", 160, None),
        (160, "about", "under", 160, None),
        (160, "about", "over", 100, True),
    ],
)
def test_table(known: int, precision: str, bound: str, said: int, holds: bool | None) -> None:
    assert number_holds(Decimal(said), bound, Decimal(known), Precision(precision)) is holds


@given(numbers, precisions)
def test_the_number_itself_always_holds(value: Decimal, precision: Precision) -> None:
    assert number_holds(value, "exact", value, precision) is True
    assert number_holds(value, "about", value, precision) is True


@given(numbers, numbers)
def test_an_exact_number_decides_every_claim(said: Decimal, value: Decimal) -> None:
    for bound in BOUNDS:
        assert number_holds(said, bound, value, Precision.EXACT) is not None
    assert number_holds(said, "exact", value, Precision.EXACT) is (said == value)


@given(numbers, numbers, precisions)
def test_more_and_less_never_both_hold(said: Decimal, value: Decimal, precision: Precision) -> None:
    over = number_holds(said, "over", value, precision)
    under = number_holds(said, "under", value, precision)
    assert not (over is True and under is True)


@given(numbers, numbers, precisions)
def test_what_is_claimed_far_off_never_holds(said: Decimal, value: Decimal, precision: Precision) -> None:
    if said > 2 * value + 10 or value > 2 * said + 10:
        holds = number_holds(said, "exact", value, precision)
        within = {Precision.AT_MOST: said < value, Precision.AT_LEAST: said > value}.get(precision, False)
        assert holds is (None if within else False)


@given(numbers, numbers, precisions)
def test_a_smaller_limit_is_passed_when_a_larger_one_is(said: Decimal, value: Decimal, precision: Precision) -> None:
    if number_holds(said, "over", value, precision) is True:
        assert number_holds(said / 2, "over", value, precision) is True


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("5,1 tỷ đồng", "5100000000", Precision.EXACT),
        ("trên 70 tỷ đồng", "70000000000", Precision.OVER),
        ("hơn 2,5 tỷ đồng", "2500000000", Precision.OVER),
        ("gần 30 tỷ đồng", "30000000000", Precision.ABOUT),
        ("chưa công bố", None, Precision.EXACT),
    ],
)
def test_amounts(text: str, value: str | None, precision: Precision) -> None:
    found, stated = read_amount(text)
    assert found == (Decimal(value) if value else None)
    if precision is not Precision.ABOUT:
        assert stated is precision
    else:
        assert stated is not Precision.EXACT
