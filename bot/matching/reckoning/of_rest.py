"""Of the rest: what those are that a share leaves, once they were told: "còn mấy nơi chưa, gồm mấy đảng bộ mấy chi bộ".

The parts of all of them are none of these: they are told from counts of the rest that make it up, or not at all.
"""

from collections.abc import Iterator

from bot.matching.knowing.subjects import APART_KINDS, Subject, Type
from bot.matching.question import Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reckoning.arithmetic import beside, no_result
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import is_bare

OF_THEM = grammar("composed") | grammar("within")
STATE = "c:not_done"
MOST_TOLD = 4  # of what was told last: the rest, and parts of it


def of_rest(view: View) -> Query | None:
    """How many of the rest that was just told are of the kind that is named; None where that is not asked."""
    clause = view.clause
    noun = view.noun()
    if clause.verify or "count" not in clause.asks or noun is None or view.focus is None:
        return None
    if noun.keys.isdisjoint(APART_KINDS) or not is_bare(view, noun):
        return None
    share = _rest_told(view)
    if share is None:
        return None
    parts = list(_parts(view, share))
    goes_on = bool(view.told & {(part.id, "count") for part in parts})
    if not goes_on and not any(one.said in OF_THEM for one in clause.mentions):
        return None
    left = view.index.subjects[share.record.out_of].record.value - share.record.value
    named = [one for one in parts if not one.head.isdisjoint(noun.keys)]
    if len(named) != 1 or sum(one.record.value for one in parts) != left:
        return no_result()
    return beside(view, (named[0].id,), "count")


def _rest_told(view: View) -> Subject | None:
    """The share of which the rest was told: in the same message, or last, before any part of it in this one."""
    told = [identity for identity, facet in view.told if facet == "remaining"]
    if view.focus is not None and view.focus.facet == "remaining":
        told += view.focus.subjects[:1]
    elif view.focus is not None and view.told:
        told += [one for one in view.focus.told[-MOST_TOLD:] if one in view.index.subjects]
    subjects = view.index.subjects
    return next((subjects[one] for one in told if getattr(subjects[one].record, "out_of", None)), None)


def _parts(view: View, share: Subject) -> Iterator[Subject]:
    """The counts of those not in the state, each of one kind."""
    for one in view.index.subjects.values():
        counts = one.type is Type.COUNT and STATE in one.name_keys and not one.record.out_of
        if counts and one.head & APART_KINDS and one.record.as_of == share.record.as_of:
            yield one
