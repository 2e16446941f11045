"""Nobody is told a yes or a no to what no knowledge base settles. See tests/unsettled.py."""

from tests.unsettled import BASES, KINDS, Told, all_trials, count, failures

MOST_SETTLED = 9  # told a yes or a no, when measured on 2026-11-30; 59 on the day before
MOST_BARE = 25  # told a fact alone, mostly prose that is asked "có … không"; 23 on the day before, and 59 a yes
LEAST = 300


def test_there_is_enough_to_say() -> None:
    assert len(BASES) > 1
    assert len(all_trials()) >= LEAST
    assert {trial.kind for trial in all_trials()} == set(KINDS)


def test_neither_a_yes_nor_a_no() -> None:
    assert count(all_trials(), Told.SETTLED) <= MOST_SETTLED, failures(all_trials())


def test_no_fact_alone() -> None:
    assert count(all_trials(), Told.BARE) <= MOST_BARE, failures(all_trials())
