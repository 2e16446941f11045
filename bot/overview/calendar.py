"""The dates as iCalendar (RFC 5545): one event as a file, or all as a feed that calendars subscribe to.

Nothing is stated more finely than the knowledge states it. A month, a third of one or a year is the whole stretch,
tentative, and its title says that the day is not known; a limit stands at the day that it names, and its title says
"trước ngày …". What is not announced is in no calendar.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.knowledge.model import Event, EventStatus, Knowledge
from bot.overview.build import cited, event_name
from bot.text.dates import say_when
from bot.text.when import Bound, Grain, When

PRODUCT = "-//daihoi//Lich dai hoi//VI"
ZONE = "Asia/Ho_Chi_Minh"
_REFRESH = dt.timedelta(hours=6)
_NAME = "Lịch {short}"
_STATUS = {
    EventStatus.SCHEDULED: "Thời gian đã ấn định.",
    EventStatus.PLANNED: "Thời gian dự kiến.",
    EventStatus.HELD: "Đã diễn ra.",
    EventStatus.DEADLINE: "Thời hạn.",
}
_TITLE = {EventStatus.PLANNED: "Dự kiến: {event}", EventStatus.DEADLINE: "Thời hạn: {event}"}
_ROUGH = "{event} ({when}, chưa nêu ngày cụ thể)"
_LIMIT = "{event} ({when})"
_TIME = "Thời gian: {when}."


@dataclass(frozen=True, slots=True)
class Edition:
    """Which version of the knowledge a calendar is made from; calendars replace an event by one of a later edition.

    Attributes:
        number: grows with every version.
        at: when it was published.
    """

    number: int
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class File:
    """A calendar file.

    Attributes:
        content: as it is sent.
        file: its name.
        tag: changes whenever the content does.
    """

    content: bytes
    file: str
    tag: str


def feed(knowledge: Knowledge, edition: Edition) -> bytes:
    """All events that have a time."""
    return _calendar(filter(dated, knowledge.dates), knowledge, edition)


def single(event: Event, knowledge: Knowledge, edition: Edition) -> bytes | None:
    """One event; None when it has no time."""
    return _calendar([event], knowledge, edition) if dated(event) else None


def dated(event: Event) -> bool:
    """Whether the event has a time that can stand in a calendar."""
    return event.on is not None and event.status is not EventStatus.UNANNOUNCED


class Calendars:
    """The calendar files of the current knowledge, each made once a version.

    Args:
        knowledge: the one that is current.
        edition: its edition.
    """

    def __init__(self, knowledge: Callable[[], Knowledge], edition: Callable[[], Edition]) -> None:
        self._knowledge, self._edition = knowledge, edition
        self._of: tuple[Knowledge, Edition] | None = None
        self._made: dict[str | None, File | None] = {}

    def feed(self) -> File:
        """All dates."""
        file = self._file(None)
        assert file is not None  # noqa: S101  # a feed may be empty, but there is always one
        return file

    def one(self, identity: str) -> File | None:
        """One date; None when there is no such date, or it has no time."""
        known = isinstance(self._knowledge().by_id.get(identity), Event)  # made-up names fill no memory
        return self._file(identity) if known else None

    def _file(self, identity: str | None) -> File | None:
        knowledge, edition = self._knowledge(), self._edition()
        if self._of is None or self._of[0] is not knowledge or self._of[1] != edition:
            self._of, self._made = (knowledge, edition), {}
        if identity not in self._made:
            self._made[identity] = _file(knowledge, edition, identity)
        return self._made[identity]


def _file(knowledge: Knowledge, edition: Edition, identity: str | None) -> File | None:
    event = knowledge.by_id.get(identity or "")
    content = single(event, knowledge, edition) if isinstance(event, Event) else feed(knowledge, edition)
    if content is None:
        return None
    return File(content, f"{identity or 'lich'}.ics", hashlib.sha256(content).hexdigest()[:16])


def _calendar(events: Iterable[Event], knowledge: Knowledge, edition: Edition) -> bytes:
    import icalendar  # noqa: PLC0415  # loaded with the first calendar, as most replies need none

    congress = knowledge.congress
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _NAME.format(short=congress.short or congress.name))
    calendar.add("x-wr-timezone", ZONE)
    calendar.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    at = edition.at.astimezone(dt.UTC).replace(microsecond=0)
    for event in events:
        entry = icalendar.Event()
        assert event.on is not None  # noqa: S101  # only such events come here
        first, last = days(event.on)
        last = min(last, dt.date.max - dt.timedelta(days=1))
        entry.add("uid", uid(event, knowledge))
        entry.add("dtstamp", at)
        entry.add("last-modified", at)
        entry.add("sequence", edition.number)
        entry.add("dtstart", first)
        entry.add("dtend", last + dt.timedelta(days=1))  # the end of an all-day event is the day after
        entry.add("summary", title(event))
        entry.add("description", _description(event, knowledge))
        entry.add("status", "TENTATIVE" if _unsure(event, event.on) else "CONFIRMED")
        entry.add("transp", "TRANSPARENT")  # nobody is busy because of it
        if event.place:
            entry.add("location", event.place)
        calendar.add_component(entry)
    return bytes(calendar.to_ical())


def days(when: When) -> tuple[dt.date, dt.date]:
    """First and last day: of a limit the day that it names, of a rough time the whole stretch."""
    match when.bound:
        case Bound.BEFORE | Bound.SINCE:
            return when.start, when.start
        case Bound.BY:
            return when.end, when.end
    return when.start, when.end


def uid(event: Event, knowledge: Knowledge) -> str:
    """The same for the same date of the same congress, in every version and at every address."""
    congress = knowledge.congress
    place = f"{congress.host or congress.name}|{congress.term[0] if congress.term else ''}"
    return f"{event.id}@{hashlib.sha256(place.encode()).hexdigest()[:12]}.daihoi"


def title(event: Event) -> str:
    """What a calendar shows."""
    text = event_name(event)
    if event.on is not None and event.on.bound is not Bound.ON:
        text = _LIMIT.format(event=text, when=say_when(event.on))
    elif event.on is not None and _rough(event.on):
        text = _ROUGH.format(event=text, when=say_when(event.on))
    return _TITLE.get(event.status, "{event}").format(event=text)


def _rough(when: When) -> bool:
    return when.grain not in (Grain.DAY, Grain.RANGE)


def _unsure(event: Event, when: When) -> bool:
    return event.status is EventStatus.PLANNED or (when.bound is Bound.ON and _rough(when))


def _description(event: Event, knowledge: Knowledge) -> str:
    assert event.on is not None  # noqa: S101  # only such events come here
    source = next((s for s in knowledge.congress.sources if event.source in (None, s.id)), None)
    told = cited(source, knowledge).text if source else ""
    return "\n".join(filter(None, [_TIME.format(when=say_when(event.on)), _STATUS[event.status], event.note, told]))
