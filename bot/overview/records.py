"""Every record as plain data, for those who fetch the facts rather than ask."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from bot.answering import compute
from bot.knowledge.implied import as_read
from bot.knowledge.model import AnyRecord, Count, Group, Knowledge
from bot.text.dates import say_when
from bot.text.when import When

# What tells records apart or says how they are found is not a fact about the matter.
_INNER = {"id", "also", "questions", "group", "source", "as_of", "gaps", "details"}


class Type(StrEnum):
    """Types of records."""

    EVENT = "event"
    COUNT = "count"
    PROJECT = "project"
    DOCUMENT = "document"
    BODY = "body"
    TOPIC = "topic"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Plain:
    """One record.

    Attributes:
        name: what a list would call it.
        values: what is known of it, by field; times as {"text", "start", "end", "grain", "bound"}.
        unknown: what is stated not to be known, with the sentence that says so.
        members: ids, for a group.
        source: id of its source.
        as_of: the time that it describes, in words.
    """

    id: str
    type: Type
    name: str
    values: dict[str, Any] = field(default_factory=dict)
    unknown: dict[str, str] = field(default_factory=dict)
    group: str | None = None
    members: tuple[str, ...] = ()
    source: str | None = None
    as_of: str | None = None


def records(knowledge: Knowledge) -> tuple[Plain, ...]:
    """All records in the order of the files, then the groups, those that follow from the records among them."""
    knowledge = as_read(knowledge)
    return (*(_record(record, knowledge) for record in knowledge), *(_group(g, knowledge) for g in knowledge.groups))


def congress(knowledge: Knowledge) -> dict[str, Any]:
    """The congress that the knowledge is about."""
    known = knowledge.congress
    found = {
        name: _value(getattr(known, name))
        for name in ("name", "short", "host", "committee", "place", "ordinal", "about", "as_of")
        if getattr(known, name) is not None
    }
    return found | ({"term": "-".join(map(str, known.term))} if known.term else {})


def _record(record: AnyRecord, knowledge: Knowledge) -> Plain:
    values = {
        name: _value(value)
        for name in type(record).model_fields
        if name not in _INNER and (value := getattr(record, name)) not in (None, (), "")
    }
    if isinstance(record, Count):
        values["text"] = f"{compute.amount(record)} {record.of}"
    values.update({str(name): str(value) for name, value in record.details.items()})
    sources = knowledge.congress.sources
    as_of = record.as_of or knowledge.congress.as_of
    return Plain(
        record.id,
        Type(type(record).__name__.lower()),
        _name(record),
        values,
        dict(record.gaps),
        record.group,
        source=record.source or (sources[0].id if sources else None),
        as_of=say_when(as_of) if as_of else None,
    )


def _group(group: Group, knowledge: Knowledge) -> Plain:
    values: dict[str, Any] = {"complete": group.complete} | ({"note": group.note} if group.note else {})
    members = tuple(member.id for member in knowledge.members.get(group.id, ()))
    name = group.title or group.name
    return Plain(group.id, Type.GROUP, name, values, dict(group.gaps), members=members, source=group.source)


def _name(record: AnyRecord) -> str:
    if isinstance(record, Count):
        return f"{record.of} {record.state or ''}".strip()
    title = getattr(record, "title", None) or getattr(record, "name", None)
    if title:
        return str(title)
    event, who = getattr(record, "event", ""), getattr(record, "who", None)
    return f"{event} – {who}" if who else str(event)


def _value(value: Any) -> Any:
    if isinstance(value, When):
        return {
            "text": say_when(value),
            "start": value.start.isoformat(),
            "end": value.end.isoformat(),
            "grain": value.grain.value,
            "bound": value.bound.value,
        }
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Mapping):
        return {str(name): _value(inner) for name, inner in value.items()}
    if isinstance(value, tuple):
        return [_value(inner) for inner in value]
    return value.value if isinstance(value, StrEnum) else value
