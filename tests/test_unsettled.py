"""Nobody is told a yes or a no to what no knowledge base settles. See tests/unsettled.py."""

from tests.of_records import BASES, count, failures
from tests.unsettled import SAYINGS, Told, all_trials

MOST_SETTLED = 17  # told a yes or a no, when measured on 2026-11-30; 25 of the same that morning
MOST_BARE = 31  # told a fact alone, mostly prose that is asked "có … không"
LEAST = 300


def test_neither_a_yes_nor_a_no_nor_a_fact_alone() -> None:  # one test, since all of it is worked out by one process
    done = all_trials()
    shown = failures(done, Told.SETTLED, Told.BARE)
    assert len(BASES) > 1
    assert len(done) >= LEAST
    assert {trial.kind for trial in done} == set(SAYINGS.kinds)
    assert count(done, Told.SETTLED) <= MOST_SETTLED, shown
    assert count(done, Told.BARE) <= MOST_BARE, shown
