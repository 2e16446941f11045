"""Gaps: that the knowledge does not hold what is asked of a subject, in its own words where it has them."""

from collections.abc import Iterator

from bot.matching.knowing.facets import ASK_LABELS, FACETS, held, stated_gap
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Claim, Outcome, Query
from bot.matching.viewing.view import MEETINGS, View
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold

COUNTED = "số {noun}"
COUNTED_AT = "số {noun} dự"  # of a meeting
MORE_LABELS = {  # further names of a facet's gap
    "when": ("ngày",),
    "place": ("địa điểm", "nơi tổ chức"),
    "started": ("khởi công", "ngày khởi công"),
    "finished": ("hoàn thành", "ngày hoàn thành"),
}


def missing(
    index: Index,
    subject: Subject,
    facet: str,
    attribute: str | None = None,
    *,
    ask: str | None = None,
    confidence: float = 1.0,
) -> Query:
    """That the knowledge does not hold what is asked of a subject, in its own words where it has them."""
    labels = _labels(index, subject, facet, attribute)
    return Query(
        Outcome.MISSING,
        (subject.id,),
        facet,
        attribute,
        missing=labels[0] if labels else "",
        about=subject.id,
        gap=stated_gap(subject, labels, index.subjects.get(subject.group or "")),
        stated=True,
        ask=ask,
        confidence=confidence,
    )


def unknown_of(subject: Subject, label: str, ask: str | None) -> Query:
    """That something is not known of a subject, by the words that ask for it."""
    return Query(
        Outcome.MISSING,
        (subject.id,),
        "detail",
        missing=label,
        about=subject.id,
        stated=True,
        ask=ask,
        confidence=0.0,
    )


def counted(view: View) -> str:
    """What is missing where it is asked how many there are of something; "" where nothing is named that is counted."""
    noun = view.noun()
    if noun is None:
        return ""
    meeting = any(mention.keys & MEETINGS for mention in view.strict)
    return (COUNTED_AT if meeting else COUNTED).format(noun=noun.text)


def untold(index: Index, subject: Subject, claim: Claim, *, confidence: float) -> Query:
    """That a claim cannot be told: because what it is on is not held, or not so surely as it is claimed."""
    facet = next((one for one in FACETS[subject.type] if one.id == claim.facet), None)
    if claim.subject == subject.id and facet is not None and not held(subject, facet):
        return missing(index, subject, facet.id, confidence=confidence)
    return Query(Outcome.MISSING, missing=claim.words, about=subject.id, confidence=confidence)


def stated_in_full(view: View) -> Query | None:
    """The gap that is asked for by just the name that a record gives to it: "bao nhiêu đảng viên nữ"; else None."""
    if view.clause.verify or view.entities.strangers:
        return None
    told = [mention.said for mention, _ in telling(view) if not mention.asks]
    gap = view.index.stated_gaps.get(fold(" ".join(told)))
    if gap is None:
        return None
    identity, name = gap
    found = missing(view.index, view.index.subjects[identity], "detail", name, ask=view.clause.ask)
    return found if found.gap else None


def _labels(index: Index, subject: Subject, asked: str, attribute: str | None) -> tuple[str, ...]:
    """Names of what is asked, by which a gap may be stated."""
    names: list[str] = []
    if attribute:
        known = index.attributes.get(attribute)
        names.append(known.label if known else attribute)
        names += _stated(index, subject, attribute)
    facet = next((f for f in FACETS[subject.type] if f.id == asked), None)
    if facet:
        names += [facet.label, *(index.attributes[a].label for a in sorted(facet.attributes) if a in index.attributes)]
        names += MORE_LABELS.get(facet.id, ())
    if asked.startswith("ask:"):
        names.append(ASK_LABELS.get(asked.removeprefix("ask:"), ""))
    return tuple(dict.fromkeys(name for name in names if name))


def _stated(index: Index, subject: Subject, attribute: str) -> Iterator[str]:
    """Names of the gaps that state by hand that an attribute is not known: "chủ đề" for its theme and slogan."""
    group = index.subjects.get(subject.group or "")
    for owner in (subject.main, subject.record, group.record if group else None):
        for name in getattr(owner, "gaps", None) or {}:
            if attribute in index.meaning(str(name)):
                yield str(name)
