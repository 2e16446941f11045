"""/hopthu: what people asked in vain, and four ways to answer it."""

from collections.abc import Mapping
from typing import Any, Final

from bot.answering.reply import plain
from bot.assistant import Message
from bot.desk.clustering import Cluster
from bot.desk.finding import find, lookup
from bot.desk.page import Button, Page, rows
from bot.desk.proposal import Refused
from bot.desk.roles import Admin
from bot.desk.talks import editing, proposing
from bot.desk.talks.turn import Conversation, Said, State, Tools, Turn
from bot.knowledge.changes import AddCase, AddPhrasing, AddRecord, Change
from bot.knowledge.model import Group
from bot.storage.audit import Action

SHOWN: Final = 8
PHRASINGS: Final = 5
"""So many ways of asking are added to a record at most."""
_NAME: Final = 80


async def begin(tools: Tools, _admin: Admin, state: State, _argument: str) -> Turn:
    """Show the clusters."""
    clusters = await tools.inbox.clusters()
    if not clusters:
        return Turn(Page(tools.words.inbox_empty()))
    shown = clusters[:SHOWN]
    words = tools.words
    lines = [words.inbox_line(number, one.text, len(one.people), one.misses) for number, one in enumerate(shown, 1)]
    buttons = [Button(str(number), str(number - 1)) for number in range(1, len(shown) + 1)]
    state = {**state, "at": "list", "base": tools.live.number, "clusters": [_stored(one) for one in shown]}
    return Turn(Page(words.inbox(lines, len(clusters)), rows(buttons, 4)), state)


async def step(tools: Tools, admin: Admin, state: State, said: Said) -> Turn:
    """Go on."""
    match state["at"]:
        case "list":
            return _open(tools, state, said)
        case "what":
            return await _what(tools, admin, state, said)
        case "link":
            return await _link(tools, state, said)
        case "write":
            return await _write(tools, state, said)
        case "unannounced":
            return await _unannounced(tools, state, said)
        case _:
            return await proposing.decide(tools, admin, state, said)


def _stored(found: Cluster) -> Mapping[str, Any]:
    return {"questions": dict(list(found.questions.items())[:50]), "why": found.why}


def _open(tools: Tools, state: State, said: Said) -> Turn:
    number = said.key if said.key is not None else str(int(said.text) - 1) if said.text.strip().isdecimal() else ""
    if not number.isdecimal() or int(number) >= len(state["clusters"]):
        return Turn(Page(tools.words.press_to_decide(), fresh=True), state)
    one, words = state["clusters"][int(number)], tools.words
    questions = list(one["questions"].values())
    why = words.why_missed(*(one["why"].get(reason, 0) for reason in ("unknown", "none", "vote")))
    now = plain(tools.live.reply(Message(questions[0])))
    buttons = [
        Button(words.button_link(), "link"),
        Button(words.button_write(), "write"),
        Button(words.button_unannounced(), "unannounced"),
        Button(words.button_ignore(), "ignore"),
    ]
    page = Page(words.inbox_one(questions[:SHOWN], why, now), rows(buttons, 2))
    return Turn(
        page,
        {
            "talk": state["talk"],
            "at": "what",
            "base": tools.live.number,
            "questions": one["questions"],
        },
    )


async def _what(tools: Tools, admin: Admin, state: State, said: Said) -> Turn:
    words, first = tools.words, next(iter(state["questions"].values()))
    match said.key:
        case "ignore":
            await tools.inbox.settle(state["questions"], "ignored", admin.person)
            await tools.audit.add(Action(admin.person, "ignore", first))
            return Turn(Page(words.ignored()))
        case "link":
            found = [key for key in find(tools.live(), first) if lookup(tools.live.knowledge, key) is not None]
            return Turn(Page(words.link_to(), editing.offered(tools, found)), {**state, "at": "link"})
        case "write":
            return Turn(Page(words.write_answer()), {**state, "at": "write"})
        case "unannounced":
            usual = words.unannounced(first.rstrip(" ?"))
            buttons = rows([Button(words.button_usual(), "usual")])
            return Turn(Page(words.write_unannounced(usual), buttons), {**state, "at": "unannounced"})
        case _:
            return Turn(Page(words.press_to_decide(), fresh=True), state)


async def _link(tools: Tools, state: State, said: Said) -> Turn:
    if said.key is None:
        found = find(tools.live(), said.text)
        if not found:
            return Turn(Page(tools.words.nothing_found(said.text), fresh=True), state)
        return Turn(Page(tools.words.link_to(), editing.offered(tools, found)), state)
    record = lookup(tools.live.knowledge, said.key)
    if record is None:
        return Turn(Page(tools.words.gone(said.key)))
    asked = list(state["questions"].values())[:PHRASINGS]
    changes: list[Change] = [AddPhrasing(said.key, question) for question in asked]
    if not isinstance(record, Group):
        changes.append(AddCase(asked[0], (said.key,), tools.words.from_the_inbox()))
    return await _preview(tools, state, changes, "linked", said.key)


async def _write(tools: Tools, state: State, said: Said) -> Turn:
    if not said.text.strip():
        return Turn(Page(tools.words.write_answer(), fresh=True), state)
    return await _topic(tools, state, said.text.strip(), "written")


async def _unannounced(tools: Tools, state: State, said: Said) -> Turn:
    first = next(iter(state["questions"].values()))
    usual = tools.words.unannounced(first.rstrip(" ?"))
    return await _topic(tools, state, usual if said.key == "usual" else said.text.strip() or usual, "unannounced")


async def _topic(tools: Tools, state: State, answer: str, decision: str) -> Turn:
    asked = list(state["questions"].values())[:PHRASINGS]
    name = asked[0].strip().rstrip(" ?.!")[:_NAME]
    fields = {"name": name[:1].upper() + name[1:], "answer": answer, "questions": tuple(asked)}
    return await _preview(tools, state, [AddRecord("topics", fields)], decision, None)


async def _preview(tools: Tools, state: State, changes: list[Change], decision: str, fact: str | None) -> Turn:
    settles = {"questions": list(state["questions"]), "decision": decision, "fact": fact}
    turn = await proposing.preview(tools, {**state, "settles": settles}, changes)
    if isinstance(turn, Refused):
        return Turn(Page(tools.words.refused_value(turn), fresh=True), state)
    return turn


TALK = Conversation(begin, step)
