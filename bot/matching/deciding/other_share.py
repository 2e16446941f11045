"""Other share: how many of somebody's are done, where one share of a whole is theirs and another is of those done.

"Phường Hòa Mai đã xong mấy công trình", where of 63 works nine are of that ward, and 41 are done.
"""

from bot.matching.judging.gaps import COUNTED
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.met import STATES
from bot.matching.viewing.view import View

NUMBERS = frozenset(("count", "progress", "remaining"))


def of_other_share(view: View, best: Candidate) -> Query | None:
    """That it is not known how many of a share are done; None where it says so itself, or no other does."""
    return share_undone(view, best.subject) if best.facet in NUMBERS else None


def share_undone(view: View, share: Subject) -> Query | None:
    """The same, whatever is asked or claimed of the share."""
    if share.type is not Type.COUNT or not share.record.out_of:
        return None
    said, state = view.said & STATES, view.index.keys_of(share.record.state or "")
    if not said or not said.isdisjoint(state | share.rest) or state.isdisjoint(view.said):
        return None
    beside = [one.record.state or "" for one in view.index.parts.get(share.record.out_of, ()) if one is not share]
    theirs = next((one for one in beside if not STATES.isdisjoint(view.index.keys_of(one))), None)
    if theirs is None:
        return None
    return Query(Outcome.MISSING, missing=COUNTED.format(noun=theirs), about=share.id, stated=True, ask=view.clause.ask)
