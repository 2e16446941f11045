"""What the rules of checking look at."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from bot.knowledge.links import Placed
from bot.knowledge.model import AnyRecord, Group, Knowledge
from bot.knowledge.problems import Problem, Severity

ERROR: Final = Severity.ERROR
WARNING: Final = Severity.WARNING


@dataclass(frozen=True)
class View:
    """What the rules look at.

    Attributes:
        knowledge: the knowledge base.
        today: the day to judge dates by; None when not known.
        places: where the records stand.
    """

    knowledge: Knowledge
    today: dt.date | None = None
    places: Mapping[str, Placed] = field(default_factory=dict)

    def at(self, record: AnyRecord | Group, name: str, message: str, fix: str, severity: Severity) -> Problem:
        """A problem at a field of a record."""
        place = self.places.get(record.id)
        if place is None:
            return Problem("", None, name, f"Bản ghi “{record.id}”: {message}", fix, severity)
        return place.problem(name, message, fix, severity)


Rule = Callable[[View], Iterator[Problem]]
