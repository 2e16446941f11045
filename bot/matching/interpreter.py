"""The interpreter: a message and what the turns before left in view → the questions it holds, understood."""

from dataclasses import dataclass, replace
from typing import Any

from bot.matching import topical
from bot.matching.attempts import Attempts
from bot.matching.candidate import Focus
from bot.matching.clauses import Clause, clauses
from bot.matching.compounds import join_numbers
from bot.matching.facets import FACETS, held, possible
from bot.matching.focusing import after, pointed
from bot.matching.guard import missing
from bot.matching.index import Index
from bot.matching.mention import Mention, Reading
from bot.matching.question import Choice, Outcome, Query
from bot.matching.smalltalk import courtesy, hostile
from bot.matching.subjects import Type
from bot.matching.view import View
from bot.matching.weighing import weight

MOST_QUESTIONS = 5  # of one message; the rest are left unanswered rather than answered at length


@dataclass(frozen=True)
class Understanding:
    """A message understood.

    Attributes:
        queries: its questions in order, one at least.
        focus: what the next turn may lean on.
    """

    queries: tuple[Query, ...]
    focus: Focus | None
    reading: Reading | None = None
    trace: tuple[dict[str, Any], ...] = ()


def interpret(index: Index, text: str, focus: Focus | None = None) -> Understanding:
    """Understand a message.

    Args:
        focus: what the turns before left in view; None at the start of a conversation.
    """
    reading = index.reader.read(text)
    mentions = join_numbers(reading.mentions)
    if reading.impossible:
        return Understanding(
            (Query(Outcome.MISSING, missing=reading.impossible[0], facet="impossible"),), focus, reading
        )
    if not mentions or hostile(mentions):
        return Understanding((Query(Outcome.OFFTOPIC),), focus, reading)
    talk = courtesy(mentions)
    if index.prose_only and index.topics:
        ranked = index.topics.rank(text)
        if not talk or (ranked and ranked[0].score >= topical.SURE):
            query = topical.decide(ranked)
            return Understanding((query,), Focus(query.subjects, query.facet) if query.subjects else focus, reading)
    if talk:
        return Understanding((Query(Outcome.SMALLTALK, smalltalk=talk),), focus, reading)
    queries, focus, traces = _asked(index, reading, mentions, focus)
    return Understanding(tuple(queries), focus, reading, tuple(traces))


def _asked(
    index: Index, reading: Reading, mentions: tuple[Mention, ...], focus: Focus | None
) -> tuple[list[Query], Focus | None, list[dict[str, Any]]]:
    """The questions of a message that is no courtesy, what they leave in view, and why."""
    queries: list[Query] = []
    before: Clause | None = None
    traces: list[dict[str, Any]] = []
    for said in clauses(reading, mentions)[:MOST_QUESTIONS]:
        clause, focus = pointed(index, said, focus)
        taken = Attempts(index, reading, focus, tuple(queries)).take(_leaning(clause, before))
        before = clause
        traces += [_trace(taken.view, query) for query in taken.queries]
        if taken.queries[0].outcome is Outcome.OFFTOPIC and queries:
            continue
        queries += [replace(q, stated=q.stated or _asks_surely(q, clause)) for q in taken.queries]
        focus = after(index, taken.queries[-1], taken.clause, focus, taken.view.ranked or [])
    if queries and queries[0].outcome is Outcome.OFFTOPIC and len(queries) > 1:
        queries = queries[1:]
    queries = _settled(queries) or [Query(Outcome.OFFTOPIC)]  # only words that join others: "thế", "và"
    return queries, focus, traces


def _leaning(clause: Clause, before: Clause | None) -> Clause:
    """A further question of a message: what was said before it is its story."""
    return replace(clause, story=(*before.mentions, *clause.story)) if before is not None else clause


def _asks_surely(query: Query, clause: Clause) -> bool:
    """Whether what is missing was asked by a question word, rather than being the rest of a sentence."""
    return query.outcome is Outcome.MISSING and clause.ask is not None


def _settled(queries: list[Query]) -> list[Query]:
    """Drop repeated questions, and refusals of leftovers beside a question that was answered."""
    found: list[Query] = []
    for query in queries:
        same = any(
            (q.outcome, q.subjects, q.facet, q.members, q.modifiers)
            == (query.outcome, query.subjects, query.facet, query.members, query.modifiers)
            and query.outcome is Outcome.ANSWER
            for q in found
        )
        if not same:
            found.append(query)
    if any(query.outcome in (Outcome.ANSWER, Outcome.VERIFY) for query in found):
        found = [q for q in found if q.outcome is not Outcome.MISSING or q.gap or q.stated]
        found = [q for q in found if q.outcome is not Outcome.CLARIFY or len(found) == 1]
    elif any(query.outcome is Outcome.MISSING for query in found):
        found = [query for query in found if query.outcome is not Outcome.CLARIFY]
    return found


def choose(index: Index, choice: Choice, ask: str | None = None) -> Understanding:
    """Understand a picked option as a question."""
    subject = index.subjects[choice.subject]
    facet = next((facet for facet in FACETS[subject.type] if facet.id == choice.facet), None)
    query = Query(Outcome.ANSWER, (subject.id,), choice.facet, members=subject.members, ask=ask)
    if facet is not None and not (held(subject, facet) and possible(subject, facet)):
        query = missing(index, subject, choice.facet, ask=ask)
    group = subject.id if subject.type is Type.GROUP else subject.group
    return Understanding((query,), Focus((subject.id,), choice.facet, ask, group))


def _trace(view: View, query: Query) -> dict[str, Any]:
    """Why, in a form that can be shown and stored."""
    ranked = (view.ranked or [])[:5]
    return {
        "clause": view.clause.text,
        "ask": view.clause.ask,
        "verify": view.clause.verify,
        "words": [
            {
                "typed": m.text,
                "read": m.said,
                "as": sorted({*m.asks, *m.keys, *m.attributes}),
                "weight": round(weight(view, m), 2),
            }
            for m in view.strict
        ],
        "strangers": [text for text, _ in view.entities.strangers],
        "candidates": [
            {
                "subject": c.subject.id,
                "facet": c.facet,
                "score": c.score,
                "coverage": c.coverage,
                "evidence": c.evidence,
                "left": [m.text for m in c.left],
                "known": c.known,
            }
            for c in ranked
        ],
        "outcome": query.outcome.value,
        "claims": [{"facet": c.facet, "holds": c.holds, "words": c.words} for c in query.claims],
    }
