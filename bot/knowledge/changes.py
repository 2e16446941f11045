"""What an editor can want of the knowledge: small changes, each of which can be stored and made again.

Values are texts as they stand in YAML ("22/2/2020", "19413"), lists of them, or named texts; what people type is turned
into them by `typed`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

Text = str | tuple[str, ...] | Mapping[str, str]
"""What a field holds: one text, a list, or named texts."""

CONGRESS: Final = "congress"
"""In place of a record's id: the fields of congress.yaml."""


@dataclass(frozen=True)
class SetField:
    """Give a field of a record, of a group or of congress.yaml another value.

    Attributes:
        record: its id, or `CONGRESS`.
        field: name of the field ("on").
        value: what it shall hold; None takes the field away.
    """

    record: str
    field: str
    value: Text | None


@dataclass(frozen=True)
class AddRecord:
    """A new record at the end of its type's file.

    Attributes:
        type: type of record, which is its file's name ("dates", "groups").
        fields: what it says; an `id` is made from its name when it has none.
    """

    type: str
    fields: Mapping[str, Text]


@dataclass(frozen=True)
class RetireRecord:
    """Take a record or group out: of what cases expect too, and with the cases that then expect nothing.

    What else points to it (members of a group, parts of a whole) keeps the change from being published.
    """

    record: str


@dataclass(frozen=True)
class AddPhrasing:
    """One more way to ask for a record.

    Attributes:
        record: its id.
        question: a whole question, as somebody asked it.
    """

    record: str
    question: str


@dataclass(frozen=True)
class AddName:
    """One more name for a record.

    Attributes:
        record: its id.
        name: what people call it.
    """

    record: str
    name: str


@dataclass(frozen=True)
class AddCase:
    """One more question that must be answered rightly from now on.

    Attributes:
        ask: the question.
        expect: ids of the records to answer from, or one of unknown, clarify, smalltalk.
        note: why it is there.
    """

    ask: str
    expect: tuple[str, ...]
    note: str = ""


Change = SetField | AddRecord | RetireRecord | AddPhrasing | AddName | AddCase

_TYPES: Final[Mapping[str, type[Any]]] = {
    "set": SetField,
    "add": AddRecord,
    "retire": RetireRecord,
    "phrasing": AddPhrasing,
    "name": AddName,
    "case": AddCase,
}
_NAMES: Final = {type_: name for name, type_ in _TYPES.items()}


def to_json(change: Change) -> dict[str, Any]:
    """The change as JSON values, for a conversation that must outlast a restart."""
    return {"do": _NAMES[type(change)], **{name: _plain(value) for name, value in asdict(change).items()}}


def from_json(stored: Mapping[str, Any]) -> Change:
    """The change that `to_json` stored."""
    values = {name: _frozen(value) for name, value in stored.items() if name != "do"}
    change: Change = _TYPES[stored["do"]](**values)
    return change


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(inner) for name, inner in value.items()}
    return list(value) if isinstance(value, tuple) else value


def _frozen(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _frozen(inner) for name, inner in value.items()}
    return tuple(value) if isinstance(value, list) else value


def touched(changes: Sequence[Change]) -> frozenset[str]:
    """Ids of the records that the changes are about."""
    ids = {getattr(change, "record", None) for change in changes}
    ids |= {c.fields.get("id") for c in changes if isinstance(c, AddRecord)}
    return frozenset(id_ for id_ in ids if isinstance(id_, str))
