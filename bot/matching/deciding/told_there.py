"""Told there: "nhà văn hóa vướng gì" asks for the one detail that tells what it is held up by, and for no summary.

So does "nhà văn hóa lùi đến bao giờ", of a work of which no day is known, and a detail tells to when it was put off.
"""

from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.viewing.drafts import DRAFT, which_draft
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling

ASKS = frozenset(("what", "how"))
MOVING, MOVED = grammar("moving"), "postponed"
SUMMARIES = frozenset(("work", "what"))  # facets that tell at large what a record is
TYPES = (Type.PROJECT, Type.EVENT, Type.BODY)


def told_there(view: View, best: Candidate) -> Query | None:
    """The detail in whose text alone a word is told that names neither the record nor what it is; None elsewhere."""
    subject, ask = best.subject, view.clause.ask
    if best.attribute == DRAFT and not best.known and subject.type is Type.DOCUMENT:
        told = which_draft(syllables(subject.record.text or "")) is not None
        return Query(Outcome.ANSWER, (subject.id,), "about", ask=ask, confidence=best.score) if told else None
    at_large = ask in ASKS and best.facet in SUMMARIES
    undated = ask == "when" and not best.known and subject.type is Type.PROJECT
    if not (at_large or undated) or subject.type not in TYPES:
        return None
    own = subject.strong | subject.field_keys | subject.kind_keys | subject.name_keys
    said = [one.keys for one, _ in telling(view) if one.keys and one.keys.isdisjoint(own) and not one.is_value]
    labels = [label for label, value in _in_words(subject) if all(keys & view.index.keys_of(value) for keys in said)]
    if not said or len(labels) != 1:
        labels = [one for one in subject.details if MOVED in view.index.meaning(one)] if _is_moved(view) else []
    if len(labels) != 1:
        return None
    return Query(Outcome.ANSWER, (subject.id,), "detail", labels[0], ask=ask, confidence=best.score)


def _is_moved(view: View) -> bool:
    """ "Lùi tới khi nào"."""
    return any(not MOVING.isdisjoint((one.said, one.said.split()[0])) for one in view.clause.mentions)


def _in_words(subject: Subject) -> list[tuple[str, str]]:
    """The details that are told in words rather than by a number."""
    return [(str(label), str(value)) for label, value in subject.details.items() if not str(value)[:1].isdigit()]
