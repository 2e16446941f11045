"""Proper names: the part of a long official name that tells its bearer from others, and the kind of its bearer."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, cached_property, lru_cache

from bot.matching.reading.lexicon import grammar, syllables
from bot.text.syllable import canonical, fold
from bot.text.tables import table
from bot.text.tokens import Token, TokenKind, tokenise
from bot.text.unicode import compose

DASHES = ("-", "–")
NUMBER_WORD = "số"  # before the number of a name
PAIR = 2  # syllables
PERSON = "person"  # kind: "đồng chí Lan"
LONGEST_NUMBER = 2  # digits: "Hoa Mai 2020" says a year


@dataclass(frozen=True, slots=True)
class ProperName:
    """The distinctive part of a name.

    Attributes:
        words: canonical syllables ("kim", "giang").
        kinds: what the name says its bearer is ("lower_secondary", "school"); empty when it does not say.
        number: the number that ends it and tells it from others of the name: "Khu phố Hoa Mai 2"; None without one.
        opening: the words right before it that say what its bearer is ("thôn" of "thôn Đông").
    """

    words: tuple[str, ...]
    kinds: frozenset[str]
    number: Decimal | None = None
    opening: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Key of the name in readings."""
        return " ".join(self.words)


@dataclass(frozen=True)
class Naming:
    """The kinds of bearers, as folded word sequences.

    Attributes:
        kinds: folded words → kind.
        toned: canonical words → kind, for messages typed with tones.
        generic: folded words that never distinguish.
        implies: kind → wider kinds.
        called: kind → what it is usually called ("trường").
        opening: syllables that may stand in the name of a work before what it is ("cải tạo").
        units: Party units that are named by the organ they are in ("chi bộ").
        organs: what an organ is, in the words that open its name ("sở").
        committees: those of them that committees open with, too ("ban").
        numbered: kinds whose bearers may have a number for a name ("Tổ dân phố số 4").
        numbered_generic: generic words whose bearers may have one ("chi bộ").
        shortened: short form of a kind → what it stands for.
    """

    kinds: dict[tuple[str, ...], str]
    toned: dict[tuple[str, ...], str]
    generic: frozenset[tuple[str, ...]]
    implies: dict[str, frozenset[str]]
    called: dict[str, str]
    opening: frozenset[str]
    units: frozenset[tuple[str, ...]]
    organs: frozenset[tuple[str, ...]]
    committees: frozenset[tuple[str, ...]]
    numbered: frozenset[str]
    numbered_generic: frozenset[tuple[str, ...]]
    shortened: dict[tuple[str, ...], tuple[str, ...]]
    longest: int

    @cached_property
    def organ_openers(self) -> frozenset[str]:
        """First words of what organs are."""
        return frozenset(words[0] for words in self.organs)

    @cached_property
    def unit_openers(self) -> frozenset[str]:
        """First words of Party units."""
        return frozenset(words[0] for words in self.units)

    @cached_property
    def openers(self) -> frozenset[str]:
        """First words of the kinds, with their tones, and of what never distinguishes."""
        return frozenset(words[0] for words in (*self.toned, *self.generic))


@cache
def naming() -> Naming:
    """The naming data of the package."""
    data = table("bot.matching", "language", "naming")
    toned = {syllables(phrase): kind for kind, phrases in data["kinds"].items() for phrase in phrases}
    kinds = {tuple(fold(word) for word in phrase): kind for phrase, kind in toned.items()}
    generic = frozenset(syllables(phrase) for phrase in data["generic"])
    return Naming(
        kinds,
        toned,
        generic,
        {kind: frozenset(wider) for kind, wider in data["implies"].items()},
        {kind: phrases[0] for kind, phrases in data["kinds"].items()},
        frozenset(word for text in data["opening"] for word in syllables(text)),
        frozenset(map(syllables, data["units"])),
        frozenset(map(syllables, data["organs"]))
        | {words for words, kind in toned.items() if kind in data["organ_kinds"]},
        frozenset(map(syllables, data["committees"])),
        frozenset(data["numbered"]),
        frozenset(map(syllables, data["numbered_generic"])),
        {syllables(short): syllables(phrase) for short, phrase in data["shortened"].items()},
        max(len(phrase) for phrase in [*kinds, *generic]),
    )


def proper_names(text: str) -> Iterator[ProperName]:
    """Proper names inside an official name, found by their capitals; of two joined by a dash also both as one.

    Args:
        text: a name as written in the knowledge base, with its capitals ("Trường THCS Lê Lợi", "Đường Mai - Lan").
    """
    joined: ProperName | None = None
    for name, after_dash in _runs(text):
        yield name
        joined = ProperName((*joined.words, *name.words), joined.kinds) if joined and after_dash else name
        if after_dash:
            yield joined


def names_in(texts: Iterable[str]) -> list[ProperName]:
    """The proper names inside some official names, in their order."""
    return [name for text in texts for name in proper_names(text)]


def in_full(name: ProperName) -> ProperName:
    """A name of one syllable with the word that says what bears it, without which it tells nobody: "thôn Đông"."""
    alone = len(name.words) == 1 and name.opening and PERSON not in name.kinds
    return replace(name, words=(*name.opening, *name.words), opening=()) if alone else name


def numbered_units(text: str) -> Iterator[str]:
    """Names inside an official name that are a kind and a number: "Chi bộ Tổ dân phố số 4" → "to dan pho 4"."""
    if not any(map(str.isdecimal, text)):
        return
    tokens = [token for token in tokenise(compose(text)) if token.kind is not TokenKind.EMOJI]
    words = [canonical(token.text) for token in tokens]
    at = 0
    while at < len(words):
        size, kind = generic_at(words, at)
        if kind in naming().numbered or tuple(words[at : at + size]) in naming().numbered_generic:
            after = at + size + (words[at + size : at + size + 1] == [NUMBER_WORD])
            digits = tokens[after].text if after < len(tokens) else ""
            if digits.isdecimal() and len(digits) <= LONGEST_NUMBER:
                yield f"{_kind_words(tuple(words[at : at + size]))} {int(digits)}"
        at += max(1, size)


