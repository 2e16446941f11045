"""Targets: a count set against what was to be reached: by how much it passes it, what share of it it is, what is left.

A target is a count of its own that another's name calls so ("đảng viên mới theo chỉ tiêu"), the whole that a count is a
part of, or a detail of the count itself ("chỉ tiêu: 450 đảng viên mới").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from bot.knowledge.model import CountStatus
from bot.matching.judging.evidence import evidence
from bot.matching.judging.gaps import missing
from bot.matching.judging.rates import rate_aimed_at
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reckoning.share_reached import share_asked, share_claimed, share_holds, share_of, told_share
from bot.matching.reckoning.sides import both_sides
from bot.matching.viewing.claim import claim
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, is_bare, telling
from bot.text.syllable import fold, is_marked
from bot.text.when import Grain

TARGET = grammar("target_words")
AIMS = TARGET | grammar("aim_words")  # alone, of a number just told
PASSED = grammar("passed")
REACHED = grammar("reached")
REACHING = grammar("reaching")
DIFFERENCES = grammar("differing")
MORE = grammar("more_to_reach")
OF_AIMS = (None, "count", "percent", "which", "what", "how")  # kinds of asking
LEFT = ("còn", "phải", "cần")  # "còn phải … thêm"
DENYING = ("chưa", "không", "chẳng", "chả", "chưa hề")
ATTRIBUTE = "target"
SURE = 0.9  # confidence in two counts set side by side
NAMED = 0.45  # evidence of a count most of whose name is said
LEAST_SHARED = 2  # words by which the name of a target is that of a count


@dataclass(frozen=True, slots=True)
class Aim:
    """A count beside what was to be reached.

    Attributes:
        target: the count that says so; None where a detail of the count does.
        value: how much was to be reached.
        whole: whether the count is one of those of its target that are in some state.
    """

    count: Subject
    value: Decimal
    target: Subject | None = None
    whole: bool = False

    @property
    def subjects(self) -> tuple[str, ...]:
        """What a result is worked out from: a share tells of its whole by itself."""
        return (self.count.id,) if self.target is None or self.whole else (self.count.id, self.target.id)

    @property
    def given(self) -> Decimal | None:
        """The target, where no record is that."""
        return self.value if self.target is None else None


def beside_target(view: View) -> Query | None:
    """By how much a count passes its target, what share of it it is, or what is left; None where none is asked."""
    asks = view.clause.asks | ({view.clause.ask} if view.clause.ask else set())
    if view.clause.verify or not asks & {"count", "percent", "remaining", "compare"}:
        return None
    if not says_any(view, TARGET):
        told = count_in_view(view) if "percent" in asks and says_any(view, REACHED) and is_bare(view) else None
        if told is not None:
            return share_asked(view, told)  # "kết nạp bao nhiêu đảng viên? – Đạt bao nhiêu phần trăm?"
        return _left_to_reach(view) if asks & {"count", "remaining"} else None
    if both_sides(view, TARGET):
        return None  # "chỉ tiêu kết nạp khóa tới nhiều hơn số đã kết nạp": each side names its own
    aim = _aim(view)
    if aim is None:
        reached = _share_told(view)
        opens = next((_is(one, TARGET) for one in view.clause.mentions if not one.filler), False)
        if reached is not None and opens and asks <= {"count"}:
            return missing(view.index, reached, "detail", ATTRIBUTE)  # "chỉ tiêu kết nạp là bao nhiêu"
        return share_asked(view, reached) if reached is not None and "percent" in asks else None
    left = "remaining" in asks or says_any(view, REACHING)
    if aim.whole:
        facet = "percent" if "percent" in asks else "remaining" if left else None
    elif "percent" in asks:
        facet = "achieved"
    else:
        apart = left or says_any(view, DIFFERENCES | PASSED)
        facet = "difference" if apart else None
    if facet is None:
        return None
    return Query(Outcome.ANSWER, aim.subjects, facet, ask=view.clause.ask, confidence=SURE, given=aim.given)


def _left_to_reach(view: View) -> Query | None:
    """ "Còn phải kết nạp thêm bao nhiêu đảng viên": what is left to a target that is not named as one."""
    if not any(mention.said.split()[0] in LEFT for mention in view.clause.mentions) or not says_any(view, MORE):
        return None
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT]
    aims = [aim for one in counts if (aim := _share(view, one) or _aimed(view, one)) is not None]
    aims = [aim for aim in aims if aim.target is None or aim.target.record.status is CountStatus.TARGET]
    if len(aims) != 1 or any(mention.number is not None for mention in view.strict):
        return None
    facet = "remaining" if aims[0].whole else "difference"
    return Query(Outcome.ANSWER, aims[0].subjects, facet, ask=view.clause.ask, confidence=SURE, given=aims[0].given)


def target_claimed(view: View) -> Query | None:
    """Whether a count reaches, or passes, its target: "có đạt chỉ tiêu không"; None where that is not asked."""
    bare = count_in_view(view) if not says_any(view, TARGET) and is_bare(view) and not view.numbers else None
    if (bare is None and not says_any(view, TARGET)) or not says_any(view, REACHED | PASSED):
        return None
    aim = _aim(view)
    if aim is None:
        reached = _share_told(view)
        if reached is not None:
            return share_claimed(view, reached, passed=says_any(view, PASSED), denied=is_denied(view))
        return missing(view.index, bare, "detail", ATTRIBUTE) if bare is not None else None
    count, target = aim.count.record.value, aim.value
    shares = [at for at, mention in enumerate(view.strict) if mention.percent]
    others = [m for m in view.strict if m.number is not None and not m.percent and m.number not in (count, target)]
    beside = any(one.keys and not _is(one, TARGET | REACHED | PASSED) for one in view.clause.negated)
    if others or len(shares) > 1 or beside:
        return None
    passed = says_any(view, PASSED)
    holds = count > target if passed else count >= target
    if shares:
        holds = share_holds(view, shares[0], count * 100 / target, passed=passed)
    if is_denied(view):
        holds = not holds
    facet = "progress" if aim.whole else "achieved"
    made = (claim(facet, holds, view.strict, aim.count.id),)
    return Query(Outcome.VERIFY, aim.subjects, facet, claims=made, confidence=SURE, given=aim.given)


def bare_target(view: View) -> Query | None:
    """What was to be reached by the number in view: "Chỉ tiêu là bao nhiêu?"; None where another or more is asked.

    "Có mấy chỉ tiêu" counts the targets there are.
    """
    count = count_in_view(view)
    if count is None or view.clause.verify or view.clause.ask not in OF_AIMS:
        return None
    words = [mention for mention in view.clause.mentions if not _of_its_time(view, count, mention)]
    aimed = next((at for at, one in enumerate(words) if _is(one, AIMS)), None)
    if (
        aimed is None
        or any(told >= BARE for one, told in telling(view) if one in words and one is not words[aimed])
        or any(_is(one, DIFFERENCES | PASSED | REACHED) for one in words)
    ):
        return None
    if (aimed and "count" in words[aimed - 1].asks) or any(word in count.record.of.casefold() for word in TARGET):
        return None
    label = next((one for one in count.details if ATTRIBUTE in view.index.meaning(one)), None)
    if label is None or count.record.out_of:
        return _aim_of_same(view, count)
    return Query(Outcome.ANSWER, (count.id,), "detail", label, ask=view.clause.ask, confidence=SURE)


def _of_its_time(view: View, count: Subject, mention: Mention) -> bool:
    """ "Mục tiêu đến cuối năm nay": when the share that is aimed at is to be reached, if it says no other time."""
    rate = rate_aimed_at(view.index, count) if mention.when is not None else None
    if rate is None or mention.when is None:
        return False
    years = {time.end.year for time in rate.told} | {time.end.year for name in rate.names for time in name.times}
    return not years or mention.when.end.year in years


def _aim_of_same(view: View, count: Subject) -> Query | None:
    """The number that is aimed at of the same: the whole that a count is of, or another count of all of its words."""
    whole = view.index.subjects.get(count.record.out_of or "")
    aims = [whole] if whole is not None and whole.record.status is not None else []
    if whole is not None and not aims:
        rate = rate_aimed_at(view.index, count)
        aims = [] if rate is None else [rate]
    if whole is None:
        others = (one for one in view.index.subjects.values() if one.type is Type.COUNT and one is not count)
        aims = [one for one in others if one.record.status is CountStatus.TARGET and _of_same(count, one)]
    if len(aims) != 1:
        return None
    return Query(Outcome.ANSWER, (aims[0].id,), "count", ask=view.clause.ask or "count", confidence=SURE)


def _of_same(count: Subject, target: Subject) -> bool:
    """Whether a target is of the same as a count: by the noun, the unit and all but the last words of its name."""
    if count.record.unit != target.record.unit or not count.names or not count.head & target.head:
        return False
    words = [keys for keys in count.names[0].words if keys]
    shared = [not keys.isdisjoint(target.name_keys) for keys in words]
    return len(words) >= LEAST_SHARED and sum(shared) >= len(words) - 1


def count_in_view(view: View) -> Subject | None:
    """The number that was just told."""
    first = view.focus.subjects[0] if view.focus is not None and view.focus.subjects else ""
    count = view.index.subjects.get(first)
    return count if count is not None and count.type is Type.COUNT else None


def says_any(view: View, words: frozenset[str]) -> bool:
    """Whether one of some words is said."""
    return any(_is(mention, words) for mention in view.clause.mentions)


def _is(mention: Mention, words: frozenset[str]) -> bool:
    """Whether a mention is, or holds, one of some words, or may be it where no tones are typed."""
    if not words.isdisjoint((mention.said, *mention.said.split())):
        return True
    return not is_marked(mention.text) and fold(mention.text) in map(fold, words)


def is_denied(view: View) -> bool:
    """ "Chưa đạt", "không vượt": what is claimed is the opposite."""
    return any(
        one.said in DENYING and one.last == two.first and _is(two, REACHED | PASSED)
        for one, two in pairwise(view.clause.mentions)
    )


def _aim(view: View) -> Aim | None:
    """The one count that is named beside its target; None where it is not clear which these are."""
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT and one.record.up_to is None]
    pair = _pair(view, counts)
    if pair is not None and _detailed(view, pair[0]) is None and _of_one_term(*pair):
        return Aim(pair[0], pair[1].record.value, pair[1])
    found = [
        aim for one in counts if (aim := _share(view, one) or _detailed(view, one) or _aimed(view, one)) is not None
    ]
    if len(found) > 1:  # "đảng viên mới" rather than all "đảng viên"
        most = max(len(view.named(aim.count)) for aim in found)
        found = [aim for aim in found if len(view.named(aim.count)) == most]
    stated = {mention.number for mention in view.strict if mention.number is not None and not mention.percent}
    fits = len(found) == 1 and stated <= {found[0].value, found[0].count.record.value}
    return found[0] if fits else None


def _share_told(view: View) -> Subject | None:
    """The one count that is meant, of which it is told what share of its target it is."""
    told = [one for one in found_subjects(view) if one.type is Type.COUNT and told_share(one) and is_meant(view, one)]
    most = max((len(view.named(one)) for one in told), default=0)
    told = [one for one in told if len(view.named(one)) == most]
    return told[0] if len(told) == 1 else None


def _share(view: View, count: Subject) -> Aim | None:
    """A count of those of a whole that was to be reached, where either is named: "đã xóa 131 trong 186 nhà tạm"."""
    whole = view.index.subjects.get(count.record.out_of or "")
    if whole is None or not (is_meant(view, count) or view.named(whole)):
        return None
    aimed = whole.record.status is not None or _target_of(view, count) is not None
    return Aim(count, whole.record.value, whole, whole=True) if aimed else None


def _detailed(view: View, count: Subject) -> Aim | None:
    """A count of whose target a detail tells."""
    value = _target_of(view, count) if count.record.out_of is None else None
    return Aim(count, value) if value is not None and is_meant(view, count) else None


def _aimed(view: View, count: Subject) -> Aim | None:
    """A count of those of a whole in some state, beside what is aimed at of the same: 9 of 17, "phấn đấu 12"."""
    beside = view.index.parts.get(count.record.out_of or "", ()) if count.record.status is None else ()
    aims = [
        one
        for one in beside
        if one.record.status is CountStatus.TARGET
        and one.record.out_of == count.record.out_of
        and fold(one.record.state or "") == fold(count.record.state or "")
    ]
    return Aim(count, aims[0].record.value) if len(aims) == 1 and is_meant(view, count) else None


def _target_of(view: View, count: Subject) -> Decimal | None:
    """The number in a detail that tells what was to be reached, in the unit of the count."""
    for label, text in count.details.items():
        if ATTRIBUTE not in view.index.meaning(label) or share_of(str(text)) is not None:
            continue
        said = view.index.mentions_of(str(text))
        value = next((one.number for one in said if one.number is not None and one.when is None), None)
        unit = count.record.unit
        if value and (unit is None or fold(unit) in fold(str(text))):
            return value
    return None


def is_meant(view: View, count: Subject) -> bool:
    """Whether a count is named, or is that of the question before: "kết nạp được bao nhiêu, vượt mấy người"."""
    aimed = next((mention for mention in view.strict if _is(mention, TARGET)), None)
    told = view.in_focus(count) and is_bare(view, aimed)
    return told or bool(view.named(count)) or evidence(view, count) >= NAMED


def _pair(view: View, counts: Sequence[Subject]) -> tuple[Subject, Subject] | None:
    """The one count that is named beside another that its name calls a target, and that; None where it is not clear."""
    targets = [one for one in counts if _is_target(one) and not view.index.parts.get(one.id)]  # else its shares are it
    found = [(one, target) for target in targets for one in _counts_of(view, target, counts)]
    found = [(one, target) for one, target in found if not any(view.named(one) < view.named(two) for two, _ in found)]
    return found[0] if len(found) == 1 else None


def _is_target(count: Subject) -> bool:
    names = (count.record.of, *count.record.also)
    return any(word in name.casefold() for name in names for word in TARGET)


def _counts_of(view: View, target: Subject, counts: Sequence[Subject]) -> list[Subject]:
    """Counts that are named in full, and of whose name each word is among those of the target."""
    same = (one for one in counts if not _is_target(one) and one.record.unit == target.record.unit)
    return [
        one
        for one in same
        if one.names and view.named(one) and all(not keys.isdisjoint(target.name_keys) for keys in one.names[0].words)
    ]


def _of_one_term(*counts: Subject) -> bool:
    """Whether counts do not tell of different terms: what was done in one reaches no target of another."""
    terms = [{time for time in one.told if time.grain is Grain.TERM} for one in counts]
    return not all(terms) or bool(set.intersection(*terms))
