"""What each record says: the sentences that a reply would tell of it, one for each thing that can be asked of its type.

So that who writes the knowledge reads the sentences without having to think of questions.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from bot.cli import words

if TYPE_CHECKING:
    import datetime as dt

    from bot.answering.reply import Reply
    from bot.assistant import Assistant
    from bot.matching.knowing.facets import Facet
    from bot.matching.knowing.subjects import Subject

# Kinds of event that are held somewhere; of a drive or a contest nobody asks where it is.
HELD_SOMEWHERE: Final = ("đại hội", "hội nghị", "hội thảo", "tọa đàm", "cuộc họp", "họp", "lễ", "mít tinh")


def shown(assistant: "Assistant", identities: Iterable[str], now: "dt.datetime") -> Iterator[str]:
    """The lines that show some subjects, each with an empty one behind it.

    Args:
        identities: ids of records, groups, sources ("source:…") or "congress".
        now: the time at which the questions would be asked.
    """
    for identity in identities:
        subject = assistant.index.subjects[identity]
        yield words.SHOWN.format(id=subject.main.id if subject.main else identity, kind=words.SUBJECTS[subject.type])
        yield from _sentences(assistant, subject, now)
        yield from _by_hand(assistant, subject, now)
        yield ""


def _sentences(assistant: "Assistant", subject: "Subject", now: "dt.datetime") -> Iterator[str]:
    """Each thing that may be asked of its type, with what is told; last, those of which nothing is held."""
    from bot.matching.judging.gaps import missing
    from bot.matching.knowing.facets import FACETS, detail_name, held, possible
    from bot.matching.question import Outcome, Query

    told: set[str] = set()
    empty: list[str] = []
    for facet in FACETS[subject.type]:
        if not possible(subject, facet) or _means_nothing(assistant, subject, facet):
            continue
        if not held(subject, facet):
            by_hand = detail_name(subject, facet.id, facet.label) is not None
            if not by_hand and missing(assistant.index, subject, facet.id).gap is None:  # else they are told below
                empty.append(facet.label)
            continue
        query = Query(Outcome.ANSWER, (subject.id,), facet.id, members=subject.members)
        text = _told(assistant.composer.compose((query,), now))
        if text and text not in told:  # some things are asked in several ways and told in one
            told.add(text)
            yield words.SHOWN_LINE.format(asked=words.SHOWN_ASKS.get(facet.id, facet.label), text=text)
    if any(empty):
        yield words.SHOWN_EMPTY.format(labels=", ".join(filter(None, empty)))


def _means_nothing(assistant: "Assistant", subject: "Subject", facet: "Facet") -> bool:
    """Whether nobody asks for it: a deadline lasts no days, a contest is held nowhere, a list has no phases."""
    from bot.knowledge.model import Count, Event, EventStatus, Project

    record = subject.main or subject.record
    if isinstance(record, Event):
        if record.status is EventStatus.DEADLINE:
            return facet.id in ("duration", "place")
        return facet.id == "place" and not record.place and not record.event.casefold().startswith(HELD_SOMEWHERE)
    if facet.id in ("phase", "phases"):
        facts = assistant.knowledge
        members = [facts.by_id.get(one) for one in subject.members]
        beside = facts.members.get(getattr(record, "group", None) or "", facts.projects)
        works = members if subject.members else beside
        return not any(isinstance(one, Project) and one.phase for one in works)
    return facet.id == "progress" and isinstance(record, Count) and record.rest is None


def _by_hand(assistant: "Assistant", subject: "Subject", now: "dt.datetime") -> Iterator[str]:
    """What the record tells by hand: its details, the note behind every answer, what it says is not known."""
    from bot.matching.question import Outcome, Query

    record = subject.main or subject.record
    for name in getattr(record, "details", {}):
        query = Query(Outcome.ANSWER, (subject.id,), "detail", name)
        yield words.SHOWN_LINE.format(asked=name, text=_told(assistant.composer.compose((query,), now)))
    note = getattr(record, "note", None)
    if note:
        yield words.SHOWN_NOTE.format(note=note)
    for name, sentence in getattr(record, "gaps", {}).items():
        yield words.SHOWN_GAP.format(name=name, sentence=sentence)


def _told(reply: "Reply") -> str:
    """What a reply tells first: one paragraph and the list behind it; not the note, nor the source."""
    from bot.answering.reply import Listing, flat

    text = ""
    for block in reply.blocks[:2]:
        if isinstance(block, Listing):
            return f"{text} {'; '.join(flat(item) for item in block.items)}"
        text = text or flat(block.spans)
    return text
