"""Reading: from a typed message to the words it holds, each with all that it may mean.

Every token is read in every way that our own vocabulary allows (as typed, chat spelling, abbreviation, Telex or VNI
left over, glued, mistyped); the reading that covers the message with the longest known phrases at the least cost wins.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from rapidfuzz.distance import OSA

from bot.matching.phrases import LEAF, Phrase, PhraseTable, Role
from bot.text.dates import find_dates
from bot.text.expand import readings
from bot.text.numbers import read_number, roman
from bot.text.syllable import canonical, fold, is_folded_syllable, is_marked, mark_agreement
from bot.text.tokens import Token, TokenKind, tokenise
from bot.text.typos import edits
from bot.text.unicode import compose
from bot.text.when import When

REPAIR_COST = 0.3  # a mistyped word costs this plus what the edit costs; found by trial on our own question sets
SENSE_SPREAD = 0.12  # senses whose tones fit this much worse than the best one are dropped
LEAST_AGREEMENT = 0.62  # a phrase whose tones fit worse than this on average is another word
SINGLE_AGREEMENT = 0.8  # one syllable alone must fit better: there is no neighbour to vouch for it
BARE_AMONG_MARKED = 0.12  # typing no marks in a message that has them means the bare word, more often than not
MOST_REPAIRS = 4
SLIP_COST = 0.55  # reading a known word as a slip for another, inside a phrase whose other words fit
MOST_CONTINUATIONS = 80
TIE = 0.02
ODD_TONE_COST = 0.45  # a lone syllable typed with the wrong tone, when with that tone it is no word we know
SURE_EXPANSION = 0.1  # chat spellings that cost no more than this stand for one thing only
LONGEST = 2_000  # characters of a message that are read; the rest is a story too long for a chat


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to read a token: its syllables, folded and as toned as is known."""

    folded: tuple[str, ...]
    words: tuple[str, ...]
    cost: float


@dataclass(frozen=True, slots=True)
class Mention:
    """A word or phrase of the message, and all that it may mean.

    Attributes:
        first, last: tokens [first, last) of the message.
        text: as typed.
        said: as read, in full spelling.
        asks: kinds of asking it may be.
        keys: concepts ("c:…"), words of the knowledge base ("w:…"), numbers ("n:…") and names ("name:…").
        attributes: attributes it may name.
        filler: it may also be a word without content.
        known: False for a word that nothing we know explains.
    """

    first: int
    last: int
    text: str
    said: str
    asks: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    smalltalk: frozenset[str] = frozenset()
    offtopic: frozenset[str] = frozenset()
    filler: bool = False
    known: bool = True
    when: When | None = None
    number: Decimal | None = None
    percent: bool = False
    ordinal: bool = False
    cost: float = 0.0

    @property
    def names(self) -> frozenset[str]:
        """Proper names of the knowledge base that it may be."""
        return frozenset(key for key in self.keys if key.startswith("name:"))

    @property
    def is_value(self) -> bool:
        """A number or a time."""
        return self.when is not None or self.number is not None


@dataclass(frozen=True)
class Reading:
    """A message as read."""

    text: str
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    impossible: tuple[str, ...] = ()
    marked: bool = False
    cost: float = 0.0


