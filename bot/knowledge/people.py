"""People: who is named in the records of bodies, and of meetings of units, with what they are said to be.

A person stands there as officials write it: "đồng chí Lò Thị Pâng, Bí thư Huyện ủy" or "Bí thư Huyện ủy Lò Thị Pâng",
as the head of a body, among its members, or as a detail whose name is the post ("Phó Bí thư Thường trực"); of a meeting
the detail tells of its unit ("bí thư" of the "Chi bộ thôn Đông").
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from bot.knowledge.model import Body, Event
from bot.text.syllable import fold

HONORIFICS: Final = ("đồng chí", "đ/c", "đc", "ông", "bà", "anh", "chị", "cô", "chú", "bác")
TITLES: Final = re.compile(r"^(?:(?:PGS|GS|TSKH|TS|ThS|BS|CN|KS)(?:\.\s*|\s+))+")
# What may end the text of a head: what they do there, in the source's words.
LEADING: Final = re.compile(r"(?<!\s),?\s+(?:phụ trách|chủ trì|đứng đầu|làm (?:tổ )?trưởng(?: ban| tiểu ban)?)$")
ASIDE: Final = re.compile(r"[,;(]|\s[-–—]\s")  # what parts a name from what its bearer is
NAME_WORDS: Final = range(2, 6)
# How the details of a meeting begin that are posts in its unit. Folded.
POSTS: Final = ("bi thu", "pho bi thu", "tan bi thu", "chi uy vien", "chinh tri vien")


@dataclass(frozen=True, slots=True)
class Person:
    """Someone named in the record of a body or of a meeting.

    Attributes:
        name: with the honorific as written ("đồng chí Lò Thị Pâng").
        words: the name alone, folded, word by word.
        post: what the text says that they are; "" when it says nothing.
        body: id of the record.
        leads: they head that body.
        detail: the name of the detail that names them; "" for heads and members.
        role: what they do at its head, in the words of the record: "phụ trách"; "" where it says nothing of that.
    """

    name: str
    words: tuple[str, ...]
    post: str
    body: str
    leads: bool = False
    detail: str = ""
    role: str = ""


def people(bodies: Iterable[Body], events: Iterable[Event] = ()) -> dict[tuple[str, ...], tuple[Person, ...]]:
    """Everyone whom some records name, by name."""
    found: dict[tuple[str, ...], list[Person]] = {}
    for person in chain(*map(people_of, bodies), *map(_in_unit, events)):
        found.setdefault(person.words, []).append(person)
    return {words: tuple(same) for words, same in found.items()}


def people_of(body: Body) -> Iterator[Person]:
    """Everyone whom a record names: its head, its members, those in its details."""
    if body.head:
        does = LEADING.search(body.head)
        role = does.group().strip(" ,") if does else ""
        for person in _person(LEADING.sub("", body.head), body.id, leads=True):
            yield replace(person, role=role)
    for member in body.members:
        yield from _person(member, body.id)
    for label, value in body.details.items():
        yield from _person(str(value), body.id, detail=str(label))


def _in_unit(event: Event) -> Iterator[Person]:
    """Everyone whom the record of a meeting names in a post of its unit, with that post: "Bí thư Chi bộ thôn Đông"."""
    for label, value in event.details.items() if event.who else ():
        if fold(label).startswith(POSTS):
            for person in _person(str(value), event.id):
                yield replace(person, post=f"{label[:1].upper()}{label[1:]} {event.who}")


def _person(text: str, body: str, *, leads: bool = False, detail: str = "") -> Iterator[Person]:
    before, _, after = (part.strip() for part in re.sub(ASIDE, "\0", text, count=1).partition("\0"))
    name = _name(before)
    if name:
        yield Person(before, name, after.rstrip(" )."), body, leads, detail)
        return
    words = before.split()
    start = len(words)
    while start and words[start - 1][:1].isupper() and not words[start - 1].isupper():
        start -= 1
    last = words[start:]
    if start and len(last) in NAME_WORDS and words[start - 1][:1].islower():
        post = _without_honorific(" ".join(words[:start]))
        yield Person(" ".join(last), tuple(map(fold, last)), post, body, leads, detail)


def _name(text: str) -> tuple[str, ...]:
    """The words of a name with an honorific or without; empty when the text is no name."""
    words = TITLES.sub("", _without_honorific(text)).split()
    capital = all(word[:1].isupper() and not (word.isupper() and len(word) > 1) for word in words)
    return tuple(map(fold, words)) if capital and len(words) in NAME_WORDS else ()


def _without_honorific(text: str) -> str:
    low = text.casefold()
    found = next((word for word in HONORIFICS if low.startswith(word + " ")), "")
    return text[len(found) :].strip()
