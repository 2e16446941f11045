"""Named, too: "Hoa Mai nữa, làm gì?" asks the same of one more; only behind what asks does "nữa" ask for others."""

from collections.abc import Sequence

from bot.matching.cutting.parts import STOPS
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention, Reading
from bot.text.syllable import fold, is_marked

ASKING_WORDS = grammar("asking_words")
MORE = "nữa"
POLAR = frozenset(("verify", "yesno", "exists"))


def without_more(reading: Reading, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Mentions without a "nữa" behind what is named and before what is asked of it."""
    return [mention for at, mention in enumerate(mentions) if not _names_one_more(reading, mentions, at)]


def _names_one_more(reading: Reading, mentions: Sequence[Mention], at: int) -> bool:
    mention = mentions[at]
    bare = not is_marked(mention.text) and fold(mention.text) == fold(MORE)
    if not at or not (mention.said == MORE or bare):
        return False
    before, after = _sentence(reading, mentions, at)
    names = bool(before) and bool(before[-1].names or before[-1].keys) and not before[-1].filler
    names = names and not any(one.number is not None for one in before[-2:-1])  # "còn một tiểu ban nữa là gì"
    return names and not any(map(_asks, before)) and any(map(_asks, after))


def _sentence(reading: Reading, mentions: Sequence[Mention], at: int) -> tuple[Sequence[Mention], Sequence[Mention]]:
    """What stands before and behind a mention in its sentence."""
    start, end = at, at + 1
    while start and not _stops(reading, mentions[start - 1], mentions[start]):
        start -= 1
    while end < len(mentions) and not _stops(reading, mentions[end - 1], mentions[end]):
        end += 1
    return mentions[start:at], mentions[at + 1 : end]


def _stops(reading: Reading, one: Mention, two: Mention) -> bool:
    return any(token.text[0] in STOPS for token in reading.tokens[one.last : two.first])


def _asks(mention: Mention) -> bool:
    itself = bool(mention.attributes or mention.keys) and mention.said.split()[-1] in ASKING_WORDS  # "làm gì"
    return bool(mention.asks - POLAR) or itself
