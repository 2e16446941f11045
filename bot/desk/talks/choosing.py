"""Fields that take one of a few words: the words as buttons."""

from typing import Any, cast

from bot.desk.page import Button
from bot.knowledge.kinds import Slot
from bot.knowledge.scalars import ENUM_WORDS

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
