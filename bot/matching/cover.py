"""The cover: of all spans found, those that read the message with the longest known phrases at the least cost."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from bot.matching.mention import Mention
from bot.matching.names import naming
from bot.matching.phrases import Phrase, Role, Sense
from bot.matching.spans import Found, Spans
from bot.text.syllable import fold, is_marked
from bot.text.tokens import Token, TokenKind
from bot.text.when import Grain, When

# What a span is worth to the cover, found by trial on our own question sets.
SYLLABLE_WORTH = 1.3
PHRASE_COST = 0.3
NUMBER_COST = 0.2
WORD_COST = 0.2  # a mere word of the knowledge base, rather than a phrase of the language
LENGTH_WORTH = 0.01
NAMESAKE_COST = 0.7  # without tones, words of the knowledge base that are particles one by one: "do thi" is no "đô thị"
TIE = 0.02
BEARER_WORTH = 0.1  # without tones, a name after what bears it: "phuong | truong ninh", not "phuong truong"
SENSE_SPREAD = 0.12  # senses whose tones fit this much worse than the best one are dropped
PARTS = "phan"  # in a share: "hai phần ba"
SAYING = (Role.ASK, Role.FILLER, Role.CONCEPT)  # a phrase of the language that says something


def cover(tokens: list[Token], spans: Spans, *, marked: bool) -> tuple[list[Mention], float]:
    """The best mentions for a message, and what they are worth.

    Args:
        marked: most of its words bear tones or hats.
    """
    count = len(tokens)
    best: list[float] = [0.0] * (count + 1)
    choice: list[tuple[int, _Span | None] | None] = [None] * (count + 1)  # token after the last, what it is read as
    for at in range(count - 1, -1, -1):
        best[at] = best[at + 1]
        if tokens[at].kind in (TokenKind.MARK, TokenKind.EMOJI):
            continue
        until, chosen = at + 1, None
        for last, items in spans.get(at, {}).items():
            span = _span(last - at, items, marked)
            if span is None:
                continue
            worth = best[last] + span.worth
            if not marked and last - at > 1 and span.mere and all(_may_fill(spans, one) for one in range(at, last)):
                worth -= NAMESAKE_COST
            if not marked and _names_kind(span) and _is_name(choice[last]):
                worth += BEARER_WORTH
            longer = last > until and worth > best[at] - TIE
            if (
                worth > best[at] + TIE or longer
            ):  # of equals the longer first phrase: "đơn vị | nào", not "đơn | vị nào"
                best[at], until, chosen = worth, last, span
        choice[at] = until, chosen
    return _chain(tokens, choice), best[0]


def _may_fill(spans: Spans, at: int) -> bool:
    """Whether one token alone may be a word without content."""
    items = spans.get(at, {}).get(at + 1, ())
    return any(isinstance(item, tuple) and item[1].sense.role is Role.FILLER for item in items)


def _names_kind(span: "_Span") -> bool:
    """Whether a span may say of what kind the bearer of a name is: "phường", "trường"."""
    return any(phrase.words in naming().toned for _, phrase, _ in span.kept)


def _is_name(chosen: "tuple[int, _Span | None] | None") -> bool:
    """Whether what is chosen to come next is a proper name."""
    span = chosen[1] if chosen else None
    return span is not None and any(sense.role is Role.NAME for sense in span.senses)


def _chain(tokens: list[Token], choice: list[tuple[int, "_Span | None"] | None]) -> list[Mention]:
    """The mentions chosen, from the first token on."""
    mentions: list[Mention] = []
    at = 0
    while at < len(choice):
        chosen = choice[at]
        if chosen is None:
            at += 1
            continue
        last, span = chosen
        text = tokens[at].text
        mentions.append(_mention(tokens, at, last, span) if span else Mention(at, last, text, text, known=False))
        at = last
    return mentions


@dataclass(slots=True)
class _Span:
    """All that a span may be, judged before a mention is made of it: most spans are never chosen.

    Attributes:
        worth: what it adds to the cover.
        when, number: the value that it is, if any; a phrase is worth more where `number` is None.
        kept: the phrases it may be, whose tones fit about as well as the best one's.
        best: agreement, phrase and cost of the best of them.
        senses: what they mean.
        mere: it is no more than a word of the knowledge base.
    """

    worth: float
    when: When | None = None
    number: Decimal | None = None
    kept: list[Found] = field(default_factory=list)
    best: Found | None = None
    senses: set[Sense] = field(default_factory=set)
    mere: bool = False


def _span(size: int, items: list[Any], marked: bool) -> _Span | None:
    """What a span of so many tokens may be; None when it is nothing."""
    when = number = None
    found: list[Found] = []
    for item in items:
        if isinstance(item, tuple):
            found.append(item)
        elif isinstance(item, When):
            when = when or item
        elif number is None and isinstance(item, Decimal):
            number = item
    if when is not None:
        return _Span(SYLLABLE_WORTH * size, when)
    read = _phrase(size, found, marked) if found else None
    if number is None:
        return read
    worth = SYLLABLE_WORTH * size - NUMBER_COST
    if read is None:
        return _Span(worth, number=number)
    if worth > read.worth:
        read.worth, read.number = worth, number
    return read


def _phrase(size: int, found: list[Found], marked: bool) -> _Span:
    """The phrases that a span may be, and its worth."""
    if marked and len(found) > 1:
        found = _without_namesakes(found)
    if len(found) == 1:
        kept, best = found, found[0]
        senses = {best[1].sense}
        mere = best[1].sense.role is Role.WORD
    else:
        least = max(agreement - cost for agreement, _, cost in found) - SENSE_SPREAD
        kept = [one for one in found if one[0] - one[2] >= least]
        best = max(kept, key=lambda item: (item[0] - item[2], len(item[1].words)))
        senses = {phrase.sense for _, phrase, _ in kept}
        if any(sense.role in SAYING for sense in senses):
            senses = {sense for sense in senses if sense.role is not Role.WORD}  # a mere namesake in some text
        mere = all(sense.role is Role.WORD for sense in senses)
    agreement, phrase, cost = best
    worth = SYLLABLE_WORTH * size - PHRASE_COST - cost - (1.0 - agreement) + LENGTH_WORTH * len(phrase.words)
    if mere:
        worth -= WORD_COST
    return _Span(worth, kept=kept, best=best, senses=senses, mere=mere)


def _without_namesakes(found: list[Found]) -> list[Found]:
    """Without names that differ from the words typed with their tones: "Thanh Hòa" is not "Thành Hòa".

    Words that bear no tone rule no name out: "KM" may be kilometres or Khe Mây.
    """
    if not any(agreement == 1.0 and not cost and _tells(phrase) for agreement, phrase, cost in found):
        return found
    return [one for one in found if one[1].sense.role is not Role.NAME or (one[0] == 1.0 and not one[2])]


def _tells(phrase: Phrase) -> bool:
    return phrase.sense.role is Role.NAME or any(is_marked(word) for word in phrase.words)


def _mention(tokens: list[Token], first: int, last: int, span: _Span) -> Mention:
    """The mention of a span."""
    text = " ".join(token.text for token in tokens[first:last])
    if span.when is not None:
        keys = frozenset({f"n:{span.when.start.year}"}) if span.when.grain is Grain.YEAR else frozenset()
        return Mention(first, last, text, text, keys=keys, when=span.when)
    keys = frozenset(sense.mark for sense in span.senses if sense.mark)
    if span.number is not None:
        number = span.number
        value = int(number) if number == number.to_integral_value() else number
        keys = frozenset(key for key in keys if not key.startswith("w:"))  # the digits of a name are a number, too
        percent = text.rstrip().endswith("%") or "/" in text or PARTS in fold(text).split()
        return Mention(first, last, text, text, keys=keys | {f"n:{value}"}, number=number, percent=percent)
    return _said(first, last, text, keys, span)


def _said(first: int, last: int, text: str, keys: frozenset[str], span: _Span) -> Mention:
    """The mention of a span that is a phrase."""
    assert span.best is not None  # noqa: S101  # neither a time nor a number
    agreement, phrase, cost = span.best
    senses = span.senses
    return Mention(
        first,
        last,
        text,
        " ".join(phrase.words),
        asks=frozenset(s.key for s in senses if s.role is Role.ASK),
        keys=keys,
        attributes=_attributes(span.kept, phrase),
        smalltalk=frozenset(s.key for s in senses if s.role is Role.SMALLTALK),
        offtopic=frozenset(s.key for s in senses if s.role is Role.OFFTOPIC),
        filler=any(s.role is Role.FILLER for s in senses),
        cost=round(cost + 1.0 - agreement, 3),
    )


def _attributes(kept: list[Found], best: Phrase) -> frozenset[str]:
    """Attributes among the senses; not those of a mere namesake of asking words ("số máy" for a toneless "so may")."""
    asking = {phrase.words for _, phrase, _ in kept if phrase.sense.role is Role.ASK}
    return frozenset(
        phrase.sense.key
        for _, phrase, _ in kept
        if phrase.sense.role is Role.ATTRIBUTE and (not asking or phrase.words in asking or phrase.words == best.words)
    )
