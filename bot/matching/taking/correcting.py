"""Correcting: messages that set right what was understood before: "không, tôi hỏi phường kia", "ý em là Hoa Đào cơ".

What opens them says only that; the rest is asked of what was in view, with another name, number or part.
"""

from collections.abc import Collection, Sequence

from bot.matching.knowing.candidate import Focus
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention, Reading
from bot.text.syllable import fold, is_marked
from bot.text.tokens import TokenKind

INTERJECTIONS = grammar("interjections")
REFUSING = grammar("refusing")
MEANING = frozenset(tuple(phrase.split()) for phrase in grammar("meaning"))
WRITERS = grammar("persons") | grammar("writers")
LONGEST = max(map(len, MEANING))


def without_correction(
    reading: Reading, mentions: Sequence[Mention], focus: Focus | None
) -> tuple[Sequence[Mention], bool]:
    """A message without the words that correct the one before, or only draw breath; and whether it corrects.

    Returns:
        The mentions as they are, where nothing was said before or nothing is left behind those words.
    """
    if focus is None:
        return mentions, False
    words = [(word.lower(), mention.first) for mention in mentions for word in mention.text.split()]
    typed = [word for word, _ in words]
    at, corrects = 0, False
    while at < len(words):
        meaning = _meaning(typed, at)
        if meaning:
            at, corrects = at + meaning, True
        elif _is_any(typed[at], INTERJECTIONS):
            at += 1
        elif _is_any(typed[at], REFUSING) and (_stops_after(reading, words, at) or _meaning(typed, at + 1)):
            at, corrects = at + 1, True
        else:
            break
    start = words[at][1] if at < len(words) else None
    rest = [mention for mention in mentions if start is not None and mention.first >= start]
    return (rest, corrects) if rest and any(m.keys or m.asks or not m.known for m in rest) else (mentions, False)


def _meaning(typed: Sequence[str], at: int) -> int:
    """How many words there are of "tôi hỏi", "ý em là", "ý mình muốn hỏi về"; 0 for none."""
    start = at
    at += _is_any(" ".join(typed[at : at + 1]), ("ý",))
    at += _is_any(" ".join(typed[at : at + 1]), WRITERS)
    for size in range(LONGEST, 0, -1):
        said = typed[at : at + size]
        if at > start and any(len(said) == len(one) and all(map(_is, said, one)) for one in MEANING):
            return at + size - start
    return 0


def _is_any(typed: str, words: Collection[str]) -> bool:
    return any(_is(typed, word) for word in words)


def _is(typed: str, word: str) -> bool:
    """Whether what was typed is a word, or may be it where no tones are typed."""
    return typed == word or (not is_marked(typed) and typed == fold(word))


def _stops_after(reading: Reading, words: Sequence[tuple[str, int]], at: int) -> bool:
    """Whether a comma or a stop stands behind a word."""
    if at + 1 >= len(words):
        return False
    between = reading.tokens[words[at][1] + 1 : words[at + 1][1]]
    return any(token.kind is TokenKind.MARK for token in between)
