"""Choosing among the members of a group: by name, level, kind of work, phase, type, issuer, time; and all but some."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.matching.knowing.fields import HOLDERS, STAGE_KEYS, WORKS
from bot.matching.knowing.index import Index
from bot.matching.knowing.membership import NOBODY, Ids, Membership, having
from bot.matching.knowing.subjects import Subject
from bot.matching.reading.compounds import NUMBERED
from bot.matching.reading.mention import Mention
from bot.matching.reading.negation import OR
from bot.matching.viewing.by_own_word import called_so
from bot.matching.viewing.kinds_of_work import (
    BUILDING,
    both_of_those,
    of_both,
    renovated_and_built,
    says_only,
    with_build,
)
from bot.text.syllable import usual

Some = Ids | None  # members chosen; None when nothing chooses among them
GENERAL = frozenset(("c:unit", "c:carry_out"))  # what many words mean beside what they are
STATES = STAGE_KEYS | {"c:done", "c:not_done"}  # how far a work is
TELLING_OF_WORK = WORKS | STAGE_KEYS
PAIR = 2  # "cả hai trường"


@dataclass(frozen=True)
class Chosen:
    """Members chosen, and the mentions that chose them; all members and none when nothing chooses.

    Attributes:
        states: mentions that chose among events by whether they are over, which names no group.
        unmet: kinds of work that none of the members chosen by other words has, though others do.
    """

    members: tuple[str, ...]
    by: tuple[Mention, ...] = ()
    states: tuple[Mention, ...] = ()
    unmet: tuple[Mention, ...] = ()

    @property
    def by_field(self) -> bool:
        """Whether a field (level, kind of work, phase, type) rather than a name or a time chose them."""
        return any(not mention.names and mention.when is None for mention in self.by)


def said(by: Sequence[Mention]) -> str:
    """The words that chose members, in their order, each once: "giai đoạn 2", "tiểu học"."""
    by = [mention for mention in by if "c:both" not in mention.keys] or by
    words = (
        f"giai đoạn {mention.number}" if any(k.startswith("phase:") for k in mention.keys) else _shown(mention)
        for mention in sorted(by, key=lambda mention: mention.first)
    )
    return " ".join(dict.fromkeys(words))


def _shown(mention: Mention) -> str:
    """A word as people read it: names in capitals, "công ty" as it is usually spelt."""
    words = usual(mention.said)
    return " ".join(word[:1].upper() + word[1:] for word in words.split()) if mention.names else words


@dataclass(frozen=True, slots=True)
class Choosing:
    """What may choose among the members of any group, of the words of a clause; worked out once for all groups.

    Attributes:
        mentions: the words.
        negated: mentions that the clause denies or leaves out.
        left_out: those of them that name whom it leaves out, and no more than what it asks for.
        narrowing: words that may narrow a choice down by what they say: no names.
        owned: words that may be those of one body alone.
        phases: words for a phase of which no number says which.
        plain: nothing but names and nouns may choose: no value, no work, nothing that is denied.
        keys: keys of all the words.
        both: the word that wants two kinds of work at once, which other words say.
    """

    mentions: Sequence[Mention]
    negated: Sequence[Mention]
    left_out: Sequence[Mention]
    narrowing: Sequence[Mention]
    owned: Sequence[Mention]
    phases: Sequence[Mention]
    plain: bool
    keys: frozenset[str]
    both: Mention | None = None

    @classmethod
    def of(
        cls, mentions: Sequence[Mention], negated: Sequence[Mention] = (), story: Sequence[Mention] = ()
    ) -> "Choosing":
        """What some words may choose.

        Args:
            story: words before them, which choose nobody by themselves.
        """
        both = both_of_those(mentions, (*negated, *story))
        said = frozenset(key for mention in mentions for key in mention.keys)
        any_work = _any_work(mentions)
        phases = _stating_phase(mentions)
        valued = any(mention.is_value for mention in mentions)
        return cls(
            mentions,
            negated,
            [m for m in negated if m.names or not m.keys or not m.keys <= said],
            [m for m in mentions if _may_narrow(mentions, m, any_work=any_work)],
            [m for m in mentions if not m.names and not m.filler],
            phases,
            not (negated or phases or valued or both) and said.isdisjoint(TELLING_OF_WORK),
            said,
            both,
        )

    def choose_nobody(self, members: Membership, noun: Mention | None) -> bool:
        """Whether no word can choose among these members, as in most lists that a clause finds."""
        if not self.plain or not self.keys.isdisjoint(members.choosing):
            return False
        return noun is None or not (noun.is_value or noun.keys & TELLING_OF_WORK or noun.keys & members.choosing)


def choose(
    index: Index,
    group: Subject,
    words: Choosing,
    noun: Mention | None = None,
    called: frozenset[int] = frozenset(),
) -> Chosen:
    """The members of a group that the mentions choose.

    Several names choose each of their bearers; other filters must all be met. A filter that would leave nobody is not
    used: its words then stay unexplained.

    Args:
        noun: the noun asked for ("chỉ thị nào"); its filter comes first.
        called: first tokens of the words that say the group's own name, which choose nobody.
    """
    members, mentions, negated = index.membership(group), words.mentions, words.negated
    if words.choose_nobody(members, noun):
        return Chosen(group.members)
    chosen, by = _named(members, words)
    chosen, by = _either_kind(members, mentions, noun, chosen, by)
    first = noun is not None and _may_narrow(mentions, noun, any_work=_any_work(mentions))
    for mention in [noun, *words.narrowing] if noun is not None and first else words.narrowing:
        kind = mention is noun and bool(having(members.kinds, mention.keys - group.head))  # "công văn nào"
        general = mention.first in called or not mention.keys.isdisjoint(members.common)
        if mention in by or (general and not kind):
            continue
        if mention.keys and mention.keys <= group.head:
            continue  # "văn bản nào của quận": any of them
        if mention.keys & HOLDERS and not (noun and mention.keys == noun.keys):
            continue  # "Đảng bộ có mấy nơi làm điểm": whose they are
        found = called_so(index, mention, _narrowed(chosen, _staged(members, mention)))
        if found and len(found) < len(group.members):
            chosen = found
            by = [*by, mention]
    by = [*by, *(one for one in words.narrowing if one.keys & members.common & STAGE_KEYS)]  # all are so far
    chosen, by = _phased(members, words.phases, chosen, by)
    left_out = _left_out(members, words.left_out) if words.left_out else NOBODY
    if left_out:  # but "mấy cái là trường, mấy cái không phải trường" leaves out no schools
        chosen = (frozenset(group.members if chosen is None else chosen) - left_out) or chosen
    unmet = _unmet(index, members, mentions, chosen)
    chosen = _without(index, group, chosen, mentions, negated)
    both = _kept(index, group, chosen, _is_both) if words.both is not None else None
    if words.both is not None and both is not None and all(_is_both(index.subjects[one]) for one in both):
        chosen, by = both, [*by, words.both]
    if chosen is None:
        return Chosen(group.members, tuple(by))
    by = [*by, *_of_all(members, words, chosen, by)]
    return Chosen(tuple(sorted(chosen, key=members.order.__getitem__)), tuple(by), unmet=unmet)


def _of_all(members: Membership, words: Choosing, chosen: Ids, by: Sequence[Mention]) -> list[Mention]:
    """What is so of all that were chosen: "trường được sửa, được xây" are those to which anything is done; "cả hai"."""
    mentions = words.mentions
    listed = not (words.negated or says_only(mentions) or any(mention.said in OR for mention in mentions))
    works = listed and _any_work(mentions) and having(members.fields, WORKS) >= chosen
    done = [one for one in mentions if works and one.keys & WORKS and one not in by and not one.asks]
    pair = [one for one in mentions if "c:both" in one.keys and not one.filler and one not in of_both(mentions)]
    return [*done, *pair] if len(chosen) == PAIR else done


def _unmet(index: Index, members: Membership, mentions: Sequence[Mention], chosen: Some) -> tuple[Mention, ...]:
    """ "Trường mầm non nào cải tạo", "trường THCS nào chỉ cải tạo", where none is: what is done to others alone."""
    said = [mention for mention in mentions if mention.keys & WORKS and not mention.asks] if chosen else []
    keys = {key for mention in said for key in mention.keys & WORKS}
    if not chosen or not said or "c:build" in keys or _any_work(mentions):
        return ()
    done = [index.subjects[one].field_keys & WORKS for one in chosen]
    if says_only(mentions):
        return tuple(said) if not any(one <= with_build(keys) for one in done) else ()
    return tuple(
        one for one in said if having(members.fields, one.keys) and not any(one.keys & works for works in done)
    )


def _may_narrow(mentions: Sequence[Mention], mention: Mention, *, any_work: bool) -> bool:
    """Whether a word may narrow a choice down; of work, where it is not all that is done to any of them."""
    works = mention.keys & WORKS
    if mention.names or (works == {"c:build"} and mention.keys.isdisjoint(STAGE_KEYS)):
        return False  # "các công trình xây để chào mừng": to build may mean any kind of work
    return not (any_work and works) and not _spelt_number(mentions, mention)


def _staged(members: Membership, mention: Mention) -> Ids:
    """The members that have what a mention says; of a work that is so far ("đang cải tạo") both at once."""
    stage = mention.keys & STAGE_KEYS if members.staged else NOBODY
    if not stage:  # "các công trình đang xây", of none of which it is told how far it is, may mean any of them
        return NOBODY if mention.keys & WORKS == {"c:build"} else members.meeting(mention)
    works = (mention.keys & WORKS) - {"c:build"}
    so_far = having(members.fields, stage)
    return so_far & having(members.fields, works) if works else so_far


def _phased(
    members: Membership, phases: Sequence[Mention], chosen: Some, by: list[Mention]
) -> tuple[Some, list[Mention]]:
    """Those of which a phase is told at all, where just that is said."""
    for mention in phases:
        found = _narrowed(chosen, members.phased)
        if found and len(found) < len(members.order):
            chosen, by = found, [*by, mention]
    return chosen, by


def _stating_phase(mentions: Sequence[Mention]) -> list[Mention]:
    """ "Công trình nào có ghi giai đoạn": the word where no number says which phase."""
    bare = [m for m in mentions if "c:phase" in m.keys and m.number is None and not m.asks]
    if not bare:
        return bare
    ranked = {mention.first for mention in mentions if any(key.startswith("phase:") for key in mention.keys)}
    return [mention for mention in bare if mention.last not in ranked and mention.first not in ranked]


def _spelt_number(mentions: Sequence[Mention], mention: Mention) -> bool:
    """A number in words that follows no kind of document: "từ năm … đến năm …" chooses no directive 05."""
    if mention.number is None or any(letter.isdigit() for letter in mention.text):
        return False
    if any(not key.startswith("n:") for key in mention.keys):
        return False  # "giai đoạn thứ hai"
    before = next((one for one in mentions if one.last == mention.first), None)
    return before is None or not (before.keys & NUMBERED or "c:number_word" in before.keys)


def _any_work(mentions: Sequence[Mention]) -> bool:
    """ "Được xây, sửa", "sửa hay xây mới": whatever is done, rather than both at once."""
    works = [mention.keys & WORKS for mention in mentions if mention.keys & WORKS and "c:project" not in mention.keys]
    if not any("c:renovate" in keys for keys in works) or of_both(mentions):
        return False
    either = any(mention.said in OR for mention in mentions)
    return {"c:build"} in works or (either and any("c:build_new" in keys for keys in works))


def _is_both(member: Subject) -> bool:
    return renovated_and_built(member.field_keys)


def _narrowed(chosen: Some, more: Ids) -> Ids:
    return more if chosen is None else chosen & more


def _left_out(members: Membership, negated: Sequence[Mention]) -> Ids:
    """Members that the clause denies or leaves out: by their names, by what they are, by a field."""
    found = NOBODY
    stated = _stating_phase(negated)
    excluded = [(m, members.phased if m in stated else _having(members, m)) for m in negated]
    for at, (mention, ids) in enumerate(excluded):
        following = excluded[at + 1] if at + 1 < len(excluded) else None
        if following and following[0].first == mention.last and following[1] and following[1] < ids:
            continue  # "trừ trường mầm non" leaves out no other schools
        if len(ids) < len(members.order):
            found |= ids
    return found if len(found) < len(members.order) else NOBODY


def _having(members: Membership, mention: Mention) -> Ids:
    """Members that a word names, or says what they are."""
    by_field = mention.names or mention.ranked or mention.when is not None or mention.keys & STATES
    ids = members.meeting(mention) if by_field else NOBODY
    return ids.union(*(having(table, mention.keys) for table in (members.own, members.words, members.nouns)))


def _named(members: Membership, words: Choosing) -> tuple[Some, list[Mention]]:
    """Members chosen by their proper names, or else by their own words; all when there are none of either."""
    named = NOBODY
    by: list[Mention] = []
    for mention in words.mentions:
        found = members.meeting(mention) if mention.names else NOBODY
        if found and len(found) < len(members.order):
            named |= found
            by.append(mention)
    own = [m for m in words.owned if having(members.bodies, m.keys)] if members.bodies else []
    own = [
        m for m in own if m.keys in members.worded or having(members.bodies, m.keys - GENERAL)
    ]  # no "nơi", "tổ chức"
    if not named and own:
        named = NOBODY.union(*(having(members.bodies, mention.keys) for mention in own))
        by += own
    return named or None, by


def _either_kind(
    members: Membership, mentions: Sequence[Mention], noun: Mention | None, chosen: Some, by: list[Mention]
) -> tuple[Some, list[Mention]]:
    """ "trường tiểu học và trung học cơ sở": several kinds choose each of their bearers."""
    common = members.common
    kinds = [m for m in mentions if not m.names and having(members.kinds, m.keys - common)] if members.kinds else []
    if len(kinds) < 2 or noun_is_kind(noun, kinds):
        return chosen, by
    either = _narrowed(chosen, NOBODY.union(*(having(members.kinds, mention.keys) for mention in kinds)))
    return (either, by + kinds) if either else (chosen, by)


def noun_is_kind(noun: Mention | None, kinds: Sequence[Mention]) -> bool:
    """Whether the noun asked for is the kind meant, another being merely mentioned.

    "chỉ thị nào gắn với nghị quyết" asks for a directive.
    """
    return (
        noun is not None
        and noun in kinds
        and any(kind.first > noun.last + 1 or kind.first < noun.first - 3 for kind in kinds if kind is not noun)
    )


def _without(
    index: Index, group: Subject, chosen: Some, mentions: Sequence[Mention], negated: Sequence[Mention]
) -> Some:
    """Drop members that have what the clause excludes: "không xây mới", "chỉ cải tạo"."""
    barred = {key for mention in negated for key in mention.keys & WORKS}
    if barred and says_only(negated):  # "bỏ mấy cái chỉ sửa hoặc chỉ xây ra"
        either = [{key} for key in barred] if any(mention.said in OR for mention in negated) else [barred]
        alone = [keys | BUILDING if keys & BUILDING else keys for keys in either]
        chosen = _kept(index, group, chosen, lambda member: not any(member.field_keys & WORKS <= one for one in alone))
    elif barred:
        chosen = _kept(index, group, chosen, lambda member: not barred & member.field_keys)
    said = {key for mention in mentions for key in mention.keys & WORKS}
    if said and says_only(mentions):
        chosen = _kept(index, group, chosen, lambda member: (member.field_keys & WORKS) <= with_build(said))
    if "c:renovate" in said and said & BUILDING and of_both(mentions):
        chosen = _kept(index, group, chosen, lambda member: renovated_and_built(member.field_keys))
    return chosen


def _kept(index: Index, group: Subject, chosen: Some, keep: Callable[[Subject], bool]) -> Some:
    """Those of the chosen that are kept; all of them when none would be."""
    among = group.members if chosen is None else chosen
    return frozenset(identity for identity in among if keep(index.subjects[identity])) or chosen
