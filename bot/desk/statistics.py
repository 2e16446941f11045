"""Figures on what was asked: a day, a week, a month."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from bot.storage.questions import Questions
from bot.storage.votes import Votes


class Span(Enum):
    """How many days, today included."""

    DAY = 1
    WEEK = 7
    MONTH = 30


@dataclass(frozen=True, slots=True)
class Statistics:
    """Figures of some days.

    Attributes:
        first, last: the days, both included.
        answered, asked_back, refused, small_talk: how many questions ended so.
        facts: how often a record was the answer's main one, most first.
        hours: how many questions by hour of the day, 24 numbers.
        days: how many by day, every day named.
        people: different askers, as far as they are not forgotten.
        good, bad: votes.
        milliseconds: mean time of answering.
    """

    first: dt.date
    last: dt.date
    answered: int
    asked_back: int
    refused: int
    small_talk: int
    facts: Mapping[str, int]
    hours: tuple[int, ...]
    days: Mapping[dt.date, int]
    people: int
    good: int
    bad: int
    milliseconds: float

    @property
    def questions(self) -> int:
        """All of them."""
        return self.answered + self.asked_back + self.refused + self.small_talk

    def busiest(self, most: int = 3) -> list[tuple[int, int]]:
        """The busiest hours with their questions, busiest first."""
        ranked = sorted(enumerate(self.hours), key=lambda pair: (-pair[1], pair[0]))
        return [(hour, count) for hour, count in ranked[:most] if count]

    def share(self, count: int) -> int:
        """Percent of all questions, rounded."""
        return round(100 * count / self.questions) if self.questions else 0


async def gather(questions: Questions, votes: Votes, span: Span, today: dt.date) -> Statistics:
    """The figures of the days up to today."""
    first = today - dt.timedelta(days=span.value - 1)
    counted = await questions.count(first, today)
    good, bad = await votes.count(first, today)
    kinds = counted.kinds
    return Statistics(
        first,
        today,
        answered=kinds.get("answer", 0),
        asked_back=kinds.get("clarify", 0),
        refused=kinds.get("unknown", 0) + kinds.get("none", 0),
        small_talk=kinds.get("smalltalk", 0),
        facts=counted.facts,
        hours=tuple(counted.hours.get(hour, 0) for hour in range(24)),
        days={day: counted.days.get(day.isoformat(), 0) for day in _days(first, today)},
        people=counted.people,
        good=good,
        bad=bad,
        milliseconds=counted.milliseconds,
    )


def _days(first: dt.date, last: dt.date) -> list[dt.date]:
    return [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]
