"""Ranges: a number said of what is only known to be from so many up to so many."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from bot.matching.knowing.subjects import Subject
from bot.matching.question import Claim
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.permitted import asks_leave, asks_permission
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View

RULED, RULES, RIGHT = grammar("as_ruled"), ("quy định", "qui định", "chuẩn"), "đúng"
JOINED = re.compile(r"(\d{1,9})\s*[-–]\s*(\d{1,9})")  # "13-15"


def in_range(view: View, count: Subject, said: Decimal, bound: str) -> bool | None:
    """Whether a stated bound on a number is borne out by a range.

    "13" and "15" of what is from 13 up to 15 hold together, either alone does not tell; 16 is wrong, and 14 holds where
    it is asked if so many may be.

    Args:
        said: in the unit of the count.
        bound: as `comparator` finds it.
    """
    least, most = count.record.value, count.record.up_to
    match bound:
        case "at_most" | "under":
            return _decided(most < said or (bound == "at_most" and most == said), least > said)
        case "at_least" | "over":
            return _decided(least > said or (bound == "at_least" and least == said), most < said)
        case "exact":
            allowed = asks_permission(view.clause.mentions) or asks_leave(view.clause.mentions) or _by_rule(view)
            return _decided(allowed or {least, most} <= view.numbers, False) if least <= said <= most else False
    return None if least <= said <= most else False


def whole_range(view: View, count: Subject) -> Iterator[Claim]:
    """ "13-15 người phải không": a range written as one."""
    if count.record.up_to is None:
        return
    for mention in view.strict:
        found = JOINED.fullmatch(mention.text)
        if found is not None:
            said = (Decimal(found[1]), Decimal(found[2]))
            yield claim("count", said == (count.record.value, count.record.up_to), (mention,), count.id)


def _by_rule(view: View) -> bool:
    """ "14 người có đúng quy định không"; but "quy định là 14 người phải không" claims the rule itself."""
    mentions = view.clause.mentions
    right = any(one.said.split()[-1] == RIGHT and two.said in RULES for one, two in pairwise(mentions))
    return right or any(one.said in RULED for one in mentions)


def _decided(holds: bool, fails: bool) -> bool | None:
    return True if holds else False if fails else None
