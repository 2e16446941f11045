"""Proper names in a clause: whose they are, and names of things that the knowledge base does not know.

A name counts only with the kind of bearer that the writer gives it: "phường Hoa Mai" is not the school of that name.
"""

from collections.abc import Sequence
from functools import lru_cache

from bot.matching.knowing.index import Index
from bot.matching.naming.halved import halved
from bot.matching.naming.listed import themselves
from bot.matching.naming.numbered import (
    ends_name,
    is_number_of_unit,
    measures,
    nobodys,
    numbered,
    numbers_after,
    numbers_of,
    told_of,
    units,
)
from bot.matching.naming.sole_of_kind import sole_of_kind
from bot.matching.naming.uses import OWN, Entities, Found, NameUse
from bot.matching.naming.writers import Stranger, of_writer
from bot.matching.reading.homographs import POSTS
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention, Reading
from bot.matching.reading.names import naming
from bot.text.syllable import fold, is_marked
from bot.text.tokens import TokenKind

# Kinds of bearers that one can tell by the word before the name alone, even when nothing is known of the name.
OPEN_KINDS = frozenset(
    "ward commune town district province hamlet school preschool primary lower_secondary upper_secondary university "
    "company hospital bank".split()
)
PLACING = ("học", "ở", "tại", "bên", "về")  # before a place
PLACES = frozenset(("ward", "commune", "town", "hamlet"))
LEVEL = "cấp"
LONGEST_INSIDE = 2  # mentions in small letters inside a name
MOST_CAPITALS = 3  # mentions that go on it
OF_AUTHORS = frozenset(("c:author", "c:newspaper", "c:article"))
LEAST_CAPITALS = 2  # that make a name of what follows words we know
NUMBERED_KINDS = frozenset(("hamlet", "school", "preschool", "primary", "lower_secondary", "upper_secondary"))
SITES = frozenset(
    ("bridge", "market", "park", "water", "temple", "street", "hospital", "bank")
)  # what only its name tells
# Words that may follow such a word without being a name ("phường mình", "xã nào", "trường được làm gì").
FOLLOWERS = grammar("followers")


def entities(
    reading: Reading, mentions: Sequence[Mention], index: Index, asked: Sequence[Mention] | None = None
) -> Entities:
    """Resolve the proper names among the mentions of a clause.

    Args:
        asked: the question's own words, where the mentions are those of its story.
    """
    uses, at = list[NameUse](), 0
    strangers: list[Stranger] = []
    while at < len(mentions):
        mention = mentions[at]
        kind = _kind_before(mentions, at)
        known = (
            _known(reading, mentions, at, index, beside=bool(uses)) if mention.names else _called(mentions, at, index)
        )
        if known:
            use, stranger, skip = known
            if use:
                uses.append(use)
            if stranger and not of_writer(mentions, at, stranger, asked):
                strangers.append(stranger)
            at += skip
            continue
        numbers = units(index, mentions, at) if kind in naming().numbered or mention.number is not None else {}
        if numbers:
            uses += [NameUse(mentions[n], name, kind, ids, (mentions[n],)) for n, (name, ids) in numbers.items()]
            at = max(numbers) + 1
            continue
        if kind in OPEN_KINDS:
            length = _unknown_name(reading, mentions, at, kind or "")
            if length:
                length += _going_on(reading, mentions, at + length)
                words = tuple(mentions[_start(mentions, at) : at + length])
                stranger = _shown(mentions, at, length), words
                if not of_writer(mentions, at, stranger, asked):
                    strangers.append(stranger)
                at += length
                continue
        described = _described(reading, mentions, at) or _after_noun(reading, mentions, at)
        described = described or halved(reading, mentions, at, kind) or nobodys(index, mentions, at)
        if described:
            words = tuple(mentions[_start(mentions, at) : at + described])
            strangers.append((_shown(mentions, at, described), words))
            at += described
            continue
        at += 1
    return Entities(_or_alone(uses, strangers, mentions, index, reading), tuple(strangers))


