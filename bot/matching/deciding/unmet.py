"""Unmet: "trường mầm non nào cải tạo", where the one nursery is built anew; its works are no answer to that."""

from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.kinds_of_work import says_only
from bot.matching.viewing.view import View

ASKS = frozenset(("which", "what", "count", None))
SURE = 0.8  # confidence: the list is named by what its members are, and what is done to none of those is said


def done_to_none(view: View) -> Query | None:
    """That no work of the kind asked for is known to which that is done; None where one is, or it is not asked."""
    if view.clause.ask not in ASKS or view.entities.uses or view.entities.strangers:
        return None
    if view.clause.verify and not view.asks("exists"):
        return None  # "có trường mầm non nào cải tạo không" claims nothing
    noun = view.which_noun() or view.noun()
    if noun is None:
        return None
    for group in found_subjects(view):
        if group.type is not Type.GROUP or noun.keys.isdisjoint(group.head | view.index.membership(group).heads):
            continue
        chosen = view.chosen(group)
        if chosen.unmet:
            only = [mention for mention in view.strict if says_only((mention,))]
            words = sorted({*chosen.by, noun, *only, *chosen.unmet}, key=lambda mention: mention.first)
            missing = " ".join(mention.text for mention in words)
            return Query(
                Outcome.MISSING, about=group.id, missing=missing, ask=view.clause.ask, stated=True, confidence=SURE
            )
    return None
