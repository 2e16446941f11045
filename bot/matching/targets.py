"""Targets: a count set against another that its name calls its target: by how much it is passed, what share it is.

"Kết nạp đảng viên mới vượt chỉ tiêu mấy người", where one count tells those admitted and one what was set for them.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from bot.knowledge.model import Precision
from bot.matching.claims.claim import claim
from bot.matching.claims.numbers import comparator, number_holds
from bot.matching.finding import found_subjects
from bot.matching.lexicon import grammar
from bot.matching.mention import Mention
from bot.matching.question import Outcome, Query
from bot.matching.subjects import Subject, Type
from bot.matching.view import View
from bot.text.syllable import fold, is_marked

TARGET = grammar("target_words")
PASSED = grammar("passed")
REACHED = grammar("reached")
DIFFERENCES = grammar("differing")
DENYING = ("chưa", "không", "chẳng", "chả", "chưa hề")
SURE = 0.9  # confidence in two counts set side by side
NEAR = Decimal(1)  # percent: nearer than this a stated share is the one that was told


def beside_target(view: View) -> Query | None:
    """By how much a count passes its target, or what share of it it is; None where neither is asked."""
    asks = view.clause.asks | ({view.clause.ask} if view.clause.ask else set())
    if view.clause.verify or not asks & {"count", "percent", "remaining", "compare"} or not _says(view, TARGET):
        return None
    facet = "achieved" if "percent" in asks else "difference" if _says(view, DIFFERENCES | PASSED) else None
    pair = _pair(view) if facet else None
    if facet is None or pair is None:
        return None
    return Query(Outcome.ANSWER, tuple(one.id for one in pair), facet, ask=view.clause.ask, confidence=SURE)


def target_claimed(view: View) -> Query | None:
    """Whether a count reaches, or passes, its target: "có đạt chỉ tiêu không"; None where that is not asked."""
    if not _says(view, TARGET) or not _says(view, REACHED | PASSED):
        return None
    pair = _pair(view)
    if pair is None:
        return None
    count, target = (one.record.value for one in pair)
    shares = [at for at, mention in enumerate(view.strict) if mention.percent]
    others = [m for m in view.strict if m.number is not None and not m.percent and m.number not in (count, target)]
    if others or len(shares) > 1 or view.clause.negated:
        return None
    passed = _says(view, PASSED)
    holds = count > target if passed else count >= target
    if shares:
        said = view.strict[shares[0]].number or Decimal(0)
        bound, _ = comparator(view.strict, shares[0])
        share = count * 100 / target - (100 if passed and said < 100 else 0)  # "vượt 8,7%", "vượt, đạt 108,7%"
        holds = (
            abs(share - said) < NEAR if bound == "exact" else bool(number_holds(said, bound, share, Precision.EXACT))
        )
    if _denied(view):
        holds = not holds
    ids = tuple(one.id for one in pair)
    made = (claim("achieved", holds, view.strict, ids[0]),)
    return Query(Outcome.VERIFY, ids, "achieved", claims=made, confidence=SURE)


def _says(view: View, words: frozenset[str]) -> bool:
    return any(_is(mention, words) for mention in view.clause.mentions)


def _is(mention: Mention, words: frozenset[str]) -> bool:
    """Whether a mention is, or holds, one of some words, or may be it where no tones are typed."""
    if not words.isdisjoint((mention.said, *mention.said.split())):
        return True
    return not is_marked(mention.text) and fold(mention.text) in map(fold, words)


def _denied(view: View) -> bool:
    """ "Chưa đạt", "không vượt": what is claimed is the opposite."""
    return any(
        one.said in DENYING and one.last == two.first and _is(two, REACHED | PASSED)
        for one, two in pairwise(view.clause.mentions)
    )


def _pair(view: View) -> tuple[Subject, Subject] | None:
    """The one count that is named beside its target, and the target; None where it is not clear which these are."""
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT]
    targets = [one for one in counts if _is_target(one)]
    found = [(one, target) for target in targets for one in _counts_of(view, target, counts)]
    return found[0] if len(found) == 1 else None


def _is_target(count: Subject) -> bool:
    names = (count.record.of, *count.record.also)
    return any(word in name.casefold() for name in names for word in TARGET)


def _counts_of(view: View, target: Subject, counts: Sequence[Subject]) -> list[Subject]:
    """Counts that are named in full, and of whose name each word is among those of the target."""
    same = (one for one in counts if not _is_target(one) and one.record.unit == target.record.unit)
    return [
        one
        for one in same
        if one.names and view.named(one) and all(not keys.isdisjoint(target.name_keys) for keys in one.names[0].words)
    ]
