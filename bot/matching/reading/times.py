"""Times that a question states: whether one is the known one, or merely the day of asking."""

import datetime as dt
from collections.abc import Iterable, Sequence

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.text.syllable import fold
from bot.text.when import Bound, Grain, When

LONGEST_MONTH = 31  # days
NEAR_DAYS = grammar("near_days")
FROM = "tu "  # folded
LIMITS = (Bound.BEFORE, Bound.BY)
FROM_A_DAY = "từ ngày"  # how a stretch is said that begins on a known day
WHOLE_MONTHS = (Grain.MONTH, Grain.QUARTER, Grain.HALF)
SAME_LIMIT = 1  # days: "trước 30/6" and "đến hết 30/6" are told apart by nobody
SAYING = grammar("told")
MEETING = frozenset(("c:carry_out", "c:congress", "c:done", "c:pilot"))  # what units do, on a day that may be claimed
WRITER = frozenset(("hỏi", "tôi", "tui", "em", "mình", "cháu", "con"))  # who asks, and that they do


def agrees(said: When, known: When) -> bool:
    """Whether a stated time is the known time, or holds it ("tháng 2" for 22/2).

    A day inside a known range agrees with it; a day never agrees with a known month: the day is not known.
    """
    ends = in_year_of(said, known)
    if ends is None:
        return False
    start, end = ends
    if said.bound is not Bound.ON and known.bound is Bound.ON:
        if said.bound is Bound.BEFORE:
            return known.end < start
        return known.end <= end if said.bound is Bound.BY else known.start >= start
    if known.is_vague and said.by_days:
        return _surely_in(start, end, known)
    if said.grain in (Grain.DAY, Grain.RANGE) and not _of_months(said):
        if known.grain not in (Grain.DAY, Grain.RANGE):
            return False
        if (start, end) == (known.start, known.end):
            return True
        return said.grain is Grain.DAY and known.grain is Grain.RANGE and known.start <= start <= known.end
    return start <= known.start and known.end <= end


def _surely_in(start: dt.date, end: dt.date, known: When) -> bool:
    """Whether days lie in a stretch whose ends are parts of months, wherever in these it begins and ends."""
    by_day = known.words.startswith(FROM_A_DAY)
    begins = start >= known.start if by_day else (start.year, start.month) > (known.start.year, known.start.month)
    return begins and (end.year, end.month) < (known.end.year, known.end.month)


def counted_by(said: When, as_of: When, latest: dt.date) -> bool:
    """Whether a number of some day is of a stated time: "sau ngày 17/7" is how it was at the end of that day.

    Args:
        latest: the last day of which anything is known: of a limit after it, it is not.
    """
    if said.bound in LIMITS and said.by_days and said.end > max(as_of.end, latest):
        return False  # "đến 24/1", of a number of 16/1
    if agrees(said, as_of):
        return True
    ends = in_year_of(said, as_of)
    return said.bound is Bound.SINCE and ends is not None and (ends[0] - as_of.end).days == 1


def later(one: When, two: When) -> bool | None:
    """Whether one time is after another; None where they overlap."""
    return True if one.start > two.end else False if one.end < two.start else None


def borne_out(said: When, known: When, *, limit: bool) -> bool:
    """Whether a claim on a time holds: as `agrees`, but "từ …" and "đến hết …" claim when it begins and ends.

    Args:
        limit: the clause speaks of what must be done by a time, which an earlier end bears out.
    """
    ends = in_year_of(said, known)
    if ends is not None and said.bound in LIMITS and known.bound in LIMITS:
        stated, due = _last_day(said.bound, *ends), _last_day(known.bound, known.start, known.end)
        if said.grain in WHOLE_MONTHS:  # "phải xong trước tháng 7", of what is due before 30/6
            return (stated.year, stated.month) == (due.year, due.month)
        apart = abs((stated - due).days)
        return apart <= (SAME_LIMIT if said.bound is not known.bound else 0)
    if said.bound is Bound.ON and said.grain is Grain.DAY and known.bound is Bound.BEFORE and not limit:
        return False  # "ngày 10/7" of what is to be done before that day
    if known.is_vague and said.by_days and said.bound is Bound.BY:
        return False  # on which day it ends is not known
    if ends is None or known.bound is not Bound.ON or said.bound not in (Bound.BY, Bound.SINCE):
        return agrees(said, known)
    start, end = ends
    if said.bound is Bound.SINCE:
        return start <= known.start <= end
    return known.end <= end and (limit or start <= known.end)


