"""Rules on what is told twice and differs: in prose and in a record of its own, of one person, of works and their sum.

Who copies a source mistypes a digit. A number or a day in prose that no record holds, while a record holds one that is
the same but for a digit, is such a slip more often than not; two that are meant are both written down, and then
nothing is said.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from bot.knowledge.implied import is_rate
from bot.knowledge.model import AnyRecord, Body, Congress, Count, Document, Group, Project, Topic
from bot.knowledge.names import fold
from bot.knowledge.people import HONORIFICS, people
from bot.knowledge.precision import Precision
from bot.knowledge.problems import Problem
from bot.knowledge.titles import say_number
from bot.knowledge.view import WARNING, Rule, View
from bot.text.dates import find_dates, say_when
from bot.text.money import SCALES, read_money
from bot.text.serials import serial
from bot.text.tokens import TokenKind, tokenise
from bot.text.unicode import compose
from bot.text.when import When

TIMES: Final = ("on", "target", "started", "finished", "issued", "as_of", "published")
DAY: Final = re.compile(r"\d{1,2}\s*[/.-]\s*\d{1,2}|ngày \d", re.IGNORECASE)
SHARED: Final = 2  # words that prose has in common with the name of a record when they speak of one matter
# How far something had come by a day, which is the day of no event.
REPORTED: Final = re.compile(r"\btính (?:đến|tới)\b|\b(?:đến|tới)(?: hết)? ngày\b.*\b(?:đã|xong)\b", re.IGNORECASE)
NUMBER: Final = re.compile(r"(?<![\d/.,\-])(\d+(?:[.,]\d+)*)(?![\d/%\-]|[.,]\d)((?:\s+[^\W_]+){3})")
OF_TIME: Final = frozenset(("ngay", "thang", "nam", "tuan", "gio", "nhiem"))  # folded; what they count is a time
TWO_DIGITS: Final = 2  # of fewer everything is one digit off
COUNTED_WORDS: Final = 3  # that tell what a number counts
CLOSE: Final = Decimal("0.1")  # how far a sum may be from a total that is only nearly or over so much
SUMS: Final = ("tong", "kinh phi", "von")  # folded; how a count of what works cost begins
# Words of the organ that a post is in, of which people say one or the other: "Đảng ủy xã", "Đảng bộ xã". Folded.
ORGAN: Final = re.compile(r"\b(?:dang|chi) (?:uy|bo)\b|\b(tinh|thanh|huyen|quan|thi) uy\b")
POST: Final = "(?:Bí thư|Phó|Trưởng|Chủ tịch|Chánh|Giám đốc)[^,;.]*"
PERSON: Final = re.compile(rf"(?:{'|'.join(HONORIFICS)}) ((?:[^\W\d_]+ ){{1,4}}[^\W\d_]+), ({POST}),", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """Prose of a record or a group: the field that it stands in, and its text."""

    owner: AnyRecord | Group
    field: str
    text: str


def prose(view: View) -> Iterator[Told]:
    """All that is told in sentences."""
    for record in view.knowledge:
        if isinstance(record, Topic):
            yield Told(record, "answer", record.answer)
        if isinstance(record, Document) and record.text:
            yield Told(record, "text", record.text)
        if record.note:
            yield Told(record, "note", record.note)
    for group in view.knowledge.groups:
        if group.note:
            yield Told(group, "note", group.note)


def days_in_prose(view: View) -> Iterator[Problem]:
    """Rule 29: a day in prose that no record holds is not, but for a digit, the day of a record on the same matter."""
    hint = view.knowledge.today_hint
    told = [one for one in prose(view) if DAY.search(one.text)]
    if hint is None or not told:
        return
    known = _days(view)
    for one in told:
        for sentence in re.split(r"(?<=[.;!?])\s+", one.text):
            for when in _times(sentence, hint):
                for day in sorted(_stated(when)):
                    owner = None if day in known else _slip(one, sentence, day, known)
                    if owner is not None:
                        yield _told_otherwise(view, one, when, *owner)


def _times(text: str, hint: dt.date) -> list[When]:
    found = find_dates(tokenise(compose(text)), hint, hint).dates
    return [one.when for one in found if one.when.by_days]


def _stated(when: When) -> set[dt.date]:
    """The days by which a time is stated: "sau ngày 10/4" by the tenth, though it begins a day later."""
    return {when.start - dt.timedelta(days=1)} if when.is_after else {when.start, when.end}


def _days(view: View) -> dict[dt.date, list[tuple[AnyRecord | Congress, When]]]:
    """Every day that a field or a detail states, with the records that do."""
    days: dict[dt.date, list[tuple[AnyRecord | Congress, When]]] = defaultdict(list)
    hint = view.knowledge.today_hint or dt.date(2000, 1, 1)
    congress = view.knowledge.congress
    for source in congress.sources:
        if source.published is not None:
            days[source.published.start].append((congress, source.published))
    for record in (congress, *view.knowledge):
        whens = [when for name in TIMES if (when := getattr(record, name, None)) is not None and when.by_days]
        for value in map(str, getattr(record, "details", {}).values()):
            whens += _times(value, hint) if DAY.search(value) else []
        for when in whens:
            for day in _stated(when):
                days[day].append((record, when))
    return days


def _slip(
    told: Told, sentence: str, day: dt.date, known: dict[dt.date, list[tuple[AnyRecord | Congress, When]]]
) -> tuple[AnyRecord, When] | None:
    """The record of the same matter whose day is this one but for a digit."""
    if REPORTED.search(sentence):
        return None
    said = set(fold(f"{getattr(told.owner, 'name', None) or ''} {sentence}").split())
    for other, holders in known.items():
        if not _mistyped_day(day, other):
            continue
        for record, when in holders:
            if isinstance(record, Congress):
                continue
            if record is told.owner:
                return record, when
            names = (getattr(record, name, None) for name in ("event", "who", "name"))
            if record is not told.owner and len(said & set(fold(" ".join(filter(None, names))).split())) >= SHARED:
                return record, when
    return None


def _mistyped_day(one: dt.date, two: dt.date) -> bool:
    if one.year != two.year:
        return False
    if one.day == two.day:
        return abs(one.month - two.month) == 1
    return one.month == two.month and mistyped(str(one.day), str(two.day))


def _told_otherwise(view: View, told: Told, when: When, record: AnyRecord, other: When) -> Problem:
    here = record is told.owner
    whose = "chính bản ghi này" if here else f"“{record.id}”"
    message = f"Ở đây viết “{say_when(when)}”, còn {whose} ghi “{say_when(other)}”; không bản ghi nào có ngày ở đây."
    fix = "Xem lại nguồn tin. Là hai ngày khác nhau thì ghi ngày này thành một bản ghi (hay details) để tính được ngày."
    return view.at(told.owner, told.field, message, fix, WARNING)


def serials_in_prose(view: View) -> Iterator[Problem]:
    """Rule 30: a serial in prose that is no document's is not a document's but for a digit; nor is its day another."""
    known = {made: doc for doc in view.knowledge.documents if (made := serial(doc.number or "")) is not None}
    hint = view.knowledge.today_hint or dt.date(2000, 1, 1)
    for one in prose(view) if known else ():
        tokens = tokenise(compose(one.text))
        dates = None
        for at, token in enumerate(tokens):
            made = serial(token.text) if token.kind is TokenKind.CODE else None
            if made is None:
                continue
            if made not in known:
                number, _, kind = made.partition("-")
                close = (doc for other, doc in known.items() if _slipped(number, kind, other))
                document = next(close, None)
                if document is not None:
                    message = (
                        f"“{token.text}” không phải số hiệu của văn bản nào; “{document.id}” là {document.number}."
                    )
                    fix = "Xem lại nguồn tin; là văn bản khác thì thêm bản ghi cho nó vào documents.yaml."
                    yield view.at(one.owner, one.field, message, fix, WARNING)
                continue
            issued = known[made].issued
            dates = find_dates(tokens, hint, hint).dates if dates is None else dates
            day = next((each.when for each in dates if each.first in (at + 1, at + 2) and each.when.by_days), None)
            if (
                day
                and issued
                and issued.by_days
                and (day.start.day, day.start.month) != (issued.start.day, issued.start.month)
            ):
                message = f"Ở đây viết {token.text} {say_when(day)}, còn “{known[made].id}” ghi {say_when(issued)}."
                yield view.at(one.owner, one.field, message, "Xem lại nguồn tin, sửa cho hai nơi như nhau.", WARNING)


def _slipped(number: str, kind: str, other: str) -> bool:
    known, _, same = other.partition("-")
    return kind == same and mistyped(number, known)


def numbers_in_prose(view: View) -> Iterator[Problem]:
    """Rule 31: a number in prose is not, but for a digit, the number that a record has of the same things."""
    told = [(one, value, words) for one in prose(view) for value, words in _counted(one.text)]
    held: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for count in view.knowledge.counts if told else ():
        words = tuple(fold(" ".join(filter(None, (count.unit, count.of)))).split()[:COUNTED_WORDS])
        held[words].append((say_number(count.value), count.id))
        whole = view.knowledge.by_id.get(count.out_of or "")
        if isinstance(whole, Count) and not is_rate(count):
            held[words].append((say_number(whole.value - count.value), count.id))
    for record in view.knowledge if told else ():
        for text in record.details.values():
            for value, words in _counted(str(text)):
                held[words].append((value, record.id))
    for one, value, words in told:
        others = held.get(words, [])
        if any(_bare(value) == _bare(number) for number, _ in others):
            continue
        elsewhere = [
            (number, other.owner.id) for other, number, same in told if same == words and other.owner is not one.owner
        ]
        slip = next(
            ((number, id_) for number, id_ in (*others, *elsewhere) if _off_by_one(_bare(value), _bare(number))), None
        )
        if slip is not None:
            message = f"Ở đây viết số {value}, còn “{slip[1]}” ghi {slip[0]} cho cùng một thứ."
            yield view.at(
                one.owner, one.field, message, "Xem lại nguồn tin; đúng là hai số khác nhau thì để nguyên.", WARNING
            )


def parts_in_prose(view: View) -> Iterator[Problem]:
    """Rule 32: "trong 17 chi bộ …, 12 chi bộ …; 5 chi bộ …": the parts that a sentence names are no more than all."""
    for one in prose(view):
        for found in re.finditer(r"\b[Tt]rong (?:tổng số |số )?(\d+) ((?:[^\W\d_]+ ?){2})([^.]*)", one.text):
            noun = re.escape(found[2].strip())
            parts = [int(part) for part in re.findall(rf"(?<![\d/.,])(\d+) {noun}\b", found[3])]
            if len(parts) > 1 and sum(parts) > int(found[1]):
                sums = " + ".join(map(str, parts))
                message = (
                    f"Các phần kể ra cộng lại nhiều hơn cả thảy: {sums} = {sum(parts)}, mà viết là trong {found[1]}."
                )
                yield view.at(one.owner, one.field, message, "Xem lại các con số trong câu.", WARNING)


def _counted(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The numbers of a text, each with the words that tell what it counts."""
    for found in NUMBER.finditer(text):
        words = tuple(fold(found[2]).split())
        if words[0] not in OF_TIME:
            yield found[1], words


