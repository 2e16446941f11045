"""Groups: listing, counting, choosing, first and last."""

import datetime as dt

from bot.answering import sentences as say
from bot.answering.counting import tell_count
from bot.answering.picks import CONGRESS
from bot.answering.reply import Block, Listing, Paragraph, Span
from bot.answering.telling import Teller
from bot.answering.told import Told, lower, upper
from bot.knowledge.findability import LONGEST_LIST
from bot.knowledge.model import AnyRecord, Body, Count, Document, Event, EventStatus, Group, Project, Topic
from bot.knowledge.undated import ending_in_words
from bot.matching.question import ALL_BUT
from bot.text.dates import say_when
from bot.text.numbers import read_number

MOST_ITEMS = LONGEST_LIST  # a longer list is cut and says how many more there are
FEW_OTHERS = 2  # of which a list may be said to be all the rest
LONGEST_ITEM = 160


def line(teller: Teller, record: AnyRecord, facet: str = "list") -> str:
    """One record as an item of a list; what the list was asked for comes with it."""
    match record, facet:
        case Document(), "when":
            return f"{record.name}: {say_when(record.issued) if record.issued else say.NO_DATE}"
        case Project(), "when":
            return f"{record.name}: {_times(teller, record)}"
        case Project(), "phases":
            return f"{record.name}: {say.PHASE.format(phase=record.phase) if record.phase else say.NO_PHASE}"
        case Project(), "cost":
            return f"{record.name}: {record.cost or say.NO_COST}"
        case Body(), "head":
            return f"{record.name}: {record.head or say.NO_HEAD}"
        case Project(), "finished":
            return teller.project(record, facet).text.rstrip(".")
        case Project(), "status":
            return f"{record.name}: {say.STATUS[record.status] if record.status else say.NO_STATUS}"
    return _item(teller, record)


def _times(teller: Teller, work: Project) -> str:
    """When a work was begun and when it is done, as far as that is known."""
    told = [(say.BEGUN, work.started), (say.ENDED, work.finished)]
    said = [
        template.format(planned=teller.planned(work, when), when=say_when(when), ending=work.ending or say.ENDING)
        for template, when in told
        if when is not None
    ]
    in_words = ending_in_words(work)
    if work.finished is None and in_words is not None:
        said.append(" ".join(in_words))
    undated = say.DONE_UNDATED.format(ending=work.ending or say.ENDING)
    return "; ".join(said) or (undated if work.status == "done" else say.NO_DATE)


def _item(teller: Teller, record: AnyRecord) -> str:
    match record:
        case Event():
            who = record.who or record.event
            if record.status is EventStatus.NOT_HELD:
                return f"{upper(who)}: {say.LISTED_NONE}"
            if record.on is None:
                return upper(who)
            planned = "dự kiến " if record.status is EventStatus.PLANNED else ""
            return f"{upper(who)}: {planned}{say_when(record.on)}"
        case Project():
            return f"{record.name}: {teller.work(record)}"
        case Document():
            of = f" ({record.issuer})" if record.issuer and record.issuer not in record.name else ""
            return record.name + of
        case Body():
            return f"{record.name}: {record.purpose}" if record.purpose else record.name
        case Count():
            return tell_count(teller.knowledge, record).text.rstrip(".")
        case Topic():
            return record.title


def members_of(teller: Teller, group: Group, chosen: tuple[str, ...]) -> list[AnyRecord]:
    """Chosen members in the order of the files; the event that is the congress goes by the id of either."""
    wanted = set(chosen)
    main = teller.knowledge.main
    if CONGRESS in wanted and main is not None:
        wanted.add(main.id)
    return [record for record in teller.knowledge.members.get(group.id, ()) if record.id in wanted]


def tell_group(
    teller: Teller, group: Group, facet: str, chosen: tuple[str, ...], by: str, modifiers: frozenset[str]
) -> tuple[list[Block], Told]:
    """Blocks on a group and what they used."""
    records = members_of(teller, group, chosen)
    special = _extreme(teller, group, records, modifiers)
    if special is not None:
        return [Paragraph((Span(special.text, strong=True),))], special
    count = len(records)
    facts = tuple(record.id for record in records)
    fewer = count < len(teller.knowledge.members.get(group.id, ()))
    if count == 1 and fewer and isinstance(records[0], Event) and facet in ("list", "when"):
        told = teller.tell(records[0], "when")
        return [Paragraph((Span(told.text, strong=True),))], Told(told.text, facts)
    if count == 1 and fewer and isinstance(records[0], Document) and facet == "list":
        told = teller.tell(records[0], "about")  # who asks of one paper by its number would know what it says
        note = [Paragraph((Span(group.note),))] if group.note else []
        return [Paragraph((Span(told.text, strong=True),)), *note], Told(told.text, facts)
    if count == 1 and fewer:
        template = say.COUNT_ONE if facet == "count" else say.LIST_ONE
        one = template.format(name=_named(group), item=_cut(line(teller, records[0], facet)))
        note = [Paragraph((Span(group.note),))] if group.note else []
        return [Paragraph((Span(one, strong=True),)), *note], Told(one, facts)
    others = _others(teller, group, records) if ALL_BUT in modifiers else ""
    head = _head(group, facet, count, by or ((others or say.AS_ASKED) if fewer and count else ""))
    items = [_cut(line(teller, record, facet)) for record in records[:MOST_ITEMS]]
    blocks: list[Block] = [Paragraph((Span(head, strong=True),)), Listing(tuple((Span(item),) for item in items))]
    if count > MOST_ITEMS:
        blocks.append(Paragraph((Span(say.MORE.format(n=count - MOST_ITEMS)),)))
    if group.note:
        blocks.append(Paragraph((Span(group.note),)))
    text = " ".join([head, *items])
    return blocks, Told(text, facts or (group.id,))


