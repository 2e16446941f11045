"""Modifiers: which of several a question asks for, the first, the last, the longest, the next."""

from collections.abc import Sequence

from bot.matching.reading.indefinite import MODIFIERS
from bot.matching.reading.mention import Mention

PLURALS = ("các", "những", "mấy")
LASTS = "kéo dài"
ENDS = frozenset(("first", "last"))


def modifiers_of(mentions: Sequence[Mention]) -> frozenset[str]:
    """First, last, longest, next; but not "các đơn vị đi trước", which speaks of several, in one breath."""
    found: set[str] = set()
    several, last = False, 0
    lasting = any("duration" in mention.asks for mention in mentions)
    for mention in mentions:
        if lasting and mention.said == LASTS:
            continue  # "kéo dài tối đa bao lâu"
        several = (several and mention.first == last) or mention.said.split()[-1] in PLURALS
        last = mention.last
        if not (several and mention.keys):
            found |= mention.asks & MODIFIERS
    return frozenset(found)
