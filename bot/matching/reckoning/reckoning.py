"""Reckoning on what was told: "cộng cả hai lại", "hơn nhau mấy ngày", "chưa xong nhiều hơn đã xong bao nhiêu".

Such a follow-up names a calculation and nothing to calculate with, or only one of the two: the rest is what the turns
before told last. A clause that tells anything else is none of these.
"""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from bot.matching.judging.coverage import cover
from bot.matching.judging.spelled import borne, spelled
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import STATES
from bot.matching.reckoning.amounts import amount, are_comparable
from bot.matching.reckoning.arithmetic import PAIR, WORKING, addable, beside, no_result, says
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.when import Grain

LASTING = frozenset(("duration",))
ASKS = frozenset(("count", "remaining", "compare", "duration", "which", "what", "who"))
MOST = 4  # of what was told, at most
DAYS = (Grain.DAY, Grain.RANGE)
# Words of a calculation beside those of arithmetic; "hai nơi" counts what was told.
OURS = WORKING | {"c:both", "c:merged", "c:unit", "c:number_word", "c:remaining_units", "c:organisation", "c:carry_out"}
MEETING = frozenset(("c:congress", "c:pilot"))
ADDING = frozenset(("c:plus", "c:merged"))
WORDS = grammar("summing") | grammar("differing") | grammar("apart") | grammar("taking")
NUMBER_WORDS = {"cả hai": 2, "cả ba": 3, "hai": 2, "ba": 3, "cả bốn": 4, "bốn": 4}


def reckoned(view: View) -> Query | None:
    """What follows from what the turns before told, or from the two sides of one count."""
    asked = bool(view.clause.asks & (ASKS | {"percent"})) or _of_money(view) or _only_adds(view)
    if view.clause.verify or not asked:
        return None
    if "percent" in view.clause.asks:
        return _share_of_rest(view)
    return _sides(view) or _other_part(view) or _with_told(view)


def _only_adds(view: View) -> bool:
    """ "Vị chi là …?", "cộng lại": nothing else is asked of what was told."""
    return view.focus is not None and not view.clause.asks and _adds(view)


def _with_told(view: View) -> Query | None:
    kind = _kind(view)
    sums, differs = _sums(view, kind), _differs(view)
    if not (sums or differs):
        return None
    operands = _operands(view, kind)
    if len(operands) < PAIR and _surely(view):
        return no_result()
    if len(operands) < PAIR:
        return None
    if not nothing_else(view, operands):
        return no_result() if kind is Type.EVENT and sums else None  # some of them alone have another sum
    ids = [one.id for one in operands]
    if kind is Type.EVENT:
        if any(one.record.on is None or one.record.on.grain not in DAYS for one in operands):
            return no_result()
        if sums:
            return beside(view, ids, "days_total") if _disjoint(operands) else no_result()
        return beside(view, ids, "apart") if len(ids) == PAIR else None
    if kind is Type.PROJECT and not any(amount(one) for one in operands):
        return None  # of none of them a cost is known
    if sums:
        return beside(view, ids, "sum") if _addable(operands) else no_result()
    comparable = len(ids) == PAIR and are_comparable(operands)
    return beside(view, ids, "difference") if comparable else no_result() if _surely(view) else None


def _kind(view: View) -> Type:
    """Of what is reckoned: days, costs, or numbers."""
    if view.clause.asks & LASTING:
        return Type.EVENT
    works = told_last(view, Type.PROJECT)
    costs = _of_money(view) or (view.focus is not None and view.focus.facet == "cost")
    costs = costs or (_surely(view) and all(amount(one) is not None for one in works))
    return Type.PROJECT if costs and works else Type.COUNT


def _of_money(view: View) -> bool:
    """ "… mấy tỷ", "… hết bao nhiêu tiền"."""
    return any("cost" in mention.attributes for mention in view.strict)


def _addable(operands: Sequence[Subject]) -> bool:
    """Whether a sum says something: costs of which some are known, counts of the same things."""
    if operands[0].type is Type.PROJECT:
        return sum(amount(one) is not None for one in operands) > 1
    return all(addable(one, operands[0]) for one in operands[1:])


def _operands(view: View, kind: Type) -> list[Subject]:
    """The subjects of a type that the clause names, after those that were told last, as many as are meant.

    Of a list just told all are meant.
    """
    named = [one for _, one in borne(view, kind)]
    named += [one.subject for one in spelled(view, (one for one in found_subjects(view) if one.type is kind))]
    named = list({one.id: one for one in named}.values())
    if len(named) >= PAIR:
        return named if kind is Type.EVENT else []  # counts that are named: see arithmetic
    if named and not _adds(view) and not _differs(view):
        return []
    said = _number_said(view)
    listed = _listed(view, kind) if not named else []
    if listed:
        return listed if said in (None, len(listed)) else []
    wanted = max(said or PAIR, PAIR)
    told = [one for one in told_last(view, kind) if one not in named]
    return [*told[-(wanted - len(named)) :], *named] if len(told) + len(named) >= wanted else named


def _listed(view: View, kind: Type) -> list[Subject]:
    """The members of the list that was told last, where all are of one type."""
    focus = view.focus
    if focus is None or focus.group is None or focus.subjects[:1] != (focus.group,) or len(focus.members) < PAIR:
        return []
    members = [view.index.subjects[one] for one in focus.members]
    return members if all(one.type is kind for one in members) else []


