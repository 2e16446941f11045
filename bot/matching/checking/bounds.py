"""Bounds: the subjects for which a yes/no question must be judged, of all that its words find.

What it asserts of a subject is the dearest thing to work out. A subject is passed over that can neither score as much
as the likeliest one nor take its place.
"""

from collections.abc import Callable, Iterator, Sequence

from bot.matching.checking.meant import MEMBER_EVIDENCE, NEAR, Meant
from bot.matching.judging.evidence import evidence
from bot.matching.judging.fit import EXTREMES
from bot.matching.judging.spelled import spelt_out
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View

FOCUS_EVIDENCE = 0.85
GROUP_FOCUS_EVIDENCE = 0.75
SHARE_EVIDENCE = 0.7  # a share is claimed of the only ones of which one is known
SURE_CLAIM = 1.2  # a claim on all members, or on one alone, outranks claims on single members
ROUNDED = 0.0001  # by which a score may be rounded up, and more
BY_CLAIMS = dict.fromkeys(Type, 0.0) | {  # the evidence that claims alone may give
    Type.COUNT: SHARE_EVIDENCE,
    Type.GROUP: max(SHARE_EVIDENCE, MEMBER_EVIDENCE),
    Type.EVENT: MEMBER_EVIDENCE,
}
Judge = Callable[[View, Subject], Meant | None]


def judged_by_need(view: View, judge: Judge) -> list[Meant]:
    """What a question may be about, in the order of the subjects found, but for those that decide nothing.

    Args:
        judge: what the question means of a subject; None where it cannot be about it.
    """
    subjects = found_subjects(view)
    if view.clause.modifiers & EXTREMES:  # of one of a list, beside which the list counts, and it beside that
        return [found for one in subjects if (found := judge(view, one)) is not None]
    most = {one.id: most_likely(view, one) for one in subjects}
    judged: dict[str, Meant | None] = {}
    best = 0.0
    for one in sorted(subjects, key=lambda one: -most[one.id]):
        if most[one.id] < best:
            break
        found = judged[one.id] = judge(view, one)
        best = max(best, found.score if found is not None else 0.0)
    tops = [found for found in judged.values() if found is not None and found.score == best]
    for one in subjects:
        if one.id not in judged and any(_may_take_place(view, top, one, most[one.id]) for top in tops):
            judged[one.id] = judge(view, one)
    return list(_in_order(subjects, judged))


def most_likely(view: View, subject: Subject) -> float:
    """More than any score of a subject can be, whatever is asserted of it."""
    named = max(evidence(view, subject), BY_CLAIMS[subject.type], told_before(view, subject))
    sure = SURE_CLAIM if subject.type is Type.GROUP or subject.group else 1.0
    return (0.3 + 0.7 * named) * sure + ROUNDED


def told_before(view: View, subject: Subject) -> float:
    """The evidence of what the turn before was about, or was near to: "có 12 chi bộ, xong hết chưa", of those done."""
    focus = view.focus
    if focus is None:
        return 0.0
    told = subject.id in focus.subjects or (subject.type is Type.COUNT and subject.record.out_of in focus.subjects)
    return FOCUS_EVIDENCE if told else GROUP_FOCUS_EVIDENCE if subject.id == focus.group else 0.0


def _may_take_place(view: View, top: Meant, other: Subject, most: float) -> bool:
    """Whether a subject may be meant though another scores more: see what `likeliest` does with the best."""
    if top.subject.type is Type.EVENT and not top.claims and other.type is Type.GROUP:
        return True  # whether it is on a list
    if top.subject.type is Type.GROUP and other.type is Type.COUNT:
        return any(one.facet == "size" and one.holds is False for one in top.claims)  # it may count just as many
    if top.subject.type is Type.GROUP and other.type is Type.COUNT:
        return any(claim.facet == "size" for claim in top.claims)  # the number of a noun that no list is called by
    if top.subject.type is not other.type:
        return False
    match other.type:
        case Type.COUNT:
            return True
        case Type.DOCUMENT:
            return most >= top.score * NEAR
        case Type.EVENT | Type.PROJECT:
            return spelt_out(view, other) > 0
        case _:
            return False


def _in_order(subjects: Sequence[Subject], judged: dict[str, Meant | None]) -> Iterator[Meant]:
    for one in subjects:
        found = judged.get(one.id)
        if found is not None:
            yield found
