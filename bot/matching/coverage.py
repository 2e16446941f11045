"""Coverage: the share of a clause's content that a reading explains. Everything said must be explained."""

from dataclasses import dataclass

from bot.matching.explaining import explained
from bot.matching.facets import Facet
from bot.matching.mention import Mention
from bot.matching.subjects import Subject
from bot.matching.view import View
from bot.matching.weighing import is_telling, telling

LIKELY = 0.5  # a question so alike to the examples of a record needs less of its wording explained
LIKELY_COVERAGE = 0.85


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far a reading accounts for a clause.

    Attributes:
        share: 0..1, by weight.
        left: mentions that stay unexplained.
        conflict: one of them is a value, which the subject so contradicts.
    """

    share: float
    left: tuple[Mention, ...]
    conflict: bool


def cover(view: View, subject: Subject, facet: Facet | None, attribute: str | None = None) -> Coverage:
    """How far a subject, asked for a facet or an attribute, accounts for the clause."""
    total = got = 0.0
    left: list[Mention] = []
    for mention, told in telling(view):
        total += told
        if explained(view, mention, subject, facet, attribute):
            got += told
        else:
            left.append(mention)
    share = got / total if total else 1.0
    if view.likely.get(subject.id, 0.0) >= LIKELY and not any(is_telling(view, mention) for mention in left):
        share = max(share, LIKELY_COVERAGE)
    return Coverage(share, tuple(left), any(mention.is_value for mention in left))
