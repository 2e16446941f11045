"""Grading replies against a set of questions whose right answers are known.

A line of a set:
    {"id": "q1", "chat": "c1", "q": "…", "kind": "answer", "facts": ["record-id"], "says": ["22/0?2"], "never": ["24"],
     "expect": null, "style": "teencode"}
`kind` is what the reply should be (see `Want`), `facts` the records that must stand behind it, `says` and `never`
patterns that the reply must and must not hold (looked for in lower case), `expect` "yes" or "no" of a yes/no question.
"""

import html
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from bot.answering.reply import Kind, Reply, plain

YES = re.compile(r"\A\W*+(dạ|vâng)?\W*+(đúng|vâng|phải|có|chính xác|đã)\b")
NO = re.compile(r"\A\W*+(dạ|vâng)?\W*+(không|chưa|sai)\b")
LONGEST = 1000
"""Characters that a reply stays under."""


class Want(StrEnum):
    """What a reply should be."""

    ANSWER = "answer"
    YESNO = "yesno"  # an answer that opens with yes or no
    UNKNOWN = "unknown"  # the knowledge does not hold it
    OFFTOPIC = "offtopic"  # unknown or smalltalk
    SMALLTALK = "smalltalk"
    AMBIGUOUS = "ambiguous"  # asks back, or answers both


class Outcome(StrEnum):
    """How a reply did."""

    RIGHT = "right"
    CLARIFIED = "clarified"  # asked back where it could have answered
    REFUSED = "refused"  # said it does not know what it does
    WRONG = "wrong"


class Item(BaseModel):
    """One question of a set."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    chat: str | None = None
    q: str
    kind: Want
    facts: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    expect: str | None = Field(default=None, pattern="^(yes|no)$")
    style: str = "-"

    @field_validator("says", "never")
    @classmethod
    def _patterns(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in patterns:
            try:
                re.compile(pattern)
            except re.error as error:
                raise ValueError(f"biểu thức “{pattern}” sai: {error}") from error
        return patterns


@dataclass(frozen=True, slots=True)
class Verdict:
    """Outcome of one question, and why it is not right."""

    item: Item
    reply: Reply
    outcome: Outcome
    why: str = ""


@dataclass
class Tally:
    """Verdicts added up."""

    by_kind: dict[str, Counter[Outcome]] = field(default_factory=dict)
    by_style: dict[str, Counter[Outcome]] = field(default_factory=dict)
    confusions: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, verdict: Verdict) -> None:
        """Count one more."""
        self.by_kind.setdefault(verdict.item.kind.value, Counter())[verdict.outcome] += 1
        self.by_style.setdefault(verdict.item.style, Counter())[verdict.outcome] += 1
        if verdict.outcome is Outcome.WRONG:
            wanted = verdict.item.facts[0] if verdict.item.facts else verdict.item.kind.value
            given = verdict.reply.facts[0] if verdict.reply.facts else verdict.reply.kind.value
            self.confusions[wanted, given] += 1

    @property
    def total(self) -> Counter[Outcome]:
        """All verdicts by outcome."""
        return sum(self.by_kind.values(), Counter())

    def share(self, outcome: Outcome, kinds: Iterable[Want] = tuple(Want)) -> float:
        """Percent of the questions of these kinds that came out so; 0 when there are none."""
        counted: Counter[Outcome] = sum((self.by_kind.get(kind.value, Counter()) for kind in kinds), Counter())
        return 100 * counted[outcome] / counted.total() if counted else 0.0

    def summary(self) -> dict[str, float | int]:
        """The figures that a change is judged by."""
        asked, absent = (Want.ANSWER, Want.YESNO), (Want.UNKNOWN, Want.OFFTOPIC)
        return {
            "questions": self.total.total(),
            **{outcome.value: round(self.share(outcome), 1) for outcome in Outcome},
            "facts_right": round(self.share(Outcome.RIGHT, asked), 1),
            "facts_wrong": round(self.share(Outcome.WRONG, asked), 1),
            "unknown_refused": round(self.share(Outcome.RIGHT, absent), 1),
        }


def grade(item: Item, reply: Reply) -> Verdict:
    """Judge one reply."""
    return Verdict(item, reply, *_judge(item, reply, _fold(plain(reply))))


def _judge(item: Item, reply: Reply, text: str) -> tuple[Outcome, str]:
    kind, so = reply.kind, f"kind {reply.kind.value}"
    if not text:
        return Outcome.WRONG, "empty"
    if len(text) > LONGEST:
        return Outcome.WRONG, f"{len(text)} characters"
    match item.kind:
        case Want.SMALLTALK | Want.OFFTOPIC | Want.UNKNOWN:
            fine = {
                Want.SMALLTALK: {Kind.SMALLTALK},
                Want.OFFTOPIC: {Kind.UNKNOWN, Kind.SMALLTALK},
                Want.UNKNOWN: {Kind.UNKNOWN},
            }[item.kind]
            if kind in fine:
                return _wording(item, text)
            return (Outcome.CLARIFIED if kind is Kind.CLARIFY and item.kind is Want.UNKNOWN else Outcome.WRONG), so
        case Want.AMBIGUOUS:
            if kind is Kind.CLARIFY or (kind is Kind.ANSWER and len(reply.facts) >= 2):
                return _wording(item, text)
            return (Outcome.REFUSED if kind is Kind.UNKNOWN else Outcome.WRONG), so
        case _:
            return _fact(item, reply, text)


def _fact(item: Item, reply: Reply, text: str) -> tuple[Outcome, str]:
    """A question that the knowledge answers."""
    if reply.kind is Kind.CLARIFY:
        return Outcome.CLARIFIED, ""
    if reply.kind is not Kind.ANSWER:
        return Outcome.REFUSED, f"kind {reply.kind.value}"
    missing = [fact for fact in item.facts if fact not in reply.facts]
    if missing:
        return Outcome.WRONG, f"not from {', '.join(missing)}"
    if item.kind is Want.YESNO and item.expect and not (YES if item.expect == "yes" else NO).match(text):
        return Outcome.WRONG, f"does not open with {item.expect}"
    return _wording(item, text)


def _wording(item: Item, text: str) -> tuple[Outcome, str]:
    for pattern in item.says:
        if not re.search(pattern, text):
            return Outcome.WRONG, f"does not say {pattern}"
    for pattern in item.never:
        if re.search(pattern, text):
            return Outcome.WRONG, f"says {pattern}"
    return Outcome.RIGHT, ""


def _fold(text: str) -> str:
    text = unicodedata.normalize("NFC", html.unescape(text))
    return re.sub(r"\s+", " ", text).strip().lower()


def read(path: Path) -> tuple[list[Item], list[str]]:
    """The questions of a file, and what is wrong with it as "file:line: …"."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        return [], [f"{path}: {getattr(error, 'strerror', None) or 'không phải văn bản UTF-8'}"]
    items: list[Item] = []
    problems: list[str] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            items.append(Item.model_validate(json.loads(line)))
        except json.JSONDecodeError as error:
            problems.append(f"{path}:{number}: không phải JSON hợp lệ (ký tự thứ {error.pos + 1})")
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(str(part) for part in first["loc"]) or "dòng"
            problems.append(f"{path}:{number}: {name}: {first['msg']}")
    return items, problems
