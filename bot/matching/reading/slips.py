"""Slips: the known syllables that a word is one letter away from."""

import sys
from collections.abc import Iterable, Mapping

from bot.matching.reading.phrases import WORD, PhraseTable
from bot.text.syllable import canonical, fold, is_marked

LONGEST_MENDED = 24  # letters: what is longer is no syllable
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz./-")  # what words are made of without their marks: "T.Ư", "đ/c"
PAIR = 2  # letters: of a longer word the first or the last is typed right
MOST_REMEMBERED = 20_000  # words


def slips_of(table: PhraseTable, typed: str) -> frozenset[str]:
    """What a word may be a slip for at all; kept by the word, of which messages repeat the same few thousand."""
    slips = table.slips.get(typed)
    if slips is None:
        if len(table.slips) >= MOST_REMEMBERED:
            table.slips.clear()
        if not table.letters:
            table.letters = going_on(table.vocabulary)
        slips = table.slips[typed] = one_apart(typed, table.vocabulary, table.letters)
    return slips


def are_of_names(table: PhraseTable, typed: Iterable[str]) -> bool:
    """Whether words are nothing but words of names, with their tones: "thi ảnh", of a contest, not "thi hành"."""
    words = [canonical(text) for text in typed]
    found = [[one for one in table.ending_at((fold(word),)) if one.words == (word,)] for word in words]
    of_names = all(ends and all(one.sense.role is WORD for one in ends) for ends in found)
    return of_names and any(map(is_marked, words))


def going_on(vocabulary: Iterable[str]) -> dict[str, str]:
    """By each beginning of some syllables the letters that go on there, of all that could few."""
    found: dict[str, set[str]] = {}
    for syllable in vocabulary:
        for at, letter in enumerate(syllable):
            found.setdefault(syllable[:at], set()).add(letter)
    return {beginning: sys.intern("".join(sorted(letters & LETTERS))) for beginning, letters in found.items()}


def one_apart(typed: str, vocabulary: set[str], letters: Mapping[str, str]) -> frozenset[str]:
    """The syllables that one letter more, less, other or swapped makes of a word; most differ at both ends.

    What one edit makes is made and looked up, rather than the word compared with all that is known.

    Args:
        letters: by the beginnings of what is known, those that go on there.
    """
    if len(typed) > LONGEST_MENDED:
        return frozenset()
    cuts = [(typed[:at], typed[at:]) for at in range(len(typed) + 1) if typed[:at] in letters]
    made = [typed[:-1], *[head + tail[1:] for head, tail in cuts]]
    made += [head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1]
    made += [head + letter + rest for head, tail in cuts for rest in (tail, tail[1:]) for letter in letters[head]]
    found = vocabulary.intersection(made) - {typed}
    if len(typed) > PAIR:
        found = {one for one in found if one[0] == typed[0] or one[-1] == typed[-1]}
    return frozenset(found)
