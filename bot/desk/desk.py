"""The desk's door: what an admin types or presses, and what comes back. Strangers find it closed, and unmarked."""

import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Final

from bot.desk.packets import MAX_PACKET
from bot.desk.page import Button, Page
from bot.desk.roles import COMMANDS, Admin, Role
from bot.desk.talks import adding, answering, counting, editing, managing, packing, retiring, showing, undoing
from bot.desk.talks.turn import Conversation, Said, Tools, Turn
from bot.desk.words import COMMANDS as TITLES
from bot.knowledge.names import fold
from bot.storage.audit import Action
from bot.storage.talks import Talk, Talks

_LOGGER = logging.getLogger(__name__)

MARK: Final = "!"
"""What the data of the desk's buttons begin with."""

TALKS: Final[Mapping[str, Conversation]] = {
    "sua": editing.TALK,
    "them": adding.TALK,
    "xoa": retiring.TALK,
    "hopthu": answering.TALK,
    "lichsu": undoing.HISTORY,
    "hoantac": undoing.UNDO,
    "taive": packing.TALK,
    "thongke": counting.TALK,
    "visao": showing.TRACE,
    "nhatky": showing.LOG,
    "quantri": managing.TALK,
}
REFUSALS: Final = 500
"""Lines on refused tries that one hour may add to the audit log; the program's log has all of them."""

UPLOAD: Final = "tep"
"""Name of the conversation that a file begins; there is no such command."""

_WHY: Final = frozenset({"vi sao", "tai sao", "vi sao vay", "tai sao vay"})


Fetch = Callable[[], Awaitable[bytes]]


