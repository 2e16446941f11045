"""What is due when, worked out from the knowledge and the hour. Pure: reads no clock and no database.

A reminder states its time as the knowledge does ("tháng 3/2020") and never says "ngày mai": whenever it arrives, it is
true.
"""

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.clock import ZONE
from bot.desk.reminders import words
from bot.knowledge.model import Event, EventStatus, Knowledge
from bot.overview.build import cited, event_name
from bot.storage.reminders import Known
from bot.text.dates import say_when
from bot.text.when import Bound, Grain

ALL, WEEKLY, NEWS = "dates", "weekly", "news"
_MONDAY = 0


@dataclass(frozen=True, slots=True)
class Occasion:
    """One message that is due to those who want it at this hour.

    Attributes:
        key: what it is; without the hour, so that changing the hour repeats nothing.
        targets: who asked for one of these gets it.
        hour: of the day, in Vietnam.
        due: the moment.
    """

    key: str
    targets: frozenset[str]
    hour: int
    due: dt.datetime
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A date that is not what subscribers know."""

    event: str
    stated: str
    targets: frozenset[str]
    text: str


def occasions(knowledge: Knowledge, now: dt.datetime, progress: str = "") -> Iterator[Occasion]:
    """What has become due today, so far. What was due yesterday is not made up for.

    Args:
        progress: the weekly text; "" when there is no progress to tell of.
    """
    now = now.astimezone(ZONE)
    today = now.date()
    for event in knowledge.dates:
        for name, day in days(event):
            if day == today:
                key = f"date|{event.id}|{_mark(stated(event))}|{name}"
                yield from _hourly(key, targets(event), now, text(event, knowledge))
    if progress and today.weekday() == _MONDAY:
        year, week, _ = today.isocalendar()
        yield from _hourly(f"weekly|{year}-{week}", frozenset({WEEKLY}), now, words.WEEKLY.format(progress=progress))


def days(event: Event) -> Iterator[tuple[str, dt.date]]:
    """The days on which people are reminded of an event, each with a name."""
    if event.on is None or event.status in (EventStatus.HELD, EventStatus.UNANNOUNCED):
        return
    limit = event.on.bound in (Bound.BEFORE, Bound.BY) or event.status is EventStatus.DEADLINE
    day = event.on.end if event.on.bound is Bound.BY else event.on.start
    rough = event.on.bound is Bound.ON and event.on.grain not in (Grain.DAY, Grain.RANGE)
    before = {"week": 7, "eve": 1} if limit else {"eve": 1} if rough else {"eve": 1, "day": 0}
    for name, ahead in before.items():
        if day.toordinal() > ahead:
            yield name, day - dt.timedelta(days=ahead)


def targets(event: Event) -> frozenset[str]:
    """What one can have asked for to be reminded of the event."""
    return frozenset({ALL, f"date:{event.id}"} | ({f"group:{event.group}"} if event.group else set()))


def stated(event: Event) -> str:
    """When the event is, as far as it is stated; "" when it is not."""
    if event.on is None or event.status is EventStatus.UNANNOUNCED:
        return ""
    return say_when(event.on) + words.STATUS.get(event.status, "")


def text(event: Event, knowledge: Knowledge) -> str:
    """The reminder."""
    assert event.on is not None  # noqa: S101  # only what has a time is due
    limit = event.on.bound in (Bound.BEFORE, Bound.BY) or event.status is EventStatus.DEADLINE
    said = (words.LIMIT if limit else words.DATE).format(
        event=event_name(event), when=say_when(event.on), status=words.STATUS.get(event.status, "")
    )
    if event.on.bound is Bound.ON and event.on.grain not in (Grain.DAY, Grain.RANGE):
        said += words.ROUGH
    return "\n".join(filter(None, (said, event.note, source(event, knowledge))))


def changes(knowledge: Knowledge, known: Mapping[str, Known]) -> Iterator[Change]:
    """Dates whose time differs from what subscribers know, with what to tell them; "" when they knew of none."""
    for event in knowledge.dates:
        now, before = stated(event), known.get(event.id)
        if before is None:
            yield Change(event.id, now, targets(event), "")
        elif before.stated != now:
            told = words.MOVED if before.stated and now else words.ANNOUNCED if now else words.WITHDRAWN
            said = told.format(event=event_name(event), before=before.stated, now=now)
            # That a planned day has become past is no news to those who were there.
            silent = event.status is EventStatus.HELD
            lines = (said, source(event, knowledge))
            yield Change(event.id, now, targets(event), "" if silent else "\n".join(filter(None, lines)))
    present = {event.id for event in knowledge.dates}
    for identity, before in known.items():
        if identity not in present and before.stated:
            yield Change(identity, "", frozenset({f"date:{identity}"}), words.REMOVED.format(before=before.stated))


def source(event: Event, knowledge: Knowledge) -> str:
    """The line that names where it stands."""
    found = next((each for each in knowledge.congress.sources if event.source in (None, each.id)), None)
    return cited(found, knowledge).text if found else ""


def _hourly(key: str, wanted: frozenset[str], now: dt.datetime, said: str) -> Iterator[Occasion]:
    for hour in range(now.hour + 1):
        yield Occasion(key, wanted, hour, dt.datetime.combine(now.date(), dt.time(hour), ZONE), said)


def _mark(stated_: str) -> str:
    return hashlib.sha256(stated_.encode()).hexdigest()[:12]
