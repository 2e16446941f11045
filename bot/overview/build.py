"""From one knowledge version to what a panel shows."""

import datetime as dt
from collections.abc import Iterable, Iterator

from bot.answering import compute
from bot.answering import sentences as say
from bot.knowledge.model import Count, Document, Event, EventStatus, Knowledge, Project, Source
from bot.knowledge.precision import Precision
from bot.overview.model import Cited, Moment, Overview, Paper, Part, Shape, Share, Whole, Work
from bot.text.dates import say_when
from bot.text.when import Bound, Grain

_LAST = dt.date.max


def overview(knowledge: Knowledge) -> Overview:
    """The whole of it. Costs a walk over all records, so keep it for as long as the knowledge stays."""
    works = _works(knowledge)
    return Overview(
        shares=tuple(share for count in knowledge.counts if (share := _share(count, knowledge)) is not None),
        wholes=tuple(whole for count in knowledge.counts if (whole := _whole(count, knowledge)) is not None),
        moments=tuple(sorted(map(_moment, _held(knowledge.dates)), key=lambda moment: moment.start or _LAST)),
        works=works,
        works_title=_works_title(knowledge),
        works_notes=_works_notes(knowledge),
        papers=tuple(map(_paper, knowledge.documents)),
        sources=tuple(cited(source, knowledge) for source in knowledge.congress.sources),
        source_of=_source_of(knowledge),
        as_of=say_when(knowledge.congress.as_of) if knowledge.congress.as_of else "",
    )


def cited(source: Source, knowledge: Knowledge) -> Cited:
    """A source line, in the words of the answers."""
    as_of = knowledge.congress.as_of
    when = say.CITED_AS_OF.format(when=say_when(as_of)) if as_of else ""
    text = say.CITED.format(paper=source.paper, as_of=when)
    return Cited(source.id, text, source.title or "", source.author or "", source.url, source.paper)


def _count(identity: str | None, knowledge: Knowledge) -> Count | None:
    record = knowledge.by_id.get(identity) if identity else None
    return record if isinstance(record, Count) else None


def _share(done: Count, knowledge: Knowledge) -> Share | None:
    whole = _count(done.out_of, knowledge)
    if whole is None or not whole.value or done.status is not None:
        return None  # what is aimed at is not done
    left, precision = compute.remaining(done, whole)
    return Share(
        id=done.id,
        of=whole.of,
        state=done.state or "",
        rest=done.rest or "",
        done=compute.number(done.value, done.precision),
        whole=compute.number(whole.value, whole.precision),
        left=compute.number(left, precision),
        percent=compute.share(done, whole),
        fraction=min(1.0, float(done.value / whole.value)),
        exact=done.precision is whole.precision is Precision.EXACT,
    )


def _whole(whole: Count, knowledge: Knowledge) -> Whole | None:
    parts = list(knowledge.parts.get(whole.id, ()))
    if len(parts) < 2 or not whole.value:
        return None
    return Whole(
        whole.id,
        whole.of,
        compute.number(whole.value, whole.precision),
        tuple(
            Part(part.id, part.of, compute.number(part.value, part.precision), float(part.value / whole.value))
            for part in parts
        ),
    )


def event_name(event: Event) -> str:
    """What happens, and whose it is."""
    return f"{_numbered(event)} – {event.who}" if event.who else _numbered(event)


def _numbered(event: Event) -> str:
    return f"{event.event} lần thứ {compute.roman(event.ordinal)}" if event.ordinal else event.event


def _held(events: Iterable[Event]) -> Iterator[Event]:
    """Those that take place, at whatever time."""
    return (event for event in events if event.status is not EventStatus.NOT_HELD)


def _moment(event: Event) -> Moment:
    name = _numbered(event)
    status = event.status.value
    if event.on is None:
        return Moment(event.id, name, event.who or "", "", status)
    shapes = {Bound.BEFORE: Shape.UNTIL, Bound.BY: Shape.UNTIL, Bound.SINCE: Shape.SINCE}
    exact = event.on.grain in (Grain.DAY, Grain.RANGE)
    shape = shapes.get(event.on.bound, Shape.DAYS if exact else Shape.ROUGH)
    if event.status is EventStatus.DEADLINE:
        shape = Shape.UNTIL
    return Moment(event.id, name, event.who or "", say_when(event.on), status, event.on.start, event.on.end, shape)


def _works(knowledge: Knowledge) -> tuple[Work, ...]:
    levels = list(dict.fromkeys(project.level for project in knowledge.projects))
    ordered = sorted(knowledge.projects, key=lambda project: levels.index(project.level))  # stable within a level
    return tuple(map(_work, ordered))


def _work(project: Project) -> Work:
    status = say.STATUS.get(project.status) if project.status else None
    return Work(project.id, project.name, project.level or "", ", ".join(project.work), project.phase, status)


def _paper(document: Document) -> Paper:
    when = say_when(document.issued) if document.issued else ""
    return Paper(document.id, document.name, document.issuer or "", document.about or "", when)


def _source_of(knowledge: Knowledge) -> dict[str, Cited]:
    sources = {source.id: cited(source, knowledge) for source in knowledge.congress.sources}
    usual = next(iter(sources), "")
    named = {record.id: record.source or usual for record in (*knowledge, *knowledge.groups)}
    return {identity: sources[source] for identity, source in named.items() if source in sources}


def _groups(knowledge: Knowledge) -> list[str]:
    return list(dict.fromkeys(project.group for project in knowledge.projects if project.group))


def _works_title(knowledge: Knowledge) -> str:
    """The title of the group that all projects are in, when they share one."""
    groups = _groups(knowledge)
    if len(groups) != 1 or any(project.group is None for project in knowledge.projects):
        return ""
    group = knowledge.group_by_id.get(groups[0])
    return (group.title or "") if group else ""


def _works_notes(knowledge: Knowledge) -> tuple[str, ...]:
    found = [knowledge.group_by_id[name].note for name in _groups(knowledge) if name in knowledge.group_by_id]
    return tuple(dict.fromkeys(note for note in found if note))
