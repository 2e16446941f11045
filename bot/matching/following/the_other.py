"""The other: "trường kia" is never the one just told. Which of several others is meant is asked back."""

from dataclasses import replace
from itertools import pairwise

from bot.matching.cutting.clauses import Clause
from bot.matching.following.left_over import means_other
from bot.matching.question import Choice, Outcome, Query
from bot.matching.taking.attempts import Attempts, Taken

TELLING = (Outcome.ANSWER, Outcome.VERIFY)
MOST_CHOICES = 4
OPEN = 0.4  # confidence in what is asked back


def another(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, but for one that means another and was taken for the same."""
    focus, query = attempts.focus, taken.queries[0]
    if focus is None or focus.group is None or query.outcome not in TELLING:
        return taken
    if len(query.subjects) != 1 or query.subjects != focus.subjects or query.subjects[0] == focus.group:
        return taken
    if not any(means_other(clause, mention) for mention in clause.mentions):
        return taken
    index = attempts.index
    kinds = {key for mention in clause.mentions for key in mention.keys}
    kinds &= index.subjects[query.subjects[0]].kind_keys
    among = focus.members if len(focus.members) > 1 else index.subjects[focus.group].members
    rest = [one for one in among if one not in query.subjects and kinds <= index.subjects[one].kind_keys]
    nouns = [one.said for one, two in pairwise(clause.mentions) if means_other(clause, two)]
    called = [one for one in rest if any(index.subjects[one].label.lower().startswith(noun) for noun in nouns)]
    rest = called or rest
    if not rest:
        return taken
    choices = tuple(Choice(one, query.facet) for one in rest[:MOST_CHOICES])
    return replace(taken, queries=(Query(Outcome.CLARIFY, choices=choices, ask=clause.ask, confidence=OPEN),))
