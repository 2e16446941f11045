"""Subjects: everything a question can be about, with the words that name it and the words that it explains."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cache
from itertools import chain
from typing import Any

from bot.knowledge.measures import number_of
from bot.knowledge.model import (
    Body,
    Congress,
    Count,
    CountStatus,
    Document,
    Event,
    EventStatus,
    Group,
    Project,
    Source,
    Topic,
)
from bot.knowledge.precision import Precision
from bot.knowledge.record import Record
from bot.knowledge.titles import short_name
from bot.matching.knowing.phrase import Phrase
from bot.text.saying import say_when
from bot.text.when import When

CONGRESS = "congress"  # id of the congress itself among the subjects


class Type(StrEnum):
    """Type of a subject."""

    EVENT = "event"
    COUNT = "count"
    PROJECT = "project"
    DOCUMENT = "document"
    BODY = "body"
    TOPIC = "topic"
    GROUP = "group"
    CONGRESS = "congress"
    SOURCE = "source"


MEETING = (Type.EVENT, Type.CONGRESS)  # of which a time may be told, also where it is not known

# Fields that hold times; to ask a record for a field that its type has not is slow.
TIMED: dict[Type, tuple[str, ...]] = dict.fromkeys(Type, ()) | {
    Type.EVENT: ("on",),
    Type.DOCUMENT: ("issued",),
    Type.SOURCE: ("published",),
    Type.PROJECT: ("started", "finished"),
}


@dataclass(frozen=True, slots=True)
class Texts:
    """What a record says, by how strongly it names the record."""

    names: tuple[str, ...]
    examples: tuple[str, ...] = ()
    soft: tuple[str, ...] = ()


@dataclass(slots=True, unsafe_hash=True)  # never changed, but frozen ones take three times as long to make
class Subject:
    """Something that a question can be about.

    Attributes:
        id: record, group or source id, or `CONGRESS`.
        label: how a reply names it.
        names, examples: its names and example questions, as patterns.
        strong: keys of names and examples: they find the subject.
        soft: further keys that it explains: of its text, of its group, of its type.
        head: keys of the noun that it is ("c:cell"), for "bao nhiêu X", "X nào".
        asks: kinds of asking that its example questions use.
        bearers: proper name → kinds that its bearer is said to be.
        namesakes: likewise names of the host's place that it bears as something else.
        numbers: proper name → numbers that tell it from others of that name.
        members: ids of the members of a group.
        field_keys: keys of the fields by which members of a group are told apart.
        kind_keys: keys of its level or type alone: several of them choose each of their bearers.
        own: keys of its names that no other member of its group has.
        person: keys of the given name of its head.
        rest: keys of those not in the state that a share counts.
        told: times that its names and its text state, beside those of its fields.
    """

    id: str
    type: Type
    label: str
    record: Any
    names: tuple[Phrase, ...] = ()
    examples: tuple[Phrase, ...] = ()
    strong: frozenset[str] = frozenset()
    soft: frozenset[str] = frozenset()
    head: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()
    bearers: dict[str, frozenset[str]] = field(default_factory=dict)
    namesakes: dict[str, frozenset[str]] = field(default_factory=dict)
    numbers: dict[str, frozenset[Decimal]] = field(default_factory=dict)
    members: tuple[str, ...] = ()
    group: str | None = None
    main: Event | None = None
    field_keys: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    kind_keys: frozenset[str] = frozenset()
    told: tuple[When, ...] = ()
    person: frozenset[str] = frozenset()
    rest: frozenset[str] = frozenset()
    _name_keys: frozenset[str] | None = field(init=False, default=None, repr=False, compare=False)

    @property
    def name_keys(self) -> frozenset[str]:
        """All keys of its names; put together once they are asked for, which of most subjects they never are."""
        keys = self._name_keys
        if keys is None:
            keys = self._name_keys = frozenset(chain.from_iterable(one for name in self.names for one in name.words))
        return keys

    def forget(self) -> None:
        """Without what was put together meanwhile: as it was when it was made."""
        self._name_keys = None

    @property
    def times(self) -> Iterator[When]:
        """Times that the subject states."""
        record = self.main or self.record
        for name in TIMED[Type.EVENT if self.main else self.type]:
            value = getattr(record, name)
            if value is not None:
                yield value

    @property
    def details(self) -> Mapping[str, str]:
        """What was given by hand in its record."""
        record = self.main or self.record
        return record.details if isinstance(record, Record) else {}


# Nouns for what is counted, none of which is ever another: a number of the one is none of another.
APART_KINDS = frozenset(("c:cell", "c:party_committee", "c:member"))
# Words that belong to a type: any subject of it explains them, none is found by them.
TYPE_KEYS: dict[Type, tuple[str, ...]] = {
    Type.EVENT: (
        "carry_out",
        "schedule",
        "occasion",
        "unit",
        "congress",
        "done",
        "organisation",
        "select",
        "party_base",
        "levels",
        "prepare",
    ),
    Type.COUNT: tuple(
        "unit list_word number_word congress all organisation levels official_count plus minus fit result".split()
    ),
    Type.PROJECT: (
        "project",
        "welcome",
        "typical",
        "done_to",
        "carry_out",
        "list_word",
        "build",
        "congress",
        "education",
        "organisation",
        "unit",
        "level",
        "attention",
        "in_order",
    ),
    Type.DOCUMENT: (
        "issue",
        "issued_text",
        "about",
        "carry_out",
        "number_word",
        "name",
        "unit",
        "linked",
        "congress",
        "organisation",
        "levels",
        "agency",
    ),
    Type.BODY: tuple("establish carry_out unit congress prepare name list_word organisation task agency".split()),
    Type.TOPIC: tuple("carry_out unit about congress organisation levels agency task party party_base".split()),
    Type.GROUP: (
        "list_word",
        "belong",
        "unit",
        "select",
        "establish",
        "carry_out",
        "name",
        "congress",
        "typical",
        "issue",
        "schedule",
        "all",
        "organisation",
        "levels",
        "agency",
        "party_base",
        "issued_text",
        "about",
    ),
    Type.CONGRESS: (
        "congress",
        "term_word",
        "name",
        "carry_out",
        "schedule",
        "organisation",
        "party_committee",
        "levels",
        "party",
        "host_committee",
    ),
    Type.SOURCE: ("article", "newspaper", "author", "issue", "name", "about", "answered"),
}
BASE = "cơ sở"
BASE_KEYS = ("grassroots",)  # "tổ chức cơ sở Đảng" is one phrase; who says "cơ sở" alone may mean it
LIMIT_KEYS = ("criteria", "regulation", "rules")  # "phải còn mấy tháng mới đủ điều kiện"
DEADLINE_KEYS = (
    "deadline",
    "grassroots",
    "cell",
    "party_committee",
    "party_base",
    "organisation",
    "unit",
    "done",
    "not_done",
    "remaining_units",
    "subordinate",
    "all",
    "after",
)
AIM_KEYS = ("goal", "target_word")  # "mục tiêu thu nhập là bao nhiêu"
NOT_DONE_KEYS = ("not_done",)  # "vì sao chưa đại hội", of what has no day or does not take place
OUT_OF_KEYS = ("done", "not_done", "all", "half", "congress", "carry_out")
HOST_KEYS = ("article", "host_level", "in_whole", "host_committee", "committee", "party", "term_word", "levels")


def texts(record: Any) -> Texts:
    """Names, example questions and other text of a record, a group, a source, the congress."""
    names, soft = _names_and_text(record)
    also = getattr(record, "also", ())
    questions = () if isinstance(record, (Congress, Source)) else tuple(record.questions)
    return Texts(tuple(filter(None, (*names, *also))), questions, tuple(filter(None, soft)))


def _names_and_text(record: Any) -> tuple[list[str | None], list[str | None]]:
    match record:
        case Source():
            return [record.paper, record.author], [record.title, record.author, record.about]
        case Congress():
            return [record.name, record.short, record.host, "nhiệm kỳ"], [record.about, record.committee]
        case Group():
            return [record.name, record.title], []
        case Event():
            aim = f"phấn đấu {say_when(record.target)}" if record.target else None
            return _event_names(record), [record.event, record.place, record.note, aim, *_details(record)]
        case _:
            names, soft = _record_names_and_text(record)
            return names, [*soft, record.note, *_details(record)]


def _details(record: Record) -> Iterator[str]:
    """Names and values of what was given by hand."""
    for label, value in record.details.items():
        yield label
        yield str(value)


def _event_names(event: Event) -> list[str | None]:
    if event.who and not event.group:
        return [f"{event.event} {event.who}", event.event]
    return [event.who or event.event]


def _record_names_and_text(record: Any) -> tuple[list[str | None], list[str | None]]:
    match record:
        case Count():
            return [f"{record.of} {record.state}" if record.state else record.of], [record.rest]
        case Project():
            return [record.name], [record.level, *record.work, record.place]
        case Document():
            about = f"{record.type} về {record.about}" if record.about else None
            names = [record.name, about, record.number, short_name(record)]
            return names, [record.text, record.issuer, record.type]
        case Body():
            return [record.name], [record.purpose, *record.members, record.head]
        case Topic():
            return [record.name], [record.answer]
        case _:  # pragma: no cover - the union above is closed
            raise TypeError(type(record))


def type_of(record: Any) -> Type:
    """Type of a record as a subject."""
    return Type(type(record).__name__.lower())


def label_of(record: Any) -> str:
    """How a reply names a record."""
    match record:
        case Event():
            whose = record.status is not EventStatus.DEADLINE and record.who
            return f"{record.event} của {record.who}" if whose else record.event
        case Count():
            return number_of(record.of) + (f" {record.state}" if record.state else "")
        case Topic():
            return record.title
        case Group():
            return record.title or record.name
        case Source():
            return record.title or record.paper
        case _:
            return str(record.name)


def type_keys(record: Any, kind: Type) -> frozenset[str]:
    """Concepts that a record explains because of what it is."""
    more: tuple[str, ...] = ()
    if isinstance(record, Event):
        more = DEADLINE_KEYS if record.status is EventStatus.DEADLINE else ()
        more += NOT_DONE_KEYS if record.status in (EventStatus.UNANNOUNCED, EventStatus.NOT_HELD) else ()
    elif isinstance(record, Count):
        more = OUT_OF_KEYS if record.out_of else ()
        more += BASE_KEYS if BASE in record.of.casefold() else ()
        more += AIM_KEYS if record.status is CountStatus.TARGET else ()
        more += LIMIT_KEYS if record.precision in (Precision.AT_LEAST, Precision.AT_MOST) else ()
    return _type_keys(kind, more)


@cache
def _type_keys(kind: Type, more: tuple[str, ...]) -> frozenset[str]:
    return frozenset(f"c:{key}" for key in (*TYPE_KEYS[kind], *more, *HOST_KEYS))