def _or_alone(
    uses: Sequence[NameUse], strangers: Sequence[Stranger], mentions: Sequence[Mention], index: Index, reading: Reading
) -> tuple[NameUse, ...]:
    """Those that are named; else units that are said by their kind alone, where there is one of that kind."""
    if uses or strangers:
        return tuple(uses)
    found = ((mention, sole_of_kind(mentions, at, index)) for at, mention in enumerate(mentions))
    alone = ((mention, sole) for mention, sole in found if sole is not None and not _in_row(reading, mention))
    return tuple(NameUse(mention, *sole) for mention, sole in alone)


def _in_row(reading: Reading, mention: Mention) -> bool:
    """ "Xã, thị trấn": whether a comma stands right before a kind, which is one of several."""
    return mention.first > 0 and reading.tokens[mention.first - 1].text == ","


def placed(reading: Reading, mentions: Sequence[Mention]) -> tuple[Stranger, ...]:
    """Names without their kind that nobody here bears, where one is said to be: "con tôi học Lê Lợi"."""
    found: list[Stranger] = []
    for before, one, two in zip(mentions, mentions[1:], mentions[2:], strict=False):
        joined = before.last == one.first and one.last == two.first
        named = not one.names and not two.names and _capital(reading, one) and _capital(reading, two)
        if joined and named and before.said.split()[-1] in PLACING and not reading.text.isupper():
            found.append((f"{one.text} {two.text}", (one, two)))
    return tuple(found)


def _known(reading: Reading, mentions: Sequence[Mention], at: int, index: Index, *, beside: bool) -> Found:
    """Whose a name is that the knowledge has.

    Args:
        beside: another was named before, so that it may only say where that is: "Tổ dân phố số 4 thị trấn Hoa Mai".
    """
    mention, kind = mentions[at], _kind_before(mentions, at)
    if extra := _extension(reading, mentions, at):
        words = tuple(mentions[_start(mentions, at) : at + 1 + extra])
        return None, (_shown(mentions, at, 1 + extra), words), 1 + extra
    best: NameUse | None = None
    ended = 0  # mentions of a number that ends the name and that nobody here bears with it
    for name in sorted(mention.names):
        key = name.removeprefix("name:")
        bearers = [
            identity
            for identity in index.bearers.get(key, ())
            if kind is None or _said_to_be(_kinds(index, identity, key), kind)
        ]
        bearers = bearers if beside else themselves(mentions, at, key, bearers, index)
        said = numbers_after(mentions, at)
        exact = numbered(index, key, bearers, said)
        if exact:
            own = tuple(one for one in said if any(one.number in numbers_of(index, two, key) for two in exact))
            return NameUse(mention, key, kind, tuple(exact), own), None, 1 + mentions.index(own[-1]) - at
        if kind is not None and len(bearers) > 1:  # of those said to be a company, one that is may be meant
            bearers = [one for one in bearers if kind in _kinds(index, one, key)] or bearers
        others = bool(said) and any(numbers_of(index, one, key) for one in bearers)
        if others and ends_name(mentions, said[0], kind, told_of(index, bearers)):
            ended = 1 + mentions.index(said[0]) - at
        elif key in index.hosts and (kind is None or kind in index.hosts[key]):
            return NameUse(mention, key, kind, (), of_host=True), None, 1
        elif bearers:
            best = NameUse(mention, key, kind, tuple(bearers))
        elif key in index.mentioned and best is None and (kind is None or _said_to_be(index.mentioned[key], kind)):
            best = NameUse(mention, key, kind, ())
    if best:
        return best, None, 1
    length = ended or _with_number(mentions, at, kind)
    return None, (_shown(mentions, at, length), tuple(mentions[_start(mentions, at) : at + length])), length


