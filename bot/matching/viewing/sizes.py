"""Sizes of lists: a number before their noun says how many there are, and is no part of a name ("3 tổ công tác")."""

from collections.abc import Sequence

from bot.matching.knowing.index import Index
from bot.matching.reading.mention import Mention


def tells_size(index: Index, mentions: Sequence[Mention], at: int) -> bool:
    """Whether a number stands before the noun of a list of just so many, and after no other noun ("Tổ dân phố 4")."""
    number, after = mentions[at], next(iter(mentions[at + 1 : at + 2]), None)
    if number.number is None or number.ordinal or number.ranked or number.number != number.number.to_integral_value():
        return False
    if after is None or after.first != number.last:
        return False
    before = mentions[at - 1] if at and mentions[at - 1].last == number.first else None
    if before is not None and before.keys and not before.filler:
        return False
    return any(not after.keys.isdisjoint(head) for head in index.list_sizes.get(int(number.number), ()))
