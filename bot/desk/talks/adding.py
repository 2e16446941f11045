"""/them: a new record, field by field."""

from collections.abc import Mapping
from typing import Final

from pydantic import BaseModel

from bot.desk.page import Button, Page, rows
from bot.desk.proposal import Refused
from bot.desk.roles import Admin
from bot.desk.talks import proposing
from bot.desk.talks.choosing import TYPED, choices, kind_of
from bot.desk.talks.turn import Conversation, Said, State, Tools, Turn
from bot.knowledge.changes import AddRecord
from bot.knowledge.kinds import slots
from bot.knowledge.model import Body, Count, Document, Event, Project, Topic
from bot.knowledge.problems import Problem
from bot.knowledge.titles import TYPES, field_title
from bot.knowledge.typed import read_typed

MODELS: Final[Mapping[str, type[BaseModel]]] = {
    "dates": Event,
    "counts": Count,
    "projects": Project,
    "topics": Topic,
    "documents": Document,
    "bodies": Body,
}
FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "dates": ("event", "who", "on", "status", "place", "also", "questions"),
    "counts": ("of", "value", "unit", "also", "questions"),
    "projects": ("name", "level", "work", "cost", "status", "place", "also"),
    "topics": ("name", "answer", "questions"),
    "documents": ("name", "type", "number", "issuer", "issued", "about", "text"),
    "bodies": ("name", "purpose", "members", "head", "also"),
}
"""What is asked for, in this order; everything else can be given later by /sua."""


async def begin(tools: Tools, _admin: Admin, state: State, argument: str) -> Turn:
    """Ask for the type."""
    state = {**state, "at": "type", "base": tools.live.number, "values": {}, "said": [], "next": 0}
    chosen = next((name for name in MODELS if argument.casefold() == TYPES[name]), None)
    if chosen is not None:
        return _ask(tools, {**state, "type": chosen})
    buttons = [Button(TYPES[name][:1].upper() + TYPES[name][1:], name) for name in MODELS]
    return Turn(Page(tools.words.which_type(), rows(buttons, 2)), state)


async def step(tools: Tools, admin: Admin, state: State, said: Said) -> Turn:
    """Go on."""
    if state["at"] == proposing.CONFIRM:
        return await proposing.decide(tools, admin, state, said)
    if state["at"] == "type":
        if said.key is None:
            return await begin(tools, admin, state, said.text)
        return _ask(tools, {**state, "type": said.key})
    return await _take(tools, state, said)


def _ask(tools: Tools, state: State) -> Turn:
    model, name = MODELS[state["type"]], FIELDS[state["type"]][state["next"]]
    slot = slots(model)[name]
    buttons = choices(slot)
    if not slot.required:
        buttons.append(Button(tools.words.button_skip(), "skip"))
    text = tools.words.type_field(field_title(model, name), str(kind_of(slot)), required=slot.required)
    return Turn(Page(text, rows(buttons, 2), fresh=True), {**state, "at": "field"})


async def _take(tools: Tools, state: State, said: Said) -> Turn:
    words, name = tools.words, FIELDS[state["type"]][state["next"]]
    if said.key != "skip":
        text = said.key.removeprefix(TYPED) if said.key else said.text
        read = read_typed(state["type"], name, text, as_of=tools.live.knowledge.today_hint, today=tools.clock().date())
        if isinstance(read, Problem):
            return Turn(Page(words.misread(read), fresh=True), state)
        values = {**state["values"], **{key: value for key, value in read.fields.items() if value is not None}}
        title = field_title(MODELS[state["type"]], name)
        state = {**state, "values": values, "said": [*state["said"], f"{title}: {read.said}"]}
    state = {**state, "next": state["next"] + 1}
    while state["next"] < len(FIELDS[state["type"]]) and FIELDS[state["type"]][state["next"]] in state["values"]:
        state = {**state, "next": state["next"] + 1}  # "dự kiến tháng 3" gave the status too
    if state["next"] < len(FIELDS[state["type"]]):
        return _ask(tools, state)
    values = {key: tuple(v) if isinstance(v, list) else v for key, v in state["values"].items()}
    turn = await proposing.preview(tools, state, [AddRecord(state["type"], values)], lead="\n".join(state["said"]))
    return Turn(Page(words.refused(turn))) if isinstance(turn, Refused) else turn


TALK = Conversation(begin, step)
