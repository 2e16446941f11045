"""Due earlier: how much sooner than that of a higher level our deadline is: "sớm hơn hạn tỉnh nửa tháng"."""

from collections.abc import Sequence
from itertools import pairwise

from bot.matching.knowing.levels import UP
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling

IDLE = frozenset(("c:deadline", "c:host_level", "c:host_committee", "c:congress"))
DUE, HALF = "c:deadline", "c:half"
EARLY, LATE = grammar("early"), grammar("late")
ASKS = frozenset(("duration", "count", "when", "compare"))
# Days that so many of a unit are, at least and at most.
LENGTHS = {"ngày": (1, 1), "hôm": (1, 1), "bữa": (1, 1), "tuần": (7, 7), "tháng": (28, 31)}
HALF_MONTH = (14, 16)
SURE = 0.9  # confidence: there is one deadline of each


def due_earlier(view: View) -> Query | None:
    """How far our deadline and that of a level above are apart, or whether a claim on that holds; None elsewhere."""
    lead = next((one for one in view.strict if one.said in EARLY | LATE), None)
    if lead is None or DUE not in view.said or view.entities.uses or view.entities.strangers:
        return None
    theirs = [one for one in view.index.limits if one.name_keys & UP & view.said and one.record.on is not None]
    ours = _ours(view, theirs)
    if len(theirs) != 1 or ours is None:
        return None
    both = (ours.id, theirs[0].id)
    sooner = (theirs[0].record.on.end - ours.record.on.end).days
    if not view.clause.verify:
        return Query(Outcome.ANSWER, both, "apart", ask="duration", confidence=SURE) if _asks(view) else None
    if _above(view) < lead.first:
        sooner = -sooner  # "hạn tỉnh muộn hơn hạn huyện"
    ahead = sooner if lead.said in EARLY else -sooner
    said = _said(view.strict)
    if said is None and any(map(_counts, view.strict)):
        return None
    holds = ahead > 0 if said is None else said[0] <= ahead <= said[1]
    made = tuple(claim("when", holds, view.strict, one) for one in both)
    return Query(Outcome.VERIFY, both, "apart", claims=made, confidence=SURE)


def _asks(view: View) -> bool:
    return view.clause.ask in ASKS and any("duration" in one.asks or "count" in one.asks for one in view.strict)


def _above(view: View) -> int:
    """Where the level above is said."""
    return next(one.first for one in view.strict if one.keys & UP)


def _ours(view: View, theirs: Sequence[Subject]) -> Subject | None:
    """The one deadline of ours that is named; where none is, the one that its own words set against theirs."""
    others = [one for one in view.index.limits if one not in theirs and one.record.on is not None]
    more = [
        one.keys for one, _ in telling(view) if not (one.keys & (UP | IDLE) or one.said in EARLY | LATE or _counts(one))
    ]
    told = [one for one in others if one.strong & UP & view.said]
    named = [one for one in others if all(keys & one.name_keys for keys in more)]
    found = named if more or not told else told
    return found[0] if len(found) == 1 else None


def _counts(mention: Mention) -> bool:
    return mention.number is not None or HALF in mention.keys


def _said(mentions: Sequence[Mention]) -> tuple[int, int] | None:
    """So many days, at least and at most, as are said; None where no length is."""
    for one, two in pairwise(mentions):
        unit = LENGTHS.get(two.said.split()[0]) if one.last == two.first else None
        if unit is not None and HALF in one.keys:
            return HALF_MONTH if unit[0] > 1 else None
        if unit is not None and one.number is not None:
            return int(one.number * unit[0]), int(one.number * unit[1])
    return None
