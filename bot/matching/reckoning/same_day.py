"""Same day: who else meets on the day of a unit that is named: "xã nào đại hội cùng ngày với xã Hoa Mai"."""

from itertools import pairwise

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.viewing.view import View

ASKS = frozenset(("which", "who", "where"))
TOGETHER = "cùng"
TIMES = ("ngày", "hôm", "lúc", "dịp", "thời gian", "thời điểm", "đợt")
UNITS = frozenset(("c:unit", "c:organisation", "c:party_committee", "c:party_base"))  # any of them is one
NOBODY = "đơn vị đại hội cùng ngày"  # what is missing
SURE = 0.9  # confidence: the unit and the day are known


def same_day(view: View) -> Query | None:
    """The other units of the kind asked for that meet on the same days, or that none is known; None where not asked."""
    if view.clause.ask not in ASKS or view.clause.verify or view.entities.strangers:
        return None
    if not any(one.said == TOGETHER and two.said in TIMES for one, two in pairwise(view.clause.mentions)):
        return None
    named = [view.index.subjects[one] for use in view.entities.uses for one in use.subjects]
    meetings = [one for one in named if _meets(one)]
    if len(meetings) != 1:
        return None
    noun = view.which_noun()
    kinds = noun.keys - UNITS if noun is not None else frozenset[str]()
    found = tuple(
        one.id
        for one in view.index.subjects.values()
        if _meets(one) and one is not meetings[0] and one.record.on == meetings[0].record.on and _is_of(one, kinds)
    )
    if not found:
        return Query(Outcome.MISSING, missing=NOBODY, about=meetings[0].id, ask=view.clause.ask, confidence=SURE)
    return Query(Outcome.ANSWER, found, "when", ask=view.clause.ask, confidence=SURE)


def _meets(subject: Subject) -> bool:
    return subject.type is Type.EVENT and subject.record.on is not None and bool(subject.record.who)


def _is_of(event: Subject, kinds: frozenset[str]) -> bool:
    return not kinds or not event.name_keys.isdisjoint(kinds)
