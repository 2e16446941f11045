"""Given back: a number that a question itself gives is no answer to how many of those are something.

"Trong 22 chi bộ cơ sở thì mấy chi bộ là trường học": where nothing tells of the schools, 22 is not told for them.
Nor is how many they are an answer to what they are: "ba công trình chưa khởi công tên là gì".
"""

from itertools import pairwise
from typing import Final

from bot.matching.judging.gaps import unknown_of
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Type
from bot.matching.question import Query
from bot.matching.viewing.view import View
from bot.text.syllable import fold

WITHIN = frozenset(("trong", "trong so", "trong tong so", "cua", "o"))
COUNT = "count"
IDENTIFYING = frozenset(("what", "which", "who"))
NAME = "tên"
NAMES: Final = "tên gọi cụ thể"
NOUN_REACH = 2  # mentions: a counting word between a number and the noun


def given_back(view: View, best: Candidate) -> Query | None:
    """That it is not known of a share of a number that is given; None where something else is told, or asked."""
    if _asks_their_names(view, best):
        return unknown_of(best.subject, NAMES, view.clause.ask)
    record = best.subject.record
    if view.clause.verify or view.clause.ask != COUNT or best.facet != COUNT or best.subject.type is not Type.COUNT:
        return None
    given = any(
        two.number == record.value and not two.percent and fold(one.said) in WITHIN
        for one, two in pairwise(view.clause.mentions)
    )
    left = " ".join(mention.text for mention in best.left)
    return unknown_of(best.subject, f"phần “{left}”", COUNT) if given and left else None


def _asks_their_names(view: View, best: Candidate) -> bool:
    """Whether it is asked what those are of whom only the number is known: by "tên", or where the number is given."""
    count, mentions = best.subject, view.clause.mentions
    if count.type is not Type.COUNT or best.facet != COUNT or view.clause.verify:
        return False
    if view.clause.ask is None and mentions[0].said == NAME:
        return True  # "tên 3 công trình chưa khởi công"
    if view.clause.ask not in IDENTIFYING:
        return False
    if any(mention.said.split()[0] == NAME and mention.asks for mention in mentions):
        return True
    numbers = [
        at for at, mention in enumerate(mentions) if mention.number == count.record.value and not mention.percent
    ]
    nouns = [one for at in numbers for one in mentions[at + 1 : at + 1 + NOUN_REACH] if one.keys & count.head]
    in_state = nouns and any(m.first >= nouns[0].last and (m.attributes or m.keys) and not m.asks for m in view.strict)
    return bool(count.record.out_of) and bool(in_state)
