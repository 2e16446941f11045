"""The phrases of the language data, with which the words of every knowledge base begin."""

from functools import cache

from bot.matching.reading.lexicon import apart, language_phrases
from bot.matching.reading.names import naming
from bot.matching.reading.phrases import PhraseTable, Role, Sense


def is_different(sense: Sense) -> bool:
    """Whether a sense says too little of what is spoken of: "thu nhập" as a target, "mưa đá" as the weather."""
    return sense.role is Role.OFFTOPIC or (sense.role is Role.ATTRIBUTE and sense.key in apart())


def asks(words: tuple[str, ...], sense: Sense) -> bool:
    """Whether a phrase of several words is an attribute, which inside a name asks nothing."""
    return len(words) > 1 and sense.role is Role.ATTRIBUTE


@cache
def language_table() -> tuple[PhraseTable, frozenset[str], frozenset[str]]:
    """The phrases of the language data, with which every base begins.

    Returns:
        their table; first words of those that may be different here; first words of attributes of more than one.
    """
    common = PhraseTable()
    phrases = language_phrases()
    for words, sense in phrases:
        common.add(words, sense)
    for words in naming().toned:
        if len(words) > 1 and words not in common.phrases:  # "công viên" is one word, and no slip for another
            common.add(words, Sense(Role.WORD, " ".join(words)))
    common.share()
    openers = frozenset(words[0] for words, sense in phrases if words and is_different(sense))
    return common, openers, frozenset(words[0] for words, sense in phrases if asks(words, sense))
