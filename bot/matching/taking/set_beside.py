"""Set beside: what the first or last of a list is said to be set against, which chooses none of it.

"So với hai nơi làm hồi tháng 2 thì đơn vị nào làm trễ hơn cả": the last of all is asked for, not of those two.
"""

from collections.abc import Sequence

from bot.matching.cutting.parts import BREAKS, STOPS
from bot.matching.reading.mention import Mention, Reading
from bot.matching.reading.modifiers import ENDS

COMPARING = "so với"
THEN = "thì"
POLAR = frozenset(("verify", "yesno"))


def without_set_beside(reading: Reading, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Mentions without what the first or the last is compared with; all of them where nothing is."""
    start = next((at for at, mention in enumerate(mentions) if mention.said == COMPARING), None)
    if start is None:
        return mentions
    end = start + 1
    while end < len(mentions) and not _closes(reading, mentions, end):
        end += 1
    compared = mentions[start + 1 : end]
    rest = [*mentions[:start], *mentions[end:]]
    ends = any(mention.asks & ENDS for mention in rest) and any(mention.keys for mention in rest)
    plain = all(mention.known and not mention.asks - POLAR for mention in compared)
    return rest if ends and plain else mentions


def _closes(reading: Reading, mentions: Sequence[Mention], at: int) -> bool:
    """Whether what is compared with ends before a mention: at a comma, or at "thì"."""
    between = reading.tokens[mentions[at - 1].last : mentions[at].first]
    return mentions[at].said == THEN or any(token.text[0] in STOPS | BREAKS for token in between)
