"""Together: whether several events are at the same time, works of one phase: "A với B họp cùng ngày à"."""

from collections.abc import Sequence
from itertools import pairwise

from bot.matching.judging.coverage import cover
from bot.matching.judging.spelled import borne, spelled
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.text.syllable import fold
from bot.text.when import Bound, Grain, When

SURE = 0.9  # confidence in events set side by side
SAME = grammar("same")
UNITS = grammar("shared_times")
SORTS = frozenset(("giai doan", "cap", "cap hoc", "bac", "bac hoc"))  # what works share
PAIR = 2
DAYS = (Grain.DAY, Grain.RANGE)


def together(view: View) -> Query | None:
    """Whether events are at the same time, or works of one phase or level; None when it is not asked.

    Where it cannot be told, their times are told, or what is known of the works.
    """
    return _of_events(view) or _of_works(view)


def _of_works(view: View) -> Query | None:
    """ "Hoa Mai với Hoa Đào cùng giai đoạn à"."""
    marks = _marks(view.clause.mentions, SORTS)
    works = _with_told(view, [one for _, one in borne(view, Type.PROJECT)])
    if not marks or len(works) < PAIR or view.entities.strangers or not _all_said(view, works, marks):
        return None
    facet = "phase" if fold(marks[-1].said).split()[-1] == "doan" else "level"
    values = {getattr(one.record, facet) for one in works}
    ids = tuple(one.id for one in works)
    if None in values:
        return Query(Outcome.ANSWER, ids, facet, ask=facet, confidence=SURE)
    claims = tuple(claim(facet, len(values) == 1, marks, one) for one in ids)
    return Query(Outcome.VERIFY, ids, facet, claims=claims, confidence=SURE)


def _with_told(view: View, named: list[Subject]) -> list[Subject]:
    """The only one that is named, beside the one that the turn before told of: "thế Hoa Mai cùng giai đoạn à"."""
    if len(named) != 1 or view.focus is None or len(view.focus.subjects) != 1:
        return named
    told = view.index.subjects[view.focus.subjects[0]]
    return [*named, told] if told.type is named[0].type and told is not named[0] else named


def _of_events(view: View) -> Query | None:
    marks = _marks(view.clause.mentions, UNITS)
    if not marks or view.entities.strangers:
        return None
    events = _with_told(view, _named(view))
    if len(events) == 1 or any(one.record.on is None for one in events):
        return None
    group = None if events else _group(view)
    if group is not None:
        events = [view.index.subjects[one] for one in group.members]
    if not events or not _all_said(view, [*events, *([group] if group else [])], marks):
        return None
    ids = tuple(one.id for one in events)
    holds = _same([one.record.on for one in events], fold(marks[-1].said).split()[-1])
    if holds is None:
        return Query(Outcome.ANSWER, ids, "when", ask="when", confidence=SURE)
    if group is not None:
        claims = (claim("every", holds, marks, group.id),)
        return Query(Outcome.VERIFY, (group.id,), "every", claims=claims, members=ids, confidence=SURE)
    return Query(
        Outcome.VERIFY, ids, "when", claims=tuple(claim("when", holds, marks, one) for one in ids), confidence=SURE
    )


def _marks(mentions: Sequence[Mention], units: frozenset[str]) -> tuple[Mention, ...]:
    """The words that say that something is the same, by a unit of it: "cùng ngày", "chung một tháng"."""
    said = [mention for mention in mentions if mention.number != 1 or mention.keys - {"n:1"}]
    for one, two in pairwise([*said, *said[-1:]]):
        words = fold(one.said).split()
        if len(words) > 1 and words[0] in SAME and " ".join(words[1:]) in units:
            return (one,)  # "cùng lúc"
        if fold(one.said) in SAME and fold(two.said) in units and not two.is_value:
            return (one, two)
    return ()


def _named(view: View) -> list[Subject]:
    """The events that the clause names, each by a proper name or by its whole name."""
    subjects = view.index.subjects
    used = [one.id for _, one in borne(view, Type.EVENT)]
    whole = [one.subject.id for one in spelled(view, (s for s in found_subjects(view) if s.type is Type.EVENT))]
    found = list(dict.fromkeys([*used, *whole]))
    first = {identity: min(view.named(subjects[identity]), default=0) for identity in found}
    return [subjects[one] for one in sorted(found, key=first.__getitem__)]


def _group(view: View) -> Subject | None:
    """The group of events that is meant where none is named: the one that the words, or their number, tell."""
    groups = [view.index.subjects[one] for one in view.index.timed_groups]
    groups = [one for one in groups if all(view.index.subjects[m].record.on for m in one.members)]
    numbers = {int(mention.number) for mention in view.strict if mention.number is not None} - {1}
    if numbers:
        groups = [one for one in groups if numbers == {len(one.members)}]
    return groups[0] if len(groups) == 1 else None


def _all_said(view: View, subjects: Sequence[Subject], marks: Sequence[Mention]) -> bool:
    """Whether the subjects together account for all that is said."""
    left = set(cover(view, subjects[0], None).left).intersection(*(cover(view, one, None).left for one in subjects[1:]))
    return all(mention in marks or (mention.number == len(subjects) - 1) for mention in left)


def _same(times: Sequence[When], unit: str) -> bool | None:
    """Whether times are the same by a unit; None where they are not stated finely enough to tell."""
    if any(time.bound is not Bound.ON for time in times):
        return None
    apart = any(
        one.end < two.start or two.end < one.start for one, two in pairwise(sorted(times, key=lambda t: t.start))
    )
    match unit:
        case "nam":
            return len({year for time in times for year in (time.start.year, time.end.year)}) == 1
        case "thang":
            months = {(day.year, day.month) for time in times for day in (time.start, time.end)}
            return True if len(months) == 1 else False if apart and _in_one_month(times) else None
        case "tuan":
            weeks = {day.isocalendar()[:2] for time in times for day in (time.start, time.end)}
            return len(weeks) == 1 if all(time.grain in DAYS for time in times) else None
    if len({(time.start, time.end) for time in times}) == 1 and times[0].grain in DAYS:
        return True
    return False if apart else None


def _in_one_month(times: Sequence[When]) -> bool:
    return all((time.start.year, time.start.month) == (time.end.year, time.end.month) for time in times)
