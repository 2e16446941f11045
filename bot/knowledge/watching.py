"""What time does to facts: dates that have passed, information that has grown old, facts that disagree.

Checking looks at what was written as of its own day; here the day is today's, for a weekly word to editors.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.knowledge import contradictions
from bot.knowledge.links import Placed
from bot.knowledge.model import Knowledge
from bot.knowledge.passing import MENDED, OPEN, passed
from bot.knowledge.problems import Problem, Severity
from bot.knowledge.titles import title
from bot.knowledge.view import View
from bot.text.dates import say_when

OLD_AFTER: Final = 90
"""Days after which information is called old, when nobody says otherwise."""


class Matter(StrEnum):
    """What a finding is about."""

    PASSED = "passed"  # a date that has passed while the record still awaits it
    OLD = "old"  # information as of long ago
    DISAGREEING = "disagreeing"  # facts that cannot all be right


@dataclass(frozen=True, slots=True)
class Finding:
    """Something for an editor to look at.

    Attributes:
        record: its id; "" when it concerns the whole knowledge base.
        name: what people call the record.
        message: what it is, a Vietnamese sentence.
        fix: what to do.
        problem: the same with file and line.
    """

    matter: Matter
    record: str
    name: str
    message: str
    fix: str
    problem: Problem


def watch(
    knowledge: Knowledge,
    today: dt.date,
    *,
    old_after: int = OLD_AFTER,
    places: Mapping[str, Placed] | None = None,
) -> tuple[Finding, ...]:
    """Everything an editor should look at today: what disagrees first, then what has passed, the longest ago first.

    Args:
        knowledge: loaded without an error.
        today: the day in Vietnam.
        old_after: days after which information is old.
        places: `Loaded.places`, so that findings name file and line.
    """
    view = View(knowledge, today, places or {})
    return (*_disagreeing(view), *_passed(view), *_old(view, today, old_after))


def _disagreeing(view: View) -> Iterator[Finding]:
    for rule in contradictions.RULES:
        for problem in rule(view):
            owner = _owner(view, problem)
            name = title(owner.record) if owner else ""
            id_ = owner.record.id if owner else ""
            yield Finding(Matter.DISAGREEING, id_, name, problem.message, problem.fix, problem)


def _owner(view: View, problem: Problem) -> Placed | None:
    """The record that a problem stands in: the last that begins at or before its line."""
    if problem.line is None:
        return None
    line = problem.line
    before = [place for place in view.places.values() if place.file == problem.file and place.line <= line]
    return max(before, key=lambda place: place.line, default=None)


def _passed(view: View) -> Iterator[Finding]:
    for past, event in sorted(passed(view), key=lambda pair: pair[0], reverse=True):
        when = say_when(event.on) if event.on else ""
        message = f"“{title(event)}” ({when}) đã qua {past.days} ngày mà vẫn ghi là {OPEN[event.status]}."
        fix = MENDED[event.status]
        problem = view.at(event, "on", message, fix, Severity.WARNING)
        yield Finding(Matter.PASSED, event.id, title(event), message, fix, problem)


def _old(view: View, today: dt.date, old_after: int) -> Iterator[Finding]:
    fix = "Kiểm tra lại rồi sửa thông tin và thời điểm (as_of)."
    general = view.knowledge.congress.as_of
    if general and (age := (today - general.end).days) > old_after:
        message = f"Thông tin chung tính đến {say_when(general)}, đã {age} ngày."
        problem = Problem("congress.yaml", None, "as_of", message, fix, Severity.WARNING)
        yield Finding(Matter.OLD, "", "", message, fix, problem)
    for record in view.knowledge:
        if record.as_of and (age := (today - record.as_of.end).days) > old_after:
            message = f"“{title(record)}” tính đến {say_when(record.as_of)}, đã {age} ngày."
            problem = view.at(record, "as_of", message, fix, Severity.WARNING)
            yield Finding(Matter.OLD, record.id, title(record), message, fix, problem)
