"""/xoa: find a record, look at what goes with it, retire it."""

from bot.desk.finding import find, lookup
from bot.desk.page import Page
from bot.desk.proposal import Refused
from bot.desk.roles import Admin
from bot.desk.talks import editing, proposing
from bot.desk.talks.turn import Conversation, Said, State, Tools, Turn
from bot.knowledge.changes import CONGRESS, RetireRecord


async def begin(tools: Tools, _admin: Admin, state: State, argument: str) -> Turn:
    """Ask what to retire, unless it is said."""
    state = {**state, "at": "find", "base": tools.live.number}
    if not argument:
        return Turn(Page(tools.words.which_to_retire()), state)
    return await _search(tools, state, argument)


async def step(tools: Tools, admin: Admin, state: State, said: Said) -> Turn:
    """Go on."""
    if state["at"] == proposing.CONFIRM:
        return await proposing.decide(tools, admin, state, said)
    if said.key is not None:
        return await _preview(tools, state, said.key)
    return await _search(tools, state, said.text)


async def _search(tools: Tools, state: State, text: str) -> Turn:
    found = [key for key in find(tools.live(), text) if key != CONGRESS]
    if not found:
        return Turn(Page(tools.words.nothing_found(text), fresh=True), state)
    if len(found) == 1:
        return await _preview(tools, state, found[0])
    return Turn(Page(tools.words.which_of_these(), editing.offered(tools, found)), state)


async def _preview(tools: Tools, state: State, record: str) -> Turn:
    if lookup(tools.live.knowledge, record) is None:
        return Turn(Page(tools.words.gone(record)))
    turn = await proposing.preview(tools, state, [RetireRecord(record)])
    return Turn(Page(tools.words.refused(turn))) if isinstance(turn, Refused) else turn


TALK = Conversation(begin, step)
