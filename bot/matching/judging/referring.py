"""Referring: the unit, work, paper or person that a clause points back at ("bên ấy", "công ty đó", "nó", "ông ấy").

What a clause asks of it is asked as if it had been named, so that no number of all is told of one, and nothing of
another.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.matching.cutting.clauses import Clause
from bot.matching.judging.pointed import PLACES, PLURALS, POINTING, UNIT
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.negation import points
from bot.text.syllable import fold

PERSONS = grammar("persons")
BARE = frozenset(("nó", "nó nó"))
THINGS = frozenset(("cái đó", "cái ấy", "cái này", "cái đấy"))
SHEETS = frozenset(("bản", "tờ", "cái", "văn bản"))
AT = frozenset(("ở", "tại", "của", "thuộc", "bên"))
OTHER = frozenset(("kia", "nớ", "tê"))
NAMED_BY = {Type.EVENT: "who", Type.PROJECT: "name", Type.BODY: "name", Type.DOCUMENT: "name"}
COMMITTEES = ("đảng bộ ", "chi bộ cơ sở ", "chi bộ ")
MARKS = re.compile(r"[^\w%/.-]|[.](?!\w)")  # between words
LEAST_NAME = 2  # syllables of a name by which a text tells of a unit


@dataclass(frozen=True, slots=True)
class Referent:
    """What is pointed back at.

    Attributes:
        subject: it, or the body of which somebody was told.
        name: by what it is said in full; "" where nobody is known who may be meant.
        words: those that point.
        person: somebody is pointed at.
    """

    subject: Subject
    name: str
    words: tuple[Mention, ...]
    person: bool = False


def referent(index: Index, clause: Clause, focus: Focus | None) -> Referent | None:
    """What a clause points back at; None where it does not, or at several, or at what nobody spoke of."""
    if focus is None or not clause.anaphora:
        return None
    owner = in_view(index, focus)
    person = next(_persons(clause), None)
    if person is not None:
        subject = owner or index.subjects.get(focus.subjects[0] if focus.subjects else "")
        return None if subject is None else Referent(subject, focus.person, person, person=True)
    words = next(_pointing(clause, owner), None) if owner is not None else None
    return None if owner is None or words is None else Referent(owner, name_of(owner), words)


def in_view(index: Index, focus: Focus) -> Subject | None:
    """The one unit, work, paper or body that the turn before told of; of a number the unit whose it is."""
    told = [one for identity in focus.subjects if (one := index.subjects[identity]).type is not Type.GROUP]
    if told and told[0].type is Type.COUNT:
        return _unit_of(index, told[0])
    return told[0] if len(told) == 1 and name_of(told[0]) else None


def name_of(subject: Subject) -> str:
    """By what a subject is called in full: the unit whose event it is, its own name; "" for one that has none."""
    field = NAMED_BY.get(subject.type)
    return "" if field is None else str(getattr(subject.record, field) or "")


def tells_of(index: Index, subject: Subject, owner: Subject) -> bool:
    """Whether a record is that of a unit or work, or names it anywhere."""
    if subject.id == owner.id or owner.id in subject.members:
        return True
    text = text_of(index, subject)
    return any(f" {name} " in text for name in names(index, owner))


def names_person(index: Index, subject: Subject, name: str) -> bool:
    """Whether a record names somebody, with the honorific or without the family name."""
    said = " ".join(fold(name).split()[-LEAST_NAME:])
    return f" {said} " in text_of(index, subject)


def text_of(index: Index, subject: Subject) -> str:
    """All words of a record, folded."""
    kept: str = index.kept(("text", subject.id), lambda: _plain(" ".join(_texts(subject.record))))
    return kept


def _plain(text: str) -> str:
    return f" {' '.join(re.sub(MARKS, ' ', fold(text)).split())} "


def _unit_of(index: Index, count: Subject) -> Subject | None:
    """The unit of whose members or delegates a number is, by the longest name that the number's bears."""
    said = _plain(f"{count.record.of} {count.record.state or ''}")
    units = (one for one in index.subjects.values() if one.type is Type.EVENT and one.record.who)
    found = [(len(name), one) for one in units for name in names(index, one) if f" {name} " in said]
    longest = max((length for length, _ in found), default=0)
    bearers = {one.id: one for length, one in found if length == longest}
    return next(iter(bearers.values())) if len(bearers) == 1 else None


def names(index: Index, owner: Subject) -> tuple[str, ...]:
    """The names of a unit or work, folded, with and without what committee it is."""
    return index.kept(("names", owner.id), lambda: tuple(dict.fromkeys(_named(owner))))


def _named(owner: Subject) -> Iterator[str]:
    for name in (name_of(owner), *owner.record.also):
        said = name.casefold()
        short = next((said.removeprefix(one) for one in COMMITTEES if said.startswith(one)), said)
        for one in (said, short):
            if len(one.split()) >= LEAST_NAME:
                yield _plain(one).strip()


def _texts(value: object) -> Iterator[str]:
    """All that a record says."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from (str(key), str(one))
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _texts(one)
    elif hasattr(value, "__dict__"):
        for one in vars(value).values():
            yield from _texts(one)


def _persons(clause: Clause) -> Iterator[tuple[Mention, ...]]:
    """ "Ông ấy", "chị đó"."""
    for one, two in pairwise(clause.mentions):
        if one.said in PERSONS and one.last == two.first and _points(two):
            yield (one, two)
    yield from ((one,) for one in clause.mentions if one.said.split()[0] in PERSONS and _ends_pointing(one))


def _pointing(clause: Clause, owner: Subject) -> Iterator[tuple[Mention, ...]]:
    """The words that point at a subject by what it is, or as at a place."""
    own = owner.head | owner.name_keys | (UNIT if owner.type is Type.EVENT else frozenset())
    words = clause.mentions
    for at, (one, two) in enumerate(pairwise(words)):
        if one.last != two.first or not _points(two):
            continue
        plural = bool(at) and (words[at - 1].said in PLURALS or words[at - 1].number is not None)
        sheet = owner.type is Type.DOCUMENT and one.said in SHEETS
        if (not one.keys.isdisjoint(own) or one.said in PLACES or sheet) and not plural:
            yield (one, two)
        if one.said in AT:
            yield (one, two)
    for one in words:
        first, *rest = one.said.split()
        place = first in (*PLACES, *AT) and len(rest) == 1 and _ends_pointing(one)
        thing = one.said in THINGS and owner.type in (Type.PROJECT, Type.DOCUMENT)
        if place or thing or one.said in BARE:
            yield (one,)


def _points(mention: Mention) -> bool:
    return (mention.said in POINTING or points(mention)) and mention.said not in OTHER and not mention.is_value


def _ends_pointing(mention: Mention) -> bool:
    last = mention.said.split()[-1]
    return last != mention.said and last in POINTING and last not in OTHER
