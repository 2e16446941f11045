"""What two versions of the knowledge say differently, record by record, in Vietnamese."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pydantic import BaseModel

from bot.knowledge.cases import Case
from bot.knowledge.load import TYPES
from bot.knowledge.model import AnyRecord, Group, Knowledge
from bot.knowledge.titles import TYPES as KINDS
from bot.knowledge.titles import field_title, say, title

_LONGEST: Final = 160  # of a value in a line of text


class Sort(StrEnum):
    """What happened to a record."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


_DID: Final[Mapping[Sort, str]] = {Sort.ADDED: "Thêm", Sort.REMOVED: "Bỏ", Sort.CHANGED: "Sửa"}


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

    @property
    def heading(self) -> str:
        """One line: "Sửa mốc thời gian “Đại hội điểm – Đảng bộ phường A”"."""
        return f"{_DID[self.sort]} {self.kind}" + (f" “{self.name}”" if self.name else "")


def compare(
    before: Knowledge, after: Knowledge, cases: tuple[Sequence[Case], Sequence[Case]] = ((), ())
) -> tuple[Difference, ...]:
    """All differences: congress, records in the order of the files, groups, words, cases."""
    found: list[Difference] = []
    for type_name in ("congress", *TYPES, "words"):
        old, new = getattr(before, type_name), getattr(after, type_name)
        if isinstance(old, BaseModel):
            fields = tuple(_changed(old, new))
            found += [Difference(Sort.CHANGED, type_name, KINDS[type_name], "", "", fields)] if fields else []
        else:
            found += _records(type_name, old, new)
    return (*found, *_cases(*cases))


def _records(
    type_name: str, before: Iterable[AnyRecord | Group], after: Iterable[AnyRecord | Group]
) -> Iterator[Difference]:
    old = {record.id: record for record in before}
    new = {record.id: record for record in after}
    kind = KINDS[type_name]
    for id_, record in old.items():
        if id_ not in new:
            yield Difference(Sort.REMOVED, type_name, kind, id_, title(record))
        elif new[id_] is not record and (fields := tuple(_changed(record, new[id_]))):
            yield Difference(Sort.CHANGED, type_name, kind, id_, title(record), fields)
    for id_, record in new.items():
        if id_ not in old:
            yield Difference(Sort.ADDED, type_name, kind, id_, title(record), tuple(_changed(None, record)))


def _changed(before: BaseModel | None, after: BaseModel) -> Iterator[FieldChange]:
    for name, info in type(after).model_fields.items():
        old = getattr(before, name) if before is not None else info.get_default(call_default_factory=True)
        new = getattr(after, name)
        if old != new and not (before is None and info.is_required() and name == "id"):
            old = "" if before is None else say(old)
            yield FieldChange(name, field_title(type(after), name), old, say(new))


def _cases(before: Sequence[Case], after: Sequence[Case]) -> Iterator[Difference]:
    old, new = ({_key(case): case for case in some} for some in (before, after))
    for key, case in old.items():
        if key not in new:
            yield Difference(Sort.REMOVED, "cases", KINDS["cases"], "", " / ".join(case.ask))
    for key, case in new.items():
        if key not in old:
            expected = "; ".join(", ".join(each) for each in case.expect)
            said = FieldChange("expect", "phải trả lời từ", "", expected)
            yield Difference(Sort.ADDED, "cases", KINDS["cases"], "", " / ".join(case.ask), (said,))


def _key(case: Case) -> tuple[object, ...]:
    return (case.ask, case.expect, case.says, case.never, case.opens, case.note)


def describe(differences: Sequence[Difference], limit: int = 40) -> str:
    """The differences as text: a line for each, and one for each field that differs.

    Args:
        limit: so many records at most are told in full; the rest are counted.
    """
    lines: list[str] = []
    for difference in differences[:limit]:
        lines.append(difference.heading)
        lines += [f"  {change.label}: {_arrow(change)}" for change in difference.fields]
    if len(differences) > limit:
        lines.append(f"… và {len(differences) - limit} thay đổi khác.")
    return "\n".join(lines)


def _arrow(change: FieldChange) -> str:
    before, after = _short(change.before), _short(change.after)
    if not before:
        return after
    return f"{before} → {after or '(bỏ trống)'}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def summary(differences: Sequence[Difference]) -> str:
    """One line for the history: the first difference, and how many more there are."""
    if not differences:
        return "không thay đổi nội dung"
    first = differences[0]
    fields = first.fields if first.sort is Sort.CHANGED else ()
    what = f": {fields[0].label} {_arrow(fields[0])}" if len(fields) == 1 else ""
    more = f" và {len(differences) - 1} thay đổi khác" if len(differences) > 1 else ""
    return first.heading + what + more
