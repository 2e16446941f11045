"""Targets of shares: "tỷ lệ nữ có đạt chỉ tiêu không", of those who are counted, beside a percentage that is aimed at.

The percentage is a count of its own ("phấn đấu ít nhất 15% nữ"), and both are called by what the clause says.
"""

from decimal import Decimal

from bot.knowledge.model import CountStatus, Precision
from bot.matching.judging.aimed import PERCENT
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reckoning.targets import PASSED, REACHED, TARGET, is_denied, says_any
from bot.matching.viewing.claim import claim
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View, keys_of

SURE = 0.9  # confidence in a share and what it was to be
AIMING = grammar("aiming") | grammar("requiring")
LOWER = (Precision.EXACT, Precision.AT_LEAST, Precision.OVER)  # of targets that are reached from below


def share_reaches(view: View) -> Query | None:
    """Whether a share reaches, or passes, the percentage aimed at; None where that is not asked, or not known."""
    if not says_any(view, TARGET) or not says_any(view, REACHED | PASSED) or view.numbers:
        return None
    pair = _pair(view)
    if pair is None:
        return None
    share, target = pair
    whole = view.index.subjects[share.record.out_of].record.value
    reached = Decimal(share.record.value) * 100 / whole if whole else Decimal(0)
    more = says_any(view, PASSED) or target.record.precision is Precision.OVER
    holds = reached > target.record.value if more else reached >= target.record.value
    if is_denied(view):
        holds = not holds
    made = (claim("percent", holds, view.strict, share.id), claim("count", holds, (), target.id))
    return Query(Outcome.VERIFY, (share.id, target.id), "percent", claims=made, confidence=SURE)


def share_aimed_at(view: View) -> Query | None:
    """ "Phấn đấu bao nhiêu phần trăm cấp ủy là nữ": the percentage aimed at, and not what the share is by now."""
    asks = view.clause.asks | {view.clause.ask}
    aims = any(mention.said in AIMING for mention in view.clause.mentions)
    if view.clause.verify or not aims or "percent" not in asks or view.numbers or says_any(view, REACHED | PASSED):
        return None
    pair = _pair(view)
    if pair is None:
        return None
    return Query(Outcome.ANSWER, (pair[1].id,), "count", ask=view.clause.ask, confidence=SURE)


def unjudged(view: View, subject: Subject) -> bool:
    """Whether it is asked if a target was reached, of the target itself: that there is one is no yes to that."""
    target = subject.type is Type.COUNT and subject.record.status is CountStatus.TARGET
    return target and says_any(view, REACHED | PASSED)


def _pair(view: View) -> tuple[Subject, Subject] | None:
    """The one share and the one target that are named by the same words; None where it is not clear which these are."""
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT]
    targets = [one for one in counts if one.record.status is CountStatus.TARGET and one.record.unit == PERCENT]
    targets = [one for one in targets if one.record.precision in LOWER]
    shares = [one for one in counts if one.record.out_of and one.record.status is None]
    found = [(one, two) for one in shares for two in targets if _alike(view, one, two)]
    most = max((len(view.named(one)) + len(view.named(two)) for one, two in found), default=0)
    found = [(one, two) for one, two in found if len(view.named(one)) + len(view.named(two)) == most]
    return found[0] if len(found) == 1 else None


def _alike(view: View, share: Subject, target: Subject) -> bool:
    """Whether a word names both, or all that names the share is in what the target is called."""
    named = view.named(share)
    words = [mention for mention in view.strict if mention.first in named]
    return bool(named & view.named(target)) or (
        bool(words) and all(not target.name_keys.isdisjoint(keys_of(one)) for one in words)
    )
