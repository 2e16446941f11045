"""Traits of a text beside its words: everyday words for which others may stand ("hotline", "số điện thoại").

The sets are language data (`language/kin.yaml`), the same for every knowledge base, and the knowledge base's own
synonyms and short forms. Sets that speak of one matter are a clan (`language/clans.yaml`), which is a trait too:
"cô đơn" and "mệt mỏi" share no set, but both feel bad.
"""

from collections.abc import Collection, Iterable, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise, zip_longest

from bot.matching.reading.lexicon import syllables
from bot.text.syllable import fold
from bot.text.tables import table

Words = tuple[str, ...]
Held = list[tuple[range, Words]]  # where a phrase stands in a text, and the sets and clans that it is in
Table = dict[str, str]  # phrase without marks → a line for each phrase that is written so: "giá cả=price"
IS_IN = "="
MOST_KEPT = 4096  # phrases as they were typed, of which it is remembered what they mean
CLAN = "clan "  # begins the name of a clan


class Kin:
    """Finds the sets of which a text holds a phrase. Read-only.

    Thousands of phrases are kept as plain text, which takes half the memory; what one means is read when it is met.
    """

    def __init__(self, own: Iterable[Collection[str]] = ()) -> None:
        """Take the sets of the language, and those of one knowledge base."""
        found = _language()
        if own := tuple(own):  # most places have none, and take the table as it is
            found = dict(found)
        for number, phrases in enumerate(own):
            for words in {syllables(phrase) for phrase in phrases} - {()}:
                _add(found, words, f"own {number}")
        self._table = found
        self._longer = _longer(found)

    def held(self, words: Sequence[str]) -> Held:
        """The phrases that stand in the words, but for those inside a longer one: "giá" is none in "đánh giá".

        A word typed with marks is only itself, one without may be any that is written so.
        """
        found: Held = []
        table, longer = self._table, self._longer
        bare = list(map(fold, words))
        pairs = [f"{one} {two}" for one, two in pairwise(bare)]
        reach = 0  # where the phrases end that began before
        for first, (word, pair) in enumerate(zip_longest(bare, pairs, fillvalue="")):
            sizes = longer.get(pair, ())
            if pair in table:
                sizes = (*sizes, 2)
            if word in table:
                sizes = (*sizes, 1)
            for size in sizes:  # few words begin a phrase
                last = first + size
                if last <= reach:
                    break
                lines = table.get(" ".join(bare[first:last])) if last <= len(bare) else None
                names = _meant(" ".join(words[first:last]), lines) if lines is not None else ()
                if names:
                    found.append((range(first, last), names))
                    reach = last
                    break
        return found

    def of(self, words: Sequence[str]) -> list[str]:
        """Names of the sets, and of their clans, of which some phrase stands in the words."""
        return traits(self.held(words))


def _longer(found: Table) -> dict[str, tuple[int, ...]]:
    """How many words the phrases of more than two have, by the first two; longest first."""
    sizes: dict[str, set[int]] = {}
    for bare in found:
        words = bare.split()
        if len(words) > 2:
            sizes.setdefault(" ".join(words[:2]), set()).add(len(words))
    shared = {frozenset(some): tuple(sorted(some, reverse=True)) for some in sizes.values()}
    return {pair: shared[frozenset(some)] for pair, some in sizes.items()}


def traits(held: Held) -> list[str]:
    """Names of the sets of some phrases."""
    return [name for _, names in held for name in names]


def covered(held: Held, names: Collection[str]) -> frozenset[int]:
    """Places of the words that are part of a phrase of one of these sets."""
    return frozenset(at for place, found in held if any(map(names.__contains__, found)) for at in place)


@lru_cache(maxsize=MOST_KEPT)
def _meant(typed: str, lines: str) -> Words:
    """The sets, and their clans, of the phrases that may be meant by words of which some may lack their marks."""
    words = typed.split()
    phrases = (line.split(IS_IN) for line in lines.split("\n"))
    names = [name for phrase, name in phrases if _may_be(words, phrase.split())]
    return (*names, *dict.fromkeys(clan for name in names for clan in _clans().get(name, ())))


def _may_be(words: Sequence[str], phrase: Sequence[str]) -> bool:
    return all(word == meant or word.isascii() for word, meant in zip(words, phrase, strict=True))


def _add(found: Table, words: Words, name: str) -> None:
    """Add a phrase of a set; twice it is there once."""
    bare, line = " ".join(map(fold, words)), f"{' '.join(words)}{IS_IN}{name}"
    lines = found.get(bare)
    if lines is None:
        found[bare] = line
    elif line not in lines.split("\n"):
        found[bare] = f"{lines}\n{line}"


@cache
def _language() -> Table:
    """The sets of the language. Their file is read here alone, so that nothing else keeps it."""
    found: Table = {}
    split = cache(syllables)  # thousands of phrases are made of few hundred words
    for name, phrases in table("bot.matching", "language", "kin").items():
        for phrase in phrases:
            _add(found, tuple(chain.from_iterable(map(split, str(phrase).split()))), name)
    return found


@cache
def _clans() -> dict[str, Words]:
    """The clans of each set that is in any, marked off from the sets' own names."""
    found: dict[str, Words] = {}
    for clan, names in table("bot.matching", "language", "clans").items():
        for name in names:
            found[name] = (*found.get(name, ()), f"{CLAN}{clan}")
    return found
