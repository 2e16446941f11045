"""Limiting: what writers say that they want alone, before a question that says it no more: "chỉ lo tiểu học thôi"."""

from collections.abc import Sequence

from bot.matching.knowing.fields import LEVELS, WORKS
from bot.matching.reading.asking import Asking
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention

LIMITING = LEVELS | WORKS | {"c:phase"}  # by which works are told apart
ALONE = frozenset(("chỉ", "riêng", "mỗi"))
ONLY = "c:only"
INTEREST = grammar("interest")
CHOOSING = frozenset(("which", "where", "who", "count"))


def limited_to(mentions: Sequence[Mention], question: Asking) -> list[Mention]:
    """The words that say which are wanted, in a run that says nothing else; none where it limits nothing.

    Args:
        question: what is asked after it: which of several, or how many.
    """
    return limits_of(mentions) if question.ask in CHOOSING else []


def limits_of(mentions: Sequence[Mention]) -> list[Mention]:
    """The words that say which are wanted alone, in a run that says nothing else."""
    at = next((at for at, one in enumerate(mentions) if one.said in ALONE or ONLY in one.keys), None)
    if at is None or any(one.asks - {"exists"} for one in mentions):
        return []
    limits = [one for one in mentions[at + 1 :] if not one.filler and one.said not in INTEREST]
    before = [one for one in mentions[:at] if not one.filler and one.said not in INTEREST]
    own = all(one.keys & LIMITING or any(key.startswith("phase:") for key in one.keys) for one in limits)
    return limits if own and not before else []
