"""What the pieces of a date look like: its words, and the shapes of digits joined by / - and dots."""

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from functools import lru_cache

from bot.text.syllable import canonical, fold
from bot.text.telex import untype

FIRST_YEAR, LAST_YEAR = 1900, 2100


class Label:
    """Parts that a word can play in a date, one bit each."""

    DAY = 1 << 0  # ngày, mùng
    MONTH = 1 << 1  # tháng
    LETTER_T = 1 << 2  # t3, th3: a month only with its number attached
    YEAR = 1 << 3  # năm
    QUARTER = 1 << 4
    LETTER_Q = 1 << 5
    WEEK = 1 << 6
    TERM_1 = 1 << 7  # nhiệm, giai
    TERM_2 = 1 << 8  # kỳ, đoạn
    TERM = 1 << 9  # nk
    EARLY = 1 << 10
    MIDDLE = 1 << 11
    LATE = 1 << 12
    UPPER_THIRD = 1 << 13  # thượng (tuần)
    MID_THIRD = 1 << 14
    LOWER_THIRD = 1 << 15
    HALF = 1 << 16
    BEFORE = 1 << 17
    AFTER = 1 << 18
    SINCE = 1 << 19
    TO = 1 << 20  # đến, tới
    END_OF = 1 << 21  # hết
    LATEST_1 = 1 << 22  # muộn, chậm, trễ
    LATEST_2 = 1 << 23  # nhất
    AND = 1 << 24
    LAST_YEAR = 1 << 25  # ngoái
    TOMORROW = 1 << 26  # mai
    PART_OF_DAY = 1 << 27
    WEEKDAY = 1 << 28  # thứ
    SUNDAY = 1 << 29  # chủ (nhật), cn
    NUMBERED = 1 << 30  # số, mục: what follows is a name, not a date
    DECREE = 1 << 31  # nghị định, thông tư: a number and a year follow
    DECREE_1 = 1 << 32  # thông
    COUNTED = 1 << 33  # đảng viên, chi bộ: what precedes is a share, not a date
    SHARE = 1 << 34  # chiếm, đạt
    FILLER = 1 << 35  # là, vào, trong
    ALL = 1 << 36  # các (ngày)
    NOT = 1 << 37  # không (quá)
    ON = 1 << 38  # trở (đi), (từ …) trở (đi)


_WORDS: dict[int, str] = {
    Label.DAY: "ngày mùng mồng hôm bữa ngay",
    Label.MONTH: "tháng",
    Label.LETTER_T: "t th thg",
    Label.YEAR: "năm",
    Label.QUARTER: "quý",
    Label.LETTER_Q: "q",
    Label.WEEK: "tuần",
    Label.TERM_1: "nhiệm giai",
    Label.TERM_2: "kỳ đoạn",
    Label.TERM: "nk nkỳ",
    Label.EARLY: "đầu",
    Label.MIDDLE: "giữa",
    Label.LATE: "cuối",
    Label.UPPER_THIRD: "thượng",
    Label.MID_THIRD: "trung",
    Label.LOWER_THIRD: "hạ",
    Label.HALF: "nửa",
    Label.BEFORE: "trước trc",
    Label.AFTER: "sau",
    Label.SINCE: "từ",
    Label.TO: "đến tới",
    Label.END_OF: "hết",
    Label.LATEST_1: "muộn chậm trễ",
    Label.LATEST_2: "nhất",
    Label.AND: "và với",
    Label.LAST_YEAR: "ngoái",
    Label.TOMORROW: "mai",
    Label.PART_OF_DAY: "sáng trưa chiều tối",
    Label.WEEKDAY: "thứ",
    Label.SUNDAY: "chủ cn",
    Label.NUMBERED: "số mục điểm khoản điều câu chương luật",
    Label.DECREE: "định tư",
    Label.DECREE_1: "thông",
    Label.COUNTED: "tổng đảng chi đại phiếu số tổ dân cán hộ người",
    Label.SHARE: "chiếm đạt khoảng gần hơn trên dưới được ít thiểu",
    Label.FILLER: "là vào trong lúc khoảng của",
    Label.ALL: "các",
    Label.NOT: "không ko",
    Label.ON: "trở",
}
# Further words that dates are read by, in datewords and dateperiods.
_SAID = frozenset(
    "một mốt hai ba bốn tư năm lăm sáu bảy tám chín mười mươi trăm nghìn linh không hôm nay mai nhật quá đi về".split()
)
_LABELS: dict[str, int] = {}
for _label, _listed in _WORDS.items():
    for _word in _listed.split():
        for _form in {canonical(_word), fold(_word)}:
            _LABELS[_form] = _LABELS.get(_form, 0) | _label


@lru_cache(maxsize=8192)
def normal(word: str) -> str:
    """Lower-case `word`, and when it is a date's word left in raw Telex or VNI ("thangs"), that word."""
    lower = word.lower()
    if lower.isascii() and len(lower) > 2 and lower not in _LABELS:
        return next((made for made in untype(lower) if made in _LABELS or made in _SAID), lower)
    return lower


@lru_cache(maxsize=8192)
def labels(word: str) -> int:
    """Parts that a normal word, marked or bare, can play in a date, as bits; 0 for none."""
    return _LABELS.get(word) or _LABELS.get(canonical(word)) or 0


@dataclass(frozen=True, slots=True)
class Impossible:
    """Something written as a date that no calendar has ("31/2"). first and last: tokens, both included."""

    text: str
    first: int
    last: int


