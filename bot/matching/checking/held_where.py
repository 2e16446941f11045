"""Where something is said to meet: "đại hội quận họp ở phường A phải không", "chi bộ B họp tại trường C à".

That a unit or a work of that name is known bears none of it out: only the place that is told of the meeting does.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.matching.checking.by_record import unconfirmed
from bot.matching.claims.places import AT, place
from bot.matching.judging.gaps import missing
from bot.matching.knowing.facets import FACETS, held
from bot.matching.knowing.subjects import CONGRESS, Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View
from bot.text.syllable import fold

MEETS = frozenset(("c:congress", "c:carry_out"))
OTHER_MEETINGS = frozenset(("c:pilot", "c:grassroots", "c:cell", "c:select"))  # of which the name may be one that meets
OF_HOST = frozenset(("c:host_level", "c:in_whole", "c:party_committee"))


def held_where(view: View) -> Query | None:
    """A verdict on where a meeting is said to be, or that it is not known; None where none is said to be anywhere."""
    at = _place_said(view)
    subject = _meeting(view, view.strict[:at]) if at else None
    if subject is None:
        return None
    made = list(place(view, subject))
    known = any(facet.id == "place" and held(subject, facet) for facet in FACETS[subject.type])
    if not known:
        return missing(view.index, subject, "place")
    told = Query(Outcome.VERIFY, (subject.id,), "place", claims=tuple(made))
    return told if told.verdict is not None and made else unconfirmed(replace(told, claims=(), about=subject.id))


def _place_said(view: View) -> int:
    """Where "ở" stands in what is stated to end with a place that has a name; 0 where none does."""
    mentions = view.strict
    at = next((n for n, one in enumerate(mentions) if n and fold(one.said) in AT), 0)
    rest = [one for one in mentions[at + 1 :] if not one.asks] if at else []
    meets = at and not mentions[at - 1].keys.isdisjoint(MEETS | OF_HOST)
    named = any(one.names for one in rest) and not any(one.is_value or one.attributes for one in rest)
    asks = any(one.asks & {"verify"} for one in view.clause.mentions) and not view.clause.negated
    return at if meets and named and asks else 0


def _meeting(view: View, before: Sequence[Mention]) -> Subject | None:
    """Whose meeting is spoken of: the congress of the host, or that of the one unit that is named."""
    said = frozenset[str]().union(*(one.keys for one in before))
    if said & OTHER_MEETINGS or said.isdisjoint(MEETS):
        return None
    firsts = {one.first for one in before}
    used = [use for use in view.entities.uses if use.mention.first in firsts and not use.of_host]
    events = {one for use in used for one in use.subjects if view.index.subjects[one].type is Type.EVENT}
    if used:
        return view.index.subjects[events.pop()] if len(events) == 1 and len(used) == 1 else None
    return view.index.subjects.get(CONGRESS) if of_host(view, before) else None


def of_host(view: View, before: Sequence[Mention]) -> bool:
    """ "Đại hội (đại biểu Đảng bộ) quận": the congress, and behind it whose it is."""
    start = next((n for n, one in enumerate(before) if "c:congress" in one.keys), len(before))
    return any(one.first in view.hosts or "c:host_level" in one.keys for one in before[start + 1 :])
