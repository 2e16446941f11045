"""A desk over an invented place, with its own files and a database in memory."""

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from bot.clock import ZONE
from bot.desk.live import Live
from bot.desk.office import Office, furnish
from bot.desk.page import Page
from bot.desk.people import Pseudonyms
from bot.storage.database import Database
from tests.invented import FILES, assistant

OWNER, EDITOR, STRANGER = "telegram:1", "telegram:2", "telegram:9"
START = dt.datetime(2020, 4, 12, 8, 0, tzinfo=ZONE)


@dataclass
class Bureau:
    """The desk, its database and its clock; `says` and `presses` are what an admin does."""

    office: Office
    database: Database
    directory: Path
    live: Live
    times: list[dt.datetime]
    pages: dict[str, Page] = field(default_factory=dict)

    @classmethod
    async def open(cls, directory: Path, database: Database | None = None) -> "Bureau":
        """Write the files where there are none, and start."""
        _write(directory)
        times = [START]
        live = Live(assistant())  # what the files said first; the publisher takes up what they say now
        database = database or await Database.open()
        office = furnish(database, directory, live, lambda: times[0], Pseudonyms(b"k"), [OWNER])
        await office.publisher.start()
        return cls(office, database, directory, live, times)

    async def says(self, text: str, person: str = OWNER) -> Page | None:
        """An admin types."""
        page = await self.office.desk.hear(person, "An", text)
        if page is not None and (page.buttons or not page.fresh):  # a remark leaves the buttons above it
            self.pages[person] = page
        return page

    async def told(self, text: str, person: str = OWNER) -> str:
        """What an admin is told who types that."""
        page = await self.says(text, person)
        assert page is not None
        return page.text

    async def presses(self, label: str, person: str = OWNER) -> str:
        """An admin presses a button of their last page with buttons; what they are told."""
        page = self.pages[person]
        key = next(button.key for row in page.buttons for button in row if label in button.label)
        shown = await self.office.desk.press(person, "An", key)
        if not shown.alert and (shown.buttons or not shown.fresh):
            self.pages[person] = shown
        return shown.text

    def labels(self, person: str = OWNER) -> list[str]:
        """The buttons of the last page."""
        return [button.label for row in self.pages[person].buttons for button in row]

    def answer(self, question: str) -> str:
        """What people are told now."""
        from bot.answering.reply import plain
        from bot.assistant import Message

        return plain(self.live.reply(Message(question)))

    async def audited(self) -> list[str]:
        """Actions in the audit log, the newest first."""
        return [f"{action.who} {action.what}" for action in await self.office.desk.tools.audit.newest()]

    def files(self) -> dict[str, bytes]:
        """What is on the disk."""
        return {path.name: path.read_bytes() for path in self.directory.glob("*.yaml")}


def _write(directory: Path) -> None:
    directory.mkdir(exist_ok=True)
    if not any(directory.iterdir()):
        for name, text in FILES.items():
            (directory / f"{name}.yaml").write_text(text, "utf-8")
