"""The language's own word lists, read once from the package's data files."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from bot.text.syllable import fold, is_folded_syllable
from bot.text.tables import table

Readings = tuple[tuple[str, ...], ...]


def _data(name: str) -> Any:
    return table("bot.text", "data", name)


def _table(raw: Mapping[Any, Any], *, bare_words: bool = False) -> Mapping[str, Readings]:
    """Readings by typed form; also by the form without marks, after those of the form itself.

    A form without marks that is an ordinary syllable ("hồi" → "hoi") is made only with `bare_words`.
    """
    found: dict[str, Readings] = {}
    for key, value in raw.items():
        listed = value if isinstance(value, list) else [value]
        found[str(key)] = tuple(words for each in listed if (words := tuple(each.lower().split())) != (key,))
    for key, held in list(found.items()):
        bare = fold(key)
        if bare != key and (bare_words or not is_folded_syllable(bare)):
            own = found.get(bare, ())
            found[bare] = own + tuple(each for each in held if each not in own and each != (bare,))
    return {key: held for key, held in found.items() if held}


@cache
def abbreviations(*, upper: bool = False) -> Mapping[str, Readings]:
    """Abbreviations of Party, state and office texts, by lower-case form with or without marks.

    `upper`: for a token typed in capitals, where "DU" may be ĐU, though a small "du" is a word.
    """
    return _table(_data("abbreviations"), bare_words=upper)


@cache
def teencode() -> Mapping[str, Readings]:
    """Chat spellings, by lower-case form with or without marks."""
    return _table(_data("teencode"))


@cache
def english_meanings() -> Mapping[str, Readings]:
    """Vietnamese for the foreign words that people mix in."""
    return _table(_data("english")["means"])


@cache
def english_kept() -> frozenset[str]:
    """Foreign words whose letters must not pass for Telex keys."""
    raw = _data("english")
    return frozenset(str(word) for word in [*raw["keep"], *raw["means"]])


@cache
def compounds() -> Mapping[tuple[str, str], tuple[tuple[str, str], ...]]:
    """Two-syllable words by how they are shortened: each head of the first syllable with the folded second one."""
    found: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
    for word in _data("compounds")["words"].split():
        first, second = word.split("-")
        bare = fold(first)
        for head in {bare[:1], bare[:2], _onset(bare)}:
            if head != bare:
                found[head, fold(second)] = (*found.get((head, fold(second)), ()), (first, second))
    return found


@cache
def compound_pairs() -> Mapping[tuple[str, str], tuple[str, str]]:
    """Two-syllable words by their folded syllables; of several, the first listed."""
    pairs: dict[tuple[str, str], tuple[str, str]] = {}
    for word in _data("compounds")["words"].split():
        first, second = word.split("-")
        pairs.setdefault((fold(first), fold(second)), (first, second))
    return pairs


def _onset(bare: str) -> str:
    """Consonants before the first vowel."""
    for at, char in enumerate(bare):
        if char in "aeiouy":
            return bare[:at] or bare[:1]
    return bare
