"""Others: the members of a list beside those that are named: "A, B với nơi nào nữa", "ngoài A và B còn nơi nào"."""

from bot.matching.filters import choose, said
from bot.matching.finding import found_subjects
from bot.matching.lexicon import grammar
from bot.matching.membership import having
from bot.matching.mention import Mention
from bot.matching.negation import EXCEPT
from bot.matching.question import Outcome, Query
from bot.matching.spelled import spelled
from bot.matching.subjects import Subject, Type
from bot.matching.view import View
from bot.matching.weighing import telling

SURE = 0.9  # confidence: the list and those left out are named
ASKS = frozenset(("which", "what", "who", "where", "count", "remaining"))
OTHERS = grammar("others")
# What the others are called when their list is not named: "nơi nào nữa", "đơn vị nào khác".
ANY_MEMBER = frozenset(("c:unit", "c:organisation", "c:party_committee", "c:congress", "c:pilot", "c:party_base"))


def others(view: View) -> Query | None:
    """The rest of the list that those named are of; None where not just that is asked."""
    clause = view.clause
    if clause.verify or view.entities.strangers or not clause.asks & ASKS or not _marks(view):
        return None
    named = _named(view)
    groups = {view.index.subjects[identity].group for identity in named}
    group = view.index.subjects.get(next(iter(groups)) or "") if len(groups) == 1 else None
    if group is None or not _meant(view, group, named):
        return None
    rest = [mention for mention in view.strict if not mention.names and not _own(view, group, mention)]
    chosen = choose(view.index, group, rest, (), view.which_noun() or view.noun())
    members = tuple(identity for identity in chosen.members if identity not in named)
    if not members or not _explained(view, group, named, chosen.by):
        return None
    by = said(chosen.by)
    return Query(
        Outcome.ANSWER, (group.id,), "list", members=members, chosen_by=by, ask=clause.ask, confidence=SURE
    )


def _marks(view: View) -> bool:
    """Whether others are asked for, beside what is named before the asking word."""
    mentions = view.clause.mentions
    if any(mention.said in EXCEPT for mention in mentions):
        return True
    return any(mention.said in OTHERS or mention.said.split()[-1] == "nữa" for mention in mentions[1:])


def _named(view: View) -> tuple[str, ...]:
    """Members of lists that the clause names, those that it leaves out among them."""
    subjects = view.index.subjects
    found = [use.subjects[0] for use in view.entities.uses if len(use.subjects) == 1]
    members = [one for one in found_subjects(view) if one.group in subjects]
    found += [one.subject.id for one in spelled(view, members)]
    for group in dict.fromkeys(one.group for one in members if one.type is Type.BODY):
        listed = view.index.membership(subjects[group or ""])
        if not any(mention.keys & listed.heads for mention in view.clause.mentions):
            continue
        for mention in view.clause.mentions:
            own = having(listed.bodies, mention.keys) if not mention.filler else frozenset()
            found += own if len(own) == 1 else ()
    groups = dict.fromkeys(group for identity in found if (group := subjects[identity].group) is not None)
    for group in groups or view.index.timed_groups:
        names = view.index.membership(subjects[group]).names
        told = [having(names, (n.removeprefix("name:") for n in m.names)) for m in view.clause.story if m.names]
        found += [next(iter(ids)) for ids in told if len(ids) == 1]  # "gồm Hoa Mai, Hoa Đào. Còn nơi nào nữa?"
    return tuple(dict.fromkeys(found))


def _meant(view: View, group: Subject, named: tuple[str, ...]) -> bool:
    """Whether the noun that is asked for is what the members are."""
    noun = view.which_noun() or view.noun()
    heads = group.head | view.index.membership(group).heads | ANY_MEMBER
    return bool(named) and (noun is None or not noun.keys or not noun.keys.isdisjoint(heads))


def _own(view: View, group: Subject, mention: Mention) -> bool:
    """Whether a word names one member."""
    return bool(having(view.index.membership(group).bodies, mention.keys)) and not mention.keys & group.head


def _explained(view: View, group: Subject, named: tuple[str, ...], by: tuple[Mention, ...]) -> bool:
    """Whether the list and those named account for all that the clause says; of numbers, for how many there are."""
    subjects = [group, *(view.index.subjects[identity] for identity in named)]
    ours = frozenset().union(*(one.strong | one.soft | one.name_keys for one in subjects)) | ANY_MEMBER
    numbers = {len(group.members), len(named), len(group.members) - len(named)}
    return all(
        mention in by or bool(mention.keys & ours) or mention.number in numbers or bool(mention.asks)
        for mention, _ in telling(view)
    )