def _bare(number: str) -> str:
    return number.replace(".", "")


def mistyped(one: str, two: str) -> bool:
    """Whether two numbers, as written, differ by one digit, or by two neighbours that changed places."""
    if one == two or len(one) != len(two) or len(one) < TWO_DIGITS:
        return False
    apart = [at for at, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
    return len(apart) == 1 or _swapped(one, two, apart)


def _off_by_one(one: str, two: str) -> bool:
    """The same, where the one digit is the next: of the many numbers of one kind of things others are both right."""
    apart = [at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b]
    if not mistyped(one, two) or not (one + two).isdecimal():
        return False
    return _swapped(one, two, apart) or abs(int(one[apart[0]]) - int(two[apart[0]])) == 1


def _swapped(one: str, two: str, apart: list[int]) -> bool:
    """Whether the digits at these places are neighbours that changed places."""
    first, last = apart[0], apart[-1]
    return last - first == 1 and one[first] == two[last] and one[last] == two[first]


@dataclass(frozen=True, slots=True)
class Named:
    """A person as one place names them: what they are there, in which record, and whether the post is in that body."""

    name: str
    post: str
    record: AnyRecord
    own: bool = False


def one_post_a_person(view: View) -> Iterator[Problem]:
    """Rule 33: who is named in several places is the same in all, save what each body says of a post in itself."""
    for mentions in _named(view).values():
        for one in mentions:
            others = [other for other in mentions if other.record is not one.record]
            if one.own or not others or any(_agree(one.post, other.post) for other in others):
                continue
            other = others[0]
            if not other.own and mentions.index(one) < mentions.index(other):
                continue  # told at the second place of the two
            message = f"“{one.name}” ở đây là “{one.post}”, còn ở “{other.record.id}” là “{other.post}”."
            fix = "Viết chức vụ y như nhau ở các nơi; có hai chức thì một nơi ghi cả hai (“…, Bí thư A, Chủ tịch B”)."
            yield view.at(one.record, _field_of(one.record), message, fix, WARNING)


def _named(view: View) -> dict[tuple[str, ...], list[Named]]:
    """Everyone whom bodies, meetings and prose name with a post, by name; posts in the body itself first."""
    facts = view.knowledge
    said: dict[tuple[str, ...], list[Named]] = defaultdict(list)
    for words, same in people(facts.bodies, facts.dates).items():
        for person in same:
            record = facts.by_id[person.body]
            if person.post:
                own = isinstance(record, Body) and (bool(person.detail) or fold(record.name) in fold(person.post))
                said[words].append(Named(person.name, person.post, record, own))
            if person.detail:  # "Phó Bí thư: đồng chí Hoa, Phó Giám đốc" tells both posts
                said[words].append(Named(person.name, person.detail, record, own=True))
    for told in prose(view):
        if not isinstance(told.owner, Group):
            for found in PERSON.finditer(told.text):
                said[tuple(fold(found[1]).split())].append(Named(found[1], found[2], told.owner))
    return {words: sorted(mentions, key=lambda one: not one.own) for words, mentions in said.items()}


def _field_of(record: AnyRecord) -> str:
    """Where a record names people."""
    return "answer" if isinstance(record, Topic) else "head" if isinstance(record, Body) and record.head else "details"


def _agree(one: str, two: str) -> bool:
    """Whether two texts name one post at least that is the same, or the same but for what is said of its organ."""
    return any(
        a.startswith(b) or b.startswith(a) or (a.endswith(b) and not a.startswith("pho "))
        for a in _posts(one)
        for b in _posts(two)
    )


def _posts(text: str) -> list[str]:
    return [" ".join(ORGAN.sub(r"\1", fold(part)).split()) for part in text.split(",") if part.strip()]


def costs_and_their_sum(view: View) -> Iterator[Problem]:
    """Rule 34: what the works of a complete list cost adds up to the total that is stated of them."""
    for count in view.knowledge.counts:
        amount = _money(count)
        group = _list_of(count, view.knowledge.groups) if amount is not None else None
        works = [one for one in view.knowledge.members[group.id] if isinstance(one, Project)] if group else []
        if amount is None or group is None or not works or len(works) != len(view.knowledge.members[group.id]):
            continue
        costs = [found[0] for work in works if (found := read_money(work.cost or "")) is not None]
        total = sum(costs, Decimal(0))
        whole = group.complete and len(costs) == len(works)
        if (whole and not _reached(count.precision, total, amount)) or total > amount * (1 + CLOSE):
            unit = SCALES[(count.unit or "").strip()]
            message = (
                f"Kinh phí các công trình của nhóm “{group.id}” cộng lại là {say_number((total / unit).normalize())}"
            )
            message += f" {count.unit}, còn ở đây ghi {say_number(count.value)}."
            yield view.at(count, "value", message, "Xem lại tổng vốn, và mục cost của từng công trình.", WARNING)


def _money(count: Count) -> Decimal | None:
    unit = (count.unit or "").strip()
    return count.value * SCALES[unit] if unit in SCALES and fold(count.of).startswith(SUMS) else None


def _list_of(count: Count, groups: Iterable[Group]) -> Group | None:
    """The list of works whose cost is counted, by the longest of its names that the count bears."""
    of = f" {fold(count.of)} "
    named = [
        (len(name), group)
        for group in groups
        for name in (fold(text) for text in (group.name, group.title, *group.also) if text)
        if " " in name and f" {name} " in of
    ]
    return max(named, key=lambda pair: pair[0])[1] if named else None


def _reached(precision: Precision, total: Decimal, stated: Decimal) -> bool:
    """Whether a sum is what was stated as so much, nearly or over so much."""
    match precision:
        case Precision.EXACT:
            return total == stated
        case Precision.NEARLY | Precision.UNDER | Precision.AT_MOST:
            return stated * (1 - CLOSE) <= total <= stated
        case Precision.OVER | Precision.AT_LEAST:
            return stated <= total <= stated * (1 + CLOSE)
        case _:
            return abs(total - stated) <= stated * CLOSE


RULES: Final[tuple[Rule, ...]] = (
    days_in_prose,
    serials_in_prose,
    numbers_in_prose,
    parts_in_prose,
    one_post_a_person,
    costs_and_their_sum,
)
