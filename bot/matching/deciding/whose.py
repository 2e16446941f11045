"""Whose: who is of a body, or carries a paper out, which what the one is for and who issued the other do not tell."""

from itertools import pairwise

from bot.knowledge.people import people_of
from bot.matching.judging.gaps import missing, unknown_of
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Query
from bot.matching.viewing.view import View

WHO, MEMBERS, LIST = "ai", "thành viên", "danh sách"
CARRY_OUT, CARRIER = "c:carry_out", "đơn vị, cá nhân"


def of_whom_untold(view: View, best: Candidate) -> Query | None:
    """ "Tiểu ban A gồm những ai", "ai thực hiện chỉ thị B": that it is not known; None where it is, or is not asked."""
    if best.subject.type is Type.DOCUMENT:
        return _carried_out(view, best)
    body = _body(view, best)
    if body is None or any(people_of(body.record)):
        return None
    if any("who" not in one.asks and one.asks and one.said.split()[-1] == WHO for one in view.strict):
        return missing(view.index, body, "detail", MEMBERS, ask=view.clause.ask)
    listed = any(one.said == LIST for one in view.strict) and body is best.subject
    return missing(view.index, body, "detail", LIST, ask=view.clause.ask) if listed else None


def _body(view: View, best: Candidate) -> Subject | None:
    """The one body that is meant, by itself or as the one chosen from its list."""
    subject = best.subject
    if subject.type is Type.GROUP:
        chosen = view.chosen(subject)
        subject = view.index.subjects[chosen.members[0]] if len(chosen.members) == 1 and chosen.by else subject
    return subject if subject.type is Type.BODY and best.facet in ("what", "list") else None


def _carried_out(view: View, best: Candidate) -> Query | None:
    """Who does as a paper says, where it is only known who issued it."""
    beside = (pair for pair in pairwise(view.strict) if pair[0].last == pair[1].first)
    verb = next((two for one, two in beside if "who" in one.asks and CARRY_OUT in two.keys), None)
    if verb is None or best.facet != "issuer":
        return None
    return unknown_of(best.subject, f"{CARRIER} {verb.said}", "who")
