"""Finding the times stated in a message, and reading and wording one stated time."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.text.datedays import Days
from bot.text.datenear import Read
from bot.text.dateparts import Impossible, Label, NoSuchDate, Shape, labels, normal
from bot.text.numbers import is_number_word
from bot.text.saying import say_when, weekday
from bot.text.tokens import Token, TokenKind, tokenise
from bot.text.unicode import compose
from bot.text.when import AFTER, Bound, Grain, When

__all__ = ["BareDay", "Findings", "Found", "Impossible", "find_dates", "parse_when", "say_when", "weekday"]


_OPENERS = (
    (Label.DAY | Label.MONTH | Label.LETTER_T | Label.YEAR | Label.QUARTER | Label.LETTER_Q | Label.WEEK)
    | (Label.TERM_1 | Label.TERM | Label.EARLY | Label.MIDDLE | Label.LATE | Label.HALF | Label.ALL | Label.TOMORROW)
    | (Label.UPPER_THIRD | Label.MID_THIRD | Label.LOWER_THIRD | Label.PART_OF_DAY | Label.WEEKDAY | Label.SUNDAY)
    | (Label.BEFORE | Label.AFTER | Label.SINCE | Label.TO | Label.END_OF | Label.LATEST_1 | Label.NOT)
)


@dataclass(frozen=True, slots=True)
class Found:
    """A time stated by the tokens from `first` to `last`, both included."""

    when: When
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class BareDay:
    """A day of an unnamed month ("ngày 22"). first and last: tokens, both included."""

    day: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Findings:
    """Times in a message in order; what looks like one but cannot be; and days without a month. None overlap."""

    dates: tuple[Found, ...] = ()
    impossible: tuple[Impossible, ...] = ()
    bare_days: tuple[BareDay, ...] = ()


NOTHING = Findings()
NUMBER = TokenKind.NUMBER


_PAIR = 2  # times that a stretch lies between

LATE = "cuối"  # words of the last part of a month, a quarter or a year
LATER = frozenset(("nữa", "nua"))  # "một tuần nữa"
WHEN = ("khi", "lúc", "luc")
REACHING = ("bước", "buoc", "sang", "qua", "tới", "toi", "đến", "den", "vào", "vao")


@lru_cache(maxsize=8192)
def _may_open(text: str) -> bool:
    """Whether a time may begin with a word; a spoken number needs a month in the message, which may itself."""
    return bool(labels(normal(text)) & _OPENERS)


def find_dates(tokens: Sequence[Token], today: dt.date, around: dt.date | None = None) -> Findings:
    """Every time stated in `tokens`, the longest reading at each place.

    "Hôm nay", "tuần sau" and "năm nay" count from `today`. A day or month without a year is put in the year of `around`
    (of `today` when that is None) and marked `has_year=False`. "sau 22/2" is SINCE the
    day after; "trước", "đến hết" and "muộn nhất" are BEFORE and BY. Words without marks are read too ("thang ba"), as
    far as they are no commoner word: "thang nam" is no month, "thang sau" is the next one.
    """
    for token in tokens:
        if token.kind is NUMBER or _may_open(token.text):
            break
    else:
        return NOTHING
    words = Days(tokens, today, around)
    dates: list[Found] = []
    impossible: list[Impossible] = []
    bare: list[BareDay] = []
    spoken = any(each & Label.MONTH for each in words.labels) or not LATER.isdisjoint(words.lower)
    at = 0
    while at < words.size:
        if not (words.labels[at] & _OPENERS or words.is_number(at) or (spoken and is_number_word(words.lower[at]))):
            at += 1
            continue
        try:
            reads = _read(words, at)
        except NoSuchDate as fault:
            end = max(at + 1, int(fault.args[0]))
            impossible.append(Impossible(" ".join(token.text for token in tokens[at:end]), at, end - 1))
            at = end
            continue
        if reads:
            for when, end in reads:
                dates.append(Found(when, at, end - 1))
                at = end
            continue
        lone = _bare_day(words, at)
        if lone is not None:
            bare.append(lone)
            at = lone.last
        at += 1
    return Findings(tuple(dates), tuple(impossible), tuple(bare))


def _read(words: Days, at: int) -> list[Read]:
    """Times stated from token `at` on; empty when none is."""
    bound, after = _bound(words, at)
    if bound is None:
        reads = _stretches(words, at)
        if len(reads) == 1:
            reads = [_with_suffix(words, *reads[0])]
        return reads
    reads = _stretches(words, after)
    if not reads:
        return []
    when, end = reads[0]
    if words.has(at, Label.SINCE) and when.grain in (Grain.RANGE, Grain.TERM) and when.bound is Bound.ON:
        return reads  # "từ … đến …" is a stretch, no limit
    if words.has(at, Label.AFTER):
        when = _after(when) if when.end < dt.date.max else when
    elif bound is Bound.BEFORE and when.words == LATE:
        when = replace(when, bound=Bound.BY)  # "trước cuối tháng 6": before that is over
    else:
        when = replace(when, bound=bound)
    return [_with_suffix(words, _keep_year(when, reads[0][0]), end), *reads[1:]]


def _after(when: When) -> When:
    """From the next day on; after a day that was stated it is told by that one."""
    after = When.day(when.end + dt.timedelta(days=1), Bound.SINCE)
    return replace(after, words=AFTER) if when.grain is Grain.DAY else after


def _keep_year(when: When, stated: When) -> When:
    return when if when.has_year == stated.has_year else replace(when, has_year=stated.has_year)


def _with_suffix(words: Days, when: When, end: int) -> Read:
    """The time with "trở đi", "trở về trước" after it."""
    if words.has(end, Label.ON):
        if words.is_text(end + 1, "đi", "di", "lại", "lai"):
            return replace(when, bound=Bound.SINCE), end + 2
        if words.is_text(end + 1, "về", "ve") and words.has(end + 2, Label.BEFORE):
            return replace(when, bound=Bound.BY), end + 3
    return when, end


def _bound(words: Days, at: int) -> tuple[Bound | None, int]:
    """The limit that the words at `at` set, and the token after them."""
    bound: Bound | None = None
    after = at
    if words.has(at, Label.BEFORE):
        bound, after = Bound.BEFORE, _reached(words, at + 1)
        if words.has(after, Label.END_OF):
            bound = Bound.BY  # "trước khi hết tháng 2"
            after += 1
    elif (words.has(at, Label.LATEST_1) and words.has(at + 1, Label.LATEST_2)) or (
        words.is_text(at, "không", "khong", "ko") and words.is_text(at + 1, "quá", "qua")
    ):
        bound, after = Bound.BY, at + 2
    elif words.has(at, Label.END_OF):
        bound, after = Bound.BY, at + 1
    elif words.has(at, Label.TO):
        bound, after = Bound.BY, at + 1
        after = words.skip(after, Label.END_OF)
        if words.has(after, Label.BEFORE):
            bound, after = Bound.BEFORE, after + 1
    elif words.has(at, Label.SINCE | Label.AFTER):
        bound, after = Bound.SINCE, at + 1
    if bound is not None:
        after = words.skip(after, Label.FILLER)
        if bound is Bound.BY and words.has(after, Label.TO | Label.END_OF):
            after = words.skip(after, Label.TO | Label.END_OF)
    return bound, after


def _reached(words: Days, at: int) -> int:
    """The token after what only leads up to a time: "trước khi sang tháng 3", "trước lúc bước qua năm mới"."""
    if not words.is_text(at, *WHEN):
        return at
    end = at + 1
    while words.is_text(end, *REACHING):
        end += 1
    return end


def _stretches(words: Days, at: int) -> list[Read]:
    """Times at `at` with no limit: the longest of all readings."""
    if at >= words.size:
        return []
    best: list[Read] = []
    fault: NoSuchDate | None = None
    for read in (words.term, words.half, words.quarter, words.month_point, words.relative, words.whole_year):
        try:
            found = read(at)
        except NoSuchDate as raised:
            fault = raised
            continue
        if found is not None and (not best or found[1] > best[0][1]):
            best = [found]
    try:
        days = words.days(at)
    except NoSuchDate as raised:
        days, fault = [], raised
    if days and (not best or days[-1][1] >= best[0][1]):
        best = days
    if fault is not None and (not best or int(fault.args[0]) > best[-1][1]):
        raise fault
    return best


def _bare_day(words: Days, at: int) -> BareDay | None:
    if not words.has(at, Label.DAY) or words.is_text(at, "bữa", "bua"):
        return None
    after = words.skip(at, Label.DAY)
    shape = words.digits(after)
    if shape and shape.shape is Shape.NUMBER and 1 <= shape.numbers[0] <= 31:
        return BareDay(shape.numbers[0], at, after)
    return None


def _vague_range(dates: Sequence[Found]) -> Found | None:
    """ "Từ 19/4 đến giữa tháng 7/2020": the stretch between two times of which one is a part of a month."""
    if len(dates) != _PAIR or dates[1].first != dates[0].last + 1:
        return None
    start, end = dates[0].when, dates[1].when
    parts = [one.grain is Grain.THIRD for one in (start, end)]
    days = all(one.by_days or one.grain in (Grain.THIRD, Grain.MONTH) for one in (start, end))
    if start.bound is not Bound.SINCE or end.bound is not Bound.BY or not any(parts) or not days:
        return None
    if not start.has_year:
        year = end.start.year - ((start.start.month, start.start.day) > (end.start.month, end.start.day))
        start = replace(start, start=start.start.replace(year=year), end=start.end.replace(year=year))
    if start.start > end.start:
        return None
    one_year = start.start.year == end.end.year
    first = say_when(replace(start, bound=Bound.ON, has_year=not one_year))
    words = f"từ {first} đến {say_when(replace(end, bound=Bound.ON))}"
    when = When(start.start, end.end, Grain.RANGE, has_year=end.has_year, in_months=True, words=words)
    return Found(when, dates[0].first, dates[1].last)


def parse_when(text: str, *, today: dt.date | None = None) -> When | None:
    """The one time that `text` states and nothing else; None when it states none, or says more than that.

    Raises ValueError, with a sentence for the admin who wrote it, when the date does not exist, or lacks its year while
    no `today` is given to guess it from.
    """
    tokens = tokenise(compose(text))
    findings = find_dates(tokens, today or dt.date(2000, 1, 1))
    if findings.impossible:
        raise ValueError(f"Không có ngày “{findings.impossible[0].text}” trong lịch.")
    found = findings.dates[0] if len(findings.dates) == 1 else _vague_range(findings.dates)
    if found is None:
        return None
    spare = [
        at
        for at, token in enumerate(tokens)
        if token.kind is not TokenKind.MARK and not found.first <= at <= found.last
    ]
    words = Days(tokens, found.when.start)
    if any(not words.has(at, Label.FILLER) for at in spare):
        return None
    if today is None and not found.when.has_year:
        raise ValueError(f"“{text.strip()}” chưa ghi năm; hãy ghi đủ, ví dụ 22/2/2020.")
    return found.when
