"""Milestones: all that has a date, or what is to come of it, where no more than that is asked for.

"Các mốc thời gian của đại hội", "lịch trình chuẩn bị đại hội", "mốc nào gần nhất", "đến tháng 6 có những mốc gì".
"""

from typing import Final

from bot.matching.knowing.subjects import Subject
from bot.matching.question import Outcome, Query
from bot.matching.reckoning.agenda import COMING, FACET, SURE, UPCOMING
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import weight
from bot.text.dates import say_when
from bot.text.when import Bound, Grain, When

MARK: Final = "mốc"
OCCASION, SCHEDULE = "c:occasion", "c:schedule"
OF_ANY = frozenset((OCCASION, SCHEDULE, "c:congress", "c:carry_out", "c:prepare"))  # words that choose none of them
ASKS = frozenset((None, "which", "what", "list", "how", "next"))
CHOOSING = frozenset(("which", "what", "next"))
PAST = ("đã", "qua", "vừa")
DUE = (Bound.BEFORE, Bound.BY)
MOST_TOLD = 20  # of more, only those to come are told


def milestones(view: View) -> Query | None:
    """The events with their dates, the earliest first; None where something else is asked, or none has a date."""
    clause = view.clause
    if clause.verify or clause.negated or clause.choice or view.of_host or not _are_asked_for(view):
        return None
    if any(mention.said in PAST for mention in clause.mentions):
        return None  # which of them are over
    if view.entities.uses or view.entities.strangers:
        return None
    until = [one.when for one in view.strict if one.when is not None]
    rest = [one for one in view.strict if one.when is None and (one.asks or weight(view, one) != 0.0)]
    if any(one.is_value or (one.attributes and not one.asks) or not one.keys <= OF_ANY for one in rest):
        return None
    if len(until) > 1 or any(time.bound not in DUE or time.grain is Grain.DAY for time in until):
        return None  # "mốc trước 30/6 là gì" is that of one of them
    next_ = view.asks("next")
    coming = next_ or bool(until) or any(mention.said in UPCOMING for mention in clause.mentions)
    found = _found(view, until[0] if until else None, coming=coming)
    if not coming and len(found) > MOST_TOLD:
        found, coming = _found(view, None, coming=True) or found, True
    ids = tuple(one.id for one in found)[: 1 if next_ else None]
    if not ids:
        return None
    by = say_when(until[0]) if until else COMING if coming else ""
    return Query(Outcome.ANSWER, ids, FACET, members=ids, chosen_by=by, ask=clause.ask, confidence=SURE)


def _are_asked_for(view: View) -> bool:
    """Whether a clause names milestones, a schedule, or asks which mark comes."""
    clause = view.clause
    if any(OCCASION in mention.keys for mention in view.strict):
        return clause.ask in ASKS or clause.ask == "when"
    schedules = [mention for mention in view.strict if SCHEDULE in mention.keys]
    if schedules:  # "cho xin lịch": it is the word itself that asks when
        return clause.ask in ASKS or not any(one.asks for one in view.strict if one not in schedules)
    marks = any(mention.said == MARK for mention in view.strict)
    asked = any(mention.asks & CHOOSING or mention.said in UPCOMING for mention in clause.mentions)
    return marks and asked and "c:congress" not in view.said


def _found(view: View, until: When | None, *, coming: bool) -> list[Subject]:
    calendar = view.index.calendar
    events = calendar.coming(view.today) if coming else [subject for _, subject in calendar.events]
    if until is not None:
        ends = until.end if until.bound is Bound.BY else until.start
        events = [one for one in events if any(time.start <= ends for time in one.times)]
    return list({one.id: one for one in events}.values())
