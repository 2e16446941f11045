"""Results: what is worked out from several records, or from two numbers that one record tells."""

import datetime as dt
import itertools
import re
from collections.abc import Sequence
from decimal import Decimal

from bot.answering import comparing
from bot.answering import sentences as say
from bot.answering.comparing import spoken, with_unit
from bot.answering.compute import digits, in_months, number, remaining, share, together
from bot.answering.counting import denied, tell_count
from bot.answering.money import money, say_money, stated
from bot.answering.told import Told, lower, upper
from bot.knowledge.model import Count, Document, Event, EventStatus, Group, Knowledge, Project
from bot.knowledge.precision import Precision
from bot.text.dates import say_when, weekday
from bot.text.money import NUMBERS, read
from bot.text.when import When

# Shares in the text of what is counted in anything else: no amounts of it.
SHARES = re.compile(r"(?<![\d.,])\d++(?:[.,]\d+)*\s*%")
CHANGED = re.compile(r"(?:giảm|tăng|bớt|thêm|ít hơn|nhiều hơn|dư|thiếu)\b(?: [^\d\s]+){0,3} \d", re.IGNORECASE)
BETWEEN = {  # facets of two counts
    "difference": comparing.difference,
    "achieved": comparing.achieved,
    "times": comparing.times,
    "growth": comparing.growth,
    "quotient": comparing.quotient,
}
BETWEEN_COSTS = {
    "difference": comparing.cost_difference,
    "achieved": comparing.cost_share,
    "times": comparing.cost_times,
}
MOST_TIMES = 4  # as large or as small: a number further away counts something else


def worked_out(
    records: Sequence[object], facet: str, knowledge: Knowledge, given: When | Decimal | None = None
) -> Told | None:
    """The result that a facet asks of some records; None for facets that are simply told.

    Args:
        given: a day or a share that the question gives.
    """
    if facet == "apart":
        return _apart(records, given if isinstance(given, When) else None)
    if facet == "shifted" and isinstance(given, When):
        return _shifted(records[0], given)
    if facet == "member_share" and isinstance(given, Decimal):
        return _member_share(records, given)
    counts = [record for record in records if isinstance(record, Count)]
    if counts:
        return _of_counts(counts, facet, knowledge, given) if len(counts) == len(records) else None
    projects = [record for record in records if isinstance(record, Project)]
    if projects and len(projects) == len(records):
        return _of_projects(projects, facet)
    events = [record for record in records if isinstance(record, Event)]
    if facet == "days_total" and len(events) == len(records):
        return _days_total(events)
    papers = [record for record in records if isinstance(record, Document)]
    if facet == "earlier" and len(papers) == len(records) == 2:
        return _issued_earlier(*papers)
    return _earlier(*events) if facet == "earlier" and len(events) == len(records) == 2 else None


def _of_counts(counts: Sequence[Count], facet: str, knowledge: Knowledge, given: When | Decimal | None) -> Told | None:
    if any(count.up_to is not None for count in counts):
        return _side_by_side(counts, knowledge)
    if len(counts) == 2 and facet in BETWEEN:
        return BETWEEN[facet](counts[0], counts[1])
    match facet:
        case "difference" | "achieved" if isinstance(given, Decimal):
            return comparing.beside_target(counts[0], given, shared=facet == "achieved")
        case "change" if len(counts) == 1:
            return _change(counts[0])
        case "beside_rate" if len(counts) == 2:
            return _beside_rate(counts[0], counts[1], knowledge)
        case "sum" if len(counts) > 1:
            return _count_sum(counts, knowledge)
        case "rest_gap" if len(counts) == 1:
            return _rest_gap(counts[0], knowledge)
        case "less" if isinstance(given, Decimal):
            return _less(counts[0], given)
        case "target" if isinstance(given, Decimal):
            return _target(counts[0], given, knowledge)
    return None


