"""Statements that prose makes, as it makes them and with one thing changed: no yes is ever told to a changed one.

`python -m tests.in_prose` prints the table, with `--failures` what was told; `tests/test_in_prose.py` holds it. The
sentences are those of topics, papers, bodies and notes, and what details say, of `knowledge/`, `examples/` and the
invented places of the tests that have prose; what is changed, and how, stands in `in_prose.yaml`.
"""

import importlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml

from bot.answering.reply import Kind, Reply, plain
from bot.assistant import Assistant, Message
from bot.knowledge.model import Knowledge
from bot.text.syllable import fold
from tests.asking import assistant_of, knowledge_of
from tests.of_records import BASES, SHOWN
from tests.place import Place
from tests.printing import show

HERE = Path(__file__).parent
FOLDERS = ("matching/claims", "matching/refusing", "matching/topics")
CHANGES: dict[str, Any] = yaml.safe_load((HERE / "in_prose.yaml").read_text("utf-8"))
FRAMES: tuple[str, ...] = tuple(CHANGES["frames"])
SENTENCES = re.compile(r"(?<=[.!?;])\s+")
PARTS = re.compile(r"(?<=[,;:])\s+")
MOST, LEAST = 28, 4  # words of a statement: longer ones are cut where a part of them ends
NUMBER = re.compile(r"(?<![\d/.,-])\d{1,4}(?![\d/.,-]*\d)(?!/)")
DAY = re.compile(r"(?<![\d/-])(\d{1,2})(/\d{1,2}(?:/\d{4})?)(?![\d/])")
MONTH = re.compile(r"\b(tháng|quý|năm) (\d{1,4})\b")
PROPER = re.compile(r"\b(\w+) ((?:[^\W\d_a-zà-ỹ][\wà-ỹ]* ?){2,4})(?<! )")
UNDER = re.compile(r"(?:dưới|không quá|tối đa|gần|chưa đến|chưa tới|đến|trước)(?: \w+)? $")
STEP = 3  # by which a number is changed
YES, NO = ("Đúng", "Có.", "Có,"), ("Không", "Chưa.", "Sai")


class Told(StrEnum):
    """What a statement was told."""

    YES = "a yes"
    NO = "a no"
    OPEN = "neither"


@dataclass(frozen=True)
class Trial:
    """A statement and what came of it: the sort of change, or as it is."""

    sort: str
    said: str
    reply: Reply
    told: Told


@dataclass(frozen=True)
class Source:
    """A knowledge base with the assistant over it."""

    knowledge: Knowledge
    assistant: Assistant

    @cached_property
    def names(self) -> dict[str, list[str]]:
        """Proper names by the word before them: "xã" of all communes."""
        found: dict[str, dict[str, None]] = {}
        for text in _all_texts(self.knowledge):
            for noun, name in PROPER.findall(text):
                found.setdefault(noun.lower(), {})[name.strip()] = None
        return {noun: list(names) for noun, names in found.items()}


def told(reply: Reply) -> Told:
    """What a reply to a statement tells."""
    text = plain(reply)
    if reply.kind is not Kind.ANSWER:
        return Told.OPEN
    return Told.YES if text.startswith(YES) else Told.NO if text.startswith(NO) else Told.OPEN


# --- the sentences ---------------------------------------------------------------------------------------------------
def sentences(knowledge: Knowledge) -> Iterator[str]:
    """What prose says, each as one statement."""
    for topic in knowledge.topics:
        yield from _short(topic.answer)
    for kind in ("dates", "counts", "projects", "documents", "bodies", "groups"):
        for record in getattr(knowledge, kind):
            name = getattr(record, "who", None) or getattr(record, "name", None)
            yield from _short(getattr(record, "text", None))
            yield from _short(getattr(record, "note", None))
            if name:
                yield from (
                    f"{name} {label} {value.rstrip('.')}" for label, value in getattr(record, "details", {}).items()
                )


def _short(text: str | None) -> Iterator[str]:
    for sentence in SENTENCES.split(text) if text else ():
        parts = PARTS.split(sentence)
        while len(" ".join(parts).split()) > MOST and len(parts) > 1:
            parts.pop()
        said = " ".join(parts).rstrip(".,;: ")
        if LEAST <= len(said.split()) <= MOST:
            yield said


def _all_texts(knowledge: Knowledge) -> Iterator[str]:
    for topic in knowledge.topics:
        yield topic.answer
    for event in knowledge.dates:
        yield event.who or ""
    for project in knowledge.projects:
        yield project.name


# --- with one thing changed ------------------------------------------------------------------------------------------
def other_number(said: str, _: Source) -> Iterator[str]:
    """Another number; one in words; and one that the sentence tells of something else."""
    found = list(NUMBER.finditer(said))
    for one in found:
        if not said[: one.start()].endswith(("tháng ", "năm ", "quý ", "số ", "điều ", "khoản ")):
            step = -STEP if UNDER.search(said[: one.start()]) and int(one[0]) > STEP else STEP
            yield _with(said, one, str(int(one[0]) + step))
            others = [two[0] for two in found if two[0] != one[0] and int(two[0]) < int(one[0]) * 2]
            yield from (_with(said, one, other) for other in others[:1])
    yield from _swapped(said, CHANGES["numbers"])


