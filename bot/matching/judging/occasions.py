"""Occasions: when somebody meets, which the time of a work does not tell."""

from itertools import pairwise

from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.viewing.view import View

TIMES_OF_WORKS = frozenset(("started", "finished", "when"))  # facets of works, and of lists of them
MEETING, WELCOME = "c:congress", "c:welcome"


def meets_rather(view: View, subject: Subject, facet: str) -> bool:
    """Whether a time of a work or of a list of works is no answer, since it is asked when somebody meets."""
    return facet in TIMES_OF_WORKS and _is_of_works(view.index, subject) and _asks_when_it_meets(view)


def _is_of_works(index: Index, subject: Subject) -> bool:
    """Whether a subject is a work, or a list of works."""
    types = [index.subjects[one].type for one in subject.members[:1]] if subject.type is Type.GROUP else [subject.type]
    return types == [Type.PROJECT]


def _asks_when_it_meets(view: View) -> bool:
    """ "Thư viện đại hội ngày nào": of its members, who meet, rather than of a work of that name."""
    if WELCOME in view.said:
        return False  # "… chào mừng đại hội ngày nào xong"
    return any(
        one.last == two.first and any(MEETING in m.keys and "when" in n.asks for m, n in ((one, two), (two, one)))
        for one, two in pairwise(view.strict)
    )
