"""Of kind: what is told is of the kind that is asked for, or it is said that that is not known.

"Kể các xã của huyện" is no meeting of one of them, "hội nghị về dự thảo có mấy cuộc" no paper, and "huyện ban hành mấy
nghị quyết" counts none of a higher level; what a body is for is not how many people it has.
"""

from itertools import pairwise

from bot.matching.judging.gaps import counted, missing
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.facets import ASK_LABELS
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold

PLURALS = frozenset(("các", "những", "hết các", "tất cả các", "cac", "nhung"))
UNITS = frozenset(("c:ward", "c:commune", "c:town", "c:hamlet"))
WHAT, MEMBERS = "what", "members"  # what a body is; who belongs to it
TIMES = frozenset(("cuộc", "lần", "lượt", "buổi", "đợt"))  # counted of what happens
HIGHER = tuple(map(fold, grammar("higher_issuers")))
ISSUE = "c:issue"
OURS = frozenset(("c:host_level", "c:host_committee", "c:committee"))


def not_of_kind(view: View, best: Candidate) -> Query | None:
    """That what is asked for is not known, where what would be told is of another kind; None where it is of that."""
    if view.clause.verify:
        return None
    if view.clause.ask == "count" and _tells_no_people(best) and view.counts_people():
        return missing(view.index, best.subject, "detail", MEMBERS, ask="count", confidence=best.score)
    papers = _papers(view, best)
    if view.clause.ask == "count" and papers and _counts_times(view):
        return _missing(view, counted(view) or ASK_LABELS.get("count", ""), papers[0].id if len(papers) == 1 else "")
    unit = _units_listed(view)
    if unit is not None and _of_events(view, best.subject):
        return _missing(view, f"danh sách {unit.text}")
    if papers and _issued_here(view) and all(_is_higher(one) for one in papers):
        noun = view.noun() or view.which_noun()
        return None if noun is None else _missing(view, f"{noun.text} do cấp mình ban hành")
    return None


def _tells_no_people(best: Candidate) -> bool:
    """Whether it is what a body is that would be told, which says neither who is in it nor any number."""
    if best.subject.type is not Type.BODY or best.facet != WHAT or best.subject.record.members:
        return False
    return not any(one.isdigit() for one in best.subject.record.purpose or "")


def _counts_times(view: View) -> bool:
    """ "Tổ chức mấy cuộc", "thu mấy lượt": what happens is counted, and "nghị quyết mấy" asks for a number."""
    return view.noun() is None and any(
        "count" in one.asks and two.said in TIMES for one, two in pairwise(view.clause.mentions)
    )


def _of_events(view: View, subject: Subject) -> bool:
    members = [view.index.subjects[one] for one in subject.members]
    return all(one.type is Type.EVENT for one in (members or [subject]))


def _missing(view: View, label: str, about: str = "") -> Query:
    return Query(Outcome.MISSING, missing=label, about=about, ask=view.clause.ask, stated=True, confidence=0.0)


def _units_listed(view: View) -> Mention | None:
    """ "Kể các phường của quận": the kind of units that are to be listed, by nothing else."""
    if view.clause.ask != "which" or view.entities.uses:
        return None
    pairs = pairwise(view.clause.mentions)
    unit = next((two for one, two in pairs if one.said in PLURALS and two.keys & UNITS and not two.filler), None)
    rest = [mention for mention, _ in telling(view) if mention is not unit and mention.first not in view.hosts]
    return unit if unit is not None and not any(m.keys and not m.keys & OURS for m in rest) else None


def _issued_here(view: View) -> bool:
    """Whether it is the host of the congress of whom it is asked what it issued: "quận ban hành mấy nghị quyết"."""
    at = next((at for at, mention in enumerate(view.strict) if ISSUE in mention.keys), 0)
    before = [mention for mention in view.strict[:at] if mention.keys and not mention.filler]
    return bool(before) and all(mention.keys & OURS for mention in before)


def _papers(view: View, best: Candidate) -> list[Subject]:
    subjects = view.index.subjects
    told = [subjects[one] for one in best.members] if best.subject.type is Type.GROUP else [best.subject]
    return told if all(one.type is Type.DOCUMENT for one in told) else []


def _is_higher(paper: Subject) -> bool:
    issuer = fold(paper.record.issuer or "")
    return any(issuer.startswith(one) for one in HIGHER)
