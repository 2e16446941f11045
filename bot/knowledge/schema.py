"""JSON Schema of each file, so that an editor offers the fields, explains them and underlines mistakes."""

import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, get_args

from annotated_types import Ge, Le
from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from bot.knowledge.cases import SCHEMA as CASES
from bot.knowledge.kinds import Kind, ListOf, Nested, Pairs, Scalar, slots
from bot.knowledge.labels import FIELDS, FILES
from bot.knowledge.load import TYPES
from bot.knowledge.model import Congress, Words
from bot.knowledge.scalars import ENUM_WORDS
from bot.text.when import When

Schema = dict[str, Any]
DIALECT: Final = "http://json-schema.org/draft-07/schema#"  # what editors of YAML read


def schemas() -> Mapping[str, Schema]:
    """The schema of each file, by the file's name without ending."""
    single: Mapping[str, type[BaseModel]] = {"congress": Congress, "words": Words}
    result: dict[str, Schema] = {}
    for name, model in single.items():
        result[name] = {"$schema": DIALECT, "title": FILES[name], **_of_model(model)}
    for name, model in TYPES.items():
        result[name] = {"$schema": DIALECT, "title": FILES[name], "type": "array", "items": _of_model(model)}
    result["cases"] = {"$schema": DIALECT, "title": FILES["cases"], **CASES}
    return result


def write_schemas(directory: Path) -> list[Path]:
    """Write `NAME.json` for every file.

    Args:
        directory: made when missing.

    Returns:
        the files whose content changed.

    Raises:
        OSError: the directory cannot be written.
    """
    directory.mkdir(parents=True, exist_ok=True)
    changed = []
    for name, schema in schemas().items():
        path = directory / f"{name}.json"
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            changed.append(path)
    return changed


def _of_model(model: type[BaseModel]) -> Schema:
    known = slots(model)
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, slot in known.items() if slot.required],
        "properties": {
            name: {"description": FIELDS[model][name], **_of_kind(slot.kind)} for name, slot in known.items()
        },
    }


def _of_kind(kind: Kind) -> Schema:
    match kind:
        case Nested():
            return _of_model(kind.model)
        case ListOf():
            return {"type": "array", "items": _of_kind(kind.inner)}
        case Pairs():
            return {"type": "object", "additionalProperties": _of_kind(kind.inner)}
        case Scalar():
            return _of_scalar(kind)


_FIXED: Final[Mapping[object, Schema]] = {
    bool: {"type": "boolean"},
    When: {"type": ["string", "integer"], "examples": ["22/2/2020", "24-25/2/2020", "tháng 3/2020", "trước 30/6/2020"]},
    tuple[int, int]: {"type": "string", "pattern": r"^\s*\d{4}\s*[-–]\s*\d{4}\s*$", "examples": ["2020-2025"]},
}


def _of_scalar(kind: Scalar) -> Schema:
    if kind.type in _FIXED:
        return dict(_FIXED[kind.type])
    if kind.type is str:
        return _of_text(kind.limits)
    if isinstance(kind.type, type) and issubclass(kind.type, StrEnum):
        words = ENUM_WORDS.get(kind.type, {})
        return {"enum": [*(member.value for member in kind.type), *words]}
    if args := get_args(kind.type):
        return {"enum": list(args)}
    return _of_number(kind)


def _of_text(limits: Iterable[object]) -> Schema:
    schema: Schema = {"type": ["string", "number", "boolean"]}
    for limit in limits:
        if isinstance(limit, StringConstraints):
            schema |= {"maxLength": limit.max_length}
            if limit.pattern is not None:
                schema |= {"type": "string", "pattern": str(limit.pattern)}
            else:
                schema |= {"minLength": 1}
    return schema


def _of_number(kind: Scalar) -> Schema:
    whole = kind.type is int
    number: Schema = {"type": "integer" if whole else "number"}
    for limit in kind.limits:
        for bound in limit.metadata if isinstance(limit, FieldInfo) else [limit]:
            if isinstance(bound, Ge):
                number["minimum"] = bound.ge
            elif isinstance(bound, Le):
                number["maximum"] = bound.le
    written = "^[IVXLC]+$" if whole else r"^[0-9][0-9., ]*([-–+] [0-9][0-9., ]*)?$"
    return {"anyOf": [number, {"type": "string", "pattern": written}]}
