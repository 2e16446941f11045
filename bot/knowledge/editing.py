"""Changes applied to the text of the files. Comments, order, quoting and everything untouched stay byte for byte."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.knowledge import files as names
from bot.knowledge.blocks import Block, NotEditable, Source, cut, set_field
from bot.knowledge.changes import (
    CONGRESS,
    AddCase,
    AddName,
    AddPhrasing,
    AddRecord,
    Change,
    RetireRecord,
    SetField,
    Text,
)
from bot.knowledge.fields import Reading, slug
from bot.knowledge.files import Files
from bot.knowledge.kinds import slots
from bot.knowledge.load import TYPES
from bot.knowledge.model import Congress
from bot.knowledge.problems import Problem, did_you_mean
from bot.knowledge.record import Model, Record
from bot.knowledge.yaml_source import Map, Seq, Value, parse

_LATER: Final = frozenset(Record.model_fields) - {"id"}  # what stands at the end of a record, as people write them


@dataclass(frozen=True)
class Edited:
    """What came of changes.

    Attributes:
        files: all files after the changes; as they were when there are problems.
        problems: what cannot be done, in Vietnamese.
    """

    files: Files
    problems: tuple[Problem, ...] = ()


class _CannotError(Exception):
    """A change cannot be made."""

    def __init__(self, message: str, fix: str, file: str = "", field: str = "") -> None:
        super().__init__(message)
        self.problem = Problem(file, None, field, message, fix)


def apply(files: Files, changes: Sequence[Change]) -> Edited:
    """Make changes, all or none.

    Fields, types and ids are checked, and each value by what its field takes; whether the whole still loads is for
    `load_texts` to say.
    """
    desk = _Desk(files)
    problems: list[Problem] = []
    for change in changes:
        try:
            problems += desk.make(change)
        except _CannotError as cannot:
            problems.append(cannot.problem)
        except NotEditable as cannot:
            problems.append(Problem("", None, "", str(cannot), "Sửa trong tệp rồi gửi lại tệp ấy."))
    return Edited(files, tuple(problems)) if problems else Edited(desk.result())


class _Desk:
    """The files on which changes are made; each is taken apart once, when it is needed."""

    def __init__(self, files: Files) -> None:
        self.files = files
        self.found = names.sort_out(files, [])
        self.sources: dict[str, Source] = {}
        self.blocks: dict[str, tuple[str, str, Block]] = {}  # id → type, file, block
        self.read: set[str] = set()

    def result(self) -> dict[str, str]:
        """All files, those that were taken apart put together again."""
        return {**self.files, **{name: source.text() for name, source in self.sources.items()}}

    def make(self, change: Change) -> list[Problem]:
        """Make one change; what is wrong with its values is returned."""
        match change:
            case SetField():
                return self._set(change.record, {change.field: change.value})
            case AddRecord():
                return self._add(change)
            case RetireRecord():
                self._retire(change.record)
            case AddPhrasing():
                return self._lengthen(change.record, "questions", change.question)
            case AddName():
                return self._lengthen(change.record, "also", change.name)
            case AddCase():
                self._add_case(change)
        return []

    def _source(self, name: str) -> Source:
        if name not in self.sources:
            self.sources[name] = cut(self.files.get(name, ""), name)
        return self.sources[name]

    def _type(self, type_name: str) -> None:
        """Know where the records of a type stand."""
        if type_name in self.read:
            return
        self.read.add(type_name)
        for name in self.found.get(type_name, ()):
            for block in self._source(name).blocks:
                self.blocks.setdefault(block.id, (type_name, name, block))

    def _find(self, id_: str) -> tuple[str, type[Model], Block]:
        """File, type and text of a record."""
        if id_ == CONGRESS:
            (name,) = self.found.get(CONGRESS, ("congress.yaml",))[:1]
            source = self._source(name)
            return name, Congress, source.blocks[0]
        for type_name in TYPES:
            self._type(type_name)
            if id_ in self.blocks:
                home, name, block = self.blocks[id_]
                return name, TYPES[home], block
        fix = did_you_mean(id_, self.blocks) or "Có thể người khác vừa xóa; hãy tìm lại."
        raise _CannotError(f"Không còn bản ghi “{id_}”.", fix)

    def _set(self, id_: str, values: Mapping[str, Text | None]) -> list[Problem]:
        name, model, block = self._find(id_)
        problems = _wrong(model, values, name)
        if problems:
            return problems
        for field, value in values.items():
            set_field(block, field, value, _before(model, field), listed=model is not Congress)
            if field == "id" and isinstance(value, str):
                self.blocks[value] = self.blocks.pop(id_)
                block.id = value
        return []

    def _lengthen(self, id_: str, field: str, item: str) -> list[Problem]:
        name, model, block = self._find(id_)
        if field not in slots(model):
            raise _CannotError(f"Không thêm được “{field}” cho bản ghi “{id_}”.", "Chọn bản ghi khác.", name, field)
        item = " ".join(item.split())
        now = _field_of(block, field)
        if not isinstance(now, Seq):
            return self._set(id_, {field: (item,)})
        items = tuple(str(each) for each in now)
        return [] if item in items else self._set(id_, {field: (*items, item)})

    def _add(self, change: AddRecord) -> list[Problem]:
        model = TYPES.get(change.type)
        if model is None:
            raise _CannotError(f"Không có loại bản ghi “{change.type}”.", did_you_mean(change.type, TYPES))
        self._all()
        fields = dict(change.fields)
        if "id" not in fields:
            fields = {"id": self._new_id(model, fields), **fields}
        id_ = fields["id"]
        name = self._home(change.type)
        problems = _wrong(model, fields, name)
        missing = [n for n, slot in slots(model).items() if slot.required and not fields.get(n)]
        problems += [Problem(name, None, n, f"Thiếu mục bắt buộc “{n}”.", "Điền mục này.") for n in missing]
        if problems or not isinstance(id_, str):
            return problems
        if id_ in self.blocks:
            raise _CannotError(f"Mã “{id_}” đã có.", "Chọn mã khác, hoặc sửa bản ghi ấy.", name, "id")
        source = self._source(name)
        source.append({n: fields[n] for n in (*_order(model), *fields) if n in fields}, id_)
        self.blocks[id_] = (change.type, name, source.blocks[-1])
        return []

    def _all(self) -> None:
        for type_name in TYPES:
            self._type(type_name)

    def _new_id(self, model: type[Model], fields: Mapping[str, Text]) -> str:
        """An id made of the record's name that no other one has."""
        parts = [fields.get(n) for n in ("event", "who", "of", "state", "name") if n in slots(model)]
        stem = slug(" ".join(part for part in parts if isinstance(part, str)))[:70].strip("-")
        number, id_ = 1, stem
        while id_ in self.blocks or id_ == CONGRESS:
            number += 1
            id_ = f"{stem}-{number}"
        return id_

    def _home(self, type_name: str) -> str:
        """The file that gets a new record: the type's own, or the last of its folder."""
        there = self.found.get(type_name, ())
        return there[-1] if there else f"{type_name}.yaml"

    def _retire(self, id_: str) -> None:
        name, _, block = self._find(id_)
        if id_ == CONGRESS:
            raise _CannotError("Không xóa được tệp congress.yaml.", "Chỉ sửa được các mục của nó.", name)
        source = self._source(name)
        _take_out(source, block)
        del self.blocks[id_]
        for cases in self.found.get("cases", ()):
            source = self._source(cases)
            for case in [case for case in source.blocks if id_ in case.text]:
                _no_longer_expect(source, case, id_)

    def _add_case(self, change: AddCase) -> None:
        (name,) = self.found.get("cases", ("cases.yaml",))[:1]
        expect: Text = change.expect[0] if change.expect[0] in ("unknown", "clarify", "smalltalk") else change.expect
        ask = " ".join(change.ask.split())
        if not ask or not expect:
            raise _CannotError("Câu hỏi thử bị để trống.", "Viết câu hỏi.", name, "ask")
        fields = {"ask": ask, "expect": expect, **({"note": change.note} if change.note else {})}
        self._source(name).append(fields)


