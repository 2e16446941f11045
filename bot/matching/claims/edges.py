"""Edges: a time in a part of a year that is wide, such as "cuối năm"; and one that is no time of what is spoken of.

Nor does the stretch in which several units meet, each on a day of its own, tell on which of its days any of them does.
"""

import datetime as dt
from collections.abc import Iterable

from bot.knowledge.model import Event
from bot.knowledge.seasons import is_season
from bot.matching.knowing.subjects import Subject
from bot.matching.reading.mention import Mention
from bot.matching.reading.times import in_year_of
from bot.matching.viewing.view import View
from bot.text.when import Bound, Grain, When

REACH = dt.timedelta(days=60)  # by which the beginning, the middle and the end of a year are wider than a third of it
MORE = "hơn"
EARLY, LATE = "đầu", "cuối"
GOING_ON = frozenset(("đang", "đang diễn ra", "diễn ra", "vẫn", "còn", "nằm", "trong"))  # within it: any day of it is


def untold(view: View, said: When, known: Iterable[When], subject: Subject) -> bool:
    """Whether a time that lies within what is known does not follow from it."""
    return at_edge(said, known) or _is_one_of_several(view, said, subject)


def _is_one_of_several(view: View, said: When, subject: Subject) -> bool:
    """ "Xã Khe Mây đại hội ngày 5/5", of xã that meet from 4/5 to 15/5: a day, or some days, of all of these."""
    event = subject.record
    if not isinstance(event, Event) or event.on is None or not is_season(event.event, event.on) or not said.by_days:
        return False
    if any(mention.said in GOING_ON for mention in view.clause.mentions) or said.bound is not Bound.ON:
        return False
    ends = in_year_of(said, event.on)
    return ends is not None and ends != (event.on.start, event.on.end)


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
