"""Unheld: that of the best reading the knowledge does not hold what is asked, in the words that ask for it."""

import re
from dataclasses import replace
from itertools import pairwise

from bot.matching.deciding.bare import bare_attribute
from bot.matching.judging.candidates import rank
from bot.matching.judging.gaps import counted, missing, unknown_of
from bot.matching.judging.holders import head_of_holder
from bot.matching.judging.other_kinds import other_kind
from bot.matching.judging.people import POSTS, asked_post
from bot.matching.judging.ties import NAMED_EVIDENCE, SURE_EVIDENCE
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.facets import FACETS
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import apart, grammar, paid, syllables
from bot.matching.reckoning.arithmetic import no_result, says
from bot.matching.viewing.view import View

KIND_OR_LEVEL = "loại, cấp công trình"
WHO = "ai"
NAMED = re.compile(r"(?: \w+){0,4}?(?: [^\W\d_a-zà-ỹ]\w+){2,}")  # "… Thị ủy Đoàn Trọng Khải"
BY = "do"
ENDED = frozenset(("c:done", "c:not_done", "c:deadline"))
WHOSE, ORGANISING = ("who", "which"), frozenset(("c:carry_out",))
LEVEL, SCHOOL = "cấp", "school"


def unheld(view: View, best: Candidate) -> Query | None:
    """That what the best reading asks for is not held; None where it is."""
    if best.evidence < SURE_EVIDENCE and best.subject.type is not Type.CONGRESS:
        gap = bare_attribute(view)
        if gap is not None:
            return gap  # "đại hội tốn bao nhiêu tiền" asks for no other sum, if of the congress none is known
    narrowed = _narrowed(view, best)
    if narrowed is not None:
        return Query(Outcome.MISSING, missing=narrowed, about=best.subject.id, stated=True, ask=view.clause.ask)
    other = _paid_for(best)
    if other is not None:
        return missing(view.index, best.subject, "detail", other, ask=view.clause.ask, confidence=best.score)
    kind = other_kind(view, best)
    if kind is not None:
        return replace(unknown_of(best.subject, kind, view.clause.ask), attribute=best.attribute)
    in_part = _organised_in_part(view, best)
    if in_part is not None or _says_by_whom(view, best):
        return in_part or _organised_by(view, best)
    if not best.known or _untimed(view, best) or _without_phases(view, best):
        told = _begun_then(view, best) or head_of_holder(view, best) or _organised_by(view, best)
        return told or _listed_at(view, best) or _gap(view, best)
    if _asks_when_begun(view, best):
        return Query(Outcome.ANSWER, (best.subject.id,), "when", ask=view.clause.ask, confidence=best.score)
    if _untold_change(view, best):
        return replace(no_result(), about=best.subject.id)
    return _gap(view, replace(best, facet="ask:number")) if _unnumbered(view, best) else None


def unnamed_holder(view: View, best: Candidate) -> Query | None:
    """ "Ai là phó bí thư", "ai trúng cử bí thư": that it is not known, where prose names nobody in the post.

    Nor is a deputy told of by prose that speaks of no deputy, whatever is asked of one: it is on who is above.
    """
    post = asked_post(view) if best.subject.type is Type.TOPIC and best.known else None
    if post is None:
        return None
    if post.deputy and grammar("deputies").isdisjoint(syllables(best.subject.record.answer)):
        return Query(Outcome.MISSING, missing=_as_post(post.mention.said), stated=True, ask=view.clause.ask)
    if not any(WHO in mention.said.split() for mention in view.clause.mentions):
        return None
    if "who" in best.subject.asks or _names_holder(best.subject.record.answer, post.mention.said):
        return None
    held = (one for one in rank(view) if one.attribute in POSTS and one.facet == "detail" and not one.known)
    held = (one for one in held if one.subject.type is not Type.TOPIC)  # prose is in no post
    candidate = next((one for one in held if one.evidence >= SURE_EVIDENCE), None)
    if candidate is not None:
        return _gap(view, candidate)
    words = _as_post(post.mention.said)
    return Query(Outcome.MISSING, missing=words, stated=True, ask=view.clause.ask)


