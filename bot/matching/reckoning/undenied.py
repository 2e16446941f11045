"""Undenied: a number of those that are not something, where those are asked for that are: "bí thư là người ở xã".

Of a share of a whole the rest of it is told, where the record calls that so. Nor is a number of those that meet after
something told as one of those that have met, or have not.
"""

from bot.matching.judging.coverage import cover
from bot.matching.judging.gaps import unknown_of
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Query
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import CONGRESS, STATES
from bot.matching.reading.negation import NEGATIONS
from bot.matching.reckoning.arithmetic import beside, no_result
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View

LATER = "c:after"
NOT_YET, LEFT = "chưa", "remaining"
HOW_FAR = "tiến độ đại hội"
DENIAL = " không phải "
ASKS = frozenset(("count", "remaining", "percent"))


def undenied(view: View, best: Subject) -> Query | None:
    """The rest of a share, or that it is not known, where a number denies what the clause does not; None else."""
    if _meets_later(view, best):
        if any(map(_says_whether, view.strict)):
            return unknown_of(best, HOW_FAR, view.clause.ask)
        left = LEFT in view.clause.asks or any(mention.keys & STATES for mention in view.strict)
        if left and not any(mention.attributes - best.kind_keys and not mention.filler for mention in view.attributed):
            return beside(view, (best.id,), "count")  # they are those that are left
    if best.type is not Type.COUNT or not _denies(best) or not view.clause.asks & ASKS:
        return None
    if any(mention.said in NEGATIONS or mention.said.split()[0] in NEGATIONS for mention in view.clause.mentions):
        return None
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT and one.record.rest and _denies(one)]
    shares = [one for one in counts if not cover(view, one, None).left and DENIAL not in f" {one.record.rest} "]
    facet = "percent_rest" if "percent" in view.clause.asks else "remaining"
    return beside(view, (shares[0].id,), facet) if len(shares) == 1 else no_result()


def _meets_later(view: View, count: Subject) -> bool:
    """Whether a share of a whole is of those that meet after something: "đại hội sau hội nghị rút kinh nghiệm"."""
    state = count.record.state if count.type is Type.COUNT and count.record.out_of else None
    keys = view.index.keys_of(state) if state else frozenset[str]()
    return LATER in keys and CONGRESS in keys and STATES.isdisjoint(keys)


def _says_whether(mention: Mention) -> bool:
    """Whether a word says that something is over or not yet; "còn lại" does not."""
    return "c:done" in mention.keys or (bool(mention.keys & STATES) and mention.said.split()[0] == NOT_YET)


def _denies(count: Subject) -> bool:
    """Whether a number is of those that are not something."""
    record = count.record
    return DENIAL in f" {record.of} {record.state or ''} ".casefold()
