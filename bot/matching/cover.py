"""The cover: of all spans found, those that read the message with the longest known phrases at the least cost."""

from decimal import Decimal
from typing import Any

from bot.matching.mention import Mention
from bot.matching.phrases import Phrase, Role
from bot.matching.spans import Found, Spans
from bot.text.tokens import Token, TokenKind
from bot.text.when import Grain, When

# What a span is worth to the cover, found by trial on our own question sets.
SYLLABLE_WORTH = 1.3
PHRASE_COST = 0.3
NUMBER_COST = 0.2
WORD_COST = 0.2  # a mere word of the knowledge base, rather than a phrase of the language
LENGTH_WORTH = 0.01
TIE = 0.02
SENSE_SPREAD = 0.12  # senses whose tones fit this much worse than the best one are dropped
KEY_PREFIXES = {Role.CONCEPT: "c:", Role.NAME: "name:", Role.WORD: "w:"}


def cover(tokens: list[Token], spans: Spans) -> tuple[list[Mention], float]:
    """The best mentions for a message, and what they are worth."""
    count = len(tokens)
    best: list[float] = [0.0] * (count + 1)
    choice: list[Mention | None] = [None] * (count + 1)
    for at in range(count - 1, -1, -1):
        best[at] = best[at + 1]
        if tokens[at].kind in (TokenKind.MARK, TokenKind.EMOJI):
            continue
        choice[at] = Mention(at, at + 1, tokens[at].text, tokens[at].text, known=False)
        for last, items in spans.get(at, {}).items():
            mention, gain = _mention(tokens, at, last, items)
            if mention is None:
                continue
            worth = best[last] + gain
            current = choice[at]
            longer = current is not None and last > current.last and worth > best[at] - TIE
            if (
                worth > best[at] + TIE or longer
            ):  # of equals the longer first phrase: "đơn vị | nào", not "đơn | vị nào"
                best[at], choice[at] = worth, mention
    return _chain(choice), best[0]


def _chain(choice: list[Mention | None]) -> list[Mention]:
    """The mentions chosen, from the first token on."""
    mentions: list[Mention] = []
    at = 0
    while at < len(choice):
        mention = choice[at]
        if mention is not None:
            mentions.append(mention)
        at = mention.last if mention is not None else at + 1
    return mentions


def _mention(tokens: list[Token], first: int, last: int, items: list[Any]) -> tuple[Mention | None, float]:
    """One mention of all that a span may be, and what it is worth to the cover."""
    text = " ".join(token.text for token in tokens[first:last])
    when = next((item for item in items if isinstance(item, When)), None)
    if when is not None:
        keys = frozenset({f"n:{when.start.year}"}) if when.grain is Grain.YEAR else frozenset()
        return Mention(first, last, text, text, keys=keys, when=when), SYLLABLE_WORTH * (last - first)
    found = [item for item in items if isinstance(item, tuple)]
    mention, gain = _phrase(first, last, text, found) if found else (None, 0.0)
    number = next((item for item in items if isinstance(item, Decimal)), None)
    worth = SYLLABLE_WORTH * (last - first) - NUMBER_COST
    if number is None or (mention is not None and worth <= gain):
        return mention, gain
    value = int(number) if number == number.to_integral_value() else number
    keys = frozenset({f"n:{value}"}) | (mention.keys if mention else frozenset())
    percent = text.rstrip().endswith("%") or "/" in text
    return Mention(first, last, text, text, keys=keys, number=number, percent=percent), worth


def _phrase(first: int, last: int, text: str, found: list[Found]) -> tuple[Mention, float]:
    """The phrases that a span may be as one mention, and its worth."""
    top = max(agreement - cost for agreement, _, cost in found)
    kept = [(a, p, c) for a, p, c in found if a - c >= top - SENSE_SPREAD]
    agreement, phrase, cost = max(kept, key=lambda item: (item[0] - item[2], len(item[1].words)))
    senses = {p.sense for _, p, _ in kept}
    if any(sense.role in (Role.ASK, Role.FILLER, Role.CONCEPT) for sense in senses):
        senses = {sense for sense in senses if sense.role is not Role.WORD}  # a mere namesake in some text
    gain = SYLLABLE_WORTH * (last - first) - PHRASE_COST - cost - (1.0 - agreement) + LENGTH_WORTH * len(phrase.words)
    if all(sense.role is Role.WORD for sense in senses):
        gain -= WORD_COST
    mention = Mention(
        first,
        last,
        text,
        " ".join(phrase.words),
        asks=frozenset(s.key for s in senses if s.role is Role.ASK),
        keys=frozenset(KEY_PREFIXES[s.role] + s.key for s in senses if s.role in KEY_PREFIXES),
        attributes=_attributes(kept, phrase),
        smalltalk=frozenset(s.key for s in senses if s.role is Role.SMALLTALK),
        offtopic=frozenset(s.key for s in senses if s.role is Role.OFFTOPIC),
        filler=any(s.role is Role.FILLER for s in senses),
        cost=round(cost + 1.0 - agreement, 3),
    )
    return mention, gain


def _attributes(kept: list[Found], best: Phrase) -> frozenset[str]:
    """Attributes among the senses; not those of a mere namesake of asking words ("số máy" for a toneless "so may")."""
    asking = {phrase.words for _, phrase, _ in kept if phrase.sense.role is Role.ASK}
    return frozenset(
        phrase.sense.key
        for _, phrase, _ in kept
        if phrase.sense.role is Role.ATTRIBUTE and (not asking or phrase.words in asking or phrase.words == best.words)
    )
