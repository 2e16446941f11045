"""Chosen: after one or a few of a list were told, a next turn that names nothing asks of those, not of the whole list.

"Phường nào làm điểm? – Họp bữa nào?" asks of the ward, "nơi nào chưa họp? – Bao giờ họp?" of those that have not met.
"""

from dataclasses import replace

from bot.matching.cutting.clauses import Clause
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Type
from bot.matching.question import JUST_TOLD, Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import STATES
from bot.matching.taking.attempts import Attempts, Taken

DOING = STATES | {
    "c:carry_out",
    "c:congress",
    "c:build",
    "c:build_new",
    "c:renovate",
    "c:task",
    "c:done_to",
    "c:started",
}
OF_ONE = frozenset(("when", "where", "who", "why", "duration", "phase", "cost", "how"))
WHICH, WHEN, AGENDA = "which", "when", "agenda"
TOLD_OF_EACH = frozenset(("list", "when"))


def chosen_one(index: Index, clause: Clause, focus: Focus) -> Focus:
    """The focus, put on the one of a list that was chosen, where a clause asks of it by nothing but what is asked."""
    group = index.subjects.get(focus.group or "")
    if group is None or focus.subjects[:1] != (group.id,) or len(focus.members) != 1 or len(group.members) < 2:
        return focus
    if clause.modifiers or clause.beyond or WHICH in clause.asks or not all(map(_names_nothing, clause.mentions)):
        return focus
    asks = clause.ask in OF_ONE or clause.verify or clause.choice or any(one.attributes for one in clause.mentions)
    return replace(focus, subjects=focus.members) if asks else focus


def only_chosen(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, of the few that were chosen before where all of the list would be told."""
    focus, query = attempts.focus, taken.queries[0]
    if focus is None or len(taken.queries) > 1 or query.outcome is not Outcome.ANSWER:
        return taken
    if _first_of_several(query, focus) and _is_bare(clause):
        return replace(taken, queries=(replace(query, subjects=focus.subjects),))
    if focus.group is None:
        return taken
    group = attempts.index.subjects[focus.group]
    few = 1 < len(focus.members) < len(group.members) and focus.subjects[:1] == (group.id,)
    whole = query.subjects == (group.id,) and set(query.members) == set(group.members) and not query.chosen_by
    if not (few and whole and _is_bare(clause)) or query.facet not in TOLD_OF_EACH or group.type is not Type.GROUP:
        return taken
    return replace(taken, queries=(replace(query, members=focus.members, chosen_by=JUST_TOLD),))


def _is_bare(clause: Clause) -> bool:
    """Whether nothing but a time, a place or the like is asked."""
    return clause.ask in OF_ONE and not clause.modifiers and all(map(_names_nothing, clause.mentions))


def _first_of_several(query: Query, focus: Focus) -> bool:
    """Whether of several events that were told by their days the day of just the first is told."""
    several = focus.facet == AGENDA and len(focus.subjects) > 1
    return several and query.subjects == focus.subjects[:1] and query.facet == WHEN


def _names_nothing(mention: Mention) -> bool:
    """Whether a word is of no thing, and chooses none: "họp", "bữa nào", "xong chưa"."""
    if mention.names or mention.is_value or not mention.known:
        return False
    return mention.filler or bool(mention.attributes) or mention.keys <= DOING