class NoSuchDate(Exception):
    """Raised inside the reader when what is clearly a date does not exist; `args[0]` is the end of its tokens."""


class Stated:
    """A day as written: numbers that may lack month and year."""

    __slots__ = ("day", "month", "year")

    def __init__(self, day: int, month: int | None = None, year: int | None = None) -> None:
        self.day, self.month, self.year = day, month, year


class Shape(StrEnum):
    """What a group of digits can be."""

    NUMBER = auto()  # 22
    DAYS = auto()  # one or more stated days: 22/2, 24-25/2/2020
    LIST = auto()  # 24,25: two days, where a month follows
    PAIR = auto()  # 24-25: two days, or day and month, or from … to …
    MONTH_YEAR = auto()  # 3/2020
    MONTHS_YEAR = auto()  # 3-6/2020: a day, or after the word tháng some months
    YEARS = auto()  # 2020-2025


@dataclass(frozen=True, slots=True)
class Digits:
    """Digits joined as in dates. days: for DAYS; numbers: in order, otherwise. sep: what joins the last two."""

    shape: Shape
    days: tuple[Stated, ...] = ()
    numbers: tuple[int, ...] = ()
    sep: str = ""


_D, _Y = r"(\d{1,2})", r"(\d{4}|\d{2})"
_SHAPES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (r"(\d{1,4})", "number"),
        (r"(\d{1,2})-(\d{1,2})/(\d{4})", "mmy"),
        (r"(\d{1,2})-(\d{1,2})/(\d{1,2})()", "ddm"),  # "1-2/10" are days of October, rather than of 2010
        (rf"{_D}[./-]{_D}[./-]{_Y}", "dmy"),
        (rf"(\d{{4}})[./-]{_D}[./-]{_D}", "ymd"),
        (rf"{_D}-{_D}[/.]{_D}(?:[./-]{_Y})?", "ddm"),
        (rf"{_D}/{_D}(?:/(\d{{4}}))?-{_D}/{_D}(?:/{_Y})?", "dmdm"),
        (rf"{_D}([./-]){_D}", "dm"),
        (rf"{_D},{_D}", "list"),
        (r"(\d{1,2})[./-](\d{4})", "my"),
        (r"(\d{4})-(\d{1,2})", "ym"),
        (r"(\d{4})[-/](\d{4})", "yy"),
    )
)


def full_year(text: str) -> int:
    """A year of two digits as this century's up to 68 (POSIX), one of four as it is."""
    year = int(text)
    return year if len(text) > 2 else year + (2000 if year < 69 else 1900)


@lru_cache(maxsize=4096)
def digits(text: str) -> Digits | None:
    """The shape of a number token, None when it is none that a date can have."""
    if len(text) > 24 or not text[-1].isdigit() or not text.isascii():
        return None
    for pattern, name in _SHAPES:
        match = pattern.fullmatch(text)
        made = _made(name, match.groups()) if match else None
        if made is not None:
            return made
    return None


def _made(name: str, g: Sequence[str | None]) -> Digits | None:
    """What a match of the shape `name` with groups `g` states, None when its numbers cannot be that."""
    n = [int(each) if each and each.isdigit() else 0 for each in g]
    match name:
        case "number":
            return Digits(Shape.NUMBER, numbers=(n[0],))
        case "dmy":
            return None if n[1] > 12 and n[0] <= 31 and len(g[2] or "") == 2 else _days(Stated(n[0], n[1], _year(g[2])))
        case "ymd":
            return _days(Stated(n[2], n[1], n[0])) if FIRST_YEAR <= n[0] <= LAST_YEAR else None
        case "ddm":
            return _days(Stated(n[0]), Stated(n[1], n[2], _year(g[3]))) if n[2] <= 12 and n[1] <= 31 else None
        case "mmy":
            return Digits(Shape.MONTHS_YEAR, numbers=(n[0], n[1], n[2]))
        case "dmdm":
            return _days(Stated(n[0], n[1], _year(g[2])), Stated(n[3], n[4], _year(g[5])))
        case "dm":
            return Digits(Shape.PAIR, numbers=(n[0], n[2]), sep=g[1] or "")
        case "list":
            return Digits(Shape.LIST, numbers=(n[0], n[1]), sep=",")
        case "my":
            return Digits(Shape.MONTH_YEAR, numbers=(n[0], n[1]))
        case _:
            return _years(name, n)


def _years(name: str, n: Sequence[int]) -> Digits:
    """2020-2025; 2020-25, but 2020-02 is a month."""
    if name == "yy":
        return Digits(Shape.YEARS, numbers=(n[0], n[1]))
    if n[1] <= 12:
        return Digits(Shape.MONTH_YEAR, numbers=(n[1], n[0]))
    return Digits(Shape.YEARS, numbers=(n[0], _near(n[0], n[1])))


def _near(year: int, short: int) -> int:
    """2020-25 → 2025."""
    return year // 100 * 100 + short


def _year(text: str | None) -> int | None:
    return full_year(text) if text else None


def _days(*days: Stated) -> Digits:
    return Digits(Shape.DAYS, days=days)


def make_day(day: int, month: int, year: int | None, around: dt.date, end: int) -> dt.date:
    """The date, in the year of `around` when `year` is None (29/2: in the nearest leap year).

    Raises NoSuchDate(end) when no calendar has it.
    """
    if year is None:
        year = around.year
        if (day, month) == (29, 2):
            near = sorted(range(year - 8, year + 9), key=lambda each: abs(each - around.year))
            year = next(each for each in near if calendar.isleap(each))
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise NoSuchDate(end) from None
