"""The bare noun: how many there are of what is counted in several ways, where nothing tells which is meant.

"Có mấy chi bộ": those of the base and those under its committees. Neither is all of them, so that both are told; of
more it is asked back which are meant. Where all others are parts of one number, that one is told.
"""

from bot.knowledge.model import CountStatus
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Choice, Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling

SEVERAL = 2
MOST_TOLD = 3  # numbers that are told together
MOST_CHOICES = 4
MOST = 64  # numbers of one noun; with more, it is not gone through them
SURE = 0.9  # confidence: nothing else is said
OPEN = 0.4  # confidence in what is asked back
WHOLE = frozenset(("c:all", "c:in_whole", "c:host_level"))  # "tất cả", "toàn Đảng bộ"


def bare_number(view: View) -> Query | None:
    """Numbers of the one noun that is said, none of which goes by it alone; None where one does, or more is said."""
    clause, noun = view.clause, view.noun()
    if view.focus is not None or clause.ask != "count" or clause.verify or clause.modifiers or clause.story:
        return None
    if noun is None or clause.beyond or clause.negated:
        return None
    if not all(_idle(view, one, noun) for one, _ in telling(view)):
        return _of_each_noun(view, noun)
    counted = _counted(view, noun)
    roots = [one for one in counted if not _is_part(one, counted)]
    if any(view.named(one) for one in (*counted, *_lists(view, noun))) or not roots or len(counted) < SEVERAL:
        return None
    if len(roots) <= MOST_TOLD:
        told = tuple(one.id for one in roots)
        return Query(Outcome.ANSWER, told, "count", ask=clause.ask, confidence=SURE)
    choices = tuple(Choice(one.id, "count") for one in roots[:MOST_CHOICES])
    return Query(Outcome.CLARIFY, choices=choices, ask=clause.ask, confidence=OPEN)


def _of_each_noun(view: View, noun: Mention) -> Query | None:
    """ "Bao nhiêu phường, xã": the number of each noun, where each alone is the name of one, and both are of none."""
    nouns = [one for one, _ in telling(view) if one is noun or not _idle(view, one, noun)]
    counts = [_called_just_so(view, one) for one in nouns]
    found = [one for one in counts if one is not None]
    if len(found) < len(nouns) or len({one.id for one in found}) < len(nouns):
        return None
    said = {one.first for one in nouns}
    ids = {identity for one in nouns for key in one.keys for identity in view.index.postings.get(key, ())}
    if any(said <= view.named(view.index.subjects[identity]) for identity in ids):
        return None
    return Query(Outcome.ANSWER, tuple(one.id for one in found), "count", ask=view.clause.ask, confidence=SURE)


def _called_just_so(view: View, noun: Mention) -> Subject | None:
    """The one number that a noun alone is the name of."""
    if noun.is_value or noun.names or noun.attributes:
        return None
    called = [
        one
        for one in _counted(view, noun)
        if any(len(name.words) == 1 and not name.words[0].isdisjoint(noun.keys) for name in one.names)
    ]
    return called[0] if len(called) == 1 and called[0].record.status is None else None


def _idle(view: View, mention: Mention, noun: Mention) -> bool:
    """Whether a word tells no more than the noun, or that all of the host's are meant."""
    return mention is noun or mention.first in view.hosts or bool(mention.keys & WHOLE)


def _counted(view: View, noun: Mention) -> list[Subject]:
    """The numbers of the noun, of no unit that bears a name of its own."""
    ids = dict.fromkeys(identity for key in noun.keys for identity in view.index.counted.get(key, ()))
    if len(ids) > MOST:
        return []
    found = [view.index.subjects[identity] for identity in ids]
    meant = (one for one in found if one.record.status is not CountStatus.TARGET and not noun.keys.isdisjoint(one.head))
    return [one for one in meant if one.group is None and not _of_a_unit(view, one)]


def _of_a_unit(view: View, count: Subject) -> bool:
    """Whether a number is of a unit that bears a name: "chi bộ trực thuộc Đảng bộ xã Hoa Mai"."""
    return any(key.startswith("name:") and not view.is_host((key,)) for key in count.name_keys)


def _is_part(count: Subject, counted: list[Subject]) -> bool:
    """Whether a number is of some of those that another one counts: by its link, or by words that say more."""
    ids = {one.id for one in counted if one is not count}
    if {count.record.out_of, count.record.part_of} & ids:
        return True
    of = count.record.of.casefold()
    return any(of.startswith(f"{one.record.of.casefold()} ") for one in counted)


def _lists(view: View, noun: Mention) -> list[Subject]:
    """The lists of what the noun says."""
    groups = (view.index.subjects[one.id] for one in view.index.knowledge.groups)
    return [one for one in groups if one.type is Type.GROUP and not noun.keys.isdisjoint(one.head)]
