"""Ordinary words leave a question what it is, and words that narrow it are never passed over. See tests/ordinary.py.

The fast tests put every tenth word into one question; the long ones every word into up to four.
"""

import pytest

from bot.answering.reply import Kind
from tests.invented import ask
from tests.ordinary import (
    NARROWED,
    QUESTIONS,
    WORDS,
    all_trials,
    base,
    failures,
    filled,
    percent_kept,
    slots_of,
    table,
    trials,
)

MEASURED = 99.2  # percent of all that keep what is told
LESS = 0.4
LESS_OF_SOME = 2.0
MOST_OTHERWISE = 0  # told something else, or another yes or no


def test_every_question_is_answered_without_them() -> None:
    assert [one for one in QUESTIONS if base(one).kind is not Kind.ANSWER] == []


def test_every_word_has_its_place() -> None:
    assert {slot for one in QUESTIONS for slot in slots_of(one)} == set(WORDS)
    assert sum(map(len, WORDS.values())) >= 1_500
    assert all(len(words) == len(set(words)) for words in WORDS.values())


def test_some_of_them() -> None:
    some = tuple(trials(1, step=10))
    assert percent_kept(some) >= MEASURED - LESS_OF_SOME, failures(some)
    assert sum(trial.wrong for trial in some) <= MOST_OTHERWISE, failures(some)


@pytest.mark.long
def test_all_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    done = all_trials()
    with capsys.disabled():
        print(f"\n{table(done)}")  # noqa: T201  # the figures, in every log of the tests
    assert percent_kept(done) >= MEASURED - LESS, failures(done)
    assert sum(trial.wrong for trial in done) <= MOST_OTHERWISE, failures(done)


@pytest.mark.parametrize("text", NARROWED)
def test_what_narrows_is_never_passed_over(text: str) -> None:
    assert ask(text).kind is not Kind.ANSWER


@pytest.mark.parametrize(
    ("question", "at", "word", "turns"),
    [
        ("{open}xã Hoa họp ngày nào{end}?{tail}", 0, "kể hộ", ("Kể hộ xã Hoa họp ngày nào?",)),
        ("{open}xã Hoa họp ngày nào{end}?{tail}", 1, "vậy", ("Xã Hoa họp ngày nào vậy?",)),
        ("{open}xã Hoa họp ngày nào{end}?{tail}", 1, "...", ("Xã Hoa họp ngày nào...?",)),
        ("{open}xã Hoa họp ngày nào{end}?{tail}", 2, "nói gọn thôi", ("Xã Hoa họp ngày nào, nói gọn thôi?",)),
        ("xã {hold:họp} ngày nào? | {follow_open}Hoa{end}?", 0, "mở", ("Xã mở ngày nào?", "Hoa?")),
        ("xã {hold:họp} ngày nào? | {follow_open}Hoa{end}?", 1, "thế còn", ("Xã họp ngày nào?", "Thế còn Hoa?")),
    ],
)
def test_a_word_goes_to_its_place(question: str, at: int, word: str, turns: tuple[str, ...]) -> None:
    assert filled(question, at, word) == turns
