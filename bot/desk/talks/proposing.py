"""The end of every conversation that changes something: preview, then publish or cancel. Shared by all of them."""

from collections.abc import Sequence

from bot.desk.page import Button, Page, rows
from bot.desk.proposal import Conflict, Proposal, Refused
from bot.desk.roles import Admin
from bot.desk.talks.turn import Said, State, Tools, Turn
from bot.knowledge.changes import Change, from_json, to_json
from bot.knowledge.diffing import describe
from bot.storage.audit import Action

CONFIRM = "confirm"
RECENT = 200  # real questions that are tried in a preview
KEPT = 20  # proposals in memory


async def preview(tools: Tools, state: State, changes: Sequence[Change], *, lead: str = "") -> Turn | Refused:
    """Show what the changes would do, and ask whether to publish.

    Args:
        state: of the conversation; keeps "base", the version that the admin saw.
        lead: said first, such as how a value was read.
    """
    return await show(tools, {**state, "changes": [to_json(change) for change in changes]}, lead=lead)


async def show(tools: Tools, state: State, *, lead: str = "") -> Turn | Refused:
    """Show what the state proposes ("changes", "files" or "restore")."""
    proposal = await _propose(tools, state)
    if isinstance(proposal, Refused):
        return proposal
    words = tools.words
    recent = [asked.text for asked in await tools.questions.recent(RECENT) if asked.text]
    seen = await tools.publisher.preview(proposal, dict.fromkeys(recent))
    buttons = [Button(words.button_publish(), "publish"), Button(words.button_cancel(), "cancel")]
    if state.get("more"):
        buttons.insert(1, Button(words.button_more(), "more"))
    _keep(tools, state, proposal)
    text = "\n\n".join(part for part in (lead, words.preview(describe(proposal.differences), seen)) if part)
    return Turn(Page(text, rows(buttons, 2)), {**state, "at": CONFIRM, "base": proposal.base})


async def decide(tools: Tools, admin: Admin, state: State, said: Said) -> Turn:
    """Take the answer to a preview."""
    words = tools.words
    if said.key == "cancel":
        return Turn(Page(words.cancelled()))
    if said.key == "again":
        turn = await show(tools, {**state, "base": None}, lead=words.on_the_newest())
        return turn if isinstance(turn, Turn) else Turn(Page(words.refused(turn)))
    if said.key != "publish":
        return Turn(Page(words.press_to_decide(), fresh=True), state)
    return await _publish(tools, admin, state)


async def _publish(tools: Tools, admin: Admin, state: State) -> Turn:
    words = tools.words
    proposal = tools.proposals.get(state["talk"])
    if proposal is None or proposal.base != state["base"]:  # after a restart
        made = await _propose(tools, state)
        if isinstance(made, Refused):
            return Turn(Page(words.refused(made)))
        proposal = made
    if proposal.base != state["base"]:
        return _conflict(tools, state, words.conflict_since(state["base"], proposal.base))
    done = await tools.publisher.publish(proposal, admin.author)
    if isinstance(done, Conflict):
        await tools.audit.add(Action(admin.person, "conflict", done.message, version=state["base"]))
        return _conflict(tools, state, done.message)
    if isinstance(done, Refused):
        return Turn(Page(words.refused(done)), state)
    tools.proposals.pop(state["talk"], None)
    before = "\n".join(f"{d.name}: {f.label}: {f.before}" for d in proposal.differences for f in d.fields)
    number = done.entry.number
    await tools.audit.add(
        Action(admin.person, "publish", proposal.note, before, describe(proposal.differences), number)
    )
    told = await after(tools, admin, state)
    return Turn(Page(words.published(number, told)))


async def after(tools: Tools, admin: Admin, state: State) -> int:
    """What a published change settles: the questions of the inbox that it was made for; returns how many are told."""
    settles = state.get("settles")
    if not settles:
        return 0
    await tools.inbox.settle(settles["questions"], settles["decision"], admin.person, settles.get("fact"))
    return await tools.inbox.tell()


def _conflict(tools: Tools, state: State, message: str) -> Turn:
    words = tools.words
    buttons = [Button(words.button_again(), "again"), Button(words.button_cancel(), "cancel")]
    return Turn(Page(words.conflict(message), rows(buttons, 2), fresh=True), {**state, "at": CONFIRM})


async def _propose(tools: Tools, state: State) -> Proposal | Refused:
    publisher, base = tools.publisher, state.get("base")
    if "restore" in state:
        return await publisher.propose_restore(int(state["restore"]))
    if "files" in state:
        return await publisher.propose_files(state["files"], base=base)
    return await publisher.propose([from_json(change) for change in state["changes"]], base=base)


def _keep(tools: Tools, state: State, proposal: Proposal) -> None:
    tools.proposals[state["talk"]] = proposal
    tools.proposals.move_to_end(state["talk"])
    while len(tools.proposals) > KEPT:
        tools.proposals.popitem(last=False)
