"""Phases: "giai đoạn 1" after something was told of a work is the phase of that work."""

from collections.abc import Iterator
from dataclasses import replace

from bot.matching.cutting.clauses import Clause
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type

PHASE = "phase:"  # before the number of a phase
NAME = "name:"


def at_phase(index: Index, clause: Clause, focus: Focus) -> Focus:
    """The focus, put on the phase that is said: of the work that was told of, or of which a number or prose tells."""
    told = index.subjects[focus.subjects[0]] if focus.subjects else None
    said = {key for mention in clause.mentions for key in mention.keys if key.startswith(PHASE)}
    if told is None or len(said) != 1 or said & told.field_keys:
        return focus
    found = [one for one in _of_same(index, told) if said & one.field_keys]
    return replace(focus, subjects=(found[0].id,)) if len(found) == 1 else focus


def _of_same(index: Index, told: Subject) -> Iterator[Subject]:
    """The phases of the work of which one was told of, or the whole, or something else that bears its name."""
    if told.type is not Type.PROJECT:
        works = [one for one in index.subjects.values() if _has_phases(index, one) and _is_of(told, one)]
        if len(works) == 1:
            yield from _parts(index, works[0].id)
        return
    if told.record.part_of:
        yield from _parts(index, told.record.part_of)
        return
    parts = list(_parts(index, told.id))
    yield from parts
    if not parts and told.group and any(key.startswith(PHASE) for key in told.field_keys):
        beside = (index.subjects[one] for one in index.subjects[told.group].members)
        yield from (one for one in beside if one.name_keys & told.name_keys - {*told.field_keys})


def _parts(index: Index, whole: str) -> Iterator[Subject]:
    return (
        one for one in index.subjects.values() if one.type is Type.PROJECT and one.record.part_of == whole and whole
    )


def _has_phases(index: Index, work: Subject) -> bool:
    return work.type is Type.PROJECT and any(_parts(index, work.id))


def _is_of(told: Subject, work: Subject) -> bool:
    """Whether the name of a work stands in that of something else: the area that a pump waters."""
    names = {key for key in work.name_keys if key.startswith(NAME)}
    return bool(names) and names <= told.name_keys
