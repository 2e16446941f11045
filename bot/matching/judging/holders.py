"""Holders: who is in a post of the unit that holds an event, and which bodies somebody heads."""

from bot.matching.judging.people import POSTS, SURE, asked_post, heads, matters, named_people
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.viewing.view import View

BESIDES = ("kiêm", "kiêm nhiệm", "kiêm luôn", "đồng thời")  # beside a post, where somebody is in several


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


def headed_by(view: View) -> Query | None:
    """The bodies of a kind that somebody who is named heads: "ông Hoa làm trưởng những tiểu ban nào"."""
    noun = view.which_noun()
    if view.clause.ask != "which" or view.clause.verify or noun is None or not view.index.people:
        return None
    named, used = named_people(view)
    leads = any("leader" in mention.attributes for mention in view.strict)
    if not leads or len({one.words for one in named}) != 1:
        return None
    if any(
        matters(view, one, named)
        for one in view.strict
        if one is not noun and one.first not in used and one.said not in BESIDES
    ):
        return None
    bodies = [view.index.subjects[one.body] for one in named if one.leads]
    found = [one.id for one in bodies if not one.head.isdisjoint(noun.keys)]
    return Query(Outcome.ANSWER, tuple(dict.fromkeys(found)), "head", ask="which", confidence=SURE) if found else None
