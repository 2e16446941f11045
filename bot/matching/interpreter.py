"""The interpreter: a message and what the turns before left in view → the questions it holds, understood."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from typing import Any

from bot.matching.checking.said_otherwise import as_told
from bot.matching.cutting.clauses import Clause, clauses, whole
from bot.matching.cutting.parts import sentences
from bot.matching.deciding.guard import decide
from bot.matching.deciding.refusal import unknown_name
from bot.matching.following.adding import adds_nothing, is_named
from bot.matching.following.focusing import after, offered_detail, pointed
from bot.matching.following.in_context import in_context
from bot.matching.following.likewise import with_words
from bot.matching.following.settling import all_told, beyond_scope, of_itself
from bot.matching.following.unconfirmed import confirmed_or_not
from bot.matching.judging.best_first import judged
from bot.matching.judging.gaps import missing
from bot.matching.knowing import topical
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.facets import FACETS, held, possible
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import CONGRESS, Type
from bot.matching.naming.bare_days import with_days
from bot.matching.naming.strangers import of_stranger, stranger_of_story
from bot.matching.naming.writers import Stranger
from bot.matching.question import Choice, Outcome, Query
from bot.matching.reading.asking import LOOSE
from bot.matching.reading.compounds import join_numbers
from bot.matching.reading.mention import Mention, Reading
from bot.matching.reading.smalltalk import chatting, courtesy, hostile
from bot.matching.taking.aims import without_success
from bot.matching.taking.asides import after_introduction
from bot.matching.taking.attempts import UNANSWERED, Attempts, Taken
from bot.matching.taking.by_heart import by_heart
from bot.matching.taking.correcting import without_correction
from bot.matching.taking.counting_on import counted_of, untold
from bot.matching.taking.named_too import without_more
from bot.matching.taking.own_work import without_own_work
from bot.matching.taking.set_beside import without_set_beside
from bot.matching.taking.wanted import headed, wanted
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import is_bare, weight

NUMBERED = frozenset(("ordinal", "term"))  # facets of a congress that congress.yaml alone may hold
SURE = 0.8  # confidence in what is told of a message read in another way
MOST_READINGS = 3  # ways in which a message without tones is read besides
MOST_QUESTIONS = 5  # of one message; the rest are left unanswered rather than answered at length


Why = Callable[[], dict[str, Any]]


@dataclass(frozen=True)
class Understanding:
    """A message understood.

    Attributes:
        queries: its questions in order, one at least.
        focus: what the next turn may lean on.
        whys: tell why, clause by clause.
    """

    queries: tuple[Query, ...]
    focus: Focus | None
    reading: Reading | None = None
    whys: tuple[Why, ...] = ()

    @property
    def trace(self) -> tuple[dict[str, Any], ...]:
        """Why, in a form that can be shown and stored."""
        return tuple(why() for why in self.whys)


def interpret(
    index: Index,
    text: str,
    focus: Focus | None = None,
    today: dt.date | None = None,
    *,
    examples: bool = True,
) -> Understanding:
    """Understand a message.

    Args:
        focus: what the turns before left in view; None at the start of a conversation.
        today: the day that the writer lives in; None for the one that the facts describe.
        examples: whether a message that is an example question, word for word, is taken for its record's; without,
            it is understood as one in other words is.
    """
    reading = index.reader.read(text, today)
    mentions = join_numbers(reading.mentions)
    if index.prose_only and index.topics:
        told = _of_congress(index, reading, mentions, focus)
        if told is not None:
            return told
        owner = index.example_of(reading)
        query = topical.understand(index.topics, text, owner, mentions, index.reader)
        return Understanding((query,), Focus(query.subjects, query.facet) if query.subjects else focus, reading)
    if reading.impossible:
        return Understanding(
            (Query(Outcome.MISSING, missing=reading.impossible[0], facet="impossible", confidence=0.0),), focus, reading
        )
    understood = _understood(index, reading, mentions, focus)
    if not reading.marked and all(query.outcome in UNANSWERED for query in understood.queries):
        nothing = all(query.outcome is Outcome.OFFTOPIC for query in understood.queries)
        understood = _otherwise(index, text, today, focus, nothing=nothing) or understood
    own = by_heart(index, reading, mentions, understood.queries) if examples else None
    if own is None:
        return understood
    subject = index.subjects[own.subjects[0]]
    group = subject.id if subject.type is Type.GROUP else subject.group
    why = partial(dict[str, Any], clause=text, example=subject.id, outcome=own.outcome.value)
    return Understanding((own,), Focus((subject.id,), own.facet, own.ask, group), reading, (why, *understood.whys))


def _understood(index: Index, reading: Reading, mentions: tuple[Mention, ...], focus: Focus | None) -> Understanding:
    """A message by what its words mean."""
    if not mentions or hostile(mentions):
        return Understanding((Query(Outcome.OFFTOPIC, confidence=0.0),), focus, reading)
    talk = courtesy(mentions)
    if talk:
        return Understanding((Query(Outcome.SMALLTALK, smalltalk=talk),), focus, reading)
    queries, after_it, whys = _asked(index, reading, with_days(index, reading, mentions, focus), focus)
    if all(_of_nothing(query) for query in queries) and chatting(mentions, reading.text):
        return Understanding((Query(Outcome.SMALLTALK, smalltalk="understood"),), focus, reading)
    return Understanding(tuple(queries), after_it, reading, tuple(whys))


def _otherwise(
    index: Index, text: str, today: dt.date | None, focus: Focus | None, *, nothing: bool
) -> Understanding | None:
    """A message without tones by what its words may say besides, where that is surely answered.

    A claim stays as it is: "truong co hoi truong khong" would claim nothing if it spoke of no hall.

    Args:
        nothing: it was about nothing of ours; it is rather asked back what is meant: "con so do la" of no dollars.
    """
    for reading in islice(index.reader.otherwise(text, today), MOST_READINGS):
        understood = _understood(index, reading, join_numbers(reading.mentions), focus)
        if all(query.outcome is Outcome.ANSWER and query.confidence >= SURE for query in understood.queries):
            return understood
        if nothing and all(query.outcome is Outcome.CLARIFY for query in understood.queries):
            return understood
    return None


def _of_nothing(query: Query) -> bool:
    """Whether a question is about nothing that is known here."""
    missing = query.outcome is Outcome.MISSING and not query.subjects and not query.about
    return query.outcome is Outcome.OFFTOPIC or missing


def _of_congress(
    index: Index, reading: Reading, mentions: tuple[Mention, ...], focus: Focus | None
) -> Understanding | None:
    """A message that surely asks for the congress's number or term, beside topics: these are facts, and stay strict."""
    congress = index.knowledge.congress
    if not mentions or reading.impossible or (congress.ordinal is None and congress.term is None):
        return None
    queries, after_it, whys = _asked(index, reading, mentions, focus)
    surely = all(
        query.outcome in (Outcome.ANSWER, Outcome.VERIFY) and query.subjects == (CONGRESS,) and query.facet in NUMBERED
        for query in queries
    )
    return Understanding(tuple(queries), after_it, reading, tuple(whys)) if surely else None


