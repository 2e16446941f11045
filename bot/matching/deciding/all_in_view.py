"""All in view: what is asked of works after a list of them was told means all of these, and none by itself.

"Giai đoạn 1 có mấy công trình? – Hết bao nhiêu, bao giờ xong", "Những đơn vị nào làm điểm? – Họp xong chưa".
"""

from dataclasses import replace

from bot.matching.claims.finished import finished
from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.met import MEETING
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling

FACETS = {"cost": "cost", "started": "when", "finished": "when"}  # of a work → of a list of them
PAIR = 2
SURE = 0.9  # confidence: no more is said than whether they have met


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


def all_met(view: View) -> Query | None:
    """Whether those of the list that was just told have met; None where more is said."""
    focus = view.focus
    group = view.index.subjects.get(focus.group or "") if focus is not None else None
    if focus is None or group is None or focus.subjects[:1] != (group.id,) or not view.clause.verify:
        return None
    if set(focus.members) != set(group.members) or not all(one.keys & MEETING for one, _ in telling(view)):
        return None
    claims = tuple(finished(view, group))
    return Query(Outcome.VERIFY, (group.id,), "count", claims=claims, confidence=SURE) if claims else None


def not_the_list(view: View, query: Query) -> Query | None:
    """ "Hoa Mai họp hôm nào? – Có gì mới": the list of all that met tells nothing of the one that was spoken of."""
    focus = view.focus
    if focus is None or focus.members or not focus.subjects or view.clause.ask != "what" or telling(view):
        return None
    told = view.index.subjects.get(focus.subjects[0])
    if told is None or query.outcome is not Outcome.ANSWER or query.facet != "list" or view.clause.modifiers:
        return None
    if told.type is not Type.EVENT or query.subjects != (told.group,) or view.clause.beyond:
        return None
    return Query(Outcome.MISSING, about=told.id, ask="what", confidence=0.0)
