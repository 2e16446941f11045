"""Existing: "có văn bản nào của Trung ương không" asks whether there are any of a list, and claims nothing of one."""

from collections.abc import Sequence

from bot.matching.checking.meant import Meant
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import syllables
from bot.matching.viewing.view import View

SURE = 1.0  # evidence and coverage
OVER = "xong"
STATELESS = (Type.GROUP, Type.DOCUMENT, Type.BODY, Type.TOPIC)  # of events, works and counts a state is told
STATE_FACETS = frozenset(
    ("progress", "status", "undone", "every", "when", "finished", "started", "percent", "percent_rest")
)


def whole_list(view: View, meant: Sequence[Meant]) -> Meant | None:
    """The list of which it is asked whether there are any, named in full; None where none is, or more is claimed."""
    if not (view.asks("exists") and view.asks("which")):
        return None
    lists = [
        one
        for one in meant
        if one.subject.type is Type.GROUP and one.subject.members and not one.claims
        if one.evidence >= SURE and one.coverage >= SURE
    ]
    return max(lists, key=lambda one: len(view.named(one.subject)), default=None)


def leaves_state_open(view: View, found: Meant) -> bool:
    """ "Các tiểu ban xong chưa", of which nothing says how far they are: that they exist is no yes to it."""
    return is_stateless(view, found.subject) and not any(claim.facet in STATE_FACETS for claim in found.claims)


def is_stateless(view: View, subject: Subject) -> bool:
    """Whether it is asked if something is done of which no record says how far it is: a paper, a body, a list."""
    asked = (one for one in view.clause.mentions if "yesno" in one.asks)
    if subject.type is Type.TOPIC and OVER in syllables(subject.record.answer):
        return False  # "kịch bản viết xong chưa", of prose that says how far that is
    return subject.type in STATELESS and any(OVER in one.said.split() for one in asked)
