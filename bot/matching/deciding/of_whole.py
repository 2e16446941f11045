"""Of the whole: how many there are in all of the host is told by no number that is of one commune, ward or cell."""

from itertools import pairwise

from bot.matching.judging.gaps import COUNTED
from bot.matching.knowing.hosts import OURS
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.viewing.view import View

OF = "{number} của {place}"
TOLD = (Outcome.ANSWER, Outcome.VERIFY)
UNITS = frozenset(f"c:{kind}" for kind in "ward commune town hamlet cell".split())


def of_one_unit(view: View, query: Query) -> Query | None:
    """That it is not known of all of the host, where the number to be told is that of a unit which nothing names."""
    if query.outcome not in TOLD or view.focus is not None or len(query.subjects) != 1:
        return None
    whole = next((one for one in view.strict if one.keys & OURS or one.first in view.hosts), None)
    count = view.index.subjects.get(query.subjects[0])
    if whole is None or count is None or count.type is not Type.COUNT:
        return None
    unit = _unit(view, count)
    if unit is None or any(not one.keys.isdisjoint(unit) for one in view.strict):
        return None
    place = view.index.knowledge.congress.place or whole.text
    said = [one.said for one in view.strict if not one.is_value and one.keys & count.strong - OURS]
    label = OF.format(number=COUNTED.format(noun=" ".join(said)), place=place) if said else place
    return Query(Outcome.MISSING, missing=label, stated=True, ask=view.clause.ask)


def _unit(view: View, count: Subject) -> frozenset[str] | None:
    """The keys of the one unit, by its name or number, whose number it is; None where it is of no such unit."""
    words = view.index.mentions_of(f"{count.record.of} {count.record.state or ''}")
    for kind, name in pairwise(words):
        if kind.keys & UNITS and (name.names or name.number is not None) and not view.is_host(name.keys):
            return (kind.keys & UNITS) | name.keys
    return None
