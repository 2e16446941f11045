"""A meeting that is asked for, where what would be told speaks of none: "đại hội chi bộ Trường A" is no dormitory's.

A work bears the name of whose it is, and prose that of the place; neither tells of a congress there.
"""

from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.facets import ASK_LABELS
from bot.matching.knowing.subjects import Type, texts
from bot.matching.question import Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import is_meetings, says_met
from bot.matching.viewing.view import View

PARTY = frozenset(("c:cell", "c:party_committee"))
CONGRESS, WHAT = "c:congress", "what"
TOLD = (Outcome.ANSWER, Outcome.VERIFY)


def of_no_meeting(view: View, best: Candidate) -> Query | None:
    """That of a meeting nothing is known, where prose on the place speaks of none; None where it does."""
    if best.subject.type is not Type.TOPIC or not view.entities.uses:
        return None
    held = texts(best.subject.record)
    if any(map(is_meetings, (*held.names, *held.examples, *held.soft))):
        return None
    said = next((one for one in view.strict if says_met(one)), None)
    return None if said is None else _unknown(view, said)


def of_no_work(view: View, query: Query) -> Query | None:
    """The same of works that would be told, where it is asked of a cell or a committee whether or when it meets.

    Nor is what a body is told for whether it has met.
    """
    told = [view.index.subjects[one] for one in query.subjects if one in view.index.subjects]
    if query.facet == WHAT and view.clause.verify and [one.type for one in told] == [Type.BODY]:
        last = [one for one in view.strict if not (one.filler or one.asks)][-1:]  # "đã lập chưa" asks of no meeting
        met = [one for one in last if CONGRESS in one.keys or says_met(one)]
        return _unknown(view, met[0], told[0].id) if met and query.outcome is Outcome.ANSWER else None
    if query.outcome not in TOLD or not told or any(one.type is not Type.PROJECT for one in told):
        return None
    names = frozenset().union(*(one.name_keys for one in told))
    if not any(one.keys & PARTY and one.keys.isdisjoint(names) for one in view.strict):
        return None
    said = next((one for one in view.strict if CONGRESS in one.keys or says_met(one)), None)
    return None if said is None else _unknown(view, said)


def _unknown(view: View, said: Mention, about: str = "") -> Query:
    label = " ".join(filter(None, (ASK_LABELS.get(view.clause.ask or ""), said.text)))
    return Query(Outcome.MISSING, missing=label, about=about, ask=view.clause.ask, stated=True, confidence=0.0)
