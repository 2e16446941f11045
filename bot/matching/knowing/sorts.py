"""Sorts: what stands after a noun in a name says of what sort it is, be it asked for, or be nothing, elsewhere."""

from collections.abc import Callable, Container

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.phrases import PhraseTable, Role, Sense

PAIR = 2  # syllables
LONGEST = 4  # syllables of an attribute inside a name
Words = tuple[str, ...]


def add_sorts(table: PhraseTable, words: Words, asked: Container[str], unknown: Callable[[str], bool]) -> None:
    """Add attributes after a noun that only names know: "Bộ môn Toán ứng dụng".

    After a noun of two syllables the sort is a word by itself: "cuộc thi | trực tuyến".

    Args:
        asked: first words of attributes of more than one.
        unknown: whether the language does not know a word.
    """
    for first in range(1, len(words)):
        if words[first] not in asked or not unknown(words[first - 1]):
            continue
        noun = words[max(0, first - PAIR) : first]
        known = noun in table.phrases
        if known and (first < PAIR or any(sense.role is not Role.WORD for sense in table.senses(noun))):
            continue
        begun = table.beginning(words[first : first + LONGEST])
        for count in {count for count, sense in begun if count > 1 and sense.role is Role.ATTRIBUTE}:
            part = words[first if known else first - 1 : first + count]
            sense = Sense(Role.WORD, " ".join(part))
            table.add(part, sense)
            if known:
                table.things.add(sense.mark)


def add_nouns(table: PhraseTable, words: Words, unknown: Callable[[str], bool]) -> None:
    """Add what people call each other by, after a noun that only names know: "cuộc thi ảnh"."""
    for first in range(1, len(words)):
        noun, word = words[max(0, first - PAIR) : first], words[first : first + 1]
        if word[0] not in grammar("nouns_too") or not (unknown(noun[-1]) or noun in table.phrases):
            continue
        for sense in [one for one in table.senses(word) if one.role is Role.FILLER]:
            table.recast(word, sense, Sense(Role.WORD, word[0]))