def _take_out(source: Source, block: Block) -> None:
    """Remove a record; comments that stood after it stay."""
    at = next(at for at, each in enumerate(source.blocks) if each is block)
    tail = block.tail
    if tail.strip():
        if at:
            before = source.blocks[at - 1]
            before.tail = before.tail + tail.lstrip("\n") if before.tail.endswith("\n\n") else before.tail + tail
        else:
            source.head += tail.lstrip("\n")
    del source.blocks[at]


def _no_longer_expect(source: Source, case: Block, id_: str) -> None:
    """Take a record out of what a case expects; and the case out, where that leaves it or a turn of it with nothing."""
    expect = _field_of(case, "expect")
    if not isinstance(expect, Seq):
        if expect == id_:
            _take_out(source, case)
        return
    turns = any(isinstance(part, Seq) for part in expect)
    if turns or len(expect) == 1:
        if any(id_ in (part if isinstance(part, Seq) else (part,)) for part in expect):
            _take_out(source, case)
    elif id_ in expect:
        set_field(case, "expect", tuple(str(part) for part in expect if part != id_), (), listed=True)


def _field_of(block: Block, field: str) -> Value:
    value, _ = parse(block.text, "")
    record = value[0] if isinstance(value, Seq) and value else value
    return record.get(field) if isinstance(record, Map) else None


def _order(model: type[Model]) -> tuple[str, ...]:
    """Fields in the order in which they are written: id, what is the type's own, what all have."""
    own = [name for name in slots(model) if name not in _LATER]
    return (*own, *(name for name in slots(model) if name in _LATER))


def _before(model: type[Model], field: str) -> tuple[str, ...]:
    order = _order(model)
    return order[: order.index(field)]


def _wrong(model: type[Model], values: Mapping[str, Text | None], file: str) -> list[Problem]:
    """What is wrong with values, each by what its field takes."""
    known = slots(model)
    reading = Reading(file)
    for name, value in values.items():
        slot = known.get(name)
        if slot is None:
            fix = did_you_mean(name, known) or f"Các mục được dùng ở đây: {', '.join(known)}."
            reading.problems.append(Problem(file, None, name, f"Không có mục nào tên là “{name}” ở đây.", fix))
        elif value is None or not value:
            if slot.required or value is not None:
                reading.problems.append(Problem(file, None, name, f"Mục “{name}” bị để trống.", "Điền giá trị."))
        else:
            reading.typed(model, name, value)
    return [Problem(p.file, None, p.field, p.message, p.fix, p.severity) for p in reading.problems]
