"""A value as people type it in a chat → what the files shall hold, with the words by which it was read."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from bot.knowledge.changes import CONGRESS, Text
from bot.knowledge.fields import Reading
from bot.knowledge.kinds import ListOf, Nested, Pairs, Scalar, line, slots
from bot.knowledge.load import TYPES
from bot.knowledge.model import Congress, Count, Event, EventStatus
from bot.knowledge.precision import Precision
from bot.knowledge.problems import Problem
from bot.knowledge.record import Model
from bot.knowledge.scalars import ENUM_WORDS, UnreadableError, read_enum, read_number
from bot.knowledge.titles import field_title, say, say_number
from bot.text.dates import parse_when, say_when, weekday
from bot.text.numbers import read_number as read_words
from bot.text.when import Bound, Grain, When


@dataclass(frozen=True, slots=True)
class Typed:
    """A value that was read.

    Attributes:
        fields: the fields it sets: mostly the one asked for; "gần 160" sets `value` and `precision`, "dự kiến tháng 3"
            sets `on` and `status`. Ready for `SetField` and `AddRecord`.
        said: how it was read, in Vietnamese ("thứ Bảy, ngày 22/2/2020 (năm 2020 theo thời điểm của dữ liệu)").
    """

    fields: Mapping[str, Text | None]
    said: str


_PRECISIONS: Final = {
    "gần": Precision.NEARLY,
    "khoảng": Precision.ABOUT,
    "chừng": Precision.ABOUT,
    "độ": Precision.ABOUT,
    "hơn": Precision.OVER,
    "trên": Precision.OVER,
    "dưới": Precision.UNDER,
    "chưa tới": Precision.UNDER,
    "chưa đến": Precision.UNDER,
    "không quá": Precision.AT_MOST,
    "nhiều nhất": Precision.AT_MOST,
    "tối đa": Precision.AT_MOST,
    "ít nhất": Precision.AT_LEAST,
    "tối thiểu": Precision.AT_LEAST,
    "đúng": Precision.EXACT,
}
_PRECISION: Final = re.compile(rf"({'|'.join(_PRECISIONS)})\s+(?=\S)", re.IGNORECASE)
_RANGE: Final = re.compile(r"(?<![\d.,])(?:từ\s++)?(\d[\d.,]*+)\s*+(?:-|–|đến|tới)\s*+(\d[\d.,]*+)", re.IGNORECASE)
_PLANNED: Final = re.compile(r"(dự kiến)\s*:?\s+(?=\S)", re.IGNORECASE)
_NOTHING: Final = frozenset({"-", "bỏ", "xóa", "xoá", "trống", "không có", "bỏ trống", "để trống"})
_EXAMPLE_DAYS: Final = "Ví dụ: 22/2, 24-25/2/2020, cuối tháng 3, trước 30/6."


def read_typed(type_name: str, field: str, text: str, *, as_of: dt.date | None, today: dt.date) -> Typed | Problem:
    """Read what an editor typed for a field.

    Args:
        type_name: type of record ("dates", "congress").
        field: name of the field ("on").
        text: as typed. Lists: one item a line, or separated by ";". Named texts: "tên: giá trị" lines. "bỏ" or "-"
            empties a field that may be empty.
        as_of: day that the facts describe (`Knowledge.today_hint`): a year left out is taken from it.
        today: for "hôm nay", "ngày mai"; and for years when there is no `as_of`.
    """
    model: type[Model] | None = Congress if type_name == CONGRESS else TYPES.get(type_name)
    slot = slots(model).get(field) if model else None
    if model is None or slot is None:
        return Problem("", None, field, f"Không có mục “{field}” ở đây.", "Chọn một mục trong danh sách.")
    text = text.strip()
    if " ".join(text.split()).casefold() in _NOTHING:
        if slot.required:
            message = f"Mục “{field_title(model, field)}” không được để trống."
            return Problem("", None, field, message, "Gõ giá trị mới, hoặc xóa cả bản ghi.")
        return Typed({field: None}, "bỏ trống")
    reader = _Reader(model, field, as_of, today)
    try:
        return reader.read(slot.kind, text)
    except UnreadableError as error:
        return Problem("", None, field, error.message, error.fix)


@dataclass(frozen=True)
class _Reader:
    model: type[Model]
    field: str
    as_of: dt.date | None
    today: dt.date

    def read(self, kind: Scalar | ListOf | Pairs | Nested, text: str) -> Typed | Problem:
        match kind:
            case Nested():
                return Problem("", None, self.field, "Mục này gồm nhiều phần.", "Sửa trong tệp congress.yaml.")
            case ListOf(inner=Nested()):
                return Problem("", None, self.field, "Mục này gồm nhiều phần.", "Sửa trong tệp congress.yaml.")
            case ListOf():
                items = tuple(line(part) for part in re.split(r"[\n;]", text) if part.strip(" -\t"))
                return self._checked(items, "; ".join(items))
            case Pairs():
                return self._pairs(text)
            case Scalar():
                return self._scalar(kind, text)

    def _pairs(self, text: str) -> Typed | Problem:
        pairs: dict[str, str] = {}
        for part in filter(str.strip, text.splitlines()):
            name, colon, value = part.partition(":")
            if not colon or not value.strip():
                raise UnreadableError(f"Dòng “{part.strip()}” chưa đúng mẫu.", "Viết mỗi dòng theo mẫu “tên: giá trị”.")
            pairs[line(name)] = line(value)
        return self._checked(pairs, say(pairs))

    def _scalar(self, kind: Scalar, text: str) -> Typed | Problem:
        if kind.type is When:
            return self._when(text)
        if kind.type is Decimal:
            return self._number(text)
        checked = self._checked(text, "")
        if isinstance(checked, Problem):
            return checked
        if isinstance(kind.type, type) and kind.type in ENUM_WORDS:
            value = read_enum(kind.type, text)
            return Typed({self.field: value.value}, say(value))
        return Typed({self.field: kept(kind, text)}, say(kind.read(text)))

    def _when(self, text: str) -> Typed | Problem:
        more: dict[str, Text | None] = {}
        planned = _PLANNED.match(text) if self.model is Event else None
        if planned:
            more["status"] = EventStatus.PLANNED.value
            text = text[planned.end() :]
        when, guessed = self.when(text)
        written = write_when(when)
        if written is None:
            raise UnreadableError(f"Chưa ghi được thời gian “{text}” cho chắc chắn.", _EXAMPLE_DAYS)
        checked = self._checked(written, "")
        if isinstance(checked, Problem):
            return checked
        said = say_when(when)
        if when.grain is Grain.DAY and when.bound is Bound.ON:
            said = f"{weekday(when.start)}, {said}"
        if planned:
            said = f"dự kiến {said}"
        if guessed:
            said += f" (năm {when.start.year} lấy theo {'thời điểm của dữ liệu' if self.as_of else 'năm nay'})"
        return Typed({self.field: written, **more}, said)

    def when(self, text: str) -> tuple[When, bool]:
        """The time, and whether its year was guessed.

        Raises:
            UnreadableError: it is none.
        """
        base = self.as_of or self.today
        try:
            when, other = (parse_when(text, today=day) for day in (base, base + dt.timedelta(days=800)))
            if when is not None and other is not None and when.has_year and when != other:  # "ngày mai"
                when = parse_when(text, today=self.today)
        except ValueError as error:
            raise UnreadableError(f"Không đọc được thời gian “{text}”: {error}", _EXAMPLE_DAYS) from error
        if when is None:
            raise UnreadableError(f"“{text}” không phải là một ngày, tháng hay khoảng thời gian.", _EXAMPLE_DAYS)
        return replace(when, has_year=True), not when.has_year

    def _number(self, text: str) -> Typed | Problem:
        ends = _RANGE.fullmatch(text.strip()) if self.model is Count and self.field == "value" else None
        if ends is not None:
            return self._range(_number(ends[1]), _number(ends[2]))
        more: dict[str, Text | None] = {}
        found = _PRECISION.match(text)
        precision = _PRECISIONS[found[1].casefold()] if found else Precision.EXACT
        number = text[found.end() :] if found else text
        if number.lstrip().startswith(("-", "−", "–")):
            raise UnreadableError("Con số không được âm.", "Gõ lại, ví dụ 19.413 hoặc gần 160.")
        value = _number(number)
        if self.model is Count:
            more["precision"] = precision.value if precision is not Precision.EXACT else None
            more["up_to"] = None
        checked = self._checked(f"{value:f}", "")
        if isinstance(checked, Problem):
            return checked
        said = say_number(value) if precision is Precision.EXACT else f"{say(precision)} {say_number(value)}"
        return Typed({self.field: f"{value:f}".replace(".", ","), **more}, said)

    def _range(self, least: Decimal, most: Decimal) -> Typed:
        """ "13-15", "từ 13 đến 15"."""
        if most <= least:
            raise UnreadableError("Số cuối của khoảng không lớn hơn số đầu.", "Gõ lại, ví dụ 13-15.")
        first, last = (f"{value:f}".replace(".", ",") for value in (least, most))
        said = f"từ {say_number(least)} đến {say_number(most)}"
        return Typed({"value": first, "up_to": last, "precision": None}, said)

    def _checked(self, value: Text, said: str) -> Typed | Problem:
        reading = Reading("")
        reading.typed(self.model, self.field, value)
        return replace(reading.problems[0], line=None) if reading.problems else Typed({self.field: value}, said)


def kept(kind: Scalar, text: str) -> str:
    """A text as it is stored: prose keeps its line breaks."""
    read = kind.read(text)
    return read if isinstance(read, str) else line(text)


def _number(text: str) -> Decimal:
    """Digits as officials write them, or words ("một trăm sáu mươi", "5,1 tỷ")."""
    try:
        return read_number(text)
    except UnreadableError:
        words = text.casefold().split()
        found = None if re.fullmatch(r"[\d.,\s]*", text) else read_words(words)
        if found is None or found[1] != len(words):
            raise
        return Decimal(found[0])


def write_when(when: When) -> str | None:
    """A time as text that is read back as the same time; None when there is none."""
    day = when.start
    texts = [f"{day.day}/{day.month}/{day.year}"] if when.grain is Grain.DAY and when.bound is Bound.ON else []
    if (
        when.grain is Grain.RANGE
        and when.bound is Bound.ON
        and (day.year, day.month) == (when.end.year, when.end.month)
    ):
        texts.append(f"{day.day}-{when.end.day}/{day.month}/{day.year}")
    texts.append(say_when(when))
    for text in texts:
        if parse_when(text) == when:
            return text
    return None
