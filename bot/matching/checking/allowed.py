"""Allowed: whether so many years or months will do, by the limit that is told: "72 tuổi làm bí thư thôn được không".

What is beyond the limit will not. What is within it may do, as far as that limit goes: the limit is told, and no yes.
"""

from itertools import pairwise

from bot.matching.judging.numbers import number_holds
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim, Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View, keys_of
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold

LEAVE = (" duoc khong", " duoc k", " duoc ko", " duoc chua", " duoc chu", " duoc hong", " co duoc khong")
POLITE = (" a", " vay", " ta", " nhi", " ha")
OF_TIME = ("tuổi", "tháng", "năm")
SURE = 0.9  # confidence: one limit is of all that is said


def allowed(view: View) -> Query | None:
    """No, or the limit; None where that is not asked, or of several limits."""
    asked = _amount(view)
    if asked is None:
        return None
    number, unit = asked
    limits = [one for one in found_subjects(view) if one.type is Type.COUNT and one.record.unit == unit.said]
    limits = [one for one in limits if one.record.precision.value in ("at_most", "at_least", "over", "under")]
    limits = [one for one in limits if _says_all(view, one, number, unit)]
    if len(limits) != 1 or number.number is None:
        return None
    record = limits[0].record
    if number_holds(number.number, "exact", record.value, record.precision) is False:
        claims = (Claim("count", False, record.id),)
        return Query(Outcome.VERIFY, (record.id,), "count", claims=claims, confidence=SURE)
    return Query(Outcome.ANSWER, (record.id,), "count", ask="count", confidence=SURE)


def _amount(view: View) -> tuple[Mention, Mention] | None:
    """The one amount of time of which it is asked whether it will do."""
    said = fold(view.clause.text.rstrip(" ?!."))
    for word in POLITE:
        said = said.removesuffix(word)
    if not f" {said}".endswith(LEAVE) or view.clause.story:
        return None
    pairs = [(one, two) for one, two in pairwise(view.clause.mentions) if two.said in OF_TIME]
    amounts = [(one, two) for one, two in pairs if one.number is not None and one.when is None]
    return amounts[0] if len(amounts) == 1 else None


def _says_all(view: View, limit: Subject, number: Mention, unit: Mention) -> bool:
    said = [one for one, _ in telling(view) if one not in (number, unit) and not one.asks]
    own = limit.strong | limit.name_keys
    return bool(said) and all(not one.is_value and not own.isdisjoint(keys_of(one)) for one in said)
