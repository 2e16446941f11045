"""Claims on what something is: "Hoa Mai là một chi bộ", "Hoa Đào là trường tiểu học"."""

from collections.abc import Iterator

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View

BEING = ("là", "chỉ là", "cũng là", "là một", "thuộc loại", "thuộc cấp", "thuộc bậc")
REACH = 3  # words between "là" and the kind, at most, and the kind itself
PARTY = frozenset(("c:cell", "c:party_committee"))
PLACES = frozenset(("c:company", "c:ward", "c:commune", "c:town"))
LEVELS = frozenset(("c:preschool", "c:primary", "c:lower_secondary", "c:upper_secondary"))


def kind(view: View, subject: Subject) -> Iterator[Claim]:
    """What the clause says that the subject is, where it is surely something of that sort."""
    facet = "level" if subject.type is Type.PROJECT else "when"
    for said, rest in _said(view):
        for sort, own in _own(subject):
            if own and said.keys & sort:
                yield claim(facet, bool(said.keys & own), (said, *rest), subject.id)


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
