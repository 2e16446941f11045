"""Courtesies around a question, without which it is the same: "dạ cho em hỏi tổng vốn bao nhiêu ạ".

How alike a question is to the examples of records is judged without them, or each "ạ" would make it another one.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.lexicon import words_of as lists_of
from bot.matching.reading.mention import Mention, Reading, words_of

KINDS = ("courtesy", "address")  # lists of words of no content
ADDRESSING = frozenset(("greeting", "thanks", "understood"))  # "em ơi", "cảm ơn"
SAID = frozenset(word for kind in KINDS for word in lists_of("fillers")[kind]) | grammar("closing_particles")


def within_courtesies(reading: Reading) -> Iterator[tuple[str, ...]]:
    """The words of a message, then those left without some of the courtesies before and after them."""
    if not reading.words:
        return
    yield reading.words
    before = takewhile(_is_courtesy, reading.mentions)
    after = takewhile(_is_courtesy, reversed(reading.mentions))
    starts, ends = [0, *(one.last for one in before)], [len(reading.tokens), *(one.first for one in after)]
    for start in starts:
        for end in ends:
            if 0 < end - start < len(reading.tokens):
                yield words_of(reading.tokens[start:end])


def without_courtesies(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Some words without the courtesies before and after them; all of them where nothing is named by the others."""
    first = sum(1 for _ in takewhile(_is_courtesy, mentions))
    last = len(mentions) - sum(1 for _ in takewhile(_is_courtesy, reversed(mentions)))
    left = mentions[first:last]
    return left if any(one.keys or one.attributes for one in left) else mentions


def _is_courtesy(mention: Mention) -> bool:
    addressed = bool(mention.smalltalk) and mention.smalltalk <= ADDRESSING
    if not addressed and not (mention.filler and mention.said in SAID):
        return False
    return not (mention.asks or mention.keys or mention.attributes or mention.is_value)
