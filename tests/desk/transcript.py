"""Chats as the guide writes them, played against a whole desk.

    👤 /xoa Cầu Suối Trong        an admin types; "👤 [Đăng]" presses the button that begins so,
                                  "👤 📎 dates.yaml: old → new" sends the file back, edited
    🙂 Đại biểu gửi xe ở đâu?     somebody asks; "🙂 [Báo tôi]" wants to be told of the answer
    🤖 Đã đăng phiên bản 2.       the reply; its next lines stand below, indented
      [✅ Đăng] [Hủy]             its buttons
      📎 dates.yaml               its file
    📨 Bạn đã hỏi: …              somebody is told of an answer

A line "⋮" stands for any lines, "[…]" for any more buttons.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.answering.reply import Reply, plain
from bot.assistant import Message
from bot.desk.page import Page
from bot.desk.reminders.news import NewsPages
from bot.desk.reminders.words import NEWS_DROP
from bot.desk.roles import Role
from bot.storage.announcements import Announcements
from bot.storage.outbox import Outbox
from bot.storage.reminders import Reminders
from tests.desk.rig import OWNER, Bureau

READER = "telegram:5"
INDENT = "  "
MARKS = ("👤", "🙂")


def steps(block: str) -> Iterator[tuple[str, str]]:
    """What is typed or pressed, and what the guide says comes of it."""
    said: list[str] = []
    for line in [*block.splitlines(), "👤"]:
        if line.startswith(MARKS) and said:
            yield said[0], "\n".join(said[1:])
            said = []
        said.append(line)


def same(written: str, shown: str) -> bool:
    """Whether the guide says what is shown, but for what it leaves out."""
    pattern = re.escape(written).replace(re.escape(f"{INDENT}⋮\n"), r"(?:.*\n)*?").replace(re.escape("[…]"), r"\[.*")
    return re.fullmatch(pattern, shown) is not None


@dataclass
class Chat:
    """An admin and a reader at a desk."""

    bureau: Bureau
    asked: str = ""
    told: list[str] = field(default_factory=list)
    picks: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        async def tell(_person: str, text: str) -> bool:
            self.told.append(text)
            return True

        self.bureau.office.inbox.reach("telegram", tell)
        database, clock = self.bureau.database, self.bureau.office.desk.tools.clock
        self.reminders = Reminders(database, clock)
        self.news = NewsPages(
            Announcements(database, clock),
            Outbox(database, clock, "o"),
            self.reminders,
            self._may_edit,
            lambda: None,
        )

    async def _may_edit(self, person: str) -> bool:
        role = await self.bureau.office.desk.role(person)
        return role is not None and role >= Role.EDITOR

    async def play(self, line: str) -> str:
        """Do one line; what is shown then, written as the guide does."""
        mark, _, text = line.partition(" ")
        shown = await (self._admin(text) if mark == "👤" else self._reader(text))
        told = [rendered("📨", text.splitlines()) for text in self.told]
        self.told.clear()
        return "\n".join([*told, shown] if shown else told)

    async def _reader(self, text: str) -> str:
        office = self.bureau.office
        if text.startswith("["):
            assert await office.ledger.wait(READER, self.asked)
            return ""
        reply = self.bureau.live.reply(Message(text))
        self.asked = text
        office.ledger.asked(READER, text, reply, 0.004)
        await office.journal.flush()
        return rendered("🤖", plain(reply).splitlines())

    async def _admin(self, text: str) -> str:
        label = text[1:-1] if text.startswith("[") else None
        if text.startswith("/thongbao"):
            return self._reply(await self.news.show("thongbao", text.partition(" ")[2], OWNER))
        if label is not None and (pick := next((self.picks[name] for name in self.picks if label in name), None)):
            return self._reply(await self.news.show("thongbao", pick.partition(" ")[2], OWNER))
        self.picks = {}
        if label is not None:
            return _page(await self._press(label))
        if text.startswith("📎"):
            return _page(await self._send(text.removeprefix("📎 ")))
        page = await self.bureau.says(text)
        assert page is not None
        return _page(page)

    async def _press(self, label: str) -> Page:
        buttons = [button for row in self.bureau.pages[OWNER].buttons for button in row]
        key = next(button.key for button in buttons if button.label.removeprefix("✅ ").startswith(label))
        page = await self.bureau.office.desk.press(OWNER, "An", key)
        if not page.alert and (page.buttons or not page.fresh):
            self.bureau.pages[OWNER] = page
        return page

    async def _send(self, edited: str) -> Page:
        name, old, new = re.fullmatch(r"(\S+): (.+) → (.+)", edited).groups()  # type: ignore[union-attr]  # else the test fails
        given = await self.bureau.says(f"/taive {name}")
        assert given is not None
        assert given.attachment is not None
        data = given.attachment.content.decode()
        assert old in data
        content = data.replace(old, new).encode()

        async def fetch() -> bytes:
            return content

        page = await self.bureau.office.desk.document(OWNER, "An", name, len(content), fetch)
        assert page is not None
        self.bureau.pages[OWNER] = page
        return page

    def _reply(self, reply: Reply | None) -> str:
        assert reply is not None
        self.picks = {option.label: option.pick for option in reply.options if option.label != NEWS_DROP}
        lines = [line for line in plain(reply).splitlines() if not re.match(r"\d+\. ", line)]
        return rendered("🤖", lines, [option.label for option in reply.options])


def _page(page: Page) -> str:
    file = page.attachment.name if page.attachment is not None else ""
    return rendered("🤖", page.text.splitlines(), [button.label for row in page.buttons for button in row], file)


def rendered(mark: str, lines: Iterable[str], buttons: Iterable[str] = (), file: str = "") -> str:
    """A message as the guide writes it."""
    first, *rest = (line for line in lines if line)
    below = [f"{INDENT}{line}" for line in rest]
    if labels := " ".join(f"[{label}]" for label in buttons):
        below.append(f"{INDENT}{labels}")
    return "\n".join([f"{mark} {first}", *below, *([f"{INDENT}📎 {file}"] if file else [])])
