"""Times that a question states: whether one is the known one, or merely the day of asking."""

from collections.abc import Iterable

from bot.matching.lexicon import grammar
from bot.matching.mention import Mention
from bot.text.syllable import fold
from bot.text.when import Bound, Grain, When

NEAR_DAYS = grammar("near_days")
WRITER = frozenset(("hỏi", "tôi", "tui", "em", "mình", "cháu", "con"))  # who asks, and that they do


def agrees(said: When, known: When) -> bool:
    """Whether a stated time is the known time, or holds it ("tháng 2" for 22/2).

    A day inside a known range agrees with it; a day never agrees with a known month: the day is not known.
    """
    start, end = said.start, said.end
    if not said.has_year:
        shift = known.start.year - start.year
        try:
            start, end = start.replace(year=start.year + shift), end.replace(year=end.year + shift)
        except ValueError:  # 29/2 in a common year
            return False
    if said.bound is not Bound.ON and known.bound is Bound.ON:
        if said.bound is Bound.BEFORE:
            return known.end < start
        return known.end <= end if said.bound is Bound.BY else known.start >= start
    if said.grain in (Grain.DAY, Grain.RANGE):
        if known.grain not in (Grain.DAY, Grain.RANGE):
            return False
        if (start, end) == (known.start, known.end):
            return True
        return known.grain is Grain.RANGE and known.start <= start <= end <= known.end
    return start <= known.start and known.end <= end


def is_day_of_asking(day: Mention, clause: Iterable[Mention]) -> bool:
    """ "Hôm nay em muốn hỏi …": the day on which somebody asks, which is nothing that they ask about."""
    if day.when is None or fold(day.text) not in NEAR_DAYS:
        return False
    after = (mention.said for mention in clause if mention.first >= day.last and mention.filler)
    return any(word in WRITER for said in after for word in said.split())
