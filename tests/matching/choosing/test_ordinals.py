"""Picking an option by its number, and numbers that mean something only beside their word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.naming.ordinals import picked
from bot.matching.reading.compounds import join_numbers
from bot.matching.reading.mention import Mention
from tests.invented import assistant


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", 2),
        ("2.", 2),
        ("số 2", 2),
        ("so 2", 2),
        ("Cái thứ hai", 2),
        ("cai thu hai a", 2),
        ("2 nhé", 2),
        ("thứ nhì", 2),
        ("chọn câu 3 nha", 3),
        ("đầu tiên", 1),
        ("cái thứ nhất", 1),
        ("cuối cùng", 3),
        ("cái cuối", 3),
    ],
)
def test_picks(text: str, number: int) -> None:
    assert picked(text, 3) == number


@pytest.mark.parametrize(
    "text", ["0", "4", "22/2", "tháng 2", "2 trường nào", "có 2 tiểu ban phải không", "mười hai", "", "ừ", "a" * 5000]
)
def test_is_no_pick(text: str) -> None:
    assert picked(text, 3) is None


@given(st.text(max_size=40), st.integers(0, 9))
def test_picks_only_what_is_offered(text: str, offered: int) -> None:
    number = picked(text, offered)
    assert number is None or 1 <= number <= offered


def joined(text: str) -> dict[str, Mention]:
    return {mention.text: mention for mention in join_numbers(assistant().index.reader.read(text).mentions)}


@pytest.mark.parametrize(
    ("text", "word", "key"),
    [
        ("giai đoạn 2 của trường", "2", "phase:2"),
        ("giai doan hai cua truong", "hai", "phase:2"),
        ("đại hội lần thứ XII", "XII", "ordinal:12"),
        ("đại hội lần thứ mười hai", "mười hai", "ordinal:12"),
        ("nghị quyết khóa XII", "XII", "course:12"),
    ],
)
def test_a_number_beside_its_word(text: str, word: str, key: str) -> None:
    found = joined(text)
    assert key in found[word].keys


def test_a_number_of_things_is_no_ordinal() -> None:
    found = joined("đại hội 300 chi bộ trực thuộc")
    assert not any(key.startswith("ordinal:") for mention in found.values() for key in mention.keys)