def held_after(said: When, known: When) -> bool | None:
    """Whether a claim on a time holds of what is only known to come after some day: no day of it is borne out."""
    ends = in_year_of(said, known)
    if ends is None:
        return False
    start, end = ends
    if said.bound is Bound.SINCE:
        return True if start == known.start or (said.is_after and start < known.start) else None
    last = _last_day(said.bound, start, end) if said.bound in LIMITS else end
    return False if last < known.start else None


def _last_day(bound: Bound, start: dt.date, end: dt.date) -> dt.date:
    """The last day that a limit leaves: "trước 30/6", "đến hết tháng 6"."""
    return start - dt.timedelta(days=1) if bound is Bound.BEFORE else end


def in_year_of(said: When, known: When) -> tuple[dt.date, dt.date] | None:
    """First and last day of a stated time, in the known one's year where it states none."""
    if said.has_year:
        return said.start, said.end
    shift = known.start.year - said.start.year
    try:
        return said.start.replace(year=said.start.year + shift), said.end.replace(year=said.end.year + shift)
    except ValueError:  # 29/2 in a common year
        return None


def _of_months(said: When) -> bool:
    """Whether a stretch is one of whole months ("tháng 2-3"), which holds whatever lies in them."""
    return said.days > LONGEST_MONTH and said.start.day == 1 and (said.end + dt.timedelta(days=1)).day == 1


def is_day_of_asking(day: Mention, clause: Iterable[Mention]) -> bool:
    """ "Hôm nay em muốn hỏi …": the day on which somebody asks, which is nothing that they ask about."""
    if day.when is None:
        return False
    if _counted_from(day) and any(one.when is not None for one in clause if one is not day):
        return True
    if fold(day.text) not in NEAR_DAYS:  # "hôm qua 14/2 tôi đi họp …", "hôm nay 15/2, còn mấy ngày nữa …"
        if day.when.grain is not Grain.DAY:
            return False
        before = next((one for one in clause if one.last == day.first), None)
        if any(_says_same(one, day) for one in clause):
            return True  # "tính tới hôm nay, 15/2, thì …"
        return (
            before is not None and fold(before.text) in NEAR_DAYS and (_speaks(day, clause) or _counts(before, clause))
        )
    return _speaks(day, clause) or _told_then(day, tuple(clause))


def _told_then(day: Mention, clause: Sequence[Mention]) -> bool:
    """ "Hôm qua có người bảo trường ấy xây mới": when somebody said it, where more is said than that units met."""
    after = [mention for mention in clause if mention.first >= day.last]
    said = next((at for at, mention in enumerate(after) if _says(mention)), None)
    if said is None or any(mention.names or mention.is_value for mention in after[:said]):
        return False
    claimed = (one for one in after[said + 1 :] if not (one.filler or one.asks or one.names))
    return any(one.is_value or one.keys - MEETING for one in claimed)


def _says(mention: Mention) -> bool:
    """Whether a word tells that somebody said something, be it within a phrase: "có người bảo"."""
    return mention.filler and not SAYING.isdisjoint(mention.said.split())


def _says_same(near: Mention, day: Mention) -> bool:
    """Whether a day is that of "hôm nay" right before it, be it after a comma."""
    beside = near.last in (day.first, day.first - 1) and _is_near(near)
    return beside and near.when is not None and day.when is not None and near.when.end == day.when.end


def _is_near(mention: Mention) -> bool:
    """ "Hôm nay", "tới hôm nay"."""
    return any(fold(mention.text).endswith(near) for near in NEAR_DAYS)


def _counted_from(day: Mention) -> bool:
    """ "Một tuần nữa kể từ hôm nay": where the days begin that are counted."""
    said = fold(day.text)
    return said.startswith(FROM) and said.removeprefix(FROM) in NEAR_DAYS


def counts_days(number: Mention, clause: Iterable[Mention]) -> bool:
    """ "Hai ngày 24 và 25 tháng 2": how many days are named next, which says no more than their names do."""
    if number.number is None:
        return False
    days = next((one.when for one in clause if one.first == number.last), None)
    return days is not None and days.grain is Grain.RANGE and days.days == number.number


def _counts(day: Mention, clause: Iterable[Mention]) -> bool:
    """Whether a message opens with its day and asks how long it is from then, rather than from one day to another."""
    asks = any("when" in mention.asks or "duration" in mention.asks for mention in clause)
    return asks and not any(mention.first < day.first for mention in clause)


def _speaks(day: Mention, clause: Iterable[Mention]) -> bool:
    """Whether the writer speaks of doing something on a day."""
    after = (mention.said for mention in clause if mention.first >= day.last and mention.filler)
    return any(word in WRITER for said in after for word in said.split())
