"""The types of facts. What a record leaves empty is a known gap, never a guess.

One YAML file a type (see docs/): a record says only what its source says. Everything that follows from records
(what is left, percent, weekday, first, last, lists by filter) is computed, never stored.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from bot.knowledge.linking import by_link, divided
from bot.knowledge.precision import Precision
from bot.knowledge.record import Example, Label, Line, Model, Prose, Record, Slug, Text
from bot.knowledge.seasons import tells_no_length
from bot.text.syllable import fold
from bot.text.when import Grain, When


class EventStatus(StrEnum):
    """How sure the time of an event is."""

    SCHEDULED = "scheduled"  # stated without "dự kiến"
    PLANNED = "planned"  # dự kiến
    HELD = "held"  # stated to have taken place
    DEADLINE = "deadline"  # a limit by which something must be done
    UNANNOUNCED = "unannounced"  # known not to be public
    NOT_HELD = "not_held"  # stated not to take place: a new cell whose committee is appointed


class Event(Record):
    """Something with a time: a congress, a meeting, a deadline (dates.yaml).

    Attributes:
        event: what happens, as a noun phrase ("Đại hội điểm"); events that share it can be listed together.
        who: whose event it is ("Đảng bộ phường …"); None for the host's own.
        on: when; None only with status unannounced or not_held.
        place: where, when known.
        ordinal: 6 for "lần thứ VI".
        target: by when it is aimed at, of a deadline that has an earlier such time.
    """

    event: Line
    who: Line | None = None
    on: When | None = None
    status: EventStatus = EventStatus.SCHEDULED
    place: Line | None = None
    ordinal: Annotated[int, Field(ge=1, le=200)] | None = None
    target: When | None = None

    @property
    def days(self) -> int | None:
        """How many days it takes, where its time tells that.

        A limit, a month or days on which several meet tell nothing of it, nor does the one day for which something is
        only planned: "dự kiến đại hội ngày 9/4" says when, not for how long.
        """
        when = self.on
        if when is None or not when.by_days or tells_no_length(self.event, when) or self.status is EventStatus.DEADLINE:
            return None
        return None if when.grain is Grain.DAY and self.status is EventStatus.PLANNED else when.days


class CountStatus(StrEnum):
    """Whether a number is one that is yet to come; left out for what has been counted."""

    PLANNED = "planned"  # dự kiến
    TARGET = "target"  # phấn đấu, chỉ tiêu


class Count(Record):
    """A number of something (counts.yaml).

    Attributes:
        of: what is counted ("chi bộ trực thuộc đảng bộ cơ sở").
        value: the number, never negative; the least, of a range.
        up_to: the most, of a range ("từ 13 đến 15"), with which nothing is reckoned.
        unit: counting word put between number and noun when `of` needs one ("tổ chức", "tỷ đồng").
        out_of: id of the count that is the whole, when this counts those of it that are in `state`.
        part_of: id of the count that this one is a part of, the parts adding up to it.
        state: what those counted have done or are ("đã đại hội xong").
        rest: what the others, out of the whole, are ("chưa đại hội xong").
        status: that the number is planned or aimed at; None for what has been counted.
    """

    of: Line
    value: Annotated[Decimal, Field(ge=0)]
    up_to: Annotated[Decimal, Field(ge=0)] | None = None
    precision: Precision = Precision.EXACT
    unit: Line | None = None
    out_of: Slug | None = None
    part_of: Slug | None = None
    state: Line | None = None
    rest: Line | None = None
    status: CountStatus | None = None


class ProjectStatus(StrEnum):
    """How far a project is, as far as its source says."""

    PLANNED = "planned"
    ONGOING = "ongoing"
    DONE = "done"


class Project(Record):
    """A building project or other work (projects.yaml).

    Attributes:
        name: its full name.
        level: school level or kind of facility ("THCS", "Tiểu học", "Mầm non").
        work: kinds of work ("cải tạo", "xây mới").
        phase: number of the phase.
        cost: total cost as stated ("trên 70 tỷ đồng").
        status: None when the source does not say.
        place: where, when known.
        finished, started: when known.
        part_of: id of the project of which this is a phase or a part; it is then counted and listed with that one.
        ending: what its source calls the end ("khánh thành", "gắn biển"); None for "hoàn thành".
    """

    name: Line
    level: Line | None = None
    work: tuple[Line, ...] = ()
    phase: Annotated[int, Field(ge=1, le=20)] | None = None
    cost: Line | None = None
    status: ProjectStatus | None = None
    part_of: Slug | None = None
    place: Line | None = None
    started: When | None = None
    finished: When | None = None
    ending: Line | None = None


class Document(Record):
    """A directive, resolution, plan, guidance, report or theme (documents.yaml).

    Attributes:
        name: as cited ("Chỉ thị số 35-CT/TW").
        type: kind of document ("chỉ thị", "kế hoạch").
        number: its serial ("35-CT/TW"); None when it has none or it is not known.
        issuer: who issued it.
        issued: when.
        about: what it is about, as a phrase that can follow "về".
        text: what it says or how it is carried out, as sentences.
    """

    name: Line
    type: Line
    number: Line | None = None
    issuer: Line | None = None
    issued: When | None = None
    about: Line | None = None
    text: Prose | None = None


class Body(Record):
    """A committee, subcommittee, working group or office (bodies.yaml).

    Attributes:
        name: its name.
        purpose: what it is for, as a verb phrase.
        members: who or what it consists of.
        head: who leads it.
    """

    name: Line
    purpose: Prose | None = None
    members: tuple[Line, ...] = ()
    head: Line | None = None


class Topic(Record):
    """Prose on a matter, found by example questions (topics.yaml).

    Attributes:
        id: as for every record; topics taken over from elsewhere may keep the names they have ("ask_price").
        questions: as for every record; longer ones are read, too.
        name: short title shown in menus and clarifications; the first question when left out.
        answer: the reply, whose first sentence answers.
    """

    id: Label
    questions: tuple[Example, ...] = ()
    name: Line | None = None
    answer: Text

    @property
    def title(self) -> str:
        """Name to show."""
        return self.name or (self.questions[0] if self.questions else self.id)


class Group(Model):
    """A list that records belong to, so that it can be listed, counted and asked about (groups.yaml).

    Attributes:
        name: what one member is called ("đơn vị đại hội điểm", "tiểu ban").
        title: heading of the whole list ("Các đơn vị được chọn tổ chức đại hội điểm").
        also: other words for a member.
        complete: True only when the source gives the whole list; otherwise nobody is told "only" or "no".
        total: how many there are in all, when the source tells that but does not name all of them.
        note: one sentence added when the list is shown.
        gaps: attributes stated to be unknown of every member, with the sentence to say.
    """

    id: Slug
    name: Line
    title: Line | None = None
    also: tuple[Line, ...] = ()
    questions: tuple[Line, ...] = ()
    complete: bool = False
    total: Annotated[int, Field(ge=1, le=100_000)] | None = None
    note: Prose | None = None
    gaps: Mapping[Line, Prose] = Field(default_factory=dict)
    source: Slug | None = None


class Source(Model):
    """Where facts come from."""

    id: Slug
    paper: Line
    title: Line | None = None
    author: Line | None = None
    published: When | None = None
    url: Line | None = None
    about: Line | None = None


class Contact(Model):
    """Where a user is sent when the bot cannot help. Only what the office has made public."""

    office: Line
    phone: Line | None = None
    address: Line | None = None
    email: Line | None = None
    hours: Line | None = None


class Congress(Model):
    """The congress that the knowledge base is about (congress.yaml).

    Attributes:
        name: full name without ordinal and term ("Đại hội đại biểu Đảng bộ quận …").
        short: how people call it ("Đại hội Đảng bộ quận").
        host: whose congress ("Đảng bộ quận …").
        committee: its executive committee ("Quận ủy …").
        place: administrative level and name ("quận …").
        ordinal: 6 for "lần thứ VI".
        term: first and last year.
        as_of: what time the facts describe.
        address: how the bot addresses people.
        about: one phrase on what can be asked, for greetings and help.
        suggestions: questions offered to start with.
    """

    name: Line
    short: Line | None = None
    host: Line | None = None
    committee: Line | None = None
    place: Line | None = None
    ordinal: Annotated[int, Field(ge=1, le=200)] | None = None
    term: tuple[int, int] | None = None
    as_of: When | None = None
    address: Literal["đồng chí", "bạn"] = "đồng chí"
    about: Line | None = None
    greeting: Prose | None = None
    suggestions: tuple[Line, ...] = ()
    sources: tuple[Source, ...] = ()
    contact: Contact | None = None
    also: tuple[Line, ...] = ()


class Words(Model):
    """This place's own words (words.yaml).

    Attributes:
        synonyms: a word or phrase of the knowledge → others that people use for it.
        abbreviations: a short form → what it stands for here; several readings allowed.
        names: proper names of this place that no fact is about (so that they are recognised, not guessed at).
    """

    synonyms: Mapping[Line, tuple[Line, ...]] = Field(default_factory=dict)
    abbreviations: Mapping[Line, tuple[Line, ...]] = Field(default_factory=dict)
    names: tuple[Line, ...] = ()


AnyRecord = Event | Count | Project | Document | Body | Topic


@dataclass(frozen=True)
class Knowledge:
    """One version of the whole knowledge base, immutable.

    Attributes:
        version: short hash of the content; equal content has an equal version.
    """

    congress: Congress
    dates: tuple[Event, ...] = ()
    counts: tuple[Count, ...] = ()
    projects: tuple[Project, ...] = ()
    documents: tuple[Document, ...] = ()
    bodies: tuple[Body, ...] = ()
    topics: tuple[Topic, ...] = ()
    groups: tuple[Group, ...] = ()
    words: Words = field(default_factory=Words)
    version: str = ""

    def __getstate__(self) -> dict[str, object]:
        return {one.name: getattr(self, one.name) for one in fields(self)}  # what follows from them is found anew

    def __iter__(self) -> Iterator[AnyRecord]:
        yield from self.dates
        yield from self.counts
        yield from self.projects
        yield from self.documents
        yield from self.bodies
        yield from self.topics

    @cached_property
    def by_id(self) -> dict[str, AnyRecord]:
        """Records by id."""
        return {record.id: record for record in self}

    @cached_property
    def group_by_id(self) -> dict[str, Group]:
        """Groups by id."""
        return {group.id: group for group in self.groups}

    @cached_property
    def members(self) -> dict[str, tuple[AnyRecord, ...]]:
        """Members of each group, in the order of the files."""
        lists: dict[str, list[AnyRecord]] = {group.id: [] for group in self.groups}
        for record in self:
            if record.group is not None:
                lists.setdefault(record.group, []).append(record)
        return {name: tuple(records) for name, records in lists.items()}

    @cached_property
    def parts(self) -> dict[str, tuple[Count, ...]]:
        """Parts of each count, in the order of the files."""
        return by_link(self.counts, "part_of")

    @cached_property
    def partitions(self) -> dict[str, tuple[tuple[Count, ...], ...]]:
        """The parts of each count, apart by the ways in which its source divides it.

        A whole may be divided more than once (by kind, by place): parts that follow each other in the files and add up
        to it are one way.
        """
        wholes = {count.id: count.value for count in self.counts}
        return {whole: divided(wholes[whole], parts) for whole, parts in self.parts.items() if whole in wholes}

    @cached_property
    def shares(self) -> dict[str, tuple[Count, ...]]:
        """Counts of those in some state out of each count, in the order of the files."""
        return by_link(self.counts, "out_of")

    @cached_property
    def phases(self) -> dict[str, tuple[Project, ...]]:
        """Parts of each project, in the order of the files."""
        return by_link(self.projects, "part_of")

    @cached_property
    def places(self) -> dict[str, int]:
        """Id → place among the members of the record's group."""
        return {record.id: at for members in self.members.values() for at, record in enumerate(members)}

    @cached_property
    def main(self) -> Event | None:
        """The event that is the congress itself: the host's own, under one of the congress's names."""
        congress = self.congress
        names = {fold(name) for name in (congress.name, congress.short, *congress.also) if name}
        return next((event for event in self.dates if fold(event.event) in names and not event.who), None)

    @property
    def only_topics(self) -> bool:
        """Whether it holds nothing but prose, besides what congress.yaml says."""
        return bool(self.topics) and not any((self.dates, self.counts, self.projects, self.documents, self.bodies))

    @property
    def today_hint(self) -> dt.date | None:
        """The day that the facts describe, to complete dates that people type without a year."""
        return self.congress.as_of.start if self.congress.as_of else None