def _side_by_side(counts: Sequence[Count], knowledge: Knowledge) -> Told:
    """Counts of which one is only known to be within a range: nothing is worked out from it."""
    told = [tell_count(knowledge, count) for count in counts]
    return Told(" ".join(one.text for one in told), tuple(fact for one in told for fact in one.facts))


def _beside_rate(count: Count, rate: Count, knowledge: Knowledge) -> Told:
    """The share that there is, and that which is aimed at."""
    held, aimed = tell_count(knowledge, count, "percent"), tell_count(knowledge, rate)
    return Told(f"{held.text} {aimed.text}", (*held.facts, *aimed.facts))


def _of_projects(projects: Sequence[Project], facet: str) -> Told | None:
    if facet == "per_level":
        return _per_level(projects)
    priced = [project for project in projects if project.cost]
    if facet in BETWEEN_COSTS and len(priced) == len(projects) == 2:
        return BETWEEN_COSTS[facet](projects[0], projects[1])
    match facet:
        case "sum" if len(priced) > 1:
            return _sum(priced, [project for project in projects if not project.cost])
        case "costliest" | "cheapest" if priced:
            return _extreme(priced, cheapest=facet == "cheapest")
    return None


def _per_level(projects: Sequence[Project]) -> Told | None:
    """How many works there are of each level or kind; None where of one it is not known."""
    levels: dict[str, list[Project]] = {}
    for project in projects:
        levels.setdefault(project.level or "", []).append(project)
    if "" in levels:
        return None
    each = "; ".join(
        say.OF_LEVEL.format(level=level, count=len(ones), names=", ".join(one.name for one in ones))
        for level, ones in levels.items()
    )
    return Told(say.PER_LEVEL.format(each=each, total=len(projects)), tuple(project.id for project in projects))


def _rest_gap(count: Count, knowledge: Knowledge) -> Told | None:
    """By how much those of a whole that are not in a state outnumber those that are, or the other way round."""
    whole = knowledge.by_id.get(count.out_of or "")
    if not isinstance(whole, Count):
        return None
    left, precision = remaining(count, whole)
    exact = count.precision is whole.precision is Precision.EXACT
    gap = number(abs(left - count.value), Precision.EXACT if exact else Precision.ABOUT)
    text = (say.REST_GAP if left >= count.value else say.REST_FEWER).format(
        of=whole.of,
        rest=denied(count),
        left=number(left, precision),
        state=count.state or "",
        done=spoken(count),
        gap=gap,
    )
    return Told(" ".join(text.split()), (count.id, whole.id))


def _member_share(records: Sequence[object], size: Decimal) -> Told | None:
    """What share the members of a list are of a count."""
    whole = next((record for record in records if isinstance(record, Count)), None)
    group = next((record for record in records if isinstance(record, Group)), None)
    if whole is None or group is None:
        return None
    part = whole.model_copy(update={"id": group.id, "value": size, "precision": Precision.EXACT})
    text = say.SHARE.format(
        number=digits(size), of=group.name, share=share(part, whole), whole=spoken(whole), all=whole.of
    )
    return Told(text, (group.id, whole.id))


def _days_total(events: Sequence[Event]) -> Told | None:
    """How many days several events take together; None where the day of one is not known."""
    lasting = [(event, event.on, event.days) for event in events if event.on is not None and event.days is not None]
    if len(lasting) != len(events):
        return None
    each = [
        say.DAYS_OF.format(name=_event_name(event), when=say_when(time), days=days) for event, time, days in lasting
    ]
    return Told(
        upper(say.DAYS_TOTAL.format(each=" và ".join(each), total=sum(days for _, _, days in lasting))),
        tuple(one.id for one in events),
    )


