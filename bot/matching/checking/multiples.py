"""Multiples: a yes/no question on how many times as large one number is as another: "số A gấp rưỡi số B đúng không"."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.reckoning.amounts import PAIR, amount, are_comparable, costed
from bot.matching.reckoning.arithmetic import beside, no_result
from bot.matching.reckoning.sides import parted
from bot.matching.viewing.claim import claim
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View

TIMES = ("gấp", "bằng")
FACTORS = {"đôi": Decimal(2), "rưỡi": Decimal("1.5"), "doi": Decimal(2), "ruoi": Decimal("1.5")}
TIME = "lần"
NEARLY = ("gần", "ngót", "gần như", "non", "suýt soát", "xấp xỉ", "khoảng", "tầm")
MANY = frozenset(("đông", "nhiều", "lớn", "cao", "dài", "tốn", "đắt", "hơn", *NEARLY))
SURE = 0.9  # confidence in numbers set side by side
AS_GOOD_AS, FAR_FROM = (
    Decimal("0.02"),
    Decimal("0.1"),
)  # shares of the multiple: that near it holds, that far it does not


def multiple_claimed(view: View) -> Query | None:
    """Whether one number is so many times another; that it is not known where they are not two that are known."""
    said = view.clause.mentions
    found = next(((one, two) for one, two in pairwise(said) if one.said.split()[-1] in TIMES and _factor(two)), None)
    if found is None:
        return None
    word, times = found
    after = next((one for one in said if one.first == times.last), None)
    whole = after is not None and (after.said == TIME or after.text.lower() == "lan")
    if word.said.split()[-1] != TIMES[0] and not whole:
        return None  # "bằng hai chi bộ"
    factor = _factor(times)
    idle = {word, times, *([after] if whole and after is not None else [])}
    rest = [one for one in said if one not in idle and one.said not in MANY and not one.asks]
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT]
    pair: Sequence[Subject] = parted(view, counts, word, rest) or costed(view)
    if len(pair) != PAIR or not are_comparable(pair) or factor is None:
        return no_result()
    first, second = (amount(one) for one in pair)
    holds = _holds(Decimal(first or 0) / Decimal(second or 1), factor, view) if first and second else None
    if holds is None:
        return beside(view, [one.id for one in pair], "times")  # that says how many times it is
    facet = "count" if pair[0].type is Type.COUNT else "cost"
    made = tuple(claim(facet, holds, said, one.id) for one in pair)
    return Query(Outcome.VERIFY, tuple(one.id for one in pair), facet, claims=made, confidence=SURE)


def _factor(mention: Mention) -> Decimal | None:
    number = mention.number if mention.number is not None and not mention.percent else None
    return FACTORS.get(mention.text.lower(), number)


def _holds(ratio: Decimal, factor: Decimal, view: View) -> bool | None:
    """Whether a multiple is borne out; None where it is so near that "about" would be true."""
    off = (ratio - factor) / factor
    said = {word for mention in view.clause.mentions for word in mention.said.split()}
    if not said.isdisjoint(NEARLY):
        return True if abs(off) <= FAR_FROM else False if abs(off) >= 2 * FAR_FROM else None
    if "hơn" in said:
        return off > 0
    return True if abs(off) <= AS_GOOD_AS else False if abs(off) >= FAR_FROM else None
