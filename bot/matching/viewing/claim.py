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
