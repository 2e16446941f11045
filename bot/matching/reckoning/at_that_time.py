"""At that time: the same number of another year or term than the one in view: "Thu nhập năm 2024? – 2030?".

A message that names nothing but a time asks no other matter: the number of that time is told, or that it is not known.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.matching.knowing.index import Index
from bot.matching.knowing.series import series_of
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reckoning.amounts import years_of
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, telling
from bot.text.when import Grain

NEXT = frozenset(("c:next_term",))
LAST = frozenset(("c:prev_term",))
NEXT_TERMS = frozenset(word for word in grammar("next_terms") if word.split()[0] in ("nhiệm", "khóa"))
LAST_TERMS = grammar("last_terms")
ASKS = frozenset((None, "count", "percent", "how", "what"))
SURE = 0.9  # confidence: of what is counted every word is the same


@dataclass(frozen=True, slots=True)
class Time:
    """A time that is said.

    Attributes:
        years: its years: one, or the first and the last of a term.
        term: which term, from the congress: 1 the one that it opens, -1 the one before; 0 for none.
        words: those that say it.
    """

    years: frozenset[int]
    term: int
    words: tuple[Mention, ...]


def time_said(mentions: Iterable[Mention]) -> Time | None:
    """The one year or term that some words say; None where they say none, or several."""
    found = [mention for mention in mentions if _is_time(mention)]
    years = {year for mention in found for year in _years(mention)}
    terms = {term for mention in found if (term := _term(mention))}
    if len(terms) > 1 or (not terms and not years) or len(years) > len(("from", "to")):
        return None
    return Time(frozenset(years), next(iter(terms), 0), tuple(found))


def only_of_time(view: View) -> Query | None:
    """The number in view at the time that a clause says, and nothing else; None where more is said."""
    count = told_count(view)
    if count is None or view.clause.verify or view.clause.ask not in ASKS or view.entities.strangers:
        return None
    time = time_said(view.strict)
    if time is None or any(told >= BARE and mention not in time.words for mention, told in telling(view)):
        return None
    same = at_time(view.index, count, time)
    if same is not None:
        return Query(Outcome.ANSWER, (same.id,), "count", ask=view.clause.ask or "count", confidence=SURE)
    words = " ".join(mention.text for mention in time.words)
    return Query(Outcome.MISSING, missing=words, about=count.id, ask=view.clause.ask, stated=True, confidence=0.0)


def carried(index: Index, query: Query, before: Sequence[Mention], clause: Sequence[Mention]) -> Query:
    """A number told for a further question, of the time that the one before it says: "Nhiệm kỳ tới …, lập mấy tổ …".

    Args:
        before: the words of the question before.
        clause: those of this one.
    """
    time = time_said(before) if time_said(clause) is None else None
    if time is None:
        return query
    if query.outcome is Outcome.CLARIFY:
        offered = [index.subjects[choice.subject] for choice in query.choices]
        meant = [one for one in offered if one.type is Type.COUNT and times_of(one) and is_of(index, one, time)]
        told = Query(Outcome.ANSWER, (meant[0].id,), "count", ask=query.ask, confidence=SURE) if meant else query
        return told if len(meant) == 1 else query
    count = index.subjects.get(query.subjects[0]) if len(query.subjects) == 1 else None
    if query.outcome is not Outcome.ANSWER or count is None or count.type is not Type.COUNT:
        return query
    if is_of(index, count, time):
        return query
    same = at_time(index, count, time)
    return query if same is None else replace(query, subjects=(same.id,))


def told_count(view: View) -> Subject | None:
    """The number that was told last, which bears a time in its name, or is one of several of the same."""
    first = view.focus.subjects[0] if view.focus is not None and view.focus.subjects else ""
    count = view.index.subjects.get(first)
    if count is None or count.type is not Type.COUNT:
        return None
    return count if times_of(count) or len(series_of(view.index, count)) > 1 else None


def at_time(index: Index, count: Subject, time: Time) -> Subject | None:
    """The number of just the same at a time; None where no one record tells that."""
    found = [one for one in series_of(index, count) if is_of(index, one, time)]
    return found[0] if len(found) == 1 else None


def _is_time(mention: Mention) -> bool:
    term = mention.when is not None and mention.when.grain is Grain.TERM
    return bool(_years(mention)) or term or _term(mention) != 0


def _term(mention: Mention) -> int:
    """Which term a mention names, from the congress; 0 for none."""
    if mention.keys & NEXT or mention.said in NEXT_TERMS:
        return 1
    return -1 if mention.keys & LAST or mention.said in LAST_TERMS else 0


def _years(mention: Mention) -> tuple[int, ...]:
    if mention.when is not None and mention.when.grain is Grain.TERM:
        return (mention.when.start.year, mention.when.end.year)
    return years_of(mention)


def is_of(index: Index, count: Subject, time: Time) -> bool:
    """Whether a count is of a time, by the years and terms in its name."""
    first = _first_year(index)
    times = times_of(count)
    if time.years:
        return any(set(years) == time.years or (len(years) == 1 and set(years) <= time.years) for years in times)
    starts = {years[0] for years in times if len(years) > 1}
    if not starts:
        return time.term > 0 and count.record.status is not None
    return any((start >= first) is (time.term > 0) for start in starts) if first else False


def _first_year(index: Index) -> int:
    """The first year of the term that the congress opens; 0 where that is not known."""
    term = index.knowledge.congress.term
    return term[0] if term else 0


def times_of(count: Subject) -> Sequence[tuple[int, ...]]:
    """The years and terms that the name of a count bears."""
    found: list[tuple[int, ...]] = []
    for name in (count.record.of, *count.record.also):
        spans = re.findall(r"\b(\d{4})\s*[-–]\s*(\d{4})\b", name)
        found += [(int(one), int(two)) for one, two in spans]
        if not spans:
            found += [(int(year),) for year in re.findall(r"\b(\d{4})\b", name)]
    return found
