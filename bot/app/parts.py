"""What the channels share: the settings, the assistant, the database, and who may ask."""

import datetime as dt
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from bot.app.first import First
from bot.app.lifecycle import Board, CannotStart
from bot.app.reminding import Reminding
from bot.assistant import Assistant
from bot.channels.base.inbox import Incoming
from bot.channels.base.menu.menu import KnowledgeMenu
from bot.clock import ZONE, system
from bot.desk.live import Live
from bot.desk.membership import Membership, PassingMembers
from bot.desk.office import Office, furnish
from bot.desk.people import Pseudonyms, key_of
from bot.desk.roles import Role
from bot.knowledge.model import Knowledge
from bot.ops import log
from bot.ops.metrics import Metrics
from bot.overview.calendar import Calendars, Edition
from bot.overview.charts.gallery import Gallery
from bot.settings import Settings, split
from bot.storage import address
from bot.storage.contexts import Contexts
from bot.storage.database import Database, Unusable
from bot.storage.inbox import Form, Inbox
from bot.storage.members import StoredMembers

NO_KEY: Final = "Không ghi được khóa băm vào {data}: {reason}. Hãy kiểm tra quyền ghi, hoặc đặt DAIHOI_PEOPLE_KEY."


@dataclass(frozen=True)
class Parts:
    """What is there once, whatever the channels.

    Attributes:
        first: answers until the newest version of the knowledge is taken up.
        database: keeps what is to outlast a restart; None keeps nothing.
        say: told what whoever started the bot wants to know, such as the address of the page.
        directory: of the knowledge, which admins change; without one it is answered from but not changed.
        board: how each channel is doing.
        begun: what `first` was built from.
    """

    settings: Settings
    first: Assistant
    database: Database | None = None
    say: Callable[[str], None] = print
    directory: Path | None = None
    board: Board = field(default_factory=Board)
    begun: First | None = None

    @cached_property
    def live(self) -> Live:
        """What answers, whatever version is current."""
        return Live(self.first)

    @property
    def assistant(self) -> Assistant:
        """The assistant over the current version."""
        return self.live()

    @cached_property
    def office(self) -> Office | None:
        """The admin desk; None without a database or a directory to change."""
        if self.database is None or self.directory is None:
            return None
        owners = split(self.settings.owners)
        first = self.begun.standing if self.begun is not None else None
        return furnish(self.database, self.directory, self.live, system, self.pseudonyms, owners, first)

    @cached_property
    def pseudonyms(self) -> Pseudonyms:
        """The names that people are stored by.

        Raises:
            CannotStart: the key cannot be kept.
        """
        key = self.settings.people_key
        try:
            return Pseudonyms(key_of(self.settings.data, key.get_secret_value() if key else None))
        except OSError as error:
            reason = error.strerror or error
            raise CannotStart(NO_KEY.format(data=self.settings.data, reason=reason)) from None

    @cached_property
    def members(self) -> Membership | None:
        """Who may ask; None when everybody may."""
        code = self.settings.members_code.get_secret_value() if self.settings.members_code else ""
        places = split(self.settings.members_chats)
        if not code and not places:
            return None
        members = StoredMembers(self.database, system) if self.database is not None else PassingMembers()
        return Membership(members, self.pseudonyms, code=code, places=places)

    @cached_property
    def menu(self) -> KnowledgeMenu:
        """The pages of the knowledge, the same on every channel."""
        return KnowledgeMenu(
            lambda: self.assistant,
            forget=(
                *(() if self.members is None else (self.members.forget,)),
                *(() if self.office is None else (self.office.ledger.forget,)),
            ),
            lasting=self.database is not None and self.database.lasting,
            members=self.members is not None,
            days=self.settings.keep_days if self.office is not None else 0,
        )

    @cached_property
    def contexts(self) -> Contexts | None:
        """Conversations that replicas share; None where there is one process, whose memory is enough."""
        if self.database is None or not self.database.postgres:
            return None
        return Contexts(self.database, self.pseudonyms, system)

    @cached_property
    def metrics(self) -> Metrics:
        """What is counted of all channels, for the page of figures."""
        metrics = Metrics()

        def knows(one: Assistant) -> None:
            metrics.knows(one.knowledge.version, sum(1 for _ in one.knowledge))

        knows(self.assistant)
        self.live.listen(knows)
        metrics.watch(self.board.vitals)
        return metrics

    @cached_property
    def gallery(self) -> Gallery:
        """Pictures of the knowledge."""
        return Gallery(lambda: self.assistant.knowledge, system)

    @cached_property
    def calendars(self) -> Calendars:
        """Its dates."""
        return Calendars(lambda: self.assistant.knowledge, lambda: edition_of(self.assistant.knowledge))

    @cached_property
    def reminding(self) -> Reminding | None:
        """Reminders and announcements; None without a database."""
        if self.database is None:
            return None
        return Reminding(self.database, lambda: self.assistant.knowledge, lambda: self.live.number, self.may_edit)

    async def alarm(self, text: str) -> None:
        """Say what a channel needs hands for: in the log, and to those who may edit."""
        log.get("bot.app").warning(text)
        if self.office is not None:
            await self.office.alarm.say(text)

    async def may_edit(self, person: str) -> bool:
        """Whether somebody may write to all."""
        role = await self.office.desk.role(person) if self.office is not None else None
        return role is not None and role >= Role.EDITOR

    def inbox(self, channel: str, lane_of: Callable[[Incoming], Hashable]) -> Inbox[Incoming] | None:
        """Where a channel's updates are kept until they are answered."""
        if self.database is None:
            return None
        return inbox_of(self.database, channel, lane_of, self.contexts)


def inbox_of(
    database: Database, channel: str, lane_of: Callable[[Incoming], Hashable], contexts: Contexts | None = None
) -> Inbox[Incoming]:
    """A channel's inbox in the database; with the conversations that replicas share."""
    form: Form[Incoming] = Form(
        key=lambda update: update.key,
        lane=lambda update: str(lane_of(update)),
        raw=lambda update: update.raw,
        make=Incoming,
    )
    return Inbox(database, channel, form, system, contexts=contexts)


def edition_of(knowledge: Knowledge) -> Edition:
    """The edition of knowledge that has no number: the same on every replica and after a restart."""
    day = knowledge.today_hint or dt.date(2020, 1, 1)
    return Edition(0, dt.datetime.combine(day, dt.time(), ZONE))


def database_url(settings: Settings) -> str | None:
    """The database of the settings; None for one in memory."""
    if settings.database_url is not None:
        return settings.database_url.get_secret_value()
    return address.in_directory(settings.data) if settings.data is not None else None


async def open_database(settings: Settings) -> Database:
    """The database of the settings; without one, a database in memory.

    Raises:
        CannotStart: it cannot be used.
    """
    try:
        database = await Database.open(database_url(settings) or address.MEMORY)
    except Unusable as error:
        raise CannotStart(str(error)) from None
    logger = log.get("bot.app")
    if database.lasting:
        logger.info("database open", database=str(database))
    else:
        logger.warning("database in memory: nothing outlasts a restart; set DAIHOI_DATA or DAIHOI_DATABASE_URL")
    return database
