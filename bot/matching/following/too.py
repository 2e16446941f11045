"""Too: what was just told of one is claimed of another: "… giai đoạn 2 – Trường Hoa Mai cũng vậy à", "… cùng ngày à".

What the two records hold is compared; where one of them holds nothing, or too little to tell, no yes or no is said.
"""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from bot.matching.cutting.clauses import Clause
from bot.matching.judging.gaps import missing, unknown_of
from bot.matching.judging.referring import tells_of
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.facets import FACETS, FIELDS, detail, held
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim, Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.taking.attempts import Attempts, Taken
from bot.matching.viewing.weighing import BARE, telling
from bot.text.syllable import fold
from bot.text.when import Bound, When

ALSO = "cũng"
TOGETHER = "cùng"
DAYS = grammar("day_nouns")
WHAT_WAS_TOLD = "điều vừa nêu"  # what is missing
PLAIN = {Type.PROJECT: {"work": "work"}, Type.DOCUMENT: {"about": "about"}}
SURE = 0.9  # confidence: both are known
Value = When | Decimal | str | int | frozenset[str]


def too(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or the verdict on what it claims of another as it was told of the one before."""
    focus = attempts.focus
    before = _told(attempts.index, focus) if focus is not None else None
    if focus is None or before is None:
        return taken
    same_day = _says_same_day(clause)
    if not (same_day or _says_also(clause)):
        return taken
    if before.type is Type.TOPIC:
        return taken if same_day else _of_prose(taken, before)
    other = _other(taken, before)
    if other is None or not _nothing_else(taken, other):
        return taken
    facet, name = ("when", None) if same_day else (focus.facet or "", focus.attribute)
    query = _compared(attempts.index, other, before, facet, name, exactly=same_day)
    return taken if query is None else replace(taken, queries=(query,))


def _of_prose(taken: Taken, before: Subject) -> Taken:
    """What was told in prose, where that is of another, too; else that of the other it is not known."""
    view = taken.view
    named = [view.index.subjects[one] for use in view.entities.uses for one in use.subjects]
    named.sort(key=lambda one: one.type is not Type.EVENT)
    if not named or not any(_nothing_else(taken, one) for one in named):
        return taken
    if any(tells_of(view.index, before, one) for one in named):
        return replace(taken, queries=(Query(Outcome.ANSWER, (before.id,), "answer", confidence=SURE),))
    return replace(taken, queries=(unknown_of(named[0], WHAT_WAS_TOLD, None),))


def _told(index: Index, focus: Focus) -> Subject | None:
    """The one that the turn before told of, alone or as the only one chosen of a list."""
    told = [index.subjects[one] for one in focus.subjects]
    if told and told[0].type is Type.TOPIC:
        return told[0]  # of whom it speaks may only be asked next
    alone = [one for one in told if one.type is not Type.GROUP]
    return alone[0] if len(alone) == 1 and alone[0].type is not Type.COUNT else None


def _says_also(clause: Clause) -> bool:
    """ "Cũng vậy à", "cũng thế phải không": nothing is asked but whether it is so."""
    return any(mention.said == ALSO for mention in clause.mentions) and clause.ask is None and not clause.choice


def _says_same_day(clause: Clause) -> bool:
    """ "Cùng ngày à", "cũng hôm đó à"."""
    pairs = pairwise(clause.mentions)
    return clause.verify and any(one.said in (ALSO, TOGETHER) and two.said in DAYS for one, two in pairs)


def _other(taken: Taken, before: Subject) -> Subject | None:
    """The one other of its type that a clause names."""
    subjects, query = taken.view.index.subjects, taken.queries[0]
    named = {one for use in taken.view.entities.uses for one in use.subjects}
    for found in (named, {*query.members} if query.chosen_by else set[str](), {*query.subjects, query.about}):
        kin = [subjects[one] for one in found if one in subjects and subjects[one].type is before.type]
        same = [one for one in kin if one.group == before.group and one.group] or kin
        if same:
            return same[0] if len(same) == 1 and same[0] is not before else None
    return None


def _nothing_else(taken: Taken, other: Subject) -> bool:
    """Whether no more is said than the name."""
    own = other.head | other.name_keys | other.own | other.strong
    return all(_is_of(mention, own) for mention, weight in telling(taken.view) if weight >= BARE)


def _is_of(mention: Mention, own: frozenset[str]) -> bool:
    return (bool(mention.keys & own or mention.names) and not mention.is_value) or mention.keys <= own


def _compared(
    index: Index, other: Subject, before: Subject, facet: str, name: str | None, *, exactly: bool
) -> Query | None:
    """The verdict that both hold the same, or that of the other it is not known; None where it cannot be told."""
    one, two = _value(index, before, facet, name), _value(index, other, facet, name)
    if one is None:
        return None
    if two is None:
        return missing(index, other, facet, name)
    holds = _same(one, two, exactly=exactly)
    if holds is None:
        return None
    claims = (Claim(facet, holds, other.id),)
    return Query(Outcome.VERIFY, (other.id,), facet, name, claims=claims, confidence=SURE)


def _value(index: Index, subject: Subject, facet: str, name: str | None) -> Value | None:
    """What a record holds of a facet, in a form in which two can be compared."""
    if facet == "detail":
        known = index.attributes.get(name or "")
        value = detail(subject, name, known.label if known else name) if name else None
        return fold(value) if value else None
    field = (FIELDS.get(subject.type, {}) | PLAIN.get(subject.type, {})).get(facet)
    shape = next((one for one in FACETS[subject.type] if one.id == facet), None)
    if field is None or shape is None or not held(subject, shape):
        return None
    value = getattr(subject.record, field, None)
    if isinstance(value, (list, tuple)):
        return frozenset(fold(str(one)) for one in value) or None
    return value if isinstance(value, (When, Decimal, int)) or not value else fold(str(value))


def _same(one: Value, two: Value, *, exactly: bool) -> bool | None:
    """Whether two values are the same; None where times are known too roughly for that."""
    if not isinstance(one, When) or not isinstance(two, When):
        return one == two
    if (one.start, one.end, one.bound) == (two.start, two.end, two.bound):
        return None if exactly and not one.by_days else True
    apart = one.end < two.start or two.end < one.start
    sure = apart or (one.by_days and two.by_days)
    return False if sure and one.bound is two.bound is Bound.ON else None
