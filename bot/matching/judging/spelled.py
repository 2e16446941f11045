"""Names spelled out: subjects whose name a clause says in one run of words, in the order in which it says them.

Told from words of a name that merely stand somewhere in the clause: "chi bộ cơ sở và chi bộ trực thuộc đảng bộ cơ sở"
holds every word of "đảng bộ cơ sở trực thuộc", too.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from bot.matching.knowing.phrase import Pattern
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View, keys_of
from bot.text.syllable import fold

COUNT, EVENT, PROJECT = Type.COUNT, Type.EVENT, Type.PROJECT  # compared with every subject


@dataclass(frozen=True, slots=True)
class Spelled:
    """One subject, and the mentions that spell its name."""

    subject: Subject
    words: tuple[Mention, ...]


def borne(view: View, *kinds: Type) -> list[tuple[Mention, Subject]]:
    """The subjects of some types that the clause names by their proper names, each with the name, in its order.

    A name that several bear is that of the one of these types: a commune's day rather than its school. Beside such
    names an event of a list goes by a noun that it alone of the list has: "bệnh viện họp trước xã Khe Mây".
    """
    found: list[tuple[Mention, Subject]] = []
    for use in view.entities.uses:
        bearers = [one for identity in use.subjects if (one := view.index.subjects[identity]).type in kinds]
        if len(bearers) == 1:
            found.append((use.mention, bearers[0]))
    if EVENT in kinds and len(found) == 1:
        group = view.index.subjects.get(found[0][1].group or "")
        others = [view.index.subjects[one] for one in group.members] if group is not None else []
        found += by_noun(view, [one for one in others if one.type is EVENT], found[0][1])
    return sorted(found, key=lambda one: one[0].first)


def by_noun(view: View, members: Sequence[Subject], beside: Subject | None = None) -> Iterator[tuple[Mention, Subject]]:
    """Members of a list, each by a noun that none but it has; no noun that only opens a name.

    Args:
        beside: the one that is named, which is left out.
    """
    names = frozenset(mention.first for mention in view.strict if mention.names)
    for mention in view.strict:
        if mention.names or mention.filler or mention.asks or mention.is_value or mention.last in names:
            continue
        owners = [one for one in members if not mention.keys.isdisjoint(one.own)]
        if len(owners) == 1 and owners[0] is not beside:
            yield mention, owners[0]


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


def spelt_out(view: View, subject: Subject) -> int:
    """Length of what a count counts where just that is said: "đại biểu đương nhiên" are not all "đại biểu".

    And of what an event or a work is called: two deadlines for one thing differ in it, as do a bridge and a market of
    one place, where what they are is typed without tones and may be another word.
    """
    record = subject.record
    if subject.type in (EVENT, PROJECT):
        bare = {fold(use.mention.text) for use in view.entities.uses}  # a proper name, and not what bears it
        names = (record.event if subject.type is EVENT else record.name, *record.also)
        return max((len(name) for name in names if _said_whole(view, fold(name)) and fold(name) not in bare), default=0)
    of = fold(record.of).replace(",", "") if subject.type is COUNT else ""
    if not of or not _said_whole(view, of):
        return 0
    state = f"{of} {fold(record.state)}" if record.state else ""
    return len(state) if state and _said_whole(view, state) else len(of)


def _said_whole(view: View, name: str) -> bool:
    """Whether a folded name is said, and ends where a word does: "Đại hội của Đảng" is not in "đại hội của Đảng bộ"."""
    padded, said = f" {name}", view.once(_said_so_far)
    return padded in said[-1] and any(one.endswith(padded) for one in said)


def _said_so_far(view: View) -> list[str]:
    """What is said up to the end of each mention, folded, without the commas of what is spelt."""
    return list(accumulate((f" {fold(mention.text)}" for mention in view.clause.mentions), initial=""))


def opening_keys(subject: Subject) -> frozenset[str]:
    """Keys of the words that open the longer names of a subject: "góp ý", of "góp ý vào dự thảo"."""
    return frozenset[str]().union(*(one.words[0] for one in subject.names if len(one.words) > 1))
