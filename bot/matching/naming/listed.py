"""Places in whose name another's stands: "xã Hoa Mai" is not the "Trạm Y tế xã Hoa Mai".

So it is of the congresses of units, of which each holds its own; and of all records where the knowledge lists the
place as a name that none of them is of.
"""

from collections.abc import Sequence
from typing import Any

from bot.knowledge.model import Event
from bot.matching.knowing.index import Index
from bot.matching.reading.mention import Mention
from bot.matching.reading.names import naming
from bot.text.syllable import fold

WORKS = frozenset(("c:project", "c:build", "c:build_new", "c:renovate"))
UNIT_WORDS = frozenset(fold(word) for words in naming().units for word in words)
CONGRESS = "dai hoi"  # folded
LONGEST_KIND = 2  # words: "thị trấn"


def themselves(mentions: Sequence[Mention], at: int, key: str, bearers: list[str], index: Index) -> list[str]:
    """Those of the bearers of a name that the place itself may be.

    Who says a further word of a longer name means its bearer, and who asks for works those of the place.

    Args:
        at: place of the name among the mentions, right after the word for what bears it.
        key: the name.
    """
    before = fold(mentions[at - 1].said).split()[-LONGEST_KIND:] if at else []
    places = [f"{' '.join(before[first:])} {fold(key)}" for first in range(len(before))]
    if not places or any(not mention.keys.isdisjoint(WORKS) for mention in mentions):
        return bearers
    said = {word for mention in mentions for word in fold(mention.text).split()}
    listed = next((place for place in places if place in index.listed), "")
    return [one for one in bearers if _may_be(index.subjects[one].record, listed, places, said)]


def _may_be(record: Any, listed: str, places: Sequence[str], said: set[str]) -> bool:
    """Whether a record may be of the place itself: one of its names is, or a further word of one is said."""
    names = [fold(name) for name in (_name(record), *getattr(record, "also", ()))]
    place = listed or next((one for one in places if names[0].endswith(f" {one}")), "")
    congress = isinstance(record, Event) and CONGRESS in fold(record.event)
    if not place or not (listed or congress):
        return True
    if not _is_it(names[0], place, said) and not any(f" {place} " in f" {name} " for name in names):
        names = [name for name in names if len(name.split()) >= len(place.split())]  # "Long Sậy" is short for the dyke
    return any(_is_it(name, place, said) for name in names)


def _name(record: Any) -> str:
    return str(getattr(record, "who", None) or getattr(record, "name", ""))


def _is_it(name: str, place: str, said: set[str]) -> bool:
    """Whether a name is the place's, with the words for its Party unit at most, or a further word of it is said."""
    rest = set(name.split()) - set(place.split()) - UNIT_WORDS
    return not rest or not rest.isdisjoint(said)
