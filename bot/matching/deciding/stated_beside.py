"""Stated beside: prose that would be told for what a record states as its gap: "mục tiêu nhiệm kỳ mới là gì".

A topic says itself that the aims are not told; another record that it is not told why the place was chosen. What such
prose tells besides is no answer to that.
"""

from bot.matching.judging.gaps import missing
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View, keys_of
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold

WHY = "why"
BECAUSE = frozenset(("sao", "vì", "tại", "do", "nguyên", "lý", "cớ", "răng"))
REASONS = grammar("reasons") | grammar("purposes")
MOST_SAID = 6  # telling words: of longer questions the gap may be of one part


def stated_beside(view: View, query: Query) -> Query | None:
    """The gap that is asked for; None where the prose may stand."""
    if query.outcome is not Outcome.ANSWER or query.facet != "answer" or view.clause.verify or view.focus is not None:
        return None
    if len(query.subjects) != 1 or len(telling(view)) > MOST_SAID:
        return None
    topic = view.index.subjects[query.subjects[0]]
    if topic.type is not Type.TOPIC:
        return None
    found = _own_gap(view, topic) or _reason_untold(view, topic)
    if found is None:
        return None
    subject, name = found
    gap = missing(view.index, subject, "detail", name, ask=view.clause.ask)
    return gap if gap.gap else None


def _own_gap(view: View, topic: Subject) -> tuple[Subject, str] | None:
    """The gap of the prose itself that is said by its name, which none of its own questions says."""
    said = _padded(view.clause.text)
    own = [_padded(one) for one in (topic.record.name, *topic.record.also, *topic.record.questions)]
    for name in topic.record.gaps or {}:
        words = _padded(str(name))
        if words in said and not any(words in one for one in own):
            return topic, str(name)
    return None


def _reason_untold(view: View, topic: Subject) -> tuple[Subject, str] | None:
    """The record that states that it is not told why; None where the prose gives a reason."""
    if view.clause.ask != WHY or not says_why(view) or not REASONS.isdisjoint(syllables(topic.record.answer)):
        return None
    for one in found_subjects(view):
        names = getattr(one.record, "gaps", None) or {}
        reason = next((str(name) for name in names if f"ask:{WHY}" in view.index.meaning(str(name))), None)
        if reason is not None and _says_all(view, one):
            return one, reason
    return None


def says_why(view: View) -> bool:
    """Whether a reason is asked for, and not what something means: "đại hội điểm có ý nghĩa gì"."""
    return any(not BECAUSE.isdisjoint(mention.said.split()) for mention in view.clause.mentions)


def _says_all(view: View, subject: Subject) -> bool:
    """Whether all that is said may be of a record."""
    own = subject.strong | subject.soft
    said = [one for one, _ in telling(view) if not one.asks and one.first not in view.hosts]
    return bool(said) and all(not own.isdisjoint(keys_of(one)) for one in said)


def _padded(text: str) -> str:
    return f" {fold(text.strip(' ?!.,'))} "
