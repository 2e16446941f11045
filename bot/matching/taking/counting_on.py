"""A clause that counts on of one named before it: "Xã Hoa có mấy chi bộ và bao nhiêu đảng viên"."""

from collections.abc import Mapping

from bot.matching.cutting.clauses import Clause
from bot.matching.cutting.parts import STOPS
from bot.matching.knowing.hosts import OURS
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.mention import Reading
from bot.matching.taking.attempts import Taken


def counted_of(reading: Reading, last: Taken | None, taken: Taken) -> str | None:
    """The one named before a clause of whom it counts on, and of whom no such number is known; None where it does not.

    The members of all are none of theirs.

    Args:
        last: the clause before it, as it was understood; None for the first.
        taken: the clause.
    """
    if last is None or not taken.clause.mentions or not last.clause.ask == taken.clause.ask == "count":
        return None
    if any(one.names or one.keys & OURS for one in taken.clause.mentions):
        return None
    subjects = last.view.index.subjects
    named = next((one for use in last.view.entities.uses for one in use.subjects), None)
    of_all = all(query.outcome is Outcome.ANSWER and _are_counts(subjects, query) for query in taken.queries)
    told = last.queries[-1].outcome is Outcome.ANSWER and _are_counts(subjects, last.queries[-1])
    between = reading.tokens[last.clause.mentions[-1].last : taken.clause.mentions[0].first]
    return named if of_all and not told and not any(one.text[0] in STOPS for one in between) else None


def untold(before: Query, clause: Clause, owner: str) -> tuple[Query, ...]:
    """That a number of one just named is not known; nothing, where the question before it was refused as well."""
    if before.outcome is Outcome.MISSING:
        return ()
    return (Query(Outcome.MISSING, missing=clause.text, about=owner, stated=True),)


def _are_counts(subjects: Mapping[str, Subject], query: Query) -> bool:
    return all(subjects[one].type is Type.COUNT for one in query.subjects)
