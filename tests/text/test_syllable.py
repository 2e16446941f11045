"""The written syllable: folding, one spelling, rules, agreement of marks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.syllable import (
    BARE_AGREES,
    HALF_AGREES,
    NEAR_TONE_AGREES,
    SAME_TONE_TO_EARS,
    Tone,
    canonical,
    every_shape,
    fold,
    is_folded_syllable,
    is_syllable,
    mark_agreement,
    plain,
    tone,
)
from tests.text.words import COMMON, all_syllables

ANY = st.text(st.characters(codec=None), max_size=60)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đảng bộ QUẬN", "dang bo quan"),
        ("Nguyễn Trãi", "nguyen trai"),
        ("ĐẠI HỘI", "dai hoi"),
        ("café", "cafe"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@given(ANY)
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    "same",
    [
        ("hòa", "hoà", "HÒA"),
        ("thủy", "thuỷ"),
        ("khỏe", "khoẻ"),
        ("kỹ", "kĩ"),
        ("quý", "quí", "qúy"),
        ("già", "gìa"),
        ("toàn", "tòan"),
        ("người", "ngừơi", "NGƯỜI"),
        ("mỹ", "mĩ"),
        ("ngoại", "ngọai"),
        ("tỷ", "tỉ"),
    ],
)
def test_spellings_of_one_word(same: tuple[str, ...]) -> None:
    assert len({canonical(word) for word in same}) == 1
    assert len({canonical(unicodedata.normalize("NFD", word)) for word in same}) == 1
    assert len({plain(fold(word)) for word in same}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("tủy", "tỉ"), ("thúy", "thí"), ("hòa", "hóa"), ("mai", "may"), ("đa", "da")]
)
def test_spellings_of_two_words(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@given(ANY)
def test_canonical_is_final(word: str) -> None:
    assert canonical(canonical(word)) == canonical(word)


def test_every_syllable_is_its_own_kind() -> None:
    for word in all_syllables():
        assert fold(canonical(word)) == plain(word)
        assert is_folded_syllable(fold(word))
        assert tone(canonical(word)) == tone(word)


@pytest.mark.parametrize("word", COMMON)
def test_common_words_are_syllables(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(word.upper())
    assert is_folded_syllable(fold(word))


@pytest.mark.parametrize(
    "word",
    [
        "nhâp",
        "nhap",
        "ngươi1",
        "list",
        "strip",
        "zậy",
        "fải",
        "dđ",
        "qa",
        "kải",
        "ngê",
        "ce",
        "ghà",
        "iêu",
        "",
        "x" * 500,
    ],
)
def test_what_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize("word", ["daihoi", "xyz", "ww", "bemac", "hoii", "tr", "ng", "dzay", "", "ko"])
def test_what_is_no_bare_syllable(word: str) -> None:
    assert not is_folded_syllable(word)


@pytest.mark.parametrize(("word", "expected"), list(zip(["ma", "má", "mà", "mả", "mã", "mạ"], Tone, strict=True)))
def test_tone(word: str, expected: Tone) -> None:
    assert tone(word) is expected


def test_number_of_shapes_is_that_of_the_language() -> None:
    # Dictionaries list some 2,500 toneless syllables; the rules also allow a few that happen not to be words.
    assert 2300 <= len(every_shape()) <= 4200


def test_agreement_is_ordered() -> None:
    known = "đảng"
    agreements = [mark_agreement(typed, known) for typed in ("đảng", "dang", "đãng", "đáng", "dâng")]
    assert agreements == sorted(agreements, reverse=True)
    assert agreements[0] == 1.0
    assert agreements[1] == BARE_AGREES
    assert agreements[2] == SAME_TONE_TO_EARS  # hỏi and ngã
    assert mark_agreement("hoà", "hòa") == 1.0
    assert mark_agreement("bế", "bề") < NEAR_TONE_AGREES
    assert mark_agreement("bộ", "hội") == 0.0
    assert 0 < mark_agreement("bi\u0307", "bí") < 1  # no Vietnamese letter has that mark
    assert mark_agreement("quân", "quận") < 0.5
    assert mark_agreement("phưong", "phường") == mark_agreement("nhâp", "nhập") == HALF_AGREES
    assert mark_agreement("tỏ", "tổ") < mark_agreement("dại", "đại") < HALF_AGREES


@given(ANY, ANY)
def test_agreement_is_a_share(one: str, other: str) -> None:
    assert 0.0 <= mark_agreement(one, other) <= 1.0
    assert mark_agreement(one, one) == 1.0
