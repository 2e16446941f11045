"""Records by what an admin calls them: a question, a name, or part of one."""

from bot.assistant import Assistant, Message
from bot.knowledge.changes import CONGRESS
from bot.knowledge.model import AnyRecord, Congress, Group, Knowledge
from bot.knowledge.names import fold, names_of
from bot.knowledge.titles import title

MOST = 8

Editable = AnyRecord | Group | Congress


def lookup(knowledge: Knowledge, record_id: str) -> Editable | None:
    """The record, group or congress of this id."""
    if record_id == CONGRESS:
        return knowledge.congress
    return knowledge.by_id.get(record_id) or knowledge.group_by_id.get(record_id)


def type_of(knowledge: Knowledge, record_id: str) -> str:
    """The type of a record ("dates"), by its id."""
    if record_id == CONGRESS:
        return CONGRESS
    names = ("dates", "counts", "projects", "documents", "bodies", "topics", "groups")
    return next(name for name in names if any(record.id == record_id for record in getattr(knowledge, name)))


def name_of(record: Editable) -> str:
    """What people call it."""
    return record.name if isinstance(record, Congress) else title(record)


def find(assistant: Assistant, text: str, most: int = MOST) -> list[str]:
    """Ids of what the text may mean, the likeliest first.

    First what the assistant answers it from, or asks back with; then whatever bears all of its words in a name.
    """
    knowledge = assistant.knowledge
    found: dict[str, None] = {}
    if text.strip() in (*knowledge.by_id, *knowledge.group_by_id, CONGRESS):
        return [text.strip()]
    reply = assistant.reply(Message(text))
    for key in (*(option.pick for option in reply.options), *reply.facts):
        if lookup(knowledge, key) is not None:
            found[key] = None
    for key in _by_name(knowledge, text):
        found[key] = None
    return list(found)[:most]


def _by_name(knowledge: Knowledge, text: str) -> list[str]:
    wanted = set(fold(text).split())
    if not wanted:
        return []
    scored = []
    for record in (*knowledge, *knowledge.groups):
        spoken = {title(record), *(name for _, name in names_of(record)), *record.also}
        best = min(
            (len(words - wanted) for name in spoken if wanted <= (words := set(fold(name).split()))), default=None
        )
        if best is not None:
            scored.append((best, record.id))
    congress = knowledge.congress
    if any(wanted <= set(fold(name).split()) for name in (congress.name, congress.short or "", "thông tin chung")):
        scored.append((99, CONGRESS))
    return [key for _, key in sorted(scored)]
