"""What is said or asked of the records of the knowledge bases here, and what becomes of it: counted by type of record.

`tests/unsettled.py` and `tests/unheld.py` say what, and judge the replies. Each has a YAML file of its own: by type of
record, or "any", what is said of it, with {name}; and the frames that this is put in.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

from bot.answering.reply import Reply, plain
from bot.knowledge.model import Count, Event, Knowledge
from bot.knowledge.record import Record
from bot.text.syllable import fold
from tests.asking import KNOWLEDGE, ask, knowledge_of

BASES = (KNOWLEDGE, *sorted(path.parent for path in (KNOWLEDGE.parent / "examples").glob("*/congress.yaml")))
SHOWN = 110  # characters of a reply


@dataclass(frozen=True)
class Sayings:
    """What is said of records.

    Attributes:
        by_kind: by the type of the records, as a list of the knowledge is called; "any" of all.
        frames: what it is put in: {said}, and {name} where that stands there.
        step: each record is told every so manieth of them, in one frame after the other.
    """

    by_kind: dict[str, list[str]]
    frames: tuple[str, ...]
    step: int

    @classmethod
    def read(cls, path: Path, step: int) -> "Sayings":
        """Those of a file."""
        data: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
        return cls({kind: said for kind, said in data.items() if kind != "frames"}, tuple(data["frames"]), step)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The types of records."""
        return tuple(kind for kind in self.by_kind if kind != "any")

    def of(self, directory: Path, kind: str) -> Iterator[str]:
        """What is said of the records of a kind in a knowledge base."""
        said = [*self.by_kind[kind], *self.by_kind["any"]]
        for number, name in enumerate(_names(knowledge_of(directory), kind)):
            for turn, one in enumerate(said[number % self.step :: self.step]):
                frame = self.frames[(number + turn) % len(self.frames)]
                yield frame.format(name=name, said=one.format(name=name))


def _names(knowledge: Knowledge, kind: str) -> Iterator[str]:
    for record in getattr(knowledge, kind):
        name = _name(record)
        if name:
            yield name


def _name(record: Record) -> str | None:
    match record:
        case Count():
            return f"số {record.of}"
        case Event():
            return record.who
        case _:
            return getattr(record, "name", None)


@dataclass(frozen=True)
class Trial:
    """What was said of a record, and what came of it."""

    kind: str
    said: str
    reply: Reply
    told: StrEnum


def tried(sayings: Sayings, judge: Callable[[Reply], StrEnum], mend: Callable[[str], str] = str) -> Iterator[Trial]:
    """All of it, with its tones and without.

    Args:
        judge: what a reply tells.
        mend: a sentence as people would say it, where its parts do not go together.
    """
    for directory in BASES:
        for kind in sayings.kinds:
            for said in map(mend, sayings.of(directory, kind)):
                for typed in (said, fold(said)):
                    reply = ask(typed, directory)
                    yield Trial(kind, typed, reply, judge(reply))


def count(some: Sequence[Trial], told: StrEnum) -> int:
    """How many were told something."""
    return sum(trial.told is told for trial in some)


def table(some: Sequence[Trial], outcomes: type[StrEnum]) -> str:
    """The figures by type of record, as Markdown."""
    rows = [f"| Of | Tried | {' | '.join(outcomes)} |", f"|---|---:|{'---:|' * len(outcomes)}"]
    for kind in (*dict.fromkeys(trial.kind for trial in some), "all"):
        part = [trial for trial in some if kind in (trial.kind, "all")]
        rows.append(f"| {kind} | {len(part)} | {' | '.join(str(count(part, told)) for told in outcomes)} |")
    return "\n".join(rows)


def failures(some: Sequence[Trial], *told: StrEnum) -> str:
    """Those that were told one of some things, by that."""
    lost = sorted((trial for trial in some if trial.told in told), key=lambda trial: told.index(trial.told))
    return "\n".join(f"{one.told.name:8} {one.kind:9} {one.said} → {plain(one.reply)[:SHOWN]!r}" for one in lost)
