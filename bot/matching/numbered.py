"""Numbers that end names: "Khu phố Hoa Mai 2" is neither "Khu phố Hoa Mai 3" nor "phường Hoa Mai"."""

from collections.abc import Sequence
from decimal import Decimal

from bot.matching.index import Index
from bot.matching.mention import Mention

NUMBERING = ("số",)  # before the number of a name
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
