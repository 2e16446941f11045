"""Numbers, ordinals and shares in digits and words."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.numbers import ordinal, read_digits, read_number, read_ordinal, read_share, roman
from bot.text.syllable import fold

_DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split()


def spelled(number: int, *, full: bool = False) -> str:
    """A number below a million in words, as schools teach it."""
    if number >= 1000:
        rest = number % 1000
        return spelled(number // 1000) + " nghìn" + (" " + spelled(rest, full=True) if rest else "")
    hundreds, rest = divmod(number, 100)
    tens, unit = divmod(rest, 10)
    said = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens == 0:
        if unit or not said:
            said += ["linh"] * bool(said) + [_DIGITS[unit]]
    else:
        said += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
        if unit:
            said.append(
                {1: "mốt" if tens > 1 else "một", 4: "tư" if tens > 1 else "bốn", 5: "lăm"}.get(unit, _DIGITS[unit])
            )
    return " ".join(said)


@pytest.mark.parametrize(
    ("text", "value", "used"),
    [
        ("19.413 đảng viên", 19413, 1),
        ("38,5", Decimal("38.5"), 1),
        ("5,1 tỷ", 5_100_000_000, 2),
        ("19 nghìn 413", 19413, 3),
        ("2 triệu rưỡi", 2_500_000, 3),
        ("hai mươi tư hai mươi lăm", 24, 3),
        ("hai mươi hai mươi lăm", 20, 2),
        ("hai muoi tu", 24, 3),
        ("ba mốt", 31, 2),
        ("mười lăm", 15, 2),
        ("mười năm", 10, 1),
        ("hai mươi năm", 20, 2),
        ("nam muoi lam", 55, 3),
        ("một trăm linh năm", 105, 4),
        ("bốn trăm hai mươi chi bộ", 420, 4),
        ("hai nghìn không trăm hai mươi", 2020, 6),
        ("hai không hai mươi", 2020, 4),
        ("một nghìn hai", 1200, 3),
        ("ba chục", 30, 2),
        ("một tá", 12, 2),
        ("hai rưỡi", Decimal("2.5"), 2),
        ("năm phẩy một", Decimal("5.1"), 3),
        ("BA trường", 3, 1),
        ("năm chi bộ", 5, 1),
    ],
)
def test_read_number(text: str, value: int | Decimal, used: int) -> None:
    assert read_number(text.split()) == (value, used)


@pytest.mark.parametrize(
    "text", ["nam", "sau đó", "bay", "không", "đảng viên", "năm nào", "năm nay", "năm 2019", "40%", ""]
)
def test_no_number(text: str) -> None:
    assert read_number(text.split()) is None


@given(st.integers(0, 999_999))
def test_spelled_numbers_are_read_back(number: int) -> None:
    words = spelled(number).split()
    if number == 0:
        return
    assert read_number(words) == (number, len(words))
    assert read_number([word.upper() for word in words]) == (number, len(words))
    bare = [fold(word) for word in words]
    if len(words) > 1 and not (bare[-1] == "nam" and len(bare) == 2):
        assert read_number(bare) == (number, len(words))


@given(st.integers(0, 10**9))
def test_grouped_digits_are_read_back(number: int) -> None:
    assert read_digits(f"{number:,}".replace(",", "."))[0] == number
    assert read_digits(str(number)) == (number,)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("19,413", (Decimal("19.413"), 19413)),
        ("1.234,5", (Decimal("1234.5"),)),
        ("22.2", (Decimal("22.2"),)),
        ("1,2,3", ()),
        ("x", ()),
        ("", ()),
        ("1.", ()),
        ("٣", ()),
    ],
)
def test_read_digits(text: str, values: tuple[int | Decimal, ...]) -> None:
    assert read_digits(text) == values


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("VI", 6),
        ("vi", 6),
        ("IX", 9),
        ("XII", 12),
        ("XXX", 30),
        ("IIII", None),
        ("VX", None),
        ("Vi", None),
        ("", None),
        ("D", None),
        ("VİI", None),
        ("vıi", None),
    ],
)
def test_roman(word: str, value: int | None) -> None:
    assert roman(word) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("lần thứ VI", 6),
        ("lần VI", 6),
        ("lần 6", 6),
        ("lan thu sau", 6),
        ("lần thứ sáu", 6),
        ("thứ nhất", 1),
        ("thứ nhì", 2),
        ("thứ tư", 4),
        ("lần thứ mười hai", 12),
        ("lần đầu tiên", 1),
        ("lần này", None),
        ("lần nào", None),
        ("thứ", None),
        ("sáu", None),
    ],
)
def test_ordinal(text: str, value: int | None) -> None:
    assert ordinal(text.split()) == value


def test_ordinal_takes_only_its_words() -> None:
    assert read_ordinal("lần thứ VI khi nào".split()) == (6, 3)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("40%", Fraction(2, 5)),
        ("40 %", Fraction(2, 5)),
        ("38,1 phần trăm", Fraction(381, 1000)),
        ("bốn mươi phần trăm", Fraction(2, 5)),
        ("một nửa", Fraction(1, 2)),
        ("1/2", Fraction(1, 2)),
        ("160/420", Fraction(160, 420)),
        ("hai phần ba", Fraction(2, 3)),
        ("ba phần tư", Fraction(3, 4)),
        ("1/0", None),
        ("40", None),
        ("phần trăm", None),
    ],
)
def test_share(text: str, share: Fraction | None) -> None:
    found = read_share(text.split())
    assert (found[0] if found else None) == share
