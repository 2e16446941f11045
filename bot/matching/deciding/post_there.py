"""Post there: who holds a post where the turn before was: "Phường Hoa Mai bao nhiêu đảng viên? – Bí thư là ai".

What a deputy of the host said tells no secretary; the body that bears the name of what was told of does.
"""

from bot.matching.judging.gaps import unknown_of
from bot.matching.judging.people import NAMING_ASKS, asked_post, heads
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling

NAME = "name:"
PLAIN = 2  # words of a post that does not say where: "bí thư"
SURE = 0.85  # confidence: one body bears the name of what was told of


def post_there(view: View, query: Query) -> Query | None:
    """The head of the one body of that name; None where another reply is to be told."""
    focus, post = view.focus, asked_post(view)
    if focus is None or not focus.subjects or post is None or post.deputy or post.other:
        return None
    if view.clause.ask not in NAMING_ASKS or view.clause.verify or view.entities.uses or view.entities.strangers:
        return None
    if any(mention is not post.mention for mention, _ in telling(view)) or len(post.mention.said.split()) > PLAIN:
        return None  # "bí thư huyện ủy là ai", whatever was told of before
    told = view.index.subjects.get(focus.subjects[0])
    prose = query.outcome is Outcome.ANSWER and query.facet == "answer"
    other = told is not None and _of_host(view, query, told)
    if told is None or not (prose or other or (query.outcome is Outcome.MISSING and not query.gap)):
        return None
    bodies = [one for one in view.index.bodies.values() if _names(view, one) & _names(view, told)]
    bodies = [one for one in bodies if one.record.head and heads(post, one)]
    if len(bodies) == 1:
        return Query(Outcome.ANSWER, (bodies[0].id,), "head", ask=view.clause.ask, confidence=SURE)
    refused = other or (prose and told.type is not Type.TOPIC)
    return unknown_of(told, post.mention.said, view.clause.ask) if refused else None


def _of_host(view: View, query: Query, told: Subject) -> bool:
    """Whether the host's would be told, where a unit was told of that bears a name."""
    if query.outcome is not Outcome.ANSWER or query.facet not in ("head", "person") or told.type is not Type.EVENT:
        return False
    bodies = [view.index.subjects[one] for one in query.subjects if one in view.index.subjects]
    return bool(told.record.who and _names(view, told)) and all(not _names(view, one) for one in bodies)


def _names(view: View, subject: Subject) -> frozenset[str]:
    """The proper names that a subject bears, but for the host's."""
    return frozenset(key for key in subject.name_keys if key.startswith(NAME) and not view.is_host((key,)))
