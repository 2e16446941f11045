"""Limits: two deadlines of one thing, one that is aimed at and one that must be kept, are told together.

"Phấn đấu xong trước 31/5, chậm nhất là 15/6": told alone, either would be taken for the only one.
"""

from bot.knowledge.model import EventStatus
from bot.matching.judging.counted import counts_whose
from bot.matching.judging.newer import is_of_new, of_new_unsaid, says_new
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import grammar
from bot.matching.viewing.view import View

BOUNDING = grammar("bounding")
UNITS = frozenset(("c:cell", "c:party_base", "c:party_committee", "c:organisation"))
BEFORE, REQUIRING = "trước", grammar("requiring")
LEAST_SHARED = 4  # words that both say first of what must be done by then
SHARE = 0.5  # of the shorter text


def limits_of(view: View, best: Candidate) -> list[str]:
    """The deadlines of the matter whose deadline is the best reading, by day; that one alone where there is one."""
    subject = best.subject
    if not _is_limit(subject) or best.facet != "when":
        return [subject.id]
    found = [one for one in view.index.limits if one is subject or _same_matter(one, subject)]
    found = [one for one in found if one.record.on is not None and not _of_other_level(view, one, subject)]
    return [one.id for one in sorted(found, key=lambda one: one.record.on.end)]


def of_whom_said(view: View, limit: Candidate, other: Candidate) -> bool:
    """ "Bao giờ các chi bộ phải xong": the deadline of the cells, and none that only its examples call theirs."""
    if not (_is_limit(limit.subject) and _is_limit(other.subject)) or limit.facet != other.facet:
        return False
    said = UNITS & view.at.keys()
    return not said.isdisjoint(limit.subject.strong) and said.isdisjoint(other.subject.strong)


def due_first(view: View, good: list[Candidate]) -> list[Candidate]:
    """ "Chi bộ mới nhập phải họp trước hôm nào": of good readings the deadlines, where the best is what happened.

    Those of new units are none of others'.
    """
    good = [c for c in good if not (_is_limit(c.subject) and of_new_unsaid(view, c.subject))] or good
    if says_new(view):
        good = [c for c in good if is_of_new(c.subject)] or good
    said = [word for mention in view.clause.mentions for word in mention.said.split()]
    asked = view.clause.ask == "when" and BEFORE in said and not REQUIRING.isdisjoint(said)
    if not asked or not good or good[0].subject.type is not Type.EVENT or _is_limit(good[0].subject):
        return good
    return [c for c in good if _is_limit(c.subject) and c.facet == "when" and c.coverage >= good[0].coverage] or good


def means_another(view: View, candidate: Candidate) -> bool:
    """Whether a number is of whose they are rather than of those counted, or is no limit where one is asked for."""
    return counts_whose(view, candidate) or takes_so_long(view, candidate)


def takes_so_long(view: View, candidate: Candidate) -> bool:
    """ "Đại hội cơ sở tối đa mấy ngày": how long one meeting takes, by its days, where it is asked how long one may."""
    asked = any(one.said in BOUNDING for one in view.clause.mentions)
    return asked and candidate.facet == "duration" and candidate.subject.type is Type.EVENT


def _is_limit(subject: Subject) -> bool:
    return subject.type is Type.EVENT and subject.record.status == EventStatus.DEADLINE


def _of_other_level(view: View, one: Subject, two: Subject) -> bool:
    """Whether only one of two deadlines is said to be of some level: "cấp chi bộ", "cấp cơ sở"."""
    return any((one.id in held) is not (two.id in held) for held in view.index.levels.values())


def _same_matter(one: Subject, two: Subject) -> bool:
    """Whether two deadlines are of the same people, and begin with the same words on what is to be done."""
    if one.record.who != two.record.who or one.record.on == two.record.on:
        return False
    first, second = one.record.event.casefold().split(), two.record.event.casefold().split()
    shared = 0
    for word, other in zip(first, second, strict=False):
        if word.strip(",") != other.strip(","):
            break
        shared += 1
    return shared >= LEAST_SHARED and shared > SHARE * min(len(first), len(second))
