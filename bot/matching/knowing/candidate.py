"""What stands between a clause and the decision on it: the readings found, and what the turns before left in view."""

from dataclasses import dataclass

from bot.matching.knowing.subjects import Subject
from bot.matching.reading.mention import Mention


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far a reading accounts for a clause.

    Attributes:
        share: 0..1, by weight.
        left: mentions that stay unexplained.
        conflict: one of them is a value, which the subject so contradicts.
    """

    share: float
    left: tuple[Mention, ...]
    conflict: bool


@dataclass(slots=True)  # never changed, but frozen ones take three times as long to make
class Candidate:
    """A reading of a clause: one thing asked of one subject.

    Attributes:
        subject, facet: what is asked of what.
        score: 0..1, from the three that follow.
        coverage: share of the clause's content that is explained.
        evidence: how surely the clause names the subject.
        fit: how well the ask fits the facet.
        left: words of content that stay unexplained.
        filters: mentions that choose among the members of a group.
        attribute: attribute asked for, when the facet is a detail or a gap.
        known: whether the knowledge holds the answer.
        conflict: the clause states a value (number, time, ordinal) that the subject contradicts.
        inherited: the subject comes from the turn before rather than from the clause.
        members: members of the group that are meant.
    """

    subject: Subject
    facet: str
    score: float
    coverage: float
    evidence: float
    fit: float
    left: tuple[Mention, ...] = ()
    filters: tuple[Mention, ...] = ()
    attribute: str | None = None
    known: bool = True
    conflict: bool = False
    inherited: bool = False
    members: tuple[str, ...] = ()


@dataclass(frozen=True)
class Focus:
    """What the turns before leave in view.

    Attributes:
        subjects: subjects of the last answer, most important first.
        facet: what was asked of them.
        ask: how it was asked.
        group: the group they belong to, if any.
        members: the members of it that were chosen, when some were.
        mentioned: further subjects that were named, without being told.
        attribute: the attribute that was asked of them, when one was.
        listed: the longer list that the members were then chosen of, when they were.
        told: what the turns before told of counts, events and works, oldest first, to be reckoned with.
        person: who was told of, with the honorific as the knowledge has it; "" where nobody was.
        beside: likewise of the questions before that one in the same message, of the same subject.
        seen: members of the group that were told one by one while it was spoken of.
        asked: the words of what was asked last, with `likewise.SLOT` for the name of what it was asked of.
    """

    subjects: tuple[str, ...] = ()
    facet: str | None = None
    ask: str | None = None
    group: str | None = None
    members: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    attribute: str | None = None
    listed: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    person: str = ""
    asked: str = ""
    seen: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