def _names_holder(text: str, post: str) -> bool:
    """Whether prose has a post, and right after it, or after whose it is, the name of a person."""
    at = text.casefold().find(post)
    return at >= 0 and NAMED.match(text[at + len(post) :]) is not None


def _listed_at(view: View, best: Candidate) -> Query | None:
    """ "Chợ ấy là công trình cấp nào": the list that says of which level its works are; None where it does not."""
    group = view.index.subjects.get(best.subject.group or "")
    if best.facet != "level" or group is None or LEVEL not in syllables(group.record.name):
        return None
    if not any(LEVEL in mention.said.split() for mention in view.clause.mentions):
        return None
    return Query(Outcome.ANSWER, (best.subject.id,), "listed", ask=view.clause.ask, confidence=best.score)


def _organised_by(view: View, best: Candidate) -> Query | None:
    """ "Cuộc thi do ai tổ chức": who organises what is held, where a detail tells that; None where none does."""
    held = best.subject.type is Type.EVENT and best.facet == f"ask:{view.clause.ask}"
    organising = _says_organising(view)
    if not (held or _says_by_whom(view, best)) or view.clause.ask not in WHOSE or not organising:
        return None
    label = next((one for one in best.subject.details if one.casefold() in grammar("organised_by")), None)
    if label is None:
        return None
    return Query(Outcome.ANSWER, (best.subject.id,), "detail", label, ask=view.clause.ask, confidence=best.score)


def _organised_in_part(view: View, best: Candidate) -> Query | None:
    """The same of a list of what makes up one thing, such as the days of a contest, one of which tells who holds it."""
    members = [view.index.subjects[one] for one in best.subject.members]
    if best.subject.type is not Type.GROUP or view.clause.ask not in WHOSE:
        return None
    if (best.known and best.facet != "list") or not _says_organising(view):
        return None
    if any(one.type is not Type.EVENT or one.record.who for one in members):
        return None  # "đơn vị nào tổ chức đại hội điểm": each of them is held by somebody else
    found = [(one, label) for one in members for label in one.details if label.casefold() in grammar("organised_by")]
    if len(found) != 1:
        return None
    (event, label), asked = found[0], view.clause.ask
    return Query(Outcome.ANSWER, (event.id,), "detail", label, ask=asked, confidence=best.score)


def _says_organising(view: View) -> bool:
    words = grammar("organised_by")
    return any(one.keys & ORGANISING or one.said in words for one in view.clause.mentions)


def _begun_then(view: View, best: Candidate) -> Query | None:
    """ "Bao giờ làm", of a work that is not begun and of which it is only known when it will be: that, and no end."""
    work = best.subject.record
    if best.subject.type is not Type.PROJECT or best.facet != "finished" or best.known or view.clause.verify:
        return None
    if work.status != "planned" or work.started is None or any(one.keys & ENDED for one in view.strict):
        return None
    if not any(one.keys & ORGANISING for one in view.clause.mentions):
        return None
    return Query(Outcome.ANSWER, (best.subject.id,), "started", ask=view.clause.ask, confidence=best.score)


def _asks_when_begun(view: View, best: Candidate) -> bool:
    """ "Cuộc thi phát động hôm nào", where a detail of that name tells who organises it."""
    organises = best.facet == "detail" and (best.attribute or "") in grammar("organised_by")
    return organises and view.clause.ask == "when" and best.subject.type is Type.EVENT and bool(best.subject.record.on)


def _says_by_whom(view: View, best: Candidate) -> bool:
    """ "Cuộc thi do đơn vị nào đứng ra làm": whatever else the record tells, its time is not asked for."""
    asked = best.subject.type is Type.EVENT and best.facet == "when" and view.clause.ask in ("which", "who")
    said = [one.said for one in view.clause.mentions] if asked else []
    return BY in said and any(one.keys & ORGANISING for one in view.clause.mentions[said.index(BY) :])


def _paid_for(best: Candidate) -> str | None:
    """What money is asked for besides what a work costs: "đền bù bao nhiêu tiền một mét vuông"."""
    if best.facet != "cost":
        return None
    return next((key for mention in best.left for key in sorted(mention.attributes & paid())), None)