def told_last(view: View, kind: Type) -> list[Subject]:
    """What the turns before told, oldest first, as far back as it is all of one type."""
    if view.focus is None:
        return []
    told = (view.index.subjects[one] for one in reversed(view.focus.told) if one in view.index.subjects)
    return list(takewhile(lambda one: one.type is kind, told))[::-1]


def _number_said(view: View) -> int | None:
    """ "Cả ba", "hai nơi": how many are meant."""
    for mention in view.strict:
        if mention.said in NUMBER_WORDS:
            return NUMBER_WORDS[mention.said]
        if mention.number is not None and not mention.ordinal and PAIR <= mention.number <= MOST:
            return int(mention.number)
    return None


def _sums(view: View, kind: Type) -> bool:
    return _adds(view) or says(view, "summing") or (kind is Type.EVENT and "c:all" in view.keys)


def _adds(view: View) -> bool:
    return any(not mention.keys.isdisjoint(ADDING) for mention in view.clause.mentions)


def _differs(view: View) -> bool:
    """ "Hơn nhau", "chênh lệch", "cái nào nhiều hơn"."""
    return view.asks("compare") or says(view, "apart")


def _surely(view: View) -> bool:
    """ "Chênh nhau bao nhiêu", "cộng lại": nothing but a calculation, for which there is nothing to calculate with."""
    asked = any(mention.said.split()[-1] == "nhau" and "compare" in mention.asks for mention in view.strict)
    return (asked or _adds(view)) and all(_works(mention, PAIR) for mention, _ in telling(view))


def _disjoint(events: Sequence[Subject]) -> bool:
    times = sorted((one.record.on for one in events), key=lambda time: time.start)
    return all(one.end < two.start for one, two in pairwise(times))


def nothing_else(view: View, operands: Sequence[Subject]) -> bool:
    """Whether the operands account for all that the clause tells, but for the words of the calculation."""
    left = set(cover(view, operands[0], None).left).intersection(*(cover(view, one, None).left for one in operands[1:]))
    costs = {"cost"} if all(one.type is Type.PROJECT for one in operands) else set()
    return all(_works(mention, len(operands)) or mention.attributes & costs for mention in left)


def _works(mention: Mention, operands: int) -> bool:
    said = mention.said.split()
    words = mention.said in WORDS or mention.text.lower() in WORDS or said[-1] in ("nhau", "hơn", "kém")
    return words or mention.number == operands or bool(mention.keys & OURS)


# --- the two sides of one count ---------------------------------------------------------------------------------------
def _sides(view: View) -> Query | None:
    """By how much those in a state and the others differ: "chưa xong nhiều hơn đã xong bao nhiêu"."""
    if not _differs(view) or not view.clause.asks & {"count", "compare", "which"}:
        return None
    counts = [one for one in _parted(view) if _both_sides(view, one) and _accounts(view, one)]
    return beside(view, (counts[0].id,), "rest_gap") if len(counts) == 1 else None


def _both_sides(view: View, count: Subject) -> bool:
    """Whether both are said, those in a state by their number too, or one of them beside what was told last."""
    said = {key for mention in view.strict for key in mention.keys} & STATES
    if said == STATES or (said and count.record.value in view.numbers):
        return True
    last = view.focus is not None and view.focus.subjects[:1] == (count.id,)
    return last and (bool(said) or (view.focus is not None and view.focus.facet == "remaining"))


def _other_part(view: View) -> Query | None:
    """ "55 tổ chức – Trong đó mấy đảng bộ? – Còn lại là gì": the one other part of the whole that was told last."""
    told = told_last(view, Type.COUNT)
    part = next((one for one in reversed(told) if one.record.part_of), None)
    rest = any(mention.said.endswith("còn lại") or "c:remaining_units" in mention.keys for mention in view.strict)
    if part is None or not (rest or "remaining" in view.clause.asks) or view.focus is None:
        return None
    parts = [one for one in view.index.parts.get(part.record.part_of, ()) if one.record.part_of == part.record.part_of]
    others = [one for one in parts if one.id != part.id]
    bare = all(_works(mention, PAIR) for mention, _ in telling(view))
    if part.id not in view.focus.subjects or len(others) != 1 or not bare:
        return None
    return beside(view, (others[0].id,), "count")


def _share_of_rest(view: View) -> Query | None:
    """ "Còn lại bao nhiêu? – Số đó chiếm mấy phần trăm": the share of what is left, where that was told last."""
    focus = view.focus
    if focus is None or not focus.subjects:
        return None
    count = view.index.subjects[focus.subjects[0]]
    rest = any("c:remaining_units" in mention.keys or mention.said == "còn lại" for mention in view.strict)
    if (
        count.type is not Type.COUNT
        or not count.record.out_of
        or not (rest or focus.facet in ("remaining", "rest_gap"))
    ):
        return None
    if any(mention.keys & STATES for mention in view.strict) or not nothing_else(view, [count]):
        return None
    return beside(view, (count.id,), "percent_rest")


def _parted(view: View) -> list[Subject]:
    """The counts of those in a state that the clause or the turn before is about."""
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT and one.record.out_of]
    told = [one for one in counts if view.in_focus(one)]
    return told or counts


def _accounts(view: View, count: Subject) -> bool:
    left = cover(view, count, None).left
    return all(
        mention.keys & STATES or mention.number == count.record.value or _works(mention, PAIR) for mention in left
    )
