"""Choosing among the members of a group: by name, level, kind of work, phase, type, issuer, time; and all but some."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.matching.index import Index
from bot.matching.reading import Mention
from bot.matching.subjects import Subject
from bot.matching.times import agrees

WORKS = frozenset(("c:renovate", "c:build_new", "c:build"))
# Before a name: the named member is left out ("ngoài Kim Giang", "giống Kim Giang").
EXCEPT = frozenset(("ngoài", "trừ", "ngoại trừ", "giống", "giống như", "như", "không kể", "khác", "bỏ qua", "trừ ra"))


@dataclass(frozen=True)
class Chosen:
    """Members chosen, and the mentions that chose them; all members and none when nothing chooses."""

    members: tuple[str, ...]
    by: tuple[Mention, ...] = ()


def meets(index: Index, mention: Mention, member: str) -> bool:
    """Whether a member has what a mention says: a field value, a name of its own, or the time."""
    subject = index.subjects[member]
    if mention.when is not None and mention.when.grain != "term":
        return any(agrees(mention.when, time) for time in subject.times)
    if mention.names:
        return any(name.removeprefix("name:") in subject.bearers for name in mention.names)
    if mention.number is not None and all(key.startswith("n:") for key in mention.keys):
        return any(mention.keys & alternatives for pattern in subject.names for alternatives in pattern)
    return bool(mention.keys & subject.field_keys)


def choose(index: Index, group: Subject, mentions: Sequence[Mention], negated: Sequence[Mention] = ()) -> Chosen:
    """The members of a group that the mentions choose.

    Several names choose each of their bearers; other filters must all be met. A filter that would leave nobody is not
    used: its words then stay unexplained.
    """
    members = group.members
    common = _common(group, index)
    left_out = {member for at, m in enumerate(mentions) if m.names and _excepted(mentions, at) for member in members if meets(index, m, member)}
    by: list[Mention] = []
    named: list[str] = []
    for at, mention in enumerate(mentions):
        if mention.names and not _excepted(mentions, at):
            found = [member for member in members if meets(index, mention, member)]
            if found and len(found) < len(members):
                named += found
                by.append(mention)
    chosen: Iterable[str] = [member for member in members if member in named] if named else members
    for mention in mentions:
        if mention.names or mention.keys & common:
            continue
        found = [member for member in chosen if meets(index, mention, member)]
        if found and len(found) < len(members):
            if len(found) < len(list(chosen)):
                chosen = found
            by.append(mention)
    chosen = _without(index, [m for m in chosen if m not in left_out], mentions, negated)
    return Chosen(tuple(chosen), tuple(by))


def _excepted(mentions: Sequence[Mention], at: int) -> bool:
    return any(mention.said in EXCEPT for mention in mentions[max(0, at - 2) : at])


def _without(index: Index, chosen: list[str], mentions: Sequence[Mention], negated: Sequence[Mention]) -> list[str]:
    """Drop members that have what the clause excludes: "không xây mới", "chỉ cải tạo"."""
    barred = {key for mention in negated for key in mention.keys & WORKS}
    if barred:
        kept = [member for member in chosen if not barred & index.subjects[member].field_keys]
        chosen = kept or chosen
    if any(mention.said in ("chỉ", "mỗi", "thuần túy") or "c:only" in mention.keys for mention in mentions):
        said = {key for mention in mentions for key in mention.keys & WORKS}
        if said:
            kept = [member for member in chosen if (index.subjects[member].field_keys & WORKS) <= _with_build(said)]
            chosen = kept or chosen
    return chosen


def _with_build(keys: set[str]) -> set[str]:
    return keys | {"c:build"} if "c:build_new" in keys else keys


def _common(group: Subject, index: Index) -> frozenset[str]:
    """Keys that name the group itself, or all of its members: they choose nobody."""
    own = {key for pattern in group.names for alternatives in pattern for key in alternatives}
    shared = [index.subjects[member].field_keys for member in group.members]
    everywhere = frozenset.intersection(*shared) if shared else frozenset()
    return frozenset(own) - WORKS | everywhere
