"""/quantri: who has which role, giving and taking roles. For owners."""

from bot.desk.office_words import ROLES
from bot.desk.page import Page
from bot.desk.roles import NAMES, Admin, Role, person_of
from bot.desk.talks.turn import Conversation, Said, State, Tools, Turn
from bot.knowledge.names import fold
from bot.storage.audit import Action

_BY_WORD = {fold(word): role for role, name in NAMES.items() for word in (name, ROLES[name])}


async def begin(tools: Tools, admin: Admin, _state: State, argument: str) -> Turn:
    """List, give or take."""
    what, _, rest = argument.strip().partition(" ")
    who, _, role = rest.strip().partition(" ")
    match fold(what):
        case "":
            return await _list(tools)
        case "them":
            return await _give(tools, admin, who, role.strip() or "biên tập")
        case "bot":
            return await _take(tools, admin, who)
        case _:
            return await _list(tools)


async def step(tools: Tools, admin: Admin, state: State, said: Said) -> Turn:
    """There is nothing to go on with; a text is a new argument."""
    return await begin(tools, admin, state, said.text)


async def _list(tools: Tools) -> Turn:
    fixed = tools.roster.owners
    everybody = (await tools.roster.everybody()).items()
    lines = [tools.words.admin_line(person, NAMES[role], fixed=person in fixed) for person, role in everybody]
    return Turn(Page(tools.words.admins(lines)))


async def _give(tools: Tools, admin: Admin, who: str, role: str) -> Turn:
    words, person, chosen = tools.words, person_of(who), _BY_WORD.get(fold(role))
    if person is None:
        return Turn(Page(words.not_a_person(who)))
    if chosen is None:
        return Turn(Page(words.not_a_role(role)))
    if person in tools.roster.owners:
        return Turn(Page(words.owner_stays(person)))
    before = await tools.roster.role(person, fresh=True)
    await tools.roster.give(person, chosen, admin.person)
    await tools.audit.add(Action(admin.person, "role", person, _name(before), NAMES[chosen]))
    return Turn(Page(words.role_given(person, NAMES[chosen])))


async def _take(tools: Tools, admin: Admin, who: str) -> Turn:
    words, person = tools.words, person_of(who)
    if person is None:
        return Turn(Page(words.not_a_person(who)))
    if person in tools.roster.owners:
        return Turn(Page(words.owner_stays(person)))
    before = await tools.roster.role(person, fresh=True)
    if before is None:
        return Turn(Page(words.no_role(person)))
    await tools.roster.take(person)
    await tools.audit.add(Action(admin.person, "role", person, _name(before), ""))
    return Turn(Page(words.role_taken(person)))


def _name(role: Role | None) -> str:
    return NAMES[role] if role is not None else ""


TALK = Conversation(begin, step)
