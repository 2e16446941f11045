"""Facets: what can be asked of each type of subject, and whether a record holds it.

A facet that the type has and the record leaves empty is a known gap: understood, and answered with what is missing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bot.knowledge.model import EventStatus
from bot.knowledge.names import days_named
from bot.knowledge.undated import ending_in_words
from bot.matching.knowing.subjects import MEETING, Subject, Type
from bot.text.syllable import fold

# How well a kind of asking fits a facet: 1 it is what the facet answers, less the more it is only answered in passing.
Fit = Mapping[str | None, float]


@dataclass(frozen=True, eq=False)  # there is one of each, so that what is worked out of them can be kept by it
class Facet:
    """One thing that can be asked of a type.

    Attributes:
        id: its name in queries and picks.
        fit: kind of asking → how well it fits.
        attributes: attributes of the language data that name it.
        keys: concepts that it explains, beyond those of its subject.
        label: how a refusal names it; "" when it is never missing.
    """

    id: str
    fit: Fit = field(default_factory=dict)
    attributes: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    label: str = ""

    @cached_property
    def folded(self) -> str:
        """Its label without tones and marks."""
        return fold(self.label)


def _facet(name: str, fit: Fit, attributes: str = "", keys: str = "", label: str = "") -> Facet:
    return Facet(name, fit, frozenset(attributes.split()), frozenset(f"c:{key}" for key in keys.split()), label)


FACETS: dict[Type, tuple[Facet, ...]] = {
    Type.EVENT: (
        _facet(
            "when",
            {"when": 1.0, None: 0.9, "what": 0.75, "how": 0.85, "progress": 0.7, "which": 0.5},
            keys="schedule deadline",
            label="thời gian",
        ),
        _facet("duration", {"duration": 1.0}, keys="done", label="thời lượng"),
        _facet("ordinal", {"ordinal": 1.0}, label="lần thứ"),
        _facet("place", {"where": 1.0}, "place address", label="địa điểm tổ chức"),
    ),
    Type.COUNT: (
        _facet(
            "count",
            {"count": 1.0, None: 0.9, "what": 0.6, "how": 0.55, "progress": 0.4, "number": 0.7},
            label="số lượng",
        ),
        _facet("remaining", {"remaining": 1.0, "count": 0.9}, keys="not_done minus", label="số còn lại"),
        _facet("percent", {"percent": 1.0}, label="tỷ lệ"),
        _facet("percent_rest", {"percent": 1.0}, keys="not_done minus", label="tỷ lệ"),
        _facet("share", {"percent": 1.0}, label="tỷ lệ"),
        _facet("parts", {"which": 1.0}, label="cơ cấu"),
        _facet("as_of", {"when": 0.95}, keys="done", label="thời điểm"),
        _facet("progress", {"progress": 1.0, "how": 0.7, "count": 0.8, "what": 0.4, None: 0.9}, keys="done situation"),
    ),
    Type.PROJECT: (
        _facet(
            "work",
            {"what": 1.0, "how": 1.0, None: 0.95, "which": 0.85, "compare": 0.9, "progress": 0.6},
            keys="renovate build_new build done_to project under_way begun not_begun",
            label="nội dung công việc",
        ),
        _facet("phase", {"phase": 1.0}, keys="phase", label="giai đoạn"),
        _facet("level", {"level": 1.0}, keys="level", label="cấp học"),
        _facet("cost", {}, "cost", label="kinh phí"),
        _facet("status", {}, "progress_of_work", keys="done used under_way begun not_begun", label="tiến độ"),
        _facet("started", {}, "start", label="thời gian khởi công"),
        _facet("finished", {"when": 1.0}, "finish", keys="done used deadline", label="thời gian hoàn thành"),
        _facet("place", {"where": 1.0}, "address place", label="địa chỉ"),
    ),
    Type.DOCUMENT: (
        _facet(
            "about",
            {
                "what": 1.0,
                None: 0.95,
                "which": 0.95,
                "how": 0.9,
                "why": 0.6,
                "number": 0.5,
                "progress": 0.6,
                "count": 0.85,
            },
            label="nội dung",
        ),
        _facet("number", {"number": 1.0, "count": 0.95, "which": 0.9}, keys="number_word", label="số hiệu"),
        _facet(
            "issuer",
            {"who": 1.0, "level": 1.0},
            keys="issue politburo secretariat central agency",
            label="cơ quan ban hành",
        ),
        _facet("issued", {"when": 1.0}, keys="issue", label="ngày ban hành"),
    ),
    Type.BODY: (
        _facet(
            "what",
            {"what": 1.0, None: 0.95, "which": 0.95, "how": 0.85, "why": 0.9},
            keys="establish supervise task select force",
        ),
        _facet("head", {"who": 1.0}, "leader secretary position", label="người đứng đầu"),
    ),
    Type.GROUP: (
        _facet(
            "list",
            {
                "which": 1.0,
                "what": 0.95,
                None: 0.95,
                "how": 0.85,
                "who": 0.9,
                "where": 0.85,
                "count": 0.0,
                "number": 0.6,
                "progress": 0.6,
                "compare": 0.6,
            },
            keys="opening",
        ),
        _facet("count", {"count": 1.0}, label="số lượng"),
        _facet("when", {"when": 1.0}, keys="schedule", label="thời gian"),
        _facet("phases", {"phase": 1.0}, keys="phase", label="giai đoạn"),
    ),
    Type.CONGRESS: (
        _facet("what", {"what": 0.8, None: 0.8, "how": 0.6}),
        _facet("ordinal", {"ordinal": 1.0, "number": 0.9}, label="lần thứ"),
        _facet("term", {"term": 1.0}, keys="term_word done phase elect", label="nhiệm kỳ"),
        _facet("when", {"when": 1.0}, keys="schedule deadline done opening closing session", label="ngày tổ chức"),
        _facet("duration", {"duration": 1.0}, keys="done", label="thời lượng"),
        _facet("place", {"where": 1.0}, "place address", label="địa điểm tổ chức"),
    ),
    Type.SOURCE: (
        _facet(
            "paper",
            {"which": 1.0, "what": 0.9, "where": 0.9, None: 0.9, "how": 0.5, "who": 0.5},
            keys="newspaper article",
        ),
        _facet("author", {"who": 1.0}, keys="author", label="tác giả"),
        _facet("published", {"when": 1.0}, "published", label="ngày đăng bài"),
    ),
    Type.TOPIC: (
        _facet(
            "answer",
            {
                "what": 1.0,
                "how": 1.0,
                None: 0.95,
                "which": 1.0,
                "why": 0.85,
                "progress": 0.8,
                "compare": 0.6,
                "who": 0.5,
                "where": 0.5,
                "when": 0.4,
                "count": 0.35,
                "percent": 0.3,
                "number": 0.5,
            },
        ),
    ),
}

# What is asked when a type has no facet for it: names the gap.
ASK_LABELS = {
    "when": "thời gian",
    "duration": "thời lượng",
    "where": "địa điểm",
    "who": "người hoặc đơn vị",
    "count": "số lượng",
    "remaining": "số còn lại",
    "percent": "tỷ lệ",
    "times": "số lần",
    "why": "lý do",
    "ordinal": "lần thứ",
    "term": "nhiệm kỳ",
    "phase": "giai đoạn",
    "level": "cấp học",
    "number": "số hiệu",
    "progress": "tiến độ",
}


# Facets whose value is a field of the same name, and those that stand in another field.
FIELDS: dict[Type, dict[str, str]] = {
    Type.EVENT: {"when": "on", "ordinal": "ordinal", "place": "place"},
    Type.COUNT: {"remaining": "out_of", "percent": "out_of", "progress": "out_of", "as_of": "as_of"},
    Type.PROJECT: {name: name for name in ("phase", "level", "cost", "status", "started", "finished", "place")},
    Type.DOCUMENT: {name: name for name in ("number", "issuer", "issued")},
    Type.BODY: {"head": "head"},
    Type.CONGRESS: {"ordinal": "ordinal", "term": "term"},
    Type.SOURCE: {"author": "author", "published": "published"},
}
# Facets that make no sense for a record without these fields.
NEEDED: dict[tuple[Type, str], tuple[str, ...]] = {
    (Type.COUNT, "remaining"): ("out_of",),
    (Type.COUNT, "percent"): ("out_of",),
    (Type.COUNT, "percent_rest"): ("out_of",),
    (Type.COUNT, "share"): ("part_of",),
    (Type.COUNT, "progress"): ("out_of",),
    (Type.COUNT, "as_of"): ("as_of",),
    (Type.EVENT, "ordinal"): ("ordinal",),
    (Type.DOCUMENT, "number"): ("number",),
}
_NEEDED = {facet: NEEDED[kind, facet.id] for kind in FACETS for facet in FACETS[kind] if (kind, facet.id) in NEEDED}
LASTING_NOT = (EventStatus.DEADLINE, EventStatus.NOT_HELD)
OF_DONE = frozenset(("remaining", "percent_rest", "progress"))  # facets of what has come to pass
MAIN_FIELDS = {"when": "on", "place": "place"}  # of the event that is the congress itself


# Compared for every reading.
COUNT, EVENT, PROJECT, NOT_HELD = Type.COUNT, Type.EVENT, Type.PROJECT, EventStatus.NOT_HELD


def held(subject: Subject, facet: Facet) -> bool:
    """Whether the subject's record holds what the facet asks; of what is not held at all, that it is not."""
    kind = subject.type
    if kind is EVENT and subject.record.status == NOT_HELD:
        return True
    if facet.id in OF_DONE and kind is COUNT and subject.record.status is not None:
        return False  # of a share that is aimed at, the rest is no number that there is
    if facet.id == "duration" and kind in MEETING:
        event = subject.record if kind is EVENT else subject.main
        return bool(event and event.on and (event.days is not None or days_named(event.event) is not None))
    if facet.id in MAIN_FIELDS and kind is Type.CONGRESS:
        return bool(getattr(subject.main, MAIN_FIELDS[facet.id], None))
    if facet.id == "finished" and kind is PROJECT and subject.record.finished is None:
        return ending_in_words(subject.record) is not None
    name = FIELDS.get(kind, {}).get(facet.id)
    return name is None or getattr(subject.record, name) not in (None, ())