def _change(count: Count) -> Told | None:
    """The difference between a count and the one other number of the same size that its record tells."""
    texts = [count.note or "", *map(str, count.details.values())]
    amounts = texts if count.unit == "%" else [SHARES.sub("", text) for text in texts]
    told = {value for text in amounts for value in map(read, NUMBERS.findall(text)) if value is not None}
    others = [value for value in told - {count.value} if count.value / MOST_TIMES <= value <= count.value * MOST_TIMES]
    if len(others) != 1:
        return _stated_change(count)
    gap = digits(abs(count.value - others[0]))
    text = say.CHANGE.format(
        gap=with_unit(gap, count.unit or _classifier(count)),
        one=spoken(count),
        two=with_unit(digits(others[0]), count.unit),
    )
    return Told(f"{text} {count.note or ''}".rstrip(), (count.id,))


def _stated_change(count: Count) -> Told | None:
    """ "Giảm 2 so với khóa này": by how much a number differs, as a detail of its record says in words."""
    said = next((str(value) for value in count.details.values() if CHANGED.match(str(value))), None)
    return None if said is None else Told(say.DETAIL_ALONE.format(name=upper(count.of), value=said), (count.id,))


def _classifier(count: Count) -> str:
    """The word that people are counted by, when the record's text counts them so."""
    texts = " ".join([count.note or "", *map(str, count.details.values())])
    return "người" if re.search(r"\d người", texts) else ""


def _sum(projects: Sequence[Project], unpriced: Sequence[Project]) -> Told:
    """What works cost together; those of which it is not known are named."""
    amounts = [money(project) for project in projects]
    total = say_money(sum((value for value, _ in amounts), Decimal(0)), amounts[0][1], together(map(stated, projects)))
    each = "; ".join(f"{project.name} {project.cost}" for project in projects)
    if not unpriced:
        return Told(say.COST_SUM.format(total=total, each=each), tuple(project.id for project in projects))
    text = say.COST_SUM_KNOWN.format(
        total=total, each=each, count=len(projects), others=", ".join(project.name for project in unpriced)
    )
    return Told(text, tuple(project.id for project in (*projects, *unpriced)))


def _extreme(projects: Sequence[Project], *, cheapest: bool) -> Told:
    best = (min if cheapest else max)(projects, key=lambda project: money(project)[0])
    template = say.CHEAPEST if cheapest else say.COSTLIEST
    return Told(template.format(name=upper(best.name), cost=best.cost, count=len(projects)), (best.id,))


def _count_sum(counts: Sequence[Count], knowledge: Knowledge) -> Told:
    """Counts taken together; named as their whole when they are all of it."""
    total = sum((count.value for count in counts), Decimal(0))
    whole = knowledge.by_id.get(counts[0].part_of or "")
    named = isinstance(whole, Count) and whole.value == total
    text = say.COUNT_SUM.format(
        parts=" + ".join(f"{spoken(count)} {lower(count.of)}" for count in counts),
        total=number(total, together(count.precision for count in counts)),
        whole=f" {whole.of}" if isinstance(whole, Count) and named else _common(counts),
    )
    return Told(text, tuple(count.id for count in (*counts, *([whole] if named else [])) if isinstance(count, Count)))


def _less(count: Count, fewer: Decimal) -> Told:
    """What is left of a count without some of them."""
    left = number(count.value - fewer, count.precision)
    text = say.LESS.format(whole=spoken(count), of=lower(count.of), less=digits(fewer), left=left)
    return Told(upper(text), (count.id,))


def _common(counts: Sequence[Count]) -> str:
    """The noun, of two syllables at least, that the names of all counts begin with; "" when there is none."""
    columns = zip(*(lower(count.of).split() for count in counts), strict=False)
    same = [words[0] for words in itertools.takewhile(lambda words: len(set(words)) == 1, columns)]
    return f" {' '.join(same)}" if len(same) > 1 else ""


