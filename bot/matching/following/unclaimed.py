"""Unclaimed: "có kịp không", of what was told before, claims something that no record holds: no yes is said to it.

That something exists is enough to say yes where only that is asked ("có không", "có công trình ấy không"); a light word
between "có" and "không" asks more, however little it tells by itself.
"""

from dataclasses import replace
from itertools import pairwise

from bot.matching.cutting.clauses import Clause
from bot.matching.judging.gaps import unknown_of
from bot.matching.question import Outcome
from bot.matching.reading.lexicon import grammar
from bot.matching.taking.attempts import Taken

HAVING = "có"
EXISTS = "exists"
IDLE = grammar("idle_claims")


def unclaimed(clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or that nothing is known of what it claims of the one told of before."""
    focus, query = taken.view.focus, taken.queries[0]
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
