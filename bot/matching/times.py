"""Whether a time that a question states is the known one."""

from bot.text.when import Bound, Grain, When


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
