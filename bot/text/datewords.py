"""Walking over the words of a message that dates are made of."""

import datetime as dt
from collections.abc import Sequence

from bot.text.dateparts import FIRST_YEAR, LAST_YEAR, Digits, Label, Shape, digits, labels, normal
from bot.text.numbers import read_number
from bot.text.syllable import fold
from bot.text.tokens import Token, TokenKind

NUMBER, WORD = TokenKind.NUMBER, TokenKind.WORD
_MOST_SKIPPED = 4  # words of one kind in a row; more are no date, and would make long nonsense slow

UNITS = frozenset("% tỷ tỉ triệu nghìn ngàn km m ha m2 đồng".split())  # digits before these are an amount
STRETCHES = frozenset("trong cho của cua suốt suot nào nao gì gi".split())  # before so many years to come
_MONTHS_IN_WORDS = {
    1: "giêng một", 2: "hai", 3: "ba", 4: "tư bốn", 5: "năm", 6: "sáu", 7: "bảy bẩy", 8: "tám", 9: "chín", 10: "mười",
    12: "chạp",
}  # fmt: skip  # a table, kept in rows
# "nam" and "sau" without marks are left out: see `Periods.month_number`.
_MONTH_WORDS = {
    form: month
    for month, listed in _MONTHS_IN_WORDS.items()
    for word in listed.split()
    for form in (word, fold(word))
    if form not in ("nam", "sau")
}


