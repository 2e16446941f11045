"""Others: the members of a list beside those that are named: "A, B với nơi nào nữa", "ngoài A và B còn nơi nào"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.matching.judging.spelled import spelled
from bot.matching.knowing.membership import having
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.measures import unit_of
from bot.matching.reading.mention import Mention
from bot.matching.reading.negation import leaves_out
from bot.matching.viewing.filters import Choosing, choose, said
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold, is_marked

SURE = 0.9  # confidence: the list and those left out are named
ASKS = frozenset(("which", "what", "who", "where", "count", "remaining", "number"))
AMOUNTS = frozenset(("count", "remaining"))
OTHERS = grammar("others")
# What the others are called when their list is not named: "nơi nào nữa", "đơn vị nào khác".
ANY_MEMBER = frozenset(
    ("c:unit", "c:organisation", "c:party_committee", "c:congress", "c:pilot", "c:party_base", "c:remaining_units")
)

SET_UP = frozenset(("c:establish", "c:unit", "c:force", "c:host_committee", "c:committee", "c:working_group"))
TEMPORARY = frozenset(("c:working_group", "c:aide_group", "c:subcommittee"))  # bodies that are set up for a congress
ANY_OTHER = "bộ phận khác"

ORDINAL = "thứ"  # "nơi thứ ba", after two of three
ISSUED = frozenset(("c:issue",))
MORE = "nữa"
MOST_NAMED = 50  # subjects that a word of what is left out may be of
Named = dict[str, tuple[Mention, ...]]  # members by id, each with the words that name it


def others(view: View) -> Query | None:
    """The rest of the list that those named are of; None where not just that is asked."""
    clause = view.clause
    if clause.verify or view.entities.strangers or not clause.asks & ASKS or not _marks(view) or _in_a_unit(view):
        return None
    bodies = _besides_bodies(view)
    if bodies is not None:
        return bodies
    return next((query for group in _groups(view) if (query := _rest(view, group)) is not None), None)


def _in_a_unit(view: View) -> bool:
    """ "Đường Hoa Mai còn mấy km nữa": so much of one of them is asked for, and none of the others."""
    pairs = pairwise(view.clause.mentions)
    return any(one.asks & AMOUNTS and two.attributes and unit_of(two.said) is not None for one, two in pairs)


def _besides_bodies(view: View) -> Query | None:
    """ "Ngoài các tiểu ban còn lập thêm gì": what was set up besides all bodies of a list, or a body; None else."""
    left_out = [mention for mention in view.clause.negated if mention.keys and not mention.filler]
    bodies = view.index.bodies.values()
    owners = (view.index.subjects[one] for one in dict.fromkeys(body.group or body.id for body in bodies))
    whole = next((one for one in owners if left_out and all(said.keys & one.head for said in left_out)), None)
    asked = view.clause.ask in ("which", "what", "who")
    rest = [mention for mention, _ in telling(view) if not mention.asks and mention.said not in OTHERS]
    if whole is None or not asked or not all(said.keys & SET_UP or said.first in view.hosts for said in rest):
        return None
    found = [one for one in bodies if whole.id not in (one.id, one.group) and one.head & TEMPORARY]
    group = view.index.subjects.get(found[0].group or "") if found else None
    if not found:
        return Query(Outcome.MISSING, missing=ANY_OTHER, about=whole.id, stated=True, ask=view.clause.ask)
    if group is not None and all(one.group == group.id for one in found):
        return Query(Outcome.ANSWER, (group.id,), "list", members=group.members, ask=view.clause.ask, confidence=SURE)
    return Query(Outcome.ANSWER, tuple(one.id for one in found), "what", ask=view.clause.ask, confidence=SURE)


def _marks(view: View) -> bool:
    """Whether others are asked for, beside what is named before the asking word."""
    mentions = view.clause.mentions
    if any(leaves_out(mentions, at) for at in range(len(mentions))):
        return True
    if any((one.said in OTHERS and alone) or _more(one) for one, alone in _each(mentions)):
        return True
    return any(one.said == ORDINAL and two.number is not None for one, two in pairwise(mentions))


def _each(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, bool]]:
    """Each word but the first; and whether it sets nothing beside a name: "A khác B", but not "trường nào khác A"."""
    for at, mention in enumerate(mentions[1:], 1):
        yield mention, bool(mentions[at - 1].asks) or not any(one.names for one in mentions[at + 1 : at + 3])


def _more(mention: Mention) -> bool:
    """ "Nữa", also where no tones are typed; not in "hỏi thêm câu nữa" or "không biết nữa", which ask for nothing."""
    if mention.filler and " " in mention.said:
        return False
    last = mention.said.split()[-1]
    return last == MORE or (not is_marked(mention.text) and fold(mention.text).split()[-1] == fold(MORE))


def _groups(view: View) -> Iterator[Subject]:
    """The lists that may be meant: of the noun that is asked for; any, where that says only what all are."""
    found = [one for one in found_subjects(view) if one.type is Type.GROUP and one.members]
    found += [view.index.subjects[one] for one in view.index.timed_groups if view.index.subjects[one] not in found]
    noun = view.which_noun() or view.noun()
    if noun is None:
        found += [one for one in _left_out_of(view) if one not in found]
    keys = noun.keys if noun is not None else frozenset()
    for group in found:
        if not keys or not keys.isdisjoint(ANY_MEMBER | _nouns(view, group)):
            yield group


def _left_out_of(view: View) -> Iterator[Subject]:
    """ "Trừ kế hoạch tuyên truyền ra còn ban hành gì": the lists of what is left out by its name."""
    subjects = view.index.subjects
    keys = [key for mention in view.clause.negated for key in mention.keys]
    near = dict.fromkeys(one for key in keys for one in view.index.postings.get(key, ())[:MOST_NAMED])
    owners = (subjects[one].group for one in near)
    yield from (subjects[one] for one in dict.fromkeys(owners) if one in subjects)


def _nouns(view: View, group: Subject) -> frozenset[str]:
    """Nouns for the members of a list, and for what some of them are."""
    fields = (view.index.subjects[member].field_keys for member in group.members)
    return group.head.union(view.index.membership(group).heads, *fields)


def _rest(view: View, group: Subject) -> Query | None:
    named = _named(view, group)
    naming = {word.first for one, words in named.items() for word in words if _names(view.index.subjects[one], word)}
    left_out = {mention.first for mention in view.clause.negated}
    papers = view.index.subjects[group.members[0]].type is Type.DOCUMENT
    if not named or (papers and left_out and max(naming) < min(left_out)):
        return None  # "chuyên đề ấy ngoài A còn gì nữa": of what it is about, and no other one
    told = view.clause.story if any(mention.first in naming for mention in view.clause.story) else ()
    rest = [mention for mention in (*told, *view.strict) if mention.first not in naming]
    chosen = choose(view.index, group, Choosing.of(rest), view.which_noun() or view.noun())
    members = tuple(identity for identity in chosen.members if identity not in named)
    if not members or not _explained(view, group, named, chosen.by):
        return None
    return Query(
        Outcome.ANSWER,
        (group.id,),
        "list",
        members=members,
        chosen_by=said(chosen.by),
        ask=view.clause.ask,
        confidence=SURE,
    )


def _named(view: View, group: Subject) -> Named:
    """The members that the clause names, those that it leaves out among them; by proper names its story does, too."""
    members = view.index.membership(group)
    found: Named = {}
    for mention in (*view.clause.story, *view.clause.mentions):  # "gồm Hoa Mai, Hoa Đào. Còn nơi nào nữa?"
        ids = having(members.names, (name.removeprefix("name:") for name in mention.names))
        found |= {one: (mention,) for one in ids if len(ids) == 1}
    for one in spelled(view, [view.index.subjects[member] for member in group.members]):
        if any(_names(one.subject, word) for word in one.words):
            found[one.subject.id] = one.words
    if any(mention.keys & members.heads for mention in view.clause.mentions):  # "tiểu ban tổ chức"
        for mention in view.clause.mentions:
            ids = frozenset() if mention.filler else having(members.bodies, mention.keys)
            found |= {one: (mention,) for one in ids if len(ids) == 1}
    return found


def _names(member: Subject, word: Mention) -> bool:
    """Whether a word names one member, rather than what several are."""
    return bool(word.names) or not word.keys.isdisjoint(member.own)


def _explained(view: View, group: Subject, named: Named, by: Sequence[Mention]) -> bool:
    """Whether the list and those named account for all that the clause says; of numbers, for how many there are."""
    subjects = [group, *(view.index.subjects[identity] for identity in named)]
    ours = ANY_MEMBER.union(_nouns(view, group), *(one.strong | one.soft | one.name_keys for one in subjects))
    if view.index.subjects[group.members[0]].type is Type.DOCUMENT:
        ours |= ISSUED
    numbers = {len(group.members), len(named), len(group.members) - len(named)}
    return all(
        mention in by
        or bool(mention.keys & ours)
        or mention.number in numbers
        or bool(mention.asks)
        or mention.said in OTHERS
        or mention.first in view.hosts
        for mention, _ in telling(view)
    )
