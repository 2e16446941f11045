"""How a claim is put down."""

from collections.abc import Sequence

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import says_met
from bot.matching.viewing.view import View

MEETINGS = frozenset(("c:congress", "c:pilot"))


def claim(facet: str, holds: bool | None, mentions: Sequence[Mention], subject: str, detail: str = "") -> Claim:
    """A claim on a facet of a subject, made by these mentions."""
    words = " ".join(mention.text for mention in mentions)
    return Claim(facet, holds, subject, words, frozenset(mention.first for mention in mentions), detail)


def of_meeting(view: View) -> bool:
    """Whether what is said to be done or not is a meeting: "… đại hội xong rồi à", and no work that is built."""
    return "c:congress" in view.said or any(map(says_met, view.strict))


def is_meeting(view: View, subject: Subject) -> bool:
    """Whether an event is a congress, by what it is called."""
    if subject.type is Type.CONGRESS:
        return True
    return subject.type is Type.EVENT and not view.index.keys_of(subject.record.event).isdisjoint(MEETINGS)


def meetings(view: View) -> tuple[Subject, ...]:
    """The congresses that have a time, the earliest first, but for the host's own; kept for the questions to come."""
    return view.index.kept(("meetings",), _meetings, view)


def _meetings(view: View) -> tuple[Subject, ...]:
    dated = {one.id: one for _, one in view.index.calendar.events if one.type is Type.EVENT and one.record.on}
    return tuple(one for one in dated.values() if is_meeting(view, one))
