"""Permission: "72 tuổi làm bí thư được không" asks whether so many are allowed, and is no mere courtesy."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention

PERMITTED = grammar("permitted") | grammar("may_it_be")
LIMITED = grammar("limited_by_rules")  # what rules set a limit to, after a number of them
BETWEEN = grammar("people") | grammar("measured_so")  # may stand between a number and the word that asks
LEAVE = "có được"
YES_OR_NO = frozenset(("yesno",))


def may_permit(said: str) -> bool:
    """Whether words may ask if something is allowed."""
    return said in PERMITTED


def ask_permission(result: list[Mention]) -> None:
    """Read "được không" as a question where a number of years, months, people is named; in place."""
    for at, mention in enumerate(result):
        if mention.filler and mention.said in PERMITTED and (names_limited(result[:at]) or _so_many(result, at)):
            result[at] = replace(mention, asks=YES_OR_NO, filler=False)


def asks_permission(mentions: Sequence[Mention]) -> bool:
    """Whether it is asked if so many are allowed: "65 tuổi có được không", "còn 40 tháng có được vào cấp ủy không"."""
    said = [one.said for one in mentions]
    asks = any(one in PERMITTED or one.startswith(LEAVE) for one in said)
    return asks and names_limited(mentions)


def asks_leave(mentions: Sequence[Mention]) -> bool:
    """Whether it is asked what may be, rather than what is: "có được 7 người không", "60 tháng được không"."""
    return any(one.said in PERMITTED and one.asks for one in mentions) or any(one.said == LEAVE for one in mentions)


def names_limited(mentions: Sequence[Mention]) -> bool:
    """Whether a number stands before what rules limit: "72 tuổi", "còn 40 tháng"."""
    beside = (pair for pair in pairwise(mentions) if pair[0].last == pair[1].first)
    return any(one.number is not None and one.when is None and two.said in LIMITED for one, two in beside)


def _so_many(result: Sequence[Mention], at: int) -> bool:
    """ "Ban thường vụ xã 7 người được không": a number right before the word that asks, at the end, and no more."""
    if at < 1 or at != len(result) - 1 or any(one.asks - {"exists"} for one in result[:at]):
        return False
    so_many = result[at - 2] if at > 1 and result[at - 1].said in BETWEEN else None
    return result[at - 1].percent or (so_many is not None and so_many.number is not None)
