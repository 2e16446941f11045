"""Claims that name members: that a list is made up of them ("hai tiểu ban là A và B"), or one rather than another."""

from collections.abc import Iterator
from dataclasses import replace

from bot.matching.judging.spelled import spelled
from bot.matching.knowing.membership import BEARER_KINDS, having
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.filters import Choosing, choose
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import weight
from bot.text.syllable import fold

UNITS = frozenset(("c:unit", "c:organisation", "c:pilot", "c:congress"))
LINKING = frozenset(("la", "gom", "bao gom", "gom co", "do la"))  # folded
PARTY = frozenset(("c:party_committee", "c:cell", "c:committee", "c:host_level"))
PLURALS = ("các", "những")
NOUN_REACH = 2  # mentions between a number and the noun that it counts


def made_up(view: View, group: Subject) -> list[Claim]:
    """ "Ba tiểu ban: A, B và C", "A với B là hai nơi làm điểm": whether just those named are what the rest chooses."""
    found = _counted(view, group) or _plural(view, group)
    if found is None:
        return []
    told = _told_off(view, group, *found)
    if told:
        return told
    number, count, noun = found
    named, unknown, words = _named(view, group, number)
    if len(named) + len(unknown) < 2 or not words:
        return []
    before = all(word.first < number.first for word in words)
    after = all(word.first > noun.first for word in words)
    link = any(fold(m.said) in LINKING and (words[-1].last <= m.first < number.first) for m in view.clause.mentions)
    if not (after or (before and link)):
        return []
    start = _start(view, noun, words)
    listed = [m for m in view.strict if m is not number and (m.first < number.first if before else m.first >= start)]
    rest = [mention for mention in view.strict if mention is not number and mention not in listed]
    whom = set(choose(view.index, group, Choosing.of(rest, view.clause.negated), called=view.named(group)).members)
    holds = _holds(group, named, unknown, whom, count)
    beside = [mention for mention in listed if mention not in words]
    bearing = [mention for mention in beside if mention.keys & _kinds(view, group)]
    left = [mention for mention in beside if mention not in bearing and weight(view, mention) > 0.0]
    two_of_them = before and not unknown and named < whom and len(named) == count
    if holds is False and (two_of_them or (left and named <= whom and not unknown)):
        holds = None  # or another name among them was not understood
    decided = tuple(one for one in group.members if one in whom)
    return [replace(claim("every", holds, (number, *words, *bearing), group.id), members=decided)]


def _told_off(view: View, group: Subject, number: Mention, count: int | None, noun: Mention) -> list[Claim]:
    """ "Ba tiểu ban là văn kiện, tổ chức, phục vụ": bodies told off one by one, each without the noun for them all.

    One that no body is called by is none of them, where all of them are known and as many are told off as are counted.
    """
    members = [view.index.subjects[identity] for identity in group.members]
    if members[0].type is not Type.BODY or not group.record.complete or view.clause.negated:
        return []
    link = next((m for m in view.clause.mentions if m.first >= noun.last and fold(m.said) in LINKING), None)
    items = _items(view, link.last) if link is not None else []
    if len(items) < 2 or (count is not None and len(items) != count):
        return []
    named: set[str] = set()
    holds: bool | None = True
    for item in items:
        words = {fold(word) for mention in item for word in mention.said.split()}
        own = [one for one in members if words <= set(fold(one.label).replace("-", " ").split())]
        if len(own) > 1:
            return []
        holds = holds and bool(own)
        named |= {one.id for one in own}
    if holds:
        holds = True if len(named) == len(members) else False if count is None or len(named) < count else None
    said = [mention for item in items for mention in item]
    return [replace(claim("every", holds, (number, *said), group.id), members=group.members)]


def _items(view: View, start: int) -> list[list[Mention]]:
    """The words after some place, cut where a comma or "và" stood between two of them."""
    items: list[list[Mention]] = []
    last = -1
    for mention in view.clause.mentions:
        if mention.first < start or mention.asks or (mention.filler and not mention.keys):
            continue
        if mention.is_value:
            return []
        if mention.first == last and items:
            items[-1].append(mention)
        else:
            items.append([mention])
        last = mention.last
    return items


def _kinds(view: View, group: Subject) -> frozenset[str]:
    """Keys of the words that say what bears a name: "đảng bộ phường …"."""
    members = view.index.membership(group)
    return PARTY | BEARER_KINDS | group.head | members.heads | members.kinds.keys()


def _start(view: View, noun: Mention, words: list[Mention]) -> int:
    """The token at which the names begin: after "là", or where the first of them stands."""
    links = (m.first for m in view.clause.mentions if fold(m.said) in LINKING and noun.first < m.first < words[0].first)
    return next(links, words[0].first)


