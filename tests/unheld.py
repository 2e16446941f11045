"""Questions for what no record holds: it must be said that this is not known, and nothing else be told instead.

`python -m tests.unheld` prints the table, with `--failures` what was told; `tests/test_unheld.py` holds it. What is
asked of records, and how, stands in `unheld.yaml`; it is asked of the records of `knowledge/` and `examples/`, with
their tones and without.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.answering.reply import Kind, Reply, plain
from bot.knowledge.model import Count, Event, Knowledge
from bot.knowledge.record import Record
from bot.text.syllable import fold
from tests.asking import KNOWLEDGE, ask, knowledge_of

DATA: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("unheld.yaml").read_text("utf-8"))
FRAMES: tuple[str, ...] = tuple(DATA["frames"])
KINDS = tuple(kind for kind in DATA if kind not in ("any", "frames"))
BASES = (KNOWLEDGE, *sorted(path.parent for path in (KNOWLEDGE.parent / "examples").glob("*/congress.yaml")))
STEP = 4  # each record is asked every so manieth question of its type, in one frame after the other


class Told(StrEnum):
    """What a question was told."""

    FACT = "a fact"
    ASKED = "a question back"
    KNOWN = "that it is not known"


OUTCOMES = {Kind.ANSWER: Told.FACT, Kind.CLARIFY: Told.ASKED}


@dataclass(frozen=True)
class Trial:
    """A question, and what came of it."""

    kind: str
    asked: str
    reply: Reply

    @property
    def told(self) -> Told:
        """What it was told."""
        return OUTCOMES.get(self.reply.kind, Told.KNOWN)


def _records(knowledge: Knowledge, kind: str) -> list[str]:
    """The names of the records of a kind."""
    named = (_name(one) for one in getattr(knowledge, kind))
    return [name for name in named if name]


def _name(record: Record) -> str | None:
    match record:
        case Count():
            return f"số {record.of}"
        case Event():
            return record.who
        case _:
            return getattr(record, "name", None)


def questions(directory: Path, kind: str) -> Iterator[str]:
    """What is asked of the records of a kind."""
    asked = [*DATA[kind], *DATA["any"]]
    for number, name in enumerate(_records(knowledge_of(directory), kind)):
        for turn, one in enumerate(asked[number % STEP :: STEP]):
            yield FRAMES[(number + turn) % len(FRAMES)].format(asked=one.format(name=name))


@cache
def all_trials() -> tuple[Trial, ...]:
    """All questions, with their tones and without."""
    return tuple(
        Trial(kind, typed, ask(typed, directory))
        for directory in BASES
        for kind in KINDS
        for asked in questions(directory, kind)
        for typed in (asked, fold(asked))
    )


def count(some: Sequence[Trial], told: Told) -> int:
    """How many were told something."""
    return sum(trial.told is told for trial in some)


def table(some: Sequence[Trial]) -> str:
    """The figures by type of record, as Markdown."""
    rows = [f"| Asked of | Questions | {' | '.join(Told)} |", "|---|---:|---:|---:|---:|"]
    for kind in (*KINDS, "all"):
        part = [trial for trial in some if kind in (trial.kind, "all")]
        figures = " | ".join(str(count(part, told)) for told in Told)
        rows.append(f"| {kind} | {len(part)} | {figures} |")
    return "\n".join(rows)


def failures(some: Sequence[Trial]) -> str:
    """What was told a fact."""
    lost = (one for one in some if one.told is Told.FACT)
    return "\n".join(f"{one.kind:9} {one.asked} → {plain(one.reply)[:110]!r}" for one in lost)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--failures", action="store_true", help="show what was told")
    done = all_trials()
    if parser.parse_args().failures:
        print(failures(done))  # noqa: T201 - what the command is for
    print(table(done))  # noqa: T201 - the same


if __name__ == "__main__":
    main()
