"""/lichsu and /hoantac: the versions, what each changed, and going back to one after a preview."""

from bot.clock import ZONE
from bot.desk.page import Button, Page, rows
from bot.desk.proposal import Refused
from bot.desk.roles import Admin, Role
from bot.desk.talks import proposing
from bot.desk.talks.turn import Conversation, Said, State, Tools, Turn
from bot.knowledge.diffing import describe
from bot.storage.versions import Entry

PAGE = 8


async def look(tools: Tools, admin: Admin, state: State, argument: str) -> Turn:
    """The history; a number after the command opens that version."""
    if argument:
        return await _version(tools, admin, {**state, "at": "list"}, argument)
    return await _list(tools, {**state, "at": "list"})


async def undo(tools: Tools, _admin: Admin, state: State, argument: str) -> Turn:
    """Go back: to the version that is named, else ask which."""
    if argument:
        return await _restore(tools, {**state, "at": "list"}, argument)
    return await _list(tools, {**state, "at": "list", "undo": True})


async def step(tools: Tools, admin: Admin, state: State, said: Said) -> Turn:
    """Go on."""
    if state["at"] == proposing.CONFIRM:
        return await proposing.decide(tools, admin, state, said)
    key = said.key if said.key is not None else said.text.strip()
    sort, _, number = key.partition(" ")
    if sort == "older":
        return await _list(tools, {**state, "before": int(number)})
    if sort == "list":
        return await _list(tools, {**state, "before": None})
    if sort == "restore" and admin.role >= Role.EDITOR:
        return await _restore(tools, state, number)
    if state.get("undo"):
        return await _restore(tools, state, key)
    return await _version(tools, admin, state, key)


async def _list(tools: Tools, state: State) -> Turn:
    words = tools.words
    entries = await tools.publisher.history(PAGE + 1, state.get("before"))
    if not entries:
        return Turn(Page(words.no_history()))
    shown = entries[:PAGE]
    offered = [entry for entry in shown if not (state.get("undo") and entry.number == tools.live.number)]
    buttons = [Button(words.version_button(entry.number), str(entry.number)) for entry in offered]
    if len(entries) > PAGE:
        buttons.append(Button(words.button_older(), f"older {shown[-1].number}"))
    text = words.history([_line(tools, entry) for entry in shown])
    if state.get("undo"):
        text = f"{text}\n\n{words.restore_which()}"
    return Turn(Page(text, rows(buttons, 3)), {**state, "at": "list"})


async def _version(tools: Tools, admin: Admin, state: State, number: str) -> Turn:
    words = tools.words
    version = await tools.publisher.version(int(number)) if _is_number(number) else None
    if version is None:
        return Turn(Page(words.no_version(number), fresh=True), state)
    parent = version.entry.parent
    differences = await tools.publisher.differences(parent, version.number) if parent is not None else ()
    said = str(differences) if isinstance(differences, Refused) else describe(differences)
    buttons = [Button(words.button_back(), "list")]
    if admin.role >= Role.EDITOR and version.number != tools.live.number:
        buttons.insert(0, Button(words.button_restore(version.number), f"restore {version.number}"))
    return Turn(Page(words.version_changes(_line(tools, version.entry), said), rows(buttons)), state)


async def _restore(tools: Tools, state: State, number: str) -> Turn:
    words = tools.words
    version = await tools.publisher.version(int(number)) if _is_number(number) else None
    if version is None:
        return Turn(Page(words.no_version(number), fresh=True), state)
    turn = await proposing.show(tools, {**state, "restore": version.number})
    return Turn(Page(words.refused(turn))) if isinstance(turn, Refused) else turn


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def _line(tools: Tools, entry: Entry) -> str:
    at = f"{entry.at.astimezone(ZONE):%H:%M %d/%m/%Y}"
    return tools.words.version_line(entry.number, at, entry.author, entry.note)


HISTORY = Conversation(look, step)
UNDO = Conversation(undo, step)