def _narrowed(view: View, best: Candidate) -> str | None:
    """What is asked of only a part: "kinh phí trang thiết bị trường …", where what all of it costs is known."""
    facet = next((one for one in FACETS[best.subject.type] if one.id == best.facet), None)
    if facet is None or not best.known or not best.left:
        return None
    for one, two in pairwise(view.strict):
        named = one.attributes & facet.attributes and grammar("asking_words").isdisjoint(one.said.split())
        if named and one.last == two.first and two in best.left and (two.keys or two.attributes):
            return f"{one.text} {two.text}"
    return None


def _untimed(view: View, best: Candidate) -> bool:
    """Whether the times of members are asked none of which has any."""
    if best.subject.type is not Type.GROUP or best.facet != "when":
        return False
    members = best.members or best.subject.members
    return not any(any(True for _ in view.index.subjects[member].times) for member in members)


def _without_phases(view: View, best: Candidate) -> bool:
    """ "Xã Hoa Mai đợt mấy": whether phases of members are asked none of which has any."""
    if best.subject.type is not Type.GROUP or best.facet != "phases":
        return False
    members = (view.index.subjects[one].record for one in best.members or best.subject.members)
    return not any(getattr(record, "phase", None) for record in members)


def _unnumbered(view: View, best: Candidate) -> bool:
    """Whether the numbers of documents are asked none of which has any."""
    if best.subject.type is not Type.GROUP or view.clause.ask != "number":
        return False
    members = [view.index.subjects[one] for one in best.members or best.subject.members]
    return all(one.type is Type.DOCUMENT and one.record.number is None for one in members)


def asks_change(view: View, best: Candidate) -> bool:
    """ "Tiết kiệm được bao nhiêu": by how much a number differs from another that its record tells."""
    return best.subject.type is Type.COUNT and view.clause.ask in ("count", None) and says(view, "differing")


def _untold_change(view: View, best: Candidate) -> bool:
    """Whether it is asked by how much a number differs, and its record tells no other."""
    if not asks_change(view, best) or not any(mention.said in grammar("differing") for mention in best.left):
        return False
    texts = (best.subject.record.note or "", *map(str, best.subject.details.values()))
    return not any(letter.isdigit() for text in texts for letter in text)


def _gap(view: View, candidate: Candidate) -> Query:
    found = missing(
        view.index,
        candidate.subject,
        candidate.facet,
        candidate.attribute,
        ask=view.clause.ask,
        confidence=candidate.score,
    )
    missed = _as_asked(view, candidate) or found.missing
    if candidate.subject.type is Type.TOPIC and candidate.evidence < NAMED_EVIDENCE and not found.gap and missed:
        return Query(Outcome.MISSING, missing=missed, stated=True, ask=view.clause.ask)  # the prose is only alike
    return found if found.gap else replace(found, missing=missed)


def _as_asked(view: View, candidate: Candidate) -> str:
    """What is missing by the words of the clause, where its name says less: what is counted, which of several."""
    if candidate.facet == "ask:count":
        return counted(view)
    if candidate.facet == "level":
        return "" if _is_school(candidate.subject) else KIND_OR_LEVEL
    if candidate.attribute in POSTS and candidate.facet == "detail":
        post = asked_post(view, candidate.subject)
        return "" if post is None else _as_post(post.mention.said, candidate.subject.label)
    if candidate.attribute not in apart():
        return ""
    named = (one for one in view.attributed if candidate.attribute in one.attributes and not one.asks)
    return next((one.text for one in named if grammar("asking_words").isdisjoint(one.said.split())), "")


def _as_post(said: str, label: str = "") -> str:
    """A post by the words that ask for it, without whose it is where that is said next: "ai là hiệu trưởng trường"."""
    words = [word for word in said.removeprefix("làm ").split() if word not in grammar("asking_words")]
    return " ".join(words[:-1] if words[-1:] == label.casefold().split()[:1] else words)


def _is_school(work: Subject) -> bool:
    """Whether a work is a school's, of which the level is one of schools."""
    kinds = {kind for some in work.bearers.values() for kind in some}
    return SCHOOL in kinds or work.record.name.casefold().startswith("trường")
