"""Coverage: the share of a clause's content that a reading explains. Everything said must be explained."""

from collections.abc import Sequence

from bot.matching.judging.explaining import by_attribute, by_facet, by_tokens, explained
from bot.matching.knowing.candidate import Coverage
from bot.matching.knowing.facets import Facet
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import is_telling, telling, weight

LIKELY = 0.5  # a question so alike to the examples of a record needs less of its wording explained
LIKELY_COVERAGE = 0.85
SLIP = 0.5  # content left over that may be a slip or an adverb
NOWHERE: frozenset[int] = frozenset()


def cover(
    view: View,
    subject: Subject,
    facet: Facet | None,
    attribute: str | None = None,
    words: frozenset[int] = NOWHERE,
) -> Coverage:
    """How far a subject, asked for a facet or an attribute, accounts for the clause.

    Args:
        words: first tokens of words that it accounts for besides.
    """
    sure, left = explained(view, subject)
    if words:
        sure |= by_tokens(view, words)
    if attribute:
        sure |= by_attribute(view, attribute)
    if facet is not None and left:
        sure |= left & by_facet(view, facet)
    covered = _kept(view, sure)
    if covered.share >= LIKELY_COVERAGE or view.likeness(subject) < LIKELY or _narrowed(view, subject, covered.left):
        return covered
    return Coverage(LIKELY_COVERAGE, covered.left, covered.conflict)


def most_covered(view: View, subject: Subject) -> float:
    """A share that no reading of a subject explains more than, whatever is asked of it."""
    if subject.details or view.likeness(subject) >= LIKELY:
        return 1.0  # the name of a detail may explain anything
    sure, left = explained(view, subject)
    return _kept(view, sure | left | view.once(_attributed)).share


def _attributed(view: View) -> int:
    """The mentions that may name an attribute, as bits."""
    return by_tokens(view, frozenset(mention.first for mention in view.attributed))


def _kept(view: View, sure: int) -> Coverage:
    """What it comes to that these mentions are explained; worked out once a clause."""
    covered = view.covered.get(sure)
    if covered is None:
        covered = view.covered[sure] = _covered(view, sure)
    return covered


def _narrowed(view: View, subject: Subject, left: Sequence[Mention]) -> bool:
    """Whether words left over ask for something else; of a number also where they are more than a slip.

    "Bao nhiêu đảng viên là sinh viên" is very like a question for all of them.
    """
    if any(is_telling(view, mention) for mention in left):
        return True
    return subject.type is Type.COUNT and sum(weight(view, mention) for mention in left) > SLIP


def _covered(view: View, sure: int) -> Coverage:
    """What it comes to that these mentions, given as bits, are explained: for most subjects it is the same."""
    total = got = 0.0
    left: list[Mention] = []
    for at, (mention, told) in enumerate(telling(view)):
        total += told
        if sure >> at & 1:
            got += told
        else:
            left.append(mention)
    return Coverage(
        got / total if total else 1.0,
        tuple(left),
        any(mention.is_value or mention.first in view.happenings for mention in left),
    )
