"""The members of one group, by all that may choose among them; worked out once a version, when first needed."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from bot.knowledge.model import Event
from bot.matching.knowing.fields import LEVELS, STAGE_KEYS
from bot.matching.knowing.patterns import LIGHT
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.mention import Mention
from bot.matching.reading.times import agrees
from bot.text.when import When

BEARER_KINDS = frozenset(("c:company", "c:ward", "c:commune", "c:town", "c:agency", "c:school", "c:peoples_committee"))

SCHOOL = frozenset(("c:school",))
PARTY = frozenset(("c:cell", "c:party_committee", "c:party_base", "c:party"))

Ids = frozenset[str]
NOBODY: Ids = frozenset()


@dataclass(frozen=True)
class Membership:
    """What the members of a group have, turned round: from a key, a name or a time to those who have it.

    Attributes:
        order: id → place in the group.
        nouns: members by the nouns that they are.
        common: keys that name the group itself, or all of its members: they choose nobody.
        fields, names, numbers, own, bodies, words, kinds: members by field value, by proper name, by number in a name,
            by a word that is theirs alone, the same of bodies, by any word of a name, by level or type.
        worded: the words of the bodies' names, each by its keys.
        times: members by each time that one of them states.
        as_of: times that counts among them hold for.
        timed: number of members that state a time.
        phased: members of which a phase is told.
        staged: of one of them it is told how far it is.
        first, last: the members whose events begin earliest and latest; None unless two of them do.
    """

    order: Mapping[str, int]
    nouns: Mapping[str, Ids]
    common: frozenset[str]
    fields: Mapping[str, Ids]
    names: Mapping[str, Ids]
    numbers: Mapping[str, Ids]
    own: Mapping[str, Ids]
    bodies: Mapping[str, Ids]
    words: Mapping[str, Ids]
    worded: frozenset[frozenset[str]]
    kinds: Mapping[str, Ids]
    times: Mapping[When, Ids]
    as_of: frozenset[When]
    timed: int
    phased: Ids
    staged: bool
    first: str | None
    last: str | None

    @cached_property
    def choosing(self) -> frozenset[str]:
        """All keys by which a word may choose members, but for times and numbers."""
        return frozenset((*self.fields, *(f"name:{name}" for name in self.names), *self.bodies, *self.kinds))

    @property
    def heads(self) -> AbstractSet[str]:
        """Keys of the nouns that the members are."""
        return self.nouns.keys()

    def meeting(self, mention: Mention) -> Ids:
        """The members that have what a mention says: a field value, a name of their own, or the time."""
        if mention.when is not None and mention.when.grain != "term":
            said = mention.when
            return _union([ids for time, ids in self.times.items() if agrees(said, time)])
        if mention.names:
            return having(self.names, (name.removeprefix("name:") for name in mention.names))
        if mention.number is not None and all(key.startswith("n:") for key in mention.keys):
            return having(self.numbers, mention.keys)
        return having(self.fields, mention.keys)

    def states_time(self, when: When) -> bool:
        """Whether a time is that of a member, or the time that a count among them holds for."""
        return any(agrees(when, time) for time in self.times) or any(agrees(when, time) for time in self.as_of)


def having(table: Mapping[str, Ids], keys: Iterable[str]) -> Ids:
    """The members that have any of the keys."""
    met = table.keys() & keys
    return _union([table[key] for key in met]) if met else NOBODY  # hardly ever has anybody any


def _union(found: Sequence[Ids]) -> Ids:
    return found[0] if len(found) == 1 else NOBODY.union(*found)


def membership(group: Subject, subjects: Mapping[str, Subject]) -> Membership:
    """Turn the members of a group round."""
    members = [subjects[identity] for identity in group.members]
    fields = [member.field_keys for member in members]
    everywhere = frozenset.intersection(*fields) if fields else frozenset()
    times: dict[When, set[str]] = defaultdict(set)
    for member in members:
        for time in member.times:
            times[time].add(member.id)
    first, last = _ends(members)
    as_of = (getattr(m.record, "as_of", None) for m in members if m.type is Type.COUNT)
    return Membership(
        {identity: at for at, identity in enumerate(group.members)},
        _turned(members, lambda member: member.head),
        group.name_keys - frozenset().union(*fields) | everywhere,
        _turned(members, _choosing),
        _turned(members, lambda member: member.bearers),
        _turned(members, lambda member: (key for key in member.name_keys if key.startswith("n:"))),
        _turned(members, lambda member: member.own),
        _turned(members, lambda member: member.own if member.type is Type.BODY else ()),
        _turned(members, lambda member: member.name_keys),
        frozenset(keys for one in members if one.type is Type.BODY for name in one.names for keys in name.words),
        _turned(members, lambda member: member.kind_keys),
        {time: frozenset(ids) for time, ids in times.items()},
        frozenset(time for time in as_of if time is not None),
        sum(any(True for _ in member.times) for member in members),
        frozenset(member.id for member in members if getattr(member.record, "phase", None)),
        any(not keys.isdisjoint(STAGE_KEYS) for keys in fields),
        first,
        last,
    )


def _choosing(member: Subject) -> frozenset[str]:
    """Keys that choose a member: its fields, what tells bodies and documents, whose an event is."""
    if member.type in (Type.BODY, Type.DOCUMENT):
        return member.field_keys | (member.own - LIGHT - {"c:term_word"})  # a term is no sort of document
    return member.field_keys | _bearer(member) if member.type is Type.EVENT else member.field_keys


def _bearer(event: Subject) -> frozenset[str]:
    """The kind of unit whose an event is: "Chi bộ Trạm Y tế xã Hoa Mai" is a health station's, and no commune's.

    "Trường THPT" is a school of its level, and so a school.
    """
    words = event.names[0].words if event.names else ()
    kind = next((keys for keys in words if keys.isdisjoint(PARTY)), NOBODY)
    return kind & BEARER_KINDS | (SCHOOL | kind & LEVELS if kind & LEVELS else NOBODY)


def _ends(members: Iterable[Subject]) -> tuple[str | None, str | None]:
    events = [(member.main or member.record, member.id) for member in members]
    timed: list[tuple[dt.date, str]] = [(e.on.start, one) for e, one in events if isinstance(e, Event) and e.on]
    if len(timed) < 2:
        return None, None
    return min(timed, key=lambda pair: pair[0])[1], max(timed, key=lambda pair: pair[0])[1]


def _turned(members: Iterable[Subject], keys: Callable[[Subject], Iterable[str]]) -> dict[str, Ids]:
    found: dict[str, list[str]] = defaultdict(list)
    for member in members:
        for key in keys(member):
            found[key].append(member.id)
    return {key: frozenset(ids) for key, ids in found.items()}
