"""The cost of a slip."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.typos import BY_EAR, OTHER, edits, onset, sound_alikes

WORD = st.text("abcdeghiklmnopqrstuvxy", min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("typed", "known", "most"),
    [
        ("hoi", "hoi", 0.0),
        ("xao", "sao", BY_EAR),
        ("chuong", "truong", BY_EAR),
        ("hoan", "hoang", BY_EAR),
        ("viec", "viet", BY_EAR),
        ("nam", "lam", BY_EAR),
        ("giao", "dao", BY_EAR),
        ("daij", "dai", 0.5),
        ("hoii", "hoi", 0.3),
        ("hio", "hoi", 0.35),
        ("thnah", "thanh", 0.35),
        ("dsng", "dang", 0.4),
        ("trung", "truong", 0.5),
        ("phuogn", "phuong", 0.4),
        ("vjec", "viec", 0.8),
        ("quqnn", "quan", 0.8),
    ],
)
def test_likely_slips_cost_little(typed: str, known: str, most: float) -> None:
    assert edits(typed, known) <= most


@pytest.mark.parametrize(
    ("typed", "known"), [("bo", "an"), ("hoi", "dai"), ("khai", "be"), ("dang", "truong"), ("a", "abc"), ("", "a")]
)
def test_other_words_are_out_of_reach(typed: str, known: str) -> None:
    assert edits(typed, known) == inf


def test_short_words_take_one_edit_and_long_ones_two() -> None:
    assert edits("bp", "bo") < inf
    assert edits("pb", "xo") == inf
    assert edits("pjuing", "phuong") < inf
    assert edits("pjuimg", "phuong") == inf


def test_likelier_slips_cost_less() -> None:
    assert edits("xan", "san") < edits("dan", "san") < edits("pan", "san") == OTHER


@given(WORD, WORD)
def test_cost_is_sensible(typed: str, known: str) -> None:
    cost = edits(typed, known)
    assert cost >= 0.0
    assert (cost == 0.0) == (typed == known)
    assert cost == inf or cost <= 2 * OTHER


@given(WORD, st.integers(0, 8))
def test_a_letter_left_out_is_always_found(known: str, at: int) -> None:
    typed = known[:at] + known[at + 1 :]
    if typed and typed != known:
        assert edits(typed, known) < OTHER
        assert edits(known, typed) < OTHER


@given(st.text("abcdeghiklmnopqrstuvxy", max_size=30))
def test_sound_alikes_are_never_the_word(word: str) -> None:
    assert word not in sound_alikes(word)
    assert word.startswith(onset(word))
    assert len(sound_alikes(word)) < 24
