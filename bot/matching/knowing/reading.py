"""Reading: from a typed message to the words it holds, each with all that it may mean.

Every token is read in every way that our own vocabulary allows (as typed, chat spelling, abbreviation, Telex or VNI
left over, glued, mistyped); the reading that covers the message with the longest known phrases at the least cost wins.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.matching.knowing.phrase import Phrase
from bot.matching.reading.cover import cover
from bot.matching.reading.homographs import may_be_apart
from bot.matching.reading.mention import Reading
from bot.matching.reading.phrases import PhraseTable
from bot.matching.reading.repairs import Repairs
from bot.matching.reading.spans import Finder, Spans
from bot.matching.reading.values import Stated, Values
from bot.text.syllable import fold, is_marked
from bot.text.telex import untype
from bot.text.tokens import Token, TokenKind, tokenise
from bot.text.unicode import compose
from bot.text.when import When

BARE_PERCENT = re.compile(r"(?<=[^\W\d])\s*%")  # "mấy %": after a number the sign belongs to the number
DAY_MONTH_YEAR = re.compile(r"\b(ngày|ngay),? (tháng|thang)(?:,? (năm|nam)\b)?", re.IGNORECASE)  # commas cut nothing
SIGNED = re.compile("[<>≥≤]")
COMPARED = re.compile(r"(?:>=|<=|[>≥≤]|<(?!3+(?:\s*$|\s+[^\w\s]))) ?(?=\d)")  # "<3" that ends a message is a heart
SIGNS = {">": " trên ", "<": " dưới ", ">=": " ít nhất ", "≥": " ít nhất ", "<=": " không quá ", "≤": " không quá "}
LEAST_KEYED = 3  # words with keys of Telex or VNI left in them: fewer may be so by chance
MOST_REMEMBERED = 20_000  # words
MOST_LOSS = 2.5  # worth of a reading, as of two syllables, that another one may lack
LONGEST = 2_000  # characters of a message that are read; the rest is a story too long for a chat

Patterns = tuple[dict[str, Phrase], dict[str, Phrase]]
Told = tuple[frozenset[str], tuple[When, ...]]


@lru_cache(maxsize=MOST_REMEMBERED)
def _bears_marks(word: str) -> bool:
    """Whether a word bears tones or hats, or the keys for them."""
    return is_marked(word) or bool(untype(word))


class Reader:
    """Reads messages against one phrase table."""

    def __init__(
        self,
        table: PhraseTable,
        around: dt.date,
        short: dict[str, tuple[tuple[str, ...], ...]] | None = None,
    ) -> None:
        """Read against a table.

        Args:
            around: the day whose year completes dates typed without one: the one that the facts describe.
            short: the knowledge base's own short forms, folded → what they stand for.
        """
        self.table = table
        self.around = around
        self.repairs = Repairs(table, short or {})
        self.reads_as = (table.mark, around, self.repairs.short)
        # Names and examples of the knowledge base as patterns, those read as prose apart. Kept, since the next version
        # of a large base has nearly all of them.
        self.patterns: Patterns = ({}, {})
        self.before: Patterns = ({}, {})  # those of the version before, while this one is indexed
        # What texts of the knowledge base tell: keys and times. Kept while it is indexed.
        self.told: dict[tuple[str, ...], Told] = {}
        self.sets: dict[frozenset[str], frozenset[str]] = {}

    def same(self, keys: frozenset[str]) -> frozenset[str]:
        """One object for all equal sets of keys of the knowledge base, of which a large one holds millions."""
        return self.sets.setdefault(keys, keys)

    def take_over(self, before: "Reader") -> None:
        """Take the patterns that a reader made before, if it reads every text as this one does."""
        if self.reads_as == before.reads_as:
            self.before = before.patterns

    def forget(self) -> None:
        """Let go of what only indexing needs."""
        self.before = ({}, {})
        self.told.clear()
        self.sets.clear()
        self.table.ways.clear()
        self.table.firsts.clear()
        self.table.next.clear()

    def read(self, text: str, today: dt.date | None = None, *, clean: bool = False) -> Reading:
        """Read one message.

        Args:
            today: the day that the writer lives in, from which "hôm nay" counts; the day that the facts describe when
                None.
            clean: it is a text of the knowledge base, in which no known word is a slip for another.
        """
        return self._prepared(text, today or self.around, clean=clean).reading()

    def otherwise(self, text: str, today: dt.date | None = None) -> Iterator[Reading]:
        """What a message typed without tones may say besides, each time with one of its phrases not read as that.

        "Moi truong lam gi" is read as "môi trường", and may be "mỗi trường". The likeliest first; nothing of a message
        whose words bear tones.
        """
        message = self._prepared(text, today or self.around, clean=False)
        if message.marked:
            return
        first = message.reading()
        ways = [
            message.reading(without=(one.first, one.last)) for one in first.mentions if may_be_apart(self.table, one)
        ]
        ways.sort(key=lambda way: -way.cost)
        yield from (way for way in ways if way.cost > first.cost - MOST_LOSS)

    def _prepared(self, text: str, today: dt.date, *, clean: bool) -> "_Message":
        """A message with all that its words may be."""
        composed = compose(text)[:LONGEST]
        if "%" in composed:
            composed = BARE_PERCENT.sub(" phần trăm", composed)
        if "," in composed:
            composed = DAY_MONTH_YEAR.sub(lambda said: said.group().replace(",", ""), composed)
        if SIGNED.search(composed):
            composed = COMPARED.sub(lambda sign: SIGNS[sign.group().strip()], composed)
        typed = tokenise(composed)
        if "&" in composed and self.repairs.short:
            typed = self.repairs.joined(typed)
        if not clean:
            typed = self.repairs.rejoined(typed)
        tokens = self.repairs.spelt_out(typed)
        marked = clean  # what the knowledge says bears the tones that it shall, or none: "THCS Hoa Ban" is no "Hòa Bản"
        if not clean:
            word = TokenKind.WORD
            words = [token for token in tokens if token.kind is word]
            marked = sum([_bears_marks(token.text) for token in words]) * 2 >= len(words)
            if sum(map(self.repairs.keyed, words)) >= LEAST_KEYED:
                tokens = [self.repairs.without_keys(token) for token in tokens]
        variants = self.repairs.variants(tokens)
        spans = Finder(self.table, tokens, variants, marked, clean).spans()
        stated, impossible = Values.of(tokens, variants).add_to(spans, today, self.around)
        return _Message(self.table, composed, tokens, spans, stated, today, impossible, marked)


@dataclass(slots=True)  # never changed, but frozen ones take three times as long to make
class _Message:
    """A message with all that its words may be.

    Attributes:
        text: composed and cut to length.
        stated: the values among the spans.
        today, impossible, marked: as of its reading.
    """

    table: PhraseTable
    text: str
    tokens: list[Token]
    spans: Spans
    stated: Stated
    today: dt.date
    impossible: tuple[str, ...]
    marked: bool

    def reading(self, without: tuple[int, int] | None = None) -> Reading:
        """The best reading.

        Args:
            without: a span that is not read as one phrase or value.
        """
        spans = self.spans
        if without is not None:
            first, last = without
            spans = spans | {first: {end: run for end, run in spans[first].items() if end != last}}
        mentions, worth = cover(self.tokens, spans, self.stated, marked=self.marked, beside=self.table.beside)
        return Reading(
            self.text,
            tuple(self.tokens),
            tuple(mentions),
            self.today,
            self.impossible,
            self.marked,
            worth,
            frozenset(self._joints()),
        )

    def _joints(self) -> Iterator[int]:
        """The tokens that join parts of one name."""
        tokens, known = self.tokens, self.table.joints
        for at in range(1, len(tokens) - 1) if known else ():
            beside = known.get(fold(tokens[at].text))  # few words join
            if not beside:
                continue
            around = (fold(tokens[at - 1].text), fold(tokens[at + 1].text))
            further = fold(tokens[at + 2].text) if at + 2 < len(tokens) else ""
            ends = around in beside and not further.isalpha()  # "thôn, bản, …" of "thôn, bản trước sáp nhập"
            if ends or (*around, further) in beside or (*around, "") in beside:
                yield at
