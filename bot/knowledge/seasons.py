"""Seasons: stretches in which several meet, each on a day of its own: "Đại hội cấp cơ sở", from 4/5 to 15/5."""

import re

from bot.text.syllable import fold
from bot.text.when import Bound, Grain, When

LONGEST_MEETING = 7  # days: no congress lasts longer
ROUND = "dot "  # folded: "đợt 1"
MEETINGS = re.compile(r"(?:cac )?(?:dot (?:\d{1,2}|[ivx]{1,4}|mot|hai|ba|dau|cuoi) )?dai hoi\b")  # folded


def is_season(event: str, when: When | None) -> bool:
    """Whether in the time of an event several meet, so that it tells on which of its days none of them does."""
    long = when is not None and when.grain is Grain.RANGE and when.bound is Bound.ON and when.days > LONGEST_MEETING
    return long and MEETINGS.match(fold(event)) is not None


def tells_no_length(event: str, when: When) -> bool:
    """Whether a time tells not how long it takes: a limit, and that of several; a round lasts as long as its days."""
    return when.bound is not Bound.ON or (is_season(event, when) and not fold(event).startswith(ROUND))
