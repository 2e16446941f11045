"""Mentions: the words and phrases of a message as read, each with all that it may mean."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from decimal import Decimal
from functools import cached_property
from operator import attrgetter

from bot.text.syllable import fold
from bot.text.tokens import Token, TokenKind
from bot.text.when import When

NO_NAMES: frozenset[str] = frozenset()
SAYING = frozenset((TokenKind.WORD, TokenKind.NUMBER))
RANKS = ("phase:", "ordinal:", "course:")


@dataclass(slots=True)  # never changed, but frozen ones take three times as long to make
class Mention:
    """A word or phrase of the message, and all that it may mean.

    Attributes:
        first, last: tokens [first, last) of the message.
        text: as typed.
        said: as read, in full spelling.
        asks: kinds of asking it may be.
        keys: concepts ("c:…"), words of the knowledge base ("w:…"), numbers ("n:…") and names ("name:…").
        attributes: attributes it may name.
        smalltalk, offtopic: courtesies and other matters that it may belong to.
        filler: it may also be a word without content.
        known: False for a word that nothing we know explains.
        when, number: the value that it states; a percentage when `percent`, one of a row when `ordinal`.
        cost: how far it is from what was typed.
        names: proper names of the knowledge base that it may be.
        is_value: a number or a time.
        ranked: a phase, an ordinal or the course of something, which only words of a subject's own can mean.
    """

    first: int
    last: int
    text: str
    said: str
    asks: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    smalltalk: frozenset[str] = frozenset()
    offtopic: frozenset[str] = frozenset()
    filler: bool = False
    known: bool = True
    when: When | None = None
    number: Decimal | None = None
    percent: bool = False
    ordinal: bool = False
    cost: float = 0.0
    names: frozenset[str] = field(init=False, repr=False, compare=False)  # asked for so often that both are kept
    is_value: bool = field(init=False, repr=False, compare=False)
    ranked: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        names, ranked = NO_NAMES, False
        for key in self.keys:
            if key.startswith("name:"):
                names |= {key}
            elif key.startswith(RANKS):
                ranked = True
        self.names = names
        self.ranked = ranked
        self.is_value = self.when is not None or self.number is not None

    def at(self, first: int, last: int, text: str) -> "Mention":
        """The same where it stands for other tokens; made by hand in a quarter of the time, as most mentions are."""
        found = _new(Mention)
        found.first, found.last, found.text = first, last, text
        found.said, found.asks, found.keys = self.said, self.asks, self.keys
        found.attributes, found.smalltalk, found.offtopic = self.attributes, self.smalltalk, self.offtopic
        found.filler, found.known, found.cost = self.filler, self.known, self.cost
        found.when, found.number, found.percent = self.when, self.number, self.percent
        found.ordinal, found.names = self.ordinal, self.names
        found.is_value, found.ranked = self.is_value, self.ranked
        return found

    def __eq__(self, other: object) -> bool:
        """Whether all is the same; those of one message mostly differ in their place already."""
        return isinstance(other, Mention) and self.first == other.first and _compared(self) == _compared(other)

    def __hash__(self) -> int:
        return hash((self.first, self.last, self.said))  # all else follows from these in one message


_new = object.__new__
_compared = attrgetter(*[one.name for one in fields(Mention) if one.compare])


@dataclass(frozen=True)
class Reading:
    """A message as read.

    Attributes:
        text: the message, composed and cut to length.
        today: the day that the writer lives in.
        impossible: times in it that cannot be ("30/2").
        marked: most of its words bear tones or hats.
        cost: how far the reading is from what was typed.
        joints: tokens that join the parts of a name of the knowledge base, and cut nothing.
    """

    text: str
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    today: dt.date
    impossible: tuple[str, ...] = ()
    marked: bool = False
    cost: float = 0.0
    joints: frozenset[int] = frozenset()

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words and numbers without tones and marks."""
        return words_of(self.tokens)


def words_of(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The words and numbers of a text without tones and marks, by which equal questions are known."""
    return tuple([fold(token.text) for token in tokens if token.kind in SAYING])
