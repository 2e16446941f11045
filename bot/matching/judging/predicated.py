"""Predicated: what is said of those that "nào" asks for. A list that leaves it out of account tells the wrong ones.

"Sau hai nơi đầu, huyện thấy những chỗ nào phải sửa" asks for no unit of a list, none of which is said to be mended.
"""

from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.indefinite import MODIFIERS
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, weight

PLACING = frozenset(("where", "which"))
LISTED = frozenset(("list", "count", "when"))


def predicate(view: View) -> Mention | None:
    """The first telling word after "nào"; None where nothing is asked so, or nothing told of it."""
    noun = (view.which_noun() or _place(view)) if view.clause.ask == "which" and not view.clause.verify else None
    if noun is None:
        return None
    after = [one for one in view.strict if one.first > noun.first and not one.filler]
    found = next((one for one in after if not one.asks), None)
    if found is None or not found.keys or found.names or found.is_value or weight(view, found) < BARE:
        return None
    ranked = any(one.asks & MODIFIERS for one in after)  # "nhà nào ra quân sớm nhất": whatever they do first
    return None if ranked else found


def _place(view: View) -> Mention | None:
    """ "Chỗ nào", "nơi nào", which are one word."""
    return next((one for one in view.strict if one.asks & PLACING and one.keys), None)


def tells_others(view: View, candidate: Candidate) -> bool:
    """Whether a list leaves out of account what is said of those that are asked for."""
    if candidate.subject.type is not Type.GROUP or candidate.facet not in LISTED:
        return False
    said = predicate(view)
    return said is not None and said in candidate.left


def unpredicated(view: View, best: Candidate) -> Query | None:
    """That of those alone nothing is known; None where the best reading heeds what is said of them."""
    if not tells_others(view, best):
        return None
    said = predicate(view)
    missing = said.text if said is not None else ""
    return Query(Outcome.MISSING, missing=missing, about=best.subject.id, ask=view.clause.ask, confidence=best.score)
