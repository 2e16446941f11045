"""Counts beside what the turn before told: parts of it, shares of it, others of its whole or of its list."""

from bot.matching.judging.coverage import cover
from bot.matching.knowing.series import series_of
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import grammar
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View

COUNTING = frozenset(("count", "percent"))
WITHIN = grammar("within")
LEAST_SAID = 0.4  # share of its name that must be said of a part
COUNT = Type.COUNT  # compared with every subject


def of_another_whole(view: View, subject: Subject) -> bool:
    """Whether a count is a part of something else than what "trong đó" points at."""
    focus = view.focus
    whole = subject.record.part_of or subject.record.out_of if subject.type is COUNT else None
    if focus is None or whole is None or {whole, subject.id} & set(focus.subjects):
        return False
    counted = view.index.subjects[focus.subjects[0]].type is COUNT if focus.subjects else False
    return counted and any(mention.said in WITHIN for mention in view.strict)


def beside_part(view: View, subject: Subject) -> bool:
    """Whether a part of what was told goes by the same words: "… mấy người mới? – Sinh viên mấy người?"."""
    if subject.type is not COUNT or view.focus is None or subject.id in view.focus.subjects:
        return False
    if not (view.told or view.clause.elliptic or view.once(_ends_counting)) or _of_family(view, subject):
        return False
    return any(_of_family(view, one) for one in found_subjects(view) if one is not subject)


def _ends_counting(view: View) -> bool:
    """ "Doanh nghiệp mấy người", "trong đó nữ mấy phần trăm": how many is asked last, of what is said before."""
    said = [mention for mention in view.strict if not mention.filler or mention.asks]
    return len(said) > 1 and not said[-1].asks.isdisjoint(COUNTING) and not said[0].asks


def _of_family(view: View, subject: Subject) -> bool:
    """Whether a count is a share of one just told, or a part beside it, and just its own words are said."""
    if subject.type is not COUNT or view.focus is None:
        return False
    if _share_of_focus(view, subject):
        return True
    whole = view.index.subjects.get(subject.record.part_of or "")
    if whole is None or whole.id not in view.focus.subjects:
        return False
    own = subject.name_keys - whole.name_keys
    return any(key in own for key in view.at) and cover(view, subject, None).share == 1.0


def part_of_focus(view: View, subject: Subject, said: float) -> bool:
    """Whether a count is a part of what was told, or a share of it: "trong đó mấy đảng bộ", "… mấy nữ"."""
    if subject.type is not COUNT or view.focus is None:
        return False
    if _share_of_focus(view, subject):
        return True
    going_on = (view.clause.elliptic or view.once(_ends_counting)) and _of_family(view, subject)
    return subject.record.part_of in view.focus.subjects and (said >= LEAST_SAID or going_on)


def _share_of_focus(view: View, subject: Subject) -> bool:
    """Whether a count is a share of one just told, and nothing but what tells it from the whole is said."""
    whole = view.index.subjects.get(getattr(subject.record, "out_of", None) or "")
    if whole is None or view.focus is None or whole.id not in view.focus.subjects:
        return False
    own = subject.name_keys - whole.name_keys
    return any(key in own for key in view.keys) and cover(view, subject, None).share == 1.0


def beside_focus(view: View, subject: Subject) -> bool:
    """Whether a count is a part of the same whole as one just told, and a word of its own is said.

    Or one of the same noun, where it is asked on for nothing else: "Ban Chấp hành mấy ủy viên? – Còn Ban Thường vụ?".
    """
    if subject.type is COUNT and view.clause.elliptic and _of_same_noun(view, subject):
        return True
    whole = subject.record.part_of if subject.type is COUNT else None
    if whole is None:
        return False
    others = [view.index.subjects[one] for one in view.focus.subjects if one != subject.id] if view.focus else []
    beside = [other for other in others if getattr(other.record, "part_of", None) == whole]
    return any(key in view.keys for other in beside for key in subject.name_keys - other.name_keys)


def _of_same_noun(view: View, count: Subject) -> bool:
    focus = view.focus
    told = view.index.subjects[focus.subjects[0]] if focus is not None and focus.subjects else None
    if told is None or told is count or told.type is not COUNT or told.head.isdisjoint(count.head):
        return False
    own = any(key in view.at for key in count.name_keys - told.name_keys)
    return own and not count.record.out_of and cover(view, count, None).share == 1.0


def beside_in_group(view: View, subject: Subject) -> bool:
    """Whether a count is one of the group or the series of the one just told, and a word of its own alone is said."""
    focus = view.focus
    if focus is None or subject.type is not COUNT or subject.id in focus.subjects:
        return False
    if subject.group and subject.group == focus.group:
        return not subject.own.isdisjoint(view.at)
    told = view.index.subjects[focus.subjects[0]] if focus.subjects else subject
    if told is subject or told.type is not COUNT or subject not in series_of(view.index, told):
        return False
    return any(key in view.at for key in subject.name_keys - told.name_keys)  # "nghị quyết giao bao nhiêu"
