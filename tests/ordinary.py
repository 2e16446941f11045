"""Ordinary words that narrow nothing, put into questions that are answered right: the answer must stay what it is.

`python -m tests.ordinary` prints the table, with `--failures` what was lost or told otherwise; `tests/test_ordinary.py`
holds it. Questions and words are those of `ordinary.yaml`, on the made-up district of `tests/invented.py`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.answering.reply import Kind, Reply, plain
from tests.invented import ask
from tests.printing import show

DATA: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("ordinary.yaml").read_text("utf-8"))
QUESTIONS: tuple[str, ...] = tuple(DATA["questions"])
WORDS: dict[str, list[str]] = DATA["words"]
NARROWED = tuple(entry["question"].replace("{}", word) for entry in DATA["narrowing"] for word in entry["words"])
"""Questions with a word that does narrow them."""
SLOT = re.compile(r"\{(\w+)(?::([^}]*))?\}")
MOVED_TAIL = re.compile(r"([?])(, .*)$")  # what is said behind a question stands before its mark
TURNS = " | "
VERDICTS = ("Đúng.", "Có.", "Không.", "Chưa.")


def filled(question: str, at: int | None = None, word: str = "") -> tuple[str, ...]:
    """The turns of a question with a word at one of its places, the others as they are."""
    parts: list[str] = []
    start = 0
    for number, found in enumerate(SLOT.finditer(question)):
        parts.append(question[start : found.start()])
        start = found.end()
        parts.append(_put(found[1], found[2], word if number == at else ""))
    text = MOVED_TAIL.sub(r"\2\1", "".join([*parts, question[start:]]).strip())
    return tuple(turn[:1].upper() + turn[1:] for turn in text.split(TURNS))


def _put(slot: str, usual: str | None, word: str) -> str:
    if not word or usual is not None:
        return word or usual or ""
    if slot == "tail":
        return f", {word}"
    return (f" {word}" if word[0].isalpha() else word) if slot == "end" else f"{word} "


def slots_of(question: str) -> list[str]:
    """The places that a question has, in order."""
    return [found[1] for found in SLOT.finditer(question)]


@dataclass(frozen=True)
class Trial:
    """A question with a word in it, and what came of it.

    Attributes:
        kept: it is told what it is told without the word, with the same yes or no.
        wrong: it is told something else.
    """

    slot: str
    word: str
    turns: tuple[str, ...]
    reply: Reply
    kept: bool

    @property
    def wrong(self) -> bool:
        return self.reply.kind is Kind.ANSWER and not self.kept


def verdict_of(reply: Reply) -> str:
    """The yes or no that a reply opens with; "" where it has none."""
    return next((one for one in VERDICTS if plain(reply).startswith(one)), "")


@cache
def base(question: str) -> Reply:
    """The reply to a question as it is."""
    return ask(*filled(question))


def trials(questions_each: int, step: int = 1) -> Iterator[Trial]:
    """Words put into questions.

    Args:
        questions_each: in how many of the questions that have a place for it each word is put.
        step: only every so manieth word is.
    """
    for slot, words in WORDS.items():
        places = [(one, at) for one in QUESTIONS for at, name in enumerate(slots_of(one)) if name == slot]
        for number, word in list(enumerate(words))[::step]:
            for turn in range(min(questions_each, len(places))):
                yield _tried(slot, word, *places[(number + turn) % len(places)])


def _tried(slot: str, word: str, question: str, at: int) -> Trial:
    turns = filled(question, at, word)
    reply, before = ask(*turns), base(question)
    same = reply.kind is before.kind and set(before.facts) <= set(reply.facts)
    return Trial(slot, word, turns, reply, same and verdict_of(reply) == verdict_of(before))


@cache
def all_trials() -> tuple[Trial, ...]:
    """Each word in up to four questions."""
    return tuple(trials(4))


def percent_kept(some: Sequence[Trial]) -> float:
    """Percent of trials that keep what is told."""
    return 100 * sum(trial.kept for trial in some) / len(some)


def table(some: Sequence[Trial]) -> str:
    """The figures by the place of the words, as Markdown."""
    rows = ["| Where | Tried | Kept | Told otherwise |", "|---|---:|---:|---:|"]
    for slot in (*WORDS, "all"):
        part = [trial for trial in some if slot in (trial.slot, "all")]
        rows.append(f"| {slot} | {len(part)} | {percent_kept(part):.1f} % | {sum(t.wrong for t in part)} |")
    return "\n".join(rows)


def failures(some: Sequence[Trial]) -> str:
    """What was not kept, those told otherwise first."""
    lost = sorted((trial for trial in some if not trial.kept), key=lambda trial: not trial.wrong)
    return "\n".join(
        f"{'wrong' if t.wrong else t.reply.kind.value:8} {t.slot:11} «{t.word}» {' | '.join(t.turns)} → "
        f"{plain(t.reply)[:90]!r}"
        for t in lost
    )


if __name__ == "__main__":
    show(__doc__, lambda: table(all_trials()), lambda: failures(all_trials()))
