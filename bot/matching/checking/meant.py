"""What a yes/no question may be about, with what it claims of that; and of one of a list, beside the list itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.knowledge.model import EventStatus
from bot.matching.claims.groups import GENERAL, in_own_words
from bot.matching.judging.candidates import LEAST_EVIDENCE
from bot.matching.judging.fit import EXTREMES
from bot.matching.judging.resumed import of_resuming
from bot.matching.judging.spelled import spelt_out
from bot.matching.judging.ties import LEAST_COVERAGE, LEAST_SCORE
from bot.matching.knowing.subjects import APART_KINDS, Subject, Type
from bot.matching.question import Claim
from bot.matching.reading.met import says_met
from bot.matching.viewing.claim import of_meeting
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import weight

# Found by trial on our own question sets.
NOUN_EVIDENCE = 0.55  # a number is checked only against a count that is named
GROUP_EVIDENCE = 0.8  # that a group exists, it must be called by its name
LEAST_DENYING = 0.8  # that a time is another's, so surely it must be meant
SURER = 0.1  # evidence: of two meetings, that which is called by more
NEAR = 0.9  # of the score: a document that is called by more words
MEMBER_EVIDENCE = 0.6  # a member is named, and so the group whose member it may be
WORD, NAME = "w:", "name:"  # open keys
LEAST_TELLING = 0.6  # weight of a word that tells of another matter
HELD = frozenset((Type.EVENT, Type.CONGRESS))


@dataclass(frozen=True, slots=True)
class Meant:
    """What a yes/no question may be about.

    Attributes:
        score, coverage, evidence: as of a candidate.
        claims: what it asserts; none when it asks whether the subject exists.
    """

    subject: Subject
    claims: tuple[Claim, ...]
    score: float
    coverage: float
    evidence: float

    @property
    def asks_when(self) -> bool:
        """Whether nothing but whether it has come to pass can be asked: of an event without claims."""
        return not self.claims and self.subject.type in (Type.EVENT, Type.CONGRESS)

    @property
    def sure(self) -> bool:
        """Whether enough of the question is explained for a verdict."""
        least = NOUN_EVIDENCE if self.subject.type is Type.COUNT else LEAST_EVIDENCE
        if self.subject.type is Type.GROUP and not self.claims:
            least = GROUP_EVIDENCE
        return self.score >= LEAST_SCORE and self.coverage >= LEAST_COVERAGE and self.evidence >= least


def of_member(view: View, best: Meant, meant: Sequence[Meant]) -> Meant:
    """ "Trong ba nơi làm điểm thì A làm trước": what is claimed of one of a list, beside how many there are in it."""
    lists = [one for one in meant if one.subject.type is Type.GROUP and all(c.facet == "size" for c in one.claims)]
    if best.subject.type is Type.GROUP and extreme_unclaimed(view, best.subject, best.claims):
        named = [one for one in meant if one.subject.group == best.subject.id and one.evidence >= MEMBER_EVIDENCE]
        one = max((one for one in named if _claims_extreme(one)), key=lambda one: one.score, default=best)
    else:
        one = best
    listed = next((other for other in lists if other.claims and other.subject.id == one.subject.group), None)
    if listed is None or not _claims_extreme(one):
        return best
    return replace(one, claims=(*one.claims, *listed.claims))


def on_list(view: View, best: Meant, meant: Sequence[Meant]) -> Meant:
    """ "Sở A có phải lùi không": of an event without a time, whether it is on the list that is called by its name.

    And of any, where the list is called by words of its own: "đã được duyệt lịch chưa" asks not whether it is held.
    """
    if best.subject.type is not Type.EVENT or best.claims:
        return best
    lists = [one for one in meant if one.subject.type is Type.GROUP and one.evidence >= LEAST_EVIDENCE]
    is_called = _is_called if best.subject.record.on is None else in_own_words
    called = [one for one in lists if one.coverage >= best.coverage and is_called(view, one.subject)]
    told = [
        one for one in called if one.claims and all(c.facet == "member" and c.holds is not None for c in one.claims)
    ]
    return max(told, key=lambda one: one.evidence, default=best)


def _is_called(view: View, group: Subject) -> bool:
    """Whether a word that only some lists are called by is said."""
    own = group.strong - GENERAL
    return any(not mention.names and not mention.keys.isdisjoint(own) for mention in view.strict)


def _claims_extreme(meant: Meant) -> bool:
    return any(claim.facet in EXTREMES for claim in meant.claims)


def extreme_unclaimed(view: View, subject: Subject, made: Sequence[Claim]) -> bool:
    """Whether something is said to come first or last, and no claim is on that: "ba nơi làm điểm thì A làm trước"."""
    if subject.type is not Type.GROUP or not view.clause.modifiers & EXTREMES:
        return False
    return bool(made) and not any(claim.facet in EXTREMES or claim.facet == "every" for claim in made)


def is_called(view: View, found: Meant, best: Meant | None) -> bool:
    """Whether an event, a work or a part of a count is called by its whole name, and what is likelier is not."""
    if best is None or not found.claims or found.subject.type is not best.subject.type:
        return False
    one, other = found.subject.record, best.subject.record
    match best.subject.type:
        case Type.EVENT:
            alike = one.status is other.status
        case Type.COUNT:
            alike = best.subject.id in (one.part_of, one.out_of)
        case Type.PROJECT:
            alike = not spelt_out(view, best.subject)
        case _:
            alike = False
    return alike and spelt_out(view, found.subject) > spelt_out(view, best.subject)


def limit_of_kind(view: View, best: Meant | None, judge: Callable[[View, Subject], Meant | None]) -> Meant | None:
    """ "Các chi bộ phải xong trước 20/5", beside a limit for all: that of just those who are said, if there is one."""
    if best is None or not _is_limit(best.subject) or best.subject.id in view.used:
        return best
    kinds = APART_KINDS & view.said - best.subject.name_keys
    others = [one for one in found_subjects(view) if _is_limit(one) and kinds and kinds <= one.name_keys]
    return (judge(view, others[0]) or best) if len(others) == 1 else best


def _is_limit(subject: Subject) -> bool:
    return subject.type is Type.EVENT and subject.record.status is EventStatus.DEADLINE


def counts_rather(view: View, found: Meant, best: Meant) -> bool:
    """ "Đủ 46 tổ chức": whether a count bears out the number of a noun by which no list of another size is called."""
    sized = bool(best.claims) and all(one.facet == "size" and one.holds is False for one in best.claims)
    said = not (best.subject.strong - GENERAL).isdisjoint(view.said - found.subject.head)
    borne = bool(found.claims) and all(one.facet == "count" and one.holds for one in found.claims)
    return sized and not said and borne and not found.subject.head.isdisjoint(view.said)


def is_surely_meant(found: Meant, best: Meant | None) -> bool:
    """ "Đại hội quận họp cuối năm": the meeting of which that cannot be told is meant, and not another that is then."""
    if best is None or not {found.subject.type, best.subject.type} <= HELD:
        return False
    untold = bool(found.claims) and all(claim.holds is None for claim in found.claims)
    return untold and found.evidence >= best.evidence + SURER and found.coverage >= best.coverage


def names_within(view: View, found: Meant, best: Meant | None) -> bool:
    """Whether a document's name holds that of the best: "hướng dẫn thực hiện Chỉ thị 35" was issued, says who asks."""
    if best is None or best.subject.type is not Type.DOCUMENT or found.subject.type is not Type.DOCUMENT:
        return False
    near = found.score >= best.score * NEAR and found.coverage >= best.coverage
    return near and view.named(found.subject) > view.named(best.subject)


