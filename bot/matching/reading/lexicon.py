"""The language data: how people ask, which words mean the same, what carries no content.

The YAML files beside this module belong to the language and to every congress; what belongs to one place stands in
its `knowledge/`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from bot.matching.reading.phrases import Role, Sense
from bot.matching.reading.slots import filled
from bot.text.serials import serial
from bot.text.syllable import canonical
from bot.text.tables import table
from bot.text.tokens import Token, TokenKind, tokenise
from bot.text.unicode import compose

NORTHERN, CENTRAL = " gì", " chi"
SLOTTED = ("asking", "concepts", "everyday")  # files whose phrases may have slots
WHY = "why"  # other asks are words of their own beside "gì"
LAST_LETTER = "ỹ"  # of Vietnamese, in the order of Unicode
LONGEST_KEPT = 400  # characters of a text whose syllables are kept: sentences, details, names
MOST_KEPT = 2048  # texts


@dataclass(frozen=True)
class Attribute:
    """Something that can be asked of a fact.

    Attributes:
        key: its id in the language data, or the Vietnamese name that a knowledge base gave it.
        label: how a reply names it.
        apart: its words are different things, which only share a name in refusals ("thu nhập", "sản lượng").
        paid: money is given for it, which is not what the whole costs ("đền bù").
    """

    key: str
    label: str
    apart: bool = False
    paid: bool = False


def syllables(text: str) -> tuple[str, ...]:
    """Canonical syllables, numbers and serials of a text, without punctuation.

    Kept, since one claim after the other is held against the same few texts of the knowledge.
    """
    return _kept(text) if len(text) <= LONGEST_KEPT else _syllables(text)


def _syllables(text: str) -> tuple[str, ...]:
    pieces = text.rstrip("?").split()
    if pieces and all(map(str.isalpha, pieces)) and max(text) <= LAST_LETTER:
        return tuple(map(canonical, pieces))  # as most phrases and questions are
    tokens = tokenise(compose(text))
    return tuple(_canonical(token) for token in tokens if token.kind not in (TokenKind.MARK, TokenKind.EMOJI))


_kept = lru_cache(maxsize=MOST_KEPT)(_syllables)


def _canonical(token: Token) -> str:
    return (serial(token.text) if token.kind is TokenKind.CODE else None) or canonical(token.text)


def words_of(name: str) -> dict[str, list[str]]:
    """A language data file that maps a meaning to its phrases."""
    return {str(key): [str(word) for word in words] for key, words in _read(name).items()}


@cache
def words_in(part: str) -> frozenset[str]:
    """A list of verdicts.yaml."""
    return frozenset(words_of("verdicts")[part])


def table_of(name: str) -> dict[str, Any]:
    """A language data file as it stands."""
    content: dict[str, Any] = _read(name)
    return content


@cache
def grammar(part: str) -> frozenset[str]:
    """The words of grammar.yaml that play one part in a question.

    Raises:
        KeyError: there is no such list.
    """
    return frozenset(map(str, _read("grammar")[part]))


def alternatives(words: Iterable[str]) -> str:
    """Any of some words, in a pattern: the longest first, in the same order in every run."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=3)  # a file that is asked for part by part; what was read from the others holds all of it
def _read(name: str) -> Any:
    said = table("bot.matching", "language", name)
    return _in_full(said) if name in SLOTTED else said


def _in_full(said: dict[str, list[str]]) -> dict[str, list[str]]:
    """A table of phrases with its slots filled."""
    slots = table("bot.matching", "language", "slots")
    return {key: list(filled(map(str, words), slots)) for key, words in said.items()}


def _phrases() -> Iterator[tuple[str, Sense]]:
    """Phrases that mean the same share one object for it, of which there are ten thousand."""
    for role, name in (
        (Role.ASK, "asking"),
        (Role.CONCEPT, "concepts"),
        (Role.SMALLTALK, "smalltalk"),
        (Role.OFFTOPIC, "offtopic"),
    ):
        for key, words in _read(name).items():
            sense = Sense(role, key)
            for word in words:
                yield str(word), sense
    yield from _in_the_centre(_read("asking"))
    filler = Sense(Role.FILLER, "")
    for name in ("fillers", "everyday"):
        for words in _read(name).values():
            for word in words:
                yield str(word), filler
    for key, entry in _read("attributes").items():
        sense = Sense(Role.ATTRIBUTE, key)
        for word in entry["words"]:
            yield str(word), sense


def _in_the_centre(asking: dict[str, list[str]]) -> Iterator[tuple[str, Sense]]:
    """Why, as the Centre asks it: "vì lý do gì" is "vì lý do chi" there; but for what the lists hold themselves."""
    held = {word for words in asking.values() for word in words}
    said = (f"{word.removesuffix(NORTHERN)}{CENTRAL}" for word in asking[WHY] if word.endswith(NORTHERN))
    yield from ((word, Sense(Role.ASK, WHY)) for word in said if word not in held)


def language_phrases() -> tuple[tuple[tuple[str, ...], Sense], ...]:
    """The syllables of every phrase of the language's tables, with a sense."""
    return tuple((syllables(text), sense) for text, sense in _phrases())


@cache
def known_attributes() -> dict[str, Attribute]:
    """What can be asked of a fact, by key."""
    return {
        key: Attribute(key, entry["label"], entry.get("apart", False), entry.get("paid", False))
        for key, entry in _read("attributes").items()
    }


@cache
def apart() -> frozenset[str]:
    """Attributes whose words are different things."""
    return frozenset(key for key, attribute in known_attributes().items() if attribute.apart)


@cache
def paid() -> frozenset[str]:
    """Attributes for which money is given that is not what the whole costs."""
    return frozenset(key for key, attribute in known_attributes().items() if attribute.paid)
