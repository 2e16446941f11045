"""Homographs: phrases that are spelt as common small words are, once the tones are left out.

"Moi truong" is "mỗi trường" more often than "môi trường", "ban ve" is "bàn về" and seldom "bản vẽ". The reading takes
the longer phrase; where that leads nowhere, the words may be meant apart.
"""

from functools import cache

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.phrases import PhraseTable, Role
from bot.text.syllable import fold

POSTS = frozenset(("leader", "secretary", "chairman"))  # attributes: "dung dau" is seldom "đúng đâu"


@cache
def _common() -> frozenset[str]:
    """The common small words, without tones."""
    return frozenset(map(fold, grammar("common")))


def may_be_apart(table: PhraseTable, mention: Mention) -> bool:
    """Whether a phrase of a message without tones may be single words.

    It names an attribute or another matter; each of its syllables is a common word or one that names something by
    itself, and one of the common words is another than the phrase holds.
    """
    words = mention.said.split()
    if len(words) < 2 or mention.asks or mention.names or not mention.text.isascii():
        return False
    if mention.attributes & POSTS or not (mention.attributes or mention.offtopic or mention.smalltalk):
        return False
    typed = [fold(word) for word in words]
    common = grammar("common")
    if not any(one in _common() and word not in common for one, word in zip(typed, words, strict=True)):
        return False
    return all(one in _common() or _names_something(table, one) for one in typed)


def _names_something(table: PhraseTable, folded: str) -> bool:
    """Whether a syllable alone is a notion of the language: "truong"."""
    return any(phrase.sense.role is Role.CONCEPT for phrase in table.ending_at((folded,)))
