"""Edges: a time in a part of a year that is wide, such as "cuối năm"; and one that is no time of what is spoken of."""

import datetime as dt
from collections.abc import Iterable

from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View
from bot.text.when import Grain, When

REACH = dt.timedelta(days=60)  # by which the beginning, the middle and the end of a year are wider than a third of it
MORE = "hơn"
EARLY, LATE = "đầu", "cuối"


def at_edge(said: When, known: Iterable[When]) -> bool:
    """Whether no known time lies where a part of a year is surely meant."""
    if said.grain is not Grain.YEAR or not said.words:
        return False
    start = said.start if said.words.startswith(EARLY) else said.start + REACH
    end = said.end if said.words.startswith(LATE) else said.end - REACH
    return not any(start <= one.start and one.end <= end for one in known)


def is_compared_with(view: View, time: Mention) -> bool:
    """ "Đông hơn năm ngoái": a time that is no time of what is spoken of."""
    before = next((one.said for one in view.clause.mentions if one.last == time.first), "")
    return before.split()[-1:] == [MORE]
