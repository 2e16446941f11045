"""What a panel shows. Texts are worded like the answers, so that a panel never says more than an answer would."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Share:
    """A count out of a whole.

    Attributes:
        of: what is counted.
        state: what those counted have done, as a phrase.
        rest: what the others are, as a phrase.
        done, whole, left, percent: in words ("gần 160", "420", "hơn 260", "khoảng 38%").
        fraction: 0..1, to draw.
        exact: False when a number was stated only nearly.
    """

    id: str
    of: str
    state: str
    rest: str
    done: str
    whole: str
    left: str
    percent: str
    fraction: float
    exact: bool


@dataclass(frozen=True, slots=True)
class Part:
    """One of the counts that add up to a whole."""

    id: str
    of: str
    number: str
    fraction: float


@dataclass(frozen=True, slots=True)
class Whole:
    """A count whose parts add up to it."""

    id: str
    of: str
    number: str
    parts: tuple[Part, ...]


class Shape(StrEnum):
    """How a time is drawn."""

    DAYS = "days"  # a day or some days
    ROUGH = "rough"  # a stretch within which the day is not stated
    UNTIL = "until"  # a limit: something has to be done before
    SINCE = "since"  # from some day on


@dataclass(frozen=True, slots=True)
class Moment:
    """An event and when it is.

    Attributes:
        when: in words; "" when it is not announced.
        status: "scheduled", "planned", "held", "deadline" or "unannounced".
        start, end, shape: to draw; None when it is not announced.
    """

    id: str
    event: str
    who: str
    when: str
    status: str
    start: dt.date | None = None
    end: dt.date | None = None
    shape: Shape | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """A project."""

    id: str
    name: str
    level: str
    work: str
    phase: int | None
    status: str | None


@dataclass(frozen=True, slots=True)
class Paper:
    """A document.

    Attributes:
        when: when it was issued, in words; "" when that is not stated.
    """

    id: str
    name: str
    issuer: str
    about: str
    when: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A source, and what time its facts describe."""

    id: str
    text: str
    title: str = ""
    author: str = ""
    url: str | None = None
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """One knowledge version at a glance.

    Attributes:
        moments: the earliest first, those without a time last.
        works: by level in the order in which the levels come up, then as in the knowledge.
        works_notes: sentences on the list of works, such as that it is not complete.
        papers: documents, as in the knowledge.
        source_of: the source of each record and group, by id; those without a source are not in it.
    """

    shares: tuple[Share, ...] = ()
    wholes: tuple[Whole, ...] = ()
    moments: tuple[Moment, ...] = ()
    works: tuple[Work, ...] = ()
    works_title: str = ""
    works_notes: tuple[str, ...] = ()
    papers: tuple[Paper, ...] = ()
    sources: tuple[Cited, ...] = ()
    source_of: Mapping[str, Cited] = field(default_factory=dict)
    as_of: str = ""

    def __bool__(self) -> bool:
        """Whether there is anything to draw."""
        return bool(self.shares or self.wholes or self.moments or self.works)
