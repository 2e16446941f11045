"""Tokens: words, numbers, codes and marks, each at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.tokens import TokenKind, tokenise, words
from bot.text.unicode import compose

SAMPLE = st.text(st.sampled_from(list("aăđảngVNI 0123456789.,/-%?!:;()\n😀TƯ_@'")), max_size=60)


def shown(text: str) -> list[str]:
    """Tokens with the first letter of their kinds."""
    return [f"{token.text}|{token.kind[0]}" for token in tokenise(compose(text))]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Đại hội điểm?", ["Đại|w", "hội|w", "điểm|w", "?|m"]),
        ("19.413 đảng viên", ["19.413|n", "đảng|w", "viên|w"]),
        ("38,5 420 40% 40 %", ["38,5|n", "420|n", "40%|n", "40 %|n"]),
        ("22/2, 24-25/2; 22-2-2020.", ["22/2|n", ",|m", "24-25/2|n", ";|m", "22-2-2020|n", ".|m"]),
        ("22.2.2020 2020–2025", ["22.2.2020|n", "2020-2025|n"]),
        ("160/420 9/17 11/14", ["160|n", "/|w", "420|n", "9|n", "/|w", "17|n", "11|n", "/|w", "14|n"]),
        (
            "9/12 30/9 6/25 41/2020 22/2/2020 420/160",
            ["9/12|n", "30/9|n", "6/25|n", "41/2020|n", "22/2/2020|n", "420/160|n"],
        ),
        ("1,2,3 1.234,5", ["1|n", ",|m", "2|n", ",|m", "3|n", "1.234,5|n"]),
        ("35-CT/TW, 05-CT/TƯ", ["35-CT/TW|c", ",|m", "05-CT/TƯ|c"]),
        ("35 - CT/TW 35ct/tw 35 ct/tw 35-ct", ["35 - CT/TW|c", "35ct/tw|c", "35 ct/tw|c", "35-ct|c"]),
        ("NQ-04/TW 30/2014/NĐ-CP 12-HD/BTCTW", ["NQ-04/TW|c", "30/2014/NĐ-CP|c", "12-HD/BTCTW|c"]),
        ("T.Ư, Q. Ba k. p/s đ/c", ["T.Ư|w", ",|m", "Q|w", ".|m", "Ba|w", "k|w", ".|m", "p/s|w", "đ/c|w"]),
        ("b/hành KT-XH", ["b/hành|w", "KT-XH|w"]),
        ("và/hoặc đảng-viên", ["và|w", "/|m", "hoặc|w", "đảng|w", "-|m", "viên|w"]),
        (
            "gđ1 t3 TW4 tháng3 t3/2020",
            ["gđ|w", "1|n", "t|w", "3|n", "TW|w", "4|n", "tháng|w", "3|n", "t|w", "3/2020|n"],
        ),
        ("thang3 quan6 lan6", ["thang|w", "3|n", "quan|w", "6|n", "lan|w", "6|n"]),
        ("d9ang3 bo65 quan65", ["d9ang3|w", "bo65|w", "quan65|w"]),
        ("12h30 8:30 22/2thì", ["12|n", "h|w", "30|n", "8:30|n", "22/2|n", "thì|w"]),
        ("1) a 2) b", ["1|n", ")|m", "a|w", "2|n", ")|m", "b|w"]),
        ("hả??? ... 😀 :))", ["hả|w", "???|m", "...|m", "😀|e", ":))|e"]),
        ("a@b.vn https://x.vn/y?z", ["a@b.vn|c", "https://x.vn/y?z|c"]),
        ("a\nb", ["a|w", "\n|m", "b|w"]),
        ("3-trường 5-ĐẢNG", ["3|n", "-|m", "trường|w", "5|n", "-|m", "ĐẢNG|w"]),
        ("", []),
    ],
)
def test_tokenise(text: str, tokens: list[str]) -> None:
    assert shown(text) == tokens


def test_one_vni_word_makes_the_others_vni() -> None:
    assert shown("d9ai5 ho6i5 thang1") == ["d9ai5|w", "ho6i5|w", "thang1|w"]


def test_words() -> None:
    assert words(tokenise("Có 3 trường, nào? :)")) == ["Có", "3", "trường", "nào"]


@given(st.one_of(st.text(max_size=80), SAMPLE))
def test_tokens_cover_the_text(text: str) -> None:
    text = compose(text)
    at = 0
    for token in tokenise(text):
        assert token.start >= at
        assert not text[at : token.start].strip()
        assert text[token.start : token.end] == token.text
        assert token.text
        at = token.end
    assert not text[at:].strip()


@given(SAMPLE)
def test_kinds_hold_what_they_say(text: str) -> None:
    for token in tokenise(compose(text)):
        if token.kind is TokenKind.NUMBER:
            assert token.text[0].isdecimal()
        if token.kind is TokenKind.MARK:
            assert not any(char.isalnum() for char in token.text)
