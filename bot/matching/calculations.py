"""Calculations: two numbers or times set against each other, added, divided; amounts compared in a group.

What is asked here stands in no record, but follows from records. Where words ask for a calculation that cannot be made,
no bare number is offered instead of its result.
"""

from collections.abc import Sequence
from decimal import Decimal

from bot.matching.claims.counts import best_count, compared
from bot.matching.claims.numbers import read_amount
from bot.matching.finding import found_subjects
from bot.matching.lexicon import grammar
from bot.matching.mention import Mention
from bot.matching.question import Outcome, Query
from bot.matching.subjects import Subject, Type
from bot.matching.view import View
from bot.text.when import Grain

FIRST_YEAR, LAST_YEAR = 1990, 2100  # a number between them may be a year
SURE = 0.9  # confidence in subjects set side by side
APART = ("cách nhau", "cách", "cách đây", "cách biệt")
BETWEEN_TIMES = frozenset(("duration", "when", "count", "which", "what"))
RESULT = "kết quả phép tính"


def calculated(view: View) -> Query | None:
    """What follows from several records; None when no calculation is asked."""
    if view.entities.strangers:
        return None
    return _difference(view) or _days(view) or _costs(view) or _years(view) or _quotient(view) or _greatest(view)


def says(view: View, part: str) -> bool:
    """Whether the clause says a word of a list of grammar.yaml."""
    words = grammar(part)
    return any(mention.said in words or mention.text.lower() in words for mention in view.clause.mentions)


def _beside(view: View, subjects: Sequence[str], facet: str) -> Query:
    return Query(Outcome.ANSWER, tuple(subjects), facet, ask=view.clause.ask, confidence=SURE)


def _difference(view: View) -> Query | None:
    """How much two counts differ."""
    if not view.clause.asks & {"count", "compare"}:
        return None
    counts = [subject for subject in found_subjects(view) if subject.type is Type.COUNT]
    pair = tuple(dict.fromkeys(claim.subject for claim in compared(view, counts)))
    return _beside(view, pair, "difference") if len(pair) == 2 else None


def _days(view: View) -> Query | None:
    """How many days two events are apart."""
    uses = [use for use in view.entities.uses if use.subjects]
    said = any(mention.said in APART for mention in view.clause.mentions)
    if len(uses) != 2 or not said or not view.clause.asks & BETWEEN_TIMES:
        return None
    pair = tuple(use.subjects[0] for use in uses)
    return _beside(view, pair, "apart") if all(_has_days(view.index.subjects[one]) for one in pair) else None


def _has_days(subject: Subject) -> bool:
    return subject.type is Type.EVENT and subject.record.on and subject.record.on.grain in ("day", "range")


def _costs(view: View) -> Query | None:
    """What several projects cost together, or by how much the costs of two differ."""
    facet = "sum" if says(view, "adding") else "difference" if says(view, "differing") else None
    if facet is None or not any("cost" in mention.attributes for mention in view.strict):
        return None
    named = _named(view, Type.PROJECT)
    if len(named) < 2 or (facet == "difference" and len(named) != 2):
        return None
    if any(_amount(subject) is None for subject in named):
        return None
    return _beside(view, [subject.id for subject in named], facet)


def _named(view: View, kind: Type) -> list[Subject]:
    """Subjects of a type that are named in full, each by words that are not merely a part of another's name."""
    said = {one.id: view.named(one) for one in found_subjects(view) if one.type is kind and view.named(one)}
    kept = [one for one, tokens in said.items() if not any(tokens < other for other in said.values())]
    return [view.index.subjects[one] for one in sorted(kept, key=lambda one: min(said[one]))]


def _amount(subject: Subject) -> Decimal | None:
    return read_amount(subject.record.cost)[0] if subject.record.cost else None


def _years(view: View) -> Query | None:
    """By how much a number changes from one year to another: "tăng thêm bao nhiêu so với năm 2019"."""
    years = dict.fromkeys(f"n:{year}" for mention in view.strict for year in _years_of(mention))
    if len(years) != 2 or not says(view, "differing"):
        return None
    counts = [subject for subject in found_subjects(view) if subject.type is Type.COUNT]
    pair = [_of_year(view, counts, year, set(years) - {year}) for year in years]
    one, two = pair
    if one is None or two is None or one is two or one.record.unit != two.record.unit or not one.head & two.head:
        return None
    return _beside(view, (one.id, two.id), "difference")


def _years_of(mention: Mention) -> tuple[int, ...]:
    """The years that a time names: itself, or the first and the last of a stretch ("từ 2019 tới 2025")."""
    when = mention.when
    if when is None:
        number = mention.number
        return (int(number),) if number is not None and FIRST_YEAR <= number <= LAST_YEAR else ()
    if when.grain is Grain.YEAR or when.start.year != when.end.year:
        return tuple(dict.fromkeys((when.start.year, when.end.year)))
    return ()


def _of_year(view: View, counts: Sequence[Subject], year: str, others: set[str]) -> Subject | None:
    """The count of a year that the clause names best."""
    found = [one for one in counts if year in one.name_keys and not one.name_keys & others]
    said = set(view.keys)
    found = [one for one in found if one.head & said]
    return max(found, key=lambda one: len(one.name_keys & said), default=None)


def _quotient(view: View) -> Query | None:
    """How many of one there are for each of another: "chia đều thì mỗi chi bộ có bao nhiêu đảng viên"."""
    if not says(view, "dividing"):
        return None
    each = next((at for at, mention in enumerate(view.clause.mentions) if mention.said == "mỗi"), None)
    if each is None:
        return None
    mentions = list(view.clause.mentions)
    asks = next((at for at in range(each, len(mentions)) if "count" in mentions[at].asks), len(mentions))
    counts = [subject for subject in found_subjects(view) if subject.type is Type.COUNT]
    whole = best_count(counts, mentions[asks:])
    parts = best_count(counts, mentions[each:asks])
    if whole is None or parts is None or whole is parts or not parts.record.value:
        return Query(Outcome.MISSING, missing=RESULT, stated=True)
    return _beside(view, (whole.id, parts.id), "quotient")


def _greatest(view: View) -> Query | None:
    """Which member of a group costs most, or least."""
    most = says(view, "greatest") and says(view, "costly")
    said = " ".join(mention.said for mention in view.clause.mentions)
    most = most or any(f"{word} nhất" in said for word in grammar("costly"))
    least = any(f"{word} nhất" in said for word in grammar("cheap")) or "ít tiền nhất" in said
    if not (most or least) or view.clause.ask not in ("which", "what", "who", None):
        return None
    for group in found_subjects(view):
        members = [view.index.subjects[member] for member in group.members]
        priced = [one for one in members if one.type is Type.PROJECT and _amount(one) is not None]
        if len(priced) < 2 or not group.head & set(view.keys):
            continue
        return Query(
            Outcome.ANSWER,
            (group.id,),
            "cheapest" if least else "costliest",
            members=tuple(one.id for one in priced),
            ask=view.clause.ask,
            confidence=SURE,
        )
    return None
