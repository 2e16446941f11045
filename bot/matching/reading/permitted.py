"""Permitted: "ban thường vụ xã 7 người được không" asks whether so many may be, and no favour."""

from collections.abc import Sequence
from dataclasses import replace

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention

MAY_IT = grammar("may_it_be")
BETWEEN = grammar("people") | grammar("measured_so")  # may stand between a number and the word that asks
LEAVE = "có được"
YES_OR_NO = frozenset(("yesno",))


def ask_whether_permitted(result: list[Mention]) -> None:
    """The word that asks for leave, right behind a number, wants a yes or a no where nothing else is asked."""
    at = len(result) - 1
    if at < 1 or result[at].said not in MAY_IT or not result[at].filler:
        return
    so_many = result[at - 2] if at > 1 and result[at - 1].said in BETWEEN else None
    stated = result[at - 1].percent or (so_many is not None and so_many.number is not None)
    if stated and not any(one.asks - {"exists"} for one in result[:at]):
        result[at] = replace(result[at], asks=YES_OR_NO, filler=False)


def asks_leave(mentions: Sequence[Mention]) -> bool:
    """Whether it is asked what may be, rather than what is: "có được 7 người không", "60 tháng được không"."""
    return any(one.said in MAY_IT and one.asks for one in mentions) or any(one.said == LEAVE for one in mentions)
