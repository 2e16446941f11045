"""Aims: that a congress is to be a success says nothing of what is asked: "để đại hội quận thành công, lo những gì"."""

from collections.abc import Sequence

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.text.syllable import fold, is_marked

SUCCESS = grammar("success")
BARE_SUCCESS = frozenset(map(fold, SUCCESS))
OPENING = frozenset(("de", "cho", "nham", "muon"))  # "để đại hội …", "cho đại hội …"
CONGRESS = "c:congress"
REACH = 8  # mentions between what opens an aim and the success


def without_success(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Mentions without the words that only wish a congress well; what it is stays."""
    left = [at for at in range(len(mentions)) if _wishes_well(mentions, at)]
    return [mention for at, mention in enumerate(mentions) if at not in left] if left else mentions


def _wishes_well(mentions: Sequence[Mention], at: int) -> bool:
    if not _is_success(mentions[at]) or (at and _is_success(mentions[at - 1]) and not _wishes_well(mentions, at - 1)):
        return False
    before = mentions[max(0, at - REACH) : at]
    opened = next((start for start, one in enumerate(before) if fold(one.text).split()[0] in OPENING), None)
    aim = before[opened + 1 :] if opened is not None else ()
    return any(CONGRESS in one.keys for one in aim) and not any(one.asks for one in aim)


def _is_success(mention: Mention) -> bool:
    bare = not is_marked(mention.text) and fold(mention.text) in BARE_SUCCESS
    return mention.said in SUCCESS or bare
