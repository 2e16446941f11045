"""Aimed at: whether of two numbers the one is, and the other is yet to be."""

from bot.knowledge.implied import PERCENT
from bot.matching.judging.rates import is_to_be
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Type
from bot.matching.viewing.view import View
from bot.text.syllable import fold


def only_aimed_at(view: View, best: Candidate, other: Candidate) -> bool:
    """Whether a number is yet to be, beside one of the same that is: "thu nhập đầu người" is what it is today."""
    one, two = best.subject, other.subject
    if one.type is not Type.COUNT or two.type is not Type.COUNT:
        return False
    if any(f"n:{number}" not in one.name_keys & two.name_keys for number in view.numbers):
        return False  # of "dưới 40 tuổi", by which both are called, it is no value
    same = not one.head.isdisjoint(two.head) or _aims_at_share(view, best, other)
    return same and not is_to_be(one) and is_to_be(two)


def is_reached(one: Candidate, other: Candidate) -> bool:
    """Whether a number is of those of a whole in a state, and the other the share of these that is aimed at."""
    if one.subject.type is not Type.COUNT or other.subject.type is not Type.COUNT or one.coverage < other.coverage:
        return False
    share, target = one.subject.record, other.subject.record
    if share.out_of is None or target.unit != PERCENT or not share.state:
        return False
    return f" {fold(share.state)} " in f" {fold(target.of)} " and not one.subject.head.isdisjoint(other.subject.head)


def _aims_at_share(view: View, best: Candidate, other: Candidate) -> bool:
    """Whether a percentage is aimed at of those whose share is counted, and all that is said is said of both.

    A word of it at least is in both names.
    """
    share, target = best.subject, other.subject
    if share.record.out_of is None or target.record.unit != PERCENT:
        return False
    alike = best.coverage == other.coverage == 1.0
    return alike and not (share.name_keys & target.name_keys).isdisjoint(view.at)
