"""By which paper: "theo văn bản nào" after something was told asks of that, not of whatever names a paper."""

from dataclasses import replace

from bot.matching.cutting.clauses import Clause
from bot.matching.judging.gaps import unknown_of
from bot.matching.judging.referring import tells_of
from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.taking.attempts import Attempts, Taken

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
