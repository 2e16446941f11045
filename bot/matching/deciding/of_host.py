"""The host's own: "nhà văn hóa huyện", "ban thường vụ huyện" are none of one of its communes, however alike the names.

What is called by some words and the word for the host's level is another thing than one that is called by the same
words and a lower unit. Where only that one is known, nothing is told of the other.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from bot.matching.knowing.facets import ASK_LABELS
from bot.matching.knowing.subjects import Subject, Type, texts
from bot.matching.question import Outcome, Query
from bot.matching.reading.compounds import PLACE_KINDS
from bot.matching.reading.lexicon import grammar, syllables, words_of
from bot.matching.viewing.view import View
from bot.text.syllable import fold

LEAST = 2  # syllables that two things have to be called by alike
TOLD = (Outcome.ANSWER, Outcome.VERIFY)
BETWEEN = tuple(sorted(grammar("between_thing_and_level"), key=len, reverse=True))
HOSTS = tuple(sorted(grammar("levels_of_hosts")))  # what is below them has words of its own


def of_host_only(view: View, query: Query) -> Query | None:
    """That of the host's own thing it is not known, where what was to be told is a lower unit's of like name."""
    own = _own_level(view) if query.outcome in TOLD and view.focus is None else None
    if own is None or _says_lower(view):
        return None
    told = [view.index.subjects[one] for one in (query.members or query.subjects) if one in view.index.subjects]
    things = list(_things([fold(word) for one in view.strict for word in _words(one.said)], own))
    meant = next((one for one in things if told and all(_is_of_lower(each, one, own) for each in told)), None)
    if meant is None:
        return None
    known = [one.id for one in view.index.subjects.values() if one.type is Type.BODY and _is_it(one, meant, own)]
    label = query.missing or ASK_LABELS.get(view.clause.ask or "", "")
    about = known[0] if len(known) == 1 else _as_typed(view, meant, own)
    return Query(Outcome.MISSING, missing=label, about=about, ask=view.clause.ask, stated=not known, confidence=0.0)


def _own_level(view: View) -> str | None:
    """The word for the host's level, without tones."""
    host = f" {fold(view.index.knowledge.congress.host or '')} "
    return next((fold(one) for one in HOSTS if f" {fold(one)} " in host), None)


def _says_lower(view: View) -> bool:
    """Whether a lower unit is said, or the name of one."""
    named = any(not use.of_host for use in view.entities.uses)
    return named or any(not one.keys.isdisjoint(PLACE_KINDS) for one in view.strict)


def _things(words: Sequence[str], own: str) -> Iterator[tuple[str, ...]]:
    """The two words before each word for the host's level."""
    level = own.split()
    for at in range(LEAST, len(words)):
        if list(words[at : at + len(level)]) == level:
            yield tuple(words[at - LEAST : at])


def _is_of_lower(subject: Subject, thing: tuple[str, ...], own: str) -> bool:
    """Whether a record calls some lower unit's thing so, and nothing that is the host's."""
    held = texts(subject.record)
    level = own.split()
    if any(_follows(_words(one), thing, level) for one in (*held.names, *held.examples, *held.soft)):
        return False
    return any(_follows(_words(name), thing, unit, toned=True) for name in held.names for unit in _lower())


def _is_it(subject: Subject, thing: tuple[str, ...], own: str) -> bool:
    """Whether a record is the host's thing, by a name that ends with it."""
    end = [*thing, *own.split()]
    return any([fold(word) for word in _words(name)][-len(end) :] == end for name in texts(subject.record).names)


def _follows(words: Sequence[str], thing: tuple[str, ...], after: Sequence[str], *, toned: bool = False) -> bool:
    """Whether some words follow a thing in a text; with the tones that they have there, where these tell them apart."""
    plain = [fold(word) for word in words]
    for at in range(len(words) - LEAST):
        rest = words if toned else plain
        if tuple(plain[at : at + LEAST]) == thing and rest[at + LEAST : at + LEAST + len(after)] == list(after):
            return True
    return False


@cache
def _lower() -> tuple[tuple[str, ...], ...]:
    concepts = words_of("concepts")
    return tuple(tuple(word.split()) for key in sorted(PLACE_KINDS) for word in concepts[key.removeprefix("c:")])


def _words(text: str) -> list[str]:
    """The words of a text, without those that may stand between a thing and whose it is."""
    said = f" {' '.join(syllables(text))} "
    for word in BETWEEN:
        said = said.replace(f" {word} ", " ")
    return said.split()


def _as_typed(view: View, thing: tuple[str, ...], own: str) -> str:
    """The host's thing in the words that were typed."""
    level = own.rsplit(maxsplit=1)[-1]
    ends = [at for at, one in enumerate(view.strict) if level in map(fold, _words(one.said))]
    begins = [at for at, one in enumerate(view.strict) if not set(thing).isdisjoint(map(fold, _words(one.said)))]
    found = view.strict[begins[0] : ends[0] + 1] if begins and ends else ()
    return " ".join(one.text for one in found) or " ".join((*thing, own))
