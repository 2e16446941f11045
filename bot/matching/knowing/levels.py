"""Levels: "cấp chi bộ", "cấp cơ sở". Events of one level are told apart from those of another by the level's own name.

Where a record is said to be of a level, that level means it: pilots of the cells are none of those at the base, though
a cell may be among these too, and a deadline for the base is none for the cells.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.matching.knowing.subjects import Subject, Type, texts
from bot.matching.reading.mention import Mention

WORD = "cấp"
HOST = "c:host_level"  # which everything here is of
UP = frozenset(("c:level_up_province", "c:level_up_city"))
PARTY = frozenset(("c:congress", "c:party_base", "c:party_committee"))  # before a level: its congress, its committee
CITY = "thành phố"  # the one word for a level that is written as two
COMMITTEE = "ủy"  # ends the name of a committee: "Tỉnh ủy"
OPENING = 2  # words of a host's name that may say its level: "Đảng bộ", "tỉnh"
MOST = 3_000  # subjects; with more, their names are not gone through


def said_levels(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions that name a level: "cấp cơ sở" as one, "chi bộ" right after "cấp"; not "cấp 3", a school."""
    before: Mention | None = None
    for mention in mentions:
        alone = mention.said.startswith(f"{WORD} ") and mention.said.replace(" ", "").isalpha()
        after = before is not None and before.said == WORD and before.last == mention.first and not mention.is_value
        if mention.keys and HOST not in mention.keys and not mention.asks and (alone or after):
            yield mention
        before = mention


def own_levels(host: Sequence[Mention], place: Sequence[Mention]) -> frozenset[str]:
    """Levels above a district that the host itself is of: those that its name or its place's opens with.

    "Đảng bộ Khối các cơ quan tỉnh Hoa Mai" only lies in the province.
    """
    opening = (*host[:OPENING], *place[:1])
    return UP.intersection(key for mention in opening for key in mention.keys)


def above(mentions: Sequence[Mention], own: frozenset[str]) -> frozenset[int]:
    """First tokens of the mentions that speak of the Party's committee or congress at a level that is not the host's.

    "Đại hội Đảng bộ tỉnh", "Tỉnh ủy": of a host in that province these are others than its own.

    Args:
        own: levels that the host itself is of.
    """
    found: set[int] = set()
    before: Mention | None = None
    for mention in mentions:
        if mention.keys & UP - own:
            alone = " " not in mention.said or mention.said == CITY
            named = not alone and (mention.said.endswith(COMMITTEE) or not mention.said.startswith(WORD))
            if named or (before is not None and before.last == mention.first and before.keys & PARTY):
                found.add(mention.first)
        before = mention
    return frozenset(found)


def levels_of(subjects: Mapping[str, Subject], read: Callable[[str], Sequence[Mention]]) -> dict[str, frozenset[str]]:
    """Key of a level → ids of the events, and groups of events, that are said to be of it.

    Args:
        read: a text of the knowledge base → its words.
    """
    found: dict[str, frozenset[str]] = {}
    for subject in subjects.values() if len(subjects) <= MOST else ():
        if not of_events(subject, subjects):
            continue
        names = (*texts(subject.record).names, getattr(subject.record, "event", ""))
        for name in names:
            for level in said_levels(read(name)) if WORD in name.casefold() else ():
                for key in level.keys:
                    found[key] = found.get(key, frozenset()) | {subject.id, *subject.members}
    return found


def of_events(subject: Subject, subjects: Mapping[str, Subject]) -> bool:
    """Whether a subject is an event, or a group of events."""
    if subject.type is Type.GROUP:
        return bool(subject.members) and subjects[subject.members[0]].type is Type.EVENT
    return subject.type is Type.EVENT
