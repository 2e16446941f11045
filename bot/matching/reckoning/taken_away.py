"""Taken away: one count less another, both of them named: "lấy số đảng bộ trừ đi số chi bộ thì dư mấy".

Of those in a state less than all of them it is the rest that is asked; of any other two by how much they differ.
"""

from collections.abc import Sequence

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reckoning.arithmetic import beside, no_result
from bot.matching.reckoning.sides import parted
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, weight

MINUS = grammar("minus")
CLOSING = " thì"  # "xong thì": a state, and what leads to the question
ASKS = frozenset(("count", "remaining", "compare"))


def taken_away(view: View) -> Query | None:
    """What is left of a count without another; None where no two are named, one on either side of "trừ"."""
    said = [mention for mention in view.clause.mentions if not mention.said.endswith(CLOSING)]
    word = next((mention for mention in said if mention.said in MINUS), None)
    if word is None or view.clause.verify or not view.clause.asks & ASKS:
        return None
    before = [mention for mention in said if mention.first < word.first]
    after = [mention for mention in said if mention.first > word.first]
    if not _counts(before) or not _counts(after):
        return None
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT]
    pair = parted(view, counts, word, said)
    if pair is None:
        return no_result() if _of_something_else(view, counts, after) else None
    whole, part = pair
    if part.record.out_of == whole.id:
        return beside(view, (part.id,), "remaining")
    if whole.record.out_of == part.id or whole.record.value < part.record.value:
        return no_result()
    return beside(view, (whole.id, part.id), "difference")


def _of_something_else(view: View, counts: Sequence[Subject], side: Sequence[Mention]) -> bool:
    """Whether what is taken away has a word by which no count is called."""
    names = frozenset[str]().union(*(one.strong | one.soft for one in counts))
    told = (one for one in side if one.keys and not (one.asks or one.filler or one.is_value))
    return any(one.keys.isdisjoint(names) and weight(view, one) >= BARE for one in told)


def _counts(side: Sequence[Mention]) -> bool:
    """Whether a side holds a number that says how many, or asks for one by its noun."""
    return any((one.number is not None and not one.percent) or one.said in ("số", "tổng số", "tổng") for one in side)