def unit_kind(said: str) -> str:
    """The words, folded, for the kind of unit that some words end with, which may have a number for a name; else ""."""
    data, words = naming(), said.lower().split()
    for size in range(min(data.longest, len(words)), 0, -1):
        some = tuple(words[-size:])
        kind = data.toned.get(some) or data.kinds.get(tuple(map(fold, some)))
        if kind in data.numbered or some in data.numbered_generic:
            return _kind_words(some)
    return ""


def _kind_words(words: tuple[str, ...]) -> str:
    return " ".join(map(fold, naming().shortened.get(words, words)))


def _runs(text: str) -> Iterator[tuple[ProperName, bool]]:
    """The runs of capitals that are proper names, and whether a dash alone stands between one and the run before."""
    tokens = [token for token in tokenise(compose(text)) if token.kind is not TokenKind.EMOJI]
    words = [canonical(token.text) for token in tokens]
    data = naming()
    openers = data.openers
    kinds: set[str] = set()
    run: list[str] = []
    opening: tuple[str, ...] = ()
    dashed = False
    at = 0
    while at < len(tokens):
        size, kind = generic_at(words, at) if words[at] in openers else (0, None)
        within = run and tokens[at].text[0].isupper()  # "Mai Thôn Đông" is one name
        if size and not within and not (kinds and size == 1 and _opens_name(tokens, at)):
            if run:
                yield ProperName(tuple(run), frozenset(kinds), _number_at(tokens, at), opening), dashed
                run, kinds = [], set()
            dashed = False
            opening = tuple(words[at : at + size]) if kind else ()
            if kind:
                kinds |= {kind} | data.implies.get(kind, frozenset())
            at += size
            continue
        token = tokens[at]
        shorthand = len(token.text) > 1 and token.text.isupper()  # "NQ TW4" is no proper name
        if (
            token.kind is TokenKind.WORD
            and token.text[0].isupper()
            and not shorthand
            and not (at == 0 and _sentence_case(tokens))
        ):
            run.append(words[at])
        else:
            if run:
                opening = () if _goes_on(token) else opening
                yield ProperName(tuple(run), frozenset(kinds), _number_at(tokens, at), opening), dashed
            dashed = bool(run) and token.text in DASHES
            run, kinds, opening = [], set() if run else kinds, ()
        at += 1
    if run:
        yield ProperName(tuple(run), frozenset(kinds), None, opening), dashed


def _goes_on(token: Token) -> bool:
    """Whether a word after a capital says more of what is described: "Công ty Cấp nước" is no "công ty Cấp"."""
    return token.kind is TokenKind.WORD and token.text.islower() and token.text not in grammar("joiners")


def _opens_name(tokens: list[Token], at: int) -> bool:
    """Whether a word that elsewhere says what bears a name is the first of two in a name: "xã Đoàn Kết"."""
    capitals = [token.kind is TokenKind.WORD and token.text[0].isupper() for token in tokens[at : at + PAIR + 1]]
    return capitals[:PAIR] == [True, True] and not any(capitals[PAIR:]) and not tokens[at + 1].text.isupper()


def _number_at(tokens: list[Token], at: int) -> Decimal | None:
    """The number of a name that ends here: "Hoa Mai 2", "Hoa Mai số 2"; none in "Hoa Mai 18 phòng", which counts."""
    at += tokens[at].text.lower() == NUMBER_WORD
    if at >= len(tokens) or not tokens[at].text.isdecimal() or len(tokens[at].text) > LONGEST_NUMBER:
        return None
    counts = at + 1 < len(tokens) and tokens[at + 1].kind is TokenKind.WORD and tokens[at + 1].text.islower()
    return None if counts else Decimal(tokens[at].text)


@lru_cache(maxsize=16)  # one name is asked for several times in a row
def thing_named(text: str) -> tuple[str, ...]:
    """What a name says its bearer is, in narrower and wider words; nothing when another word than a kind says it first.

    "Trường THCS Lê Lợi" → ("Trường THCS", "trường"); "Cải tạo đường Hoa Ban" → ("đường",); "Trung tâm văn hóa quận A"
    → (): the district is not what is meant.
    """
    tokens = [token for token in tokenise(compose(text)) if token.kind is not TokenKind.EMOJI]
    words = [canonical(token.text) for token in tokens]
    opening = naming().opening
    for at in range(len(tokens)):
        size, kind = generic_at(words, at)
        if kind and all(word in opening for word in words[:at]):
            said = " ".join(token.text for token in tokens[at : at + size])
            data = naming()
            return said, *(data.called[wider] for wider in sorted(data.implies.get(kind, ())))
        if size:
            break  # as in "Trạm bơm Xí nghiệp 5", which is no enterprise
    return ()


def generic_at(said: Sequence[str], at: int) -> tuple[int, str | None]:
    """Length of the kind word or generic word that starts here, and its kind."""
    data = naming()
    if said[at] not in data.openers:
        return 0, None
    for size in range(min(data.longest, len(said) - at), 0, -1):
        words = tuple(said[at : at + size])
        if words in data.toned:
            return size, data.toned[words]
        if words in data.generic:
            return size, None
    return 0, None


def _sentence_case(tokens: list[Token]) -> bool:
    """Whether only the first letter is a capital because a phrase begins there."""
    words = [token for token in tokens if token.kind is TokenKind.WORD]
    return len(words) > 1 and not any(token.text[0].isupper() for token in words[1:])
