"""Sizes: a number before the noun of a list says how many there are, and is no part of a name ("3 tổ công tác").

Before "ngày" it is how many days something lasts.
"""

from collections.abc import Sequence
from decimal import Decimal

from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject
from bot.matching.reading.mention import Mention
from bot.text.when import Grain, When

DAYS = ("ngày", "hôm", "bữa", "buổi")
COUNTING_WORD = "cái"
A_WEEK = 7  # days


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


def days_stated(mentions: Sequence[Mention], mention: Mention) -> Decimal | None:
    """The number of days that one of the words of a clause states: "2 ngày"; None when it states none."""
    if mention.number is None or mention.ordinal:
        return None
    following = next((one for one in mentions if one.first == mention.last), None)
    if following is not None and following.said == COUNTING_WORD:  # "hai cái ngày"
        following = next((one for one in mentions if one.first == following.last), None)
    return mention.number if following is not None and following.said.split()[0] in DAYS else None


def lasts_long(event: Subject) -> bool:
    """Whether an event goes on for weeks, so that it may be asked when its time is up: "bao giờ hết hạn thi"."""
    on: When | None = event.record.on
    return on is not None and on.grain is Grain.RANGE and on.days > A_WEEK
