"""All in view: what is asked of works after a list of them was told means all of these, and none by itself.

"Giai đoạn 1 có mấy công trình? – Hết bao nhiêu, bao giờ xong".
"""

from dataclasses import replace

from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.viewing.view import View

FACETS = {"cost": "cost", "started": "when", "finished": "when"}  # of a work → of a list of them
PAIR = 2


def all_in_view(view: View, query: Query) -> Query | None:
    """The list, where one of its members would be told that nothing names; else None."""
    focus = view.focus
    if focus is None or query.outcome is not Outcome.ANSWER or query.facet not in FACETS or len(query.subjects) != 1:
        return None
    group = view.index.subjects.get(focus.group or "")
    if group is None or focus.subjects[:1] != (group.id,) or len(focus.members) < PAIR:
        return None
    work = view.index.subjects[query.subjects[0]]
    if work.id not in focus.members or work.type is not Type.PROJECT or view.entities.uses or view.own_word(work):
        return None
    return replace(query, subjects=(group.id,), facet=FACETS[query.facet], members=focus.members)
