"""Related: what is not known of the record just told is asked of the one that stands behind it.

"Bao nhiêu đại biểu dự? – Họp mấy ngày?" asks of the congress that they attend, "Hạn là khi nào? – Giờ được mấy phần
trăm rồi?" of the number of those for whom that limit is set.
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.matching.cutting.clauses import Clause
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import CONGRESS, Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.taking.attempts import Attempts, Taken
from bot.text.syllable import fold

TELLING = (Outcome.ANSWER, Outcome.VERIFY)
DONE, CONGRESSES = "c:done", "c:congress"
COUNTING = frozenset(("count", "remaining", "percent", "progress"))


def of_related(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or of the record behind the one told, where that one holds what is asked."""
    focus, query = attempts.focus, taken.queries[0]
    if focus is None or not focus.subjects or clause.beyond or not _unknown_of_told(query, clause, focus):
        return taken
    if taken.view.entities.uses or taken.view.entities.strangers:
        return taken
    for other in _behind(attempts.index, attempts.index.subjects[focus.subjects[0]], clause):
        if not attempts.retries.take():
            break
        found = replace(attempts, focus=Focus((other.id,), group=other.group, told=focus.told)).take(clause)
        if _tells(found.queries[0], other):
            return replace(found, clause=taken.clause)
    return taken


def _unknown_of_told(query: Query, clause: Clause, focus: Focus) -> bool:
    """Whether it is said that something is not known of what was told, or of a claim on nothing else."""
    if query.outcome is not Outcome.MISSING or query.gap:
        return False
    return query.about in focus.subjects[:1] or (clause.verify and not query.about and not query.subjects)


def _tells(query: Query, other: Subject) -> bool:
    """Whether a record tells what is asked, or is known not to."""
    told = query.outcome in TELLING and query.subjects[:1] == (other.id,)
    return told or (query.outcome is Outcome.MISSING and bool(query.gap) and query.about == other.id)


def _behind(index: Index, told: Subject, clause: Clause) -> Iterator[Subject]:
    """The congress whose delegates were counted; how many of those are done of whose congress or limit was told."""
    if told.type is Type.COUNT and _is_of_congress(index, told) and CONGRESS in index.subjects:
        yield index.subjects[CONGRESS]
    elif told.type is Type.EVENT and told.group is None and (clause.asks & COUNTING or clause.verify):
        counts = [one for one in index.subjects.values() if _counts_done(one) and one.head & told.name_keys]
        if len(counts) == 1:
            yield counts[0]


def _is_of_congress(index: Index, count: Subject) -> bool:
    """Whether the name of a number bears that of the host's congress."""
    congress = index.knowledge.congress
    said = f" {fold(count.record.of)} "
    return any(f" {fold(name)} " in said for name in (congress.name, congress.short, *congress.also) if name)


def _counts_done(count: Subject) -> bool:
    return count.type is Type.COUNT and bool(count.record.out_of) and {DONE, CONGRESSES} <= count.name_keys
