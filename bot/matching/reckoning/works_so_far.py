"""Works so far: whether those of a list are finished: "các công trình xong chưa", "có trường nào xong chưa".

Judged by how far each is, as far as its source says; where that is said of none, which are finished is not known.
"""

from collections.abc import Sequence

from bot.knowledge.model import ProjectStatus
from bot.matching.claims.projects import TIMELY
from bot.matching.judging.gaps import missing
from bot.matching.knowing.subjects import Subject, Type, texts
from bot.matching.question import Claim, Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import STATES, says_met
from bot.matching.viewing.filters import Choosing, Chosen, choose, said
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold

HOW_FAR = "tiến độ"  # what is not known, as records state it
FINISHED, OVER = "xong", "đã hoàn thành"
DONE, CONGRESS = "c:done", "c:congress"
ASKS = frozenset(("which", "what", "count", "list", "remaining"))
SURE = 0.9  # confidence: nothing of the clause is left unexplained


def works_so_far(view: View) -> Query | None:
    """Whether works are finished, or that it is not known of any; None where something else is asked."""
    clause, states = view.clause, [one for one in view.clause.mentions if _says_how_far(one)]
    if not states or clause.negated or clause.choice or view.of_host or not (clause.verify or clause.asks & ASKS):
        return None
    if view.entities.uses or view.entities.strangers or any(one.when for one in view.strict):
        return None
    group = next((one for one in found_subjects(view) if _are_works(view, one)), None)
    if group is not None and CONGRESS not in group.strong and any(map(says_met, view.strict)):
        return None  # but the works "chào mừng đại hội" may be "xong"
    chosen = _chosen(view, group) if group is not None else None
    if group is None or chosen is None or not _says_no_more(view, group, chosen) or _names_one(view, group):
        return None
    works = [view.index.subjects[one] for one in chosen.members]
    if len(works) == 1 < len(group.members) and clause.verify:
        return _whether_it_is(view, works[0])
    far = [one.record.status for one in works]
    if not any(far):
        if any(_counts_those(one, group) for one in found_subjects(view)):
            return None
        return missing(view.index, group, "detail", HOW_FAR, ask=clause.ask)
    if not clause.verify or not all(DONE in one.keys or one.asks for one in states):
        return None  # which of them, or that they are not: told by the states of each
    kind = said(chosen.by)
    if any(one.said in TIMELY for one in clause.mentions):
        return _due(view, group, works, kind)
    return _whether_any(view, group, works, kind) if view.asks("exists") else _whether_all(view, group, works, kind)


def _due(view: View, group: Subject, works: Sequence[Subject], kind: str) -> Query:
    """ "Có kịp xong không": when they are to be done, which is all that is known of what is not done today."""
    if not any(one.record.finished for one in works):
        return missing(view.index, works[0] if len(works) == 1 else group, "finished", ask=view.clause.ask)
    ids = tuple(one.id for one in works)
    return Query(Outcome.ANSWER, (group.id,), "finished", members=ids, chosen_by=kind, ask="when", confidence=SURE)


def _whether_it_is(view: View, work: Subject) -> Query:
    """Of the only one that is chosen by what it is: "cầu xong chưa"."""
    if work.record.status is None:
        return missing(view.index, work, "detail", HOW_FAR, ask=view.clause.ask)
    claims = (Claim("status", work.record.status is ProjectStatus.DONE, work.id),)
    return Query(Outcome.VERIFY, (work.id,), "status", claims=claims, confidence=SURE)


def _counts_those(count: Subject, group: Subject) -> bool:
    """Whether a number tells how many of a list's noun are so far, though of none it is said which."""
    own = group.head | group.name_keys
    return count.type is Type.COUNT and bool(count.record.out_of) and not count.head.isdisjoint(own)


def _says_how_far(mention: Mention) -> bool:
    """Whether a word says that something is finished or not, or asks that: "đã xong", "xong chưa"."""
    return bool(mention.keys & STATES) or ("yesno" in mention.asks and FINISHED in mention.said.split())


def _are_works(view: View, group: Subject) -> bool:
    """Whether a list is one of works, of which the clause says the noun, or what some of them are."""
    if group.type is not Type.GROUP or not group.members:
        return False
    if view.index.subjects[group.members[0]].type is not Type.PROJECT:
        return False
    return not group.head.isdisjoint(view.said) or bool(_chosen(view, group).by)


def _chosen(view: View, group: Subject) -> Chosen:
    """Those that are chosen by what they are ("trường"), whatever is said of how far they are."""
    return choose(view.index, group, Choosing.of([one for one in view.strict if not _says_how_far(one)]))


def _says_no_more(view: View, group: Subject, chosen: Chosen) -> bool:
    """Whether all that is said is the list's noun, what chooses among its members, and their state."""
    own = group.head | group.strong
    rest = (one for one, _ in telling(view) if not (one.asks or _says_how_far(one) or one in chosen.by))
    return all(one.keys & own or one.number == len(group.members) for one in rest)


def _names_one(view: View, group: Subject) -> bool:
    """ "Đường bê tông xong chưa": whether what is said is the very name of one of them, and no sort of works."""
    words = [one for one, _ in telling(view) if not (one.asks or _says_how_far(one))]
    called = " ".join(fold(one.said) for one in words)
    members = (view.index.subjects[one] for one in group.members)
    return any(called == fold(name) for one in members for name in texts(one.record).names)


def _whether_any(view: View, group: Subject, works: Sequence[Subject], kind: str) -> Query:
    """ "Có công trình nào xong chưa": those that are; that none is, where it is known of all."""
    found = tuple(one.id for one in works if one.record.status is ProjectStatus.DONE)
    if found:
        return _verdict(group, members=found, chosen_by=f"{kind} {OVER}".strip())
    if all(one.record.status for one in works) and (kind or _are_all_named(group)):
        return _verdict(group, holds=False, members=_some(works, kind), chosen_by=kind)
    return missing(view.index, group, "detail", HOW_FAR, ask=view.clause.ask)


def _whether_all(view: View, group: Subject, works: Sequence[Subject], kind: str) -> Query:
    """ "Các công trình xong chưa": not as long as one is not; that they are only where it is known of all."""
    far = [one.record.status for one in works]
    over = all(one is ProjectStatus.DONE for one in far) and (kind or _are_all_named(group))
    if over or any(one is not None and one is not ProjectStatus.DONE for one in far):
        return _verdict(group, holds=bool(over), members=_some(works, kind), chosen_by=kind)
    return missing(view.index, group, "detail", HOW_FAR, ask=view.clause.ask)


def _some(works: Sequence[Subject], kind: str) -> tuple[str, ...]:
    return tuple(one.id for one in works) if kind else ()


def _are_all_named(group: Subject) -> bool:
    return bool(group.record.total is None or group.record.total == len(group.members))


def _verdict(group: Subject, *, holds: bool | None = None, members: tuple[str, ...] = (), chosen_by: str = "") -> Query:
    claims = () if holds is None else (Claim("progress", holds, group.id),)
    return Query(
        Outcome.VERIFY, (group.id,), "list", claims=claims, members=members, chosen_by=chosen_by, confidence=SURE
    )
