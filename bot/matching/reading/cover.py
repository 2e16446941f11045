"""The cover: of all spans found, those that read the message with the longest known phrases at the least cost."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from decimal import Decimal

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.names import naming
from bot.matching.reading.phrases import ASK, ATTRIBUTE, CONCEPT, FILLER, NAME, OFFTOPIC, SMALLTALK, WORD, Phrase, Sense
from bot.matching.reading.spans import Found, Run, Spans
from bot.matching.reading.values import Stated
from bot.text.syllable import fold, is_marked
from bot.text.tokens import MUTE, Token, TokenKind
from bot.text.when import Grain, When

# What a span is worth to the cover, found by trial on our own question sets.
SYLLABLE_WORTH = 1.3
PHRASE_COST = 0.3
NUMBER_COST = 0.2
WORD_COST = 0.2  # a mere word of the knowledge base, rather than a phrase of the language
LENGTH_WORTH = 0.01
NAMESAKE_COST = 0.7  # without tones, words of the knowledge base that are particles one by one: "do thi" is no "đô thị"
RARE_COST = 0.05  # without tones, a word among friends, which officials seldom are: "cua | dang bo", not "… | bồ"
TIE = 0.02
BEARER_WORTH = 0.3  # without tones, a name after what bears it: "phuong | truong ninh", not "phuong truong"
NAMES_COST = 0.5  # without tones, a name right after another: "đảng bộ | xã | khai dien", not "bồ xá | khai dien"
UNITS_COST = 1.5  # where places are counted, what is held is not asked for by its place: "mấy nơi | họp rồi"
SENSE_SPREAD = 0.12  # senses whose tones fit this much worse than the best one are dropped
PARTS = "phan"  # in a share: "hai phần ba"
PAIR = 2  # syllables
CLASSIFIERS, COUNTED = frozenset(("cai", "chiec", "cuoc", "can")), frozenset(("may", "nhieu", "nhiu"))  # "may cai"
UNITS = frozenset(("nơi", "chỗ"))
NOTHING: dict[tuple[str, str], AbstractSet[str]] = {}
MARK = TokenKind.MARK
SAYING = (ASK, FILLER, CONCEPT)  # a phrase of the language that says something


Beside = Mapping[tuple[str, str], AbstractSet[str]]


def cover(
    tokens: list[Token], spans: Spans, stated: Stated, *, marked: bool, beside: Beside = NOTHING
) -> tuple[list[Mention], float]:
    """The best mentions for a message, and what they are worth.

    Args:
        stated: the values among the spans.
        marked: most of its words bear tones or hats.
        beside: two particles that are a word of a name → what stands beside them there, all without tones.
    """
    count = len(tokens)
    best: list[float] = [0.0] * (count + 1)
    choice: list[tuple[int, _Span | None] | None] = [None] * (count + 1)  # token after the last, what it is read as
    for at in range(count - 1, -1, -1):
        best[at] = best[at + 1]
        if tokens[at].kind in MUTE:
            continue
        until, chosen = at + 1, None
        for last, run in spans.get(at, {}).items():
            value = stated.get((at, last)) if stated else None
            span = (
                (run.judged or _judged(_words(tokens, at, last), run, marked))
                if value is None
                else _valued(last - at, run, value, marked)
            )
            worth = best[last] + span.worth
            if span.unit and at and _counts(tokens[at - 1]):
                worth -= UNITS_COST
            if not marked:
                if last - at > 1 and span.mere and all(_may_fill(spans, one) for one in range(at, last)):
                    worth -= 0.0 if _vouched(tokens, at, last, beside) else NAMESAKE_COST
                if (span.kind or span.name) and _is_name(choice[last]):
                    worth += BEARER_WORTH if span.kind else -NAMES_COST
            longer = last > until and worth > best[at] - TIE
            if (
                worth > best[at] + TIE or longer
            ):  # of equals the longer first phrase: "đơn vị | nào", not "đơn | vị nào"
                best[at], until, chosen = worth, last, span
        choice[at] = until, chosen
    return _chain(tokens, choice), best[0]


def _counts(token: Token) -> bool:
    """Whether a word says, or asks, how many there are of what follows it."""
    return fold(token.text) in COUNTED or token.text.isdigit()


def _words(tokens: list[Token], first: int, last: int) -> int:
    """How many words stand there: a quotation mark between two of them makes no longer phrase."""
    return sum(token.kind is not MARK for token in tokens[first:last])


def _may_fill(spans: Spans, at: int) -> bool:
    """Whether one token alone may be a word without content."""
    run = spans.get(at, {}).get(at + 1)
    return run is not None and any(phrase.sense.role is FILLER for _, phrase, _ in run.found)


def _vouched(tokens: list[Token], at: int, last: int, beside: Beside) -> bool:
    """Whether a word that stands beside two particles in a name stands beside them here, too: "ho dung nuoc".

    Or a noun is counted there: "may cai dap tam".
    """
    before = [fold(token.text) for token in tokens[max(0, at - PAIR) : at]]
    if len(before) == PAIR and before[1] in CLASSIFIERS and _counts(tokens[at - PAIR]):
        return True
    words = tuple(fold(token.text) for token in tokens[at:last])
    known = beside.get((words[0], words[1])) if beside and len(words) == PAIR else None
    around = (*tokens[max(0, at - 1) : at], *tokens[last : last + 1])
    return known is not None and any(fold(token.text) in known for token in around)


def _is_name(chosen: "tuple[int, _Span | None] | None") -> bool:
    """Whether what is chosen to come next is a proper name."""
    span = chosen[1] if chosen else None
    return span is not None and span.name


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
        value: the time or number that it is, if any; a phrase is worth more where it is None.
        kept: the phrases it may be, whose tones fit about as well as the best one's.
        best: agreement, phrase and cost of the best of them.
        senses: what they mean.
        mere: it is no more than a word of the knowledge base.
        kind: it may say of what kind the bearer of a name is: "phường", "trường".
        name: it may be a proper name.
        unit: it asks for a place, by a word that counts those who meet as well: "nơi họp".
        said: the first mention that was made of it, of which the others are made.
    """

    worth: float
    value: When | Decimal | None = None
    kept: Sequence[Found] = ()
    best: Found | None = None
    senses: AbstractSet[Sense] = frozenset()
    mere: bool = False
    kind: bool = False
    name: bool = False
    unit: bool = False
    said: Mention | None = None


