"""Sequence: which events of a list come before or after one of them, which are over by a day and which are to come.

Only what the stated times decide is answered: an event of which the month alone is known is neither before nor after a
day in that month.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from bot.knowledge.model import CountStatus
from bot.matching.judging.spelled import borne, spelled
from bot.matching.knowing.membership import BEARER_KINDS, having
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import STATES
from bot.matching.reading.times import later
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.dates import say_when
from bot.text.when import Bound, Grain, When

SURE = 0.9  # confidence: nothing of the clause is left unexplained
ASKS = frozenset(("which", "what", "who", "where", "count", "remaining"))
BEFORE = grammar("before")
AFTER = grammar("after")
AIMING = grammar("aiming")
ORDER = BEFORE | AFTER
ORDERING = grammar("ordering") | ORDER
NEXT = frozenset(("ngay", "liền", "kế", "tiếp", "liền kề"))
PASSED = ("qua", "sau", "hết")  # before a time: from its end on
# Words that any list of events explains.
ANY_LIST = frozenset(f"c:{key}" for key in ("carry_out", "unit", "organisation", "congress", "schedule", "occasion"))
BETWEEN = ("giữa",)
COUNTING = frozenset(("count", "remaining"))
PAIR = 2
NAME_REACH = 3  # words between "trước" and the name, at most


def sequence(view: View) -> Query | None:
    """Events by their place in time; None where that is not asked, or cannot be told."""
    if view.entities.strangers:
        return None
    return _between(view) or _beside(view) or _by_day(view)


def _beside(view: View) -> Query | None:
    """ "Ai họp sau Hoa Mai", "trước Hoa Mai có nơi nào không"."""
    asked = view.clause.asks & (ASKS - {"what"}) or (view.clause.verify and view.asks("exists"))
    ordered = any(mention.said in ORDER for mention in view.clause.mentions)
    named = named_events(view) if asked and ordered and len(view.entities.uses) < PAIR else []
    if len(named) != 1:
        return None
    name, one = named[0]
    group = view.index.subjects.get(one.group or "")
    order = _order(view, name)
    if order is None or group is None or not _timed(view, group) or not _explained(view, [group, one], [order]):
        return None
    earlier = order.said in BEFORE
    time = one.record.on
    decided = [later(_when(view, member), time) for member in group.members if member != one.id]
    if None in decided:
        return None
    rest = [member for member in group.members if member != one.id]
    members = [m for m, after in zip(rest, decided, strict=True) if after is not earlier]
    if members and _next_to(view, order):
        members = [(max if earlier else min)(members, key=lambda member: _when(view, member).start)]
    if not members:
        return _query(view, group, group.members, modifiers=frozenset(("first" if earlier else "last",)))
    return _query(view, group, members, f"{order.said} {name.text}")


def _by_day(view: View) -> Query | None:
    """ "Hết tháng 2 còn nơi nào chưa họp", "đến 23/2 nơi nào đã xong"."""
    days = [mention for mention in view.strict if mention.when is not None and mention.when.grain is not Grain.TERM]
    states = [mention for mention in view.strict if mention.keys & STATES]
    if view.clause.verify or view.entities.uses or len(days) != 1 or len(states) != 1 or not view.clause.asks & ASKS:
        return None
    limit = _limit(view, days[0])
    group = _group(view)
    if limit is None or group is None or not _explained(view, [group], [*days, *states]):
        return None
    if view.clause.asks & COUNTING and (_counted_then(view, limit) or not _is_counted(view, group)):
        return None
    over = [_over(_when(view, member), limit) for member in group.members]
    if None in over:
        return None
    wanted = "c:done" in states[0].keys
    members = [member for member, done in zip(group.members, over, strict=True) if done is wanted]
    if not members:
        return _query(view, group, group.members)
    return _query(view, group, members, say_when(limit) if limit.bound is not Bound.ON else days[0].text)


def _counted_then(view: View, day: When) -> bool:
    """Whether a number says how far it had come by that very day: "sau ngày 17 còn bao nhiêu nơi chưa họp".

    Or is to have come: "đến 24/1 phấn đấu bao nhiêu chi bộ xong" asks for no days of meetings.
    """
    if any(mention.said in AIMING for mention in view.clause.mentions):
        return True
    return any(one.record.as_of and _ends_with(day, one.record.as_of) for one in _progress(view)) or any(
        one.record.status is CountStatus.TARGET and any(_ends_with(day, time) for time in one.told)
        for one in _progress(view)
    )


def _is_counted(view: View, group: Subject) -> bool:
    """Whether just the members of a list are counted: by its own words, or where no number tells of any others.

    "Sau ngày 10 còn bao nhiêu tổ chức chưa họp" asks for more than the pilots, whose days are all that is known.
    """
    others = frozenset[str]().union(*(one.head for one in _progress(view)))  # "chi bộ", of which there are more
    named = group.strong - ANY_LIST - others & view.said or (view.focus is not None and view.focus.group == group.id)
    return bool(named) or not any(True for _ in _progress(view))


def _progress(view: View) -> Iterator[Subject]:
    """The counts of those among others that are done, or not done."""
    told = {identity for state in STATES for identity in view.index.postings.get(state, ())}
    counts = (one for identity in told if (one := view.index.subjects[identity]).type is Type.COUNT)
    return (one for one in counts if one.record.out_of)


def _ends_with(day: When, as_of: When) -> bool:
    """Whether a number is of just the last day that a limit names: "đến 17/7", "sau ngày 17/7"."""
    last = day.start - dt.timedelta(days=1) if day.bound is Bound.SINCE else day.end
    return last == as_of.end


def _between(view: View) -> Query | None:
    """ "Giữa Hoa Mai và Hoa Đào là nơi nào": those whose time lies between the times of two that are named."""
    said = next((mention for mention in view.clause.mentions if mention.said.split()[0] in BETWEEN), None)
    named = named_events(view) if said is not None and view.clause.asks & ASKS else []
    if said is None or len(named) != PAIR:
        return None
    (first, one), (second, two) = named
    if any(mention.first > second.first and mention.said in ORDERING for mention in view.clause.mentions):
        return None  # "giữa Hoa Mai và Hoa Đào thì bên nào họp trước" asks for one of the two
    group = view.index.subjects.get(one.group or "")
    if said.last > first.first or group is None or one.group != two.group or not _timed(view, group):
        return None
    if not _explained(view, [group, one, two], [said]):
        return None
    early, late = sorted((one, two), key=lambda event: event.record.on.start)
    rest = [member for member in group.members if member not in (one.id, two.id)]
    members = [
        member
        for member in rest
        if later(_when(view, member), early.record.on) and later(late.record.on, _when(view, member))
    ]
    return _query(view, group, members, "giữa") if members else None


def named_events(view: View) -> list[tuple[Mention, Subject]]:
    """The events that are named: by a proper name, in full, or by the only kind of which there is one among them."""
    found = borne(view, Type.EVENT)
    groups = [view.index.subjects[one] for one in view.index.timed_groups]
    for one in spelled(view, [view.index.subjects[member] for group in groups for member in group.members]):
        if one.subject.type is Type.EVENT and one.subject.id not in [event.id for _, event in found]:
            found.append((one.words[0], one.subject))
    told = [name for name, _ in found]
    bearing = {mention.first for mention in view.strict for name in told if mention.last == name.first}
    for mention in view.strict:
        kinds = mention.keys & BEARER_KINDS
        if mention.names or mention in told or mention.first in bearing or not kinds:
            continue
        ids = frozenset[str]().union(*(having(view.index.membership(group).fields, kinds) for group in groups))
        if len(ids) == 1 and not ids & {event.id for _, event in found}:
            found.append((mention, view.index.subjects[next(iter(ids))]))
    once = {event.id: (name, event) for name, event in sorted(found, key=lambda pair: -pair[0].first)}
    return sorted(once.values(), key=lambda pair: pair[0].first)


def _order(view: View, name: Mention) -> Mention | None:
    """The word of order that stands before a name, with at most a few light words between."""
    before = [mention for mention in view.clause.mentions if mention.last <= name.first]
    near = reversed(before[-NAME_REACH:])
    return next((mention for mention in near if mention.said in ORDER), None)


def _next_to(view: View, order: Mention) -> bool:
    """ "Ngay sau", "liền trước"."""
    before = [mention.said for mention in view.clause.mentions if mention.last == order.first]
    return not NEXT.isdisjoint([*before, order.said.split()[0]])


def _limit(view: View, day: Mention) -> When | None:
    """The time up to which it is asked, or from whose end on."""
    when = day.when
    if when is None or when.bound is Bound.BEFORE:
        return None
    if when.bound is not Bound.ON:
        return when
    before = [mention for mention in view.clause.mentions if mention.last == day.first]
    passed = bool(before) and before[0].said in PASSED
    return When(when.start, when.end, when.grain, Bound.BY, when.has_year) if passed else None


def _over(time: When, limit: When) -> bool | None:
    """Whether an event is over by a limit; None where only its month is known, and the limit lies in that."""
    if limit.bound is Bound.SINCE:
        done = time.end < limit.start
        undecided = time.grain not in (Grain.DAY, Grain.RANGE) and time.start < limit.start <= time.end
    else:
        done = time.end <= limit.end
        undecided = time.grain not in (Grain.DAY, Grain.RANGE) and time.start <= limit.end < time.end
    return None if undecided else done


def _when(view: View, member: str) -> When:
    time: When = view.index.subjects[member].record.on
    return time


def _timed(view: View, group: Subject) -> bool:
    """Whether the members of a group are events that are all at stated times."""
    records = [view.index.subjects[member] for member in group.members]
    return all(one.type is Type.EVENT and one.record.on and one.record.on.bound is Bound.ON for one in records)


def _group(view: View) -> Subject | None:
    """The list of events that is meant: the one that the clause names, or the only one."""
    groups = [view.index.subjects[one] for one in view.index.timed_groups if _timed(view, view.index.subjects[one])]
    named = [one for one in groups if one in found_subjects(view) and one.strong - ANY_LIST & view.said]
    return groups[0] if len(groups) == 1 else named[0] if len(named) == 1 else None


def _explained(view: View, subjects: Iterable[Subject], used: Sequence[Mention]) -> bool:
    """Whether the subjects and the words that are used account for all that the clause tells."""
    ours = ANY_LIST.union(*(one.strong | one.name_keys for one in subjects))
    return all(
        mention in used or mention.first in view.hosts or bool(mention.keys & ours) or bool(mention.names)
        for mention, _ in telling(view)
    )


def _query(
    view: View, group: Subject, members: Sequence[str], by: str = "", modifiers: frozenset[str] = frozenset()
) -> Query:
    return Query(
        Outcome.ANSWER,
        (group.id,),
        "list",
        members=tuple(members),
        chosen_by=by,
        modifiers=modifiers,
        ask=view.clause.ask,
        confidence=SURE,
    )
