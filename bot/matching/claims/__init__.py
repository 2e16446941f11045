"""Claims: what a yes/no question asserts of a subject, and whether the facts bear it out.

A claim holds, fails, or cannot be told from the knowledge (None). It never fails merely because something is not listed
in a list that its source calls incomplete.
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.matching.claims.bodies import head, purpose
from bot.matching.claims.coming import now_or_soon
from bot.matching.claims.counts import numbers
from bot.matching.claims.details import details
from bot.matching.claims.drafts import drafted
from bot.matching.claims.expiry import expired
from bot.matching.claims.finished import finished
from bot.matching.claims.groups import every, membership, only, size, unique
from bot.matching.claims.kinds import kind, unit
from bot.matching.claims.lacking import lacking
from bot.matching.claims.lists import made_up, rather
from bot.matching.claims.order_in_view import order_in_view
from bot.matching.claims.organisers import organised
from bot.matching.claims.places import place
from bot.matching.claims.projects import (
    begun,
    costs,
    dates,
    in_time,
    is_other_phase,
    level,
    phase,
    status,
    under_way,
    works,
)
from bot.matching.claims.sources import author, courses, issuer, paper
from bot.matching.claims.terms import ordinal, term
from bot.matching.claims.times import (
    duration,
    order,
    over,
    scheduled,
    superlative,
    times,
)
from bot.matching.claims.weekdays import weekday, weekend
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim
from bot.matching.viewing.view import View

OF_PROJECTS = (works, kind, phase, level, costs, status, under_way, begun, dates, in_time, place)
HOST = frozenset(("c:host_level",))  # whose level alone is said, its congress is not


def claims(view: View, subject: Subject) -> list[Claim]:
    """All that the clause asserts of the subject; a number that is of a detail is of nothing else."""
    by_hand = list(details(view, subject))
    used = {token for one in by_hand for token in one.tokens}
    return [*by_hand, *(one for one in _claims(view, subject) if used.isdisjoint(one.tokens)), *unique(view, subject)]


def _claims(view: View, subject: Subject) -> Iterator[Claim]:
    match subject.type:
        case Type.EVENT:
            yield from order(view, subject)
            yield from order_in_view(view, subject)
            yield from times(view, subject, "when")
            yield from scheduled(view, subject)
            yield from duration(view, subject)
            yield from weekend(view, subject)
            yield from weekday(view, subject)
            yield from superlative(view, subject)
            yield from over(view, subject)
            yield from expired(view, subject)
            yield from now_or_soon(view, subject)
            yield from place(view, subject)
            yield from ordinal(view, subject)
            yield from kind(view, subject)
            yield from unit(view, subject)
            yield from organised(view, subject)
        case Type.COUNT:
            yield from numbers(view, subject)
        case Type.PROJECT:
            yield from _of_project(view, subject)
        case Type.DOCUMENT:
            yield from times(view, subject, "issued")
            yield from issuer(view, subject)
            yield from courses(view, subject)
            yield from drafted(view, subject)
        case Type.CONGRESS:
            yield from ordinal(view, subject)
            years = list(term(view, subject))
            yield from years
            if view.in_focus(subject) or not (subject.name_keys - HOST).isdisjoint(view.said):
                used = frozenset[int]().union(*(one.tokens for one in years))  # "từ 2020 qua 2025", when none meets
                yield from (one for one in times(view, subject, "when") if used.isdisjoint(one.tokens))
                yield from weekday(view, subject)
            yield from scheduled(view, subject)
            yield from duration(view, subject)
            yield from over(view, subject)
            yield from now_or_soon(view, subject)
            yield from place(view, subject)
        case Type.SOURCE:
            yield from author(view, subject)
            yield from paper(view, subject)
        case Type.BODY:
            yield from head(view, subject)
            yield from purpose(view, subject)
        case Type.GROUP:
            yield from _of_list(view, subject)
        case _:  # prose: what is said of it cannot be checked word by word
            return


def _of_project(view: View, project: Subject) -> Iterator[Claim]:
    other = is_other_phase(view, project)
    for claimed in (phase,) if other else OF_PROJECTS:
        yield from (replace(one, holds=None) if other else one for one in claimed(view, project))


def _of_list(view: View, group: Subject) -> Iterator[Claim]:
    """Who is of a list, what holds of all of them, how many they are; a number that tells of whom counts nobody."""
    named = made_up(view, group) or list(rather(view, group))
    made = named or every(view, group) or only(view, group) or list(lacking(view, group, membership(view, group)))
    yield from made
    used = frozenset[int]().union(*(one.tokens for one in made))
    yield from (one for one in size(view, group) if not named and used.isdisjoint(one.tokens))
    yield from finished(view, group)
