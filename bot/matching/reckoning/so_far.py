"""So far: which events of a list are over by the day of asking: "đến nay mấy nơi đã đại hội điểm", "còn nơi nào chưa".

By the calendar: one is over when it is known to be held, or when its last day has passed. That none is over yet, or
that all are, is an answer, too; to tell the whole list instead would say that all were held.
"""

from itertools import dropwhile, islice

from bot.matching.knowing.subjects import Subject
from bot.matching.question import ALL_OVER, NONE_OVER, Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import STATES
from bot.matching.reading.times import LIMITS
from bot.matching.reckoning.agenda import FACET, PILOT, is_list_of_events
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.stages import is_over
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import is_up_to_now, telling
from bot.text.dates import say_when
from bot.text.when import Bound, When

ASKS = frozenset(("which", "who", "count", "remaining"))
PAST, ALREADY = "đã", "rồi"  # the latter at the end: "đơn vị nào làm điểm rồi"
NOW = grammar("until_now") - {"rồi", "nay", "hôm nay", "cách đây"}
OVER, LEFT = "đã qua ngày tổ chức", "chưa qua ngày tổ chức"
YET, TURN = "chưa", "lượt"
ANY_UNIT = frozenset(("c:unit",))
UNITS = ANY_UNIT | {"c:organisation"}
CHOSEN = frozenset(("c:select",))  # "đã chọn mấy nơi làm điểm": done is the choosing
SURE = 0.9  # confidence: nothing of the clause is left unexplained


def so_far(view: View) -> Query | None:
    """The events of a list that are over by now, or that are not yet; None where something else is asked."""
    state = _state(view)
    if (
        state is None
        or not _asks(view)
        or view.asks("next")
        or view.clause.negated
        or view.entities.uses
        or view.entities.strangers
    ):
        return None
    group = _list(view)
    if group is None:
        return None
    events = [view.index.subjects[one] for one in group.members]
    limit = _limit(view)
    found = [one for one in events if (_ends_by(one, limit) if limit else is_over(view, one.id)) is state]
    ids = tuple(one.id for one in found or events)
    exists = frozenset(("exists",)) if view.clause.verify else frozenset[str]()
    none = frozenset[str]() if found else frozenset((NONE_OVER if state else ALL_OVER,))
    return Query(
        Outcome.ANSWER,
        ids,
        FACET,
        members=ids,
        chosen_by=(OVER if state else LEFT) + (f", tính {say_when(limit)}" if limit else ""),
        modifiers=exists | none,
        ask=view.clause.ask,
        confidence=SURE,
        given=limit,
    )


def _limit(view: View) -> When | None:
    """ "Đến hết tháng 2 những nơi nào đã họp xong": the day by which, where it is another than that of asking."""
    times = [m.when for m in view.strict if m.when is not None and not is_up_to_now(view, m)]
    return times[0] if len(times) == 1 and times[0].bound in LIMITS else None


def _ends_by(event: Subject, limit: When) -> bool:
    """Whether an event is to be over by a day; before it, where just that is said."""
    on = event.record.on
    return on is not None and (on.end < limit.end if limit.bound is Bound.BEFORE else on.end <= limit.end)


def _state(view: View) -> bool | None:
    """Whether those are asked for that are over (True) or not yet (False); None where neither is."""
    if _comes_after(view):
        return None
    keys = {key for mention in view.strict for key in mention.keys & STATES}
    if len(keys) == 1:
        return "c:done" in keys
    if keys:
        return None
    if any(mention.keys & CHOSEN for mention in view.strict):
        return None
    if view.clause.verify:
        return True if any("yesno" in mention.asks and YET in mention.said.split() for mention in view.strict) else None
    until = any(mention.said in NOW or is_up_to_now(view, mention) for mention in view.clause.mentions)
    past = any(mention.said == PAST for mention in view.clause.mentions) and _counts(view)
    closing = dropwhile(_idle, reversed(view.clause.mentions))
    already = any(one.said == ALREADY for one in islice(closing, 1))
    return True if until or past or already else None


def _idle(mention: Mention) -> bool:
    """Particles and the like at the end: "… làm điểm rồi vậy ạ"."""
    return mention.filler and mention.said != ALREADY


def _comes_after(view: View) -> bool:
    """ "Xong phần làm điểm thì tới lượt ai": who is next once they are over."""
    return any(TURN in mention.said.split() for mention in view.clause.mentions)


def _asks(view: View) -> bool:
    if view.clause.verify:
        return view.asks("exists") and view.asks("which")
    return view.clause.ask in ASKS or _counts(view)


def _counts(view: View) -> bool:
    return view.clause.ask == "count" or any("count" in mention.asks for mention in view.strict)


def _list(view: View) -> Subject | None:
    """The one list of meetings that the clause names, of which it says no more."""
    groups = [one for one in found_subjects(view) if _is_named(view, one)] or _only_list(view)
    if len(groups) != 1 or not all(_is_idle(view, groups[0], mention) for mention, _ in telling(view)):
        return None
    return groups[0]


def _only_list(view: View) -> list[Subject]:
    """ "Hết tháng 2 có mấy đơn vị xong": the one list of meetings that there is, where no other units are counted."""
    units = all(mention.when is not None or mention.keys <= STATES | ANY_UNIT for mention, _ in telling(view))
    if _limit(view) is None or not units or view.clause.verify:
        return []
    groups = [view.index.subjects[one] for one in view.index.timed_groups]
    lists = [one for one in groups if is_list_of_events(view, one)]
    return lists if len(lists) == 1 and lists[0].record.complete else []


def _is_named(view: View, group: Subject) -> bool:
    return is_list_of_events(view, group) and not view.said.isdisjoint(group.strong & PILOT)


def _is_idle(view: View, group: Subject, mention: Mention) -> bool:
    """Whether a word chooses nobody of a list: it is of its name, or says how far they are."""
    limits = mention.when is not None and mention.when.bound in LIMITS
    if mention.keys & (STATES | UNITS) or limits or is_up_to_now(view, mention):
        return True
    if mention.is_value or mention.attributes:
        return False
    return bool(mention.asks) or not mention.keys.isdisjoint(group.strong | group.head)