def _head(group: Group, facet: str, count: int, by: str) -> str:
    """The sentence above the items: how many, of how many, chosen by what."""
    title = upper(group.title or group.name)
    if by == say.AS_ASKED:
        return say.LIST_AS_ASKED.format(count=count, name=_named(group))
    if by:
        return say.LIST_CHOSEN.format(count=count, name=_named(group), by=by)
    if facet == "count" and group.total:
        return say.GROUP_TOTAL.format(total=group.total, name=group.name, count=count)
    if facet == "count":
        template = say.GROUP_COUNT if group.complete else say.GROUP_COUNT_INCOMPLETE
        return template.format(count=count, name=group.name)
    if group.complete:
        template = say.LIST_COUNTED if count == 1 or _says_number(title, count) else say.LIST
        return template.format(title=title, count=count)
    if group.total:
        return say.LIST_OF_TOTAL.format(title=title, total=group.total, count=count)
    return say.LIST_INCOMPLETE.format(title=title, count=count)


def _says_number(title: str, count: int) -> bool:
    """Whether a title opens with just so many: "Bốn đơn vị làm điểm"."""
    read = read_number(title.casefold().split())
    return read is not None and read[0] == count


def _named(group: Group) -> str:
    """What those chosen of a list are called: of one that names only some, and does not say so, just these."""
    return group.name if group.complete or group.note else say.NAMED_ONLY.format(name=group.name)


def _others(teller: Teller, group: Group, told: list[AnyRecord]) -> str:
    """The members that are left out, where they are few."""
    ids = {record.id for record in told}
    others = [record for record in teller.knowledge.members.get(group.id, ()) if record.id not in ids]
    if len(others) > FEW_OTHERS or len(others) >= len(told):
        return ""
    return say.ALL_BUT.format(others=", ".join(_name(record) for record in others))


def _name(record: AnyRecord) -> str:
    """What a list calls a record by."""
    if isinstance(record, Event):
        return record.who or record.event
    return record.title if isinstance(record, Topic) else getattr(record, "name", record.id)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_ITEM else text[: LONGEST_ITEM - 1].rstrip() + "…"


def _extreme(teller: Teller, group: Group, records: list[AnyRecord], modifiers: frozenset[str]) -> Told | None:
    """The first, last or longest event of a group, when that is asked and can be told."""
    issued = [record for record in records if isinstance(record, Document) and record.issued]
    if len(issued) > 1 and len(issued) == len(records):
        return _extreme_document(issued, modifiers)
    timed = [record for record in records if isinstance(record, Event) and record.on]
    if len(timed) < 2 or len(timed) != len(records):
        return None
    texts: list[str] = []
    facts: list[str] = []
    for wanted, template in (("first", say.FIRST), ("last", say.LAST), ("longest", say.LONGEST)):
        if wanted not in modifiers:
            continue
        if wanted == "longest":
            lasting = [e for e in timed if e.days is not None]
            best = max(lasting, key=lambda e: e.days or 0, default=None) if len(lasting) == len(timed) else None
        else:
            pick = min if wanted == "first" else max
            best = pick(timed, key=lambda e: e.on.start if e.on else teller.today)
        if best is None or best.on is None:
            continue
        when, aside = teller.time(best.on)
        planned = "dự kiến " if best.status == "planned" else ""
        texts.append(
            template.format(
                who=upper(best.who or best.event),
                name=group.name,
                event=planned + lower(best.event),
                when=when,
                aside=aside,
                days=best.days,
            )
        )
        facts.append(best.id)
    return Told(" ".join(texts), tuple(facts)) if texts else None


def _extreme_document(documents: list[Document], modifiers: frozenset[str]) -> Told | None:
    """The document that was issued first or last."""
    for wanted, pick, template in (("first", min, say.DOCUMENT_FIRST), ("last", max, say.DOCUMENT_LAST)):
        if wanted in modifiers:
            best = pick(documents, key=lambda document: document.issued.start if document.issued else dt.date.min)
            when = say_when(best.issued) if best.issued else ""
            return Told(template.format(name=best.name, when=when), (best.id,))
    return None
