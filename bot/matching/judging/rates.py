"""Rates: a share that is aimed at of those of whom a count tells how many there are: 162 of 216, "phấn đấu 85%".

The two are told side by side, or the one that is meant is; nothing is worked out of a percentage and a number.
"""

import re
from collections.abc import Iterator

from bot.knowledge.implied import PERCENT
from bot.knowledge.model import CountStatus
from bot.knowledge.precision import Precision
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import alternatives, grammar, syllables
from bot.matching.viewing.view import View, keys_of

DUE = re.compile(
    rf"(?<!\w)(?:{alternatives(' '.join(syllables(one)) for one in grammar('aiming') | grammar('requiring'))})(?!\w)"
)
KEPT = (Precision.AT_LEAST, Precision.AT_MOST)  # of a percentage that nothing is counted for, but that must be kept


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


def is_due(count: Subject) -> bool:
    """Whether a percentage is one that is aimed at, or that must be kept: "nữ ít nhất 15%"."""
    record = count.record
    if count.type is not Type.COUNT or record.unit != PERCENT:
        return False
    return record.status is CountStatus.TARGET or (record.status is None and record.precision in KEPT)


def says_due(view: View) -> bool:
    """Whether a clause speaks of what is aimed at or required: "phải đạt mấy phần trăm", "theo quy định"."""
    return view.once(_says_due)


def _says_due(view: View) -> bool:
    said = " ".join(mention.said for mention in view.clause.mentions if "yesno" not in mention.asks)
    return DUE.search(said) is not None  # but "phải không"


def is_to_be(count: Subject) -> bool:
    """Whether a number is planned, aimed at or required, rather than counted."""
    return count.record.status is not None or is_due(count)


def _aimed_at(index: Index) -> Iterator[Subject]:
    """The percentages that are aimed at, or must be kept."""
    return (one for one in index.subjects.values() if is_due(one))
