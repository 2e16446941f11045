"""What each field of a type takes, read off its annotation, and the reading of a whole record."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, StringConstraints, ValidationError

from bot.knowledge import scalars
from bot.knowledge.problems import Problem, did_you_mean
from bot.knowledge.scalars import Unreadable
from bot.knowledge.yaml_source import Map, Seq
from bot.text.when import When

M = TypeVar("M", bound=BaseModel)

PROSE: Final = 300  # texts allowed to be longer than this keep their lines


@dataclass(frozen=True)
class Kind:
    """What a field takes.

    Attributes:
        shape: "scalar", "list", "mapping" or "model".
        inner: kind of the items or of the mapping's values.
        read: for a scalar, text → value; raises Unreadable.
        model: for a model.
        source: the annotation of a scalar, without None.
    """

    shape: str
    inner: "Kind | None" = None
    read: Callable[[str], Any] | None = None
    model: type[BaseModel] | None = None
    source: Any = None


@dataclass(frozen=True)
class Slot:
    """A field of a type: what it takes, and whether it must be there."""

    kind: Kind
    required: bool


@cache
def slots(model: type[BaseModel]) -> dict[str, Slot]:
    """Every field of a type."""
    return {
        name: Slot(_kind(info.annotation, info.metadata), info.is_required())
        for name, info in model.model_fields.items()
    }


def _kind(annotation: Any, metadata: Iterable[Any] = ()) -> Kind:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        return _kind(inner, more)
    if origin in (Union, UnionType):
        (inner,) = (arg for arg in get_args(annotation) if arg is not NoneType)
        return _kind(inner, metadata)
    if origin is tuple:
        first, second = get_args(annotation)
        if second is Ellipsis:
            return Kind("list", _kind(first))
        return Kind("scalar", read=scalars.read_term, source=annotation)
    if origin in (Mapping, dict):
        return Kind("mapping", _kind(get_args(annotation)[1]))
    if origin is Literal:
        return Kind("scalar", read=partial(_literal, get_args(annotation)), source=annotation)
    if issubclass(annotation, BaseModel):
        return Kind("model", model=annotation)
    if issubclass(annotation, StrEnum):
        return Kind("scalar", read=partial(scalars.read_enum, annotation), source=annotation)
    if annotation is str:
        longest = max((m.max_length or 0 for m in metadata if isinstance(m, StringConstraints)), default=0)
        return Kind("scalar", read=_prose if longest > PROSE else _line, source=annotation)
    readers: dict[type, Callable[[str], Any]] = {
        bool: scalars.read_bool, int: scalars.read_int, Decimal: scalars.read_number, When: scalars.read_when,
    }  # fmt: skip
    return Kind("scalar", read=readers[annotation], source=annotation)


def _line(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _prose(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


def _literal(allowed: tuple[str, ...], text: str) -> str:
    word = _line(text)
    if word in allowed:
        return word
    raise Unreadable(f"“{text}” không nằm trong các giá trị được dùng.", f"Dùng một trong: {', '.join(allowed)}.")


class Reading:
    """Reads the records of one file, collecting what is wrong with them."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def problem(self, line: int | None, field: str, message: str, fix: str = "") -> None:
        """Note a mistake."""
        self.problems.append(Problem(self.file, line, field, message, fix))

    def model(self, model: type[M], value: Any, line: int, where: str = "") -> M | None:
        """One record.

        Args:
            model: its type.
            value: what the file says.
            line: where it begins.
            where: field that holds it, for a record inside another.

        Returns:
            the record, or None with the mistakes added to `problems`.
        """
        if not isinstance(value, Map):
            self.problem(line, where, "Chỗ này phải gồm các dòng “tên mục: giá trị”.",
                         "Viết mỗi mục trên một dòng, ví dụ “id: dang-vien”.")
            return None
        known = slots(model)
        before = len(self.problems)
        values: dict[str, Any] = {}
        for key, typed in value.items():
            slot = known.get(key)
            if slot is None:
                hint = did_you_mean(key, known) or f"Các mục được dùng: {', '.join(known)}."
                self.problem(value.lines[key], key, f"Không có mục nào tên là “{key}”.", hint)
            elif typed is not None:
                values[key] = self.value(slot.kind, typed, value.lines[key], f"{where}.{key}" if where else key)
            elif slot.required:
                self.problem(value.lines[key], key, f"Mục “{key}” bị để trống.", "Điền giá trị cho mục này.")
        missing = [key for key, slot in known.items() if slot.required and key not in value]
        for key in missing:
            self.problem(line, key, f"Thiếu mục bắt buộc “{key}”.", f"Thêm dòng “{key}: …” vào bản ghi này.")
        if len(self.problems) > before:
            return None
        try:
            return model.model_validate(values)
        except ValidationError as error:
            for detail in error.errors(include_url=False, include_context=True):
                self.translate(detail, value, line, where)
            return None

    def value(self, kind: Kind, typed: Any, line: int, field: str) -> Any:
        """The value of one field; None when it is wrong, with the mistake noted."""
        if kind.shape == "model":
            assert kind.model is not None
            return self.model(kind.model, typed, line, field)
        if kind.shape == "list":
            return self.items(kind, typed, line, field)
        if kind.shape == "mapping":
            return self.pairs(kind, typed, line, field)
        if not isinstance(typed, str):
            self.not_text(typed, line, field)
            return None
        assert kind.read is not None
        try:
            return kind.read(typed)
        except Unreadable as error:
            self.problem(line, field, error.message, error.fix)
            return None

    def items(self, kind: Kind, typed: Any, line: int, field: str) -> list[Any] | None:
        """The items of a list."""
        assert kind.inner is not None
        if not isinstance(typed, Seq):
            if isinstance(typed, Map):
                self.problem(line, field, f"Mục “{field}” phải là một danh sách.", "Mở đầu mỗi phần bằng “- ”.")
            else:
                self.problem(line, field, f"Mục “{field}” phải là một danh sách, không phải một câu.",
                             f"Đặt trong ngoặc vuông: {field}: [{typed}], hoặc mỗi phần một dòng mở đầu bằng “- ”.")
            return None
        values = []
        for item, at in zip(typed, typed.lines, strict=True):
            if item is None:
                self.problem(at, field, f"Mục “{field}” có một phần để trống.", "Xóa dấu “-” thừa hoặc điền nội dung.")
            else:
                values.append(self.value(kind.inner, item, at, field))
        return values

    def pairs(self, kind: Kind, typed: Any, line: int, field: str) -> dict[str, Any] | None:
        """The pairs of a mapping."""
        assert kind.inner is not None
        if not isinstance(typed, Map):
            self.problem(line, field, f"Mục “{field}” phải gồm các dòng “tên: giá trị”.",
                         "Viết mỗi cặp trên một dòng, thụt vào hai dấu cách.")
            return None
        values = {}
        for key, inner in typed.items():
            at = typed.lines[key]
            if inner is None or not key.strip():
                self.problem(at, field, f"Trong mục “{field}”, “{key}” bị để trống.", "Điền giá trị hoặc xóa dòng này.")
            else:
                values[_line(key)] = self.value(kind.inner, inner, at, f"{field}.{key}")
        return values

    def not_text(self, typed: Any, line: int, field: str) -> None:
        """Note a list or mapping where a text belongs."""
        if isinstance(typed, Map):
            self.problem(line, field, f"Mục “{field}” phải là chữ, nhưng dấu hai chấm làm nó bị tách đôi.",
                         "Đặt cả câu trong dấu nháy đơn '…'.")
        else:
            self.problem(line, field, f"Mục “{field}” chỉ nhận một giá trị, không nhận danh sách.",
                         "Bỏ ngoặc vuông hoặc các dấu “-”; nếu câu mở đầu bằng [ thì đặt trong dấu nháy đơn '…'.")

    def translate(self, detail: Mapping[str, Any], value: Map, line: int, where: str) -> None:
        """Note what the type itself refuses."""
        location = detail["loc"]
        key = str(location[0]) if location else ""
        at = value.lines.get(key, line)
        inner = value.get(key)
        if len(location) > 1:
            if isinstance(inner, Seq) and isinstance(location[1], int) and location[1] < len(inner.lines):
                at = inner.lines[location[1]]
            elif isinstance(inner, Map):
                at = inner.lines.get(str(location[1]), at)
        field = f"{where}.{key}" if where else key
        context: Mapping[str, Any] = detail.get("ctx", {})
        typed = detail.get("input")
        match detail["type"]:
            case "string_pattern_mismatch":
                self.problem(at, field, f"Mã “{typed}” không hợp lệ.",
                             f"Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ {slug(str(typed))}.")
            case "string_too_long":
                self.problem(at, field, f"Mục “{field}” dài quá {context['max_length']} ký tự.", "Viết ngắn lại.")
            case "string_too_short":
                self.problem(at, field, f"Mục “{field}” bị để trống.", "Điền nội dung hoặc xóa dòng này.")
            case "greater_than_equal":
                self.problem(at, field, f"Mục “{field}” phải từ {context['ge']} trở lên.", "Sửa lại con số.")
            case "less_than_equal":
                self.problem(at, field, f"Mục “{field}” không được quá {context['le']}.", "Sửa lại con số.")
            case _:
                self.problem(at, field, f"Giá trị của mục “{field}” không hợp lệ.", "Xem lại mẫu trong hướng dẫn.")


def slug(text: str) -> str:
    """A valid id made of a name."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return "-".join(words.split())[:80].strip("-") or "ban-ghi"
