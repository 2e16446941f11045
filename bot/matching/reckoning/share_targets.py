"""Targets of shares: 75% (162 of 216) beside "phấn đấu 85%": is it reached, what is left, what is aimed at.

The percentage is a count of its own, called by the same words as the share, or just told of. The two are told side by
side: how many are left to a percentage is nowhere said, and follows from no round number.
"""

from decimal import Decimal

from bot.knowledge.implied import PERCENT
from bot.knowledge.model import CountStatus
from bot.knowledge.precision import Precision
from bot.matching.judging.rates import is_due, rate_aimed_at, says_due
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reckoning.targets import (
    AIMS,
    PASSED,
    REACHED,
    SURE,
    TARGET,
    count_in_view,
    is_denied,
    is_meant,
    says_any,
)
from bot.matching.viewing.claim import claim
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View, keys_of

FACET = "beside_rate"
AIMING = grammar("aiming") | grammar("requiring")
REQUIRED = frozenset(("yêu cầu", "quy định", "qui định", "cơ cấu", "đề ra"))
RATES = ("tỉ lệ", "tỷ lệ", "cơ cấu")
ASK_REACH = 3  # mentions between what requires a number and the number that is asked for
LACKING = frozenset(("thiếu", "còn", "nữa", "còn thiếu", "còn phải"))
LOWER = (Precision.EXACT, Precision.AT_LEAST, Precision.OVER)  # of targets that are reached from below
Pair = tuple[Subject, Subject]


def share_reaches(view: View) -> Query | None:
    """Whether a share reaches, or passes, the percentage aimed at; None where that is not asked, or not known."""
    aimed = says_any(view, AIMS | TARGET | REQUIRED) or any(map(_is_rate, view.strict))
    if not aimed or not says_any(view, REACHED | PASSED):
        return None
    pair = _of_rate(view) or _of_words(view)
    reached = None if pair is None else _percent(view, pair[0])
    if pair is None or reached is None or not view.numbers <= {pair[1].record.value}:
        return None
    share, target = pair
    more = says_any(view, PASSED) or target.record.precision is Precision.OVER
    holds = reached > target.record.value if more else reached >= target.record.value
    made = (claim(FACET, holds is not is_denied(view), view.strict, share.id),)
    return Query(Outcome.VERIFY, (share.id, target.id), FACET, claims=made, confidence=SURE)


def _is_rate(mention: Mention) -> bool:
    """ "Tỷ lệ nữ đạt chưa": a rate that is reached is one that is aimed at."""
    return mention.said.startswith(RATES)


def left_to_share(view: View) -> Query | None:
    """ "Còn thiếu mấy so với chỉ tiêu", of a number of which only a share is aimed at; None where that is not asked."""
    if view.clause.verify or not says_any(view, AIMS) or view.numbers:
        return None
    if view.clause.ask != "remaining" and not says_any(view, LACKING):
        return None
    pair = _of_rate(view)
    if pair is None:
        return None
    return Query(Outcome.ANSWER, (pair[0].id, pair[1].id), FACET, ask=view.clause.ask, confidence=SURE)


def share_aimed_at(view: View) -> Query | None:
    """ "Phấn đấu bao nhiêu phần trăm cấp ủy là nữ": the percentage aimed at, and not what the share is by now.

    That may be said beside it: "mới 80% …, phải lên bao nhiêu phần trăm mới đạt".
    """
    asks = view.clause.asks | {view.clause.ask}
    if view.clause.verify or not says_due(view) or "percent" not in asks:
        return None
    if says_any(view, REACHED | PASSED) and not _asks_what_is_due(view):
        return None
    pair = _of_words(view) or _of_number(view)
    if pair is None or not {n for n in view.numbers if not _names(pair, n)} <= {_percent(view, pair[0])}:
        return None
    return Query(Outcome.ANSWER, (pair[1].id,), "count", ask=view.clause.ask, confidence=SURE)


def _names(pair: Pair, number: Decimal) -> bool:
    """Whether a number is one of the words that both are called by: "dưới 40 tuổi"."""
    return all(f"n:{number}" in one.name_keys for one in pair)


def _asks_what_is_due(view: View) -> bool:
    """ "Phải lên bao nhiêu phần trăm mới đạt": the number that is asked for stands after what requires it."""
    mentions = view.clause.mentions
    due = (at for at, mention in enumerate(mentions) if mention.said in AIMING)
    return any("percent" in one.asks for at in due for one in mentions[at + 1 : at + 1 + ASK_REACH])


def unjudged(view: View, subject: Subject) -> bool:
    """Whether it is asked if a target was reached, of the target itself: that there is one is no yes to that."""
    target = subject.type is Type.COUNT and subject.record.status is CountStatus.TARGET
    return (target or is_due(subject)) and says_any(view, REACHED | PASSED)


def _percent(view: View, share: Subject) -> Decimal | None:
    """What share it is, in percent; None where a number is not exact, or there is no whole."""
    count, whole = share.record, view.index.subjects[share.record.out_of].record
    exact = count.precision is whole.precision is Precision.EXACT
    return Decimal(count.value) * 100 / whole.value if exact and whole.value else None


def _of_rate(view: View) -> Pair | None:
    """The one number that is named, else that which was just told, with the share that is aimed at of the same."""
    named = [one for one in found_subjects(view) if is_meant(view, one)]
    pairs = [(one, rate) for one in named if (rate := rate_aimed_at(view.index, one)) is not None]
    told = count_in_view(view) if not pairs else None
    rate = rate_aimed_at(view.index, told) if told is not None else None
    if told is not None and rate is not None:
        return told, rate
    return pairs[0] if len(pairs) == 1 else None


def _of_words(view: View) -> Pair | None:
    """The one share and the one target that are named by the same words; None where it is not clear which these are."""
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT and one.record.up_to is None]
    targets = [one for one in counts if is_due(one) and one.record.precision in LOWER]
    shares = [one for one in counts if one.record.out_of and one.record.status is None]
    found = [(one, two) for one in shares for two in targets if _alike(view, one, two)]
    most = max((len(view.named(one)) + len(view.named(two)) for one, two in found), default=0)
    found = [(one, two) for one, two in found if len(view.named(one)) + len(view.named(two)) == most]
    return found[0] if len(found) == 1 else None


def _of_number(view: View) -> Pair | None:
    """The one share that comes to the percentage that is said, of a noun that is said, with what is aimed at of it."""
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT and one.record.status is None]
    shares = [one for one in counts if one.record.out_of and not one.head.isdisjoint(view.said)]
    shares = [one for one in shares if {_percent(view, one)} == view.numbers]
    rate = _rate_of(view, shares[0]) if len(shares) == 1 else None
    return None if rate is None else (shares[0], rate)


def _rate_of(view: View, share: Subject) -> Subject | None:
    """The percentage that is aimed at of the same: by its words, or of the same whole in the same state."""
    beside = view.index.parts.get(share.record.out_of or "", ())
    aims = [one for one in beside if one.record.status is CountStatus.TARGET and one.record.unit == PERCENT]
    aims = [one for one in aims if one.record.state == share.record.state]
    return rate_aimed_at(view.index, share) or (aims[0] if len(aims) == 1 else None)


def _alike(view: View, share: Subject, target: Subject) -> bool:
    """Whether a word names both, or all that names the share is in what the target is called."""
    named = view.named(share)
    words = [mention for mention in view.strict if mention.first in named]
    return bool(named & view.named(target)) or (
        bool(words) and all(not target.name_keys.isdisjoint(keys_of(one)) for one in words)
    )
