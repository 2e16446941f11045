"""Nobody is told how many or which there are for some of them of whom no record speaks. See tests/narrowed.py."""

from tests.narrowed import SAYINGS, all_trials
from tests.of_records import count, failures
from tests.unheld import Told

MOST_TOLD = 30  # told a fact, when measured on 2026-12-01; 66 before
LEAST = 200


def test_no_number_of_others() -> None:  # one test, since all of it is worked out by one process
    done = all_trials()
    assert len(done) >= LEAST
    assert {trial.kind for trial in done} == set(SAYINGS.kinds)
    assert count(done, Told.FACT) <= MOST_TOLD, failures(done, Told.FACT)