def possible(subject: Subject, facet: Facet) -> bool:
    """Whether a facet makes sense for a record at all: a count that is no part of a whole has no percent."""
    if facet.id == "duration" and getattr(subject.record, "status", None) in LASTING_NOT:
        return False
    needed = _NEEDED.get(facet)
    return needed is None or all(getattr(subject.record, name) is not None for name in needed)


def detail(subject: Subject, attribute: str, label: str) -> str | None:
    """The value of an attribute that the record was given by hand, found by the attribute's key or label."""
    wanted = {fold(attribute), fold(label)}
    for name, value in subject.details.items():
        if fold(name) in wanted:
            return str(value)
    return None


def detail_name(subject: Subject, attribute: str, label: str) -> str | None:
    """The name that the record itself gives to an attribute."""
    wanted = {fold(attribute), fold(label)}
    return next((str(name) for name in subject.details if fold(name) in wanted), None)


def stated_gap(subject: Subject, labels: tuple[str, ...], group: Subject | None = None) -> str | None:
    """The sentence that the record, or its group, gives for a gap named by any of these labels."""
    wanted = {fold(label) for label in labels if label}
    for owner in (subject.main, subject.record, group.record if group else None):
        gaps = getattr(owner, "gaps", None) or {}
        for name, sentence in gaps.items():
            if fold(name) in wanted:
                return str(sentence)
    return None
