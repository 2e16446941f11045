"""Names spelled out: subjects whose name a clause says in one run of words, in the order in which it says them.

Told from words of a name that merely stand somewhere in the clause: "chi bộ cơ sở và chi bộ trực thuộc đảng bộ cơ sở"
holds every word of "đảng bộ cơ sở trực thuộc", too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.matching.mention import Mention
from bot.matching.subjects import Pattern, Subject, Type
from bot.matching.view import View, keys_of


@dataclass(frozen=True, slots=True)
class Spelled:
    """One subject, and the mentions that spell its name."""

    subject: Subject
    words: tuple[Mention, ...]


def borne(view: View, *kinds: Type) -> list[tuple[Mention, Subject]]:
    """The subjects of some types that the clause names by their proper names, each with the name, in its order.

    A name that several bear is that of the one of these types: a commune's day rather than its school.
    """
    found: list[tuple[Mention, Subject]] = []
    for use in view.entities.uses:
        bearers = [one for identity in use.subjects if (one := view.index.subjects[identity]).type in kinds]
        if len(bearers) == 1:
            found.append((use.mention, bearers[0]))
    return found


def spelled(view: View, subjects: Iterable[Subject]) -> list[Spelled]:
    """The subjects that the clause names by a run of words, each once, in its order.

    Of names that begin at the same word the longest counts; a run that names several subjects names none of them.
    """
    by_name = [(phrase.words, subject) for subject in subjects for phrase in subject.names if phrase.words]
    said = [mention for mention in view.clause.mentions if mention.keys and not mention.filler]
    keys = [frozenset(keys_of(mention)) for mention in said]
    found: dict[str, Spelled] = {}
    at = 0
    while at < len(said):
        best: dict[str, tuple[Subject, int]] = {}
        for words, subject in by_name:
            if not words[0].isdisjoint(keys[at]) and _begins(words, keys, at):
                longest = max((length for _, length in best.values()), default=0)
                if len(words) > longest:
                    best = {}
                if len(words) >= longest:
                    best[subject.id] = (subject, len(words))
        if len(best) == 1:
            subject, length = next(iter(best.values()))
            found.setdefault(subject.id, Spelled(subject, tuple(said[at : at + length])))
        at += max((length for _, length in best.values()), default=1)
    return list(found.values())


def _begins(words: Pattern, said: Sequence[frozenset[str]], at: int) -> bool:
    """Whether the mentions from one on, each given by its keys, say all words of a name, one after the other."""
    if at + len(words) > len(said):
        return False
    return not any(map(frozenset.isdisjoint, words, said[at : at + len(words)]))
