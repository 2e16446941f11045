"""One token in all the ways that our vocabulary allows: as typed, chat spelling, left-over Telex, glued, mistyped."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from bot.matching.reading.phrases import PhraseTable
from bot.text.expand import readings
from bot.text.glue import segments
from bot.text.lexicon import abbreviations, english_kept, teencode
from bot.text.serials import as_central, serial
from bot.text.syllable import canonical, fold, is_folded_syllable, is_marked, is_shape
from bot.text.telex import untype
from bot.text.tokens import MUTE, Token, TokenKind
from bot.text.typos import DROPPED, edits

# Found by trial on our own question sets.
REPAIR_COST = 0.3  # a mistyped word costs this plus what the edit costs
SURE_EXPANSION = 0.1  # chat spellings that cost no more than this stand for one thing only
MOST_REPAIRS = 4
REPAIR_SPREAD = 0.6  # repairs that cost this much more than the cheapest are dropped
MOST_EDITS_COST = 2.0
MOST_REMEMBERED = 20_000  # tokens whose readings are kept; messages repeat the same few thousand
LEAST_LETTERS, MOST_LETTERS = 3, 8  # of an abbreviation that stands for several phrases
SHORT_WORD = 4  # letters; in a longer word two may be wrong


VOWELS = frozenset("aeiouy")
WORD, CODE = TokenKind.WORD, TokenKind.CODE
AMPERSAND = "&"
LONGEST_SHORT = 7  # tokens of a short form: "LĐ", "-", "TB", "&", "XH"


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to read a token.

    Attributes:
        folded, words: its syllables, without tones and as toned as is known.
        cost: how far they are from what was typed.
    """

    folded: tuple[str, ...]
    words: tuple[str, ...]
    cost: float


