"""Unclaimed: "có kịp không", of what was told before, claims something that no record holds: no yes is said to it.

That something exists is enough to say yes where only that is asked ("có không", "có công trình ấy không"); a light word
between "có" and "không" asks more, however little it tells by itself.
"""

from dataclasses import replace
from itertools import pairwise

from bot.matching.cutting.clauses import Clause
from bot.matching.judging.gaps import missing, unknown_of
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.met import STATES
from bot.matching.taking.attempts import Taken

HAVING = "có"
EXISTS = "exists"
IDLE = grammar("idle_claims")


def unclaimed(clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or that nothing is known of what it claims of the one told of before."""
    focus, query = taken.view.focus, taken.queries[0]
    if focus is not None and query.outcome is Outcome.VERIFY and _of_other_than_work(clause, taken, focus):
        work = taken.view.index.subjects[focus.subjects[0]]
        return replace(taken, queries=(missing(taken.view.index, work, "status"),))
    if focus is None or query.outcome is not Outcome.VERIFY or query.claims or query.facet != EXISTS:
        return taken
    if query.subjects[0] not in focus.subjects:
        return taken
    light = next((two for one, two in pairwise(clause.mentions) if one.said == HAVING and two.filler), None)
    if light is None or light.asks or light.said in IDLE:
        return taken
    words = " ".join(m.text for m in clause.mentions if m.first >= light.first and not m.asks)
    unknown = unknown_of(taken.view.index.subjects[query.subjects[0]], f"việc {words}", clause.ask)
    return replace(taken, queries=(unknown,))


def _of_other_than_work(clause: Clause, taken: Taken, focus: Focus) -> bool:
    """Whether "hoàn thành chưa" after a work is taken to ask of something else, for want of the state of that work."""
    told = taken.view.index.subjects[focus.subjects[0]] if focus.subjects else None
    said = [mention for mention in clause.mentions if mention.keys and not mention.filler]
    bare = bool(said) and all(mention.keys & STATES and not mention.names for mention in said)
    return told is not None and told.type is Type.PROJECT and bare and told.id not in taken.queries[0].subjects
