"""Spoken of: the work or the event that prose is about, of which it may be asked next."""

from collections.abc import Collection

from bot.matching.judging.referring import tells_of
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type

OF_PROSE = (Type.EVENT, Type.PROJECT)


def spoken_of(index: Index, topic: Subject) -> tuple[str, ...]:
    """The one work, or event by its bearer, that prose names, of which it may be asked next: "xã Hoa Mai thí điểm"."""
    works = [one.id for one in index.subjects.values() if one.type is Type.PROJECT and tells_of(index, topic, one)]
    if len(works) == 1:
        return tuple(works)
    if not _events_of(index, topic.strong | topic.soft):  # as of most; so its text is not read for that
        return ()
    said = {key for mention in index.mentions_of(str(topic.record.answer)) for key in mention.names}
    events = _events_of(index, said)
    return tuple(events) if len(events) == 1 else ()


def _events_of(index: Index, keys: Collection[str]) -> list[str]:
    """Ids of the events that are held by others than the host, and whose bearers some keys name."""
    names = {key.removeprefix("name:") for key in keys if key.startswith("name:")} - index.hosts.keys()
    return [one.id for one in index.subjects.values() if one.type is Type.EVENT and not names.isdisjoint(one.bearers)]


def still_of(index: Index, topic: Subject, before: Focus | None) -> tuple[str, ...]:
    """The work or the event of the turn before, where the prose just told is of it: "vướng gì? … – Bao giờ xong?"."""
    told = [one for one in before.subjects if one != topic.id] if before is not None else []
    first = index.subjects[told[0]] if told else None
    kept = first is not None and first.type in OF_PROSE and tells_of(index, topic, first)
    return (first.id,) if first is not None and kept else ()
