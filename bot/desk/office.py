"""Everything of the desk put together over one database, as the program and the tests use it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from bot.clock import Clock
from bot.desk.alerting import Alarm
from bot.desk.desk import Desk
from bot.desk.following import Standing
from bot.desk.inbox import Inbox
from bot.desk.journal import Journal
from bot.desk.ledger import DeskLedger
from bot.desk.live import Live
from bot.desk.publishing import Publisher
from bot.desk.roles import Roster
from bot.desk.talks.turn import Tools
from bot.desk.words import Words
from bot.storage.audit import Audit
from bot.storage.database import Database
from bot.storage.outbox import Outbox
from bot.storage.questions import Questions
from bot.storage.roles import Roles
from bot.storage.talks import Talks
from bot.storage.unanswered import Unanswered
from bot.storage.versions import Versions
from bot.storage.votes import Votes


@dataclass(frozen=True)
class Office:
    """The parts of the desk.

    Attributes:
        desk: what admins do.
        ledger: where channels write down questions and votes.
        journal: writes them; to be started and stopped.
        publisher: changes the knowledge; to be started.
        alarm: tells editors what needs a look.
    """

    desk: Desk
    ledger: DeskLedger
    journal: Journal
    inbox: Inbox
    publisher: Publisher
    alarm: Alarm


def furnish(
    database: Database,
    directory: Path,
    live: Live,
    clock: Clock,
    pseudonym: Callable[[str], str],
    owners: Collection[str] = (),
    first: Standing | None = None,
) -> Office:
    """Put the desk together.

    Args:
        directory: of the knowledge.
        owners: persons from the settings.
        first: what `live` was built from, where it was built from files; its number is not known yet.
    """
    words = Words(live.knowledge.congress.address)
    questions, votes = Questions(database), Votes(database)
    roster = Roster(owners, Roles(database, clock), clock)
    publisher = Publisher(directory, Versions(database, clock), live, first)
    inbox = Inbox(questions, votes, Unanswered(database, clock), live, words.told)
    journal = Journal(questions, votes, pseudonym, clock, roster.known)
    tools = Tools(publisher, live, questions, votes, inbox, journal, Audit(database, clock), roster, words, clock)
    alarm = Alarm(Outbox(database, clock, owner="desk").put, roster, live, words, clock)
    publisher.on_problems(alarm.files)
    desk = Desk(tools, Talks(database, clock), pseudonym)
    return Office(desk, DeskLedger(journal, inbox), journal, inbox, publisher, alarm)
