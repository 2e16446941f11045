"""Pointing at one of several of which none was spoken of: "công trình đó hết bao nhiêu tiền", out of the blue.

Which of them is meant is asked back, rather than told of all of them together.
"""

from itertools import pairwise

from bot.matching.asked import attributes
from bot.matching.facets import FACETS, held, possible
from bot.matching.lexicon import grammar
from bot.matching.question import Choice, Outcome, Query
from bot.matching.subjects import Subject, Type
from bot.matching.view import View
from bot.matching.weighing import telling

POINTING = grammar("pointing")
PLURALS = frozenset(("các", "những", "mấy", "cả", "hai", "ba", "bốn", "năm", "toàn bộ", "tất cả"))
FEW, MANY = 2, 5  # members among which one may be chosen
OPEN = 0.4  # confidence in what is asked back


def points_nowhere(view: View) -> Query | None:
    """Which member of a list is meant by its noun and a pointing word; None where that is clear, or not asked."""
    clause = view.clause
    if view.focus is not None or clause.verify or clause.story or not clause.anaphora or view.entities.uses:
        return None
    nouns = [
        (at, one)
        for at, (one, two) in enumerate(pairwise(view.strict))
        if one.keys and one.last == two.first and two.said in POINTING and not two.is_value
    ]
    if len(nouns) != 1 or any(one is not nouns[0][1] and one.keys and not one.attributes for one, _ in telling(view)):
        return None
    at, noun = nouns[0]
    if at and (view.strict[at - 1].said in PLURALS or view.strict[at - 1].number is not None):
        return None
    lists = [one for one in _groups(view) if noun.keys & one.head]
    if len(lists) != 1:
        return None
    choices = [choice for one in lists[0].members if (choice := _asked_of(view, view.index.subjects[one])) is not None]
    if len(choices) != len(lists[0].members):
        return None
    return Query(Outcome.CLARIFY, choices=tuple(choices), ask=clause.ask, confidence=OPEN)


def _groups(view: View) -> list[Subject]:
    """The lists of a few works."""
    found = {
        identity for mention in view.strict for key in mention.keys for identity in view.index.postings.get(key, ())
    }
    lists = [one for identity in sorted(found) if (one := view.index.subjects[identity]).type is Type.GROUP]
    return [
        one
        for one in lists
        if FEW <= len(one.members) <= MANY
        and all(view.index.subjects[member].type is Type.PROJECT for member in one.members)
    ]


def _asked_of(view: View, subject: Subject) -> Choice | None:
    """What is asked, of one of them; None where it is nothing that such a one can tell."""
    asked = attributes(view, subject)
    for facet in FACETS[subject.type]:
        fits = bool(asked & facet.attributes) if asked else facet.fit.get(view.clause.ask, 0.0) >= 1.0
        if fits and held(subject, facet) and possible(subject, facet):
            return Choice(subject.id, facet.id)
    return None
