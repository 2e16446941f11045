"""Why: "sao vậy" after an answer wants its reason, which telling the same again does not give."""

from dataclasses import replace

from bot.matching.cutting.clauses import Clause
from bot.matching.judging.gaps import unknown_of
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.facets import ASK_LABELS
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.taking.attempts import Taken

WHY = "why"
WONDERING = grammar("wondering_why")
INTERJECTIONS = grammar("interjections")
BESIDE = WONDERING | INTERJECTIONS | grammar("beside_why")
REASONS = grammar("reasons") - {"nhân", "nhân tiện", "tại"} | grammar("purposes")
TEXTS = {Type.TOPIC: "answer", Type.DOCUMENT: "about"}  # of what prose may give a reason


def asking_why(clause: Clause, focus: Focus | None) -> Clause:
    """A clause that says no more than "sao vậy" after something was told, as asking why."""
    said = [word for mention in clause.mentions for word in mention.text.lower().split()]
    first = next((word for word in said if word not in INTERJECTIONS), "")
    if focus is None or first not in WONDERING or not BESIDE.issuperset(said):
        return clause
    return replace(clause, mentions=(), ask=WHY, asks=frozenset((WHY,)), elliptic=False)


def with_reason(clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or that the reason is not known, where it would be told the same again without one."""
    focus, query = taken.view.focus, taken.queries[0]
    if focus is None or clause.ask != WHY or query.outcome is not Outcome.ANSWER or _says_what(clause):
        return taken
    subject = taken.view.index.subjects[query.subjects[0]]
    if focus.facet is None and len(focus.subjects) > 1:  # of what was asked back, nothing was told
        unknown = Query(Outcome.MISSING, missing=ASK_LABELS[WHY], ask=WHY, stated=True, confidence=0.0)
        return replace(taken, queries=(unknown,))
    again = subject.id in focus.subjects and query.facet == focus.facet
    if not (again or subject.type in TEXTS) or _gives_reason(subject):
        return taken
    told = taken.view.index.subjects[focus.subjects[0]] if focus.subjects else subject
    return replace(taken, queries=(unknown_of(told, ASK_LABELS[WHY], WHY),))


def _says_what(clause: Clause) -> bool:
    """Whether a clause says of what it wants the reason."""
    return any((mention.keys or not mention.known) and not mention.filler for mention in clause.mentions)


def _gives_reason(subject: Subject) -> bool:
    field = TEXTS.get(subject.type)
    if field is None:
        return True
    told = f" {' '.join(syllables(str(getattr(subject.record, field) or '')))} "
    return WHY in subject.asks or any(f" {word} " in told for word in REASONS)