class Desk:
    """What admins can do, for any channel.

    Args:
        pseudonym: the name under which strangers stand in the log.
        token: makes the names of conversations.
    """

    def __init__(
        self,
        tools: Tools,
        talks: Talks,
        pseudonym: Callable[[str], str],
        token: Callable[[], str] = lambda: secrets.token_hex(4),
    ) -> None:
        self.tools = tools
        self._talks, self._pseudonym, self._token = talks, pseudonym, token
        self._hour, self._refusals = "", 0

    async def role(self, person: str) -> Role | None:
        """Somebody's role, a few seconds old at most; None for strangers."""
        return await self.tools.roster.role(person)

    def menu(self, role: Role) -> tuple[tuple[str, str], ...]:
        """Commands of a role, each with what it does."""
        return tuple((name, TITLES[name]) for name, least in COMMANDS.items() if role >= least and name in self._known)

    @property
    def _known(self) -> frozenset[str]:
        return frozenset(TALKS) | {"huy"}

    async def hear(self, person: str, name: str, text: str) -> Page | None:
        """Take a message.

        Returns:
            None when it is none of the desk's business: a question, or a stranger's words, whatever they are.
        """
        command, argument = _command(text)
        known = command if command in self._known else None
        role = await self.tools.roster.role(person, fresh=known is not None)
        if role is None:
            if known is not None:
                await self._refuse(person, f"/{known}")
            return None
        admin = Admin(person, name, role)
        if known is not None:
            return await self._begin(admin, known, argument)
        if command is not None:
            return None
        return await self._go_on(admin, text)

    async def document(self, person: str, name: str, file: str, size: int, fetch: Fetch) -> Page | None:
        """Take a file.

        Args:
            file: its name.
            size: its size in bytes, as the platform says it.
            fetch: gets it; called only when it is wanted.

        Returns:
            None when it is none of the desk's business.
        """
        role = await self.tools.roster.role(person, fresh=True)
        if role is None:
            return None
        if role < Role.EDITOR:
            await self._refuse(person, f"file {file}")
            return Page(self.tools.words.may_not("sua"))
        data = await fetch() if size <= MAX_PACKET else b""
        if not 0 < len(data) <= MAX_PACKET:
            await self.tools.audit.add(Action(person, "file refused", f"{file}, {size} bytes"))
            return Page(self.tools.words.too_large(MAX_PACKET))
        admin, talk = Admin(person, name, role), Talk(UPLOAD, self._token(), 0, {})
        await self._talks.end(person)
        turn = await packing.take(self.tools, {"talk": talk.token}, file, data)
        if turn.state is None:
            await self.tools.audit.add(Action(person, "file refused", file, after=turn.page.text))
        return await self._keep(admin, talk, turn)

    async def press(self, person: str, name: str, data: str) -> Page:
        """Take the press of a button whose data begin with `MARK`."""
        words = self.tools.words
        role = await self.tools.roster.role(person, fresh=True)
        if role is None:
            await self._refuse(person, data)
            return Page(words.not_yours(), alert=True)
        talk = await self._talks.get(person)
        if talk is not None and talk.expired:
            await self._talks.end(person)
            return Page(words.expired(), alert=True)
        token, _, place = data.removeprefix(MARK).partition(":")
        step, _, number = place.partition(":")
        keys = talk.state.get("keys", []) if talk is not None else []
        if talk is None or (token, step) != (talk.token, str(talk.step)) or not _within(number, keys):
            await self.tools.audit.add(Action(person, "old button", data))
            return Page(words.old_button(), alert=True)
        return await self._step(Admin(person, name, role), talk, Said(key=keys[int(number)]))

    async def _begin(self, admin: Admin, command: str, argument: str) -> Page:
        words = self.tools.words
        if admin.role < COMMANDS[command]:
            await self._refuse(admin.person, f"/{command}")
            return Page(words.may_not(command))
        before = await self._talks.get(admin.person)
        await self._talks.end(admin.person)
        under_way = before is not None and not before.expired and "changes" in before.state
        if command == "huy":
            return Page(words.cancelled() if before is not None else words.nothing_to_cancel())
        talk = Talk(command, self._token(), 0, {})
        turn = await TALKS[command].open(self.tools, admin, {"talk": talk.token}, argument)
        page = await self._keep(admin, talk, turn)
        return replace(page, text=f"{words.put_aside()}\n{page.text}") if under_way else page

    async def _go_on(self, admin: Admin, text: str) -> Page | None:
        talk = await self._talks.get(admin.person)
        if talk is None or not talk.state.get("listens", True):
            if fold(text) in _WHY:
                return await self._begin(admin, "visao", "")
            return None
        if talk.expired:
            await self._talks.end(admin.person)
            return Page(self.tools.words.expired(), fresh=True, ask_too=True)
        return await self._step(admin, talk, Said(text))

    async def _step(self, admin: Admin, talk: Talk, said: Said) -> Page:
        if admin.role < COMMANDS.get(talk.name, Role.EDITOR):  # the role was made smaller meanwhile
            await self._talks.end(admin.person)
            await self._refuse(admin.person, f"/{talk.name}")
            return Page(self.tools.words.may_not(talk.name), fresh=True)
        talks = packing.UPLOAD if talk.name == UPLOAD else TALKS[talk.name]
        turn = await talks.step(self.tools, admin, {**talk.state, "talk": talk.token}, said)
        return await self._keep(admin, talk, turn)

    async def _keep(self, admin: Admin, talk: Talk, turn: Turn) -> Page:
        """Store where the conversation stands, and bind the page's buttons to it."""
        if turn.state is None:
            await self._talks.end(admin.person)
            return turn.page
        keys = [button.key for row in turn.page.buttons for button in row]
        state = dict(turn.state)
        step = talk.step + 1
        if not keys and turn.page.fresh and talk.state.get("keys"):  # a remark: the buttons above stay good
            keys, step = talk.state["keys"], talk.step
        state |= {"keys": keys, "talk": talk.token}
        await self._talks.put(admin.person, Talk(talk.name, talk.token, step, state))
        numbers = iter(range(len(keys)))
        bound = tuple(
            tuple(Button(button.label, f"{MARK}{talk.token}:{step}:{next(numbers)}") for button in row)
            for row in turn.page.buttons
        )
        return replace(turn.page, buttons=bound)

    async def _refuse(self, person: str, what: str) -> None:
        role = await self.tools.roster.role(person)
        who = person if role is not None else f"?{self._pseudonym(person)}"
        _LOGGER.warning("refused: %s tried %s", who, what)
        hour = f"{self.tools.clock():%Y-%m-%d %H}"
        if hour != self._hour:
            self._hour, self._refusals = hour, 0
        self._refusals += 1
        if self._refusals <= REFUSALS:  # nobody can fill the disk by trying
            await self.tools.audit.add(Action(who, "refused", what))


def _command(text: str) -> tuple[str | None, str]:
    """The command's name and what follows it; None for what is no command."""
    head, *rest = text.strip().split(maxsplit=1) or [""]
    if not head.startswith("/"):
        return None, ""
    return head[1:].partition("@")[0].lower(), rest[0].strip() if rest else ""


def _within(number: str, keys: list[str]) -> bool:
    return number.isascii() and number.isdigit() and int(number) < len(keys)
