"""A typed question as words, read with the words of the examples in mind.

Chat spellings, abbreviations, left-over typing keys and words run together become what the examples say, where the
examples say it; a word that is no Vietnamese syllable is mended when one of theirs is a slip away. What the examples
know is left as it is, and so are well-formed words that they lack, which tell a stranger, but where a word of theirs is
a slip away and a neighbour in the message is its neighbour in them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.text.expand import SURE, UNSURE, UNTYPED, Reading, readings
from bot.text.glue import cheapest_cut
from bot.text.syllable import canonical, fold, is_folded_syllable, is_marked, is_shape
from bot.text.syllable import plain as key
from bot.text.telex import untype
from bot.text.tokens import MUTE, Token, TokenKind, tokenise
from bot.text.typos import edits
from bot.text.unicode import compose

LONGEST = 2_000  # characters that are read; a chat message has no more
PAIRED = 0.15  # cost taken off where two neighbours are neighbours in the examples too; by trial
ENOUGH_KNOWN = 0.5  # share of words run together that the examples must have, for them to be taken apart; by trial
FARTHEST = 0.85  # an edit that costs more (see bot.text.typos) is no slip of one finger; by trial
# What it costs to take a word for one of the examples' with a slip: of a well-formed word, so much that a neighbour in
# the message has to be its neighbour in them too; by the slip's own cost; and where it has other marks. By trial.
SLIPPED = 0.08
SLIP = 0.1
MARKS_LOST = 0.04
SHORTEST_SLIP = 2  # letters; of so few, neighbours have to tell
# Words run together: letters of a run and of a part of it, and what a part costs that is not as in the examples.
SHORTEST_RUN, LONGEST_RUN = 4, 60
LONGEST_PART = 12
LETTERS = frozenset("yýởạà")
OTHERWISE_MARKED = 1.5
STRANGE = 2.2
MOST_KEPT = 4096  # tokens whose readings are remembered
# The dearest reading of each kind that is taken without an example to vouch for it.
_ENOUGH = {"chat": UNSURE, "abbreviation": SURE, "stretched": SURE, "keys": UNTYPED}

Words = tuple[str, ...]


class _Meant(NamedTuple):
    """What a token may be: words, the first and the last of them without marks, and the cost."""

    cost: float
    first: str
    last: str
    words: Words


class Wording:
    """Reads texts against the vocabulary of the examples it was made from. Read-only but for its memory."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.examples = [tuple(word for token in _tokens(text) for word in _alone(token)) for text in texts]
        uses = Counter(word for words in self.examples for word in words)
        # The commonest way to mark each bare word.
        self._marked = {fold(word): word for word, _ in sorted(uses.items(), key=lambda use: (use[1], use[0]))}
        self._pairs = {(fold(a), fold(b)) for words in self.examples for a, b in pairwise(words)}
        self._by_size: dict[int, list[str]] = {}
        for word in sorted(self._marked):
            self._by_size.setdefault(len(word), []).append(word)
        self._known: dict[tuple[str, TokenKind], Sequence[_Meant]] = {}

    def __getstate__(self) -> dict[str, object]:
        return {**vars(self), "_known": {}}  # without its memory

    def words(self, text: str) -> list[str]:
        """The words of a question, in lower case, with their tones where typed or certain."""
        tokens = _tokens(text)
        if all(token.kind is TokenKind.EMOJI for token in tokens):
            tokens = [token for token in tokens if token.text in self._marked]
        read = [self._read(token) for token in tokens]
        if max(map(len, read), default=1) == 1:  # as in most questions
            return [word for ((_, _, _, words),) in read for word in words]
        lines: dict[str, tuple[float, Words]] = {"": (0.0, ())}  # the cheapest line by its last bare word
        for ways_on in read:
            longer: dict[str, tuple[float, Words]] = {}
            for cost, first, last, words in ways_on:
                ways = [(held - PAIRED * ((end, first) in self._pairs), line) for end, (held, line) in lines.items()]
                total, line = min(ways) if len(ways) > 1 else ways[0]
                if last not in longer or total + cost < longer[last][0]:
                    longer[last] = (total + cost, line + words)
            lines = longer
        return list(min(lines.values())[1])

    def _read(self, token: Token) -> Sequence[_Meant]:
        """What the token may be; worked out once, since messages repeat the same few thousand."""
        mark = (token.text, token.kind)
        known = self._known.get(mark)
        if known is None:
            if len(self._known) >= MOST_KEPT:
                self._known.clear()
            found = self._readings(token)
            known = self._known[mark] = [_Meant(cost, fold(said[0]), fold(said[-1]), said) for cost, said in found]
        return known

    def _readings(self, token: Token) -> Sequence[tuple[float, Words]]:
        typed = canonical(token.text)
        bare = fold(typed)
        if bare in self._marked or token.kind is not TokenKind.WORD:
            return ((0.0, (typed,)),)
        found = [
            (each.cost, tuple(map(canonical, each.words)))
            for each in readings(token.text, self._knows)
            if all(map(self._knows, each.words))
        ] or [(UNTYPED, (canonical(word),)) for word in untype(typed) if self._knows(word)]
        if found:
            return found
        if is_folded_syllable(bare) or len(bare) == SHORTEST_SLIP:
            return [(0.0, _alone(token)), *self._slips(typed, bare, SLIPPED)]
        cut = self._cut(typed)
        known = sum(map(self._knows, cut))
        if known == len(cut) and any(self._paired(*pair) for pair in pairwise(cut)):
            return ((0.0, cut),)
        if bare.isalpha() and (slips := self._slips(typed, bare, 0.0)):
            return slips
        # What bears marks is no word of another language, so that it may be cut where nothing is known.
        taken = cut and (known >= ENOUGH_KNOWN * len(cut) or is_marked(typed))
        return ((0.0, cut if taken else _alone(token)),)

    def _slips(self, typed: str, bare: str, cost: float) -> list[tuple[float, Words]]:
        """The examples' words that a word that they lack may have been meant to be, by a slip of one finger."""
        sizes = range(len(bare) - 1, len(bare) + 2) if len(bare) >= SHORTEST_SLIP else ()
        near = (word for size in sizes for word in self._by_size.get(size, ()) if OSA.distance(bare, word) <= 1)
        slips = ((edits(bare, word), self._marked[word] if typed != bare else word) for word in near)
        return [
            (cost + SLIP * slip + (MARKS_LOST if _marked_letters(word) != _marked_letters(typed) else 0.0), (word,))
            for slip, word in slips
            if slip < FARTHEST
        ]

    def _cut(self, typed: str) -> Words:
        """Words run together, taken apart where it is likeliest; empty where it cannot be done."""
        if not typed.isalpha() or not SHORTEST_RUN <= len(typed) <= LONGEST_RUN or len(fold(typed)) != len(typed):
            return ()
        parts = cheapest_cut(typed, self._cost, self._paired, LONGEST_PART)
        return tuple(map(canonical, parts)) if len(parts) > 1 else ()

    def _cost(self, part: str) -> float | None:
        """Of a part of a run being a word: the examples' own, also of another language, or else a syllable."""
        if len(part) == 1:
            return 1.0 if part in LETTERS else None
        if self._knows(part):
            return 1.0 if part.isascii() or self._marked[key(part)] == canonical(part) else OTHERWISE_MARKED
        return STRANGE if is_folded_syllable(part) or is_shape(part) else None

    def _paired(self, one: str, two: str) -> bool:
        return (fold(one), fold(two)) in self._pairs

    def _knows(self, word: str) -> bool:
        return key(word) in self._marked


def _marked_letters(word: str) -> list[str]:
    return [letter for letter in word if not letter.isascii()]


def _tokens(text: str) -> list[Token]:
    """What is said; emoji only where nothing else is."""
    tokens = tokenise(compose(text)[:LONGEST])
    return [token for token in tokens if token.kind not in MUTE] or [
        token for token in tokens if token.kind is not TokenKind.MARK
    ]


def _alone(token: Token) -> Words:
    """What a token says to someone who knows no example: as typed, unless it is no syllable and has a sure reading."""
    typed = canonical(token.text)
    if token.kind is not TokenKind.WORD or is_folded_syllable(fold(typed)):
        return (typed,)
    sure: Reading | None = next(
        (
            each
            for each in readings(token.text, lambda _: False)
            if each.cost <= _ENOUGH.get(each.why, 0.0) and each.why != "typed"
        ),
        None,
    )
    return tuple(map(canonical, sure.words)) if sure else (typed,)