def _of_question(reading: Reading, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Mentions without those that say nothing of what is asked, whoever writes, and whatever for."""
    mentions = without_own_work(reading, without_success(after_introduction(mentions)))
    return without_set_beside(reading, without_more(reading, mentions))


def _asked(
    index: Index, reading: Reading, mentions: Sequence[Mention], focus: Focus | None
) -> tuple[list[Query], Focus | None, list[Why]]:
    """The questions of a message that is no courtesy, what they leave in view, and why."""
    attempts = Attempts(index, reading, focus)
    mentions, corrects = without_correction(reading, mentions, focus)
    mentions = _of_question(reading, mentions)
    named = _wanted(attempts, wanted(reading, mentions)) or _wanted(attempts, headed(reading, mentions), partly=True)
    if named is not None:
        return named
    queries: list[Query] = []
    before: Clause | None = None
    whys: list[Why] = []
    strange: tuple[Stranger, ...] = ()
    told: tuple[Mention, ...] = ()
    unclear: list[tuple[Query, Clause]] = []
    last: Taken | None = None
    parted = sentences(reading, mentions)
    cut = clauses(reading, parted)[:MOST_QUESTIONS]
    if corrects:
        cut = tuple(replace(one, elliptic=True) for one in cut)
    opening = focus
    for said in cut:
        in_view = focus
        clause, focus = pointed(index, said, focus)
        if of_stranger(reading, clause, strange):
            before = clause
            continue
        stranger = stranger_of_story(index, reading, replace(clause, story=(*told, *clause.story)) if told else clause)
        told = (*told, *clause.story, *clause.mentions)
        if stranger is not None:
            queries += [] if is_named(queries, stranger) else [unknown_name(stranger[0], clause.ask)]
            before, strange = clause, (stranger,)
            continue
        taken = in_context(attempts.going_on(focus, tuple(queries)), clause, before, corrects=corrects)
        if said is not cut[-1] and not queries and _only_opens(taken):
            before = replace(clause, mentions=(*clause.story, *clause.mentions))
            continue
        before = clause
        strange = taken.view.entities.strangers
        whys += [partial(_trace, taken.view, query) for query in taken.queries]
        owner, earlier, last = counted_of(reading, last, taken) if queries else None, last, taken
        if owner is not None:
            queries += untold(queries[-1], clause, owner)
            continue
        if queries and adds_nothing(reading, queries[-1], earlier, taken, opening):
            queries += beyond_scope(taken.queries, clause)
            continue
        told_of = as_told(taken.view, clause, confirmed_or_not(taken).queries)
        queries += beyond_scope(taken.queries, clause) or [_said_of(q, clause) for q in told_of]
        if taken.queries[0].outcome is Outcome.CLARIFY:
            unclear.append((queries[-1], clause))
        focus = after(index, taken.queries, taken.clause, in_view, taken.view.likely_meant or [])
        focus = with_words(focus, taken, clause, in_view)
    queries = _cleared(attempts, focus, queries, unclear) if unclear else queries
    return all_told([*of_itself(parted), *queries]), focus, whys


def _cleared(
    attempts: Attempts, focus: Focus | None, queries: Sequence[Query], unclear: Sequence[tuple[Query, Clause]]
) -> list[Query]:
    """The questions, those that are not clear by themselves with what was told after them, and is in view now."""
    again = attempts.going_on(focus, tuple(query for query in queries if query.outcome is Outcome.ANSWER))
    return [_made_clear(again, one, unclear, queries[:at]) for at, one in enumerate(queries)]


def _made_clear(
    again: Attempts, one: Query, unclear: Sequence[tuple[Query, Clause]], earlier: Sequence[Query]
) -> Query:
    """A question that only the one after it makes clear: "ai họp đầu, ai họp cuối trong các nơi làm điểm?".

    Args:
        earlier: the questions before it, which it does not ask again.
    """
    clause = next((clause for query, clause in unclear if query is one), None)
    if clause is None or again.focus is None or not again.before or not again.retries.take():
        return one
    query = again.take(replace(clause, elliptic=True, story=())).queries[0]
    if any(_tells(before) == _tells(query) for before in earlier):
        return one
    told = {identity for before in again.before for identity in (*before.subjects, *before.members)}
    told |= {again.index.subjects[identity].group or "" for identity in told if identity in again.index.subjects}
    chosen = told.isdisjoint(query.subjects) and any(choice.subject in query.subjects for choice in one.choices)
    return query if query.outcome is Outcome.ANSWER and not chosen else one  # "chosen": by nothing that was said


def _tells(query: Query) -> tuple[object, ...]:
    return query.subjects, query.facet, query.members, query.modifiers


def _wanted(
    attempts: Attempts, rows: Sequence[tuple[Mention, ...]], *, partly: bool = False
) -> tuple[list[Query], Focus | None, list[Why]] | None:
    """Things that are asked for by their names, each told; None where one of them is not known.

    Args:
        partly: some may be unknown, which is then said of each, where more are told.
    """
    views = [attempts.view(whole(row, (), ""), likely=False) for row in rows if attempts.retries.take()]
    queries = [decide(view) for view in views]
    told = {(query.subjects, query.facet) for query in queries}
    untold = sum(query.outcome is not Outcome.ANSWER for query in queries)
    if not rows or len(views) < len(rows) or (untold and not (partly and 2 * untold < len(rows))):
        return None
    queries = [_named_as_asked(query, view.clause) for query, view in zip(queries, views, strict=True)]
    if len(told) < len(queries):
        return None
    last = views[-1]
    focus = after(attempts.index, tuple(queries), last.clause, attempts.focus, last.likely_meant or [])
    return queries, focus, [partial(_trace, view, query) for view, query in zip(views, queries, strict=True)]


def _named_as_asked(query: Query, clause: Clause) -> Query:
    """What of several things is not known, by the words that ask for it."""
    if query.outcome is Outcome.ANSWER or query.gap:
        return query
    return Query(Outcome.MISSING, missing=clause.text, ask=clause.ask, stated=True, confidence=0.0)


def _only_opens(taken: Taken) -> bool:
    """Whether a clause asks nothing of anything, and only leads to the one after it: "Thực hư thế nào, trường ấy …"."""
    return taken.queries[0].outcome is Outcome.CLARIFY and is_bare(taken.view) and taken.clause.ask in LOOSE


def _said_of(query: Query, clause: Clause) -> Query:
    """With what only the clause tells: whether a question word asks for what is not known, and of what is not clear."""
    if (clause.ask is None and not clause.item) or query.outcome not in (Outcome.MISSING, Outcome.CLARIFY):
        return query
    return replace(query, stated=True, missing=query.missing if query.outcome is Outcome.MISSING else clause.text)


def choose(index: Index, choice: Choice, before: Focus | None = None) -> Understanding:
    """Understand a picked option, or an item of the list just told, as a question.

    Args:
        before: what the turns before left in view.
    """
    subject = index.subjects[choice.subject]
    facet = next((facet for facet in FACETS[subject.type] if facet.id == choice.facet), None)
    detail = offered_detail(index, choice, before)
    query = Query(Outcome.ANSWER, (subject.id,), choice.facet, detail, members=subject.members)
    if facet is not None and not (held(subject, facet) and possible(subject, facet)):
        query = missing(index, subject, choice.facet)
    group = subject.id if subject.type is Type.GROUP else subject.group
    left = Focus((subject.id,), choice.facet, None, group)
    if before is not None:
        members = before.members if subject.id in before.members else ()
        left = replace(left, members=members, listed=before.listed, told=before.told, asked=before.asked)
        seen = before.seen if before.group == group else ()
        left = replace(left, seen=tuple(dict.fromkeys((*seen, subject.id))))
    return Understanding((query,), left)


def _trace(view: View, query: Query) -> dict[str, Any]:
    """Why, in a form that can be shown and stored."""
    ranked = list(islice(judged(view), 5))
    return {
        "clause": view.clause.text,
        "ask": view.clause.ask,
        "verify": view.clause.verify,
        "words": [
            {
                "typed": m.text,
                "read": m.said,
                "as": sorted({*m.asks, *m.keys, *m.attributes}),
                "value": m.is_value,
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
        "missing": query.missing,
        "about": query.about,
        "offered": [choice.subject for choice in query.choices],
        "told": list(query.subjects),
        "claims": [{"facet": c.facet, "holds": c.holds, "words": c.words} for c in query.claims],
    }
