"""Settling: which of the questions of a message are told, once all are understood, and how those beside an answer are.

No half of a message is lost without a word: what is not clear, or out of scope, is named beside what is answered.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.matching.cutting.clauses import Clause
from bot.matching.cutting.parts import Part
from bot.matching.question import Outcome, Query
from bot.matching.reading.smalltalk import courtesy

OF_ITSELF = ("identity", "ability")  # courtesies that want to know something of the bot


def beyond_scope(queries: Sequence[Query], clause: Clause) -> list[Query]:
    """A clause off topic by its words, where it surely asks: they are named beside what is answered. Else nothing."""
    if queries[0].outcome is not Outcome.OFFTOPIC or (clause.ask is None and not clause.item):
        return []
    return [replace(queries[0], missing=clause.text, stated=True)]


def of_itself(cut: Sequence[list[Part]]) -> tuple[Query, ...]:
    """What the first of several sentences asks of the bot itself: "Bạn là ai? Đại hội hôm nào?"."""
    words = [mention for part in cut[0] for mention in part.mentions] if len(cut) > 1 else []
    only = all(mention.smalltalk or mention.filler for mention in words)
    kind = courtesy(words) if words and only else ""
    return (Query(Outcome.SMALLTALK, smalltalk=kind),) if kind in OF_ITSELF else ()


def all_told(queries: list[Query]) -> list[Query]:
    """The questions of a message once all are understood."""
    unclear = any(query.outcome is Outcome.CLARIFY for query in queries)  # which is then asked back, and no more said
    told = [one for one in queries if one.outcome is not Outcome.OFFTOPIC or (one.stated and not unclear)]
    if not any(query.outcome is not Outcome.OFFTOPIC for query in told):
        told = [Query(Outcome.OFFTOPIC, confidence=0.0)] if queries else []  # which is said once of all
    return _settled(told) or [Query(Outcome.OFFTOPIC)]  # only words that join others: "thế", "và"


def _settled(queries: list[Query]) -> list[Query]:
    """Drop repeated questions, and refusals of leftovers beside a question that was answered."""
    found: list[Query] = []
    for query in queries:
        same = any(
            (q.outcome, q.subjects, _told(q), q.attribute, q.members, q.modifiers)
            == (query.outcome, query.subjects, _told(query), query.attribute, query.members, query.modifiers)
            and query.outcome is Outcome.ANSWER
            for q in found
        )
        if not same:
            found.append(query)
    if any(query.outcome in (Outcome.ANSWER, Outcome.VERIFY) for query in found):
        found = [q for q in found if q.outcome is not Outcome.MISSING or q.gap or q.stated]
        found = [_unclear(q) for q in found if q.outcome is not Outcome.CLARIFY or q.stated]
    elif any(query.outcome is Outcome.MISSING for query in found):
        found = [query for query in found if query.outcome is not Outcome.CLARIFY]
    return found


def _unclear(query: Query) -> Query:
    """What would be asked back is named as unclear beside questions that are answered."""
    if query.outcome is not Outcome.CLARIFY:
        return query
    return Query(Outcome.MISSING, missing=query.missing, facet="unclear", stated=True, confidence=query.confidence)


def _told(query: Query) -> str:
    """The facet that is told: how many members a group has is told with their list."""
    return "list" if query.members and query.facet == "count" else query.facet
