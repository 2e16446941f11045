"""Rates: a share beside that which is aimed at, 75% (162 of 216) and "phấn đấu 85%": is it reached, what is left.

The two are told side by side: how many are left to a percentage is nowhere said, and follows from no round number.
"""

from bot.knowledge.model import Precision
from bot.matching.judging.rates import rate_aimed_at
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Outcome, Query
from bot.matching.reckoning.targets import AIMS, PASSED, REACHED, SURE, count_in_view, is_denied, is_meant, says_any
from bot.matching.viewing.claim import claim
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View

FACET = "beside_rate"
LACKING = frozenset(("thiếu", "còn", "nữa", "còn thiếu", "còn phải"))


def left_to_rate(view: View) -> Query | None:
    """ "Còn thiếu mấy so với chỉ tiêu", of a number of which only a share is aimed at; None where that is not asked."""
    if view.clause.verify or not says_any(view, AIMS) or view.numbers:
        return None
    if view.clause.ask != "remaining" and not says_any(view, LACKING):
        return None
    found = _meant(view)
    if found is None:
        return None
    return Query(Outcome.ANSWER, (found[0].id, found[1].id), FACET, ask=view.clause.ask, confidence=SURE)


def rate_claimed(view: View) -> Query | None:
    """Whether a share reaches, or passes, that which is aimed at: "đạt chỉ tiêu chưa"; None where that is not asked."""
    if not says_any(view, AIMS) or not says_any(view, REACHED | PASSED) or view.numbers:
        return None
    found = _meant(view)
    if found is None or not all(one.record.precision is Precision.EXACT for one in found):
        return None
    count, rate = found
    share = count.record.value * 100 / view.index.subjects[count.record.out_of].record.value
    holds = share > rate.record.value if says_any(view, PASSED) else share >= rate.record.value
    made = (claim(FACET, not holds if is_denied(view) else holds, view.strict, count.id),)
    return Query(Outcome.VERIFY, (count.id, rate.id), FACET, claims=made, confidence=SURE)


def _meant(view: View) -> tuple[Subject, Subject] | None:
    """The one number that is named, else that which was just told, with the share that is aimed at."""
    told = count_in_view(view)
    named = [one for one in found_subjects(view) if is_meant(view, one)]
    pairs = [(one, rate) for one in named if (rate := rate_aimed_at(view.index, one)) is not None]
    if not pairs and told is not None:
        pairs = [(told, rate) for rate in [rate_aimed_at(view.index, told)] if rate is not None]
    return pairs[0] if len(pairs) == 1 else None
