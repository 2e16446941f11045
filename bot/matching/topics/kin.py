"""Traits of a text beside its words: everyday words for which others may stand ("hotline", "số điện thoại").

The sets are language data (`language/kin.yaml`), the same for every knowledge base, and the knowledge base's own
synonyms and short forms.
"""

from collections.abc import Collection, Iterable, Sequence
from functools import cache
from itertools import chain

from bot.matching.reading.lexicon import syllables, words_of
from bot.text.syllable import fold

Words = tuple[str, ...]
Held = list[tuple[range, tuple[str, ...]]]  # where a phrase stands in a text, and the sets that it is in
Meant = tuple[Words, str]  # a phrase with its marks, and a set that it is in


class Kin:
    """Finds the sets of which a text holds a phrase. Read-only."""

    def __init__(self, own: Iterable[Collection[str]] = ()) -> None:
        """Take the sets of the language, and those of one knowledge base."""
        self._table = dict(_language())
        for number, phrases in enumerate(own):
            for words in {syllables(phrase) for phrase in phrases} - {()}:
                bare = tuple(map(fold, words))
                self._table[bare] = (*self._table.get(bare, ()), (words, f"own {number}"))
        self._sizes: dict[str, list[int]] = {}  # how many words phrases have, by their first word; longest first
        for first, size in sorted({(phrase[0], len(phrase)) for phrase in self._table}, reverse=True):
            self._sizes.setdefault(first, []).append(size)

    def held(self, words: Sequence[str]) -> Held:
        """The phrases that stand in the words, but for those inside a longer one: "giá" is none in "đánh giá".

        A word typed with marks is only itself, one without may be any that is written so.
        """
        found: Held = []
        bare = list(map(fold, words))
        reach = 0  # where the phrases end that began before
        for first, word in enumerate(bare):
            for size in self._sizes.get(word, ()):  # few words begin a phrase
                last = first + size
                if last <= reach:
                    break
                phrases = self._table.get(tuple(bare[first:last])) if last <= len(bare) else None
                if phrases is None:
                    continue
                typed = tuple(words[first:last])
                names = tuple([name for phrase, name in phrases if phrase == typed or _may_be(typed, phrase)])
                if names:
                    found.append((range(first, last), names))
                    reach = last
                    break
        return found

    def of(self, words: Sequence[str]) -> list[str]:
        """Names of the sets of which some phrase stands in the words."""
        return traits(self.held(words))


def traits(held: Held) -> list[str]:
    """Names of the sets of some phrases."""
    return [name for _, names in held for name in names]


def covered(held: Held, names: Collection[str]) -> frozenset[int]:
    """Places of the words that are part of a phrase of one of these sets."""
    return frozenset(at for place, found in held if any(map(names.__contains__, found)) for at in place)


def _may_be(words: Words, phrase: Words) -> bool:
    """Whether a phrase may be meant by words of which some may lack their marks."""
    return all(word == meant or word.isascii() for word, meant in zip(words, phrase, strict=True))


@cache
def _language() -> dict[Words, tuple[Meant, ...]]:
    """Phrase without marks → the phrases that are written so, and the sets that they are in."""
    table: dict[Words, dict[Meant, None]] = {}
    split = cache(syllables)  # thousands of phrases are made of few hundred words
    for name, phrases in words_of("kin").items():
        for phrase in phrases:
            words = tuple(chain.from_iterable(map(split, phrase.split())))
            table.setdefault(tuple(map(fold, words)), {})[words, name] = None
    return {words: tuple(meant) for words, meant in table.items()}
