"""Holders: who is in a post of the unit that holds an event: its own record tells that, the event's does not."""

from bot.matching.candidate import Candidate
from bot.matching.people import POSTS, asked_post, heads
from bot.matching.question import Outcome, Query
from bot.matching.subjects import Type
from bot.matching.view import View


def head_of_holder(view: View, best: Candidate) -> Query | None:
    """Who heads the unit whose event is meant; None where that is not asked, or the unit has no record of its own."""
    event = best.subject
    if event.type is not Type.EVENT or best.attribute not in POSTS or not event.record.who:
        return None
    if any(mention.attributes and not mention.asks for mention in best.left):
        return None  # "bí thư phường Hoa Mai bao nhiêu tuổi" asks more than who it is
    body = view.index.bodies.get(event.record.who.casefold())
    post = asked_post(view)
    if body is None or not body.record.head or post is None or not heads(post, body):
        return None
    return Query(Outcome.ANSWER, (body.id,), "head", ask=view.clause.ask, confidence=best.score)
