"""First to meet: which of those whose days are known meets first, or last: "chi bộ nào họp đầu tiên".

Told of a list, which says of what it is the first; where none of the sort that is asked for has a day, it is not known.
Of a round of meetings nobody is the first: it is no unit.
"""

from bot.knowledge.model import Event, EventStatus
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Choice, Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import is_meeting
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.when import Bound

FIRST, LAST = "first", "last"
ENDS = frozenset((FIRST, LAST))
ASKS = frozenset(("which", "who", "where"))
MEETS = frozenset(("c:congress", "c:carry_out", "c:pilot"))
KINDS = frozenset(f"c:{kind}" for kind in ("cell", "party_committee", "commune", "ward", "town", "company"))
LEVELS = frozenset(("c:grassroots",))
ANY = frozenset(("c:unit", "c:organisation", "c:levels")) | LEVELS
OWN = ("họp", "đại hội")  # in a word for the first or the last: "họp cuối", "họp đầu"
BEFORE = "trước"
DAYS = "ngày họp của từng đơn vị"
SURE = 0.9  # confidence: nothing else is said


def first_to_meet(view: View) -> Query | None:
    """The first or the last of those that meet; None where more is said, or prose tells of the first."""
    end = _end_asked(view)
    if end is None:
        return None
    kinds = frozenset(key for mention in view.strict for key in mention.keys & KINDS)
    known = [one for one in _meetings(view) if not kinds or kinds & view.index.keys_of(one.record.who)]
    held = [ids for ids in view.levels.values() if ids]
    known = [one for one in known if all(one.id in ids or one.group in ids for ids in held)]
    pilots = [one for one in known if "c:pilot" in view.index.keys_of(one.record.event)]
    known = pilots if "c:pilot" in view.said else known
    if not known:
        return Query(Outcome.MISSING, missing=DAYS, stated=True, ask=view.clause.ask, confidence=SURE)
    groups = dict.fromkeys(one.group for one in known if one.group)
    if end == LAST and len(groups) > 1:
        choices = tuple(Choice(one, "list") for one in groups)
        return Query(Outcome.CLARIFY, choices=choices, ask=view.clause.ask, confidence=SURE)
    if end == LAST and pilots and "c:pilot" not in view.said:
        return None  # the last of those that meet before the others is not the last of all
    pick = min if end == FIRST else max
    best = pick(known, key=lambda one: one.record.on.start)
    group = view.index.subjects.get(best.group or "")
    if group is None or len(group.members) != len(_timed(view, group)):
        return Query(Outcome.ANSWER, (best.id,), "when", ask="when", confidence=SURE)
    return Query(
        Outcome.ANSWER,
        (group.id,),
        "list",
        members=tuple(one.id for one in known if one.group == group.id),
        modifiers=frozenset((end,)),
        ask=view.clause.ask,
        confidence=SURE,
    )


def _end_asked(view: View) -> str | None:
    """First or last, where no more is asked than which unit meets so."""
    clause, ends = view.clause, view.clause.modifiers & ENDS
    if not clause.modifiers and _meets_before(view):
        ends = frozenset((FIRST,))
    if len(ends) != 1 or clause.modifiers - ends or clause.verify or clause.ask not in ASKS or view.focus is not None:
        return None
    if clause.story or clause.beyond or clause.negated or view.entities.uses or view.entities.strangers:
        return None
    said = [mention for mention, _ in telling(view) if not mention.asks & ENDS and mention.first not in view.hosts]
    if not _speaks_of_meeting(view) or not all(map(_idle, said)) or _told_in_prose(view):
        return None
    return next(iter(ends))


def _meets_before(view: View) -> bool:
    """ "Đảng bộ nào họp trước": before all others, where no other is named."""
    last = [mention for mention in view.clause.mentions if not mention.filler or mention.said == BEFORE][-2:]
    return len(last) > 1 and last[1].said == BEFORE and bool(last[0].keys & MEETS) and last[0].last == last[1].first


def _speaks_of_meeting(view: View) -> bool:
    words = [one for one in view.clause.mentions if one.keys & MEETS or one.asks & ENDS]
    return any(one.keys & MEETS or not set(OWN).isdisjoint(one.said.split()) for one in words)


def _idle(mention: Mention) -> bool:
    """Whether a word says no more than that it is a unit of some sort, or that it meets."""
    return not mention.is_value and not mention.attributes and bool(mention.keys & (MEETS | KINDS | ANY))


def _told_in_prose(view: View) -> bool:
    """Whether a topic tells who is the first, or the last."""
    topics = (one for one in found_subjects(view) if one.type is Type.TOPIC)
    words = [mention for mention in view.clause.mentions if mention.asks & ENDS]
    return any(_says(view, one, words) for one in topics)


def _says(view: View, topic: Subject, words: list[Mention]) -> bool:
    asked = frozenset(end for word in words for end in word.asks & ENDS)
    whose = [mention.keys for mention in view.strict if mention.keys & (KINDS | LEVELS)]
    if any(keys.isdisjoint(topic.strong) for keys in whose):
        return False
    phrases = (topic.record.name, *topic.record.also, *topic.record.questions)
    return any(asked & mention.asks for phrase in phrases for mention in view.index.mentions_of(phrase))


def _meetings(view: View) -> list[Subject]:
    """The congresses of units whose days are known."""
    events = (view.index.subjects[event.id] for event in view.index.knowledge.dates if _has_day(event))
    return [one for one in events if one.type is Type.EVENT and is_meeting(view, one)]


def _has_day(event: Event) -> bool:
    known = event.on is not None and event.on.bound is Bound.ON and event.status is not EventStatus.DEADLINE
    return known and bool(event.who)


def _timed(view: View, group: Subject) -> list[str]:
    """The members whose days are known."""
    members = (view.index.subjects[one].record for one in group.members)
    return [one.id for one in members if isinstance(one, Event) and _has_day(one)]
