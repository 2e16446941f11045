"""Ranks: "chi bộ trực thuộc quận" are those right below the host, and none of those below its committees.

A cell is either one of a Party committee's own bases, or belongs to a base committee ("chi bộ trực thuộc đảng bộ cơ
sở"); a count of the latter is no answer where the former are asked for.
"""

from itertools import pairwise

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.met import STATES
from bot.matching.viewing.view import View

BELOW = "c:subordinate"
LOWER = frozenset(("c:subordinate", "c:party_committee", "c:grassroots"))  # all said by what is counted
OURS = frozenset(("c:host_level", "c:in_whole", "c:host_committee"))  # words for the host itself


def under_host(view: View) -> bool:
    """Whether what is right below the host is spoken of, and no lower committee."""
    if BELOW not in view.at or "c:cell" not in view.at or "c:grassroots" in view.at:
        return False
    return any(
        BELOW in one.keys and one.last == two.first and (two.first in view.hosts or not two.keys.isdisjoint(OURS))
        for one, two in pairwise(view.strict)
    )


def is_lower(view: View, subject: Subject) -> bool:
    """Whether a subject is the number of those below the host's base committees, all or some.

    How many of them are done is asked of the host's cells at large, too.
    """
    if subject.type is not Type.COUNT or (subject.record.out_of and not STATES.isdisjoint(view.said)):
        return False
    said = {key for mention in view.index.mentions_of(subject.record.of) for key in mention.keys}
    return said >= LOWER
