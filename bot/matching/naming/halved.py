"""Halved: names typed without tones whose first half looks like a particle: "ha noi", "ha giang"."""

from collections.abc import Sequence

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention, Reading

ABOVE = frozenset(("province", "district"))  # kinds
HALVES = 2
PARTICLES = grammar("halves_of_names")  # those that syllables of names look like


def halved(reading: Reading, mentions: Sequence[Mention], at: int, kind: str | None) -> int:
    """How many mentions make up a name that begins with such a particle, which asks nothing there; 0 where none does.

    At the end of a message the word after it is rather who is spoken to: "… ha chau".

    Args:
        kind: what the word before it says that it is.
    """
    one, two = mentions[at], next(iter(mentions[at + 1 : at + 2]), None)
    if reading.marked or not at or one.said not in PARTICLES or two is None or one.last - one.first > 1:
        return 0
    joined = mentions[at - 1].last == one.first and one.last == two.first
    goes_on = kind in ABOVE or (at + 2 < len(mentions) and mentions[at + 2].first == two.last)
    named = bool(two.keys or two.attributes) and not (two.asks or two.names or two.is_value)
    return HALVES if joined and goes_on and named else 0
