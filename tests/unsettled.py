"""Statements that no knowledge base settles: they must be told neither a yes nor a no, nor a fact as if that were one.

`python -m tests.unsettled` prints the table, with `--failures` what was told; `tests/test_unsettled.py` holds it. What
is said of records, and how, stands in `unsettled.yaml`; it is said of the records of `knowledge/` and `examples/`, with
their tones and without.
"""

from enum import StrEnum
from functools import cache
from pathlib import Path

from bot.answering.reply import Kind, Reply, plain
from tests.of_records import Sayings, Trial, failures, table, tried
from tests.printing import show

SAYINGS = Sayings.read(Path(__file__).with_name("unsettled.yaml"), step=7)
VERDICTS = ("Đúng.", "Có.", "Không.", "Chưa.", "Đúng,", "Có,", "Không,")


class Told(StrEnum):
    """What a statement was told."""

    SETTLED = "a yes or a no"
    BARE = "a fact alone"
    KNOWN = "that it is not known"


def told(reply: Reply) -> Told:
    """What a reply to a statement tells."""
    if reply.kind is not Kind.ANSWER:
        return Told.KNOWN
    return Told.SETTLED if plain(reply).startswith(VERDICTS) else Told.BARE


def _as_said(statement: str) -> str:
    """ "Hội nghị có có văn nghệ không": each word once."""
    said = statement.replace("có có", "có").replace("đã còn", "còn")
    return said[:1].upper() + said[1:]


@cache
def all_trials() -> tuple[Trial, ...]:
    """All statements, with their tones and without."""
    return tuple(tried(SAYINGS, told, _as_said))


if __name__ == "__main__":
    show(__doc__, lambda: table(all_trials(), Told), lambda: failures(all_trials(), Told.SETTLED, Told.BARE))
