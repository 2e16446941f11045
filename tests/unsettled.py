"""Statements that no knowledge base settles: they must be told neither a yes nor a no, nor a fact as if that were one.

`python -m tests.unsettled` prints the table, with `--failures` what was told; `tests/test_unsettled.py` holds it. What
is said of records, and how, stands in `unsettled.yaml`; it is said of the records of `knowledge/` and `examples/`, with
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

DATA: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("unsettled.yaml").read_text("utf-8"))
FRAMES: tuple[str, ...] = tuple(DATA["frames"])
KINDS = tuple(kind for kind in DATA if kind not in ("any", "frames"))
BASES = (KNOWLEDGE, *sorted(path.parent for path in (KNOWLEDGE.parent / "examples").glob("*/congress.yaml")))
VERDICTS = ("Đúng.", "Có.", "Không.", "Chưa.", "Đúng,", "Có,", "Không,")
STEP = 7  # each record is said so manieth things, of each in another frame


class Told(StrEnum):
    """What a statement was told."""

    SETTLED = "a yes or a no"
    BARE = "a fact alone"
    KNOWN = "that it is not known"


@dataclass(frozen=True)
class Trial:
    """A statement, and what came of it."""

    kind: str
    said: str
    reply: Reply

    @property
    def told(self) -> Told:
        """What it was told."""
        if self.reply.kind is not Kind.ANSWER:
            return Told.KNOWN
        return Told.SETTLED if plain(self.reply).startswith(VERDICTS) else Told.BARE


def _records(knowledge: Knowledge, kind: str) -> list[str]:
    """The names of the records of a kind."""
    named = (_name(one) for one in getattr(knowledge, kind))
    return [name for name in named if name]


def _name(record: Record) -> str | None:
    match record:
        case Count():
            return f"Số {record.of}"
        case Event():
            return record.who
        case _:
            return getattr(record, "name", None)


def statements(directory: Path, kind: str) -> Iterator[str]:
    """What is said of the records of a kind."""
    sayings = [*DATA[kind], *DATA["any"]]
    for number, name in enumerate(_records(knowledge_of(directory), kind)):
        for turn, said in enumerate(sayings[number % STEP :: STEP]):
            frame = FRAMES[(number + turn) % len(FRAMES)]
            yield frame.format(name=name, said=said).replace("có có", "có").replace("đã còn", "còn")


@cache
def all_trials() -> tuple[Trial, ...]:
    """All statements, with their tones and without."""
    return tuple(
        Trial(kind, typed, ask(typed, directory))
        for directory in BASES
        for kind in KINDS
        for said in statements(directory, kind)
        for typed in (said, fold(said))
    )


def count(some: Sequence[Trial], told: Told) -> int:
    """How many were told something."""
    return sum(trial.told is told for trial in some)


def table(some: Sequence[Trial]) -> str:
    """The figures by type of record, as Markdown."""
    rows = [f"| Said of | Statements | {' | '.join(Told)} |", "|---|---:|---:|---:|---:|"]
    for kind in (*KINDS, "all"):
        part = [trial for trial in some if kind in (trial.kind, "all")]
        figures = " | ".join(str(count(part, told)) for told in Told)
        rows.append(f"| {kind} | {len(part)} | {figures} |")
    return "\n".join(rows)


def failures(some: Sequence[Trial]) -> str:
    """What was told a yes, a no, or a fact alone."""
    lost = sorted((one for one in some if one.told is not Told.KNOWN), key=lambda one: one.told is not Told.SETTLED)
    return "\n".join(f"{one.told.name:8} {one.said} → {plain(one.reply)[:110]!r}" for one in lost)


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
