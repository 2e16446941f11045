"""By heart: a message that is an example question of one record, word for word, is answered from that record.

Whoever wrote the example said by it what the question means. So it is the last word where the words of the message are
taken for something else: another record, a name that nobody bears, something that the record does not hold.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.knowledge.model import EventStatus
from bot.matching.cutting.clauses import whole
from bot.matching.deciding.guard import named_detail
from bot.matching.judging.candidates import candidates
from bot.matching.judging.gaps import missing
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import ALL, Outcome, Query
from bot.matching.reading.mention import Mention, Reading
from bot.matching.taking.attempts import Attempts

ASKED = 0.85  # fit of an ask for which a facet is surely meant
SURE = 0.9  # confidence
GENERAL = frozenset(("what", "answer"))  # facets that tell a record in general
FIRST = {Type.TOPIC: "answer", Type.EVENT: "when", Type.GROUP: "list", Type.CONGRESS: "what"}  # others tell all


def by_heart(index: Index, reading: Reading, mentions: Sequence[Mention], queries: Sequence[Query]) -> Query | None:
    """The answer from the record of which a message is an example; None where it is none, or that record answers.

    Args:
        queries: the message as understood by its words.
    """
    owner = index.example_of(reading)
    if owner is None:
        return None
    subject = index.subjects[owner]
    rightful = frozenset(_rightful(subject))
    if any(_reaches(query, rightful) for query in queries):
        return None
    if _undated(subject) and any(query.outcome is Outcome.MISSING and owner in query.subjects for query in queries):
        return None  # that its day is not known is all there is to say
    view = Attempts(index, reading, None).view(whole(mentions, (), ""))
    asked = [one for one in candidates(view, subject) if one.known and one.fit >= ASKED and one.facet not in GENERAL]
    best = max(asked, key=_score, default=None)
    if (best is None or best.facet == "when") and _undated(subject):
        return missing(index, subject, "when", ask="when", confidence=SURE)
    told = Query(Outcome.ANSWER, (owner,), FIRST.get(subject.type, ALL), members=subject.members, ask=view.clause.ask)
    if best is not None:
        told = replace(told, facet=best.facet, attribute=named_detail(view, best), members=best.members)
    return replace(told, confidence=SURE)


def _undated(subject: Subject) -> bool:
    """Whether a record is of an event that will be, on a day that nobody knows."""
    return subject.type is Type.EVENT and subject.record.status is EventStatus.UNANNOUNCED


def _score(candidate: Candidate) -> float:
    return candidate.score


def _rightful(subject: Subject) -> Iterator[str]:
    """A record, and those that may answer for it: its group or members, the whole that it is counted of."""
    yield subject.id
    yield from subject.members
    for link in ("group", "out_of", "part_of"):
        other = getattr(subject.record, link, None)
        if other:
            yield other


def _reaches(query: Query, rightful: frozenset[str]) -> bool:
    """Whether a question is answered from one of some records, or by the gap that one of them states."""
    if query.outcome is Outcome.MISSING:
        return query.gap is not None and query.about in rightful
    if query.outcome not in (Outcome.ANSWER, Outcome.VERIFY):
        return False
    return not rightful.isdisjoint((*query.subjects, *query.members))
