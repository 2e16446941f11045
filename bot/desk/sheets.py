"""The facts as an .xlsx that officials can fill: one sheet a type, a row a record, a column a field.

Every cell is text. Nothing that stands in the facts can become a formula in somebody's Excel, and no formula of a sheet
gets into the facts.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

import openpyxl
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from bot.desk import packet_words as words
from bot.knowledge.changes import AddRecord, Change, RetireRecord, SetField, Text
from bot.knowledge.fields import slug
from bot.knowledge.files import Files, sort_out
from bot.knowledge.kinds import Kind, ListOf, Pairs, Scalar, slots
from bot.knowledge.load import TYPES as MODELS
from bot.knowledge.problems import Problem
from bot.knowledge.record import Model
from bot.knowledge.scalars import ENUM_WORDS
from bot.knowledge.titles import TYPES as TITLES
from bot.knowledge.titles import field_title
from bot.knowledge.yaml_source import Map, Seq, parse

MOST_ROWS: Final = 50_000
MOST_CELLS: Final = 1_000_000
_SPARE_ROWS: Final = 500  # below the last record, where choices are offered too
_WIDE: Final = frozenset({"answer", "text", "questions", "gaps", "details", "note", "also", "about", "purpose"})
_HEAD: Final = 1

Records = Mapping[str, Mapping[str, Mapping[str, Text]]]
"""Type → id → what the files or sheets say of the record, as texts."""


def typed_records(files: Files) -> dict[str, dict[str, dict[str, Text]]]:
    """What loaded files say, word for word."""
    found: dict[str, dict[str, dict[str, Text]]] = {}
    for type_name, names in sort_out(files, []).items():
        if type_name not in MODELS:
            continue
        records = found.setdefault(type_name, {})
        for name in names:
            value, _ = parse(files[name], name)
            for item in value if isinstance(value, Seq) else ():
                if isinstance(item, Map):
                    fields = {field: _text(inner) for field, inner in item.items() if inner is not None}
                    records[str(item.get("id"))] = {field: text for field, text in fields.items() if text}
    return found


def _text(value: Any) -> Text:
    if isinstance(value, Map):
        return {str(name): str(inner) for name, inner in value.items() if inner is not None}
    if isinstance(value, Seq):
        return tuple(str(item) for item in value if item is not None)
    return str(value)


# --- out


def write_sheets(files: Files) -> bytes:
    """An .xlsx of all records and groups. Types that have none yet get a sheet with the header alone."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    records = typed_records(files)
    for type_name, model in MODELS.items():
        sheet = book.create_sheet(TITLES[type_name].capitalize())
        columns = _columns(model)
        for column, name in enumerate(columns, 1):
            _put(sheet, _HEAD, column, header(model, name)).font = Font(bold=True)
            letter = get_column_letter(column)
            sheet.column_dimensions[letter].width = 60 if name in _WIDE else 24
        rows = records.get(type_name, {})
        for row, fields in enumerate(rows.values(), _HEAD + 1):
            for column, name in enumerate(columns, 1):
                if name in fields:
                    _put(sheet, row, column, _cell(slots(model)[name].kind, fields[name]))
        _offer_choices(sheet, model, columns, len(rows))
        sheet.freeze_panes = "B2"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def header(model: type[Model], name: str) -> str:
    """What stands over a column: "Thời gian [on]"."""
    title = field_title(model, name)
    return f"{title[0].upper()}{title[1:]} [{name}]"


def _columns(model: type[Model]) -> list[str]:
    late = ("questions", "also", "details", "gaps", "note", "group", "source", "as_of")
    names = [name for name in slots(model) if name not in late]
    return [*names, *(name for name in late if name in slots(model))]


def _put(sheet: Worksheet, row: int, column: int, text: str) -> Any:
    """A cell that is text whatever it begins with, and shown as such."""
    cell = sheet.cell(row, column)
    cell.value = text
    cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = True
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _cell(kind: Kind, value: Text) -> str:
    if isinstance(value, Mapping):
        return "\n".join(f"{name}: {inner}" for name, inner in value.items())
    if isinstance(value, tuple):
        return "\n".join(value)
    choices = _choices(kind)
    return choices.get(value, value) if choices else value


