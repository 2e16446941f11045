"""Everything of reminders over one database, with a clock that a test moves and a post that writes down."""

import datetime as dt
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from bot.clock import ZONE
from bot.desk.reminders.dispatch import Dispatcher, Now, Outcome
from bot.desk.reminders.news import NewsPages
from bot.desk.reminders.pages import ReminderPages
from bot.knowledge.model import Congress, Event, Group, Knowledge
from bot.storage.announcements import Announcements
from bot.storage.database import Database
from bot.storage.outbox import Outbox
from bot.storage.reminders import Reminders
from bot.text.when import When
from tests.storage.conftest import database, database_url, postgres, postgres_url, sqlite

__all__ = ["database", "database_url", "postgres", "postgres_url", "sqlite"]  # fixtures

CONGRESS = Congress(name="Đại hội huyện Ví Dụ")
EVENT = Event(id="dai-hoi", event="Đại hội", who="Đảng bộ xã A", on=When.day(dt.date(2020, 2, 22)), group="diem")
KNOWN = Knowledge(CONGRESS, dates=(EVENT,), groups=(Group(id="diem", name="đại hội điểm"),))


@dataclass
class FakePost:
    """Writes down what it delivers; `outcomes` decides by person how that ends."""

    sent: list[tuple[str, str, str | None]] = field(default_factory=list)
    outcomes: Callable[[str], Outcome] = lambda _person: Outcome("sent")

    async def deliver(self, person: str, text: str, target: str | None) -> Outcome:
        outcome = self.outcomes(person)
        if outcome.state == "sent":
            self.sent.append((person, text, target))
        return outcome

    @property
    def counts(self) -> Counter[str]:
        return Counter(person for person, _, _ in self.sent)


@dataclass
class World:
    """The parts. `replica` makes another process over the same database."""

    database: Database
    moment: dt.datetime = field(default_factory=lambda: dt.datetime(2020, 2, 20, 9, tzinfo=ZONE))
    seen: Now = field(default_factory=lambda: Now(KNOWN, 1, ""))
    post: FakePost = field(default_factory=FakePost)
    editors: set[str] = field(default_factory=lambda: {"telegram:9"})
    pauses: list[float] = field(default_factory=list)
    woken: int = 0

    def __post_init__(self) -> None:
        self.reminders = Reminders(self.database, self.now)
        self.outbox = Outbox(self.database, self.now, "test")
        self.announcements = Announcements(self.database, self.now)
        self.dispatcher = self.replica("one")
        self.pages = ReminderPages(self.reminders, self.outbox, lambda: self.seen.knowledge, self.now)
        self.news = NewsPages(self.announcements, self.outbox, self.reminders, self.may_edit, self.wake)

    def now(self) -> dt.datetime:
        return self.moment

    def at(self, day: int, hour: int, minute: int = 0) -> None:
        self.moment = dt.datetime(2020, 2, day, hour, minute, tzinfo=ZONE)

    def knows(self, *events: Event) -> None:
        self.seen = Now(replace(KNOWN, dates=events), self.seen.edition + 1, self.seen.progress)

    async def may_edit(self, person: str) -> bool:
        return person in self.editors

    def wake(self) -> None:
        self.woken += 1

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)

    def replica(self, owner: str, post: FakePost | None = None, *, alone: bool = True) -> Dispatcher:
        outbox = Outbox(self.database, self.now, owner)
        posts = {"telegram": post or self.post}
        return Dispatcher(
            self.reminders,
            outbox,
            self.announcements,
            posts,
            lambda: self.seen,
            self.now,
            alone=alone,
            pause=self.pause,
            clock=lambda: 0.0,
        )


@pytest.fixture
def world(database: Database) -> World:  # the fixture
    return World(database)
