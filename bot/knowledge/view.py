"""What the rules of checking look at."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from bot.knowledge.links import Placed
from bot.knowledge.model import AnyRecord, Group, Knowledge
from bot.knowledge.problems import Problem, Severity
from bot.knowledge.yaml_source import Map

ERROR: Final = Severity.ERROR
WARNING: Final = Severity.WARNING


@dataclass(frozen=True)
class View:
    """What the rules look at.

    Attributes:
        knowledge: the knowledge base.
        today: the day to judge dates by; None when not known.
        places: where the records stand.
        words: where this place's own words stand; None when that is not known.
    """

    knowledge: Knowledge
    today: dt.date | None = None
    places: Mapping[str, Placed] = field(default_factory=dict)
    words: Map | None = None

    def at(self, record: AnyRecord | Group, name: str, message: str, fix: str, severity: Severity) -> Problem:
        """A problem at a field of a record."""
        place = self.places.get(record.id)
        if place is None:
            return Problem("", None, name, f"Bản ghi “{record.id}”: {message}", fix, severity)
        return place.problem(name, message, fix, severity)

    def at_word(self, word: str, message: str, fix: str) -> Problem:
        """A warning at a word of this place that has synonyms."""
        synonyms = self.words.get("synonyms") if self.words is not None else None
        line = synonyms.lines.get(word) if isinstance(synonyms, Map) else None
        return Problem("words.yaml", line, "synonyms", message, fix, WARNING)


Rule = Callable[[View], Iterator[Problem]]