@dataclass
class Reader:
    """Reads messages against one phrase table. Repairs are remembered for as long as the table lives.

    Attributes:
        short: the knowledge base's own short forms, folded → what they stand for.
    """

    table: PhraseTable
    today: dt.date
    short: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    _repairs: dict[str, tuple[tuple[str, float], ...]] = field(default_factory=dict)
    _by_length: dict[int, list[str]] | None = None

    def read(self, text: str) -> Reading:
        """Read one message."""
        composed = compose(text)[:LONGEST]
        tokens = tokenise(composed)
        words = [token for token in tokens if token.kind is TokenKind.WORD]
        marked = sum(is_marked(token.text) for token in words) * 2 > len(words)
        variants = [self.variants(token) for token in tokens]
        spans = self._spans(tokens, variants, marked)
        impossible = self._values(tokens, variants, spans)
        mentions, cost = _cover(tokens, spans)
        return Reading(composed, tuple(tokens), tuple(mentions), impossible, marked, cost)

    # --- one token -------------------------------------------------------------------------------------------------
    def variants(self, token: Token) -> tuple[Variant, ...]:
        """All readings of one token that are made of known syllables; as typed when there is none."""
        if token.kind in (TokenKind.MARK, TokenKind.EMOJI):
            return ()
        typed = canonical(token.text)
        if token.kind is not TokenKind.WORD:
            return (Variant((fold(typed),), (typed,), 0.0),)
        vocabulary = self.table.vocabulary
        found: list[Variant] = [
            Variant(tuple(fold(word) for word in words), words, SURE_EXPANSION / 2)
            for words in self.short.get(fold(typed), ())
        ]
        for reading in readings(token.text, lambda word: fold(word) in vocabulary):
            folded = tuple(fold(word) for word in reading.words)
            plain_word = not is_marked(typed) and fold(typed) in vocabulary and is_folded_syllable(fold(typed))
            if reading.cost > SURE_EXPANSION and plain_word:
                continue  # a known word that happens to be somebody's short form, too
            if all(syllable in vocabulary for syllable in folded):
                found.append(Variant(folded, tuple(canonical(word) for word in reading.words), reading.cost))
        if not found:
            found = [Variant((known,), (known,), REPAIR_COST + cost) for known, cost in self.repairs(fold(typed))]
        return tuple(found) or (Variant((fold(typed),), (typed,), 0.0),)

    def repairs(self, typed: str) -> tuple[tuple[str, float], ...]:
        """Known syllables that a folded word may be a mistyping of, cheapest first."""
        known = self._repairs.get(typed)
        if known is None:
            # A well-formed syllable that we do not know is rather another word than a slip.
            slip = 2 <= len(typed) <= 12 and not is_folded_syllable(typed)
            known = self._repairs[typed] = self._search(typed) if slip else ()
        return known

    def _search(self, typed: str) -> tuple[tuple[str, float], ...]:
        if self._by_length is None:
            self._by_length = {}
            for word in sorted(self.table.vocabulary):
                self._by_length.setdefault(len(word), []).append(word)
        most = 1 if len(typed) <= 4 else 2
        found = []
        for length in range(len(typed) - most, len(typed) + most + 1):
            for word in self._by_length.get(length, ()):
                if OSA.distance(typed, word, score_cutoff=most) <= most:
                    cost = edits(typed, word)
                    if cost < 2.0:
                        found.append((word, cost))
        found.sort(key=lambda pair: (pair[1], pair[0]))
        best = found[0][1] if found else 0.0
        return tuple(pair for pair in found[:MOST_REPAIRS] if pair[1] <= best + 0.6)

    # --- phrases ---------------------------------------------------------------------------------------------------
    def _spans(
        self, tokens: list[Token], variants: list[tuple[Variant, ...]], marked: bool
    ) -> dict[int, dict[int, list[tuple[float, Phrase, float]]]]:
        """Phrases found: first token → last token → (agreement, phrase, cost of the variants)."""
        spans: dict[int, dict[int, list[tuple[float, Phrase, float]]]] = {}
        for first in range(len(tokens)):
            for last, phrase, agreement, cost in self._walk(tokens, variants, first, marked):
                spans.setdefault(first, {}).setdefault(last, []).append((agreement, phrase, cost))
        return spans

    def _walk(
        self, tokens: list[Token], variants: list[tuple[Variant, ...]], first: int, marked: bool
    ) -> Iterator[tuple[int, Phrase, float, float]]:
        stack: list[tuple[int, dict[str, Any], tuple[tuple[str, bool], ...], float]] = [
            (first, self.table.root, (), 0.0)
        ]
        while stack:
            at, node, typed, cost = stack.pop()
            if at > first:
                for phrase in node.get(LEAF, ()):
                    if (
                        cost >= SLIP_COST
                        and phrase.sense.role is Role.NAME
                        and len(phrase.words) < 3
                        and self._all_known(tokens[first:at])
                    ):
                        continue  # a short name that differs from ours in a letter may well be another name
                    agreement = _agreement(typed, phrase.words, marked)
                    if agreement >= (SINGLE_AGREEMENT if len(phrase.words) == 1 else LEAST_AGREEMENT):
                        yield at, phrase, agreement, cost
                    elif (
                        len(phrase.words) == 1
                        and agreement >= 0.3
                        and phrase.sense.role in (Role.CONCEPT, Role.ASK, Role.FILLER)
                        and typed[0][0] not in self.table.toned
                    ):
                        yield at, phrase, SINGLE_AGREEMENT, cost + ODD_TONE_COST
            if at > first and at < len(tokens) and tokens[at].text in ("-", "/", '"', "&"):
                at += 1
            if at >= len(tokens):
                continue
            for variant in variants[at]:
                deeper: dict[str, Any] | None = node
                for syllable in variant.folded:
                    deeper = deeper.get(syllable) if deeper is not None else None
                if deeper is not None:
                    exact = variant.cost < REPAIR_COST
                    more = tuple((word, exact) for word in variant.words)
                    stack.append((at + 1, deeper, typed + more, cost + variant.cost))
            if cost < SLIP_COST:
                for known, slip in self._slips(tokens[at], node, at - first):
                    stack.append((at + 1, node[known], (*typed, (known, False)), cost + slip))

    def _all_known(self, tokens: list[Token]) -> bool:
        return all(fold(token.text) in self.table.vocabulary for token in tokens)

    def _slips(self, token: Token, node: dict[str, Any], done: int) -> Iterator[tuple[str, float]]:
        """Continuations of a half-matched phrase that the token may be a slip for.

        Only few continuations are compared, and only one letter may differ, so that this costs the same however many
        phrases there are.
        """
        typed = fold(token.text)
        if not done or len(typed) < 2 or len(node) > MOST_CONTINUATIONS or token.kind is not TokenKind.WORD:
            return
        for known in node:
            if (
                known
                and known != typed
                and abs(len(known) - len(typed)) <= 1
                and OSA.distance(typed, known, score_cutoff=1) <= 1
            ):
                yield known, SLIP_COST

    # --- numbers and times -----------------------------------------------------------------------------------------
    def _values(
        self,
        tokens: list[Token],
        variants: list[tuple[Variant, ...]],
        spans: dict[int, dict[int, list[Any]]],
    ) -> tuple[str, ...]:
        """Add numbers and times to the spans; return times that cannot be."""
        plain = [_resolved(token, options) for token, options in zip(tokens, variants, strict=True)]
        findings = find_dates(plain, self.today)
        for found in findings.dates:
            spans.setdefault(found.first, {}).setdefault(found.last + 1, []).append(found.when)
        at = 0
        while at < len(plain):
            if plain[at].kind in (TokenKind.MARK, TokenKind.EMOJI):
                at += 1
                continue
            used = self._number_at(tokens, plain, at, spans)
            at += max(used, 1)
        return tuple(item.text for item in findings.impossible)

    def _number_at(
        self, tokens: list[Token], plain: list[Token], at: int, spans: dict[int, dict[int, list[Any]]]
    ) -> int:
        words: list[str] = []
        part = _share(plain, at)
        if part is not None:
            spans.setdefault(at, {})[at + 1] = [part]
            return 1
        share = plain[at].text.removesuffix("%").rstrip()
        if share != plain[at].text and read_number([share]):
            value, _ = read_number([share]) or (0, 1)
            spans.setdefault(at, {}).setdefault(at + 1, []).append(Decimal(value))
            return 1
        for token in plain[at : at + 12]:
            if token.kind in (TokenKind.MARK, TokenKind.EMOJI) and token.text != "%":
                break
            words.append(token.text)
        typed = tokens[at].text
        numeral = roman(typed) if words else None
        if numeral is not None and (typed.isupper() or _after_ordinal(plain, at)):
            spans.setdefault(at, {}).setdefault(at + 1, []).append(Decimal(numeral))
            return 1
        found = read_number(words)
        if found is None:
            return 0
        value, used = found
        if used > 1 and fold(words[used - 1]) in ("ty", "ti") and len(words) > used and fold(words[used]) == "le":
            value, used = read_number(words[: used - 1]) or (value, used)  # "2025 tỷ lệ"
        spans.setdefault(at, {}).setdefault(at + used, []).append(Decimal(value))
        return used