def _called(mentions: Sequence[Mention], at: int, index: Index) -> Found | None:
    """Whose name a synonym of the knowledge is; a stranger's with another number after it."""
    for key in mentions[at].keys:
        bearers = index.bearers.get(key.removeprefix("c:"), ()) if key.startswith(f"c:{OWN}") else ()
        if not bearers:
            continue
        said = [] if mentions[at].text[-1:].isdecimal() else numbers_after(mentions, at)[:1]
        own = {number for one in bearers for some in index.subjects[one].numbers.values() for number in some}
        other = bool(own) and any(mention.number not in own for mention in said)
        if other and ends_name(mentions, said[0], OWN, told_of(index, bearers)):
            words = tuple(mentions[at : mentions.index(said[0]) + 1])
            return None, (" ".join(mention.text for mention in words), words), len(words)
        numbers = tuple(mention for mention in said if mention.number in own)
        return NameUse(mentions[at], key.removeprefix("c:"), None, bearers, numbers), None, 1 + len(numbers)
    return None


def _with_number(mentions: Sequence[Mention], at: int, kind: str | None) -> int:
    """How many mentions make up a name that nobody bears, with the number that ends it."""
    said = numbers_after(mentions, at) if kind in NUMBERED_KINDS else []
    return 1 + mentions.index(said[0]) - at if said and ends_name(mentions, said[0], kind) else 1


def _said_to_be(known: frozenset[str], kind: str) -> bool:
    return kind in known or _may_be(known, kind)


def _may_be(known: frozenset[str], kind: str) -> bool:
    """Whether the bearer of a name may be of a kind that nobody says: a fishing port is no market of that name."""
    return not known and kind not in SITES


def _kinds(index: Index, identity: str, key: str) -> frozenset[str]:
    subject = index.subjects[identity]
    return subject.bearers.get(key) or subject.namesakes.get(key) or frozenset()


def _kind_before(mentions: Sequence[Mention], at: int) -> str | None:
    """Kind that the words just before a mention give it."""
    if at == 0 or mentions[at - 1].last != mentions[at].first:
        return None
    return _kind_said(mentions[at - 1].said, mentions[at - 1].filler)


@lru_cache(maxsize=4096)
def _kind_said(text: str, filler: bool) -> str | None:
    """The kind that words end with; of those that may be without content, with its marks only."""
    data = naming()
    said = text.lower().split()
    for size in range(min(data.longest, len(said)), 0, -1):
        words = tuple(said[-size:])
        kind = data.toned.get(words)
        if kind is None and not filler and not any(is_marked(word) for word in words):
            kind = data.kinds.get(tuple(fold(word) for word in words))
        if kind:
            return kind
    return None


def _extension(reading: Reading, mentions: Sequence[Mention], at: int) -> int:
    """Number of unknown words that go on a name and so make it another one ("Hoa Mai Trung")."""
    count = 0
    shouting = reading.text.isupper()
    for number in range(at + 1, min(at + 3, len(mentions))):
        mention, before = mentions[number], mentions[number - 1]
        if mention.first != before.last or mention.is_value:
            break
        if not mention.known and _capital(reading, mentions[at]) and not _capital(reading, mention) and not shouting:
            break
        if mention.known and not (
            _capital(reading, mention)
            and not mention.keys
            and mention.last - mention.first == 1
            and not reading.text.isupper()
        ):
            break
        count += 1
    if count == 1 and not _capital(reading, mentions[at + 1]) and reading.marked:
        return 0
    return count


def _unknown_name(reading: Reading, mentions: Sequence[Mention], at: int, kind: str) -> int:
    """How many mentions from here make up a name that nothing knows; 0 when none."""
    count = 0
    shouting = reading.text.isupper()
    if at and mentions[at - 1].said.split()[0] == LEVEL:
        return 0  # "cấp quận suôn sẻ": a level bears no name
    for number in range(at, min(at + 4, len(mentions))):
        mention = mentions[number]
        if number > at and mention.first != mentions[number - 1].last:
            break
        if mention.names:
            break
        single = mention.last - mention.first == 1
        word = fold(mention.said if single else mention.text)
        if (
            (
                not mention.known
                and len(word) > 1
                and (not reading.marked or _capital(reading, mention) or not _has_capitals(reading))
            )
            or (
                _capital(reading, mention)
                and not shouting
                and single
                and reading.tokens[mention.first].kind is TokenKind.WORD
            )
            or (
                kind in ("hamlet", "school", "primary", "lower_secondary")
                and mention.number is not None
                and word.isdigit()
                and not measures(mentions, number)
            )
            or (
                kind == "hamlet"
                and word == "so"
                and number + 1 < len(mentions)
                and mentions[number + 1].number is not None
            )
            or (
                kind in PLACES
                and not reading.marked
                and single
                and word not in FOLLOWERS
                and word.isalpha()
                and not mention.attributes
            )
        ):
            count += 1
        else:
            break
    if count == 1 and reading.marked and not _capital(reading, mentions[at]) and mentions[at].number is None:
        return 0  # one unknown small word after "huyện" or "phường" is rather a verb than a name
    if count == 1 and not reading.marked and mentions[at].known and kind in PLACES and not mentions[at].number:
        return 0  # one known toneless word is rather a word than a name
    return count


