"""Questions typed in haste are told no more wrong facts than questions typed well. See tests/noisy.py."""

import random

import pytest

from bot.cli.grading import Outcome
from tests.noisy import JOINED, LEFT_OUT, LEVELS, SLIPS, SORTS, bases, in_haste, shares, slipped, table, trials

# Percent answered right, and told wrongly, by the number of slips. Measured on 2026-11-30.
MEASURED = {1: (94.0, 0.4), 2: (85.0, 2.0), 3: (76.5, 4.0)}
LESS, MORE = 1.5, 0.5  # the base questions are those answered right, so they change with every improvement
LEAST_BASES = 450


@pytest.mark.long
class TestMeasured:  # some 1,500 questions are asked
    def test_there_is_enough_to_ask(self) -> None:
        assert len(bases()) >= LEAST_BASES
        assert set(MEASURED) == set(LEVELS)

    @pytest.mark.parametrize("slips", LEVELS)
    def test_most_are_answered_and_few_told_wrongly(self, slips: int) -> None:
        right, wrong = MEASURED[slips]
        told = [f"{trial.changed} → {trial.reply.facts}" for trial in trials(slips) if trial.outcome is Outcome.WRONG]
        assert shares(slips)[Outcome.RIGHT] >= right - LESS
        assert shares(slips)[Outcome.WRONG] <= wrong + MORE, "\n".join(told)

    def test_the_table_shows_every_level(self, capsys: pytest.CaptureFixture[str]) -> None:
        shown = table()
        assert all(f"| {slips} |" in shown for slips in LEVELS)
        with capsys.disabled():
            print(f"\n{shown}")  # noqa: T201  # the figures, in every log of the tests


class TestSlips:
    QUESTION = "Đại hội của các chi bộ được tổ chức khi nào, những đảng viên nào không dự?"

    def test_the_same_every_time(self) -> None:
        assert in_haste(self.QUESTION, 3) == in_haste(self.QUESTION, 3)

    @pytest.mark.parametrize("sort", SORTS)
    def test_each_sort_changes_one_thing(self, sort: str) -> None:
        changed = slipped(self.QUESTION, sort, random.Random(1))
        assert changed != self.QUESTION
        apart = abs(len(changed.split()) - len(self.QUESTION.split()))
        assert apart == (1 if sort in (JOINED, LEFT_OUT, "word split") else 0)

    @pytest.mark.parametrize("sort", SLIPS)
    def test_where_nothing_can_slip_nothing_does(self, sort: str) -> None:
        assert slipped("22/2?", sort, random.Random(1)) == "22/2?"

    def test_numbers_are_never_touched(self) -> None:
        for slips in LEVELS:
            assert "19.413" in in_haste("Có đúng đảng bộ có 19.413 đảng viên hay không?", slips)
