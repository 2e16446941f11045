"""Reading of a whole record: the fields a file gives against the fields that its type has."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Final, TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from bot.knowledge.changes import Text
from bot.knowledge.kinds import Kind, ListOf, Nested, Pairs, Scalar, line, slots
from bot.knowledge.problems import Problem, Severity, did_you_mean
from bot.knowledge.scalars import UnreadableError
from bot.knowledge.yaml_source import Map, Seq, Value

M = TypeVar("M", bound=BaseModel)

QUOTE: Final = "Đặt cả câu trong dấu nháy đơn '…'."


class Reading:
    """Reads the records of one file.

    Attributes:
        file: name for problems.
        problems: what is wrong so far.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def problem(self, at: int | None, field: str, message: str, fix: str) -> None:
        """Note a mistake that keeps the record from being used."""
        self.problems.append(Problem(self.file, at, field, message, fix, Severity.ERROR))

    def model(self, model: type[M], value: Value, at: int, where: str = "") -> M | None:
        """One record.

        Args:
            model: its type.
            value: what the file says.
            at: line where it begins.
            where: field that holds it, for a record inside another.

        Returns:
            the record, or None with the mistakes added to `problems`.
        """
        if not isinstance(value, Map):
            self.problem(
                at,
                where,
                "Chỗ này phải gồm các dòng “tên mục: giá trị”.",
                "Viết mỗi mục trên một dòng, sau dấu hai chấm có một dấu cách.",
            )
            return None
        before = len(self.problems)
        values = self._values(model, value, where)
        for name, slot in slots(model).items():
            if slot.required and name not in value:
                self.problem(
                    at,
                    f"{where}.{name}" if where else name,
                    f"Thiếu mục bắt buộc “{name}”.",
                    f"Thêm dòng “{name}: …” vào bản ghi này.",
                )
        if len(self.problems) > before:
            return None
        try:
            return model.model_validate(values)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                self._translate(detail, value, at, where)
            return None

    def typed(self, model: type[BaseModel], name: str, text: Text) -> None:
        """One field by itself; what is wrong with it is added to `problems`.

        Args:
            model: a type that has it.
            name: of the field.
            text: what it is to hold.
        """
        before = len(self.problems)
        value = _as_read(text)
        read = self._value(slots(model)[name].kind, value, 1, name)
        if len(self.problems) > before:
            return
        try:
            _validator(model, name).validate_python(read)
        except ValidationError as error:
            typed = Map(1)
            typed[name] = value
            for detail in error.errors(include_url=False):
                self._translate({**detail, "loc": (name, *detail["loc"])}, typed, 1, "")

    def _values(self, model: type[BaseModel], value: Map, where: str) -> dict[str, object]:
        known = slots(model)
        values: dict[str, object] = {}
        for name, typed in value.items():
            at = value.lines[name]
            slot = known.get(name)
            if slot is None:
                fix = did_you_mean(name, known) or f"Các mục được dùng ở đây: {', '.join(known)}."
                self.problem(at, name, f"Không có mục nào tên là “{name}” ở đây.", fix)
            elif typed is not None:
                values[name] = self._value(slot.kind, typed, at, f"{where}.{name}" if where else name)
            elif slot.required:
                self.problem(at, name, f"Mục “{name}” bị để trống.", "Điền giá trị cho mục này.")
        return values

    def _value(self, kind: Kind, typed: Value, at: int, field: str) -> object:
        match kind:
            case Nested():
                return self.model(kind.model, typed, at, field)
            case ListOf():
                return self._items(kind, typed, at, field)
            case Pairs():
                return self._pairs(kind, typed, at, field)
            case Scalar():
                return self._scalar(kind, typed, at, field)

    def _scalar(self, kind: Scalar, typed: Value, at: int, field: str) -> object:
        if isinstance(typed, Map):
            self.problem(at, field, f"Mục “{field}” phải là chữ, nhưng dấu hai chấm làm câu bị tách đôi.", QUOTE)
        elif isinstance(typed, Seq):
            self.problem(
                at,
                field,
                f"Mục “{field}” chỉ nhận một giá trị, không nhận danh sách.",
                "Bỏ ngoặc vuông hoặc các dấu “-”; nếu câu mở đầu bằng dấu [ thì đặt cả câu trong dấu nháy đơn '…'.",
            )
        elif typed is not None:
            try:
                return kind.read(typed)
            except UnreadableError as error:
                self.problem(at, field, error.message, error.fix)
        return None

    def _items(self, kind: ListOf, typed: Value, at: int, field: str) -> list[object]:
        if isinstance(typed, Seq):
            values = []
            for item, where in zip(typed, typed.lines, strict=True):
                if item is None:
                    self.problem(where, field, f"Mục “{field}” có một phần để trống.", "Điền nội dung hoặc xóa đi.")
                else:
                    values.append(self._value(kind.inner, item, where, field))
            return values
        if isinstance(typed, Map):
            self.problem(at, field, f"Mục “{field}” phải là một danh sách.", "Mở đầu mỗi phần bằng “- ”.")
        else:
            self.problem(
                at,
                field,
                f"Mục “{field}” phải là một danh sách, không phải một câu.",
                f"Đặt trong ngoặc vuông “{field}: [{typed}]”, hoặc viết mỗi phần một dòng mở đầu bằng “- ”.",
            )
        return []

    def _pairs(self, kind: Pairs, typed: Value, at: int, field: str) -> dict[str, object]:
        values: dict[str, object] = {}
        if not isinstance(typed, Map):
            self.problem(
                at,
                field,
                f"Mục “{field}” phải gồm các dòng “tên: giá trị”.",
                "Viết mỗi cặp trên một dòng, thụt vào hai dấu cách.",
            )
            return values
        for name, inner in typed.items():
            where = typed.lines[name]
            if inner is None or not name.strip():
                beside = sum(line == where for line in typed.lines.values()) > 1
                fix = "Điền giá trị hoặc xóa dòng này."
                comma = "Giá trị có dấu phẩy thì đặt cả giá trị trong dấu nháy, hoặc viết mỗi cặp một dòng."
                message = f"Trong mục “{field}”, “{name}” bị để trống."
                self.problem(where, field, message, comma if beside and inner is None else fix)
            else:
                values[line(name)] = self._value(kind.inner, inner, where, f"{field}.{name}")
        return values

    def _translate(self, detail: ErrorDetails, value: Map, at: int, where: str) -> None:
        """Note what the type itself refuses."""
        name = str(detail["loc"][0]) if detail["loc"] else ""
        at = _line_of(detail["loc"], value, at)
        field = f"{where}.{name}" if where else name
        limits: Mapping[str, object] = detail.get("ctx", {})
        match detail["type"]:
            case "string_pattern_mismatch":
                typed = str(detail["input"])
                message = f"Mã “{typed}” không hợp lệ."
                fix = f"Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ “{slug(typed)}”."
            case "string_too_long":
                message = f"Mục “{field}” dài quá {limits['max_length']} ký tự."
                fix = "Viết ngắn lại, hoặc chia thành nhiều phần."
            case "string_too_short":
                message, fix = f"Mục “{field}” bị để trống.", "Điền nội dung hoặc xóa dòng này."
            case "greater_than_equal":
                message, fix = f"Mục “{field}” phải từ {limits['ge']} trở lên.", "Sửa lại con số."
            case "less_than_equal":
                message, fix = f"Mục “{field}” không được quá {limits['le']}.", "Sửa lại con số."
            case _:
                message, fix = f"Giá trị của mục “{field}” không hợp lệ.", "Xem lại mẫu trong hướng dẫn."
        self.problem(at, field, message, fix)


