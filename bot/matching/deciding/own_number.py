"""Own numbers: how many of something there are at a unit or work, by a detail of its record or a count that names it.

"Hoa Mai bầu bao nhiêu ủy viên Ban Chấp hành", "mấy phòng học?" after the school was told of: what is counted stands in
the detail, word for word, so that no number of another thing is told.
"""

from collections.abc import Iterator

from bot.matching.judging.asked import so_far_label
from bot.matching.judging.by_hand import OWNING, is_narrower
from bot.matching.judging.referring import in_view, name_of, names, tells_of
from bot.matching.knowing.hosts import OURS
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold

ELECTING = frozenset(("c:elect",))
MEETING = frozenset(("c:congress", "c:carry_out", "c:pilot"))
TAKING_PART = grammar("taking_part")
DOING = frozenset(map(fold, TAKING_PART))
PEOPLE = frozenset(("nguoi", "dong chi"))
NUMBERS = frozenset(("bao", "nhieu", "may", "co", "duoc", "so", "tong", "luong", "nhiu", "gom"))
EMPTY = frozenset(("so", "tong", "cac", "duoc", "luong"))  # in the name of a detail
MEMBERS = "dang vien"
SURE = 0.9  # confidence: every word of what is counted stands in the detail


def own_number(view: View) -> Query | None:
    """How many there are of something at the one that is named or in view; None where that is not asked or told."""
    asks = view.clause.asks | {view.clause.ask}
    if view.clause.verify or "count" not in asks or asks & {"remaining", "percent", "compare"}:
        return None
    owner = _owner(view)
    if owner is None or owner.type not in OWNING or view.clause.modifiers or view.clause.beyond:
        return None
    words = list(_counted(view, owner))
    if not words or (" ".join(words) in PEOPLE and view.attributed):
        return None  # "bao nhiêu người dự" asks for the delegates, and for no other people told of there
    label = so_far_label(view, owner) or _detail(view, owner, words)
    if label is not None:
        return Query(Outcome.ANSWER, (owner.id,), "detail", label, ask="count", confidence=SURE)
    count = _count_of(view, owner)
    return None if count is None else Query(Outcome.ANSWER, (count.id,), "count", ask="count", confidence=SURE)


def _owner(view: View) -> Subject | None:
    """The one that the clause names, or else that of which the turn before told."""
    if view.entities.strangers or view.hosts or any(mention.keys & OURS for mention in view.strict):
        return None
    subjects = view.index.subjects
    used = [subjects[one] for one in sorted(view.used) if subjects[one].type in (Type.EVENT, Type.PROJECT)]
    if view.entities.uses:
        used = used if len(used) == 1 else [one for one in used if _is_called_just_so(view, one)]
        return used[0] if len(used) == 1 else None
    if view.focus is None:
        return None
    group = subjects.get(view.focus.group or "")
    said = [subjects[one] for one in group.members if subjects[one].own & view.at.keys()] if group else []
    if said:
        return said[0] if len(said) == 1 and said[0].type in (Type.EVENT, Type.PROJECT) else None
    return in_view(view.index, view.focus)


def _is_called_just_so(view: View, subject: Subject) -> bool:
    """Whether a whole name is said of one whose name others only hold: a commune, after which a road is named, too."""
    return any(name.words and all(keys & view.at.keys() for keys in name.words) for name in subject.names)


def _counted(view: View, owner: Subject) -> Iterator[str]:
    """The words of what is counted, folded: all that is said, but for the name and what is done there."""
    named = {name for one in names(view.index, owner) for name in one.split()}
    said = [(mention, fold(mention.said)) for mention, _ in telling(view) if not _is_idle(mention)]
    words = [word for mention, text in said if not _names(mention, owner) for word in text.split()]
    told = [word for word in words if word not in NUMBERS | DOING]
    elects = any(mention.keys & ELECTING for mention in view.strict)
    if elects and " ".join(told) == MEMBERS:
        return  # who elects is not who is elected
    people = " ".join(told) in PEOPLE
    yield from (word for word in told if people or word not in {"nguoi", *(named - set(told))})


def _is_idle(mention: Mention) -> bool:
    """Whether a word says only that there is a meeting, that people come, or that some are elected."""
    if mention.keys & (ELECTING | MEETING) and not mention.names:
        return True
    return mention.said in TAKING_PART


def _names(mention: Mention, owner: Subject) -> bool:
    """Whether a word names the owner rather than what is counted."""
    return bool(mention.names) or bool(mention.keys & owner.own)


def _detail(view: View, owner: Subject, words: list[str]) -> str | None:
    """The name of the detail that tells a number of just that; of several the one least of whose name is unsaid."""
    found: list[tuple[int, str]] = []
    for label, value in owner.details.items():
        text = {word.strip(",.;:()") for word in fold(f"{label} {value}").split()}
        if not str(value)[:1].isdigit() or not set(words) <= text or is_narrower(view, label):
            continue
        unsaid = [word for word in fold(label).split() if word not in EMPTY and word not in words]
        found.append((len(unsaid), label))
    found.sort()
    sole = found and (len(found) == 1 or found[0][0] < found[1][0])
    return found[0][1] if sole else None


def _counts(view: View, owner: Subject, count: Subject, noun: Mention) -> bool:
    """Whether a noun is what is counted, or opens it: "hộ" of "hộ nghèo được hồ Hoa Mai cấp nước", of the lake."""
    opens = str(count.record.of).casefold().startswith(f"{noun.said} ")
    return bool(noun.keys & count.head) or (opens and not owner.head.isdisjoint(view.at.keys()))


def _count_of(view: View, owner: Subject) -> Subject | None:
    """The one count of what is asked for whose name is of the owner."""
    noun = view.noun()
    if noun is None or not name_of(owner):
        return None
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT and _counts(view, owner, one, noun)]
    own = [one for one in counts if tells_of(view.index, one, owner)]
    return own[0] if len(own) == 1 else None