def is_no_meeting(view: View, subject: Subject) -> bool:
    """ "46 tổ chức cơ sở đảng đã đại hội xong hết chưa": whether meetings are asked about, and it is of works.

    Or a meeting is, and it is that they go on again.
    """
    if of_resuming(view, subject):
        return True
    members = [view.index.subjects[one] for one in subject.members[:1]]
    works = (members or [subject])[0].type is Type.PROJECT
    over = any(map(says_met, view.strict))
    return works and over and subject.id not in view.used and subject.head.isdisjoint(view.said)


def denies_unnamed(view: View, subject: Subject, made: Sequence[Claim], named: float, coverage: float) -> bool:
    """Whether a time is denied of an event of whose holder only some word is said, which is rather another's.

    The same of a number of which not even the noun is said, beside words that nothing explains.
    """
    if subject.type is Type.COUNT:
        denied = coverage < 1.0 and any(claim.holds is False for claim in made)
        return denied and (not _is_meant(view, subject) or _of_somebody(view, subject))
    held = subject.type is Type.EVENT and subject.record.status is not EventStatus.DEADLINE  # which is set for all
    if any(claim.holds is False for claim in made) and _is_of_other_matter(view, subject):
        return True
    unnamed = held and subject.record.who is not None and named < LEAST_DENYING
    times = {mention.first for mention in view.strict if mention.when is not None}
    unnamed = unnamed or (subject.group is not None and named < LEAST_DENYING and not view.own_word(subject))
    if not unnamed or not any(claim.holds is False and not times.isdisjoint(claim.tokens) for claim in made):
        return False
    return not (subject.id in view.used or view.in_focus(subject) or view.named(subject))


def _is_of_other_matter(view: View, subject: Subject) -> bool:
    """ "Ruộng ở xã Khe Mây giao xong ngày 8/2": whether no more is said of a meeting, or of a work, than the place.

    What is said besides is what other records are called by.
    """
    meets = subject.type is Type.EVENT and subject.record.who is not None and not of_meeting(view)
    built = subject.type is Type.PROJECT and _nouns(subject).isdisjoint(view.said)
    if not (meets or built) or view.in_focus(subject):
        return False
    own = subject.name_keys | subject.strong | subject.rest | subject.soft
    others = (one for one in view.strict if not (one.names or one.is_value or one.asks or one.filler))
    words = [one for one in others if any(key.startswith(WORD) for key in one.keys)]
    return any(one.keys.isdisjoint(own) and weight(view, one) >= LEAST_TELLING for one in words)


def _nouns(subject: Subject) -> frozenset[str]:
    """What a work is called by, but for proper names."""
    return frozenset(key for key in subject.name_keys | subject.head if not key.startswith(NAME))


def _of_somebody(view: View, count: Subject) -> bool:
    """ "Sở Giáo dục triệu tập 132 đảng viên": whether it is a number of somebody whom the count does not name."""
    others = (
        use for use in view.entities.uses if use.subjects and not use.of_host and use.mention.first not in view.hosts
    )
    return any(use.mention.keys.isdisjoint(count.name_keys) for use in others)


def _is_meant(view: View, count: Subject) -> bool:
    """Whether what is counted is said, or was just told."""
    return (
        not count.head.isdisjoint(view.said)
        or view.in_focus(count)
        or any(view.in_focus(view.index.subjects[one]) for one in _wholes(count))
    )


def _wholes(count: Subject) -> list[str]:
    return [one for one in (count.record.out_of, count.record.part_of) if one]
