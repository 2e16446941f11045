"""Unheeded: an exception that a list or a number would be told in spite of: "công trình nào, trừ những cái dưới 20 tỷ".

What is told leaves out those whom the words of the exception choose. Where they choose nobody, though they may speak of
some, all of them would be a wrong answer, and it is said that this is not known.
"""

from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.reading.negation import excepted, points
from bot.matching.viewing.filters import STATES, Choosing, choose
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, weight

LISTED = frozenset(("list", "count", "cost", "when"))  # facets of a group that tell of its members
COUNTED = frozenset(("count", "progress"))


def unheeded(view: View, best: Candidate) -> Query | None:
    """That of those without the exception nothing is known; None where none is left aside."""
    words = [mention for mention in excepted(view.clause.mentions) if _tells(view, mention)]
    if not words or view.clause.verify or any(map(points, words)):
        return None
    ignored = {Type.GROUP: _ignored_of_list, Type.COUNT: _ignored_of_number}.get(best.subject.type)
    if ignored is None or not ignored(view, best, words):
        return None
    said = " ".join(mention.text for mention in words)
    return Query(Outcome.MISSING, missing=f"ngoài {said}", about=best.subject.id, stated=True, ask=view.clause.ask)


def _tells(view: View, mention: Mention) -> bool:
    told = mention.is_value or bool(mention.attributes) or (bool(mention.keys) and weight(view, mention) >= BARE)
    return told and not mention.filler and not mention.asks


def _ignored_of_list(view: View, best: Candidate, words: list[Mention]) -> bool:
    """Whether members are told as if nothing were left out, by words that may be said of them."""
    group = best.subject
    if best.facet not in LISTED or not any(_may_choose(view, group, mention) for mention in words):
        return False
    told = set(best.members or group.members)
    named = set(choose(view.index, group, Choosing.of(words)).members)
    return len(told) == len(group.members) or bool(named != set(group.members) and told <= named)


def _may_choose(view: View, group: Subject, mention: Mention) -> bool:
    """Whether a word may be said of some members: a state, a sum, a day, a field; not what all of them are."""
    if mention.is_value or mention.keys & STATES:
        return True
    members = view.index.membership(group)
    if not mention.keys.isdisjoint(members.common | group.head):
        return False
    return any(not mention.keys.isdisjoint(table) for table in (members.fields, members.words, members.own))


def _ignored_of_number(_: View, best: Candidate, words: list[Mention]) -> bool:
    """Whether some of those that are counted would be counted in spite of the exception."""
    keys = best.subject.head | best.subject.name_keys
    return best.facet in COUNTED and any(mention.attributes or not mention.keys.isdisjoint(keys) for mention in words)
