"""Linked: with which paper another goes: "chuyên đề năm nay gắn với chỉ thị số mấy".

Both are papers of the knowledge, and a text that tells of one of them has to name the other.
"""

from collections.abc import Iterator, Sequence

from bot.matching.judging.evidence import evidence
from bot.matching.knowing.patterns import LIGHT
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.compounds import NUMBERED
from bot.matching.reading.lexicon import syllables
from bot.matching.reading.mention import Mention
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.text.syllable import fold

LINKED = "c:linked"
ANY_PAPER = "c:issued_text"
KINDS = NUMBERED | {ANY_PAPER, "c:theme"}
ASKS = {"number": "number", "which": "about", "what": "about"}
SURELY = 0.9  # evidence of the one that is named
SURE = 0.9  # confidence: a text names both


def linked(view: View) -> Query | None:
    """The papers of the kind asked for that go with the one that is named, or was just told, or that none is known."""
    facet = ASKS.get(view.clause.ask or "")
    if facet is None or view.clause.verify or not any(LINKED in one.keys for one in view.strict):
        return None
    kind = _kind(view)
    if kind is None:
        return None
    for paper in _named(view, kind):
        found = [one for one in _others(view, paper, kind) if _told_together(paper, one)]
        told = tuple(one.id for one in found)
        if found:
            return Query(Outcome.ANSWER, told, facet, ask=view.clause.ask, confidence=SURE)
        return Query(Outcome.MISSING, missing=kind.text, about=paper.id, ask=view.clause.ask, stated=True)
    return None


def _kind(view: View) -> Mention | None:
    """The kind of paper that is asked for, behind the word of linking."""
    at = next(at for at, one in enumerate(view.strict) if LINKED in one.keys)
    return next((one for one in view.strict[at:] if one.keys & KINDS and not one.asks), None)


def _named(view: View, kind: Mention) -> Iterator[Subject]:
    papers = [one for one in found_subjects(view) if one.type is Type.DOCUMENT]
    surely = [one for one in papers if evidence(view, one) >= SURELY and not one.head & kind.keys]
    surely = surely or _described(view, [one for one in papers if not one.head & kind.keys])
    told = [view.index.subjects[one] for one in view.focus.subjects] if view.focus is not None and not surely else []
    yield from surely or [one for one in told if one.type is Type.DOCUMENT]


def _described(view: View, papers: Sequence[Subject]) -> list[Subject]:
    """The one paper that the words before the link tell by its kind and what it is about: "nghị quyết về cây chè"."""
    end = next(one.first for one in view.strict if LINKED in one.keys)
    before = [one for one in view.strict if one.first < end and one.keys and not one.filler]
    matter = [one for one in before if not one.keys & KINDS and not one.keys <= LIGHT and one.first not in view.hosts]
    found = [
        paper
        for paper in papers
        if any(one.keys & paper.head for one in before)
        and all(one.keys & view.index.keys_of(paper.record.about or paper.record.name) for one in matter)
    ]
    return found if matter and len(found) == 1 else []


def _others(view: View, paper: Subject, kind: Mention) -> Iterator[Subject]:
    for one in view.index.subjects.values():
        if one.type is Type.DOCUMENT and one is not paper and (ANY_PAPER in kind.keys or one.head & kind.keys):
            yield one


def _told_together(paper: Subject, other: Subject) -> bool:
    texts = ((paper, other), (other, paper))
    return any(_names(text, two) for one, two in texts for text in (one.record.name, one.record.about, one.record.text))


def _names(text: str | None, paper: Subject) -> bool:
    """Whether a text has one of the names of a paper."""
    said = _spelt(text or "")
    return any(_spelt(name) in said for name in (paper.record.name, *paper.record.also))


def _spelt(text: str) -> str:
    return f" {' '.join(map(fold, syllables(text)))} "
