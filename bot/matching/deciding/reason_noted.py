"""Reason noted: why something is so, where the note on its record says why: "do còn 17 hộ chưa bàn giao mặt bằng"."""

from bot.matching.deciding.stated_beside import says_why
from bot.matching.judging.best_first import best_first
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import NOTE, Outcome, Query
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.met import STATES
from bot.matching.viewing.view import View, keys_of
from bot.matching.viewing.weighing import telling

WHY = "why"
REASONS = grammar("reasons")
UNTOLD = "sao"  # "chưa nêu vì sao"
STAGES = frozenset(("c:begun", "c:not_begun", "c:under_way", "c:started", "c:start")) | STATES
SURE = 0.85  # confidence: the note says why


def reason_noted(view: View, query: Query) -> Query | None:
    """The note, where why is asked of just that record and would not be told; else None."""
    if query.outcome is not Outcome.MISSING or query.gap or WHY not in view.clause.asks | {view.clause.ask}:
        return None
    if view.entities.strangers or view.clause.verify or (view.clause.mentions and not says_why(view)):
        return None
    subject = _asked_of(view)
    note = getattr(subject.record, "note", None) if subject is not None else None
    words = syllables(note) if note else ()
    if subject is None or REASONS.isdisjoint(words) or UNTOLD in words:
        return None
    return Query(Outcome.ANSWER, (subject.id,), NOTE, ask=WHY, confidence=SURE)


def _asked_of(view: View) -> Subject | None:
    """What is named beside its state, or else was just told of."""
    said = [one for one, _ in telling(view) if not one.asks and one.keys.isdisjoint(STAGES)]
    if not said:
        told = view.focus.subjects[:1] if view.focus is not None else ()
        return view.index.subjects.get(told[0]) if told else None
    best = next((one.subject for one in best_first(view) if _may_be(one.subject)), None)
    own = best.strong if best is not None else frozenset[str]()
    return best if all(not own.isdisjoint(keys_of(one)) for one in said) else None


def _may_be(subject: Subject) -> bool:
    return subject.type in (Type.PROJECT, Type.EVENT) and bool(getattr(subject.record, "note", None))
