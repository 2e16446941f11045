"""Indefinite: question words that ask nothing: "không có gì", "ai cũng", "giới thiệu ai thì phải xét những gì"."""

from collections.abc import Sequence

from bot.matching.reading.mention import Mention
from bot.matching.reading.negation import NEGATIONS

ANYBODY = ("nào", "mô", "ai")
INDEFINITE = ("nào", "gì", "ai", "đâu")
ASKING = frozenset(("nhiêu", "mấy"))
MODIFIERS = frozenset(("first", "last", "next", "longest"))
POLAR = frozenset(("verify", "yesno", "exists"))
MANY = ("các", "những")
IDENTIFYING = ("là", "gồm", "tên")  # what comes after them is asked for, whatever is denied before
NEGATION_REACH = 7  # mentions
NOUN_REACH = 3  # mentions: a plural, and its noun
THEN, TOO = "thì", "cũng"


def means_any(mentions: Sequence[Mention], at: int) -> bool:
    """Whether a question word means any, or whichever it is, rather than asking which."""
    return _too(mentions, at) or _under_negation(mentions, at) or _whichever(mentions, at)


def _too(mentions: Sequence[Mention], at: int) -> bool:
    return mentions[at].said in INDEFINITE and at + 1 < len(mentions) and mentions[at + 1].said == TOO


def _whichever(mentions: Sequence[Mention], at: int) -> bool:
    """ "Giới thiệu ai vào cấp ủy thì phải xét những gì": what is asked stands behind the "thì"."""
    then = next((n for n in range(at + 2, len(mentions)) if mentions[n].said == THEN), len(mentions))
    if mentions[at].said not in ANYBODY or not any(one.keys and not one.filler for one in mentions[at + 1 : then]):
        return False
    after = mentions[then + 1 :]
    asks = any(
        one.attributes and not ASKING.isdisjoint(one.said.split()) for one in after
    )  # "… thì được bao nhiêu tiền"
    return asks or any(one.asks - MODIFIERS - POLAR and not one.filler for one in after)


def _under_negation(mentions: Sequence[Mention], at: int) -> bool:
    before = mentions[max(0, at - NEGATION_REACH) : at]
    if any(mention.said in MANY for mention in before[-NOUN_REACH:]):
        return False  # "không đưa vào cấp ủy những trường hợp nào"
    denied = next((n for n in range(len(before) - 1, -1, -1) if before[n].said in NEGATIONS), None)
    if denied is not None and any(mention.said in IDENTIFYING for mention in before[denied + 2 :]):
        return False  # "mấy việc không làm được là việc gì"
    return mentions[at].said in INDEFINITE and any(mention.said in NEGATIONS for mention in before)
