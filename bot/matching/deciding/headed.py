"""Headed: which bodies of a list somebody heads, or does not: "tiểu ban nào không do Bí thư Huyện ủy làm trưởng"."""

from dataclasses import replace

from bot.matching.judging.people import asked_people
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Outcome, Query
from bot.matching.reading.negation import NEGATIONS
from bot.matching.viewing.view import View

HEAD = "người đứng đầu"
HEADING = "leader"  # attribute: "làm trưởng", "phụ trách"
SURE = 0.9  # confidence: the list is asked for by its noun, and who heads them is known


def headed_among(view: View) -> Query | None:
    """The bodies of a list that somebody heads, or others do; None where just that is not asked, or not known."""
    noun = view.which_noun()
    mentions = view.clause.mentions
    heading = next((at for at, one in enumerate(mentions) if HEADING in one.attributes and not one.asks), None)
    if noun is None or heading is None or view.clause.verify or not view.index.people:
        return None
    group = _list_of(view, noun.keys)
    denying = next((mention for mention in mentions[:heading] if mention.said in NEGATIONS), None)
    kept = tuple(mention for mention in mentions if mention is not denying)
    found, _ = asked_people(view if denying is None else view.taking(replace(view.clause, mentions=kept, negated=())))
    headed = {person.body for person in found if person.leads}
    if group is None or not headed:
        return None
    untold = denying is not None and any(view.index.subjects[one].record.head is None for one in group.members)
    members = tuple(one for one in group.members if (one in headed) is (denying is None))
    if untold or not members:
        return Query(Outcome.MISSING, missing=HEAD, about=group.id, stated=True, ask=view.clause.ask)
    return Query(Outcome.ANSWER, (group.id,), "list", members=members, ask=view.clause.ask, confidence=SURE)


def _list_of(view: View, keys: frozenset[str]) -> Subject | None:
    """The list of bodies that a noun names."""
    groups = dict.fromkeys(body.group for body in view.index.bodies.values() if body.group)
    return next((one for group in groups if (one := view.index.subjects[group]).head & keys), None)
