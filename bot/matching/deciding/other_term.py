"""Another term: how many were admitted "nhiệm kỳ tới", where the number known is that of a term gone by.

A term is said by its years, which may be the host's own, or as the one to come. What is told of one term is no answer
for another, be it a number that bears its term in its name, or prose that is found for want of one.
"""

from collections.abc import Iterable

from bot.matching.claims.coming import NOWADAYS, asked_of_now
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reckoning.at_that_time import NEXT_TERMS, Time, is_of, time_said, times_of
from bot.matching.viewing.view import View

ENDS = 2  # years that a term is told by
NOW = grammar("now") - {"nay", "hiện", "từ nay"}
COUNTING = frozenset(("count", "percent", "remaining"))


def of_other_term(view: View, query: Query) -> Query | None:
    """That the number of the term asked for is not known, where that of another one was to be told; else None."""
    if query.outcome is not Outcome.ANSWER:
        return None
    planned = _only_planned(view, query)
    if planned is not None:
        return planned
    time, words = _said(view)
    if time is None or not (time.term > 0 or len(time.years) == ENDS):
        return None
    told = [view.index.subjects[one] for one in query.subjects if one in view.index.subjects]
    others = list(_of_others(view, told, time))
    if not others and COUNTING & view.clause.asks and all(one.type is Type.TOPIC for one in told):
        counted = {one for key in view.at for one in view.index.counted.get(key, ())}
        others = list(_of_others(view, (view.index.subjects[one] for one in sorted(counted)), time))
    if not others:
        return None
    about = others[0].id
    return Query(Outcome.MISSING, missing=words, about=about, ask=view.clause.ask, stated=True, confidence=0.0)


def _only_planned(view: View, query: Query) -> Query | None:
    """ "Ban Chấp hành hiện nay có bao nhiêu người": that it is not known, where only the next one's number is.

    Nor is "thu nhập hiện nay", where only what is aimed at is.
    """
    told = [view.index.subjects[one] for one in query.subjects if one in view.index.subjects]
    if len(told) != 1 or told[0].type is not Type.COUNT:
        return None
    aimed = asked_of_now(view, told[0])
    if aimed is not None:
        record = told[0].record
        texts = (record.note or "", *(f"{label} {text}" for label, text in record.details.items()))
        return None if any(map(_says_now, texts)) else _not_of_now(view, told[0], aimed)
    now = next((one.text for one in view.strict if one.said in NOW), None)
    if now is None or told[0].record.status is None:
        return None
    name = f" {told[0].record.of.casefold()} "
    if not any(f" {words} " in name for words in NEXT_TERMS):
        return None
    return _not_of_now(view, told[0], now)


def _not_of_now(view: View, count: Subject, now: str) -> Query:
    """That a number is not known as it is now; in the words of the record, where it states that gap."""
    gap = next((str(told) for name, told in count.record.gaps.items() if _says_now(str(name))), None)
    return Query(
        Outcome.MISSING, missing=now, about=count.id, gap=gap, ask=view.clause.ask, stated=True, confidence=0.0
    )


def _says_now(label: str) -> bool:
    return any(f" {words} " in f" {label.casefold()} " for words in NOWADAYS)


def _said(view: View) -> tuple[Time | None, str]:
    """The term that a clause says, and its words; also where they begin inside a name: "chỉ tiêu nhiệm kỳ | tới"."""
    time = time_said(view.strict)
    if time is not None:
        return time, " ".join(mention.text for mention in time.words)
    clause = f" {' '.join(mention.said for mention in view.strict)} "
    found = max((words for words in NEXT_TERMS if f" {words} " in clause), key=len, default="")
    return (Time(frozenset(), 1, ()), found) if found else (None, "")


def _of_others(view: View, counts: Iterable[Subject], time: Time) -> Iterable[Subject]:
    """Those of some counts that bear a term in their names, and not the one that is said."""
    for one in counts:
        termed = one.type is Type.COUNT and any(len(years) == ENDS for years in times_of(one))
        if termed and not is_of(view.index, one, time):
            yield one