class Words:
    """The tokens of a message, what each can be in a date, and the numbers and years at a place."""

    def __init__(self, tokens: Sequence[Token], today: dt.date, around: dt.date | None = None) -> None:
        """Walk over `tokens`.

        Args:
            today: the day that "hôm nay", "tuần sau", "năm nay" count from.
            around: the day whose year completes days and months that are stated without one; `today` when None.
        """
        self.tokens = tokens
        self.today = today
        self.around = around or today
        self.size = len(tokens)
        self.lower = [token.text if token.kind is NUMBER else normal(token.text) for token in tokens]
        self.labels = [
            labels(word) if token.kind is WORD else 0 for token, word in zip(tokens, self.lower, strict=True)
        ]

    def has(self, at: int, wanted: int) -> bool:
        """Whether the word at `at` can play one of these parts (bits of Label)."""
        return 0 <= at < self.size and self.labels[at] & wanted != 0

    def is_text(self, at: int, *texts: str) -> bool:
        """Whether the token at `at` is one of these, in lower case."""
        return 0 <= at < self.size and self.lower[at] in texts

    def is_number(self, at: int) -> bool:
        """Whether the token at `at` is digits."""
        return 0 <= at < self.size and self.tokens[at].kind is NUMBER

    def digits(self, at: int) -> Digits | None:
        """Shape of the digits at `at`."""
        return digits(self.tokens[at].text) if self.is_number(at) else None

    def skip(self, at: int, wanted: int) -> int:
        """First token from `at` on that plays none of these parts; a few at most are skipped."""
        stop = at + _MOST_SKIPPED
        while at < stop and self.has(at, wanted):
            at += 1
        return at

    def is_to(self, at: int) -> bool:
        """Whether the token joins the two ends of a stretch."""
        return self.is_text(at, "-", "~", "->") or self.has(at, Label.TO)

    def joins(self, at: int) -> bool:
        """Whether the token joins the members of a list."""
        return self.is_text(at, ",", "&", "+") or self.has(at, Label.AND)

    def small(self, at: int, most: int) -> tuple[int, int] | None:
        """A whole number 1–`most`, in digits or words, and the token after it."""
        shape = self.digits(at)
        if shape is not None:
            return (shape.numbers[0], at + 1) if shape.shape is Shape.NUMBER and 1 <= shape.numbers[0] <= most else None
        if at >= self.size or self.is_number(at):
            return None
        if most == 12 and self.lower[at] in _MONTH_WORDS and not self.is_text(at + 1, "mươi", "muoi", "trăm", "tram"):
            value = _MONTH_WORDS[self.lower[at]]
            if value == 10 and self.is_text(at + 1, "một", "mot", "hai"):
                return (11 if self.lower[at + 1] != "hai" else 12), at + 2
            return value, at + 1
        found = read_number(self.lower[at : at + 4])
        if found is None or not isinstance(found[0], int) or not 1 <= found[0] <= most:
            return None
        return found[0], at + found[1]

    def day_of_week(self, at: int) -> tuple[int, int] | None:
        """Day of the week at `at` ("thứ Bảy", "T7" is a month here, "Chủ nhật"), Monday 0, and the token after it."""
        if self.has(at, Label.WEEKDAY):
            if self.is_text(at + 1, "sau", "nam", "bay"):
                return {"sau": 4, "nam": 3, "bay": 5}[self.lower[at + 1]], at + 2
            number = self.small(at + 1, 7)
            return (number[0] - 2, at + 2) if number and number[0] >= 2 and number[1] == at + 2 else None
        if self.is_text(at, "cn"):
            return 6, at + 1
        if self.is_text(at, "chủ", "chu") and self.is_text(at + 1, "nhật", "nhat"):
            return 6, at + 2
        return None

    def year(self, at: int) -> tuple[int, int] | None:
        """The year stated at `at` to complete a date: "năm 2020", "/2020", "2020", "năm nay"."""
        if self.is_text(at, "/", "-", ",") and not self.is_text(at + 1, "/", "-"):
            joined = self.digits(at + 1)
            if joined and joined.shape is Shape.NUMBER and FIRST_YEAR <= joined.numbers[0] <= LAST_YEAR:
                return joined.numbers[0], at + 2
            if self.is_text(at, ",") and self.has(at + 1, Label.YEAR):
                return self.year(at + 1)
            return None
        coming = self.is_text(at, "sang") and self.has(at + 1, Label.YEAR)
        return self._named_year(at) if not coming else self._named_year(at + 1) or (self.today.year + 1, at + 2)

    def _named_year(self, at: int) -> tuple[int, int] | None:
        """The year stated at `at` by itself; after "sang" where none is, the coming one: "quý 2 sang năm"."""
        told = self.has(at, Label.YEAR)
        if told:
            at += 1
            relative = None if self._counts_years(at - 1) else self.shift(at, year=True)
            if relative is not None:
                return self.today.year + relative, at + 1
        shape = self.digits(at)
        if shape is not None:
            if shape.shape is Shape.NUMBER and FIRST_YEAR <= shape.numbers[0] <= LAST_YEAR:
                return shape.numbers[0], at + 1
            return None
        if told and at < self.size:
            spoken = read_number(self.lower[at : at + 8])
            if spoken and isinstance(spoken[0], int) and FIRST_YEAR <= spoken[0] <= LAST_YEAR:
                return spoken[0], at + spoken[1]
        return None

    def _counts_years(self, at: int) -> bool:
        """Whether a number before "năm" says how many years: "trong 5 năm tới", but not "tháng 5 năm tới"."""
        if at < 1 or not self.lower[at - 1].isdecimal():
            return False
        return at < 2 or self.lower[at - 2] in STRETCHES

    def year_or_this(self, at: int) -> tuple[int, bool, int]:
        """Year, whether it was stated, and the token after it."""
        found = self.year(at)
        return (found[0], True, found[1]) if found else (self.around.year, False, at)

    def shift(self, at: int, *, year: bool = False) -> int | None:
        """-1, 0, 1 for trước, này, tới and their like after tuần, tháng, năm."""
        if self.is_text(at, "này", "nay", "ni"):
            return 0
        if self.has(at, Label.LAST_YEAR) and year:
            return -1
        if self.has(at, Label.BEFORE) or self.is_text(at, "qua", "rồi", "roi"):
            return -1
        if self.is_text(at, "tới", "toi", "sau"):
            return 1
        return None
