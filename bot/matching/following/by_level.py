"""By level: "trong đó cấp xã bao nhiêu" after works were counted asks how many of them are of that level.

The level's own noun is counted by nobody there: not how many communes there are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.matching.cutting.clauses import Clause
from bot.matching.judging.gaps import unknown_of
from bot.matching.knowing.index import Index
from bot.matching.knowing.levels import WORD
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.taking.attempts import Attempts, Taken

COUNT = "count"
IDLE = frozenset(("c:unit", "c:all", "c:level"))  # keys of words beside a level: "mỗi bên", "các cấp"
SURE = 0.9  # confidence: the level and what is counted are named
MOST = 3  # levels


def by_level(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or how many there are of each level that it names, of what was counted before it."""
    levels = tuple(_levels(clause.mentions))
    counts = COUNT in clause.asks or (not clause.asks and taken.clause.ask == COUNT)
    if not levels or len(levels) > MOST or not counts or clause.verify:
        return taken
    index, used = attempts.index, {one.first for level in levels for one in level}
    said = [one for one in clause.mentions if one.first not in used and _tells(one)]
    whole = _counted(attempts, said, several=len(levels) > 1)
    if whole is None:
        return taken
    found = [_of_level(index, whole, level) for level in levels]
    if all(found):
        told = tuple(dict.fromkeys(one.id for one in found if one is not None))
        queries = tuple(Query(Outcome.ANSWER, (one,), COUNT, ask=COUNT, confidence=SURE) for one in told)
        return replace(taken, queries=queries)
    if not said and any(_counts_units(index, query, levels) for query in taken.queries):
        words = " ".join(one.text for level in levels for one in level)
        return replace(taken, queries=(unknown_of(whole, f"phần “{words}”", COUNT),))
    return taken


def _levels(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    """The words of each level: "cấp huyện" as one, "cấp" and "xã" as two."""
    before: Mention | None = None
    for one in mentions:
        if one.said.startswith(f"{WORD} ") and one.keys and not one.asks:
            yield (one,)
        elif before is not None and before.said == WORD and before.last == one.first and one.keys and not one.is_value:
            yield before, one
        before = one


def _tells(mention: Mention) -> bool:
    """Whether a word beside the levels says what is counted, or what of it."""
    told = mention.keys - IDLE or mention.attributes or mention.names or mention.is_value or not mention.known
    return bool(told) and not mention.filler and not mention.asks


def _counted(attempts: Attempts, said: Sequence[Mention], *, several: bool) -> Subject | None:
    """What was counted or listed last; or what the clause itself says, which is counted level by level."""
    index, focus = attempts.index, attempts.focus
    if not said:
        told = index.subjects[focus.subjects[0]] if focus is not None and focus.subjects else None
        return told if told is not None and told.type in (Type.COUNT, Type.GROUP) else None
    if not several or len(said) > 1:
        return None
    lists = (one for one in index.subjects.values() if one.type is Type.GROUP)
    return next((one for one in lists if said[0].keys & _heads(index, one)), None)


def _heads(index: Index, subject: Subject) -> frozenset[str]:
    return subject.head | (index.membership(subject).heads if subject.type is Type.GROUP else frozenset())


def _of_level(index: Index, whole: Subject, level: Sequence[Mention]) -> Subject | None:
    """The one number that counts those of a level; None where none does, or several do."""
    words, heads = " ".join(one.said for one in level).casefold(), _heads(index, whole)
    found = [
        one
        for one in index.subjects.values()
        if one.type is Type.COUNT and one.head & heads and f" {words} " in f" {one.record.of} ".casefold()
    ]
    return found[0] if len(found) == 1 else None


def _counts_units(index: Index, query: Query, levels: Sequence[Sequence[Mention]]) -> bool:
    """Whether what is told is how many units there are that give a level its name."""
    told = [index.subjects[one] for one in query.subjects if one in index.subjects]
    keys = frozenset(key for level in levels for key in level[-1].keys)
    return query.outcome is Outcome.ANSWER and any(one.type is Type.COUNT and one.head & keys for one in told)
