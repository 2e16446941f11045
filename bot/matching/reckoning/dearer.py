"""Two works compared in a claim: "Cầu Hoa Mai tốn nhiều tiền hơn Trường Hoa Đào, đúng không"."""

from decimal import Decimal

from bot.knowledge.precision import Precision
from bot.matching.judging.numbers import read_amount
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reckoning.amounts import PAIR, named_works
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View

THAN = "hơn"
DEARER, CHEAPER = grammar("dearer"), grammar("cheaper")
Amount = tuple[Decimal | None, Precision]
SURE = 0.9  # confidence in works set side by side


def dearer(view: View) -> Query | None:
    """Whether the work named first costs more, or less, than the other; None where that is not what is claimed."""
    than = next((one for one in view.strict if one.said.split()[-1] == THAN), None)
    said = {word for mention in view.clause.mentions for word in (*mention.said.split(), mention.said)}
    less = not CHEAPER.isdisjoint(said)  # "tốn ít hơn"
    more = not less and not DEARER.isdisjoint(said)
    money = any("cost" in mention.attributes for mention in view.strict)
    if than is None or more is less or not money or view.numbers or view.clause.negated or view.entities.strangers:
        return None
    works = named_works(view)
    if len(works) != PAIR or not _last(view, works[0]) < than.first < _first(view, works[1]):
        return None
    one, two = (read_amount(work.record.cost or "") for work in works)
    holds = _exceeds(one, two) if more else _exceeds(two, one)
    if holds is None:
        return None
    made = (claim("cost", holds, view.strict, works[0].id), claim("cost", holds, (than,), works[1].id))
    return Query(Outcome.VERIFY, tuple(work.id for work in works), "cost", claims=made, confidence=SURE)


def _exceeds(one: Amount, two: Amount) -> bool | None:
    """Whether one amount is more than another; None where how they are stated leaves that open."""
    (first, how_first), (second, how_second) = one, two
    if first is None or second is None:
        return None
    if first == second:
        return False if how_first is how_second is Precision.EXACT else None
    smaller = how_first if first < second else how_second
    return None if smaller is Precision.OVER and abs(first - second) < min(first, second) / 10 else first > second


def _words(view: View, work: Subject) -> list[int]:
    names = view.named(work)
    return sorted(names or (one.first for one in view.strict if one.keys & work.own))


def _first(view: View, work: Subject) -> int:
    return next(iter(_words(view, work)), -1)


def _last(view: View, work: Subject) -> int:
    return next(iter(_words(view, work)[::-1]), len(view.strict))
