"""Whose congress is meant, and words by which a meeting is over or not: "đã đại hội xong", "chưa họp"."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.text.syllable import fold

ALREADY, HELD = "đã", frozenset(("c:congress", "c:carry_out"))
UNITS = frozenset(("c:cell", "c:party_committee", "c:party_base", "c:unit", "c:organisation", "c:subordinate"))
STATES = frozenset(("c:done", "c:not_done"))
CONGRESS = "c:congress"
MEETING = STATES | {CONGRESS, "c:carry_out"}
OWN = frozenset(("c:host_level", "c:in_whole"))
OF_MEETINGS = grammar("of_meetings")


def is_meetings(state: str) -> bool:
    """Whether a state is that of a meeting, by its words."""
    return any(f" {word} " in f" {fold(state)} " for word in OF_MEETINGS)


def says_met(mention: Mention) -> bool:
    """Whether a mention says that a meeting is over, or that it is not."""
    return not mention.keys.isdisjoint(STATES) and is_meetings(mention.said)


def meet_so_far(result: list[Mention]) -> None:
    """ "Đã có bao nhiêu chi bộ đại hội": who has met, where the word for that stands before who is counted."""
    counting = next((at for at, one in enumerate(result) if "count" in one.asks), 0)
    if not any(one.said.split()[0] == ALREADY for one in result[:counting]):
        return
    told = [at for at, one in enumerate(result) if at > counting and not (one.filler or one.asks)]
    at = told[-1] if len(told) > 1 else 0
    before, meeting = result[at - 1], result[at]
    met = before.last == meeting.first and is_meetings(meeting.said) and not meeting.keys.isdisjoint(HELD)
    if at and met and before.keys & UNITS:
        result[at] = replace(meeting, said=f"{ALREADY} {meeting.said}", keys=meeting.keys | {"c:done"})


def is_congress_of(words: Sequence[Mention], whose: Collection[int]) -> bool:
    """ "Đại hội quận", said in one breath.

    Args:
        whose: where the words begin whose congress it may be.
    """
    joined = ((one, two) for one, two in pairwise(words) if CONGRESS in one.keys and two.first == one.last)
    return any(two.keys & OWN or two.first in whose for _, two in joined)


def asks_whether_met(words: Sequence[Mention], whose: Collection[int]) -> bool:
    """ "Quận đã đại hội chưa": whether one of some words is followed by no more than that its meeting is over.

    Args:
        whose: where the words begin whose meeting it is.
    """
    return any(one.first in whose and _is_said_to_meet(words[at + 1 :]) for at, one in enumerate(words))


def _is_said_to_meet(words: Sequence[Mention]) -> bool:
    run = list(takewhile(lambda one: one.keys and one.keys <= MEETING, words))
    meets = any(CONGRESS in one.keys or says_met(one) for one in run)
    return meets and all(one.asks for one in words[len(run) :])
