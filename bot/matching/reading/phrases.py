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


# By themselves, too: through their class they are looked up ten times as slowly, hundreds of times a message.
ASK, FILLER, CONCEPT, ATTRIBUTE, NAME, WORD, SMALLTALK, OFFTOPIC = Role


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


Node = dict[str, Any]  # syllable → the node below it, or the phrases that end there where none goes on, as at most
Ends = tuple[Phrase, ...]
NONE: Ends = ()
LEAF = ""  # no syllable is empty, so the empty key can hold the phrases that end at a node
NOTHING: Node = {}  # goes on from there


def parted(below: Any) -> tuple[Node, Ends]:
    """What goes on below a syllable, and the phrases that end there."""
    return (NOTHING, below) if type(below) is tuple else (below, below.get(LEAF, ()))


class Shared(dict[str, Any]):
    """A node that several tables have: none of them changes it, they put a copy in its place."""

    __slots__ = ()


class PhraseTable:
    """Phrases by their folded syllables. Built once, then only read.

    Attributes:
        halves: key of a word of two syllables → keys of those that may be said for it, where a name holds it.
        things: keys of what works are by their names, where elsewhere it is asked of something: "trụ sở", "cổng chào".
    """

    def __init__(self) -> None:
        self.root: Node = {}
        self.vocabulary: set[str] = set()
        self.toned: set[str] = set()
        self.things: set[str] = set()
        self.halves: dict[str, frozenset[str]] = {}
        # Second syllable of a phrase → its first ones; kept in their order, as a set would not be from run to run.
        self.before: dict[str, dict[str, None]] = {}
        # Joining words and dashes inside names → the syllables beside them, one before and two after; the second is ""
        # where the name ends: "Nà Pàn | và | Bản Lếch"; and, for where a message breaks off, one after alone.
        self.joints: dict[str, set[tuple[str, ...]]] = {}
        # Folded words of a name that are particles one by one → what stands beside them there: "ho dung | nuoc".
        self.beside: dict[tuple[str, str], set[str]] = {}
        # Word → known syllables that it may be a slip for.
        self.slips: dict[str, frozenset[str]] = {}
        # Beginning of a syllable → the letters that go on there; worked out when first asked for.
        self.letters: dict[str, str] = {}
        # Kind of message and token → the syllables with which a phrase may go on there.
        self.next: dict[tuple[Any, ...], frozenset[str]] = {}
        # Kind of message → words → the phrases that begin with them, see `spans`.
        self.ways: dict[tuple[bool, bool], dict[tuple[Any, ...], tuple[Any, ...]]] = {}
        # Word → what it is alone, and how phrases go on from it.
        self.firsts: dict[tuple[Any, ...], tuple[Any, ...]] = {}
        self.phrases: set[tuple[str, ...]] = set()  # words of every phrase, with their tones; until `close`
        self.mark = ""  # the same where the same phrases were added in the same order; see `share` and `close`
        self._added: list[tuple[tuple[str, ...], Role, str]] = []  # since the mark

    def __getstate__(self) -> dict[str, Any]:
        return {
            **vars(self),
            "slips": {},
            "letters": {},
            "next": {},
            "ways": {},
            "firsts": {},
        }  # without its memory, which goes by the places of nodes

    def add(self, words: Iterable[str], sense: Sense) -> None:
        """Add a phrase given as canonical syllables. Adding it twice changes nothing."""
        syllables = tuple(words)
        folded = [fold(syllable) for syllable in syllables]
        if not syllables or any(held.words == syllables and held.sense == sense for held in self.ending_at(folded)):
            return
        self._added.append((syllables, sense.role, sense.key))
        self.phrases.add(syllables)
        self.vocabulary.update(folded)
        self.toned.update(syllables)
        node = self.root
        for syllable in folded[:-1]:
            node = _own(node, syllable)
        if len(syllables) > 1 and sense.role is not Role.WORD:
            self.before.setdefault(folded[1], {})[folded[0]] = None
        below, phrase = node.get(folded[-1], ()), Phrase(syllables, sense)
        if type(below) is tuple:
            node[folded[-1]] = (*below, phrase)
        else:
            node = _own(node, folded[-1])
            node[LEAF] = (*node.get(LEAF, ()), phrase)

    def recast(self, words: Iterable[str], sense: Sense, instead: Sense) -> None:
        """Let a phrase mean one thing here instead of another that it means in the language."""
        syllables = tuple(words)
        self.add(syllables, instead)
        node = self.root
        for syllable in syllables:
            node = node[fold(syllable)]  # a node of this table's own, now that something was added
        node[LEAF] = [one for one in node[LEAF] if one.words != syllables or one.sense != sense]
        self._added.append((syllables, sense.role, f"-{sense.key}"))

    def add_half(self, word: str, half: str) -> None:
        """Let a syllable stand for a word that names hold. Both are known."""
        prefix = PREFIXES[Role.WORD]
        mark = sys.intern(prefix + word)
        self._added.append(((word, half), Role.WORD, half))
        self.halves[mark] = self.halves.get(mark, frozenset()) | {sys.intern(prefix + half)}

    def share(self) -> None:
        """Be what other tables begin with (`extended`), and change no more."""
        self._set_mark()
        self.root = _shared(self.root)

    def extended(self) -> "PhraseTable":
        """A table that begins with the phrases of this one, which is shared.

        A language has ten thousand phrases and a base some hundreds: nodes are one for all tables until one adds below
        them, so that an edit need not wait for the language to be added again.
        """
        table = PhraseTable()
        table.root = dict(self.root)
        table.vocabulary, table.toned, table.phrases = {*self.vocabulary}, {*self.toned}, {*self.phrases}
        table.before = {second: {**firsts} for second, firsts in self.before.items()}
        table.mark = self.mark
        return table

    def close(self) -> None:
        """Set the mark, and let go of what only adding needs."""
        self._set_mark()
        self.phrases.clear()

    def _set_mark(self) -> None:
        self.mark = hashlib.blake2b(repr((self.mark, self._added)).encode()).hexdigest()
        self._added.clear()

    def ending_at(self, folded: Iterable[str]) -> Ends:
        """Phrases whose folded syllables are exactly these."""
        node, ends = self.root, NONE
        for syllable in folded:
            below = node.get(syllable)
            if below is None:
                return NONE
            node, ends = parted(below)
        return ends

    def beginning(self, words: tuple[str, ...]) -> Iterator[tuple[int, Sense]]:
        """Phrases with exactly these tones that the words begin with: how many of them they take, and a sense."""
        node = self.root
        for count, word in enumerate(words, 1):
            below = node.get(fold(word))
            if below is None:
                return
            node, ends = parted(below)
            for phrase in ends:
                if phrase.words == words[:count]:
                    yield count, phrase.sense

    def senses(self, words: Iterable[str]) -> Iterator[Sense]:
        """Senses of a phrase with exactly these tones."""
        syllables = tuple(words)
        for phrase in self.ending_at(fold(word) for word in syllables):
            if phrase.words == syllables:
                yield phrase.sense


def _own(node: Node, syllable: str) -> Node:
    """The node below a syllable, to be changed: made where there is none, a copy where other tables share it."""
    below = node.get(syllable)
    if type(below) is not dict:
        below = node[syllable] = {LEAF: below} if type(below) is tuple else dict(below or ())
    return below


def _shared(node: Node) -> Shared:
    """A node and all below it, to be shared; phrases that end at one are never changed in place."""
    return Shared((key, below if type(below) is tuple else _shared(below)) for key, below in node.items())
