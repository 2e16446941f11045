"""A next turn that names nothing is told of nothing else than what was told before. See tests/next_turns.py."""

from tests.next_turns import Told, all_trials
from tests.of_records import count, failures

MOST_OTHER = 12  # of 532, when measured on 2026-11-30; 4 of them are limits of just those told of
LEAST = 300


def test_no_other_record() -> None:  # one test, since all of it is worked out by one process
    done = all_trials()
    assert len(done) >= LEAST
    assert {trial.kind for trial in done} == {"Event", "Count", "Project", "Document", "Body", "Topic", "Group"}
    assert count(done, Told.OTHER) <= MOST_OTHER, failures(done, Told.OTHER)
    assert count(done, Told.SAME) > len(done) // 5
