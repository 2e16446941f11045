"""What two versions of the knowledge say differently, record by record, in Vietnamese."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.knowledge.cases import Case
from bot.knowledge.model import Knowledge


class Sort(StrEnum):
    """What happened to a record."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a changed record.

    Attributes:
        field: its name in the files ("on").
        label: what people call it ("thời gian").
        before, after: its value in words; "" when it had or has none.
    """

    field: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One record that differs.

    Attributes:
        type: type of record ("dates", "groups", "congress", "words", "cases").
        kind: what people call the type ("mốc thời gian").
        id: its id; "" for congress, words and cases.
        name: what people call the record.
        fields: what differs in a changed one; what an added one says; empty for a removed one.
    """

    sort: Sort
    type: str
    kind: str
    id: str
    name: str
    fields: tuple[FieldChange, ...] = ()


def compare(
    before: Knowledge, after: Knowledge, cases: tuple[Sequence[Case], Sequence[Case]] = ((), ())
) -> tuple[Difference, ...]:
    """All differences: congress, records in the order of the files, groups, words, cases."""
    raise NotImplementedError


def describe(differences: Sequence[Difference], limit: int = 40) -> str:
    """The differences as text, a line or a few each: "Sửa mốc thời gian “…”:\n  thời gian: A → B"."""
    raise NotImplementedError
