"""The names that a record can be found by, and names that two records share."""

import re
import unicodedata
from collections.abc import Iterator

from bot.knowledge.model import AnyRecord, Body, Document, Event, Group, Project, Topic

_DAYS = re.compile(r"(?<!\d)(\d{1,4}) ngày")


def fold(text: str) -> str:
    """Without tones, case and punctuation, for comparing names."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c)).split())


def exact(text: str) -> str:
    """With tones but without case and punctuation, for comparing names."""
    plain = unicodedata.normalize("NFC", text.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in plain).split())


def days_named(event: str) -> int | None:
    """How many days the name of an event tells ("đợt thi đua 100 ngày")."""
    named = _DAYS.search(event)
    return int(named[1]) if named else None


def names_of(record: AnyRecord | Group) -> Iterator[tuple[str, str]]:
    """Field and name, for each name of a record that must be its own."""
    if isinstance(record, Project | Document | Body | Topic) and record.name:
        yield "name", record.name
    for name in record.also:
        yield "also", name
    if not isinstance(record, Group):
        for question in record.questions:
            yield "questions", question


def kind_of(record: AnyRecord | Group) -> str:
    """What its type is called in Vietnamese."""
    if isinstance(record, Event):
        return "mốc thời gian"
    names = {"Count": "số liệu", "Project": "công trình", "Document": "văn bản", "Body": "tổ chức",
             "Topic": "chủ đề", "Group": "nhóm"}  # fmt: skip  # a table, kept in rows
    return names[type(record).__name__]
