"""Shifts: the day that lies so far before or after another: "10 ngày trước đại hội Hoa Mai là ngày nào"."""

import calendar
import datetime as dt
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.matching.judging.coverage import cover
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reckoning.arithmetic import no_result
from bot.matching.reckoning.stretches import day_of, named_with_times, told_times
from bot.matching.viewing.view import View
from bot.text.syllable import fold
from bot.text.when import When

BEFORE = frozenset(map(fold, grammar("before")))
AFTER = frozenset(map(fold, grammar("after")))
ORDER = BEFORE | AFTER
DAYS = {"ngay": 1, "hom": 1, "bua": 1, "tuan": 7}
MONTHS = {"thang": 1, "nam": 12}
SURE = 0.9  # confidence in what a stated day gives
MOST = 10_000  # days, at most


@dataclass(frozen=True, slots=True)
class _Span:
    """How far a day lies from another, before it where `back`; and the words that say so."""

    number: int
    unit: str
    back: bool
    words: tuple[Mention, ...]


def shifted(view: View) -> Query | None:
    """The day that far from a known one; None where that is not asked."""
    span = _span(view)
    if "when" not in view.clause.asks or view.clause.verify or span is None:
        return None
    ends = named_with_times(view, alone=True) or [end.subject for end in told_times(view) if end.subject is not None]
    if len(ends) != 1 or not _explained(view, ends[0], span.words):
        return None
    when = day_of(view, ends[0])
    day = _moved(when, span) if when else None
    if day is None:
        return replace(no_result(), about=ends[0].id)
    given = When.day(day)
    return Query(Outcome.ANSWER, (ends[0].id,), "shifted", ask="when", confidence=SURE, given=given)


def _span(view: View) -> _Span | None:
    """How far, and which way: "10 ngày trước", "sau … một tuần"; None where that is not said, or more than once."""
    mentions = view.clause.mentions
    found = []
    for one, two in pairwise(mentions):
        if one.number is None or one.ordinal or one.last != two.first:
            continue
        unit, *order = fold(two.said).split()
        if unit not in DAYS | MONTHS:
            continue
        ways = [two] if " ".join(order) in ORDER else [m for m in mentions if not m.asks and fold(m.said) in ORDER]
        if len(ways) == 1 and (not order or ways[0] is two):
            back = (" ".join(order) if ways[0] is two else fold(ways[0].said)) in BEFORE
            found.append(_Span(int(one.number), unit, back, (one, two, ways[0])))
    return found[0] if len(found) == 1 else None


def _moved(when: When, span: _Span) -> dt.date | None:
    """The day before a time begins, or after it ends; None out of the calendar's reach."""
    day, sign = (when.start, -1) if span.back else (when.end, 1)
    if not 0 < span.number <= MOST:
        return None
    try:
        if span.unit in DAYS:
            return day + dt.timedelta(days=sign * span.number * DAYS[span.unit])
        months = day.year * 12 + day.month - 1 + sign * span.number * MONTHS[span.unit]
        year, month = months // 12, months % 12 + 1
        return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    except (OverflowError, ValueError):
        return None


def _explained(view: View, one: Subject, used: tuple[Mention, ...]) -> bool:
    """Whether nothing else is told."""
    return all(mention in used for mention in cover(view, one, None).left)
