"""Traits of a text beside its words: everyday words for which others may stand ("hotline", "số điện thoại").

The sets are language data (`language/kin.yaml`), the same for every knowledge base, and the knowledge base's own
synonyms and short forms.
"""

from collections.abc import Collection, Iterable, Sequence
from functools import cache

from bot.matching.lexicon import syllables, words_of
from bot.text.syllable import fold

Bare = tuple[str, ...]
Held = list[tuple[range, tuple[str, ...]]]  # where a phrase stands in a text, and the sets that it is in


class Kin:
    """Finds the sets of which a text holds a phrase. Read-only."""

    def __init__(self, own: Iterable[Collection[str]] = ()) -> None:
        """Take the sets of the language, and those of one knowledge base."""
        self._table = dict(_language())
        for number, phrases in enumerate(own):
            for words in {_bare(phrase) for phrase in phrases} - {()}:
                self._table[words] = (*self._table.get(words, ()), f"own {number}")
        self._sizes: dict[str, list[int]] = {}  # how many words phrases have, by their first word
        for first, size in sorted({(phrase[0], len(phrase)) for phrase in self._table}):
            self._sizes.setdefault(first, []).append(size)

    def held(self, words: Sequence[str]) -> Held:
        """The phrases that stand in the words (without marks), one inside another too."""
        found: Held = []
        for first, word in enumerate(words):
            for size in self._sizes.get(word, ()):  # few words begin a phrase
                place = range(first, first + size)
                names = self._table.get(tuple(words[first : place.stop])) if place.stop <= len(words) else None
                if names:
                    found.append((place, names))
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


def _bare(phrase: str) -> Bare:
    return tuple(map(fold, syllables(phrase)))


@cache
def _language() -> dict[Bare, tuple[str, ...]]:
    """Phrase without marks → the sets that it is in."""
    table: dict[Bare, dict[str, None]] = {}
    for name, phrases in words_of("kin").items():
        for phrase in phrases:
            table.setdefault(_bare(phrase), {})[name] = None
    return {words: tuple(names) for words, names in table.items()}