def _share(plain: list[Token], at: int) -> Decimal | None:
    """ "1/3 số chi bộ", "hơn 1/2": a share, in percent, rather than a day of a month."""
    above, _, below = plain[at].text.partition("/")
    if not (above.isdigit() and below.isdigit() and 0 < int(above) < int(below) <= 10):
        return None
    after = fold(plain[at + 1].text) if at + 1 < len(plain) else ""
    before = fold(plain[at - 1].text) if at else ""
    if after in ("so", "tong") or before in ("hon", "duoi", "toi", "den", "gan", "khoang", "day", "qua"):
        return Decimal(int(above) * 100) / int(below)
    return None


def _after_ordinal(plain: list[Token], at: int) -> bool:
    return at > 0 and fold(plain[at - 1].text) in ("thu", "lan", "khoa", "doan", "cap", "quy", "ky")


def _resolved(token: Token, options: tuple[Variant, ...]) -> Token:
    """The token with its spelling mended when it stands for one word, so that "thangs 3" is found to be a month."""
    if (
        token.kind is not TokenKind.WORD
        or len(token.text) < 2
        or not options
        or options[0].cost == 0.0
        or len(options[0].words) != 1
    ):
        return token
    return Token(options[0].words[0], token.start, token.end, token.kind)


def _agreement(typed: tuple[tuple[str, bool], ...], known: tuple[str, ...], marked: bool) -> float:
    """How well tones and hats agree, 0..1, averaged over the syllables."""
    if len(typed) != len(known):
        return 0.0
    total = 0.0
    for (word, exact), other in zip(typed, known, strict=True):
        if not exact:
            total += 0.8
            continue
        agreement = mark_agreement(word, other)
        if marked and agreement < 1.0 and not is_marked(word) and is_marked(other):
            agreement -= BARE_AMONG_MARKED
        total += agreement
    return total / len(known)


