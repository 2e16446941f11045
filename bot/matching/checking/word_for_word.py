"""Word for word: where a statement in the words of a text differs from it, in what alone decides whether it is so.

A text holds most words of a statement that says something else: another number of the same noun, the other bound of
it, what it denies, before rather than after. These are looked at syllable by syllable, with what stands beside them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from bot.matching.judging.numbers import bound_of
from bot.matching.reading.lexicon import grammar, syllables, words_in
from bot.matching.reading.mention import Mention
from bot.text.syllable import fold

TAGS = frozenset(("verify", "yesno"))
NUMBERS = {"hai": "2", "ba": "3", "bốn": "4", "sáu": "6", "bảy": "7", "tám": "8", "chín": "9", "mười": "10"}
NUMBERS |= {"bon": "4", "chin": "9"}  # those that are nothing else without their tones
ONE = {"một": "1", "mot": "1"}
FOURTH = {"tư": "4", "tu": "4"}
PART = ("phần", "phan")  # behind a number: "một phần ba"
SHARE, SLASH = 3, "/"  # words of "một phần ba", "1/3"
DENYING = frozenset(("không", "chưa", "chẳng", "chả"))
BEING = frozenset(("phải", "được", "là", "có", "hề", "bị"))  # between what denies and what is denied
BARE_DENYING, BARE_BEING = frozenset(map(fold, DENYING)), frozenset(map(fold, BEING))
SETTING_APART = frozenset(("thôi", "chỉ", "những", "thoi", "chi", "nhung"))  # "không chỉ sửa" denies nothing
DENIED = 3  # words behind one that denies, in which what is denied stands
LONGEST_BOUND, BEHIND = 3, 5  # words of a bound before a number, and where one behind it ends
UNBOUND = ("exact", "about")
ORDERS = {"trước": "sau", "sau": "trước"}
BARE_ORDERS = {fold(one): fold(other) for one, other in ORDERS.items()}
PARTS = re.compile(r"[,;:](?!\d)")
DIGITS = re.compile(r"\d{1,12}(?:[.,]\d{1,9}){0,4}%?")
PAIR = 2
MOST_KEPT = 2_000  # texts
Word = tuple[str, int]  # with the first token of the mention that it is of


@dataclass(frozen=True)
class Spelt:
    """The syllables of a statement, or of a text that it is held against.

    Attributes:
        words: of them numbers in figures, all without tones where the statement has none.
        marked: whether the statement bears tones.
        said_in: of a statement, the first token of the mention that each is of.
        parts: of a text, the words and pairs of words of each part of it, up to a comma.
        apart: of a statement, those of the mentions that only deny, and are no part of a state: "chưa đại hội".
    """

    words: tuple[str, ...]
    marked: bool
    said_in: tuple[int, ...] = ()
    apart: frozenset[int] = frozenset()
    parts: tuple[frozenset[str], ...] = ()

    def numbers(self) -> Iterator[int]:
        """Where numbers stand."""
        return (at for at, word in enumerate(self.words) if DIGITS.fullmatch(word))

    def after(self, at: int) -> str:
        """The word behind a number, or behind the whole that it is out of: "131/140 phiếu"; "" at the end."""
        at += SHARE if self.words[at + 1 : at + 2] == (SLASH,) else 1
        return self.words[at] if at < len(self.words) else ""

    def bound(self, at: int) -> str:
        """How the words before a number, or behind it, bound it."""
        behind = f" {' '.join(self.words[at + 1 : at + BEHIND])} "
        for kind, words in (("at_least", grammar("upwards")), ("at_most", grammar("downwards"))):
            if any(f" {one if self.marked else fold(one)} " in behind for one in words):
                return kind
        return self._bound_before(at) or "exact"

    def _bound_before(self, at: int) -> str | None:
        sizes = range(min(LONGEST_BOUND, at), 0, -1)
        return next((kind for size in sizes if (kind := bound_of(" ".join(self.words[at - size : at])))), None)

    def denied(self) -> frozenset[str]:
        """The words that are denied: that behind "không", "chưa phải", but for the bound of a number."""
        denying, being = (DENYING, BEING) if self.marked else (BARE_DENYING, BARE_BEING)
        found: set[str] = set()
        for at, word in enumerate(self.words[:-1]):
            following = self.words[at + 1 : at + 1 + DENIED]
            bounds = bound_of(f"{word} {following[0]}") and any(one[0].isdigit() for one in following[1:])
            if word not in denying or following[0] in SETTING_APART or bounds:
                continue
            if not self.said_in or self.said_in[at] in self.apart:
                found.add(next((one for one in following if one not in being), following[0]))
        return frozenset(found)

    def holds(self, words: str) -> bool:
        """Whether words stand here one behind the other."""
        return f" {words} " in f" {' '.join(self.words)} "


@lru_cache(maxsize=MOST_KEPT)
def spelt_text(text: str, *, marked: bool) -> Spelt:
    """A text as a statement is held against it; kept, since one statement after the other is held against the same."""
    parts = [[(word if marked else fold(word), 0) for word in syllables(part)] for part in PARTS.split(text)]
    figures = [tuple(word for word, _ in _in_figures(part)) for part in parts]
    return Spelt(tuple(chain.from_iterable(figures)), marked, parts=tuple(map(_with_pairs, figures)))


def spelt_statement(mentions: Sequence[Mention], *, marked: bool) -> Spelt:
    """A statement without the words that only ask for a yes or a no."""
    stating = _stating(mentions)
    words = [(word if marked else fold(word), one.first) for one in stating for word in _as_typed(one)]
    figures = _in_figures(words)
    apart = frozenset(one.first for at, one in enumerate(mentions) if _only_denies(mentions, at))
    return Spelt(tuple(word for word, _ in figures), marked, tuple(first for _, first in figures), apart)


def _only_denies(mentions: Sequence[Mention], at: int) -> bool:
    """Whether a mention denies what follows it, and is no part of a state, nor said alone: "bảo không phải, …"."""
    if not set(mentions[at].said.split()) <= DENYING | BEING:
        return False
    for one, two in pairwise(mentions[at:]):
        if one.last != two.first:
            return False
        if not set(two.said.split()) <= BEING:
            return True
    return False


def _as_typed(mention: Mention) -> Sequence[str]:
    """A mention's words as read; as typed where they may be a number: "ba xã", read as "bà"."""
    typed = syllables(mention.text)
    return typed if mention.is_value or not NUMBERS.keys().isdisjoint(typed) else syllables(mention.said)


