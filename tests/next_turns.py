"""Next turns that name nothing, after a record was told: nobody may be told of another record as if that were meant.

`python -m tests.next_turns` prints the table, with `--failures` what was told; `tests/test_next_turns.py` holds it. A
record is asked for by its first example question, and then comes one of `next_turns.yaml` after the other.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.answering.reply import Kind, Reply
from bot.channels.console.dialogue import Dialogue
from tests.asking import assistant_of, knowledge_of
from tests.of_records import BASES, Trial, failures, table
from tests.printing import show

TURNS: tuple[str, ...] = tuple(yaml.safe_load(Path(__file__).with_name("next_turns.yaml").read_text("utf-8")))
STEP = 4  # each record is asked every so manieth


class Told(StrEnum):
    """What a next turn was told."""

    OTHER = "of another record"
    SAME = "of the same"
    KNOWN = "that it is not known"


def told(first: Reply, then: Reply) -> Told:
    """What a reply tells, after the one before it."""
    if then.kind is not Kind.ANSWER:
        return Told.KNOWN
    return Told.SAME if set(first.facts) & set(then.facts) else Told.OTHER


def _of(directory: Path) -> Iterator[Trial]:
    knowledge = knowledge_of(directory)
    assistant = assistant_of(directory)
    records: list[Any] = [*knowledge, *knowledge.groups]
    asked = [record for record in records if record.questions]
    for number, record in enumerate(asked):
        for turn in TURNS[number % STEP :: STEP]:
            dialogue = Dialogue(assistant)
            first = dialogue.say(record.questions[0])
            then = dialogue.say(turn)
            yield Trial(type(record).__name__, f"{record.questions[0]} – {turn}", then, told(first, then))


@cache
def all_trials() -> tuple[Trial, ...]:
    """All next turns."""
    return tuple(trial for directory in BASES for trial in _of(directory))


if __name__ == "__main__":
    show(__doc__, lambda: table(all_trials(), Told), lambda: failures(all_trials(), Told.OTHER))
