"""Nobody is told a yes to what prose does not say: another number, time or bound, its contrary, the same of another."""

import pytest

from tests.in_prose import AS_IT_IS, Told, all_trials, count, failures

MOST_YES = 1  # told to what was changed
LEAST_YES = 259  # told to what prose says
MOST_NO = 2  # told to what prose says
LEAST = 300


@pytest.mark.long
def test_no_yes_to_what_prose_does_not_say() -> None:  # one test, since all of it is worked out by one process
    done = all_trials()
    shown = failures(done)
    assert len(done) >= LEAST
    assert count(done, "", Told.YES) <= MOST_YES, shown
    assert count(done, AS_IT_IS, Told.NO) <= MOST_NO, shown
    assert count(done, AS_IT_IS, Told.YES) >= LEAST_YES
