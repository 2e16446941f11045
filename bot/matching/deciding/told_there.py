"""Told there: "nhà văn hóa vướng gì" asks for the one detail that tells what it is held up by, and for no summary."""

from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling

SUMMARIES = frozenset(("work", "what"))  # facets that tell at large what a record is
TYPES = (Type.PROJECT, Type.EVENT, Type.BODY)


def told_there(view: View, best: Candidate) -> Query | None:
    """The detail in whose text alone a word is told that names neither the record nor what it is; None elsewhere."""
    if view.clause.ask != "what" or best.facet not in SUMMARIES or best.subject.type not in TYPES:
        return None
    subject = best.subject
    own = subject.strong | subject.field_keys | subject.kind_keys | subject.name_keys
    said = [one.keys for one, _ in telling(view) if one.keys and one.keys.isdisjoint(own) and not one.is_value]
    labels = [label for label, value in _in_words(subject) if all(keys & view.index.keys_of(value) for keys in said)]
    if not said or len(labels) != 1:
        return None
    return Query(Outcome.ANSWER, (subject.id,), "detail", labels[0], ask="what", confidence=best.score)


def _in_words(subject: Subject) -> list[tuple[str, str]]:
    """The details that are told in words rather than by a number."""
    return [(str(label), str(value)) for label, value in subject.details.items() if not str(value)[:1].isdigit()]
