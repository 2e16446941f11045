"""Where writers say that they are from: names that nobody here bears, and of which nothing is asked."""

from collections.abc import Sequence
from itertools import pairwise

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention

SELVES = grammar("selves")
INTRODUCING = grammar("introducing")
OWN_PLACES = frozenset(("c:unit", "c:company", "c:agency", "c:organisation", "c:cell", "c:party_committee"))
RESIDING = ("sinh hoạt", "công tác", "làm việc", "sống", "đang ở", "quê", "trú")
INTRODUCTION_REACH = 5  # mentions

Stranger = tuple[str, tuple[Mention, ...]]  # a name that nobody here bears, as typed, and the mentions that make it up


def of_writer(mentions: Sequence[Mention], at: int, stranger: Stranger, asked: Sequence[Mention] | None) -> bool:
    """Whether a name only says where the writer is from, and the question does not come back to it: "phường tôi"."""
    words = stranger[1]
    if not introduced(mentions, at) and not _resides(mentions, words):
        return False
    rest = [one for one in (mentions if asked is None else asked) if one.first >= words[-1].last or asked is not None]
    kinds = words[0].keys | OWN_PLACES
    pairs = zip(rest, [*rest[1:], None], strict=False)  # of none at all, no pair
    return not any(
        (one.keys & words[0].keys and not _bears(two)) or (two and one.keys & kinds and two.said.split()[0] in SELVES)
        for one, two in pairs
    )


def _bears(following: Mention | None) -> bool:
    """Whether a word for a kind of place is followed by the name of another one."""
    return following is not None and bool(following.names or not following.known)


def _resides(mentions: Sequence[Mention], words: Sequence[Mention]) -> bool:
    """ "…, sinh hoạt ở phường Hoa Mai, cho hỏi …": a run of its own that says where the writer is."""
    start, end = mentions.index(words[0]), mentions.index(words[-1]) + 1
    while start and mentions[start - 1].last == mentions[start].first:
        start -= 1
    breaks = end < len(mentions) and mentions[end].first != words[-1].last
    return breaks and mentions[start] is not words[0] and mentions[start].said.startswith(RESIDING)


def introduced(mentions: Sequence[Mention], at: int) -> bool:
    """Whether a name only says where the writer is from: "tôi ở phường Hoa Mai, …"."""
    before = list(mentions[max(0, at - INTRODUCTION_REACH) : at])
    for start, mention in enumerate(before):
        words = [*before[start:], mentions[at]]
        joined = all(one.last == two.first for one, two in pairwise(words))
        if joined and mention.filler and mention.said.split()[0] in SELVES:
            said = [*mention.said.split()[1:], *(one.said for one in before[start + 1 :])]
            return any(word in INTRODUCING for word in said)
    return False
