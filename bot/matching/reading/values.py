"""Numbers and times among the tokens of a message."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.repairs import Variant
from bot.matching.reading.spans import Run, Spans
from bot.text.dates import find_dates
from bot.text.numbers import is_number_word, read_number, read_ordinal, read_share, roman
from bot.text.syllable import fold
from bot.text.tokens import Token, TokenKind
from bot.text.when import When

LONGEST_NUMBER = 12  # tokens
LARGEST_SHARE = 10  # "1/3 số chi bộ" is a share, "1/12" a day
ROW_WORDS = ("thu", "lan", "khoa", "doan", "cap", "quy", "ky")  # before a Roman numeral
FOURTH, COUNTERS = "tu", frozenset(map(fold, grammar("counters")))
ROWS, RANKED = ("lan", "ky"), "thu"  # "lần thứ": before a number in words
SHARED_WORDS = (["so"], ["tong"])  # after a share
SHARED_NOUNS = grammar("shared_nouns")
BOUNDING_WORDS = ("hon", "duoi", "toi", "den", "gan", "khoang", "day", "qua")  # before a share
BILLIONS = ("ty", "ti")
MOST_REMEMBERED = 20_000  # words
ASKING_WORDS = ("may", "nhieu")
BEFORE_YEAR = (*ASKING_WORDS, "moi", "hang", "tung", "mot")  # "mấy năm", "mỗi năm": no five after them
WHICH = ("nao", "may", "bao", "gi")  # after "tháng năm" they ask for both
PARTS = "phan"  # "hai phần ba", "40 phần trăm"
DAY_WORDS = ("ngay", "hom", "bua", "tu", "truoc", "sau", "toi", "den", "mung", "mong", "trong")  # before a day

CURRENCY = ("dong", "đồng")
PEOPLE = ("chi", "bao", "nghiep", "doi")  # "2 nghìn đồng chí" are people
SCALES_OF_MONEY = ("nghin", "ngan", "trieu", "tr", "ty", "ti")
Stated = dict[tuple[int, int], When | Decimal]  # (first token, token after the last) → the value that they state


@lru_cache(maxsize=MOST_REMEMBERED)
def _may_begin(text: str) -> bool:
    """Whether a number may begin with a token; few of the words that messages repeat do."""
    return not text.isalpha() or is_number_word(text.lower()) or roman(text) is not None


@dataclass(slots=True)  # never changed, but frozen ones take three times as long to make
class Values:
    """Finds the values of one message.

    Attributes:
        tokens: as typed.
        plain: with their spelling mended, so that "thangs 3" is found to be a month.
    """

    tokens: list[Token]
    plain: list[Token]

    @classmethod
    def of(cls, tokens: list[Token], variants: list[tuple[Variant, ...]]) -> "Values":
        """The finder for these tokens."""
        return cls(
            tokens,
            [
                # most words are spelt as they are meant
                token if len(options) == 1 and options[0].cost == 0.0 else _resolved(token, options)
                for token, options in zip(tokens, variants, strict=True)
            ],
        )

    def add_to(self, spans: Spans, today: dt.date, around: dt.date) -> tuple[Stated, tuple[str, ...]]:
        """Find numbers and times, and add the spans where there is nothing else.

        Args:
            today: the day that the writer lives in.
            around: the day that completes times without a year.

        Returns:
            the values by their spans, and times that cannot be ("30/2").
        """
        stated: Stated = {}
        findings = find_dates(self.plain, today, around)
        for found in findings.dates:
            if self._ends_name(found.first) or self._lasts(found.first, found.last) or self._asks(found.last):
                continue
            spans.setdefault(found.first, {}).setdefault(found.last + 1, Run())
            stated[found.first, found.last + 1] = found.when
        at = 0
        while at < len(self.plain):
            plain, token = self.plain[at], self.tokens[at]
            if _may_begin(plain.text) or (plain is not token and _may_begin(token.text)) or self._ranked(at):
                at += max(1, self._number(at, spans, stated))
            else:
                at += 1
        return stated, tuple(item.text for item in findings.impossible)

    def _ends_name(self, at: int) -> bool:
        """Whether a word that might open a time goes on a name: "Thanh Hòa Nam tới lúc nào" speaks of no next year."""
        words = self.tokens[max(0, at - 1) : at + 1]
        return len(words) > 1 and all(
            word.kind is TokenKind.WORD and word.text[0].isupper() and word.text[1:].islower() for word in words
        )

    def _lasts(self, first: int, last: int) -> bool:
        """ "Mấy tháng rồi": how many months it has been, rather than the last one."""
        return self._before(first) in ASKING_WORDS and fold(self.plain[last].text) == "roi"

    def _asks(self, last: int) -> bool:
        """ "Ngày thnág năm nào": which month and year, rather than May, also where a slip hides the turn of phrase."""
        following = [fold(token.text) for token in self.plain[last : last + 2]]
        return following[:1] == ["nam"] and following[-1] in WHICH

    def _number(self, at: int, spans: Spans, stated: Stated) -> int:
        """Add the number that starts here; how many tokens it takes, 0 when there is none."""
        if self.plain[at].kind in (TokenKind.MARK, TokenKind.EMOJI):
            return 0
        share = self._share(at)
        if share is not None:
            spans.setdefault(at, {})[at + 1] = Run()
            stated[at, at + 1] = share
            return 1
        found = self._percentage(at) or self._roman(at) or self._spoken(at)
        if found is None:
            return 0
        value, used = found
        used += self._currency(at + used)
        spans.setdefault(at, {}).setdefault(at + used, Run())
        stated.setdefault((at, at + used), value)  # a time before a number
        return used

    def _currency(self, at: int) -> bool:
        """Whether "đồng" ends a sum of money: "5,5 ty dong" names no "thôn Đông", nor "3 tỷ đồng phải không" a noun."""
        word, following = ([token.text.lower() for token in self.tokens[at : at + 2]] + ["", ""])[:2]
        return word in CURRENCY and self._before(at) in SCALES_OF_MONEY and fold(following) not in PEOPLE

    def _share(self, at: int) -> Decimal | None:
        """ "1/3 số chi bộ", "hơn 1/2": a share, in percent, rather than a day of a month."""
        above, _, below = self.plain[at].text.partition("/")
        if not (above.isdigit() and below.isdigit() and 0 < int(above) < int(below) <= LARGEST_SHARE):
            return None
        following = [fold(token.text) for token in self.plain[at + 1 : at + 3]]
        counted = " ".join(following) in SHARED_NOUNS and self._before(at) not in DAY_WORDS
        if counted or following[:1] in SHARED_WORDS or self._before(at) in BOUNDING_WORDS:
            return Decimal(int(above) * 100) / int(below)
        return None

    def _before(self, at: int) -> str:
        return fold(self.plain[at - 1].text) if at > 0 else ""

    def _percentage(self, at: int) -> tuple[Decimal, int] | None:
        text = self.plain[at].text
        share = text.removesuffix("%").rstrip()
        found = read_number([share]) if share != text else None
        return (Decimal(found[0]), 1) if found else None

    def _thousands(self, at: int) -> bool:
        """ "350k": the letter right behind a number."""
        tokens = self.tokens
        return 0 < at < len(tokens) and tokens[at].text in ("k", "K") and tokens[at].start == tokens[at - 1].end

    def _roman(self, at: int) -> tuple[Decimal, int] | None:
        numeral = roman(self.tokens[at].text)
        if numeral is None or not (self.tokens[at].text.isupper() or self._before(at) in ROW_WORDS):
            return None
        return Decimal(numeral), 1

    def _in_row(self, at: int, words: list[str]) -> tuple[int, int] | None:
        """ "Lan thu sau", "lần thứ tư": which in a row, by words that alone are numbers of nothing."""
        found = read_ordinal([ROWS[0], RANKED, *words]) if self._ranked(at) else None
        return None if found is None else (found[0], found[1] - len((ROWS[0], RANKED)))

    def _ranked(self, at: int) -> bool:
        return self._before(at) == RANKED and (self._before(at - 1) in ROWS or self._of_listed(at))

    def _of_listed(self, at: int) -> bool:
        """ "Cái thứ tư": an item of what was listed, rather than a day of the week."""
        return fold(self.plain[at].text) == FOURTH and self._before(at - 1) in COUNTERS

    def _spoken(self, at: int) -> tuple[Decimal, int] | None:
        first = self.plain[at].text
        if not (first[:1].isdigit() or is_number_word(first.lower()) or self._ranked(at)):
            return None
        if fold(first) == "nam" and self._before(at) in BEFORE_YEAR:
            return None
        words: list[str] = []
        for token in self.plain[at : at + LONGEST_NUMBER]:
            if token.kind in (TokenKind.MARK, TokenKind.EMOJI) and token.text != "%":
                break
            words.append(token.text)
        found = self._in_row(at, words) or read_number(words)
        if found is None:
            return None
        value, used = found
        if used + 1 < len(words) and fold(words[used]) == PARTS:
            share = read_share(words)
            if share is not None:
                return Decimal(share[0].numerator * 100) / share[0].denominator, share[1]
        if self._thousands(at + used):
            return Decimal(value) * 1000, used + 1
        if used > 1 and fold(words[used - 1]) in BILLIONS and len(words) > used and fold(words[used]) == "le":
            value, used = read_number(words[: used - 1]) or (value, used)  # "2025 tỷ lệ"
        return Decimal(value), used


def _resolved(token: Token, options: tuple[Variant, ...]) -> Token:
    """The token with its spelling mended when it stands for one word."""
    if token.kind is not TokenKind.WORD or len(token.text) < 2 or not options:
        return token
    best = options[1] if len(options) > 1 and "oo" in token.text.lower() else options[0]  # the keys of "ô", rather
    if best.cost == 0.0 or len(best.words) != 1:
        return token
    return Token(best.words[0], token.start, token.end, token.kind)
