"""All of a list: whoever says just how many there are of a list is not asked back which is meant.

"Hai xã đó phải xong trước ngày nào", of a list of just these two.
"""

from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.viewing.view import View

SEVERAL = 2
SURE = 0.8  # confidence: all that may be meant is told


def all_of_list(view: View, query: Query) -> Query | None:
    """The list of all that would be offered, of whose times is asked; else None."""
    if query.outcome is not Outcome.CLARIFY or any(one.facet != "when" for one in query.choices):
        return None
    offered = [view.index.subjects[one.subject] for one in query.choices]
    groups = {one.group for one in offered}
    group = view.index.subjects.get(next(iter(groups)) or "") if len(groups) == 1 else None
    if group is None or group.type is not Type.GROUP or len(offered) < SEVERAL:
        return None
    if {one.id for one in offered} != set(group.members) or not any(one.number == len(offered) for one in view.strict):
        return None
    return Query(Outcome.ANSWER, (group.id,), "list", members=group.members, ask=query.ask, confidence=SURE)
