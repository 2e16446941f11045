"""Weekdays: whether something is on the one that is said, and days that there are not: "thứ ba 15/6" of a Monday."""

from collections.abc import Iterator
from itertools import pairwise

from bot.matching.knowing.subjects import Subject
from bot.matching.question import Claim
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View
from bot.text.numbers import roman
from bot.text.syllable import fold
from bot.text.when import Grain

WEEKDAYS = {"thu hai": 0, "thu ba": 1, "thu tu": 2, "thu nam": 3, "thu sau": 4, "thu bay": 5, "chu nhat": 6}
WEEKDAYS |= {f"thu {number}": number - 2 for number in range(2, 8)}
PAIR = 2
A_WEEK = 7  # days
MONDAY = 2  # as Vietnamese counts weekdays
SATURDAY = 5  # as Python counts weekdays


def weekend(view: View, subject: Subject) -> Iterator[Claim]:
    """ "… rơi vào cuối tuần"."""
    time = next((t for t in subject.times if t.grain in ("day", "range")), None)
    for mention in view.strict:
        if "c:weekend" in mention.keys:
            days = None if time is None else min(time.start.weekday(), time.end.weekday()) >= SATURDAY
            yield claim("when", days, (mention,), subject.id)


def weekday(view: View, subject: Subject) -> Iterator[Claim]:
    """ "… họp vào thứ bảy", "… là chủ nhật"."""
    time = next((t for t in subject.times if t.grain in (Grain.DAY, Grain.RANGE)), None)
    if time is None or time.days > A_WEEK:
        return
    first = time.start.weekday()
    days = {(first + number) % A_WEEK for number in range(time.days)}
    for one, two in pairwise(view.clause.mentions):
        if one.last != two.first:
            continue
        said = fold(one.said)
        day = _numbered(two) if said == "thu" else None
        if day is not None:
            yield claim("when", day in days, (one, two), subject.id)
        elif said == "chu" and fold(two.said) == "nhat":
            yield claim("when", A_WEEK - 1 in days, (one, two), subject.id)


def _numbered(mention: Mention) -> int | None:
    """The weekday of a number after "thứ", which is none in Roman numerals: "kỳ đại hội thứ VI" is on no Friday."""
    number = mention.number
    if number is None or not MONDAY <= number <= A_WEEK or roman(mention.text) is not None:
        return None
    return int(number) - MONDAY


def on_other_weekday(mention: Mention) -> bool:
    """ "Thứ ba 15/6", of a year in which that is a Monday: nothing is on such a day."""
    words = fold(mention.text).replace(",", " ").split()
    if mention.when is None or mention.when.grain is not Grain.DAY or len(words) < PAIR:
        return False
    said = WEEKDAYS.get(" ".join(words[:PAIR]))
    return said is not None and said != mention.when.start.weekday()
