"""Which words of a clause may choose among the members of a list."""

from itertools import pairwise
from typing import TYPE_CHECKING

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.filters import Choosing
from bot.text.syllable import fold

if TYPE_CHECKING:
    from bot.matching.viewing.view import View

PREPARE, CONGRESS = "c:prepare", "c:congress"
PHASE = "phase:"
MEETINGS = tuple(grammar("steps_of_meetings"))


def choosing(view: "View") -> Choosing:
    """The words, without those that are meant of the list as a whole or of another one."""
    mentions = [m for m in view.strict if not view.is_strange(m) and m.first not in view.levels]
    mentions = [m for m in mentions if m.first not in view.sizes]
    aims = {one.first for one, two in pairwise(view.strict) if PREPARE in one.keys and CONGRESS in two.keys}
    mentions = [m for m in mentions if m.first not in aims]  # "chuẩn bị đại hội" is what all of them are for
    if view.clause.ask == "when":  # "trạm y tế khi nào xong" is asked of those that are not done, too
        mentions = [m for m in mentions if "c:done" not in m.keys]
    mentions = [m for m in mentions if not _numbers_meetings(view, m)]
    return Choosing.of(mentions, view.clause.negated, view.clause.story)


def _numbers_meetings(view: "View", mention: Mention) -> bool:
    """ "Đợt 2 có mấy đơn vị", where meetings go in rounds: no second stage of a work."""
    key = next((key for key in mention.keys if key.startswith(PHASE)), None)
    if key is None:
        return False
    before = " ".join(fold(one.said) for one in view.clause.mentions if one.first < mention.first)
    if not before.removesuffix(" thu").endswith(MEETINGS):
        return False
    numbered = (view.index.subjects[one].record for one in view.index.postings.get(key, ()))
    return any(not getattr(record, "phase", None) for record in numbered)
