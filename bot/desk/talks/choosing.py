"""Fields that take one of a few words: the words as buttons."""

from collections.abc import Mapping
from typing import Any, Final, cast

from bot.desk.page import Button
from bot.knowledge.kinds import Slot
from bot.knowledge.scalars import ENUM_WORDS

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "dates": ("event", "who", "on", "status", "place", "also", "questions"),
    "counts": ("of", "value", "unit", "also", "questions"),
    "projects": ("name", "level", "work", "cost", "status", "place", "also"),
    "topics": ("name", "answer", "questions"),
    "documents": ("name", "type", "number", "issuer", "issued", "about", "text"),
    "bodies": ("name", "purpose", "members", "head", "also"),
}
"""What a new record is asked for, in this order; everything else can be given later by /sua."""

CHANGING: Final = ("on", "value", "status", "cost", "answer", "place", "issued", "head", "precision", "as_of", "name")
"""What is edited most, so that its button stands first."""

TYPED = "="
"""Marks a button whose label counts as typed."""


def kind_of(slot: Slot) -> object:
    """The type of a field's values; None for lists and named texts."""
    return getattr(slot.kind, "type", None)


def choices(slot: Slot) -> list[Button]:
    """One button a meaning, with its usual word; none for a field that takes anything."""
    words: dict[object, str] = {}
    for word, meant in ENUM_WORDS.get(cast("Any", kind_of(slot)), {}).items():
        words.setdefault(meant, word)
    return [Button(word, f"{TYPED}{word}") for word in words.values()]
