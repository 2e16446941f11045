"""Of those: "bao nhiêu là sinh viên" after members were counted asks how many of them are that."""

from collections.abc import Sequence

from bot.matching.cutting.clauses import Clause
from bot.matching.following.in_full import put_so
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.taking.attempts import Attempts, Taken

COUNT = "count"


def of_those(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or with the noun of what was just counted, where a part of that answers it."""
    focus, query = attempts.focus, taken.queries[0]
    told = attempts.index.subjects[focus.subjects[0]] if focus is not None and focus.subjects else None
    if told is None or told.type is not Type.COUNT or COUNT not in clause.asks or query.outcome is not Outcome.MISSING:
        return taken
    if query.gap or query.about != told.id:
        return taken
    put = put_so(attempts, _in_full(told, clause.mentions), clause)
    if put is None or not _is_part(attempts, put.queries[0], told):
        return taken
    return Taken(put.queries, put.view, taken.clause)


def _in_full(told: Subject, mentions: Sequence[Mention]) -> str:
    """The words, with what was counted behind the one that asks how many."""
    at = next((at for at, mention in enumerate(mentions) if COUNT in mention.asks), 0)
    words = [mention.text for mention in mentions]
    return " ".join((*words[: at + 1], str(told.record.of), *words[at + 1 :]))


def _is_part(attempts: Attempts, query: Query, told: Subject) -> bool:
    if query.outcome is not Outcome.ANSWER:
        return False
    record = attempts.index.subjects[query.subjects[0]].record
    return told.id in (getattr(record, "part_of", None), getattr(record, "out_of", None))