def _judged(size: int, run: Run, marked: bool) -> _Span:
    """The phrases that a span of so many tokens may be; kept with the run, which messages as marked share."""
    span: _Span | None = run.judged
    if span is None:
        span = run.judged = _phrase(size, run.found, marked)
    return span


def _valued(size: int, run: Run, value: When | Decimal, marked: bool) -> _Span:
    """A span that states a value; a number may be a phrase, too."""
    if isinstance(value, When):
        return _Span(SYLLABLE_WORTH * size, value)
    worth = SYLLABLE_WORTH * size - NUMBER_COST
    if not run.found:
        return _Span(worth, value)
    read = _judged(size, run, marked)
    return replace(read, worth=worth, value=value) if worth > read.worth else read


def _phrase(size: int, found: Sequence[Found], marked: bool) -> _Span:
    """The phrases that a span may be, and its worth."""
    if marked and len(found) > 1:
        found = _without_namesakes(found)
    senses: AbstractSet[Sense]
    if len(found) == 1:
        kept, best = found, found[0]
        senses = {best[1].sense}
        mere = best[1].sense.role is WORD
    else:
        least = max(agreement - cost for agreement, _, cost in found) - SENSE_SPREAD
        kept = [one for one in found if one[0] - one[2] >= least]
        best = max(kept, key=lambda item: (item[0] - item[2], len(item[1].words)))
        senses = {phrase.sense for _, phrase, _ in kept}
        if any(sense.role in SAYING for sense in senses):
            senses = {sense for sense in senses if sense.role is not WORD}  # a mere namesake in some text
        mere = all(sense.role is WORD for sense in senses)
    agreement, phrase, cost = best
    worth = SYLLABLE_WORTH * size - PHRASE_COST - cost - (1.0 - agreement) + LENGTH_WORTH * len(phrase.words)
    if mere:
        worth -= WORD_COST
    if not marked and size == 1 and not grammar("familiar").isdisjoint(phrase.words):
        worth -= RARE_COST
    kind = any(phrase.words in naming().toned for _, phrase, _ in kept)
    name = any(sense.role is NAME for sense in senses)
    unit = phrase.sense.role is ATTRIBUTE and phrase.words[0] in UNITS
    return _Span(worth, None, kept, best, senses, mere, kind, name, unit)


