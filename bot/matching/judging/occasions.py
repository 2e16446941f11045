"""Occasions: when somebody meets, which the time of a work or of a number does not tell; days asked as a number."""

from itertools import pairwise

from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.met import STATES
from bot.matching.viewing.view import View

TIMES_OF_WORKS = frozenset(("started", "finished", "when"))  # facets of works, and of lists of them
DAY_NOUNS = grammar("day_nouns")
AS_OF = "as_of"
AT = frozenset(("vào", "trong", "nhằm"))  # between a meeting and its time
MEETING, WELCOME = "c:congress", "c:welcome"
COUNT, GROUP = Type.COUNT, Type.GROUP  # compared with every subject and facet


def meets_rather(view: View, subject: Subject, facet: str) -> bool:
    """Whether a time of a work or of a number is no answer, since it is asked when somebody meets."""
    if subject.type is COUNT:
        return facet == AS_OF and not any(m.keys & STATES for m in view.strict) and view.once(asks_when_it_meets)
    return facet in TIMES_OF_WORKS and _is_of_works(view.index, subject) and view.once(asks_when_it_meets)


def _is_of_works(index: Index, subject: Subject) -> bool:
    """Whether a subject is a work, or a list of works."""
    types = [index.subjects[one].type for one in subject.members[:1]] if subject.type is GROUP else [subject.type]
    return types == [Type.PROJECT]


def asks_when_it_meets(view: View) -> bool:
    """Whether it is asked when somebody meets: "Thư viện đại hội vào ngày nào" is not asked of a work of that name."""
    if any(WELCOME in mention.keys for mention in view.strict):
        return False  # "… chào mừng đại hội ngày nào xong"
    said = [mention for mention in view.strict if mention.said not in AT]
    at = {mention.last for mention in view.strict if mention.said in AT}
    return any(
        (one.last == two.first or one.last + 1 in at)
        and any(MEETING in m.keys and "when" in n.asks for m, n in ((one, two), (two, one)))
        for one, two in pairwise(said)
    )


def of_a_day(view: View) -> bool:
    """Whether it is asked "bao nhiêu" of a day, and nothing is counted."""
    said = any(mention.said in DAY_NOUNS for mention in view.strict)
    return said and view.noun() is None


def lists_bodies(view: View, group: Subject) -> bool:
    """Whether it is a list of bodies or places, or of prose, which have no time."""
    first = view.index.subjects[group.members[0]] if group.type is Type.GROUP and group.members else None
    return first is not None and first.type in (Type.BODY, Type.TOPIC)
