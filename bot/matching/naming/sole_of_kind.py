"""The only one of its kind: "thị trấn đại hội chưa", where one town alone bears a name in the knowledge."""

from collections.abc import Iterator, Sequence

from bot.matching.knowing.index import Index
from bot.matching.reading.mention import Mention
from bot.matching.reading.names import naming
from bot.text.syllable import fold

# Of these a district has few, so that one without its name is the one that everybody knows.
KINDS = frozenset(("town", "hospital", "upper_secondary", "university"))
WHICH = frozenset(("which", "what", "count"))
MANY = frozenset("các những mỗi từng mọi nhiều một vài số cả".split())

Sole = tuple[str, str, tuple[str, ...]]  # a name, its kind, and those that bear it


def sole_of_kind(mentions: Sequence[Mention], at: int, index: Index) -> Sole | None:
    """The only name of the kind that a mention says, with who bears it; None where there are more.

    Nor is it told apart where it is counted or asked which ("mấy thị trấn", "thị trấn nào"), or is one of a row of
    kinds ("xã, thị trấn").
    """
    kind = _kind(mentions[at])
    if kind not in KINDS or any(kind in kinds for kinds in index.hosts.values()):
        return None
    before, after = mentions[at - 1 : at] if at else [], mentions[at + 1 : at + 2]
    if any("count" in one.asks or one.is_value or one.said in MANY or _is_kind(one) for one in before):
        return None
    if any(one.asks & WHICH or one.is_value or one.names or _is_kind(one) for one in after):
        return None
    found = index.kept("sole_of_kinds", lambda: dict(_sole(index)))
    return found.get(kind or "")


def _kind(mention: Mention) -> str | None:
    """The kind that a mention says, and nothing besides."""
    return naming().kinds.get(tuple(fold(mention.said).split()))


def _is_kind(mention: Mention) -> bool:
    return not mention.filler and _kind(mention) is not None


def _sole(index: Index) -> Iterator[tuple[str, Sole]]:
    for kind in KINDS:
        named: dict[str, list[str]] = {}
        for name, ids in index.bearers.items():
            of_it = [one for one in ids if kind in index.subjects[one].bearers.get(name, ())]
            if of_it and name not in index.hosts:
                named[name] = of_it
        if len(named) == 1 and not _counted_more(index, kind):
            yield kind, next((name, kind, tuple(ids)) for name, ids in named.items())


def _counted_more(index: Index, kind: str) -> bool:
    """Whether a number says that there are more of a kind than the one that has a name."""
    counts = (index.subjects[one] for one in index.counted.get(f"c:{kind}", ()))
    return any(one.record.value > 1 for one in counts)
