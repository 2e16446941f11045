"""/sua: find a record, pick a field, type its value, look at what it changes, publish."""

from typing import Any

from bot.desk.finding import find, lookup, name_of, type_of
from bot.desk.page import Button, Page, rows
from bot.desk.proposal import Refused
from bot.desk.roles import Admin
from bot.desk.talks import proposing
from bot.desk.talks.choosing import TYPED, choices, kind_of
from bot.desk.talks.turn import Conversation, Said, State, Tools, Turn
from bot.knowledge.changes import Change, SetField, from_json
from bot.knowledge.kinds import slots
from bot.knowledge.problems import Problem
from bot.knowledge.titles import field_title, say
from bot.knowledge.typed import read_typed

HIDDEN = {"id", "sources", "contact"}
_LONGEST = 24  # characters of a value on a button


async def begin(tools: Tools, _admin: Admin, state: State, argument: str) -> Turn:
    """Ask what to edit, unless it is said."""
    state = {**state, "at": "find", "base": tools.live.number, "changes": []}
    if not argument:
        return Turn(Page(tools.words.which_record()), state)
    return search(tools, state, argument)


async def step(tools: Tools, admin: Admin, state: State, said: Said) -> Turn:
    """Go on."""
    match state["at"]:
        case "find":
            if said.key is not None:
                return fields(tools, {**state, "record": said.key})
            return search(tools, state, said.text)
        case "field":
            return _field(tools, state, said)
        case "value":
            return await _value(tools, state, said)
        case _:
            if said.key == "more":
                return fields(tools, state)
            return await proposing.decide(tools, admin, state, said)


def search(tools: Tools, state: State, text: str) -> Turn:
    """Offer the records that the text may mean; go straight to the only one."""
    found = find(tools.live(), text)
    if not found:
        return Turn(Page(tools.words.nothing_found(text), fresh=True), state)
    if len(found) == 1:
        return fields(tools, {**state, "record": found[0]})
    return Turn(Page(tools.words.which_of_these(), offered(tools, found)), state)


def offered(tools: Tools, found: list[str]) -> tuple[tuple[Button, ...], ...]:
    """Records as buttons."""
    known = [(key, lookup(tools.live.knowledge, key)) for key in found]
    return rows([Button(name_of(record), key) for key, record in known if record is not None])


def fields(tools: Tools, state: State) -> Turn:
    """Offer the fields of the record, those that say something first."""
    knowledge = tools.live.knowledge
    record = lookup(knowledge, state["record"])
    if record is None:
        return Turn(Page(tools.words.gone(state["record"])))
    model = type(record)
    names = [name for name in slots(model) if name not in HIDDEN]
    filled = [name for name in names if say(getattr(record, name))]
    buttons = [Button(f"{field_title(model, name)}: {_short(say(getattr(record, name)))}", name) for name in filled] + [
        Button(f"+ {field_title(model, name)}", name) for name in names if name not in filled
    ]
    page = Page(tools.words.which_field(name_of(record)), rows(buttons, 2))
    return Turn(page, {**state, "at": "field", "type": type_of(knowledge, state["record"])})


def _field(tools: Tools, state: State, said: Said) -> Turn:
    record = lookup(tools.live.knowledge, state["record"])
    if record is None:
        return Turn(Page(tools.words.gone(state["record"])))
    if said.key is None:
        return Turn(Page(tools.words.press_a_field(), fresh=True), state)
    return ask_value(tools, {**state, "field": said.key}, type(record), say(getattr(record, said.key)))


def ask_value(tools: Tools, state: State, model: Any, now: str) -> Turn:
    """Ask for the value of the field."""
    slot = slots(model)[state["field"]]
    buttons = choices(slot)
    if not slot.required and now:
        buttons.append(Button(tools.words.button_empty(), "empty"))
    title = field_title(model, state["field"])
    text = tools.words.type_value(title, now, str(kind_of(slot)), several=slot.kind)
    return Turn(Page(text, rows(buttons, 2)), {**state, "at": "value"})


async def _value(tools: Tools, state: State, said: Said) -> Turn:
    if said.key == "empty":
        return await _preview(tools, state, [SetField(state["record"], state["field"], None)], "")
    text = said.key.removeprefix(TYPED) if said.key else said.text
    read = read_typed(
        state["type"],
        state["field"],
        text,
        as_of=tools.live.knowledge.today_hint,
        today=tools.clock().date(),
    )
    if isinstance(read, Problem):
        return Turn(Page(tools.words.misread(read), fresh=True), state)
    changes = [SetField(state["record"], name, value) for name, value in read.fields.items()]
    return await _preview(tools, state, changes, tools.words.read_as(read.said))


async def _preview(tools: Tools, state: State, new: list[SetField], lead: str) -> Turn:
    replaced = {(change.record, change.field) for change in new}
    earlier = [from_json(stored) for stored in state["changes"]]
    kept: list[Change] = [c for c in earlier if not (isinstance(c, SetField) and (c.record, c.field) in replaced)]
    turn = await proposing.preview(tools, {**state, "more": True}, [*kept, *new], lead=lead)
    if isinstance(turn, Refused):
        return Turn(Page(tools.words.refused_value(turn), fresh=True), state)
    return turn


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


TALK = Conversation(begin, step)
