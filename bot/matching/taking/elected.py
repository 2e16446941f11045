"""Elected to a post: "chi bộ ấy bầu ai làm bí thư" asks who holds it, once the meeting that elects has been held."""

from dataclasses import replace

from bot.knowledge.model import EventStatus
from bot.matching.cutting.clauses import Clause
from bot.matching.judging.people import POSTS
from bot.matching.judging.referring import names
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query

ELECTED = frozenset(("elected",))
WHO = "ai"
OF_POSTS = ("head", "detail")  # facets


def holder_of_post(clause: Clause) -> Clause | None:
    """The clause asking who holds the post; None where it does not ask who was elected to one."""
    posts = any(not mention.attributes.isdisjoint(POSTS) for mention in clause.mentions)
    asking = [m for m in clause.mentions if m.attributes == ELECTED and WHO in m.said.split()]
    if not posts or len(asking) != 1 or clause.verify:
        return None
    who = replace(asking[0], said=WHO, attributes=frozenset(), asks=frozenset(("who",)), keys=frozenset())
    mentions = tuple(who if mention is asking[0] else mention for mention in clause.mentions)
    return replace(clause, mentions=mentions, ask="who", asks=clause.asks | {"who"})


def is_settled(index: Index, query: Query) -> bool:
    """Whether who is told of holds the post by a congress that was held; else today's head is told of for the next."""
    if query.outcome is not Outcome.ANSWER or query.facet not in OF_POSTS or len(query.subjects) != 1:
        return False
    told = index.subjects[query.subjects[0]]
    if told.type is Type.EVENT:
        return True
    events = (one for one in index.subjects.values() if one.type is Type.EVENT and one.record.who)
    held = (one for one in events if one.record.status == EventStatus.HELD)
    return told.type is Type.BODY and any(not set(names(index, told)).isdisjoint(names(index, one)) for one in held)
