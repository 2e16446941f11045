"""Calculations: two numbers or times set against each other, added, divided; amounts compared in a group.

What is asked here stands in no record, but follows from records. Where words ask for a calculation that cannot be made,
no bare number is offered instead of its result.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from bot.matching.judging.coverage import cover
from bot.matching.judging.finishing import finishing
from bot.matching.judging.spelled import spelled
from bot.matching.knowing.subjects import CONGRESS, Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reckoning.amounts import PAIR, amount, by_years, named_works
from bot.matching.reckoning.arithmetic import (
    SURE,
    accounted,
    added,
    beside,
    divided,
    less_members,
    no_result,
    own_words,
    rest_of_share,
    rest_of_whole,
    says,
    says_total,
    share_of_members,
    share_of_whole,
)
from bot.matching.reckoning.earlier import earlier_event, earlier_paper
from bot.matching.reckoning.nested import between_states
from bot.matching.reckoning.of_rest import of_rest
from bot.matching.reckoning.ratios import ratio
from bot.matching.reckoning.reckoning import reckoned
from bot.matching.reckoning.rest_of_state import rest_of_state
from bot.matching.reckoning.sequence import sequence
from bot.matching.reckoning.shifts import shifted
from bot.matching.reckoning.sides import both_sides, set_apart
from bot.matching.reckoning.stretches import apart
from bot.matching.reckoning.taken_away import taken_away
from bot.matching.reckoning.then_and_now import at_another_time
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, is_bare, telling
from bot.text.syllable import fold

COSTLY = grammar("costly") | grammar("cheap")
MONEY = frozenset(map(fold, grammar("money")))
CHEAPEST = re.compile(rf"\b(?:{'|'.join(sorted(map(fold, grammar('cheap'))))}) nhat\b")
# "ít tốn tiền nhất"
LEAST = re.compile(rf"\b(?:{'|'.join(sorted(map(fold, grammar('little'))))})(?: \w+){{0,2}} nhat\b")
COMPARING = frozenset(("hon", "kem"))  # "nhiều … hơn"
COUNT = Type.COUNT  # compared with every subject that is found
FORMER = frozenset(("cũ",))  # in the name of what was merged
MERGED = "c:merged"
BEFORE_MERGER = frozenset(("chưa", "khi", "trước", "trước khi"))


def calculated(view: View) -> Query | None:
    """What follows from several records; None when no calculation is asked."""
    if view.entities.strangers:
        return None
    return next((found for work in WORKINGS if (found := work(view)) is not None), None)


def _difference(view: View) -> Query | None:
    """How much two counts differ."""
    counts = [subject for subject in found_subjects(view) if subject.type is COUNT]
    if says(view, "gap") and not view.clause.verify:
        named = [one.subject for one in spelled(view, counts)]
        if len(named) == PAIR and named[0].record.unit == named[1].record.unit and accounted(view, named):
            return beside(view, [one.id for one in named], "difference")
    if not view.clause.asks & {"count", "compare"} or not both_sides(view):
        return _of_two_members(view)
    sides = set_apart(view, counts)
    if sides is not None:
        return beside(view, [one.id for one in sides], "difference")
    return _of_two_members(view) or no_result()


def _of_two_members(view: View) -> Query | None:
    """ "A với B bên nào nhiều đại biểu hơn": counts of two members of a group, by the words that are theirs alone.

    "…, hơn mấy người?" goes on about the two just compared.
    """
    if view.clause.verify or not any(fold(mention.said).split()[-1] in COMPARING for mention in view.strict):
        return None
    told = [view.index.subjects[one] for one in view.focus.subjects] if view.focus else []
    counts = [one for one in told if one.type is Type.COUNT]
    apart = len(told) == len(counts) == PAIR and not {one.record.out_of for one in counts} & {one.id for one in counts}
    if apart and is_bare(view):
        return beside(view, [one.id for one in told], "difference")
    said = view.at.keys()
    counts = [one for one in found_subjects(view) if one.type is COUNT and not one.head.isdisjoint(said)]
    for group in dict.fromkeys(one.group for one in counts if one.group):
        named = [one for one in counts if one.group == group and not one.own.isdisjoint(view.at)]
        if _are_two(view, named):
            return beside(view, [one.id for one in named], "difference")
    for whole in dict.fromkeys(one.record.part_of for one in counts if one.record.part_of):
        parts = [one for one in counts if one.record.part_of == whole]
        named = [one for one in parts if not own_words(one, parts).isdisjoint(view.at)]
        if _are_two(view, named):
            return beside(view, [one.id for one in named], "difference")
    return None


def _are_two(view: View, named: Sequence[Subject]) -> bool:
    """Whether just two counts are named, and nothing else is told but that they are of before a merger."""
    if len(named) != PAIR:
        return False
    left = set(cover(view, named[0], None).left) & set(cover(view, named[1], None).left)
    former = all(set(one.record.of.casefold().split()) & FORMER for one in named)
    return not left or (former and all(_before_merger(view, mention) for mention in left))


def _before_merger(view: View, mention: Mention) -> bool:
    """ "Hồi chưa nhập", "trước khi sáp nhập": when what is called former now was not yet so."""
    before = next((one.said for one in view.clause.mentions if one.last == mention.first), "")
    return MERGED in mention.keys and before in BEFORE_MERGER


def _target(view: View) -> Query | None:
    """How many more bring a count to a share of its whole: "cần thêm mấy chi bộ nữa để được một nửa"."""
    if not view.clause.asks & {"count", "remaining"} or not says(view, "reaching"):
        return None
    half = any("c:half" in mention.keys for mention in view.clause.mentions)
    shares = [mention.number for mention in view.clause.mentions if mention.percent and mention.number is not None]
    share = Decimal(50) if half and not shares else shares[0] if len(shares) == 1 and not half else None
    if share is None:
        return None
    said = set(view.keys)
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT and one.record.out_of and one.head & said]
    if len(counts) != 1:
        return None
    count = counts[0].record
    own = {count.value, view.index.subjects[count.out_of].record.value, Decimal(1)}
    stated = (mention.number for mention in view.strict if mention.number is not None and not mention.percent)
    return replace(beside(view, [count.id], "target"), given=share) if own.issuperset(stated) else None


def _term_length(view: View) -> Query | None:
    """How many years a term lasts: "nhiệm kỳ này kéo dài mấy năm"."""
    congress = view.index.subjects[CONGRESS]
    years = any(mention.said == "năm" or mention.text.lower() == "nam" for mention in view.strict)
    long = any("length" in mention.attributes for mention in view.strict)  # "dài mấy năm"
    if not congress.record.term or not years or not (long or view.clause.asks & {"count", "duration"}):
        return None
    if "c:term_word" not in view.said or view.clause.verify or cover(view, congress, None).left:
        return None
    return beside(view, (CONGRESS,), "term_length")


def _costs(view: View) -> Query | None:
    """What several projects cost together, or by how much the costs of two differ."""
    if not any("cost" in m.attributes or m.said.removesuffix(" hơn") in COSTLY for m in view.strict):
        return None
    which = view.clause.ask in ("which", "what", "compare")  # "cái nào tốn hơn"
    dearer = (which or "count" in view.clause.asks) and any("hơn" in m.said.split() for m in view.clause.mentions)
    facet = "sum" if says_total(view) else "difference" if dearer or says(view, "differing") else None
    named = named_works(view) if facet else []
    if facet is None or len(named) < PAIR or (facet == "difference" and len(named) != PAIR):
        return None
    known = sum(amount(subject) is not None for subject in named)
    if known < PAIR or (facet == "difference" and known != len(named)):
        return None
    return beside(view, [subject.id for subject in named], facet)


def _years(view: View) -> Query | None:
    """By how much a number changes from one year to another: "tăng thêm bao nhiêu so với năm 2019"."""
    pair = by_years(view) if says(view, "differing") else []
    return beside(view, [one.id for one in pair], "difference") if pair else None


def _greatest(view: View) -> Query | None:
    """Which member of a group costs most, or least."""
    said = " ".join(mention.said for mention in view.clause.mentions)
    costs = says(view, "costly") or any("cost" in mention.attributes for mention in view.strict)
    costs = costs or not MONEY.isdisjoint(fold(said).split())
    least = bool(CHEAPEST.search(fold(said))) or (costs and bool(LEAST.search(fold(said))))
    most = (says(view, "greatest") and costs) or any(f"{word} nhất" in said for word in grammar("costly"))
    if (
        not (most or least)
        or any(mention.number is not None for mention in view.strict)
        or view.clause.ask not in ("which", "what", "who", None)
    ):
        return None
    for group in found_subjects(view):
        members = [view.index.subjects[member] for member in group.members]
        priced = [one for one in members if one.type is Type.PROJECT and amount(one) is not None]
        if len(priced) < 2 or not group.head & set(view.keys):
            continue
        return Query(
            Outcome.ANSWER,
            (group.id,),
            "cheapest" if least else "costliest",
            members=tuple(one.id for one in priced),
            ask=view.clause.ask,
            confidence=SURE,
        )
    return None


def _untold_sum(view: View) -> Query | None:
    """ "Tổng cộng hai cái" of what was told, where they cannot be added: the two are no "Tổ 2"."""
    said = [mention for mention, told in telling(view) if told >= BARE]
    numbers = all(mention.number is not None and not mention.ordinal for mention in said)
    summed = says(view, "adding") and not view.clause.verify and not view.entities.uses
    return no_result() if view.focus is not None and summed and said and numbers else None


WORKINGS = (
    at_another_time,
    of_rest,
    shifted,
    reckoned,
    taken_away,
    _difference,
    apart,
    sequence,
    finishing,
    _costs,
    added,
    share_of_whole,
    share_of_members,
    ratio,
    rest_of_whole,
    between_states,
    rest_of_state,
    rest_of_share,
    less_members,
    _term_length,
    _target,
    earlier_event,
    earlier_paper,
    _years,
    divided,
    _greatest,
    _untold_sum,
)
