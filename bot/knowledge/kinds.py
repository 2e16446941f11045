"""What each field of a type takes, read off its annotation: one text, a list, named texts, or a record inside."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel, StringConstraints

from bot.knowledge import scalars
from bot.knowledge.scalars import UnreadableError
from bot.text.when import When

PROSE: Final = 300  # texts that may be longer than this keep their line breaks


@dataclass(frozen=True)
class Scalar:
    """One typed text.

    Attributes:
        read: text → value; raises UnreadableError.
        type: type of the value.
        limits: what else the annotation demands (lengths, bounds, a pattern).
    """

    read: Callable[[str], object]
    type: object
    limits: tuple[object, ...] = ()


@dataclass(frozen=True)
class ListOf:
    """A list, every item of one kind."""

    inner: "Kind"


@dataclass(frozen=True)
class Pairs:
    """Values by a name that the writer chooses."""

    inner: "Kind"


@dataclass(frozen=True)
class Nested:
    """A record inside the record."""

    model: type[BaseModel]


Kind = Scalar | ListOf | Pairs | Nested


@dataclass(frozen=True)
class Slot:
    """A field of a type: what it takes, and whether it must be there."""

    kind: Kind
    required: bool


@cache
def slots(model: type[BaseModel]) -> dict[str, Slot]:
    """Every field of a type, by its name."""
    return {
        name: Slot(_kind(info.annotation, info.metadata), info.is_required())
        for name, info in model.model_fields.items()
    }


def _kind(annotation: Any, metadata: Iterable[object] = ()) -> Kind:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _kind(args[0], args[1:])
    if origin in (Union, UnionType):
        (inner,) = (arg for arg in args if arg is not NoneType)
        return _kind(inner, metadata)
    if origin is tuple and args[1] is Ellipsis:
        return ListOf(_kind(args[0]))
    if origin in (Mapping, dict):
        return Pairs(_kind(args[1]))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Nested(annotation)
    return _scalar(annotation, metadata)


_READERS: Final[Mapping[object, Callable[[str], object]]] = {
    bool: scalars.read_bool,
    int: scalars.read_int,
    Decimal: scalars.read_value,
    When: scalars.read_when,
    tuple[int, int]: scalars.read_term,
}


def _scalar(annotation: Any, metadata: Iterable[object]) -> Scalar:
    if get_origin(annotation) is Literal:
        return Scalar(partial(_literal, get_args(annotation)), annotation)
    if annotation is str:
        longest = max((m.max_length or 0 for m in metadata if isinstance(m, StringConstraints)), default=0)
        return Scalar(_prose if longest > PROSE else line, str, tuple(metadata))
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return Scalar(partial(scalars.read_enum, annotation), annotation)
    return Scalar(_READERS[annotation], annotation, tuple(metadata))


def line(text: str) -> str:
    """A text on one line: composed letters, single spaces."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


def _prose(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


def _literal(allowed: tuple[str, ...], text: str) -> str:
    word = line(text)
    if word in allowed:
        return word
    raise UnreadableError(
        f"“{text}” không nằm trong các giá trị được dùng.",
        f"Dùng một trong: {', '.join(allowed)}.",
    )
