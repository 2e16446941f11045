"""Claims on every fact of a knowledge base, true and false, as people ask whether they are so.

A false claim moves what a fact states: another number or day, a neighbour's, another post, a share that is not its own.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bot.answering.compute import number as plain_number
from bot.knowledge.model import Body, Count, Document, Event, EventStatus, Group, Knowledge, Project
from bot.knowledge.people import people_of
from bot.knowledge.precision import Precision
from bot.text.dates import say_when
from bot.text.syllable import fold
from bot.text.when import Grain, When

WORDINGS = (
    "{0} phải không?",
    "Có phải {1} không?",
    "Nghe nói {1}, đúng không ạ?",
    "{0} à",
    "Báo cáo ghi {1}, ghi vậy đúng không?",
)
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
FRACTIONS = (  # words, the share they state
    ("một phần ba", Decimal(1) / 3),
    ("một nửa", Decimal(1) / 2),
    ("hai phần ba", Decimal(2) / 3),
    ("ba phần tư", Decimal(3) / 4),
    ("một phần năm", Decimal(1) / 5),
)
NEAR_SHARE = Decimal("0.04")  # a share this near may be called by the fraction
FEW = ("", "", "hai", "ba", "bốn", "năm")
FAR_SHARE = Decimal("0.12")  # and one this far may not


@dataclass(frozen=True)
class Claimed:
    """A claim on a fact.

    Attributes:
        text: as it is asked.
        true: whether the fact bears it out.
        record: id of the fact.
        sort: what sort of claim it is.
    """

    text: str
    true: bool
    record: str
    sort: str


def claimed(knowledge: Knowledge) -> Iterator[Claimed]:
    """All claims, each in every wording."""
    for record in knowledge:
        found: Iterator[tuple[str, bool, str]]
        match record:
            case Count():
                found = _of_count(knowledge, record)
            case Event():
                found = _of_event(knowledge, record)
            case Project():
                found = _of_project(knowledge, record)
            case Document():
                found = _of_document(knowledge, record)
            case Body():
                found = _of_body(knowledge, record)
            case _:
                continue
        for statement, true, sort in (*found, *_of_details(record)):
            yield from _worded(statement, true, record.id, sort)
    for group in knowledge.groups:
        for statement, true, sort in _of_group(knowledge, group):
            yield from _worded(statement, true, group.id, sort)


def _worded(statement: str, true: bool, identity: str, sort: str) -> Iterator[Claimed]:
    opened = statement[:1].upper() + statement[1:]
    for wording in WORDINGS:
        yield Claimed(wording.format(opened, statement), true, identity, sort)
    yield Claimed(fold(f"{statement} đúng không"), true, identity, sort)


def _of_count(knowledge: Knowledge, count: Count) -> Iterator[tuple[str, bool, str]]:
    others = [one.value for one in knowledge.counts if one is not count and _far(one.value, count.value)]
    named = f"{count.of} {count.state}" if count.state else count.of
    if not count.state and any(one.of == count.of and one is not count for one in knowledge.counts):
        return  # nothing in its name tells it from the other
    if count.unit == "%":
        say = f"{named} là {{}}%"
    elif count.unit:
        say = f"{named} là {{}} {count.unit}"
    else:
        say = f"có {{}} {named}"
    yield say.format(number(count.value)), True, "number"
    moved = count.value * 2 + 7
    if count.precision is not Precision.AT_LEAST:
        yield say.format(number(moved)), False, "number moved"
        yield say.format(f"hơn {number(moved)}"), False, "bound"
        yield say.format(f"chưa tới {number(moved)}"), True, "bound"
    if count.precision is not Precision.AT_MOST and count.value >= 2:
        yield say.format(f"chưa tới {number(count.value // 2)}"), False, "bound"
    for other in others[:2]:
        yield say.format(number(other)), False, "neighbour's number"
    if not count.unit and not count.state:
        nouns = {one.of for one in knowledge.counts if one.value != count.value and _apart(one.of, count.of)}
        for noun in sorted(nouns)[:2]:
            yield f"{number(count.value)} là số {noun}", False, "number of another"
    yield from _of_share(knowledge, count)


def _of_share(knowledge: Knowledge, count: Count) -> Iterator[tuple[str, bool, str]]:
    whole = knowledge.by_id.get(count.out_of or "")
    if isinstance(whole, Count) and whole.value and whole.precision is Precision.EXACT:
        share = count.value / whole.value
        for words, stated in FRACTIONS:
            if abs(stated - share) < NEAR_SHARE:
                yield f"khoảng {words} số {whole.of} {count.state}", True, "fraction"
            elif abs(stated - share) > FAR_SHARE:
                yield f"khoảng {words} số {whole.of} {count.state}", False, "fraction"
                yield f"hơn {words} số {whole.of} {count.state}", stated < share, "fraction bound"


def _apart(one: str, other: str) -> bool:
    """Whether two counts are of other things, by their first two words."""
    return fold(one).split()[:2] != fold(other).split()[:2]


def number(value: Decimal) -> str:
    """A number as officials write it."""
    return plain_number(value, Precision.EXACT)


def _far(one: Decimal, two: Decimal) -> bool:
    return abs(one - two) * 5 > max(one, two)


def _moved(when: When) -> When:
    """The same stretch of time three months on."""
    return replace(when, start=when.start + dt.timedelta(days=92), end=when.end + dt.timedelta(days=92))


def _of_event(knowledge: Knowledge, event: Event) -> Iterator[tuple[str, bool, str]]:
    if event.place:
        yield f"{_event(event)} tổ chức tại {event.place}", True, "place"
    if event.status not in (EventStatus.DEADLINE, EventStatus.NOT_HELD):  # neither has a day to be settled
        settled = event.on is not None and event.on.grain in (Grain.DAY, Grain.RANGE)
        yield f"{_event(event)} chưa chốt ngày", not settled, "unscheduled"
    if event.on is None:
        return
    say = _event(event) + (" là {}" if event.status is EventStatus.DEADLINE else " diễn ra {}")
    yield say.format(_said(event.on)), True, "time"
    if event.on.grain in (Grain.DAY, Grain.RANGE):
        yield say.format(_said(_moved(event.on))), False, "time moved"
        month = event.on.end.month % 12 + 1
        yield say.format(f"trong tháng {month}/{event.on.end.year + (month == 1)}"), False, "next month"
        if event.on.grain is Grain.RANGE:
            yield f"{_event(event)} kéo dài đến hết tháng {month}", False, "next month"
    others = [one.on for one in knowledge.dates if one is not event and one.on and _disjoint(one.on, event.on)]
    for other in others[:2]:
        yield say.format(_said(other)), False, "neighbour's time"


def _of_group(knowledge: Knowledge, group: Group) -> Iterator[tuple[str, bool, str]]:
    """The members of a list that is complete, all of them named, or one of another list among them."""
    members = [name for one in knowledge.members.get(group.id, ()) if (name := _called(one))]
    strangers = [one.name for one in knowledge.projects if one.group != group.id]
    if not group.complete or not 1 < len(members) < len(FEW) or len(members) != len(knowledge.members[group.id]):
        return
    say = f"{FEW[len(members)]} {group.name} là {{}}"
    yield say.format(_listed(members)), True, "members"
    for stranger in strangers[:1]:
        yield say.format(_listed([*members[:-1], stranger])), False, "a stranger among the members"


def _called(record: object) -> str | None:
    match record:
        case Event():
            return record.who
        case Body():
            return record.name
    return None


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} và {names[-1]}"


def _event(event: Event) -> str:
    deadline = event.status is EventStatus.DEADLINE
    return f"hạn {_lower(event.event)}" if deadline else f"{event.event} của {event.who}" if event.who else event.event


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _said(when: When) -> str:
    return say_when(when)


def _disjoint(one: When, two: When) -> bool:
    on = one.bound == two.bound == "on"
    return on and (one.end < two.start or two.end < one.start)


def _of_project(knowledge: Knowledge, project: Project) -> Iterator[tuple[str, bool, str]]:
    name = project.name
    if project.phase:
        yield f"{name} thuộc giai đoạn {project.phase}", True, "phase"
        yield f"{name} thuộc giai đoạn {project.phase + 1}", False, "phase moved"
    if project.cost:
        yield f"{name} có kinh phí {project.cost}", True, "cost"
        yield f"{name} có kinh phí {_renumbered(project.cost)}", False, "cost moved"
        others = [one.cost for one in knowledge.projects if one.cost and one.cost != project.cost]
        for other in others[:1]:
            yield f"{name} có kinh phí {other}", False, "neighbour's cost"
    if project.level and _lower(project.level) not in _lower(name):  # nobody says that the gate is of level "gate"
        yield f"{name} thuộc cấp {_bare_level(project.level)}", True, "level"
        levels = {one.level for one in knowledge.projects if one.level and one.level != project.level}
        for other in sorted(levels)[:1]:
            yield f"{name} thuộc cấp {_bare_level(other)}", False, "neighbour's level"
    if project.finished:
        yield f"{name} hoàn thành {_said(project.finished)}", True, "finished"
        yield f"{name} hoàn thành {_said(_moved(project.finished))}", False, "finished moved"
    if project.status:
        yield f"{name} đã hoàn thành", project.status == "done", "status"


def _bare_level(level: str) -> str:
    return level.removeprefix("cấp ")


def _of_document(knowledge: Knowledge, document: Document) -> Iterator[tuple[str, bool, str]]:
    name = document.name
    if any(one.number and one.number in name and one is not document for one in knowledge.documents):
        return  # "hướng dẫn thực hiện Chỉ thị 35 do Bộ Chính trị ban hành": either may be meant
    if document.issued:
        yield f"{name} ban hành {_said(document.issued)}", True, "issued"
        yield f"{name} ban hành {_said(_moved(document.issued))}", False, "issued moved"
    matters = [one.about for one in knowledge.documents if one.about and _of_other_matter(one, document)]
    for matter in matters[:2]:
        yield f"văn bản về {matter} là {name}", False, "neighbour's matter"
    if document.issuer:
        yield f"{name} do {document.issuer} ban hành", True, "issuer"
        others = {one.issuer for one in knowledge.documents if one.issuer and one.issuer != document.issuer}
        for other in sorted(others)[:2]:
            yield f"{name} do {other} ban hành", False, "neighbour's issuer"


def _of_other_matter(one: Document, other: Document) -> bool:
    """Whether the matter of a document shares no word with the name and the matter of another."""
    words = set(fold(f"{other.name} {other.about or ''} {other.text or ''} {' '.join(other.also)}").split())
    return one is not other and words.isdisjoint(fold(one.about or "").split())


def _of_body(knowledge: Knowledge, body: Body) -> Iterator[tuple[str, bool, str]]:
    heads = (one.head for one in knowledge.bodies if one.head and one is not body)
    others = [head for head in heads if _headed(head) != _headed(body.head or "")]  # some head several
    if body.head:
        yield f"{body.name} do {_headed(body.head)} đứng đầu", True, "head"
        for other in others[:2]:
            yield f"{body.name} do {_headed(other)} đứng đầu", False, "neighbour's head"
        yield f"{body.name} do {_deputy(_headed(body.head))} đứng đầu", False, "deputy as head"
    posts = [(one, _post(body, one.post, one.detail)) for one in people_of(body)]
    for person, post in posts:
        if not post:
            continue
        yield f"{person.name} là {post}", True, "post"
        yield f"{person.name} là {_deputy(post)}", False, "deputy"
        for neighbour, another in posts:
            if another and neighbour.words != person.words and another != post:
                yield f"{person.name} là {another}", False, "neighbour's post"


def _headed(head: str) -> str:
    return head.partition(",")[0]


def _post(body: Body, post: str, detail: str) -> str:
    return post or (f"{detail} {body.name}" if detail else "")


def _deputy(post: str) -> str:
    """The post of who stands below, or above: "Bí thư" for "Phó Bí thư Thường trực"."""
    words = post.removeprefix("đồng chí ")
    if words.startswith("Phó "):
        return words.removeprefix("Phó ").replace(" Thường trực", "").replace(" thường trực", "")
    return f"Phó {words}"


def _of_details(record: Count | Event | Project | Document | Body) -> Iterator[tuple[str, bool, str]]:
    if isinstance(record, Body):
        return
    name = getattr(record, "name", None) or (_event(record) if isinstance(record, Event) else None)
    if name is None:
        return
    for label, value in record.details.items():
        yield f"{name} có {label} {value}", True, "detail"
        yield f"{name} có {value}", True, "detail's value"
        if DIGITS.search(str(value)):
            yield f"{name} có {label} {_renumbered(str(value))}", False, "detail moved"
            yield f"{name} có {_renumbered(str(value))}", False, "detail's value moved"


def _renumbered(text: str) -> str:
    """The text with its first number changed."""
    return DIGITS.sub(lambda found: f"{int(re.sub('[.,].*', '', found[0])) + 13}", text, count=1)
