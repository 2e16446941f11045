"""The interpreter: a message and what the turns before left in view → the questions it holds, understood."""

from dataclasses import dataclass, replace
from typing import Any

from bot.matching import topical
from bot.matching.asking import PRECEDENCE
from bot.matching.candidate import Focus
from bot.matching.clauses import Clause, clauses
from bot.matching.compounds import join_numbers
from bot.matching.entities import entities
from bot.matching.facets import FACETS, held, possible
from bot.matching.guard import decide, missing
from bot.matching.index import Index
from bot.matching.mention import Reading
from bot.matching.ordinals import referred
from bot.matching.question import Choice, Outcome, Query
from bot.matching.smalltalk import courtesy, hostile
from bot.matching.subjects import Type
from bot.matching.view import View
from bot.matching.weighing import weight
from bot.text.syllable import fold

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
    queries: list[Query] = []
    traces: list[dict[str, Any]] = []
    for clause in clauses(reading, mentions)[:MOST_QUESTIONS]:
        query, trace, focus_after = _one(index, reading, clause, focus, queries)
        traces.append(trace)
        if query.outcome is Outcome.OFFTOPIC and queries:
            continue
        queries.append(query)
        focus = focus_after
    if queries and queries[0].outcome is Outcome.OFFTOPIC and len(queries) > 1:
        queries = queries[1:]
    queries = _settled(queries) or [Query(Outcome.OFFTOPIC)]  # only words that join others: "thế", "và"
    return Understanding(tuple(queries), focus, reading, tuple(traces))


def _one(
    index: Index, reading: Reading, clause: Clause, focus: Focus | None, before: list[Query]
) -> tuple[Query, dict[str, Any], Focus | None]:
    inside = bool(before)
    told = frozenset((identity, query.facet) for query in before for identity in query.subjects)
    clause, focus = _pointed(index, clause, focus)
    names = entities(reading, clause.mentions, index)
    asked = clause
    if (
        clause.ask is None
        and not clause.verify
        and not clause.choice
        and focus
        and (clause.elliptic or inside or _short(clause))
    ):
        asked = replace(clause, ask=focus.ask)  # "còn Hoa Mai?" asks what was asked before
    elif clause.ask == "how" and clause.elliptic and focus and focus.ask:
        asked = replace(clause, ask=focus.ask)
    if inside and not asked.elliptic:
        asked = replace(asked, elliptic=not names.uses)
    likely = _likely(index, clause)
    view = View(index, asked, names, focus, shouting=reading.text.isupper(), likely=likely, told=told)
    query = decide(view)
    if (
        clause.verify
        and clause.asks
        and not any("yesno" in m.asks for m in clause.mentions)
        and query.outcome is Outcome.MISSING
        and not query.stated
    ):
        other = next((name for name in PRECEDENCE if name in clause.asks), None)
        asking = decide(
            View(
                index,
                replace(clause, verify=False, ask=other),
                names,
                focus,
                shouting=reading.text.isupper(),
                likely=likely,
            )
        )
        if asking.outcome is Outcome.ANSWER:
            query = asking  # "mấy đơn vị làm điểm a": the particle was mere courtesy
    if (
        clause.ask is None
        and not clause.verify
        and not clause.elliptic
        and "?" in reading.text
        and not any(m.attributes or m.asks for m in clause.mentions)
    ):
        claimed = decide(
            View(index, replace(clause, verify=True), names, focus, shouting=reading.text.isupper(), likely=likely)
        )
        if claimed.outcome is Outcome.VERIFY and claimed.claims:
            query = claimed  # "CT35 ra 5/3/2019?"
    if query.outcome in (Outcome.MISSING, Outcome.OFFTOPIC, Outcome.CLARIFY) and asked is not clause:
        plain = decide(View(index, clause, names, focus))
        if plain.outcome in (Outcome.ANSWER, Outcome.VERIFY):
            query = plain
    trace = _trace(view, query)
    return query, trace, _focus_after(index, query, asked, focus)


def _pointed(index: Index, clause: Clause, focus: Focus | None) -> tuple[Clause, Focus | None]:
    """Put the item of the list just told that the clause points at ("cái thứ hai …") into focus."""
    if focus is None or len(focus.members) < 2:
        return clause, focus
    words = [fold(mention.text) for mention in clause.mentions]
    flat = [(word, at) for at, text in enumerate(words) for word in text.split()]
    found = referred([word for word, _ in flat], len(focus.members))
    if found is None:
        return clause, focus
    number, first, after = found
    taken = {at for _, at in flat[first:after]}
    member = index.subjects[focus.members[number - 1]]
    rest = tuple(
        mention for at, mention in enumerate(clause.mentions) if at not in taken and not mention.keys & member.head
    )
    return replace(clause, mentions=rest, anaphora=True, elliptic=True), replace(
        focus, subjects=(member.id,), group=None
    )


def _likely(index: Index, clause: Clause) -> dict[str, float]:
    """How alike the clause is to the example questions of records, by the topic model."""
    if index.topics is None:
        return {}
    return {one.label: one.score for one in index.topics.rank(clause.text, limit=3)}


def _short(clause: Clause) -> bool:
    return len([m for m in clause.mentions if not m.filler]) <= 3


def _focus_after(index: Index, query: Query, clause: Clause, before: Focus | None) -> Focus | None:
    if query.outcome in (Outcome.ANSWER, Outcome.VERIFY) or (query.outcome is Outcome.MISSING and query.subjects):
        subject = index.subjects[query.subjects[0]]
        subjects = query.subjects
        group = subject.group
        if subject.type is Type.GROUP:
            group = subject.id
            subjects = (subject.id, *(query.members if query.chosen_by else ()))
        elif subject.type is Type.COUNT:
            related = (getattr(subject.record, "out_of", None), getattr(subject.record, "part_of", None))
            subjects = (*subjects, *(identity for identity in related if identity))
        members = (
            query.members
            if subject.type is Type.GROUP
            else (before.members if before and before.group == group else ())
        )
        return Focus(
            tuple(dict.fromkeys(subjects)),
            query.facet,
            query.ask or (clause.ask if not clause.verify else None),
            group,
            members,
        )
    if query.outcome is Outcome.CLARIFY:
        return Focus(tuple(choice.subject for choice in query.choices), None, query.ask, None)
    return before


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
