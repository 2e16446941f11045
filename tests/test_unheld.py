"""Nobody is told a fact for what no record holds. See tests/unheld.py."""

from tests.of_records import count, failures
from tests.unheld import SAYINGS, Told, all_trials

MOST_TOLD = 23  # told a fact, when measured on 2026-11-30; 130 on the day before
LEAST = 500


def test_no_fact_instead() -> None:  # one test, since all of it is worked out by one process
    done = all_trials()
    assert len(done) >= LEAST
    assert {trial.kind for trial in done} == set(SAYINGS.kinds)
    assert count(done, Told.FACT) <= MOST_TOLD, failures(done, Told.FACT)
