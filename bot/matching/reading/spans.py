"""Spans: every known phrase that a run of tokens may be, in any of the variants of its tokens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bot.matching.reading.names import naming
from bot.matching.reading.phrases import (
    ASK,
    ATTRIBUTE,
    CONCEPT,
    FILLER,
    NAME,
    OFFTOPIC,
    WORD,
    Ends,
    Node,
    Phrase,
    PhraseTable,
    Role,
    parted,
)
from bot.matching.reading.repairs import REPAIR_COST, Variant
from bot.matching.reading.slips import are_of_names, slips_of
from bot.matching.reading.tones import agreement_of, bar_and_tone_left_out, others
from bot.text.lexicon import english_kept
from bot.text.syllable import canonical, fold, is_folded_syllable, is_marked, is_syllable
from bot.text.tokens import Token, TokenKind
from bot.text.typos import DROPPED, NEIGHBOUR, edits

# Found by trial on our own question sets.
LEAST_AGREEMENT = 0.62  # a phrase whose tones fit worse than this on average is another word
SINGLE_AGREEMENT = 0.8  # one syllable alone must fit better: there is no neighbour to vouch for it
ODD_AGREEMENT = 0.3
ODD_TONE_COST = 0.45  # a lone syllable typed with the wrong tone, when with that tone it is no word we know
SLIP_COST = 0.55  # reading a known word as a slip for another, inside a phrase whose other words fit
SLIP_EDITS = 0.05  # and so much of what the edit costs: swapped letters before added ones
SHORT_NAME = 3  # words
OTHERS = 2  # words with other tones of their own make another phrase
PAIR = 2  # words of a phrase too short to vouch for a slip in it that is itself a word
MENDED_ALONE = (FILLER, ASK, CONCEPT)  # words of the language; names want more than a letter's trust
LEAST_MENDED = 3  # letters of a word that is mended with no neighbour to vouch for it
LIKELIER = 0.04  # mended words that cost this much more are left out of account
MOST_CONTINUATIONS = 80
MOST_REMEMBERED = MOST_WAYS = 20_000  # words whose slips are kept, beginnings of which the phrases are
LOOKED_AT = 3  # words by which the phrases that begin there are kept, at most: where the third leads on, none are
WORDS = TokenKind.WORD  # named once, as the roles are
THE_END = ("", TokenKind.MARK)  # in place of words after the last one
INSIDE_PHRASES = frozenset(("-", "/", '"', "&"))  # marks that may stand inside a phrase

Found = tuple[float, Phrase, float]  # agreement of its tones, the phrase, cost of the variants


@dataclass(slots=True)
class Run:
    """The phrases that a run of tokens may be.

    Attributes:
        judged: what the cover made of them: worked out once for all messages that share the run.
    """

    found: Sequence[Found] = ()
    judged: Any = None


Way = tuple[tuple[int, Run], ...]  # number of tokens, what they may be
Marks = tuple[tuple[str, TokenKind], ...]  # words, as far as they were looked at
Spans = dict[int, dict[int, Run]]  # first token → token after the last → what they may be


@dataclass(slots=True)  # never changed, but frozen ones take three times as long to make
class _Path:
    """A way down the trie.

    Attributes:
        size: how many tokens it has gone over, so that one that was kept is right wherever its words stand.
        node: what goes on from where it has come to.
        ends: the phrases that end there.
        typed: the syllables taken, and whether each is as typed.
        cost: what they cost together.
        exact: all of them are as typed.
    """

    size: int
    node: Node
    ends: Ends
    typed: tuple[tuple[str, bool], ...] = ()
    cost: float = 0.0
    exact: bool = True


@dataclass(slots=True)  # never changed, as paths are not
class Finder:
    """Finds phrases in one message.

    Attributes:
        variants: of each token.
        marked: most words of the message bear tones or hats.
        clean: the text is the knowledge base's own, in which no known word is a slip for another.
    """

    table: PhraseTable
    tokens: list[Token]
    variants: list[tuple[Variant, ...]]
    marked: bool
    clean: bool = False

    def spans(self) -> Spans:
        """All phrases found."""
        spans: Spans = {}
        marks = (*[(token.text, token.kind) for token in self.tokens], *[THE_END] * (LOOKED_AT - 1))
        ways = self.table.ways.setdefault((self.marked, self.clean), {})
        for first in range(len(self.tokens)):
            found = ways.get(marks[first : first + PAIR])
            if found is None:
                found = self._from(first, marks[first : first + LOOKED_AT], ways)
            if found:
                spans[first] = {first + size: run for size, run in found}
        return spans

    def _from(self, first: int, marks: Marks, ways: dict[Marks, Way]) -> Way:
        """The phrases that begin at a token, by their number of tokens.

        They are kept by the words that had to be looked at, where these were few: messages share their turns of phrase,
        as do the texts of a knowledge base, and pairs of words more than threes.

        Args:
            marks: the words from there on that may have to be; nothing is kept by fewer.
            ways: what is kept of messages like this one.
        """
        known = ways.get(marks)
        if known is not None:
            return known
        found, looked = self._walk(first)
        if looked <= first + LOOKED_AT:
            if len(ways) >= MOST_WAYS:
                ways.clear()
            ways[marks[: max(PAIR, looked - first)]] = found
        return found

    def _walk(self, first: int) -> tuple[Way, int]:
        """The phrases that begin at a token, by their number of tokens; and the token after those looked at."""
        alone, begun, slip = self._first(first)
        stack = [*begun]
        looked = first + 1
        if not self.clean:
            stack += self._first_slips(first, slip) if slip else ()
            looked = first + 2  # whether it is one depends on the word that follows
        walked: dict[int, list[Found]] = {}
        tokens, count = self.tokens, len(self.tokens)
        while stack:
            path = stack.pop()
            at = first + path.size
            if path.size > 1 and path.ends:
                ended = self._ended(path, first)
                if ended:
                    walked.setdefault(path.size, []).extend(ended)
            if at < count and tokens[at].text in INSIDE_PHRASES:
                at += 1
            if at >= looked:
                looked = at + 1
            if at < count and path.node and not path.node.keys().isdisjoint(self._next(at)):  # few lead on
                stack += self._steps(path, at, first)
        return (*alone, *((size, Run(walked[size])) for size in sorted(walked))), looked

    def _next(self, at: int) -> frozenset[str]:
        """The syllables with which a phrase may go on at a token: what it may be read as, or be a slip for."""
        token = self.tokens[at]
        mark = (self.clean, token.text, token.kind)
        known = self.table.next.get(mark)
        if known is None:
            if len(self.table.next) >= MOST_REMEMBERED:
                self.table.next.clear()
            known = frozenset(syllable for variant in self.variants[at] for syllable in variant.folded[:1])
            if self._may_be_slip(token):
                known |= slips_of(self.table, fold(token.text))
            self.table.next[mark] = known
        return known

    def _may_be_slip(self, token: Token) -> bool:
        """Whether a word may be a slip at all for one that goes on a phrase."""
        return not self.clean and token.kind is WORDS and len(token.text) > 1

    def _first(self, first: int) -> tuple[Way, list[_Path], str]:
        """What a token is alone, the ways on from it, and its letters where it may be a slip.

        These are the same whatever stands beside it.
        """
        token = self.tokens[first]
        firsts, mark = self.table.firsts, (self.marked, self.clean, token.text, token.kind)
        known = firsts.get(mark)
        if known is None:
            paths = list(self._steps(_Path(0, self.table.root, ()), first, first))
            ended = [found for path in reversed(paths) if path.ends for found in self._ended(path, first)]
            if len(firsts) >= MOST_WAYS:
                firsts.clear()
            slip = fold(token.text) if self._may_slip(token) else ""
            known = firsts[mark] = (((1, Run(ended)),) if ended else (), paths, slip)
        return known

    def _ended(self, path: _Path, first: int) -> list[Found]:
        """Phrases that end where a path has come to, if their tones fit."""
        found: list[Found] = []
        typed = tuple([word for word, _ in path.typed]) if path.exact and path.cost < SLIP_COST else ()
        for phrase in path.ends:
            if typed == phrase.words:  # as most are
                found.append((1.0, phrase, path.cost))
                continue
            if (path.cost >= SLIP_COST and self._no_slip(path, phrase, first)) or self._other_words(path, phrase):
                continue
            agreement = agreement_of(path.typed, phrase.words, self.marked, self.table.toned)
            if agreement >= (SINGLE_AGREEMENT if len(phrase.words) == 1 else LEAST_AGREEMENT):
                found.append((agreement, phrase, path.cost))
            elif agreement >= ODD_AGREEMENT and self._odd_tone(path, phrase):
                found.append((SINGLE_AGREEMENT, phrase, path.cost + ODD_TONE_COST))
        return found

    def _no_slip(self, path: _Path, phrase: Phrase, first: int) -> bool:
        """Whether a word that is a phrase only as a slip for another is none."""
        role, size = phrase.sense.role, len(phrase.words)
        kinds, idle = naming().toned, role is FILLER or (role is ASK and not self.marked)
        if role is OFFTOPIC or phrase.words[:-1] in kinds:
            return True  # "trường Hoa …" is a school and its name, no slip for "trường học"
        if size == 1:
            return not (role in MENDED_ALONE and self._surely_mistyped(path, role, first))
        if role is WORD and phrase.words in kinds:
            return True  # "truong nao dang" is no college ("trường cao đẳng")
        if role is NAME:
            # "Hoàn Mai" is no slip for "Hoa Mai"; a short name that differs from ours in a letter may well be another
            other = not path.typed[0][1] and not self._mistyped(path, first)
            return other or (size < SHORT_NAME and self._all_known(first, first + path.size))
        if size == PAIR and role in (CONCEPT, ASK) and self._vouched_by_particle(path, first):
            return True  # "túm lại" is no slip for "tút lại", nor "có trùng" for "có trong"
        if size == PAIR and idle and self._slipped_from_syllable(path, first):
            return True  # "chot nung" ("chốt những") is no slip for "chót cùng", nor "nhanh tỷ" for "nhanh tí"
        if size == PAIR and self.marked and self._slipped_from_bare(path, first):
            return True  # "mới hop" ("mới họp") is no slip for "mới gộp"
        if self.marked and self._as_name(path, phrase, first):
            return True
        asked = role is ATTRIBUTE or (role is ASK and self.marked)
        if size > PAIR and asked and self._slipped_from_word(path, first):
            return True  # "ngày đại hội của" is no slip for "… mưa", nor "bao nhiêu hộ" for "bao nhiêu hôm"
        pair = size == PAIR and role in (FILLER, ATTRIBUTE)
        return pair and self._as_meant(self.tokens[first + path.size - 1])  # "bỏ đi" is no slip for "bỏ dở"

    def _vouched_by_particle(self, path: _Path, first: int) -> bool:
        """Whether only a particle stands beside the slip, and the slip bears tones as a word of its own does."""
        if len(path.typed) != PAIR or path.size != PAIR or not self.marked:
            return False
        slipped = 0 if not path.typed[0][1] else 1
        token, beside = self.tokens[first + slipped], path.typed[1 - slipped][0]
        alone = (phrase for phrase in self.table.ending_at((fold(beside),)) if phrase.words == (beside,))
        particle = any(phrase.sense.role is FILLER for phrase in alone)
        return particle and is_marked(token.text) and is_syllable(canonical(token.text))

    def _slipped_from_word(self, path: _Path, first: int) -> bool:
        """Whether a word taken for a slip is a word of its own."""
        if path.size != len(path.typed):
            return False
        typed = zip(self.tokens[first : first + path.size], path.typed, strict=True)
        return any(not exact and self._stands_alone(token.text) for token, (_, exact) in typed)

    def _slipped_from_syllable(self, path: _Path, first: int) -> bool:
        """Whether a word taken for a slip is spelt as words are."""
        typed = zip(self.tokens[first : first + path.size], path.typed, strict=False)
        return any(not exact and is_folded_syllable(fold(token.text)) for token, (_, exact) in typed)

    def _slipped_from_bare(self, path: _Path, first: int) -> bool:
        """Whether a word taken for a slip is one that we know, typed without its marks; or they are those of names."""
        tokens = self.tokens[first : first + path.size]
        typed = zip(tokens, path.typed, strict=False)
        words = [fold(token.text) for token, (_, exact) in typed if not exact and not is_marked(token.text)]
        names = are_of_names(self.table, [token.text for token in tokens])
        return names or any(self.table.ending_at((word,)) for word in words)

    def _mistyped(self, path: _Path, first: int) -> bool:
        """ "Hàong Mai", "Hoaa Mai": nothing but two letters swapped or one doubled, as no other name is spelt."""
        alone = path.cost < REPAIR_COST + NEIGHBOUR and all(exact for _, exact in path.typed[1:])
        return alone and not is_folded_syllable(fold(self.tokens[first].text))

    def _surely_mistyped(self, path: _Path, role: Role, first: int) -> bool:
        """Whether a lone word is spelt as no word is, and one slip makes it one that we know: "kjông", "avy".

        Where it makes several of it, the word without content is meant: "munh" is "mình", seldom "mừng".
        """
        text = self.tokens[first].text
        if path.cost > REPAIR_COST + DROPPED or len(text) < LEAST_MENDED or text.lower() in english_kept():
            return False
        if not (text.islower() or text.isupper()):
            return False
        meant = [variant.folded for variant in self.variants[first] if variant.cost <= path.cost + LIKELIER]
        return role is FILLER or sum(bool(self.table.ending_at(folded)) for folded in meant) == 1

    def _as_name(self, path: _Path, phrase: Phrase, first: int) -> bool:
        """Whether a word has a capital, and is another than the phrase has: "Hoàng Long đại hội" is no "lòng dân".

        What is no syllable is no name either: "Đảnng bộ".
        """
        if path.size != len(path.typed) or len(path.typed) != len(phrase.words):
            return False
        typed = zip(self.tokens[first : first + path.size], path.typed, phrase.words, strict=True)
        return any(word != other and _may_name(token.text) for token, (word, _), other in typed)

    def _other_words(self, path: _Path, phrase: Phrase) -> bool:
        """Whether the words typed, in a message with marks, are others than those of the phrase."""
        if not self.marked:
            return False
        most = 0 if path.cost >= SLIP_COST else OTHERS - 1  # "đùng ở đầu" is no slip for "đóng ở đâu"
        if others(path.typed, phrase.words, self.table.toned) > most:
            return True  # "báo về" is no slip for "bảo vệ"
        if phrase.sense.role is FILLER:  # "tiểu ban nào do ông Hoa làm trưởng" is no "nào đó"
            return len(phrase.words) == PAIR and self._barer_word(path, phrase)
        # "do tuổi cao" speaks of no age limit ("độ tuổi"), "thế đảng viên" of no membership card ("thẻ đảng viên")
        return phrase.sense.role is ATTRIBUTE and (self._bare_word(path, phrase) or self._leads(path, phrase))

    def _barer_word(self, path: _Path, phrase: Phrase) -> bool:
        """Whether a word was typed as another, from which the bar of its "đ" and its tone would be missing."""
        pairs = zip(path.typed, phrase.words, strict=False)
        return any(
            exact and bar_and_tone_left_out(word, other) and self._stands_alone(word) for (word, exact), other in pairs
        )

    def _leads(self, path: _Path, phrase: Phrase) -> bool:
        """Whether the first word was typed, with its marks, as another that leads into what follows."""
        word, exact = path.typed[0]
        return exact and word != phrase.words[0] and is_marked(word) and self._stands_alone(word)

    def _bare_word(self, path: _Path, phrase: Phrase) -> bool:
        """Whether a word of a phrase of two was typed as another word, that is one without marks."""
        if len(phrase.words) != PAIR or len(path.typed) != PAIR:
            return False
        pairs = zip(path.typed, phrase.words, strict=True)
        return any(
            exact and word != other and not is_marked(word) and self._stands_alone(word)
            for (word, exact), other in pairs
        )

    def _odd_tone(self, path: _Path, phrase: Phrase) -> bool:
        """Whether a lone syllable was typed with a tone with which it is no word we know."""
        if len(phrase.words) != 1 or phrase.sense.role not in (CONCEPT, ASK, FILLER, WORD):
            return False
        return path.typed[0][0] not in self.table.toned

    def _steps(self, path: _Path, at: int, first: int) -> Iterator[_Path]:
        """The paths that go on with the token at `at`."""
        size = at + 1 - first
        for variant in self.variants[at]:
            below: Any = path.node
            for syllable in variant.folded:
                below = below.get(syllable) if type(below) is not tuple else None
                if below is None:
                    break
            else:
                exact = variant.cost < REPAIR_COST
                more = tuple([(word, exact) for word in variant.words])
                yield _Path(size, *parted(below), path.typed + more, path.cost + variant.cost, path.exact and exact)
        if at > first and path.cost < SLIP_COST and len(path.node) <= MOST_CONTINUATIONS:
            token = self.tokens[at]
            if self._may_be_slip(token):
                for known, cost in self._slips(fold(token.text), path.node):
                    typed = (*path.typed, (known, False))
                    yield _Path(size, *parted(path.node[known]), typed, path.cost + cost, exact=False)

    def _first_slips(self, first: int, typed: str) -> Iterator[_Path]:
        """ "gai đoạn": a syllable that says nothing alone, as a slip for the first one of a phrase that goes on."""
        following = self.tokens[first + 1].text if first + 1 < len(self.tokens) else ""
        begun = self.table.before.get(fold(following))
        for likely, cost in self._slips(typed, begun) if begun else ():
            yield _Path(1, *parted(self.table.root[likely]), ((likely, False),), cost, exact=False)

    def _may_slip(self, token: Token) -> bool:
        """Whether a word is neither known alone, nor meant as it stands."""
        if token.kind is not WORDS or not token.text.islower():
            return False
        return not (self._stands_alone(token.text) or self._as_meant(token))

    def _stands_alone(self, text: str) -> bool:
        """Whether a syllable as typed is a phrase of its own."""
        word = canonical(text)
        phrases = self.table.ending_at((fold(word),))
        return any(phrase.words == (word,) for phrase in phrases) if self.marked else bool(phrases)

    def _as_meant(self, token: Token) -> bool:
        """Whether a word is one that we know with the very tones that it bears, and so no slip for another."""
        return self.marked and is_marked(token.text) and canonical(token.text) in self.table.toned

    def _all_known(self, first: int, last: int) -> bool:
        return all(fold(token.text) in self.table.vocabulary for token in self.tokens[first:last])

    def _slips(self, typed: str, known: dict[str, Any]) -> Sequence[tuple[str, float]]:
        """Those of some syllables that a word may be a slip for, in their order, each with what that costs."""
        met = known.keys() & slips_of(self.table, typed)
        if not met:
            return ()  # as of nearly every word
        ordered = met if len(met) == 1 else [one for one in known if one in met]
        return [(one, SLIP_COST + SLIP_EDITS * edits(typed, one)) for one in ordered]


def _may_name(text: str) -> bool:
    return text[:1].isupper() and text[1:].islower() and is_folded_syllable(fold(text))