def _cover(tokens: list[Token], spans: dict[int, dict[int, list[Any]]]) -> tuple[list[Mention], float]:
    """The best way to cover the message with found spans: long phrases first, then least cost."""
    count = len(tokens)
    best: list[float] = [0.0] * (count + 1)
    choice: list[Mention | None] = [None] * (count + 1)
    for at in range(count - 1, -1, -1):
        token = tokens[at]
        if token.kind in (TokenKind.MARK, TokenKind.EMOJI):
            best[at] = best[at + 1]
            continue
        best[at] = best[at + 1]
        choice[at] = Mention(at, at + 1, token.text, token.text, known=False)
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
    mentions = []
    at = 0
    while at < count:
        mention = choice[at]
        if mention is None:
            at += 1
            continue
        mentions.append(mention)
        at = mention.last
    return mentions, best[0]


def _mention(tokens: list[Token], first: int, last: int, items: list[Any]) -> tuple[Mention | None, float]:
    """One mention of all that a span may be, and what it is worth to the cover."""
    text = " ".join(token.text for token in tokens[first:last])
    when = next((item for item in items if isinstance(item, When)), None)
    number = next((item for item in items if isinstance(item, Decimal)), None)
    found = [item for item in items if isinstance(item, tuple)]
    length = last - first
    if when is not None:
        keys = frozenset({f"n:{when.start.year}"}) if when.grain == "year" else frozenset()
        return Mention(first, last, text, text, keys=keys, when=when), 1.3 * length
    gain = 0.0
    mention: Mention | None = None
    if found:
        top = max(agreement - cost for agreement, _, cost in found)
        kept = [(a, p, c) for a, p, c in found if a - c >= top - SENSE_SPREAD]
        agreement, phrase, cost = max(kept, key=lambda item: (item[0] - item[2], len(item[1].words)))
        senses = {p.sense for _, p, _ in kept}
        if any(sense.role in (Role.ASK, Role.FILLER, Role.CONCEPT) for sense in senses):
            senses = {sense for sense in senses if sense.role is not Role.WORD}  # a mere namesake in some text
        gain = 1.3 * length - 0.3 - cost - (1.0 - agreement) + 0.01 * len(phrase.words)
        if all(sense.role is Role.WORD for sense in senses):
            gain -= 0.2
        mention = Mention(
            first,
            last,
            text,
            " ".join(phrase.words),
            asks=frozenset(s.key for s in senses if s.role is Role.ASK),
            keys=frozenset(_key(s.role, s.key) for s in senses if s.role in (Role.CONCEPT, Role.NAME, Role.WORD)),
            attributes=_attributes(kept, phrase),
            smalltalk=frozenset(s.key for s in senses if s.role is Role.SMALLTALK),
            offtopic=frozenset(s.key for s in senses if s.role is Role.OFFTOPIC),
            filler=any(s.role is Role.FILLER for s in senses),
            cost=round(cost + 1.0 - agreement, 3),
        )
    if number is not None:
        worth = 1.3 * length - 0.2
        if mention is None or worth > gain:
            value = int(number) if number == number.to_integral_value() else number
            keys = frozenset({f"n:{value}"}) | (mention.keys if mention else frozenset())
            return (
                Mention(
                    first,
                    last,
                    text,
                    text,
                    keys=keys,
                    number=number,
                    percent=text.rstrip().endswith("%") or "/" in text,
                ),
                worth,
            )
    return mention, gain


def _attributes(kept: list[tuple[float, Phrase, float]], best: Phrase) -> frozenset[str]:
    """Attributes among the senses; not those of a mere namesake of asking words ("số máy" for a toneless "so may")."""
    asking = {phrase.words for _, phrase, _ in kept if phrase.sense.role is Role.ASK}
    return frozenset(
        phrase.sense.key
        for _, phrase, _ in kept
        if phrase.sense.role is Role.ATTRIBUTE and (not asking or phrase.words in asking or phrase.words == best.words)
    )


def _key(role: Role, key: str) -> str:
    return {Role.CONCEPT: "c:", Role.NAME: "name:", Role.WORD: "w:"}[role] + key


def is_wordlike(text: str) -> bool:
    """Whether an unknown token looks like a Vietnamese word (rather than a slip or a foreign word)."""
    return is_folded_syllable(fold(text))
