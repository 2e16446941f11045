"""English words that people mix in, through the one door: tests/invented.py."""

import pytest

from bot.answering.reply import plain
from bot.text.lexicon import english_meanings
from tests.invented import ask


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("how many party members", {"dang-vien"}),
        ("deadline cho grassroots congress là khi nào", {"han"}),
        ("Khe Mây pilot congress date?", {"diem-khe-may"}),
        ("bao nhiêu party members vậy ad", {"dang-vien"}),
    ],
)
def test_are_read_as_what_they_stand_for(text: str, facts: set[str]) -> None:
    assert set(ask(text).facts) == facts, plain(ask(text))


def test_are_listed_one_word_each() -> None:
    assert [key for key in english_meanings() if " " in key] == []
