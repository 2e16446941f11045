"""Records by the whole of which they are a part, and the ways in which a whole is divided."""

from decimal import Decimal
from typing import Literal, Protocol, TypeVar


class _Counted(Protocol):
    @property
    def value(self) -> Decimal: ...


_Linked = TypeVar("_Linked")
_Part = TypeVar("_Part", bound=_Counted)


def by_link(records: tuple[_Linked, ...], link: Literal["part_of", "out_of"]) -> dict[str, tuple[_Linked, ...]]:
    """Id of a whole → the records that name it in a field, in their order."""
    found: dict[str, list[_Linked]] = {}
    for record in records:
        whole = getattr(record, link)
        if whole is not None:
            found.setdefault(whole, []).append(record)
    return {whole: tuple(parts) for whole, parts in found.items()}


def divided(whole: Decimal, parts: tuple[_Part, ...]) -> tuple[tuple[_Part, ...], ...]:
    """The parts of a whole, apart by the ways in which it is divided: those that follow each other and add up to it."""
    ways: list[list[_Part]] = [[]]
    for part in parts:
        if ways[-1] and sum(one.value for one in ways[-1]) == whole:
            ways.append([])
        ways[-1].append(part)
    return tuple(map(tuple, ways))
