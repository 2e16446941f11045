"""Reminders and announcements, wired: kept in the database, sent through the channels that can."""

import secrets
from collections.abc import Awaitable, Callable, Mapping

from bot.clock import system
from bot.desk.reminders.dispatch import Dispatcher, Now, Post
from bot.desk.reminders.news import NewsPages
from bot.desk.reminders.pages import ReminderPages
from bot.knowledge.model import Knowledge
from bot.overview.build import overview
from bot.overview.charts.captions import caption
from bot.storage.announcements import Announcements
from bot.storage.database import Database
from bot.storage.outbox import Outbox
from bot.storage.reminders import Reminders

MayEdit = Callable[[str], Awaitable[bool]]


class Reminding:
    """What belongs to one database.

    Args:
        knowledge: the one that is current.
        edition: its number, which grows with each version that is published.
        may_edit: who may announce.
    """

    def __init__(
        self,
        database: Database,
        knowledge: Callable[[], Knowledge],
        edition: Callable[[], int],
        may_edit: MayEdit,
    ) -> None:
        self._knowledge, self._edition = knowledge, edition
        self._alone = not database.postgres
        self._reminders = Reminders(database, system)
        self._outbox = Outbox(database, system, owner=secrets.token_hex(8))
        self._announcements = Announcements(database, system)
        self._dispatcher: Dispatcher | None = None
        self._told: tuple[Knowledge, str] | None = None
        self.pages: dict[str, ReminderPages | NewsPages] = {
            "nhacnho": ReminderPages(self._reminders, self._outbox, knowledge, system),
            "thongbao": NewsPages(
                self._announcements,
                self._outbox,
                self._reminders,
                may_edit,
                self._wake,
                lambda: knowledge().congress.address,
            ),
        }

    def dispatcher(self, posts: Mapping[str, Post]) -> Dispatcher:
        """Sends, once it is started.

        Args:
            posts: by platform; their channels must be started before.
        """
        self._dispatcher = Dispatcher(
            self._reminders, self._outbox, self._announcements, posts, self._seen, system, alone=self._alone
        )
        return self._dispatcher

    def _wake(self) -> None:
        if self._dispatcher is not None:
            self._dispatcher.wake()

    def _seen(self) -> Now:
        knowledge = self._knowledge()
        if self._told is None or self._told[0] is not knowledge:
            seen = overview(knowledge)
            self._told = (knowledge, caption("progress", seen) if seen.shares else "")
        return Now(knowledge, self._edition(), self._told[1])
