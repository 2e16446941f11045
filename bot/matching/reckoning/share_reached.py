"""Share reached: of a target that nobody states it is told what share of it a number is: "bằng 110% chỉ tiêu".

It stands in the note of the number, or in its detail on the target. Whether that was reached or passed follows from it;
how much was to be reached does not, but for rounding.
"""

import re
from decimal import Decimal
from functools import cache

from bot.knowledge.precision import Precision
from bot.matching.claims.passing import TARGETS
from bot.matching.judging.numbers import comparator, number_holds
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Claim, Outcome, Query
from bot.matching.reading.lexicon import alternatives
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View

SURE = 0.9  # confidence: it is said in so many words
WHOLE, NEAR = Decimal(100), Decimal(1)  # percent: nearer than that a stated share is the one that was told
BY = "vượt"  # before a share it says by how much; "vượt hơn" is more than that


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\d,])(\d{{1,4}}(?:,\d{{1,3}})?) ?%(?: \w+)? (?:{alternatives(TARGETS)})")


def share_of(text: str) -> Decimal | None:
    """The share of a target that a text tells of; None where it tells of none."""
    found = _pattern().search(text.casefold())
    return None if found is None else Decimal(found[1].replace(",", "."))


def told_share(count: Subject) -> tuple[Decimal, str | None] | None:
    """The share of its target that a number is, and the detail that tells it; no detail where the note does."""
    told = ((str(value), label) for label, value in count.details.items())
    texts: list[tuple[str, str | None]] = [*told, (count.record.note or "", None)]
    return next(((share, label) for text, label in texts if (share := share_of(text)) is not None), None)


def share_asked(view: View, count: Subject) -> Query | None:
    """ "Đạt bao nhiêu phần trăm chỉ tiêu": as it is told; None where it is not."""
    told = told_share(count)
    if told is None:
        return None
    facet = "count" if told[1] is None else "detail"
    return Query(Outcome.ANSWER, (count.id,), facet, told[1], ask=view.clause.ask, confidence=SURE)


def share_holds(view: View, at: int, share: Decimal, *, passed: bool) -> bool:
    """Whether the share that is said of a target is the one that was reached; "vượt 10%" is what it is passed by."""
    said = view.strict[at].number or Decimal(0)
    bound, words = comparator(view.strict, at)
    if passed and [word.said for word in words] == [BY]:
        bound = "exact"
    share -= WHOLE if passed and said < WHOLE else 0  # "vượt, đạt 108,7%" says what was reached
    return abs(share - said) < NEAR if bound == "exact" else bool(number_holds(said, bound, share, Precision.EXACT))


def share_claimed(view: View, count: Subject, *, passed: bool, denied: bool) -> Query | None:
    """ "Có vượt chỉ tiêu không": a yes or a no by the share that is told; None where none is."""
    told = told_share(count)
    shares = [at for at, mention in enumerate(view.strict) if mention.percent]
    others = [one for one in view.strict if one.number not in (None, count.record.value) and not one.percent]
    if told is None or len(shares) > 1 or any(one.when is None for one in others):
        return None
    share, label = told
    holds = share > WHOLE if passed else share >= WHOLE
    if shares:
        holds = share_holds(view, shares[0], share, passed=passed)
    made: Claim = claim("count" if label is None else "detail", holds is not denied, view.strict, count.id, label or "")
    return Query(Outcome.VERIFY, (count.id,), made.facet, label, claims=(made,), confidence=SURE)
