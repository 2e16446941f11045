"""Correcting: messages that set right what was understood before: "không, tôi hỏi phường kia", "ý em là Hoa Đào cơ".

What opens them says only that; the rest is asked of what was in view, with another name, number or part.
"""

from collections.abc import Sequence

from bot.matching.candidate import Focus
from bot.matching.lexicon import grammar
from bot.matching.mention import Mention, Reading
from bot.text.syllable import fold
from bot.text.tokens import TokenKind

INTERJECTIONS = frozenset(map(fold, grammar("interjections")))
REFUSING = frozenset(map(fold, grammar("refusing")))
MEANING = frozenset(tuple(fold(phrase).split()) for phrase in grammar("meaning"))
WRITERS = frozenset(map(fold, grammar("persons"))) | {"toi", "em", "minh", "con", "chau", "tui", "tao", "to"}
ABOUT = frozenset(("la", "ve", "den", "toi", "co", "thang", "ben"))
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
    words = [(fold(word), mention.first) for mention in mentions for word in mention.text.split()]
    folded = [word for word, _ in words]
    at, corrects = 0, False
    while at < len(words):
        meaning = _meaning(folded, at)
        if meaning:
            at, corrects = at + meaning, True
        elif folded[at] in INTERJECTIONS:
            at += 1
        elif folded[at] in REFUSING and (_stops_after(reading, words, at) or _meaning(folded, at + 1)):
            at, corrects = at + 1, True
        else:
            break
    start = words[at][1] if at < len(words) else None
    rest = [mention for mention in mentions if start is not None and mention.first >= start]
    return (rest, corrects) if rest and any(m.keys or m.asks or not m.known for m in rest) else (mentions, False)


def _meaning(folded: Sequence[str], at: int) -> int:
    """How many words there are of "tôi hỏi", "ý em là", "ý mình muốn hỏi về"; 0 for none."""
    start = at
    if folded[at : at + 1] == ["y"]:
        at += 1
    if at < len(folded) and folded[at] in WRITERS:
        at += 1
    for size in range(LONGEST, 0, -1):
        if at > start and tuple(folded[at : at + size]) in MEANING:
            return at + size - start
    return 0


def _stops_after(reading: Reading, words: Sequence[tuple[str, int]], at: int) -> bool:
    """Whether a comma or a stop stands behind a word."""
    if at + 1 >= len(words):
        return False
    between = reading.tokens[words[at][1] + 1 : words[at + 1][1]]
    return any(token.kind is TokenKind.MARK for token in between)
