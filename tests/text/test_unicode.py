"""compose: one spelling of every character."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.unicode import compose

ANY = st.text(st.characters(codec=None), max_size=200)


@pytest.mark.parametrize(
    ("raw", "composed"),
    [
        (unicodedata.normalize("NFD", "Đại hội Đảng bộ"), "Đại hội Đảng bộ"),
        ("Ðại hội ðiểm", "Đại hội điểm"),
        ("22\u20132\u2014x\u2212y", "22-2-x-y"),
        ("Lạc\u00a0Hồng\u2009x", "Lạc Hồng x"),
        ("đ\u200bả\ufeffng", "đảng"),
        ("a\u200d\u0323", "ạ"),
        ("\u201cÝ thức\u201d \u2018x\u2019", "\"Ý thức\" 'x'"),
        ("a\r\nb\rc\u2028d\te", "a\nb\nc\nd e"),
        ("x\x00\x07\ud800y", "xy"),
        ("２２／２？", "22/2?"),
        ("…", "…"),
        ("", ""),
    ],
)
def test_compose(raw: str, composed: str) -> None:
    assert compose(raw) == composed


@given(ANY)
def test_composing_again_changes_nothing(text: str) -> None:
    once = compose(text)
    assert compose(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(ANY)
def test_composed_text_can_be_encoded(text: str) -> None:
    compose(text).encode("utf-8")
