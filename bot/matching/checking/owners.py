"""Owners of a number: the count that has just the number that is claimed of another: "5.230 là số chi bộ à"."""

from collections.abc import Sequence
from decimal import Decimal

from bot.matching.claims.comparing import best_count
from bot.matching.judging.numbers import comparator, noun_after
from bot.matching.knowing.subjects import APART_KINDS, Subject, Type
from bot.matching.question import Claim, Outcome, Query
from bot.matching.reading.measures import unit_after
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View

SURE = 0.9  # confidence: one count alone has the number
LEAST = 20  # a smaller number may be anybody's


def owned(view: View) -> Query | None:
    """The count whose number is said to be that of something else, of which it is not; None where there is none."""
    numbers = [mention for mention in view.strict if mention.number is not None and not mention.ordinal]
    if len(numbers) != 1 or view.clause.negated or view.entities.strangers:
        return None
    noun = _noun(view, numbers[0])
    counts = _having(view, numbers[0])
    if noun is None or len(counts) != 1 or not noun.keys & APART_KINDS or noun.keys & counts[0].head:
        return None
    meant = [one for one in found_subjects(view) if one.type is Type.COUNT and one.head & noun.keys]
    named = best_count(meant, view.strict) if len(meant) == 1 else None
    both = [one for one in (named, counts[0]) if one is not None]
    made = tuple(claim("count", False, (numbers[0], noun), one.id) for one in both)
    return Query(Outcome.VERIFY, tuple(one.id for one in both), "count", claims=made, confidence=SURE)


def with_owners(view: View, made: Sequence[Claim]) -> list[Claim]:
    """Claims on numbers, each that fails with the one count that has the number: "19.413 chi bộ" are all members."""
    found = list(made)
    for one in made:
        failed = one.facet == "count" and one.holds is False
        number = next((m for m in view.strict if failed and m.number is not None and m.first in one.tokens), None)
        counts = _having(view, number) if number is not None else []
        if number is not None and len(counts) == 1 and counts[0].id != one.subject:
            found.append(claim("count", False, (number,), counts[0].id))
    return found


def _having(view: View, number: Mention) -> list[Subject]:
    """The counts that have just a number, where no word bounds it."""
    said = number.number or Decimal(0)
    if unit_after(view.strict, view.strict.index(number)) is not None:
        return []  # "còn 20 tháng"
    if said < LEAST or number.percent or comparator(view.strict, view.strict.index(number))[0] != "exact":
        return []
    counts = (one for one in found_subjects(view) if one.type is Type.COUNT and one.record.value == said)
    return [one for one in counts if one.record.unit is None]  # "100 đại biểu" is no share of households


def _noun(view: View, number: Mention) -> Mention | None:
    """What is counted: the noun after the number, or after "là số"."""
    at = view.strict.index(number)
    after = [one for one in view.strict[at + 1 :] if "c:number_word" not in one.keys]
    return noun_after((number, *after), 0)
