"""Names of agencies and companies, which common words tell from each other: "Sở Tài nguyên và Môi trường".

No syllable of them is a proper name, and taken one by one the words are those of many other things ("môi trường",
"tài chính"); only the whole, from the word for what the organ is, is a name. A capital begins each of its parts.
"""

from collections.abc import Iterator, Sequence

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.names import ProperName, generic_at, naming
from bot.text.syllable import canonical
from bot.text.tokens import DASHES, Token, TokenKind, tokenise
from bot.text.unicode import compose

NO_KINDS: frozenset[str] = frozenset()
LONGEST_HEAD = 4  # syllables: "trường trung học cơ sở"
LEAST_PROPER = 2  # capitals in a row that are a proper name: "Hoa Mai"
LEAST_CAPITALS = 2  # of a name without a word for what bears it


def organ(text: str, *, holds: bool = False) -> ProperName | None:
    """The organ that a text names by common words; None where it names none, or a proper name alone tells it.

    Args:
        text: a name as written in the knowledge base, with its capitals, perhaps after the Party unit that there is in
            the organ ("Chi bộ Sở Tài chính").
        holds: it names who holds a congress, be it without a word for what that is ("Điện lực Hoa Mai"), or with one
            that committees open with, too ("Ban Dân vận").
    """
    if not _may_be(text, holds=holds):
        return None
    tokens = _tokens(text)
    unit = _unit(tokens)
    tokens = tokens[unit:]
    if not all(token.kind is TokenKind.WORD or token.text in DASHES for token in tokens):
        return None
    said = [token for token in tokens if token.kind is TokenKind.WORD]
    words = tuple(canonical(token.text) for token in said)
    head = _opening(words, naming().organs)
    capitals = sum(token.text[0].isupper() for token in said)
    if not head and not (holds and LEAST_CAPITALS <= capitals < len(said) and not generic_at(words, 0)[0]):
        return None  # "Đại hội Đảng bộ Sở …" names no organ
    if words[:head] in naming().committees and not (holds or unit):
        return None
    return ProperName(words, NO_KINDS) if _told_by_words(said[head:], words[head:]) else None


def parts(text: str) -> tuple[str, str]:
    """The name of an organ cut after the word for what it is: "Chi bộ Sở", "Tài chính"."""
    tokens = _tokens(text)
    unit = _unit(tokens)
    head = _opening([canonical(token.text) for token in tokens[unit:]], naming().organs)
    at = tokens[unit + head].start
    return text[:at], text[at:]


def variants(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """How else people write the name of an organ: without what joins its parts ("sở tài nguyên môi trường")."""
    yield tuple(words)
    joined = tuple(word for word in words if word not in grammar("joiners"))
    if len(joined) < len(words):
        yield joined


def _may_be(text: str, *, holds: bool) -> bool:
    """Whether a text can name an organ, as told without taking it apart: most names are those of other things."""
    data = naming()
    words = text.split(maxsplit=LONGEST_HEAD)
    if words and words[0].lower() in data.unit_openers:
        words = words[_opening([word.lower() for word in words[:LONGEST_HEAD]], data.units) :]
    if not words or not words[0][0].isupper():
        return False
    return holds or canonical(words[0].lower()) in data.organ_openers


def _tokens(text: str) -> list[Token]:
    return [token for token in tokenise(compose(text)) if token.kind is not TokenKind.EMOJI]


def _unit(tokens: Sequence[Token]) -> int:
    """How many tokens name the Party unit before an organ."""
    return _opening([canonical(token.text) for token in tokens], naming().units)


def _opening(words: Sequence[str], phrases: frozenset[tuple[str, ...]]) -> int:
    """How many words the longest of the phrases takes that they open with."""
    for size in range(min(LONGEST_HEAD, len(words)), 0, -1):
        if tuple(words[:size]) in phrases:
            return size
    return 0


def _told_by_words(said: Sequence[Token], words: Sequence[str]) -> bool:
    """Whether common words tell an organ after its head: not all in capitals, no proper name among generic ones."""
    if not said or not said[0].text[0].isupper() or not grammar("function_words").isdisjoint(_without_joiners(words)):
        return False
    common = proper = generic = 0
    at = run = 0
    while at < len(said):
        size, _ = generic_at(words, at)
        lower = at + 1 < len(said) and said[at + 1].text[0].islower() and words[at + 1] not in grammar("joiners")
        if size:
            generic, run = generic + 1, 0
        elif said[at].text[0].isupper() and lower:
            common, run, size = common + 1, 0, 2
        else:
            run = run + 1 if said[at].text[0].isupper() else 0
            proper, size = max(proper, run), 1
        at += size
    return bool(common) or (bool(generic) and proper < LEAST_PROPER)


def _without_joiners(words: Sequence[str]) -> Iterator[str]:
    return (word for word in words if word not in grammar("joiners"))