def _going_on(reading: Reading, mentions: Sequence[Mention], at: int) -> int:
    """How many mentions go on a name that small letters interrupt: "Công ty Cơ khí Sao Mai"."""
    if reading.text.isupper():
        return 0
    found = 0
    for number in range(at, min(at + LONGEST_INSIDE + MOST_CAPITALS, len(mentions))):
        mention, before = mentions[number], mentions[number - 1]
        capital = _capital(reading, mention)
        idle = mention.asks or mention.filler or not POSTS.isdisjoint(mention.attributes)
        if mention.first != before.last or mention.is_value or (not capital and idle):
            break  # "Huyện ủy làm trưởng Tiểu ban Nội dung" is no name
        if capital:
            found = number + 1 - at
        elif number + 1 - at - found > LONGEST_INSIDE:
            break
    return found


def _described(reading: Reading, mentions: Sequence[Mention], at: int) -> int:
    """How many mentions make up a name that opens with words we know: "Vận tải biển Hoàng Long" is no other carrier."""
    first = mentions[at]
    idle = first.filler or first.asks or first.attributes or first.is_value or not first.keys
    if idle or not (reading.marked and _capital(reading, first)):
        return 0
    length = _going_on(reading, mentions, at + 1)
    capitals = [one for one in mentions[at + 1 : at + 1 + length] if _capital(reading, one)]
    if any(one.names or one.attributes for one in capitals) or len(capitals) < LEAST_CAPITALS:
        return 0
    return 1 + length if any(not one.known or one.asks for one in capitals) else 0


def _after_noun(reading: Reading, mentions: Sequence[Mention], at: int) -> int:
    """How many unknown words in capitals follow a noun or a number: "khu nhà công nhân Hoàng Long", "Bến 5 Hoàng Long".

    After an honorific, a post or what names an author, they name a person.
    """
    before = mentions[at - 1] if at and mentions[at - 1].last == mentions[at].first else None
    if before is None or before.filler or before.attributes or before.keys & OF_AUTHORS or reading.text.isupper():
        return 0
    if not reading.marked or not (before.keys or before.is_value):
        return 0
    length = 0
    for mention in mentions[at : at + MOST_CAPITALS]:
        joined = not length or mention.first == mentions[at + length - 1].last
        if mention.names or not (joined and _capital(reading, mention)) or (mention.known and not mention.asks):
            break
        length += 1
    return length if length >= LEAST_CAPITALS else 0


def _has_capitals(reading: Reading) -> bool:
    """Whether the writer uses capitals inside sentences, so that a name would have them."""
    return any(token.text[:1].isupper() for token in reading.tokens[1:] if token.kind is TokenKind.WORD)


def _capital(reading: Reading, mention: Mention) -> bool:
    text = reading.tokens[mention.first].text
    return text[:1].isupper() and not (text.isupper() and len(text) > 1)


def _shown(mentions: Sequence[Mention], at: int, length: int) -> str:
    """The stranger as typed, with the kind word before it."""
    return " ".join(mention.text for mention in mentions[_start(mentions, at) : at + length])


def _start(mentions: Sequence[Mention], at: int) -> int:
    """Index of the kind word before a name, or of the name itself."""
    joined = at > 0 and mentions[at - 1].last == mentions[at].first
    return at - 1 if joined and (_kind_before(mentions, at) or is_number_of_unit(mentions, at)) else at
