"""One by one: several statements that one yes/no question makes, each judged by itself.

"22 đảng bộ và 33 chi bộ, cộng lại 55, đúng không", "Hoa Mai 22/2, Hoa Đào 24/2, em ghi vậy chuẩn chưa": every value
is said of the thing beside it. Judged together, a number that is right of one would bear out what is said of another.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from bot.matching.cutting.clauses import Clause, whole
from bot.matching.knowing.subjects import Type
from bot.matching.question import Claim, Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention, Reading
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, weight
from bot.text.tokens import TokenKind

JOINTS = frozenset(("và", "còn", "với", "thì", "là", "cùng", "lẫn", "trong đó", "gồm", "còn lại"))
REST = "còn lại"  # before the other part: "33 đảng bộ, còn lại 22 chi bộ"
BREAKS = frozenset(",;+&=")
TOTALS = grammar("totals")
TAGS = frozenset(("verify", "yesno", "exists"))
COUNTED = frozenset(("count", "share", "percent"))
LEAST = 2
SURE = 0.9  # confidence in statements set side by side
Run = tuple[Mention, ...]
Decide = Callable[[Clause], Query]


def each_judged(reading: Reading, view: View, query: Query, decide: Decide) -> Query | None:
    """The verdict on all statements of a clause; None where it makes but one, or one of them cannot be judged.

    Args:
        query: what the clause was taken for as a whole.
        decide: judges one statement.
    """
    clause = view.clause
    if not clause.verify or clause.ask is not None or clause.choice or clause.negated or query.denied:
        return None
    runs = _runs(reading, view)
    if len(runs) < LEAST:
        return None
    totals = [run for run in runs if _is_total(view, run)]
    stated = [run for run in runs if run not in totals]
    queries = [decide(_stating(clause, run)) for run in _with_nouns(view, stated)]
    queries = [one for one in queries if _is_judged(one)]
    subjects = {one.subjects[:1] for one in queries}
    if len(queries) < len(stated) and (query.outcome is not Outcome.VERIFY or all(one.verdict for one in queries)):
        return None
    parts = all(_of_part(view, claim) for one in queries for claim in one.claims)
    if len(stated) < LEAST or (len(subjects) < len(queries) and (not parts or any(one.verdict for one in queries))):
        return None
    claims = [claim for one in queries for claim in one.claims]
    claims += _summed(view, totals, stated, queries)
    told = {claim.subject for claim in query.claims}
    failed = {claim.subject for claim in claims if claim.holds is False}
    if query.outcome is Outcome.VERIFY and query.verdict and failed and failed.isdisjoint(told):
        return None  # taken by itself a part speaks of something else
    same = query.outcome is Outcome.VERIFY and query.verdict is all(one.holds for one in claims)
    if same and (len(told) >= len(stated) or told.issuperset(claim.subject for claim in claims)):
        return None  # told as it was asked
    return Query(
        Outcome.VERIFY,
        tuple(dict.fromkeys(one for query in queries for one in query.subjects)),
        claims[0].facet,
        claims=tuple(claims),
        confidence=SURE,
    )


def _is_judged(query: Query) -> bool:
    return query.outcome is Outcome.VERIFY and bool(query.claims) and not query.denied and query.verdict is not None


def _of_part(view: View, claim: Claim) -> bool:
    """Whether a number of a part of some whole is claimed."""
    subject = view.index.subjects[claim.subject]
    return claim.facet in COUNTED and subject.type is Type.COUNT and subject.record.part_of is not None


def _stating(clause: Clause, run: Run) -> Clause:
    """A statement as a yes/no question of its own."""
    return replace(whole(run, clause.story, ""), verify=True, ask=None, elliptic=False)


def _with_nouns(view: View, runs: Sequence[Run]) -> list[Run]:
    """The statements, those that end with a bare number with the noun that the first one counts: "A 9 bài, B 11"."""
    noun = next((run[at + 1 :] for run in runs[:1] for at, one in enumerate(run) if _is_value(view, one)), ())
    noun = tuple(mention for mention in noun if not mention.names and not mention.is_value)
    runs = [run[1:] if run[0].said == REST else run for run in runs]
    uses = {use.mention.first for use in view.entities.uses if use.subjects}
    named = [any(mention.first in uses or weight(view, mention) > BARE for mention in run[:-1]) for run in runs]
    return [run + noun if at and named[at] and _ends_bare(run) else run for at, run in enumerate(runs)]


def _ends_bare(run: Run) -> bool:
    last = run[-1]
    return last.number is not None and last.when is None and not last.percent and last.text.isdigit()


def _runs(reading: Reading, view: View) -> list[Run]:
    """The statements: runs of words that each hold a value and what it is said of; [] where they are not plain."""
    mentions = tuple(mention for mention in view.strict if not mention.asks & TAGS)
    values = [at for at, mention in enumerate(mentions) if _is_value(view, mention)]
    if len(values) < LEAST:
        return []
    cuts = [cut for one, two in pairwise(values) if (cut := _cut(reading, view, mentions, one, two)) is not None]
    runs = [mentions[start:end] for start, end in pairwise([0, *cuts, len(mentions)])]
    stated = [run for run in runs if any(_is_value(view, mention) for mention in run)]
    if len(stated) < len(runs) or not all(_names(view, run) or _is_total(view, run) for run in runs):
        return []
    return runs


def _is_value(view: View, mention: Mention) -> bool:
    """Whether a mention states something: a number or a time that is no part of a name."""
    return mention.is_value and mention.first not in view.naming and not (mention.names and mention.when is None)


def _cut(reading: Reading, view: View, mentions: Run, one: int, two: int) -> int | None:
    """Where the words between two values are cut: at what joins, else before the name of something else."""
    found = [at for at in range(one + 1, two + 1) if _joins(reading, mentions, at)]
    if found:
        return found[-1]
    uses = {use.mention.first for use in view.entities.uses if use.subjects}
    before = any(mention.first in uses for mention in mentions[: one + 1])
    return next((at for at in range(one + 1, two) if before and mentions[at].first in uses), None)


def _joins(reading: Reading, mentions: Run, at: int) -> bool:
    """Whether a mention opens the next of what is joined."""
    if mentions[at].said in JOINTS or mentions[at].said in TOTALS:
        return True
    between = reading.tokens[mentions[at - 1].last : mentions[at].first]
    return any(token.kind is TokenKind.MARK and token.text[0] in BREAKS for token in between) or any(
        token.text.lower() in JOINTS for token in between
    )


def _names(view: View, run: Run) -> bool:
    """Whether something is named that a value may be said of."""
    return any(not mention.is_value and (mention.names or weight(view, mention) > 0.0) for mention in run)


def _is_total(view: View, run: Run) -> bool:
    """ "Cộng lại 55", "vị chi 48": what the others come to, by no other word."""
    said = [mention for mention in run if not mention.is_value]
    if not any(mention.said in TOTALS for mention in said):
        return False
    other = [mention for mention in said if mention.said not in TOTALS]
    return not any(mention.names or weight(view, mention) > BARE for mention in other)


def _summed(view: View, totals: Sequence[Run], runs: Sequence[Run], queries: Sequence[Query]) -> list[Claim]:
    """What the numbers are said to come to, against their sum."""
    if not totals or any(claim.facet not in COUNTED for query in queries for claim in query.claims):
        return []
    numbers = [[m.number for m in run if m.number is not None and _is_value(view, m)] for run in runs]
    total = [m for run in totals for m in run if m.number is not None]
    if any(len(one) != 1 for one in numbers) or len(total) != 1 or len(queries) < len(runs):
        return []
    holds = sum((one[0] or Decimal(0) for one in numbers), Decimal(0)) == total[0].number
    return [replace(queries[0].claims[0], holds=holds, words=total[0].text, tokens=frozenset((total[0].first,)))]
