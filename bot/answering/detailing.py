"""A detail in a sentence: its name and its value are joined as the one and the other can be."""

import re
from collections.abc import Callable
from typing import Final

from bot.answering import sentences as say
from bot.answering.holding import holder, is_post, of_holder
from bot.answering.told import Told, lower, upper
from bot.knowledge.model import Body, Event, EventStatus, Project
from bot.knowledge.people import HONORIFICS
from bot.knowledge.record import Record
from bot.knowledge.undated import ending_in_words
from bot.text.dates import say_when
from bot.text.syllable import fold
from bot.text.when import When

DEPUTY: Final = "pho "  # folded
MOST_BESIDES: Final = 2  # details told of a work of which little else is
# What tells of somebody by itself, whatever the record is: "bà Phan Thị Sen 66 tuổi".
OF_PERSON: Final = re.compile(rf"(?:{'|'.join(HONORIFICS)})(?: [^\W\d_a-zà-ỹ]\w*){{2,5}} \d")
COUNTED: Final = "so "  # folded: "số tầng: 9 tầng" has nine storeys


def tell_detail(record: object, label: str, name: str, identity: str) -> Told:
    """One detail of a record.

    Args:
        label: how a reply names the record.
        name: the record's own name of the detail.
    """
    value = str(getattr(record, "details", {}).get(name, ""))
    if lower(name) in say.REASONS:
        return Told(_reason(record, upper(label), value), (identity,))
    if isinstance(record, Event) and lower(name).startswith(say.LASTING):
        if record.status is EventStatus.DEADLINE:
            label = _due(label)
        elif value.endswith(say.STRETCHES) and not value.startswith(say.PLANNED):
            planned = say.PLANNED if record.status is EventStatus.PLANNED else ""
            return Told(say.LASTS.format(name=upper(label), planned=planned, value=value), (identity,))
    unit = holder(record, name)
    if unit is not None and is_post(name):
        return Told(say.DETAIL_POST.format(post=upper(of_holder(name, unit)), value=value), (identity,))
    label = unit or label
    of = label if unit or isinstance(record, Body) else lower(label)
    told = [_joined(upper(label), of, one, value) for one, value in _in_rank(record, name)]
    return Told(" ".join(told or [_joined(upper(label), of, name, value)]), (identity,))


def _in_rank(record: object, name: str) -> list[tuple[str, str]]:
    """The details of a body that are the post and others of the same rank: "Phó Bí thư", "Phó Bí thư Thường trực"."""
    details = getattr(record, "details", {}) if isinstance(record, Body) and fold(name).startswith(DEPUTY) else {}
    alike = (one for one in details if one == name or fold(one).startswith(f"{fold(name)} "))
    return [(one, str(details[one])) for one in alike]


def tell_end(work: Project, facet: str, *, planned: str) -> Told | None:
    """When a work is done, by its day or in its source's words; None where that is not asked or not known.

    Args:
        planned: "dự kiến" before a day to come.
    """
    ending = work.ending or say.ENDING
    if facet in ("finished", "status") and work.finished:
        text = say.FINISHED.format(name=work.name, planned=planned, ending=ending, when=say_when(work.finished))
        return Told(text, (work.id,))
    in_words = ending_in_words(work) if facet == "finished" else None
    if in_words is None:
        return None
    return Told(say.FINISHED.format(name=work.name, planned="", ending=in_words[0], when=in_words[1]), (work.id,))


def told_besides(work: Project, planned: Callable[[Project, When | None], str]) -> str:
    """What is told of a work of which no kind, cost or state is: its times and a few of its details, in one line.

    Args:
        planned: "dự kiến" before a day to come.
    """
    parts = details_in_line(work)
    if work.started:
        parts.append(say.BEGUN.format(planned=planned(work, work.started), when=say_when(work.started)))
    if work.finished:
        ending, when = work.ending or say.ENDING, say_when(work.finished)
        parts.append(say.ENDED.format(planned=planned(work, work.finished), ending=ending, when=when))
    return "; ".join(parts)


def details_in_line(record: Record) -> list[str]:
    """A few details of a record of which little else is told."""
    parts = (value if label in say.DRAFTS else f"{label} {value}" for label, value in record.details.items())
    return [*parts][:MOST_BESIDES]


def _due(event: str) -> str:
    """What a deadline is for: "Hoàn thành đại hội chi bộ" → "đại hội chi bộ"."""
    opening = next((words for words in say.DUE if event.startswith(words)), "")
    return event.removeprefix(opening)


def _reason(record: object, name: str, value: str) -> str:
    """Why: of a meeting that does not take place, or has no day, why not."""
    if isinstance(record, Event) and record.who and record.status in (EventStatus.NOT_HELD, EventStatus.UNANNOUNCED):
        template = say.REASON_NONE if record.status is EventStatus.NOT_HELD else say.REASON_YET
        return template.format(who=record.who, event=lower(record.event), value=value)
    return say.REASON.format(name=name, value=value)


def _joined(subject: str, of: str, name: str, value: str) -> str:
    """The sentence.

    Args:
        subject: the record's name at the start of a sentence.
        of: the same inside one.
    """
    said, told = fold(name), fold(value)
    counted = said.removeprefix(COUNTED)
    itself = (name in say.MOVED and value.startswith(say.MOVING)) or (name in say.DRAFTS and value.startswith("bản "))
    if itself or told.startswith(said):
        return say.DETAIL_ALONE.format(name=subject, value=value)
    if OF_PERSON.match(value):
        return say.OF_PERSON.format(value=upper(value))
    if counted != said and counted in told:
        return say.DETAIL_HAD.format(name=subject, value=value)
    of_it = _counted_of(name, value)
    if of_it is not None:
        return say.DETAIL_HAD.format(name=subject, value=of_it)
    if counted != said:
        return say.DETAIL_OF.format(label=upper(name), name=of, value=value)
    if name in say.DETAIL_DOERS and value[:1].isupper():
        return say.DETAIL_DONE_BY.format(name=subject, value=value, label=name)
    if name.startswith(say.DETAIL_VERBS):
        return say.DETAIL_DONE.format(name=subject, label=name, value=value)
    if value[:1].isdigit() or value.startswith(say.QUANTITIES):
        return say.DETAIL.format(name=subject, label=name, value=value)
    return say.DETAIL_OF.format(label=upper(name), name=of, value=value)


def _counted_of(name: str, value: str) -> str | None:
    """A number with what it counts, where the name goes on about that: "số ý kiến thảo luận: 21 ý kiến"; else None.

    Likewise a name that is a word of the value: "nữ: 4 đồng chí nữ".
    """
    number, _, noun = value.partition(" ")
    if not number[:1].isdigit() or not noun:
        return None
    if f" {fold(name)} " in f" {fold(noun)} ":
        return value
    words, counted = noun.split(), name.split()[1:]  # behind "số"
    same = [fold(word) for word in counted[: len(words)]] == [fold(word) for word in words]
    if not fold(name).startswith(COUNTED) or not same:
        return None
    return " ".join((value, *counted[len(words) :]))