@dataclass
class Repairs:
    """Variants of tokens against one vocabulary. Repairs are remembered for as long as the table lives.

    Attributes:
        short: the knowledge base's own short forms, folded → what they stand for.
    """

    table: PhraseTable
    short: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    _repairs: dict[str, tuple[tuple[str, float], ...]] = field(default_factory=dict)
    _variants: dict[tuple[str, TokenKind], tuple[Variant, ...]] = field(default_factory=dict)
    _spelt: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _by_length: dict[int, list[str]] | None = None
    _ends: frozenset[str] | None = None

    def __reduce__(self) -> tuple[type["Repairs"], tuple[object, ...]]:
        return Repairs, (self.table, self.short)  # without its memory

    def without_keys(self, token: Token) -> Token:
        """A foreign word as what its letters are the keys of, in a message typed so: "car" is "cả"."""
        if token.kind is not TokenKind.WORD or token.text.lower() not in english_kept():
            return token
        made = next((word for word in untype(token.text) if fold(word) in self.table.vocabulary), None)
        return token._replace(text=made) if made else token

    def keyed(self, token: Token) -> bool:
        """Whether a word surely has the keys of Telex or VNI left in it."""
        return bool(untype(token.text)) and not self._known(token.text.lower())

    def variants(self, tokens: Iterable[Token]) -> list[tuple[Variant, ...]]:
        """All readings of each token that are made of known syllables; as typed when there is none."""
        known = self._variants
        return [known.get((token.text, token.kind)) or self._variants_of(token) for token in tokens]

    def _variants_of(self, token: Token) -> tuple[Variant, ...]:
        mark = (token.text, token.kind)
        known = self._variants.get(mark)
        if known is None:
            if len(self._variants) >= MOST_REMEMBERED:
                self._variants.clear()
                self._repairs.clear()
            known = self._variants[mark] = self._read(token)
        return known

    def _read(self, token: Token) -> tuple[Variant, ...]:
        if token.kind in MUTE:
            return ()
        typed = canonical(token.text)
        if token.kind is CODE:
            typed = self._serial(token.text) or typed
        if token.kind is not WORD:
            return (Variant((fold(typed),), (typed,), 0.0),)
        if AMPERSAND in typed:
            return tuple(_spelt(words) for words in self.short[_letters(typed)])
        vocabulary = self.table.vocabulary
        found = [_spelt(words) for words in self.short.get(fold(typed), ())]
        for reading in readings(token.text, self._known):
            folded = tuple(fold(canonical(word)) for word in reading.words)
            plain_word = not is_marked(typed) and self._known(typed) and is_folded_syllable(fold(typed))
            if reading.cost > SURE_EXPANSION and plain_word:
                continue  # a known word that happens to be somebody's short form, too
            if all(syllable in vocabulary for syllable in folded):
                found.append(Variant(folded, tuple(canonical(word) for word in reading.words), reading.cost))
        # "Hàong" may be "hà ong" glued, and "hoàng" as well; the keys of "khòn" are no word we know, "không" is
        if not any(variant.cost < REPAIR_COST and self._are_words(variant.words) for variant in found):
            found += [Variant((known,), (known,), REPAIR_COST + cost) for known, cost in self.repairs(typed)]
        return tuple(found) or (Variant((fold(typed),), (typed,), 0.0),)

    def rejoined(self, tokens: list[Token]) -> list[Token]:
        """With the halves of each word that a space fell into as one: "giai đoạ n", "đ iểm".

        One half must be no word, and the whole one that we know: "ba n" may be "ba" and somebody's "n".
        """
        found: list[Token] = []
        for token in tokens:
            halves = [found.pop(), token] if found and self._halves(found[-1], token) else []
            found.append(_one(halves) if halves else token)
        return found

    def _halves(self, one: Token, two: Token) -> bool:
        """Whether two tokens are the halves of one word."""
        if not (one.kind is two.kind is WORD and two.start == one.end + 1):
            return False
        whole = one.text + two.text
        if not whole.isalpha():
            return False
        likely = is_folded_syllable(fold(whole)) and self._is_syllable(whole)
        if not likely or not (two.text.islower() or whole.isupper()):
            return False
        if self._no_word(one.text) or self._no_word(two.text):
            return True
        # "xo ng": no word says "xo" alone; "cho t", where somebody calls themselves "t", stays
        consonants = VOWELS.isdisjoint(fold(two.text)) and len(two.text) > 1
        return consonants and not self.table.ending_at((fold(one.text),))

    def _no_word(self, text: str) -> bool:
        """Whether a piece stands for nothing by itself."""
        word = text.lower()
        if word in teencode() or word in abbreviations() or word in self.short or word in english_kept():
            return False
        return not self._is_syllable(word) and not untype(word)

    def joined(self, tokens: list[Token]) -> list[Token]:
        """With each short form of the knowledge base that is written with "&" as one word: "TN&MT", "LĐ-TB&XH"."""
        found: list[Token] = []
        for token in tokens:
            found.append(token)
            while len(found) > 1 and (whole := self._with(found)) is not None:
                found[-len(whole) :] = [_one(whole)]
        return found

    def _with(self, tokens: list[Token]) -> list[Token] | None:
        """The tokens at the end that are one short form, all written in one."""
        for size in range(min(LONGEST_SHORT, len(tokens)), 1, -1):
            run = tokens[-size:]
            adjacent = all(one.end == two.start for one, two in pairwise(run))
            text = "".join(token.text for token in run)
            if adjacent and AMPERSAND in text and _letters(text) in self.short and text[-1].isalpha():
                return run
        return None

    def spelt_out(self, tokens: Iterable[Token]) -> list[Token]:
        """The tokens, with the words of abbreviations of several phrases ("ĐBCS"), and of runs of words, in place."""
        known = self._spelt
        found: list[Token] = []
        for token in tokens:
            if len(token.text) < LEAST_LETTERS or known.get(token.text) == ():
                found.append(token)  # nearly every one
            else:
                found += self._words_of(token)
        return found

    def _words_of(self, token: Token) -> tuple[Token, ...]:
        if token.kind is not TokenKind.WORD:
            return (token,)
        known = self._spelt.get(token.text)
        if known is None:
            if len(self._spelt) >= MOST_REMEMBERED:
                self._spelt.clear()
            known = self._spelt[token.text] = self._spell_out(token.text)
        return tuple(token._replace(text=word) for word in known) if known else (token,)

    def _spell_out(self, text: str) -> tuple[str, ...]:
        bare = fold(text)
        if bare in self.short:
            words = self.short[bare][0]
            return () if self.table.ending_at(map(fold, words)) else words
        if is_folded_syllable(bare) or bare in self.table.vocabulary:
            return ()
        return self._abbreviated(text) or self._glued(text)

    def _glued(self, text: str) -> tuple[str, ...]:
        """The syllables of words typed together: "cóbaonhiêuđảngviên"; of words with marks, also strangers."""
        if text.lower() in english_kept() or text.lower() in teencode():
            return ()
        found = segments(text, self._is_syllable, self._paired)
        if found or not is_marked(text) or any(cost < DROPPED for _, cost in self.repairs(canonical(text))):
            return found
        return segments(text, lambda word: len(word) > 1 and self._is_as_typed(word), self._paired, strangers=True)

    def _are_words(self, words: tuple[str, ...]) -> bool:
        """Whether words, with the marks that they bear, are ones that we know."""
        return all(map(self._is_syllable, words))

    def _paired(self, one: str, two: str) -> bool:
        """Whether two syllables open a phrase that we know."""
        return fold(one) in self.table.before.get(fold(two), ())

    def _is_as_typed(self, word: str) -> bool:
        """Whether a word with the very marks that it bears, or without any, is one that we know."""
        return canonical(word) in self.table.toned

    def _is_syllable(self, typed: str) -> bool:
        return (canonical(typed) in self.table.toned) if is_marked(typed) else fold(typed) in self.table.vocabulary

    def _abbreviated(self, text: str) -> tuple[str, ...]:
        found = abbreviations(upper=text.isupper()).get(text.lower(), ())
        if not found or len(text) > MOST_LETTERS:
            return ()
        if any(self.table.ending_at(map(fold, words)) for words in found):
            return ()
        return found[0] if all(fold(word) in self.table.vocabulary for word in found[0]) else ()

    def _serial(self, text: str) -> str | None:
        made = serial(text)
        return made if made is None or fold(made) in self.table.vocabulary else as_central(made)

    def _known(self, word: str) -> bool:
        """Whether a word is surely itself: "coong" ("mới coong") is oftener the keys of "công"."""
        return "oo" not in word and fold(canonical(word)) in self.table.vocabulary

    def repairs(self, typed: str) -> tuple[tuple[str, float], ...]:
        """Known syllables, without tones, that a word may be a mistyping of, cheapest first."""
        bare = fold(typed)
        broken = is_marked(typed) and not is_shape(typed)  # "đượ" is no word, though "duo" may be one
        mark = typed if broken else bare
        known = self._repairs.get(mark)
        if known is None:
            # A well-formed syllable that we do not know is rather another word than a slip.
            slip = 2 <= len(bare) <= 12 and (broken or not is_folded_syllable(bare))
            known = self._repairs[mark] = (broken and self._completions(typed)) or (self._search(bare) if slip else ())
        return known

    def _completions(self, typed: str) -> tuple[tuple[str, float], ...]:
        """The words, without tones, of which the last letter is missing: "thầ" is "thầu", "thần" or "thầy"."""
        if self._ends is None:
            self._ends = frozenset(word[-1] for word in self.table.toned if word)
        whole = self.table.toned.intersection([typed + letter for letter in self._ends])
        return tuple((word, DROPPED) for word in sorted(set(map(fold, whole))))

    def _search(self, typed: str) -> tuple[tuple[str, float], ...]:
        if self._by_length is None:
            self._by_length = {}
            for word in sorted(self.table.vocabulary):
                self._by_length.setdefault(len(word), []).append(word)
        most = 1 if len(typed) <= SHORT_WORD else 2
        found = []
        for length in range(len(typed) - most, len(typed) + most + 1):
            words = self._by_length.get(length, ())
            for word, _, _ in extract(typed, words, scorer=OSA.distance, score_cutoff=most, limit=None):
                cost = edits(typed, word)
                if cost < MOST_EDITS_COST:
                    found.append((word, cost))
        found.sort(key=lambda pair: (pair[1], pair[0]))
        best = found[0][1] if found else 0.0
        return tuple(pair for pair in found[:MOST_REPAIRS] if pair[1] <= best + REPAIR_SPREAD)


def _spelt(words: tuple[str, ...]) -> Variant:
    """What a short form of the knowledge base stands for."""
    return Variant(tuple(fold(word) for word in words), words, SURE_EXPANSION / 2)


def _letters(text: str) -> str:
    return fold("".join(filter(str.isalnum, text)))


def _one(tokens: list[Token]) -> Token:
    text = "".join(token.text for token in tokens)
    return Token(text, tokens[0].start, tokens[-1].end, TokenKind.WORD)
