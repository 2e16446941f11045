"""Rates: a share that is aimed at of those of whom a count tells how many there are: 162 of 216, "phấn đấu 85%".

The two are told side by side, or the one that is meant is; nothing is worked out of a percentage and a number.
"""

from collections.abc import Iterator

from bot.knowledge.implied import PERCENT
from bot.knowledge.model import CountStatus
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.viewing.view import keys_of


def rate_aimed_at(index: Index, count: Subject) -> Subject | None:
    """The one share that is aimed at of just those that a count tells the number of; None where there is none."""
    found = index.kept(("rates", count.id), lambda: tuple(_rates(index, count)))
    return found[0] if len(found) == 1 else None


def _rates(index: Index, count: Subject) -> Iterator[Subject]:
    record = count.record
    if count.type is not Type.COUNT or record.status is not None or record.out_of is None or not record.state:
        return
    words = [keys for one in index.mentions_of(f"{record.of} {record.state}") if (keys := frozenset(keys_of(one)))]
    for one in index.kept(("rates aimed at",), lambda: tuple(_aimed_at(index))) if words else ():
        own = frozenset(key for said in index.mentions_of(one.record.of) for key in keys_of(said))
        if all(not keys.isdisjoint(own) for keys in words):
            yield one


def _aimed_at(index: Index) -> Iterator[Subject]:
    """The percentages that are aimed at."""
    for one in index.subjects.values():
        if one.type is Type.COUNT and one.record.unit == PERCENT and one.record.status is CountStatus.TARGET:
            yield one