def _choices(kind: Kind) -> dict[str, str]:
    """What an enumeration is called in the sheets, by its value in the files."""
    if isinstance(kind, Scalar) and kind.type is bool:
        return {"true": "có", "false": "không"}
    if not (isinstance(kind, Scalar) and isinstance(kind.type, type) and issubclass(kind.type, StrEnum)):
        return {}
    named = {meant.value: word for word, meant in reversed(ENUM_WORDS[kind.type].items())}
    return {member.value: named[member.value] for member in kind.type}


def _offer_choices(sheet: Worksheet, model: type[Model], columns: list[str], rows: int) -> None:
    for column, name in enumerate(columns, 1):
        choices = _choices(slots(model)[name].kind)
        if not choices:
            continue
        rule = DataValidation(
            "list", formula1=f'"{",".join(choices.values())}"', allow_blank=True, showErrorMessage=True
        )
        rule.error = words.SHEET_CHOICE.format(choices=", ".join(choices.values()))
        letter = get_column_letter(column)
        rule.add(f"{letter}{_HEAD + 1}:{letter}{_HEAD + rows + _SPARE_ROWS}")
        sheet.add_data_validation(rule)


# --- in


class _Bad(Exception):
    def __init__(self, message: str, fix: str, place: str = "", line: int | None = None) -> None:
        super().__init__(message)
        self.problem = Problem(place, line, "", message, fix)


@dataclass(frozen=True)
class _Sheet:
    type: str
    title: str
    records: dict[str, dict[str, Text]]


def read_sheets(data: bytes, files: Files) -> tuple[Change, ...] | tuple[Problem, ...]:
    """What an .xlsx wants changed. Sheets that are not there are left alone; rows that are not there are retired.

    Args:
        data: the file; its sizes must have been looked at.
        files: the files of the version it is compared with.

    Returns:
        the changes (none when it says the same), or what is wrong.
    """
    try:
        sheets = list(_sheets(data))
    except _Bad as bad:
        return (bad.problem,)
    now = typed_records(files)
    return tuple(change for sheet in sheets for change in _changes(sheet, now.get(sheet.type, {})))


def _sheets(data: bytes) -> Iterator[_Sheet]:
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=False, keep_links=False)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError, SyntaxError) as error:
        raise _Bad(words.SHEET_UNREADABLE, words.SHEET_FIX) from error
    types = {title.casefold(): name for name, title in TITLES.items() if name in MODELS}
    known = [
        (sheet, types[sheet.title.strip().casefold()])
        for sheet in book.worksheets
        if sheet.title.strip().casefold() in types
    ]
    if not known:
        raise _Bad(
            words.SHEET_NONE.format(names=", ".join(TITLES[name].capitalize() for name in MODELS)), words.SHEET_FIX
        )
    for sheet, type_name in known:
        if sheet.max_row > MOST_ROWS or sheet.max_row * sheet.max_column > MOST_CELLS:
            raise _Bad(words.SHEET_LONG.format(rows=MOST_ROWS), words.SHEET_FIX, sheet.title)
        yield _Sheet(type_name, sheet.title, _rows(sheet, MODELS[type_name]))


def _rows(sheet: Worksheet, model: type[Model]) -> dict[str, dict[str, Text]]:
    rows = sheet.iter_rows()
    columns = _headers(next(rows, ()), sheet.title, model)
    records: dict[str, dict[str, Text]] = {}
    for number, row in enumerate(rows, _HEAD + 1):
        fields: dict[str, Text] = {}
        for cell, name in zip(row, columns, strict=False):
            text = _read(cell, sheet.title, number)
            if name and text:
                fields[name] = _value(slots(model)[name].kind, text, sheet.title, number)
        if not fields:
            continue
        id_ = fields.get("id") or _made(model, fields)
        if str(id_) in records:
            raise _Bad(words.SHEET_TWICE.format(id=id_), words.SHEET_TWICE_FIX, sheet.title, number)
        records[str(id_)] = {"id": id_, **fields}
    return records


