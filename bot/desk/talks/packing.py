"""/taive and a file sent back: the knowledge as files, checked, previewed and published like any other edit."""

import asyncio
from typing import Final

from bot.desk.packets import Packet, export_file, export_sheets, export_zip, unpack
from bot.desk.page import Attachment, Button, Page, rows
from bot.desk.proposal import Refused
from bot.desk.roles import Admin
from bot.desk.talks import proposing
from bot.desk.talks.turn import Conversation, Said, State, Tools, Turn
from bot.knowledge.changes import to_json
from bot.knowledge.problems import Problem

ZIP: Final = ".zip"
SHEETS: Final = ".xlsx"


async def begin(tools: Tools, _admin: Admin, state: State, argument: str) -> Turn:
    """Ask in which form, unless it is said."""
    words, files = tools.words, tools.publisher.files()
    if argument:
        return await _pack(tools, argument.strip().casefold())
    buttons = [Button(words.button_sheets(), SHEETS), Button(words.button_zip(), ZIP)]
    buttons += [Button(path, path) for path in sorted(files) if "/" not in path]
    return Turn(Page(words.which_packet(), rows(buttons, 2)), {**state, "at": "form", "listens": False})


async def step(tools: Tools, _admin: Admin, _state: State, said: Said) -> Turn:
    """Send it."""
    return await _pack(tools, said.key or said.text.strip().casefold())


async def _pack(tools: Tools, wanted: str) -> Turn:
    files, number = tools.publisher.files(), tools.live.number
    packet: Packet | Problem
    if wanted.endswith("xlsx"):
        packet = await asyncio.to_thread(export_sheets, files, number)
    elif wanted.endswith("zip"):
        packet = await asyncio.to_thread(export_zip, files, number)
    else:
        packet = export_file(files, wanted)
    if isinstance(packet, Problem):
        return Turn(Page(f"{packet.message} {packet.fix}".strip(), fresh=True))
    return Turn(Page(tools.words.packed(number), attachment=Attachment(packet.name, packet.data), fresh=True))


async def take(tools: Tools, state: State, name: str, data: bytes) -> Turn:
    """A file came back: check it and show what it would change."""
    words = tools.words
    read = await asyncio.to_thread(unpack, name, data, tools.publisher.files())
    if isinstance(read, dict):
        state = {**state, "files": read}
    else:
        problems = tuple(item for item in read if isinstance(item, Problem))
        if problems or not read:
            return Turn(Page(words.refused(Refused(problems)), fresh=True))
        state = {**state, "changes": [to_json(item) for item in read if not isinstance(item, Problem)]}
    turn = await proposing.show(tools, {**state, "base": None})
    return Turn(Page(words.refused(turn), fresh=True)) if isinstance(turn, Refused) else turn


async def decide(tools: Tools, admin: Admin, state: State, said: Said) -> Turn:
    """Publish what the file says, or not."""
    return await proposing.decide(tools, admin, state, said)


TALK = Conversation(begin, step)
UPLOAD = Conversation(begin, decide)
