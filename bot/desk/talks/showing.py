"""/visao and /nhatky: why the last answer is as it is, and what admins did."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.clock import ZONE
from bot.desk.page import Page
from bot.desk.roles import Admin
from bot.desk.talks.turn import Conversation, Said, State, Tools, Turn

LINES = 60
LONG = 200
SHOWN = 30


async def why(tools: Tools, admin: Admin, _state: State, _argument: str) -> Turn:
    """The trace of the admin's last question."""
    last = tools.journal.last(admin.person)
    if last is None:
        return Turn(Page(tools.words.no_trace()))
    question, reply = last
    head = [f"{tools.words.kind(reply.kind.value)}, {reply.confidence:.0%}", f"facts: {', '.join(reply.facts) or '–'}"]
    lines = list(_lines(reply.trace))
    return Turn(Page(tools.words.trace(question, [*head, *lines[:LINES], *(["…"] if len(lines) > LINES else [])])))


async def log(tools: Tools, _admin: Admin, _state: State, _argument: str) -> Turn:
    """The last lines of the audit log."""
    lines = [
        f"{action.at.astimezone(ZONE) if action.at else '':%H:%M %d/%m} {action.who}: {action.what} "
        f"{' '.join(action.about.split())[:LONG]}" + (f" → bản {action.version}" if action.version else "")
        for action in await tools.audit.newest(SHOWN)
    ]
    return Turn(Page(tools.words.audit(lines) if lines else tools.words.audit_empty()))


async def over(tools: Tools, admin: Admin, state: State, _said: Said) -> Turn:
    """There is nothing to go on with."""
    return await why(tools, admin, state, "")


def _lines(value: Any, depth: int = 0) -> Iterator[str]:
    """A JSON-like value as indented lines."""
    pairs = value.items() if isinstance(value, Mapping) else enumerate(value, 1)
    for key, item in pairs:
        branch = isinstance(item, Mapping) or (
            isinstance(item, list | tuple) and any(isinstance(part, Mapping | list | tuple) for part in item)
        )
        if branch and item:
            yield f"{'  ' * depth}{key}:"
            yield from _lines(item, depth + 1)
        else:
            said = ", ".join(map(str, item)) if isinstance(item, list | tuple) else str(item)
            yield f"{'  ' * depth}{key}: {said[:LONG]}"


TRACE = Conversation(why, over)
LOG = Conversation(log, over)