def other_time(said: str, _: Source) -> Iterator[str]:
    """Another day, month or year; the other end of it."""
    for one in DAY.finditer(said):
        yield _with(said, one, f"{int(one[1]) % 28 + 1}{one[2]}")
    for one in MONTH.finditer(said):
        most = 12 if one[1] == "tháng" else 4 if one[1] == "quý" else 9999
        yield _with(said, one, f"{one[1]} {int(one[2]) % most + 1}")
    yield from _swapped(said, CHANGES["times"])


def denied(said: str, _: Source) -> Iterator[str]:
    """The contrary: what is said denied, or what is denied said."""
    yield from _swapped(said, CHANGES["denials"], first=True)


def bounded(said: str, _: Source) -> Iterator[str]:
    """The other bound of a number."""
    yield from _swapped(said, CHANGES["bounds"])


def of_another(said: str, source: Source) -> Iterator[str]:
    """The same of another of its kind, and of the congress that all of this is about."""
    for one in PROPER.finditer(said):
        others = [name for name in source.names.get(one[1].lower(), ()) if name not in said and one[2] not in name]
        if one[1].lower() in CHANGES["nouns"]:
            yield _with(said, one, f"{one[1]} {others[0] if others else CHANGES['stranger']}")


SORTS: dict[str, Callable[[str, Source], Iterator[str]]] = {
    "another number": other_number,
    "another time": other_time,
    "denied": denied,
    "another bound": bounded,
    "of another": of_another,
}
AS_IT_IS = "as it is"


def _with(said: str, one: re.Match[str], other: str) -> str:
    return said[: one.start()] + other + said[one.end() :]


def _swapped(said: str, pairs: Sequence[Sequence[str]], *, first: bool = False) -> Iterator[str]:
    """A sentence with the one of a pair for the other; only that of the pairs which comes first."""
    for one, other in pairs:
        found = re.search(rf"(?<!\w){re.escape(one)}(?!\w)", said)
        if found:
            yield _with(said, found, other)
            if first:
                return


# --- asked -----------------------------------------------------------------------------------------------------------
def stated(said: str, turn: int) -> str:
    """A sentence as a statement to confirm."""
    small = said if len(said) > 1 and said[1].isupper() else said[:1].lower() + said[1:]
    asked = FRAMES[turn % len(FRAMES)].format(said=small)
    return asked[:1].upper() + asked[1:]


def tried(source: Source) -> Iterator[Trial]:
    """All statements of a base; every third also without its tones."""
    turn = 0
    for said in dict.fromkeys(sentences(source.knowledge)):
        made = [(AS_IT_IS, said), *((sort, one) for sort, change in SORTS.items() for one in change(said, source))]
        for sort, one in made:
            turn += 1
            asked = stated(one, turn)
            for typed in (asked, fold(asked)) if turn % 3 == 0 else (asked,):
                reply = source.assistant.reply(Message(typed))
                yield Trial(sort, typed, reply, told(reply))


def sources() -> Iterator[Source]:
    """The bases of the repository, and the places that tests made up and gave prose."""
    for directory in BASES:
        yield Source(knowledge_of(directory), assistant_of(directory))
    for place in _places():
        if place.knowledge.topics:
            yield Source(place.knowledge, place.assistant)


def _places() -> Iterator[Place]:
    """Those of the modules that test what is claimed and what must not be told."""
    for path in sorted(path for folder in FOLDERS for path in (HERE / folder).glob("test_*.py")):
        module = importlib.import_module(".".join(("tests", *path.relative_to(HERE).with_suffix("").parts)))
        yield from dict.fromkeys(value for value in vars(module).values() if isinstance(value, Place))


@cache
def all_trials() -> tuple[Trial, ...]:
    """All statements of all bases."""
    return tuple(trial for source in sources() for trial in tried(source))


def count(some: Sequence[Trial], sort: str, told: Told) -> int:
    """How many of a sort were told something; of every change together where none is said."""
    return sum(one.told is told and (one.sort == sort or (not sort and one.sort != AS_IT_IS)) for one in some)


def table(some: Sequence[Trial]) -> str:
    """The figures by sort of change, as Markdown."""
    rows = [f"| Statements | Tried | {' | '.join(Told)} |", f"|---|---:|{'---:|' * len(Told)}"]
    for sort in (AS_IT_IS, *SORTS):
        part = [one for one in some if one.sort == sort]
        rows.append(f"| {sort} | {len(part)} | {' | '.join(str(count(part, sort, one)) for one in Told)} |")
    return "\n".join(rows)


def failures(some: Sequence[Trial]) -> str:
    """The yeses to what was changed, and the noes to what was not."""
    lost = [one for one in some if one.told is (Told.NO if one.sort == AS_IT_IS else Told.YES)]
    return "\n".join(f"{one.sort:14} {one.said} → {plain(one.reply)[:SHOWN]!r}" for one in lost)


if __name__ == "__main__":
    show(__doc__, lambda: table(all_trials()), lambda: failures(all_trials()))
