"""Over: words that say of a meeting that it is over, which tell nothing of a work, nor of those in another state."""

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.met import is_meetings
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling

COUNT, GROUP, PROJECT = Type.COUNT, Type.GROUP, Type.PROJECT  # compared with every subject that is judged
DONE = frozenset(("c:done", "c:not_done"))


def of_meetings_alone(view: View, subject: Subject) -> int:
    """The mentions, as bits, that only a meeting may account for, where the subject is none."""
    return _of_meetings(view) if _is_work(view, subject) or _in_other_state(subject) else 0


def _is_work(view: View, subject: Subject) -> bool:
    """Whether a subject is a work, or a list of them."""
    if subject.type is GROUP and subject.members:
        return view.index.subjects[subject.members[0]].type is PROJECT
    return subject.type is PROJECT


def _in_other_state(subject: Subject) -> bool:
    """Whether a number is of those in a state that is no meeting's: "đã dùng phần mềm"."""
    record = subject.record
    if subject.type is not COUNT or not record.out_of or not record.state:
        return False
    return not is_meetings(f"{record.state} {record.rest or ''} {record.of}")


def _of_meetings(view: View) -> int:
    """Words, as bits, that say of a meeting that it is over: "nơi nào đã đại hội" asks for no work that is done."""
    return sum(
        1 << at for at, (mention, _) in enumerate(telling(view)) if mention.keys & DONE and is_meetings(mention.said)
    )
