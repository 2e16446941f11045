"""Ratios: how many times as large one number is as another, what share of it, by what share it grew.

The two are named, are of two years, or one of them or both were told by the turns before.
"""

from collections.abc import Sequence

from bot.matching.claims.comparing import counts_beside
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reckoning.amounts import PAIR, are_comparable, by_years, costed
from bot.matching.reckoning.arithmetic import accounted, beside, no_result, operands
from bot.matching.reckoning.reckoning import nothing_else, told_last
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View

SET_AGAINST = grammar("set_against")
GROWING = grammar("up") | grammar("down") | {"tăng thêm", "giảm đi"}


def ratio(view: View) -> Query | None:
    """How many times, or what share of it, one number is of another; None where that is not asked."""
    times = "times" in view.clause.asks
    if view.clause.verify or not (times or "percent" in view.clause.asks):
        return None
    grown = _grown(view)
    if grown is not None:
        return grown
    compares = times or any(not SET_AGAINST.isdisjoint(mention.said.split()) for mention in view.clause.mentions)
    pair = _pair(view) if compares else []
    if len(pair) == PAIR and are_comparable(pair):
        return beside(view, [one.id for one in pair], "times" if times else "achieved")
    return no_result() if times else None


def _grown(view: View) -> Query | None:
    """ "Tăng bao nhiêu phần trăm so với năm 2024": of two years; of two shares it is told how far apart they are."""
    pair = by_years(view)
    if len(pair) != PAIR:
        return None
    if "times" in view.clause.asks:
        facet = "times"
    elif any(mention.said in GROWING for mention in view.clause.mentions):
        facet = "growth" if pair[0].record.unit != "%" else "difference"
    else:
        return None
    return beside(view, [one.id for one in pair], facet)


def _pair(view: View) -> Sequence[Subject]:
    """What is set against what, in the order of the clause; what was told before stands for what it does not name."""
    for pair in (operands(view), costed(view), _around(view)):
        if len(pair) == PAIR and accounted(view, pair):
            return pair
    named = operands(view) or costed(view)
    if len(named) < PAIR:
        told = [one for kind in (Type.COUNT, Type.PROJECT) for one in told_last(view, kind) if one not in named]
        pair = [*told[-(PAIR - len(named)) :], *named]
        if len(pair) == PAIR and nothing_else(view, pair):
            return pair
    return []


def _around(view: View) -> Sequence[Subject]:
    """Two parts of one whole by the nouns on both sides of the word that asks: "đảng bộ gấp mấy lần chi bộ"."""
    word = next((m for m in view.strict if m.asks & {"times", "percent"}), None)
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT and one.record.part_of]
    pair = counts_beside(view, counts, word) if word is not None else []
    return pair if len({one.record.part_of for one in pair}) == 1 else []