def _stating(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The words of a statement but for the tags around it."""
    first, last = 0, len(mentions)
    while first < last and not mentions[first].asks.isdisjoint(TAGS) and "exists" not in mentions[first].asks:
        first += 1
    while last > first and (not mentions[last - 1].asks.isdisjoint(TAGS) or mentions[last - 1].filler):
        last -= 1
    return mentions[first:last]


def other_number(said: Spelt, told: Spelt, numbers: Iterable[int]) -> bool:
    """Whether a text tells another number of what one is said of, or the same with another bound."""
    return any(_is_other(said, at, told) for at in numbers)


def _is_other(said: Spelt, at: int, told: Spelt) -> bool:
    number, noun = said.words[at], said.after(at)
    own = [n for n in told.numbers() if told.words[n] == number]
    alike = [n for n in told.numbers() if noun and told.after(n) == noun]
    if not own:
        return True
    if alike and not any(n in own for n in alike):
        return True
    bound = said.bound(at)
    return bound not in UNBOUND and all(told.bound(n) != bound for n in own)


def of_other_part(said: Spelt, number: str, told: Spelt, names: frozenset[str]) -> bool:
    """ "Cấp xã là dưới 40 tuổi", of "cấp huyện là dưới 40 tuổi, cấp xã là dưới 35 tuổi": the number is told of another.

    What is said, and a part without the number holds, that which tells it does not; and not the reverse, but for names.
    """
    words = _with_pairs(said.words) - names
    own = [part for part in told.parts if number in part]
    others = [part for part in told.parts if number not in part and any(map(DIGITS.fullmatch, part))]
    told_of = [frozenset(one for one in part if number not in one.split()) for part in own]
    return bool(own) and any(all(words & two - one and not words & one - two for one in told_of) for two in others)


def _with_pairs(words: Sequence[str]) -> frozenset[str]:
    """Words, and each two of them that stand side by side: "cấp xã" is no "cấp thị xã"."""
    return frozenset(words) | frozenset(map(" ".join, pairwise(words)))


def other_denial(said: Spelt, told: Spelt) -> bool:
    """Whether a text denies what a statement says, or the statement what no text that denies does.

    "Không được vào cấp ủy", of a text that says "không đưa vào cấp ủy", is not told apart.
    """
    said_so, told_so = said.denied(), told.denied()
    alike = frozenset(word for word in told_so if any(said.holds(f"{one} {word}") for one in DENYING | BARE_DENYING))
    if (told_so & frozenset(said.words)) - said_so - alike:
        return True  # but for "không khí"
    forbids = any(told.holds(word if said.marked else fold(word)) for word in words_in("forbidding"))
    return bool(said_so - told_so) and not (told_so - frozenset(said.words)) and not forbids


def other_order(said: Spelt, told: Spelt) -> bool:
    """ "Sau khi làm đồng loạt", of a text that says "trước khi làm đồng loạt"."""
    orders = ORDERS if said.marked else BARE_ORDERS
    for at, word in enumerate(said.words):
        following = " ".join(said.words[at + 1 : at + 1 + PAIR])
        other = orders.get(word)
        if other and following and told.holds(f"{other} {following}") and not told.holds(f"{word} {following}"):
            return True
    return False


def _in_figures(words: Sequence[Word]) -> list[Word]:
    """Number words as figures, "một phần ba" as 1/3; "một" only there or behind a bound, else it may be "a"."""
    found: list[Word] = []
    for at, (word, first) in enumerate(words):
        before = [one for one, _ in words[max(0, at - PAIR) : at]]
        if word in PART and before and (before[-1] in ONE or found[-1][0].isdigit()):
            found[-1:] = [(ONE.get(before[-1], found[-1][0]), found[-1][1]), (SLASH, first)]
        else:
            found.append((_figure(before, word), first))
    return found


def _figure(before: Sequence[str], word: str) -> str:
    if word in ONE and any(bound_of(" ".join(before[at:])) for at in range(len(before))):
        return ONE[word]
    if word in FOURTH and before[-1:] and before[-1] in PART:
        return FOURTH[word]
    return word.replace(".", "") if DIGITS.fullmatch(word) else NUMBERS.get(word, word)
