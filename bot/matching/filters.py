"""Choosing among the members of a group: by name, level, kind of work, phase, type, issuer, time; and all but some."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.matching.index import Index
from bot.matching.mention import Mention
from bot.matching.subjects import Subject, Type
from bot.matching.times import agrees

BEARER_KINDS = frozenset(("c:company", "c:ward", "c:commune", "c:town", "c:agency", "c:school", "c:peoples_committee"))
WORKS = frozenset(("c:renovate", "c:build_new", "c:build"))


@dataclass(frozen=True)
class Chosen:
    """Members chosen, and the mentions that chose them; all members and none when nothing chooses."""

    members: tuple[str, ...]
    by: tuple[Mention, ...] = ()

    @property
    def by_field(self) -> bool:
        """Whether a field (level, kind of work, phase, type) rather than a name or a time chose them."""
        return any(not mention.names and mention.when is None for mention in self.by)


def said(by: Sequence[Mention]) -> str:
    """The words that chose members, in their order, each once: "giai đoạn 2", "tiểu học"."""
    words = (
        f"giai đoạn {mention.number}" if any(k.startswith("phase:") for k in mention.keys) else mention.said
        for mention in sorted(by, key=lambda mention: mention.first)
    )
    return " ".join(dict.fromkeys(words))


def meets(index: Index, mention: Mention, member: str) -> bool:
    """Whether a member has what a mention says: a field value, a name of its own, or the time."""
    subject = index.subjects[member]
    if mention.when is not None and mention.when.grain != "term":
        return any(agrees(mention.when, time) for time in subject.times)
    if mention.names:
        return any(name.removeprefix("name:") in subject.bearers for name in mention.names)
    if mention.number is not None and all(key.startswith("n:") for key in mention.keys):
        return bool(mention.keys & subject.name_keys)
    if subject.type in (Type.BODY, Type.DOCUMENT) and mention.keys & subject.own:
        return True
    if subject.type is Type.EVENT and mention.keys & subject.own & BEARER_KINDS:
        return True
    return bool(mention.keys & subject.field_keys)


def choose(
    index: Index,
    group: Subject,
    mentions: Sequence[Mention],
    negated: Sequence[Mention] = (),
    noun: Mention | None = None,
) -> Chosen:
    """The members of a group that the mentions choose.

    Several names choose each of their bearers; other filters must all be met. A filter that would leave nobody is not
    used: its words then stay unexplained.

    Args:
        negated: mentions that the clause denies or leaves out.
        noun: the noun asked for ("chỉ thị nào"); its filter comes first.
    """
    chosen, by = _named(index, group, mentions)
    chosen, by = _either_kind(index, group, mentions, noun, chosen, by)
    common = _common(group, index)
    for mention in [noun, *mentions] if noun else mentions:
        if mention in by or mention.names or mention.keys & common or mention.keys & WORKS == {"c:build"}:
            continue  # "các công trình xây để chào mừng": to build may mean any kind of work
        found = [member for member in chosen if meets(index, mention, member)]
        if found and len(found) < len(group.members):
            chosen = found
            by = [*by, mention]
    left_out = _left_out(index, group, negated)
    kept = [member for member in chosen if member not in left_out]
    return Chosen(tuple(_without(index, kept, mentions, negated)), tuple(by))


def _left_out(index: Index, group: Subject, negated: Sequence[Mention]) -> set[str]:
    """Members that the clause denies or leaves out."""
    return {
        member
        for mention in negated
        for member in group.members
        if (mention.names and meets(index, mention, member)) or mention.keys & index.subjects[member].own
    }


def _named(index: Index, group: Subject, mentions: Sequence[Mention]) -> tuple[list[str], list[Mention]]:
    """Members chosen by their proper names, or else by their own words; all when there are none of either."""
    named: list[str] = []
    by: list[Mention] = []
    for mention in mentions:
        found = [member for member in group.members if mention.names and meets(index, mention, member)]
        if found and len(found) < len(group.members):
            named += found
            by.append(mention)
    own = [m for m in mentions if not m.names and not m.filler]
    own = [m for m in own if any(_owns(index, m, member) for member in group.members)]
    if not named and own:
        named = [member for member in group.members if any(_owns(index, mention, member) for mention in own)]
        by += own
    return [member for member in group.members if not named or member in named], by


def _either_kind(
    index: Index,
    group: Subject,
    mentions: Sequence[Mention],
    noun: Mention | None,
    chosen: list[str],
    by: list[Mention],
) -> tuple[list[str], list[Mention]]:
    """ "trường tiểu học và trung học cơ sở": several kinds choose each of their bearers."""
    common = _common(group, index)
    subjects = [index.subjects[member] for member in group.members]
    kinds = [m for m in mentions if not m.names and any(m.keys & subject.kind_keys - common for subject in subjects)]
    if len(kinds) < 2 or noun_is_kind(noun, kinds):
        return chosen, by
    either = [member for member in chosen if any(m.keys & index.subjects[member].kind_keys for m in kinds)]
    return (either, by + kinds) if either else (chosen, by)


def noun_is_kind(noun: Mention | None, kinds: Sequence[Mention]) -> bool:
    """Whether the noun asked for is the kind meant, another being merely mentioned.

    "chỉ thị nào gắn với nghị quyết" asks for a directive.
    """
    return (
        noun is not None
        and noun in kinds
        and any(kind.first > noun.first + 2 or kind.first < noun.first - 3 for kind in kinds if kind is not noun)
    )


def _owns(index: Index, mention: Mention, member: str) -> bool:
    subject = index.subjects[member]
    return subject.type is Type.BODY and bool(mention.keys & subject.own)


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
    shared = [index.subjects[member].field_keys for member in group.members]
    everywhere = frozenset.intersection(*shared) if shared else frozenset()
    return group.name_keys - frozenset().union(*shared) | everywhere