def _holds(group: Subject, named: set[str], unknown: list[Mention], whom: set[str], count: int | None) -> bool | None:
    sure = group.record.complete or len(whom) < len(group.members)
    if unknown:
        return False if group.record.complete else None
    if named - whom:
        return False
    if count is not None and len(named) < count:
        return None  # fewer are named than there are said to be: one may not have been understood
    if named == whom:
        return (True if sure else None) if count in (len(named), None) else False
    return False if sure and count is not None else None


def _plural(view: View, group: Subject) -> tuple[Mention, None, Mention] | None:
    """ "Các tiểu ban là A, B và C", where no number is said: the plural, and the noun that it stands before."""
    mentions = view.clause.mentions
    for one, two, three in zip(mentions, mentions[1:], mentions[2:], strict=False):
        if one.said in PLURALS and two.keys & group.head and fold(three.said) in LINKING:
            return one, None, two
    return None


def _counted(view: View, group: Subject) -> tuple[Mention, int, Mention] | None:
    """The number of members that is said, and the noun that it counts."""
    heads = group.head | UNITS | view.index.membership(group).heads | group.name_keys
    for at, mention in enumerate(view.strict):
        number = mention.number
        if number is None or mention.percent or mention.ordinal or number < 2 or number != int(number):
            continue
        following = view.strict[at + 1 : at + 1 + NOUN_REACH]
        noun = next((one for one in following if one.keys & heads and not one.names and not one.is_value), None)
        if noun is not None and not any(key.startswith("phase:") for key in mention.keys):
            return mention, int(number), noun
    return None


def _named(view: View, group: Subject, number: Mention) -> tuple[set[str], list[Mention], list[Mention]]:
    """The members that are named, the words that name nobody of the list, and all words of names.

    Args:
        number: how many there are said to be.
    """
    members = view.index.membership(group)
    named: set[str] = set()
    unknown: list[Mention] = []
    words: list[Mention] = []
    for use in view.entities.uses:
        inside = {identity for identity in use.subjects if identity in members.order}
        named |= inside
        words.append(use.mention)
        unknown += [] if inside or view.is_host(use.mention.keys) else [use.mention]
    called = f" {' '.join(fold(view.index.subjects[identity].label) for identity in group.members)} "
    for text, stranger in view.entities.strangers:
        unknown += [] if f" {fold(text)} " in called else [stranger[-1]]  # "Trường Đại học" of its longer name
        words += stranger
    for one in spelled(view, [view.index.subjects[identity] for identity in group.members]):
        if one.subject.type in (Type.EVENT, Type.PROJECT) and one.subject.id not in named:
            named.add(one.subject.id)
            words += one.words
    bearing = {mention.first for mention in view.strict for word in words if mention.last == word.first}
    for mention in view.strict:
        ids = having(members.bodies, mention.keys) if not mention.names else frozenset()
        if not mention.names and mention.first not in bearing:  # "… và công ty": the only one of that kind
            ids |= having(members.fields, mention.keys & BEARER_KINDS)
        if mention.is_value:  # "Tổ công tác số 1"
            ids = having(members.numbers, mention.keys) if mention is not number else frozenset()
        if len(ids) == 1:
            named |= ids
            words.append(mention)
    unknown += _of_no_body(view, group, words, called)
    return named, unknown, sorted(words, key=lambda mention: mention.first)


def _of_no_body(view: View, group: Subject, words: list[Mention], called: str) -> list[Mention]:
    """Names of bodies that there are not: words in capitals among those of bodies, of which no name holds them."""
    if not words or view.index.subjects[group.members[0]].type is not Type.BODY or view.shouting:
        return []
    known = group.head | group.strong
    return [
        mention
        for mention in view.strict
        if mention.text[:1].isupper()
        and mention.first > words[0].first
        and mention not in words
        and f" {fold(mention.said)} " not in called
        and not (mention.is_value or mention.asks or mention.filler or mention.keys & known)
    ]


def rather(view: View, group: Subject) -> Iterator[Claim]:
    """ "Nơi làm điểm là A chứ không phải B": who is meant is on the list, and who is denied is not."""
    members = view.index.membership(group)
    denied = {mention.first for mention in view.clause.negated}
    uses = [use for use in view.entities.uses if not view.is_host(use.mention.keys)]
    meant = [use for use in uses if use.mention.first not in denied]
    others = [use for use in uses if use.mention.first in denied]
    if len(meant) != 1 or len(others) != 1 or not group.record.complete:
        return
    inside = any(identity in members.order for identity in meant[0].subjects)
    other = any(identity in members.order for identity in others[0].subjects)
    yield claim("every", inside and not other, (meant[0].mention, others[0].mention), group.id)
