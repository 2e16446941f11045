"""Nobody is told a fact for what no record holds. See tests/unheld.py."""

from tests.unheld import BASES, KINDS, Told, all_trials, count, failures

MOST_TOLD = 25  # told a fact, when measured on 2026-11-30; 130 on the day before
LEAST = 500


def test_there_is_enough_to_ask() -> None:
    assert len(BASES) > 1
    assert len(all_trials()) >= LEAST
    assert {trial.kind for trial in all_trials()} == set(KINDS)


def test_no_fact_instead() -> None:
    assert count(all_trials(), Told.FACT) <= MOST_TOLD, failures(all_trials())
