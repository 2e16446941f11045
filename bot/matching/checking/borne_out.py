"""Borne out: which words say something of what they stand by, and whether what a record says holds them."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type, texts
from bot.matching.reading.lexicon import syllables, words_in, words_of
from bot.matching.reading.mention import Mention
from bot.text.syllable import fold, is_folded_syllable

# Lists of words that say nothing of what they stand behind; those of the others, a statement says something by.
IDLE = frozenset(
    "courtesy address particles politeness asking knowing aspect discourse uncertainty exclamations to_the_bot".split()
)

# Words of a yes/no question that restate its claim rather than add to it, by type.
RESTATING: dict[Type, frozenset[str]] = {
    Type.PROJECT: frozenset(("c:renovate", "c:build_new", "c:build", "c:phase", "c:only")),
    Type.DOCUMENT: frozenset(("c:issue", "c:number_word")),
    Type.COUNT: frozenset(("c:belong", "c:all", "c:half", "c:done", "c:not_done")),
    Type.CONGRESS: frozenset(("c:done", "c:not_done")),
    Type.GROUP: frozenset(("c:belong", "c:all", "c:half", "c:done", "c:not_done")),
}


def texts_of(index: Index, subject: Subject) -> Iterator[str]:
    """All that a record says, with what its list is called."""
    held = texts(subject.record)
    yield from (*held.names, *held.soft, *subject.details.values())
    group = index.subjects.get(subject.group) if subject.group else None
    if group is not None:
        yield from texts(group.record).names


def spelt(text: str, *, marked: bool) -> frozenset[str]:
    """The syllables of a text, without tones where what they are held against has none."""
    return frozenset(syllables(text) if marked else map(fold, syllables(text)))


def are_spelt(said: str, held: frozenset[str], *, marked: bool) -> bool:
    """Whether a text has a word, but for what says nothing in it."""
    left = spelt(said, marked=marked)
    return left - held <= (idle() if marked else _idle_folded()) and not left.isdisjoint(held)


def is_idle(said: str, *, marked: bool) -> bool:
    """Whether a word says nothing of what it stands behind; one without tones, where it may be such a word."""
    words = said.split()
    if said in idle() or (said not in _telling() and all(word in idle() for word in words)):
        return True
    if words[0] in idle() and " ".join(words[1:]) in words_in("restating"):
        return True  # "được đầu tư"
    return not marked and len(words) == 1 and fold(said) in _idle_folded()


def is_slip(mention: Mention) -> bool:
    """Whether a word that nobody knows is no word at all: "phânj", "raVB"."""
    return not mention.known and not all(map(is_folded_syllable, fold(mention.text).split()))


@cache
def idle() -> frozenset[str]:
    """Words that say nothing of what they stand behind."""
    return frozenset((*_listed(telling=False), *_as_read(words_in("restating")))) - words_in("predicating")


@cache
def _telling() -> frozenset[str]:
    """Words that tell something where a statement uses them, though a question may be put in them."""
    return frozenset(_listed(telling=True)) - idle()


@cache
def _idle_folded() -> frozenset[str]:
    return frozenset(map(fold, idle()))


def _listed(*, telling: bool) -> Iterator[str]:
    for name, held in chain(words_of("everyday").items(), words_of("fillers").items()):
        if (name not in IDLE) is telling:
            yield from _as_read(held)


def _as_read(words: Iterable[str]) -> Iterator[str]:
    """Words as a message is read: "qui định"."""
    return (" ".join(syllables(word)) for word in words)