def _target(count: Count, share: Decimal, knowledge: Knowledge) -> Told | None:
    """How many more bring a count to a share, in percent, of its whole; None where it is there already."""
    whole = knowledge.by_id.get(count.out_of or "")
    if not isinstance(whole, Count):
        return None
    target = whole.value * share / 100
    if target <= count.value:
        return None
    left, precision = remaining(count, whole.model_copy(update={"value": target}))
    text = say.TARGET.format(
        gap=number(left, precision),
        of=whole.of,
        state=count.state or "",
        share=f"{digits(share)}%",
        target=digits(target),
        whole=digits(whole.value),
        number=spoken(count),
    )
    return Told(text, (count.id, whole.id))


def _earlier(one: Event, two: Event) -> Told | None:
    """Which of two events comes first; None where their times overlap without being the same."""
    if one.on is None or two.on is None:
        return None
    if two.on.end < one.on.start:
        return _earlier(two, one)
    names = {"one": upper(one.who or one.event), "two": two.who or two.event}
    if (one.on.start, one.on.end) == (two.on.start, two.on.end):
        return Told(say.SAME_TIME.format(first=say_when(one.on), **names), (one.id, two.id))
    if one.on.end >= two.on.start:
        return None
    return Told(say.EARLIER.format(first=_planned(one), second=_planned(two), **names), (one.id, two.id))


def _issued_earlier(one: Document, two: Document) -> Told | None:
    """Which of two papers was issued first; None where their times overlap without being the same."""
    first, second = one.issued, two.issued
    if first is None or second is None:
        return None
    if second.start < first.start:
        return _issued_earlier(two, one)
    names = {"one": one.name, "two": two.name, "first": say_when(first)}
    if first == second:
        return Told(say.ISSUED_TOGETHER.format(**names), (one.id, two.id))
    if first.end >= second.start:
        return None
    text = say.ISSUED_EARLIER.format(second=say_when(second), days=(second.start - first.end).days, **names)
    return Told(text, (one.id, two.id))


def _planned(event: Event) -> str:
    return f"{'dự kiến ' if event.status == 'planned' else ''}{say_when(event.on)}" if event.on else ""


def _apart(records: Sequence[object], given: When | None) -> Told | None:
    """The days between two times, the earlier first."""
    ends = [end for record in records if (end := _end(record)) is not None]
    ends += [("", given)] if given is not None else []
    if len(ends) != 2:
        return None
    (one, first), (two, second) = sorted(ends, key=lambda end: end[1].start)
    gap: dt.timedelta = second.start - first.end
    text = say.APART.format(
        one=_named(one, first),
        two=_named(two, second),
        days=digits(Decimal(gap.days)),
        months=in_months(first.end, second.start),
    )
    return Told(text, tuple(record.id for record in records if isinstance(record, Event | Document | Project)))


def _shifted(record: object, day: When) -> Told | None:
    """The day that lies so many days before or after a stated time."""
    end = _end(record)
    if end is None or not isinstance(record, Event | Document | Project):
        return None
    name, when = end
    back = day.start < when.start
    first, second = (day.start, when.start) if back else (when.end, day.start)
    text = (say.SHIFTED_BACK if back else say.SHIFTED).format(
        day=say_when(day),
        weekday=weekday(day.start),
        name=_named(name, when),
        days=(second - first).days,
        months=in_months(first, second),
    )
    return Told(text, (record.id,))


def _end(record: object) -> tuple[str, When] | None:
    if isinstance(record, Event) and record.on is not None:
        return _event_name(record), record.on
    if isinstance(record, Document) and record.issued is not None:
        return say.DOCUMENT_ISSUED.format(name=record.name), record.issued
    if isinstance(record, Project) and record.finished is not None:
        return say.PROJECT_FINISHED.format(name=record.name), record.finished
    return None


def _event_name(event: Event) -> str:
    if event.status is EventStatus.DEADLINE:
        return say.DEADLINE_OF.format(event=lower(event.event))
    return say.EVENT_OF.format(event=lower(event.event), who=event.who) if event.who else lower(event.event)


def _named(name: str, when: When) -> str:
    return f"{name} ({say_when(when)})" if name else say_when(when)
