"""Amounts that are set side by side: counts of two years, costs of works."""

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.matching.judging.coverage import cover
from bot.matching.judging.numbers import read_amount
from bot.matching.judging.spelled import borne, by_noun
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import alternatives, grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.text.when import Grain

PAIR = 2
NOW = grammar("now")
# When a number is of, in the text of what is counted.
TIMED = re.compile(rf"\b(?:{alternatives(NOW)})\b|(?:\b(?:đến|tới|vào|trong) )?(?:\bnăm )?\b\d{{4}}\b")
CHANGES = grammar("differing") | grammar("up") | grammar("down")
FIRST_YEAR, LAST_YEAR = 1990, 2100  # a number between them may be a year


def amount(subject: Subject) -> Decimal | None:
    """What a subject counts, or what it costs, as its record writes it; None where it tells neither."""
    if subject.type is Type.COUNT:
        value: Decimal = subject.record.value
        return value
    cost = subject.record.cost if subject.type is Type.PROJECT else None
    return read_amount(cost)[0] if cost else None


def are_comparable(pair: Sequence[Subject]) -> bool:
    """Whether two amounts, neither of them nothing, may be set against each other: of one type and one unit."""
    one, two = pair
    if one.type is not two.type or one is two or not amount(one) or not amount(two):
        return False
    return one.type is not Type.COUNT or one.record.unit == two.record.unit


def costed(view: View) -> list[Subject]:
    """The works that the clause names, and of which a cost is known, in its order; [] where of one it is not."""
    named = named_works(view)
    return named if all(amount(one) is not None for one in named) else []


def named_works(view: View) -> list[Subject]:
    """The works that the clause names, in its order.

    Where it does not name two in full, a work goes by its proper name, or by a noun that it alone of its list has, too:
    "cầu treo với trạm y tế".
    """
    named = named_in_full(view, Type.PROJECT)
    if len(named) >= PAIR:
        return named
    first = {one.id: min(view.named(one)) for one in named}
    first = {one.id: mention.first for mention, one in borne(view, Type.PROJECT)} | first
    works = [one for one in found_subjects(view) if one.type is Type.PROJECT]
    groups = {one.group for one in works if one.group}
    lists = [view.index.subjects[one] for one in groups]
    members = [view.index.subjects[one] for group in lists for one in group.members]
    for mention, one in by_noun(view, [one for one in members if one.type is Type.PROJECT]):
        first.setdefault(one.id, mention.first)
    return [view.index.subjects[one] for one in sorted(first, key=first.__getitem__)]


def named_in_full(view: View, kind: Type) -> list[Subject]:
    """Subjects of a type that are named in full, each by words that are not merely a part of another's name."""
    said = {one.id: view.named(one) for one in found_subjects(view) if one.type is kind and view.named(one)}
    kept = [one for one, tokens in said.items() if not any(tokens < other for other in said.values())]
    return [view.index.subjects[one] for one in sorted(kept, key=lambda one: min(said[one]))]


def by_years(view: View) -> list[Subject]:
    """The counts of one thing in the two years that the clause names, the earlier first; [] where these are not two."""
    years = [f"n:{year}" for year in sorted({year for mention in view.strict for year in years_of(mention)})]
    if len(years) == 1:
        return _since_now(view, years[0])
    if len(years) != PAIR:
        return []
    counts = [subject for subject in found_subjects(view) if subject.type is Type.COUNT]
    one, two = (_of_year(view, counts, year, set(years) - {year}) for year in years)
    if one is None or two is None or one is two or one.record.unit != two.record.unit or not one.head & two.head:
        return []
    left = set(cover(view, one, None).left) & set(cover(view, two, None).left)
    return [one, two] if all(years_of(mention) or mention.said in CHANGES for mention in left) else []


def _since_now(view: View, year: str) -> list[Subject]:
    """The count of today and that of a later year, where both tell of the same: "từ nay đến 2030 tăng bao nhiêu"."""
    if not any(mention.said in NOW for mention in view.clause.mentions):
        return []
    counts = [subject for subject in found_subjects(view) if subject.type is Type.COUNT]
    then = _of_year(view, counts, year, set())
    same = [one for one in counts if then is not None and one is not then and untimed(one) == untimed(then)]
    if then is None or len(same) != 1 or same[0].record.unit != then.record.unit:
        return []
    left = set(cover(view, then, None).left) & set(cover(view, same[0], None).left)
    told = CHANGES | NOW
    return [same[0], then] if all(years_of(one) or told & {one.said, *one.said.split()} for one in left) else []


def untimed(count: Subject) -> str:
    """What is counted, without the words for when."""
    return " ".join(TIMED.sub(" ", count.record.of.casefold()).split())


def years_of(mention: Mention) -> tuple[int, ...]:
    """The years that a time names: itself, or the first and the last of a stretch ("từ 2019 tới 2025")."""
    when = mention.when
    if when is None:
        number = mention.number
        return (int(number),) if number is not None and FIRST_YEAR <= number <= LAST_YEAR else ()
    if when.grain is Grain.YEAR or when.start.year != when.end.year:
        return tuple(dict.fromkeys((when.start.year, when.end.year)))
    return ()


def _of_year(view: View, counts: Sequence[Subject], year: str, others: set[str]) -> Subject | None:
    """The count of a year that the clause names best; None where it names none, or two as well."""
    found = [one for one in counts if year in one.name_keys and not one.name_keys & others]
    said = set(view.keys) - {year}
    met = {one.id: len((one.name_keys | one.strong) & said) for one in found}
    best = [one for one in found if met[one.id] == max(met.values()) > 0]
    return best[0] if len(best) == 1 else None