def _headers(row: tuple[Any, ...], title: str, model: type[Model]) -> list[str]:
    names = {header(model, name).casefold(): name for name in slots(model)}
    names |= {name: name for name in slots(model)} | {field_title(model, name): name for name in slots(model)}
    found: list[str] = []
    for cell in row:
        text = " ".join(_read(cell, title, _HEAD).split())
        inner = text.rpartition("[")[2].rstrip("]").strip() if text.endswith("]") else text.casefold()
        name = names.get(inner, "")
        if text and not name:
            raise _Bad(words.SHEET_COLUMN.format(name=text), words.SHEET_COLUMN_FIX, title, _HEAD)
        found.append(name)
    if not any(found):
        raise _Bad(words.SHEET_NO_HEADER, words.SHEET_COLUMN_FIX, title, _HEAD)
    return found


def _read(cell: Any, title: str, row: int) -> str:
    """The text of a cell. Excel makes numbers and days of what looks like them, whatever was typed."""
    value = cell.value
    if (
        cell.data_type == "f"
        or (isinstance(value, str) and value.lstrip().startswith("="))
        or (not isinstance(value, str | int | float | bool | None) and not hasattr(value, "strftime"))
    ):
        raise _Bad(words.SHEET_FORMULA.format(cell=cell.coordinate), words.SHEET_FORMULA_FIX, title, row)
    if cell.data_type == "e":
        raise _Bad(words.SHEET_ERROR.format(cell=cell.coordinate), words.SHEET_FORMULA_FIX, title, row)
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            return str(int(value)) if value.is_integer() else f"{value:.6f}".rstrip("0").replace(".", ",")
        case str():
            return value.replace("\r\n", "\n").replace("_x000D_", "").strip()
        case _:
            return f"{value.day}/{value.month}/{value.year}" if hasattr(value, "year") else str(value)


def _value(kind: Kind, text: str, title: str, row: int) -> Text:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if isinstance(kind, ListOf):
        return tuple(lines)
    if isinstance(kind, Pairs):
        pairs = {}
        for line in lines:
            name, colon, inner = line.partition(":")
            if not colon or not inner.strip():
                raise _Bad(words.SHEET_PAIR.format(line=line), words.SHEET_PAIR_FIX, title, row)
            pairs[name.strip()] = inner.strip()
        return pairs
    meant = {word: value for value, word in _choices(kind).items()}
    return meant.get(text.casefold(), text)


def _made(model: type[Model], fields: Mapping[str, Text]) -> str:
    parts = [fields.get(name) for name in ("event", "who", "of", "state", "name") if name in slots(model)]
    return slug(" ".join(part for part in parts if isinstance(part, str)))


def _changes(sheet: _Sheet, now: Mapping[str, Mapping[str, Text]]) -> Iterator[Change]:
    for id_, fields in sheet.records.items():
        before = now.get(id_)
        if before is None:
            yield AddRecord(sheet.type, fields)
            continue
        for name in (*fields, *(name for name in before if name not in fields)):
            if not _same(before.get(name), fields.get(name)):
                yield SetField(id_, name, fields.get(name))
    for id_ in now:
        if id_ not in sheet.records:
            yield RetireRecord(id_)


def _same(before: Text | None, after: Text | None) -> bool:
    """Whether a cell says what the file says; line breaks and double spaces do not count."""
    return _flat(before) == _flat(after)


def _flat(value: Text | None) -> object:
    if isinstance(value, Mapping):
        return {" ".join(name.split()): " ".join(inner.split()) for name, inner in value.items()}
    if isinstance(value, tuple):
        return [" ".join(item.split()) for item in value]
    return (
        None
        if value is None
        else " ".join(value.split()).casefold()
        if value in ("True", "False")
        else " ".join(value.split())
    )
