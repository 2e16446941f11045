"""The mentions of a clause that tell something as bits, each one of them in their order, by what is so of them.

A subject is then judged by few operations on numbers, whatever the number of words, and only what none of its words
accounts for is looked at word by word.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from bot.matching.knowing.fields import MEN, STAGE_KEYS
from bot.matching.knowing.levels import UP
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling

GENDER = "gender"
Apart = tuple[tuple[int, Mention], ...]  # a bit, and the mention that it is of


@dataclass(frozen=True, slots=True)
class Bits:
    """What is told.

    Attributes:
        judged: all but parts of names that nobody here bears.
        by_key: key that is said → which mentions say it.
        keys: the keys alone.
        by_attribute: "a:" and an attribute → which mentions may name it; no values.
        attributes: the same keys alone.
        ranked: phases, ordinals, courses.
        hosts: the host or its place; no values.
        values: numbers and times.
        elsewhere: values, happenings, deadlines, stages of works, women: each may surely be that of something else.
        levels: words for the level above the host's.
    """

    judged: int
    by_key: Mapping[str, int]
    keys: frozenset[str]
    by_attribute: Mapping[str, int]
    attributes: frozenset[str]
    ranked: int
    hosts: int
    values: int
    elsewhere: Apart
    levels: Apart


def bits_of(view: View) -> Bits:
    """What a clause tells; worked out once a clause."""
    if view.bits is None:
        view.bits = _bits(view)
    return view.bits


def meeting(table: Mapping[str, int], keys: Iterable[str]) -> int:
    """The mentions that say any of some keys of a table."""
    return reduce(or_, map(table.__getitem__, keys), 0)


def _bits(view: View) -> Bits:
    told = [(1 << at, mention) for at, (mention, _) in enumerate(telling(view))]
    judged = [(bit, mention) for bit, mention in told if mention.first not in view.strange]
    plain = [(bit, mention) for bit, mention in judged if not mention.is_value]
    by_key = _table((key, bit) for bit, mention in judged for key in mention.keys)
    by_attribute = _table((f"a:{key}", bit) for bit, mention in plain for key in mention.attributes)
    return Bits(
        sum(bit for bit, _ in judged),
        by_key,
        frozenset(by_key),
        by_attribute,
        frozenset(by_attribute),
        sum(bit for bit, mention in judged if mention.ranked),
        sum(bit for bit, mention in plain if mention.first in view.hosts),
        sum(bit for bit, mention in told if mention.is_value),
        tuple((bit, one) for bit, one in judged if _elsewhere(view, one)),
        tuple((bit, mention) for bit, mention in judged if not mention.keys.isdisjoint(UP)),
    )


def _elsewhere(view: View, mention: Mention) -> bool:
    if mention.is_value or mention.first in view.happenings or "c:deadline" in mention.keys:
        return True
    return not mention.keys.isdisjoint(STAGE_KEYS) or MEN in mention.keys or GENDER in mention.attributes


def _table(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for key, bit in pairs:
        found[key] = found.get(key, 0) | bit
    return found