def _line_of(location: tuple[int | str, ...], value: Map, at: int) -> int:
    """Line of the field, or of the item inside it, that `location` names."""
    if not location:
        return at
    name = str(location[0])
    at = value.lines.get(name, at)
    inner: Value = value.get(name)
    if len(location) > 1:
        if isinstance(inner, Seq) and isinstance(location[1], int) and location[1] < len(inner.lines):
            return inner.lines[location[1]]
        if isinstance(inner, Map):
            return inner.lines.get(str(location[1]), at)
    return at


def slug(text: str) -> str:
    """A valid id made of a name ("Đảng viên" → "dang-vien")."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return "-".join(words.split())[:80].strip("-") or "ban-ghi"


@cache
def _validator(model: type[BaseModel], name: str) -> TypeAdapter[Any]:
    """What the type demands of one field."""
    info = model.model_fields[name]
    kind: Any = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    nested = isinstance(kind, type) and issubclass(kind, BaseModel)
    return TypeAdapter(kind, config=None if nested else ConfigDict(arbitrary_types_allowed=True))


def _as_read(value: Text) -> Value:
    """The value as the reader of files would hand it over."""
    if isinstance(value, Mapping):
        pairs = Map(1)
        pairs.update(value)
        pairs.lines = dict.fromkeys(value, 1)
        return pairs
    if isinstance(value, tuple):
        items = Seq(1)
        items.extend(value)
        items.lines = [1] * len(value)
        return items
    return value
