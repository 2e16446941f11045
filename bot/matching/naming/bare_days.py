"""Bare days: "ngày 24 họp gì", "mùng 3 ai đại hội", of no month: the one of which the knowledge has something then.

Of what is named it is a day of its own month. Otherwise it is one of this month, where anything is on it or nothing is
in any other; else the only one on which something is. Of several it stays open which is meant.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import CONGRESS, Subject, Type
from bot.matching.naming.entities import entities
from bot.matching.reading.asking import asking
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention, Reading
from bot.text.when import AFTER, Bound, Grain, When

DAY = grammar("day_openers")
THIS: Final = "này"
BOUNDS = {"sau": Bound.SINCE, "từ": Bound.SINCE, "trước": Bound.BEFORE, "đến": Bound.BY, "tới": Bound.BY}
LATEST = 31
EVENTS = (Type.EVENT, Type.CONGRESS)
TIMED = (*EVENTS, Type.PROJECT)
HOST = "c:host_level"
ASKS = frozenset(("who", "which", "what", "count", "remaining"))
FOLLOWING = frozenset(("c:congress", "c:carry_out", "c:pilot", "c:unit", "c:organisation", "c:done", "c:not_done"))
LASTING = dt.timedelta(days=6)  # what goes on for longer is on too many days to tell one month from another
Stated = tuple[Sequence[Mention], int, Bound]


def with_days(index: Index, reading: Reading, mentions: Sequence[Mention], focus: Focus | None) -> Sequence[Mention]:
    """The words with a bare day as the day that it is; as they stand where there is none, or its month is open."""
    found = bare_day(mentions)
    if found is None:
        return mentions
    words = found[0]
    when = _when(index, reading, mentions, found, focus)
    if when is None:
        return mentions
    first, last = words[0], words[-1]
    day = Mention(
        first.first, last.last, " ".join(word.text for word in words), " ".join(word.said for word in words), when=when
    )
    at = mentions.index(first)
    return (*mentions[:at], day, *mentions[at + len(words) :])


def bare_day(said: Sequence[Mention]) -> Stated | None:
    """The words of the one bare day that is stated, its number, and the limit that it sets; else None."""
    if any(mention.when is not None for mention in said):
        return None
    found = [at for at, one in enumerate(said) if _is_day(one) and (_opened(said, at) or _closed(said, at))]
    if len(found) != 1:
        return None
    at = found[0]
    first = at - 1 if _opened(said, at) else at
    last = at + 1 if _closed(said, at) else at
    bounding = said[first].said.split()[0] if first < at else ""
    before = said[first - 1].said.split()[-1] if first and said[first - 1].last == said[first].first else ""
    bound = BOUNDS.get(bounding) or BOUNDS.get(before, Bound.ON)
    first -= bounding not in BOUNDS and before in BOUNDS
    return said[first : last + 1], int(said[at].number or 0), bound


def days_of(index: Index, number: int) -> tuple[dt.date, ...]:
    """The days of that number on which an event is, in order; where none is, those on which a work is."""
    return index.kept(("days", number), _days_of, index, number)


def _days_of(index: Index, number: int) -> tuple[dt.date, ...]:
    for types in (EVENTS, (Type.PROJECT,)):
        days = {day for when in _times(index, types) for day in _within(when) if day.day == number}
        if days:
            return tuple(sorted(days))
    return ()


def _times(index: Index, types: Sequence[Type]) -> Iterator[When]:
    return (when for subject in index.subjects.values() if subject.type in types for when in subject.times)


def _within(when: When) -> Iterator[dt.date]:
    """The days of a short stretch, of a longer one its ends."""
    if when.grain not in (Grain.DAY, Grain.RANGE) or when.in_months or when.words not in ("", AFTER):
        return
    if when.end - when.start > LASTING:
        yield from (when.start, when.end)
        return
    for later in range(when.days):
        yield when.start + dt.timedelta(days=later)


def _is_day(mention: Mention) -> bool:
    number = mention.number
    whole = number is not None and number == int(number) and 1 <= number <= LATEST
    return whole and not (mention.percent or mention.ordinal)


def _opened(said: Sequence[Mention], at: int) -> bool:
    """Whether "ngày", "mùng" stands before a number, and no noun that it counts behind it: "ngày 2 phiên"."""
    if not at or said[at - 1].last != said[at].first or said[at - 1].said.split()[-1] not in DAY:
        return False
    after = said[at + 1] if at + 1 < len(said) else None
    return after is None or not after.keys or bool(after.keys & FOLLOWING) or after.filler or bool(after.asks)


def _closed(said: Sequence[Mention], at: int) -> bool:
    """ "22 này ai họp": a number that opens a clause, and "này" behind it."""
    return at == 0 and len(said) > 1 and said[1].first == said[0].last and said[1].said == THIS


def _when(index: Index, reading: Reading, said: Sequence[Mention], found: Stated, focus: Focus | None) -> When | None:
    words, number, bound = found
    ids = [one for use in entities(reading, said, index).uses for one in use.subjects]
    asked = asking([word for word in said if word not in words])
    of_any = not asked.asks.isdisjoint(ASKS) or (asked.verify and _tells_of_none(said))
    if not ids and not of_any:
        ids = [CONGRESS] if any(HOST in mention.keys for mention in said) else list(focus.subjects if focus else ())
    if ids:
        day = _of_named([index.subjects[one] for one in ids if one in index.subjects], number)
    else:
        day = _of_any(index, number, reading.today, bound) if of_any else None  # else a claim on whom no name tells
    if day is None:
        return None
    if bound is Bound.SINCE and any(mention.said.split()[0] == AFTER for mention in said):
        return replace(When.day(day + dt.timedelta(days=1), Bound.SINCE), words=AFTER)
    return When.day(day, bound)


def _tells_of_none(words: Sequence[Mention]) -> bool:
    """ "Ngày 24 có đại hội không": where nothing is said of whom."""
    said = [mention for mention in words if mention.keys and not mention.is_value and not mention.filler]
    return all(mention.keys & FOLLOWING for mention in said)


def _of_named(subjects: list[Subject], number: int) -> dt.date | None:
    """The day in the month of what is named, where all that is known of it is in one month."""
    times = [when for one in subjects if one.type in TIMED for when in one.times]
    months = {(day.year, day.month) for when in times for day in (when.start, when.end)}
    return _day(*months.pop(), number) if len(months) == 1 else None


def _of_any(index: Index, number: int, today: dt.date, bound: Bound) -> dt.date | None:
    here = _day(today.year, today.month, number)
    days = days_of(index, number)
    if bound is not Bound.ON or here in days or not days:
        return here
    return days[0] if len(days) == 1 else None


def _day(year: int, month: int, number: int) -> dt.date | None:
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None
