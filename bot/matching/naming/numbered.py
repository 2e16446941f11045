"""Numbers that end names: "Khu phố Hoa Mai 2" is neither "Khu phố Hoa Mai 3" nor "phường Hoa Mai"."""

from collections.abc import Sequence
from decimal import Decimal

from bot.matching.knowing.index import Index
from bot.matching.naming.writers import introduced
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.names import naming, unit_kind

NUMBERING = ("số", "so")  # before the number of a name; typed without tones, too
MEASURED = grammar("people") | {"tuổi", "hộ", "phiếu", "năm"}  # after a number of them
COUNTING = ("cái", "nơi", "chỗ", "đơn vị", "người", "đồng chí")  # after a number of them
AND = ("và", "với")  # between the numbers of names
LARGEST_NUMBER = 99  # of a name
NO_NUMBERS: frozenset[Decimal] = frozenset()
# What is done or has come to pass, which a number before it counts not.
EVENTFUL = frozenset(f"c:{key}" for key in "congress carry_out done not_done build build_new renovate pilot".split())


def numbered(index: Index, key: str, bearers: Sequence[str], said: Sequence[Mention]) -> list[str]:
    """Those of the bearers of a name whose number is said after it."""
    numbers = {mention.number for mention in said}
    return [one for one in bearers if not numbers.isdisjoint(numbers_of(index, one, key))]


def numbers_of(index: Index, identity: str, key: str) -> frozenset[Decimal]:
    """The numbers that tell a subject from others of its name."""
    return index.subjects[identity].numbers.get(key, NO_NUMBERS)


def told_of(index: Index, bearers: Sequence[str]) -> frozenset[str]:
    """What the bearers of a name tell by hand, of which numbers may be said: "Hoa Mai 18 phòng học phải không"."""
    details = [index.subjects[one].details for one in bearers]
    texts = [text for some in details for label, value in some.items() for text in (label, str(value))]
    return frozenset[str]().union(*map(index.keys_of, texts), *({f"a:{label}" for label in some} for some in details))


def numbers_after(mentions: Sequence[Mention], at: int) -> list[Mention]:
    """The numbers right after a name, the first of which may end it: "Hoa Mai 2", "Hoa Mai số 2", "Hoa Mai 1 và 5"."""
    found: list[Mention] = []
    before = mentions[at]
    for mention in mentions[at + 1 :]:
        apart = mention.first - before.last
        if mention.number is not None and mention.when is None and not mention.percent and apart <= bool(found):
            found.append(mention)
        elif apart or mention.said not in (NUMBERING if not found else AND):
            break
        before = mention
    return found


def units(index: Index, mentions: Sequence[Mention], at: int) -> dict[int, tuple[str, tuple[str, ...]]]:
    """Units of the knowledge that have numbers for names, of which the kind stands right before a mention.

    Returns:
        place among the mentions of each of the numbers after it ("Tổ dân phố số 4 và 5") → the name and the ids of
        those that bear it; empty where the first of them is nobody's here, or rather counts what follows.
    """
    kind = unit_kind(mentions[at - 1].said) if at and mentions[at - 1].last == mentions[at].first else ""
    found: dict[int, tuple[str, tuple[str, ...]]] = {}
    for number in numbers_after(mentions, at - 1) if kind else ():
        name = f"{kind} {number.number}"
        bearers = index.bearers.get(name, ())
        place = mentions.index(number)
        if not bearers or (mentions[place - 1].said not in NUMBERING and _counts(index, mentions, place)):
            break
        found[place] = (name, bearers)
    return found


def nobodys(index: Index, mentions: Sequence[Mention], at: int) -> int:
    """ "Chi bộ 9": 1 where a mention is the number of a unit of which the knowledge says nothing, else 0."""
    if not is_number_of_unit(mentions, at) or not ends_name(mentions, mentions[at], None) or introduced(mentions, at):
        return 0
    if any(one.first == mentions[at].last and one.said in COUNTING for one in mentions[at + 1 : at + 2]):
        return 0  # "nhiều hơn chi bộ 11 cái"
    alike = (frozenset(index.postings.get(key, ())) for key in mentions[at - 1].keys)
    return int(all(some.isdisjoint(index.postings.get(f"n:{mentions[at].number}", ())) for some in alike))


def measures(mentions: Sequence[Mention], at: int) -> bool:
    """ "Bí thư tổ dân phố 72 tuổi": whether a number is of what follows rather than of the unit before it."""
    after = mentions[at + 1] if at + 1 < len(mentions) else None
    return after is not None and after.first == mentions[at].last and after.said in MEASURED


def is_number_of_unit(mentions: Sequence[Mention], at: int) -> bool:
    """Whether a number stands right after a word for units that may be called by one, and these are not counted."""
    number, before = mentions[at], mentions[at - 1] if at else None
    if before is None or number.number is None or number.when is not None or number.percent:
        return False
    counted = at > 1 and mentions[at - 2].said.split()[-1] in NUMBERING  # "số chi bộ 17 phải không"
    unit = before.last == number.first and tuple(before.said.split()) in naming().numbered_generic
    return unit and not counted


def _counts(index: Index, mentions: Sequence[Mention], at: int) -> bool:
    """Whether a number counts the noun after it: "mỗi thôn 5 đảng viên"."""
    after = mentions[at + 1] if at + 1 < len(mentions) and mentions[at + 1].first == mentions[at].last else None
    return after is not None and after.keys.isdisjoint(EVENTFUL) and not after.keys.isdisjoint(index.counted)


def ends_name(
    mentions: Sequence[Mention], number: Mention, kind: str | None, told: frozenset[str] = frozenset()
) -> bool:
    """Whether a number ends the name before it, rather than counting what follows: "Hoa Mai 18 phòng học".

    Args:
        told: keys of what those of the name tell, which is rather counted.
    """
    if number.number is None or number.number != int(number.number) or number.number > LARGEST_NUMBER:
        return False
    after = next((one for one in mentions if one.first == number.last), None)
    if after is None or after.asks or after.filler or after.is_value or not after.keys.isdisjoint(EVENTFUL):
        return True
    keys = after.keys | {f"a:{key}" for key in after.attributes}
    return kind is not None and bool(after.attributes) and (keys | number.keys).isdisjoint(told)
