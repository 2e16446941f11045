"""Alike: the members of a list that share with a named one what is asked: "trường nào cùng giai đoạn với Hoa Mai"."""

from itertools import pairwise

from bot.matching.judging.spelled import borne
from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold

SURE = 0.9  # confidence: one work is named, and what it is to share
SAME = grammar("same")
SHARED = {"giai doan": "phase", "cap": "level", "cap hoc": "level", "bac hoc": "level", "bac": "level"}
ASKS = frozenset(("which", "what", "who", "where", "count", "remaining"))


def alike(view: View) -> Query | None:
    """The other works of the phase or level of one that is named; None where not just that is asked."""
    works = borne(view, Type.PROJECT)
    if view.clause.verify or len(works) != 1 or not view.clause.asks & ASKS:
        return None
    marks = [(m, n) for m, n in pairwise(view.clause.mentions) if _same(m.said) and fold(n.said) in SHARED]
    if len(marks) != 1:
        return None
    (name, work), (same, noun) = works[0], marks[0]
    group = view.index.subjects.get(work.group or "")
    facet = SHARED[fold(noun.said)]
    value = getattr(work.record, facet)
    if group is None or value is None or name.first < same.first or view.entities.strangers:
        return None
    ours = group.strong | group.head | view.index.membership(group).heads | work.strong
    if any(m not in (name, same, noun) and m.keys.isdisjoint(ours) for m, _ in telling(view)):
        return None
    members = [view.index.subjects[one] for one in group.members if one != work.id]
    found = tuple(one.id for one in members if getattr(one.record, facet) == value)
    if not found:
        return Query(Outcome.ANSWER, (work.id,), facet, ask=facet, confidence=SURE)
    by = f"{noun.said} {value}" if facet == "phase" else str(value)
    return Query(Outcome.ANSWER, (group.id,), "list", members=found, chosen_by=by, ask=view.clause.ask, confidence=SURE)


def _same(said: str) -> bool:
    return fold(said) in SAME
