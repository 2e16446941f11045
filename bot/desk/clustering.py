"""Questions that mean the same, put together: after folding, by the content words that they share."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.knowledge.names import fold

ALIKE: Final = 0.6
"""Least share of common content words, of all that either has."""

_EMPTY: Final = frozenset(
    "ai bao gio nao may nhieu la gi o dau khi the sao co khong ko k cho toi em minh hoi xin voi a ah nhe oi thi ma "
    "va cua cac nhung duoc bi se da dang roi chua vay dong chi ban ad admin bot hay biet ve nay do kia ay vao luc "
    "ngay hom nhu lam the nao".split()
)


@dataclass(frozen=True, slots=True)
class Miss:
    """A question that was not answered well.

    Attributes:
        text: as typed.
        person: the asker's pseudonym.
        why: "unknown", "none" (none of what was offered) or "vote" (👎).
    """

    text: str
    person: str
    why: str = "unknown"


@dataclass
class Cluster:
    """Questions that mean the same.

    Attributes:
        questions: folded text → one way in which it was typed, the most frequent first.
        people: pseudonyms of all who asked.
        misses: how many times.
        why: how many by reason.
    """

    questions: dict[str, str] = field(default_factory=dict)
    people: set[str] = field(default_factory=set)
    misses: int = 0
    why: dict[str, int] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The question that stands for all."""
        return next(iter(self.questions.values()))


def content(folded: str) -> frozenset[str]:
    """The words that carry meaning; all words where none does."""
    words = folded.split()
    return frozenset(word for word in words if word not in _EMPTY) or frozenset(words)


def cluster(misses: Iterable[Miss]) -> list[Cluster]:
    """Clusters by number of askers, then of questions; deterministic for the same questions in any order."""
    by_text: dict[str, list[Miss]] = defaultdict(list)
    for miss in misses:
        if folded := fold(miss.text):
            by_text[folded].append(miss)
    ordered = sorted(by_text, key=lambda folded: (-len(by_text[folded]), folded))
    clusters: list[Cluster] = []
    leaders: list[frozenset[str]] = []
    holding: dict[str, list[int]] = defaultdict(list)  # word → clusters whose leader has it
    for folded in ordered:
        words = content(folded)
        at = _closest(words, leaders, holding)
        if at is None:
            at = len(clusters)
            clusters.append(Cluster())
            leaders.append(words)
            for word in words:
                holding[word].append(at)
        _join(clusters[at], folded, by_text[folded])
    return sorted(clusters, key=lambda one: (-len(one.people), -one.misses, next(iter(one.questions))))


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of common words, 0..1."""
    together = len(one | other)
    return len(one & other) / together if together else 0.0


def _closest(words: frozenset[str], leaders: Sequence[frozenset[str]], holding: dict[str, list[int]]) -> int | None:
    near = sorted({at for word in words for at in holding.get(word, ())})
    scored = [(alike(words, leaders[at]), -at) for at in near]
    best, at = max(scored, default=(0.0, 0))
    return -at if best >= ALIKE else None


def _join(found: Cluster, folded: str, misses: Sequence[Miss]) -> None:
    found.questions[folded] = min(miss.text for miss in misses)
    for miss in misses:
        found.people.add(miss.person)
        found.misses += 1
        found.why[miss.why] = found.why.get(miss.why, 0) + 1
