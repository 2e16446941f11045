"""A trie of known phrases over folded syllables; tones are compared at the end of a path, not on the way."""

import hashlib
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.text.syllable import fold


class Role(StrEnum):
    """What a phrase does in a question."""

    ASK = "ask"  # asks for something ("khi nào")
    FILLER = "filler"  # carries no content
    CONCEPT = "concept"  # a general notion of the language data
    ATTRIBUTE = "attribute"  # something that can be asked of a fact ("kinh phí")
    NAME = "name"  # a proper name of the knowledge base
    WORD = "word"  # any other word of the knowledge base
    SMALLTALK = "smalltalk"
    OFFTOPIC = "offtopic"


PREFIXES = {Role.CONCEPT: "c:", Role.NAME: "name:", Role.WORD: "w:"}


@dataclass(slots=True, unsafe_hash=True)  # never changed, but frozen ones take three times as long to make, and to keep
class Sense:
    """One meaning of a phrase."""

    role: Role
    key: str
    mark: str = field(init=False, repr=False, compare=False)  # the key as mentions bear it; "" where they do not

    def __post_init__(self) -> None:
        prefix = PREFIXES.get(self.role)
        self.mark = sys.intern(prefix + self.key) if prefix else ""


@dataclass(slots=True, unsafe_hash=True)  # never changed, as senses are not
class Phrase:
    """A phrase with its tones, and one of its senses."""

    words: tuple[str, ...]  # canonical, toned
    sense: Sense


LEAF = ""  # no syllable is empty, so the empty key can hold the phrases that end at a node


class PhraseTable:
    """Phrases by their folded syllables. Built once, then only read.

    Attributes:
        things: keys of what works are by their names, where elsewhere it is asked of something: "trụ sở", "cổng chào".
    """

    def __init__(self) -> None:
        self.root: dict[str, Any] = {}
        self.vocabulary: set[str] = set()
        self.toned: set[str] = set()
        self.things: set[str] = set()
        # Second syllable of a phrase → its first ones; kept in their order, as a set would not be from run to run.
        self.before: dict[str, dict[str, None]] = {}
        # Node, word → continuations that it may be a slip for, and what that costs.
        # Joining words and dashes inside names, each with the syllables beside it: "Nà Pàn | và | Bản Lếch".
        self.joints: set[tuple[str, str, str]] = set()
        self.slips: dict[tuple[int, str], tuple[tuple[str, float], ...]] = {}
        # Kind of message → words → the phrases that begin with them, see `spans`.
        self.ways: dict[tuple[bool, bool], dict[tuple[Any, ...], tuple[Any, ...]]] = {}
        # Word → what it is alone, and how phrases go on from it.
        self.firsts: dict[tuple[Any, ...], tuple[Any, ...]] = {}
        self.phrases: set[tuple[str, ...]] = set()  # words of every phrase, with their tones; until `close`
        self._seen: dict[tuple[tuple[str, ...], Role, str], None] = {}

    def __getstate__(self) -> dict[str, Any]:
        return {
            **vars(self),
            "slips": {},
            "ways": {},
            "firsts": {},
        }  # without its memory, which goes by the places of nodes

    def add(self, words: Iterable[str], sense: Sense) -> None:
        """Add a phrase given as canonical syllables. Adding it twice changes nothing."""
        syllables = tuple(words)
        mark = (syllables, sense.role, sense.key)
        if not syllables or mark in self._seen:
            return
        self._seen[mark] = None
        self.phrases.add(syllables)
        node = self.root
        for syllable in syllables:
            folded = fold(syllable)
            self.vocabulary.add(folded)
            self.toned.add(syllable)
            node = node.setdefault(folded, {})
        if len(syllables) > 1 and sense.role is not Role.WORD:
            self.before.setdefault(fold(syllables[1]), {})[fold(syllables[0])] = None
        node.setdefault(LEAF, []).append(Phrase(syllables, sense))

    def close(self) -> str:
        """Let go of what only adding needs.

        Returns:
            what tables have in common that were given the same phrases in the same order, and others have not.
        """
        mark = hashlib.blake2b(repr(list(self._seen)).encode()).hexdigest()
        self._seen.clear()
        self.phrases.clear()
        return mark

    def ending_at(self, folded: Iterable[str]) -> tuple[Phrase, ...]:
        """Phrases whose folded syllables are exactly these."""
        node = self.root
        for syllable in folded:
            deeper: dict[str, Any] | None = node.get(syllable)
            if deeper is None:
                return ()
            node = deeper
        return tuple(node.get(LEAF, ()))

    def beginning(self, words: tuple[str, ...]) -> Iterator[tuple[int, Sense]]:
        """Phrases with exactly these tones that the words begin with: how many of them they take, and a sense."""
        node = self.root
        for count, word in enumerate(words, 1):
            deeper: dict[str, Any] | None = node.get(fold(word))
            if deeper is None:
                return
            node = deeper
            for phrase in node.get(LEAF, ()):
                if phrase.words == words[:count]:
                    yield count, phrase.sense

    def senses(self, words: Iterable[str]) -> Iterator[Sense]:
        """Senses of a phrase with exactly these tones."""
        syllables = tuple(words)
        for phrase in self.ending_at(fold(word) for word in syllables):
            if phrase.words == syllables:
                yield phrase.sense
