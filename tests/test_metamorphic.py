"""A question typed otherwise keeps its facts; a question on something else is not told them. See tests/metamorphic.py.

The goal is 98 % of all changed questions, and every swap noticed. The floor is what was measured, less one.
"""

import unicodedata

import pytest

from tests.metamorphic import SWAPS, WAYS, bases, kept, other_placement, share, swapped, table, toneless

# Percent that kept their facts. Measured on 2026-11-29; where the larger set came out lower, the older floor.
MEASURED = {
    "no tones": 95.9,
    "decomposed (NFD)": 100.0,
    "tone on the other vowel": 100.0,
    "Telex": 97.9,
    "VNI": 97.9,
    "capitals": 98.8,
    "polite opening": 100.0,
    "particles and emoji behind": 100.0,
}
MEASURED_ALL = 98.4
LESS = 0.5
LESS_OF_ONE_WAY = 3.0  # the questions that are changed are those answered right, so they change with every improvement
# Swaps that were not noticed when measured. None is let in beside them.
UNNOTICED = {
    "place or name": 1,
    "number": 1,
    "year or term": 0,
    "ordinal": 0,
}
LEAST_BASES = 150

pytestmark = pytest.mark.long  # some 1,900 questions are asked


def test_there_is_enough_to_change() -> None:
    assert len(bases()) >= LEAST_BASES
    assert set(MEASURED) == set(WAYS)
    assert set(UNNOTICED) == set(SWAPS)
    assert all(len(swapped(sort)) >= 5 for sort in SWAPS)


@pytest.mark.parametrize("way", WAYS)
def test_typed_otherwise_it_is_still_answered_right(way: str) -> None:
    failed = [
        f"{trial.changed} → {trial.reply.kind.value} {trial.reply.facts}" for trial in kept(way) if not trial.passed
    ]
    assert share(kept(way)) >= MEASURED[way] - LESS_OF_ONE_WAY, "\n".join(failed)


def test_all_ways_together() -> None:
    assert share(tuple(trial for way in WAYS for trial in kept(way))) >= MEASURED_ALL - LESS


@pytest.mark.parametrize("sort", SWAPS)
def test_swapped_for_another_it_is_not_told_the_same(sort: str) -> None:
    failed = [f"{trial.changed} → {trial.reply.facts}" for trial in swapped(sort) if not trial.passed]
    assert len(failed) <= UNNOTICED[sort], "\n".join(failed)


def test_the_table_shows_every_change(capsys: pytest.CaptureFixture[str]) -> None:
    shown = table()
    assert all(f"| {name} |" in shown for name in (*WAYS, *SWAPS))
    with capsys.disabled():
        print(f"\n{shown}")  # noqa: T201  # the figures, in every log of the tests


class TestTyping:
    @pytest.mark.parametrize(
        ("new", "old"),
        [("hòa", "hoà"), ("ủy", "uỷ"), ("khỏe", "khoẻ"), ("Thủy", "Thuỷ"), ("xóa sổ", "xoá sổ")],
    )
    def test_the_tone_moves_there_and_back(self, new: str, old: str) -> None:
        assert other_placement(new) == old
        assert other_placement(old) == new

    @pytest.mark.parametrize("word", ["quý", "hoàng", "tuyến", "của", "chi bộ", "toàn"])
    def test_other_words_stay(self, word: str) -> None:
        assert other_placement(word) == word

    def test_tones_go(self) -> None:
        assert toneless("Đại hội đảng bộ ở Ủy ban") == "Dai hoi dang bo o Uy ban"

    @pytest.mark.parametrize(
        ("way", "raw"),
        [
            ("Telex", "Quaanj ury owr dduwowfng UBND THIJ"),
            ("VNI", "Qua6n5 u3y o73 d9u7o72ng UBND THI5"),
        ],
    )
    def test_keys(self, way: str, raw: str) -> None:
        assert WAYS[way]("Quận ủy ở đường UBND THỊ") == raw

    def test_the_decomposed_is_the_same_text(self) -> None:
        changed = WAYS["decomposed (NFD)"]("đại hội")
        assert changed != "đại hội"
        assert unicodedata.normalize("NFC", changed) == "đại hội"
