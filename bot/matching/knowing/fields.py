"""What the fields of a record say, as keys: what tells members of a group apart, who heads a body, what is left."""

from typing import Any

from bot.knowledge.model import Body, Count, Document, Event, Project, ProjectStatus
from bot.knowledge.opposites import opposite
from bot.matching.knowing.patterns import LIGHT, keys_in
from bot.matching.knowing.reading import Reader
from bot.matching.reading.names import thing_named

WORKS = frozenset(("c:renovate", "c:build_new", "c:build"))  # else "xây dựng" would be what is written, too
LEVELS = frozenset(("c:preschool", "c:primary", "c:lower_secondary", "c:upper_secondary", "c:university"))  # of schools
# Kinds of organisation that hold events: they choose among these only as the noun that is asked for.
HOLDERS = frozenset(("c:cell", "c:party_committee"))
MEN = "c:men"
OTHERS = frozenset((MEN,))  # opposites of states
# How far a project is, in the words by which it is chosen: "đã xong", "chưa xong", "đang xây", "chưa khởi công".
STAGES = {
    ProjectStatus.DONE: {"c:done", "c:begun"},
    ProjectStatus.ONGOING: {"c:not_done", "c:under_way", "c:begun"},
    ProjectStatus.PLANNED: {"c:not_done", "c:not_begun"},
}
STAGE_KEYS = frozenset(("c:under_way", "c:not_begun", "c:begun"))
LEAST_NAME = 3  # words of a title and a name: "bà Lò Pâng"


def field_keys(reader: Reader, record: Any) -> frozenset[str]:
    """Keys of the fields by which members of a group are told apart."""
    if isinstance(record, Document):
        return keys_in(reader, filter(None, (record.type, record.issuer))) - LIGHT
    if isinstance(record, Event):
        return keys_in(reader, [" ".join(record.who.split()[:2])]) & HOLDERS if record.who else frozenset()
    if not isinstance(record, Project):
        return frozenset()
    works = keys_in(reader, record.work)
    keys = set(works & WORKS or works) | keys_in(reader, filter(None, (record.level,)))
    keys |= kinds_named(reader, record) - LIGHT
    if record.status is not None:
        keys |= STAGES[record.status]
    if record.phase:
        keys.add(f"phase:{record.phase}")
    if "c:build_new" in keys:
        keys.add("c:build")  # who asks what is built means what is built anew, too
    return frozenset(keys)


def kinds_named(reader: Reader, record: Any) -> frozenset[str]:
    """Keys of what the name of a project says is built: a lower secondary school, and so a school."""
    return keys_in(reader, thing_named(record.name)) if isinstance(record, Project) else frozenset()


def person(reader: Reader, record: Any) -> frozenset[str]:
    """Keys of the given name of who heads a body; a post or an office that heads it has none."""
    words = (record.head or "").split() if isinstance(record, Body) else []
    if len(words) < LEAST_NAME or not all(word[:1].isupper() for word in words[-2:]):
        return frozenset()
    return frozenset(key for key in keys_in(reader, words[-1:]) if key.startswith("w:"))


def rest(reader: Reader, record: Any) -> frozenset[str]:
    """Keys of the words for those that a share leaves: "chưa đại hội xong"; not of those that it counts."""
    if not isinstance(record, Count) or not record.rest:
        return OTHERS if isinstance(record, Count) and record.out_of and opposite(record.state) else frozenset()
    said = {key for mention in reader.read(record.rest).mentions for key in mention.keys}
    return frozenset(said - keys_in(reader, filter(None, (record.state, record.of))))


def kind_keys(reader: Reader, record: Any) -> frozenset[str]:
    """Keys of the level of a project, or of the type of a document."""
    kind = record.level if isinstance(record, Project) else record.type if isinstance(record, Document) else None
    return keys_in(reader, (kind,)) if kind else frozenset()
