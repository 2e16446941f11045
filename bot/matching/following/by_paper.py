"""By which paper: "theo văn bản nào" after something was told asks of that, not of whatever names a paper."""

from dataclasses import replace

from bot.matching.cutting.clauses import Clause
from bot.matching.judging.gaps import unknown_of
from bot.matching.judging.referring import tells_of
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.taking.attempts import Attempts, Taken
from bot.text.syllable import fold

PAPER = "c:issued_text"
ACCORDING = grammar("according")
WHICH = frozenset(("which", "what"))
CONGRESS = frozenset(("c:congress", "c:pilot", "c:carry_out", "c:party_committee", "c:done"))
SURE = 0.9


def by_paper(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or the prose told before, where that names a paper; else that none is known of it."""
    focus, query = attempts.focus, taken.queries[0]
    said = [mention for mention in clause.mentions if not mention.asks and not mention.filler]
    opening = clause.mentions[0].said in ACCORDING or clause.text.lower().split()[0] in ACCORDING if said else False
    bare = opening and all(PAPER in m.keys or m.said in ACCORDING for m in said)
    if focus is None or not focus.subjects or clause.ask not in WHICH or not bare:
        return taken
    told = attempts.index.subjects[focus.subjects[0]]
    own = _own_paper(attempts, clause, told) if _tells_none(attempts, query) else None
    if own is not None:
        return replace(taken, queries=(own,))
    other = [attempts.index.subjects[one] for one in query.subjects]
    if query.outcome is not Outcome.ANSWER or other[0].type not in (Type.TOPIC, Type.DOCUMENT) or other[0] is told:
        return taken
    if other[0].type is Type.DOCUMENT and (told.own - CONGRESS) & (other[0].strong | other[0].soft):
        return taken  # "Kế hoạch … về đại hội cấp cơ sở", after what is set for these
    papers = [one for one in attempts.index.subjects.values() if one.type is Type.DOCUMENT]
    if told.type is Type.TOPIC and any(tells_of(attempts.index, told, one) for one in papers):
        again = Query(Outcome.ANSWER, (told.id,), "answer", ask=clause.ask, confidence=SURE)
        return replace(taken, queries=(again,))
    if any(tells_of(attempts.index, other[0], one) for one in papers) and tells_of(attempts.index, other[0], told):
        return taken
    return replace(taken, queries=(unknown_of(told, "văn bản làm căn cứ", clause.ask),))


def _tells_none(attempts: Attempts, query: Query) -> bool:
    """Whether no paper is told, or all of a list."""
    if query.outcome is Outcome.ANSWER:
        return attempts.index.subjects[query.subjects[0]].type is Type.GROUP and not query.chosen_by
    return query.outcome is Outcome.MISSING and not query.gap


def _own_paper(attempts: Attempts, clause: Clause, told: Subject) -> Query | None:
    """The one paper that is about a list, by its name, or the prose that names a paper; None where none is known."""
    papers = [one for one in attempts.index.subjects.values() if one.type is Type.DOCUMENT]
    if told.type is Type.TOPIC and any(tells_of(attempts.index, told, one) for one in papers):
        return Query(Outcome.ANSWER, (told.id,), "answer", ask=clause.ask, confidence=SURE)
    about = [one for one in papers if is_about(one, told)]
    if len(about) != 1 or about[0].id in told.members:
        return None
    return Query(Outcome.ANSWER, (about[0].id,), "about", ask=clause.ask, confidence=SURE)


def is_about(paper: Subject, told: Subject) -> bool:
    """Whether a paper is about a list, by the list's name: "về lập các tiểu ban"."""
    if paper.type is not Type.DOCUMENT or told.type is not Type.GROUP:
        return False
    return f" {fold(told.record.name)} " in f" {fold(paper.record.about or '')} "
