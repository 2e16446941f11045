"""Claims on what something is: "Hoa Mai là một chi bộ", "Hoa Đào là trường tiểu học"."""

from collections.abc import Iterator

from bot.matching.knowing.fields import LEVELS
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim
from bot.matching.reading.mention import Mention
from bot.matching.reading.modifiers import PLURALS
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, weight
from bot.text.syllable import fold

BEING = ("là", "chỉ là", "cũng là", "là một", "thuộc loại", "thuộc cấp", "thuộc bậc")
REACH = 3  # words between "là" and the kind, at most, and the kind itself
PARTY = frozenset(("c:cell", "c:party_committee"))
PLACES = frozenset(("c:company", "c:ward", "c:commune", "c:town"))


def kind(view: View, subject: Subject) -> Iterator[Claim]:
    """What the clause says that the subject is, where it is surely something of that sort."""
    facet = "level" if subject.type is Type.PROJECT else "when"
    for said, rest in _said(view):
        for sort, own in _own(subject):
            if own and said.keys & sort:
                yield claim(facet, bool(said.keys & own), (said, *rest), subject.id)


def unit(view: View, event: Subject) -> Iterator[Claim]:
    """ "Chi bộ Công ty Hoa Mai", of what is a đảng bộ: which sort of a unit it is, by the word before its name."""
    own = event.head & PARTY
    named = view.named(event) | _bearing(view, event) | _in_name(view, event)
    for at, mention in enumerate(view.strict):
        sort = mention.keys & PARTY
        following = view.strict[at + 1] if at + 1 < len(view.strict) else None
        beside = following is not None and following.first == mention.last and following.first in named
        before = view.strict[at - 1] if at and view.strict[at - 1].last == mention.first else None
        several = before is not None and (before.number is not None or before.said in PLURALS)
        if len(own) == 1 and len(sort) == 1 and sort != own and beside and not several and not _held(view, event, sort):
            yield claim("when", False, (mention,), event.id)


def _in_name(view: View, event: Subject) -> set[int]:
    """First tokens of telling words that stand in the name of who holds an event: "Thư viện"."""
    name = f" {fold(getattr(event.record, 'who', None) or '')} "
    return {one.first for one in view.strict if weight(view, one) > BARE and f" {fold(one.text)} " in name}


def _bearing(view: View, event: Subject) -> set[int]:
    """First tokens of the proper names of an event, and of the nouns before them: "Trường Hoa Mai"."""
    firsts = {use.mention.first for use in view.entities.uses if event.id in use.subjects}
    for mention in reversed(view.strict):
        if mention.last in firsts and mention.keys & (event.name_keys - PARTY):
            firsts.add(mention.first)
    return firsts


def _held(view: View, event: Subject, sort: frozenset[str]) -> bool:
    """Whether another of that sort bears the same name."""
    others = {one for name in event.bearers for one in view.index.bearers.get(name, ()) if one != event.id}
    return any(view.index.subjects[one].head & sort for one in others)


def _said(view: View) -> Iterator[tuple[Mention, tuple[Mention, ...]]]:
    """The noun after "là", and the words that go on with it."""
    mentions = view.strict
    for at, mention in enumerate(mentions):
        if mention.said not in BEING:
            continue
        for number, noun in enumerate(mentions[at + 1 : at + 1 + REACH], at + 1):
            if (
                noun.names
                or noun.asks
                or any(one.names and one.first == noun.last for one in mentions[number + 1 :][:1])
            ):
                break  # "có đúng là xã Hoa Mai họp sau …": the noun only calls somebody else
            if noun.keys & (PARTY | PLACES | LEVELS):
                following = mentions[number + 1 : number + 2]
                yield noun, tuple(one for one in following if "c:grassroots" in one.keys)
                break


def _own(subject: Subject) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Sorts of which a thing is only one, each with what the subject is of it."""
    if subject.type is Type.PROJECT:
        yield LEVELS, subject.kind_keys & LEVELS
        return
    bearers = frozenset(f"c:{kind}" for kinds in subject.bearers.values() for kind in kinds)
    yield PARTY, subject.head & PARTY
    yield PLACES, bearers & PLACES
