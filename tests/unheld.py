"""Questions for what no record holds: it must be said that this is not known, and nothing else be told instead.

`python -m tests.unheld` prints the table, with `--failures` what was told; `tests/test_unheld.py` holds it. What is
asked of records, and how, stands in `unheld.yaml`; it is asked of the records of `knowledge/` and `examples/`, with
their tones and without.
"""

from enum import StrEnum
from functools import cache
from pathlib import Path

from bot.answering.reply import Kind, Reply
from tests.of_records import Sayings, Trial, failures, table, tried
from tests.printing import show

SAYINGS = Sayings.read(Path(__file__).with_name("unheld.yaml"), step=4)


class Told(StrEnum):
    """What a question was told."""

    FACT = "a fact"
    ASKED = "a question back"
    KNOWN = "that it is not known"


def told(reply: Reply) -> Told:
    """What a reply to a question tells."""
    return {Kind.ANSWER: Told.FACT, Kind.CLARIFY: Told.ASKED}.get(reply.kind, Told.KNOWN)


@cache
def all_trials() -> tuple[Trial, ...]:
    """All questions, with their tones and without."""
    return tuple(tried(SAYINGS, told))


if __name__ == "__main__":
    show(__doc__, lambda: table(all_trials(), Told), lambda: failures(all_trials(), Told.FACT))
