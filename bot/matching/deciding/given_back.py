"""Given back: a number that a question itself gives is no answer to how many of those are something.

"Trong 22 chi bộ cơ sở thì mấy chi bộ là trường học": where nothing tells of the schools, 22 is not told for them.
"""

from itertools import pairwise

from bot.matching.judging.gaps import unknown_of
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Type
from bot.matching.question import Query
from bot.matching.viewing.view import View
from bot.text.syllable import fold

WITHIN = frozenset(("trong", "trong so", "trong tong so", "cua", "o"))
COUNT = "count"


def given_back(view: View, best: Candidate) -> Query | None:
    """That it is not known of a share of a number that is given; None where something else is told, or asked."""
    record = best.subject.record
    if view.clause.verify or view.clause.ask != COUNT or best.facet != COUNT or best.subject.type is not Type.COUNT:
        return None
    given = any(
        two.number == record.value and not two.percent and fold(one.said) in WITHIN
        for one, two in pairwise(view.clause.mentions)
    )
    left = " ".join(mention.text for mention in best.left)
    return unknown_of(best.subject, f"phần “{left}”", COUNT) if given and left else None
