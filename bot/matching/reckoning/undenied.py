"""Undenied: a number of those that are not something, where those are asked for that are: "bí thư là người ở xã".

Of a share of a whole the rest of it is told, where the record calls that so.
"""

from bot.matching.judging.coverage import cover
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Query
from bot.matching.reading.negation import NEGATIONS
from bot.matching.reckoning.arithmetic import beside, no_result
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View

DENIAL = " không phải "
ASKS = frozenset(("count", "remaining", "percent"))


def undenied(view: View, best: Subject) -> Query | None:
    """The rest of a share, or that it is not known, where a number denies what the clause does not; None else."""
    if best.type is not Type.COUNT or not _denies(best) or not view.clause.asks & ASKS:
        return None
    if any(mention.said in NEGATIONS or mention.said.split()[0] in NEGATIONS for mention in view.clause.mentions):
        return None
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT and one.record.rest and _denies(one)]
    shares = [one for one in counts if not cover(view, one, None).left and DENIAL not in f" {one.record.rest} "]
    facet = "percent_rest" if "percent" in view.clause.asks else "remaining"
    return beside(view, (shares[0].id,), facet) if len(shares) == 1 else no_result()


def _denies(count: Subject) -> bool:
    """Whether a number is of those that are not something."""
    record = count.record
    return DENIAL in f" {record.of} {record.state or ''} ".casefold()