def _without_namesakes(found: Sequence[Found]) -> Sequence[Found]:
    """Without names that differ from the words typed with their tones: "Thanh Hòa" is not "Thành Hòa".

    Words that bear no tone rule no name out: "KM" may be kilometres or Khe Mây.
    """
    exact = [phrase for agreement, phrase, cost in found if agreement == 1.0 and not cost and _tells(phrase)]
    if not exact:
        return found
    if any(phrase.sense.role is not NAME and len(phrase.words) > 1 for phrase in exact):
        found = [one for one in found if one[1].sense.role is not ASK or one[0] == 1.0]  # "quy mô", not "quý mô"
    return [one for one in found if one[1].sense.role is not NAME or (one[0] == 1.0 and not one[2])]


def _tells(phrase: Phrase) -> bool:
    return phrase.sense.role is NAME or any(is_marked(word) for word in phrase.words)


def _mention(tokens: list[Token], first: int, last: int, span: _Span) -> Mention:
    """The mention of a span."""
    text = tokens[first].text if last - first == 1 else " ".join([token.text for token in tokens[first:last]])
    value = span.value
    if value is None:
        if span.said is None:
            span.said = _said(span, first, last, text)
        return span.said.at(first, last, text)
    if isinstance(value, When):
        keys = frozenset({f"n:{value.start.year}"}) if value.grain is Grain.YEAR else frozenset()
        return Mention(first, last, text, text, keys=keys, when=value)
    number = int(value) if value == value.to_integral_value() else value
    # The digits of a name are a number, too.
    keys = frozenset(sense.mark for sense in span.senses if sense.mark and not sense.mark.startswith("w:"))
    percent = text.rstrip().endswith("%") or "/" in text or PARTS in fold(text).split()
    return Mention(first, last, text, text, keys=keys | {f"n:{number}"}, number=value, percent=percent)


def _said(span: _Span, first: int, last: int, text: str) -> Mention:
    """What a span that is a phrase says, where it stands first."""
    assert span.best is not None  # noqa: S101  # neither a time nor a number
    agreement, phrase, cost = span.best
    senses = span.senses
    return Mention(
        first,
        last,
        text,
        " ".join(phrase.words),
        frozenset(s.key for s in senses if s.role is ASK),
        frozenset(s.mark for s in senses if s.mark),
        _attributes(span.kept, phrase),
        frozenset(s.key for s in senses if s.role is SMALLTALK),
        frozenset(s.key for s in senses if s.role is OFFTOPIC),
        any(s.role is FILLER for s in senses),
        cost=round(cost + 1.0 - agreement, 3),
    )


def _attributes(kept: Sequence[Found], best: Phrase) -> frozenset[str]:
    """Attributes among the senses; not those of a mere namesake of asking words ("số máy" for a toneless "so may").

    Nor those of one of common words: "bản vẽ" for "ban ve", which is "bàn về".
    """
    common = grammar("common")
    asking = {phrase.words for _, phrase, _ in kept if phrase.sense.role is ASK or common.issuperset(phrase.words)}
    return frozenset(
        phrase.sense.key
        for _, phrase, _ in kept
        if phrase.sense.role is ATTRIBUTE and (not asking or phrase.words in asking or phrase.words == best.words)
    )
