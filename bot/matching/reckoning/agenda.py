"""The agenda: which events fall in a stated time, or come next: "tháng 3 có đại hội nào không", "sắp tới ai họp".

Only what a clause asks by its time alone is taken here; with a name, a number or another matter it is about that.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.knowledge.model import EventStatus
from bot.matching.knowing.membership import BEARER_KINDS
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.times import LIMITS, in_year_of
from bot.matching.viewing.claim import claim, is_meeting, meetings
from bot.matching.viewing.stages import is_over
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling, weight
from bot.text.dates import say_when
from bot.text.when import Bound, Grain, When

FACET: Final = "agenda"
COMING: Final = "sắp tới"
FROM, FROM_NOW = "từ", "từ nay"
NOW = grammar("now") | grammar("by_now") | {"đây"}
LEFT: Final = "còn lại "
MORE: Final = "nữa"
OCCASION: Final = "sự kiện"
MEETING: Final = "cuộc họp"
OWN_MEETING: Final = "đại hội"
MEET = "họp"
ANY_UNIT = frozenset(("c:unit",))
DOING = ("làm gì", "làm chi", "làm những gì", "phải làm gì")
ONE_OF_MANY = BEARER_KINDS - {"c:peoples_committee"} | {"c:cell", "c:party_committee", "c:hamlet"}
COUNTS = frozenset(("count", "remaining"))
OF_UNITS = COUNTS | {"who", "which", "what"}
CONGRESS = "c:congress"
CONFERENCES = frozenset(("c:conference", "c:session"))
NO_MEETINGS = frozenset(("c:suspend", "c:resume", "c:done"))
LASTING, LONGEST = dt.timedelta(days=6), dt.timedelta(days=40)  # of one meeting, and of several told together
WEEKDAY: Final = "thứ"
WHAT = ("gì", "chi")
DAYS = grammar("day_nouns")
ASKS = frozenset(("which", "what", "who", "where", "count"))
UPCOMING = grammar("upcoming")
# Words that any event explains; others, "đại hội" among them, choose the events whose names bear them.
ANY_EVENT = frozenset(f"c:{key}" for key in ("carry_out", "unit", "organisation", "schedule", "occasion"))
NAMING_EVENTS = frozenset(("c:congress", "c:schedule", "c:occasion", "c:session", "c:deadline"))
PILOT = frozenset(("c:pilot",))
MOST_KNOWN = 5  # events told of where none falls in the time
SURE = 0.9  # confidence: nothing of the clause is left unexplained


def agenda(view: View, *, bare: bool = False) -> Query | None:
    """The events of a time; that none is known then; None when the clause asks something else.

    Args:
        bare: take a clause that names no event, too ("ngày mai có gì?").
    """
    said = _time(view) if not any(mention.keys for mention in view.clause.negated) else None
    if said is None or not _asks(view, said) or _of_host(view) or view.entities.uses or view.entities.strangers:
        return None
    rest = [m for m, _ in telling(view) if m.when is None and m.said not in UPCOMING and m.first not in view.hosts]
    rest = [mention for mention in rest if mention.said not in DOING]
    if any(mention.is_value or mention.attributes or not (mention.keys or mention.asks) for mention in rest):
        return None
    naming = NAMING_EVENTS | PILOT if view.asks("next") or _tells_nothing(view) else NAMING_EVENTS
    if not bare and not (any(mention.keys & naming for mention in rest) or meets(view)):
        return None
    chosen_by = [mention for mention in rest if mention.keys and not mention.keys & ANY_EVENT]
    if not all(_borne(view, mention) for mention in chosen_by):
        return None
    calendar = view.index.calendar
    found = calendar.within(_span(view, said)) if isinstance(said, When) else calendar.coming(view.today)
    found = [one for one in found if not _only_speaks_of_it(view, one, rest)]
    left = isinstance(said, When) and said.start <= view.today <= said.end and _asks_what_is_left(view)
    found = [one for one in found if not (left and is_over(view, one.id))]
    chosen = _bearing(view, found, chosen_by)[: 1 if view.asks("next") else None]
    words = say_when(said) if isinstance(said, When) else said
    if chosen:
        return _query(view, Outcome.ANSWER, chosen, chosen_by=words)
    if bare and rest:
        return None
    refuted = _refuted(view, chosen_by) if view.clause.verify else None
    if refuted is not None:
        return refuted
    coming = [one for one in calendar.coming(view.today) if not (meets(view) and _only_speaks_of_it(view, one, rest))]
    known = _bearing(view, coming, chosen_by)[:MOST_KNOWN]
    named = next((mention.said for mention in rest if mention.keys & NAMING_EVENTS), None)
    noun = named or (MEETING if meets(view) else OCCASION)
    return _query(view, Outcome.MISSING, known, about=f"{noun} {LEFT if left else ''}{words}")


def _refuted(view: View, words: list[Mention]) -> Query | None:
    """ "Ủy ban có họp trong tháng 2 không": that the one meeting of whom alone these words name is at another time.

    Those of a kind may be others than the one that is known.
    """
    bodies = [mention for mention in words if not mention.keys & (NAMING_EVENTS | PILOT)]
    if not bodies or any(mention.keys & ONE_OF_MANY for mention in bodies):
        return None
    theirs = _bearing(view, meetings(view), words)
    if len(theirs) != 1:
        return None
    times = [mention for mention in view.strict if mention.when is not None]
    if not all(one.when and _apart(one.when, theirs[0].record.on) for one in times):
        return None
    made = claim("when", False, times, theirs[0].id)
    return Query(Outcome.VERIFY, (theirs[0].id,), "when", claims=(made,), confidence=SURE)


def _apart(said: When, known: When) -> bool:
    """Whether a time that is said holds no day of a known one."""
    ends = in_year_of(said, known)
    return ends is not None and said.bound is Bound.ON is known.bound and (ends[1] < known.start or ends[0] > known.end)


def meets(view: View) -> bool:
    """ "Ngày 24 họp gì", "mai có ai họp không": who or what meets then."""
    clause = view.clause
    asked = view.asks("exists") if clause.verify else not clause.asks.isdisjoint(OF_UNITS)
    return asked and any(map(_is_meet, view.strict))


def _is_meet(mention: Mention) -> bool:
    return "c:carry_out" in mention.keys and mention.said.split()[0] == MEET


def next_of(view: View, query: Query) -> Query:
    """ "Nơi nào gần nhất", of a list that was told: those alone that come next, on the day of asking."""
    group = view.index.subjects.get(query.subjects[0]) if len(query.subjects) == 1 else None
    if query.outcome is not Outcome.ANSWER or group is None or query.facet != "list" or not view.asks("next"):
        return query
    if not is_list_of_events(view, group):
        return query
    coming = [view.index.subjects[one] for one in query.members or group.members if not is_over(view, one)]
    times = [(one.record.on.start, one.id) for one in coming if one.record.on is not None]
    found = tuple(identity for start, identity in times if start == min(times)[0])
    return replace(query, members=found) if found else query


def _asks_what_is_left(view: View) -> bool:
    """ "Tháng 6 còn những việc gì", "tháng này có ai họp nữa không": of what is over nobody asks so.

    "Còn" stands inside, where it was taken out: at the beginning it asks on.
    """
    inside = view.clause.elliptic and any(one.last < two.first for one, two in pairwise(view.clause.mentions))
    return inside or any(mention.said.split()[-1] == MORE for mention in view.clause.mentions)


def _time(view: View) -> When | str | None:
    """The one time that the clause states, or `COMING`."""
    times = [mention.when for mention in view.strict if mention.when is not None]
    same = len({(one.start, one.end, one.bound) for one in times}) == 1  # "hôm nay 15/2"
    if same and times[0].grain is not Grain.TERM:
        if times[0].bound is Bound.BY and times[0].end >= view.today and _says_from_now(view):
            return When(view.today, times[0].end, Grain.RANGE)
        if times[0].bound not in LIMITS:
            return times[0]
        return _until(view, times[0])  # else "trước 30/6" is the time of what is due
    coming = view.asks("next") or any(mention.said in UPCOMING for mention in view.clause.mentions)
    return COMING if coming and not times else None


def _until(view: View, limit: When) -> When | None:
    """ "Trước 24/2 ai họp": from now to the day before it, where nothing is said of what is due by then."""
    last = limit.end if limit.bound is Bound.BY else limit.start - dt.timedelta(days=1)
    units = meets(view) or (CONGRESS in view.said and not view.clause.asks.isdisjoint(OF_UNITS))
    idle = all(mention.when is not None or mention.keys <= ANY_EVENT | {CONGRESS} for mention in view.strict)
    return When(view.today, last, Grain.RANGE) if units and idle and last >= view.today else None


def _span(view: View, said: When) -> When:
    """A time to look in: "từ nay đến 30/6" as one holds a month, with what is due in it."""
    from_now = said.grain is Grain.RANGE and said.start == view.today and (_says_from_now(view) or _is_limited(view))
    return replace(said, grain=Grain.MONTH) if from_now else said


def _is_limited(view: View) -> bool:
    return any(mention.when is not None and mention.when.bound in LIMITS for mention in view.strict)


def _says_from_now(view: View) -> bool:
    """ "Từ nay đến hết tháng 6", "từ giờ tới 30/6"."""
    said = [mention.said for mention in view.clause.mentions]
    return FROM_NOW in said or any(one == FROM and two in NOW for one, two in pairwise(said))


def _tells_nothing(view: View) -> bool:
    """Whether the time counts for nothing elsewhere: by "hôm nay", "tuần này" no list chooses its members."""
    return all(weight(view, mention) == 0.0 for mention in view.strict if mention.when is not None)


def _of_host(view: View) -> bool:
    """Whether the host's own congress may be meant: the host is named, and not only as where things happen."""
    return bool(view.hosts) and (view.of_host or not view.clause.asks & ASKS)


def _asks(view: View, said: When | str) -> bool:
    clause = view.clause
    if clause.verify:
        claims = view.asks("verify") or any("when" in mention.asks for mention in view.strict)
        return view.asks("exists") and not claims  # "…, có phải không", "mốc … có rơi vào … không"
    # "lịch tháng 3" asks when, and means what; "sắp tới đại hội khi nào" asks for a time that is not stated
    if clause.ask not in ("when", None):
        return clause.ask in ASKS or (clause.ask in COUNTS and any(map(_is_meet, view.strict)))
    doing = any(mention.said in DOING for mention in clause.mentions)
    dated = isinstance(said, When) and (_lists(view) or _asks_of_day(view) or doing)
    return dated or (said == COMING and clause.ask == "when" and view.asks("next") and _pilot(view))


def _lists(view: View) -> bool:
    return any("c:schedule" in mention.keys for mention in view.strict)


def _pilot(view: View) -> bool:
    """Whether one of several meetings is meant: "đại hội điểm gần nhất là ngày nào"."""
    return any("c:pilot" in mention.keys for mention in view.strict)


def _asks_of_day(view: View) -> bool:
    """ "22/2 rơi vào thứ mấy", "30/6 là ngày gì", "mốc 22/2 của ai": of what happens on a day that is told."""
    asking = [mention for mention in view.strict if "when" in mention.asks]
    of_day = any(one.said.split()[0] == WEEKDAY or one.said.split()[-1] in WHAT for one in asking)
    named = any(mention.said in DAYS for mention in asking)
    return of_day or (named and any(mention.asks & {"what", "who"} for mention in view.strict))


def _borne(view: View, mention: Mention) -> bool:
    """Whether the name of any event bears a word."""
    subjects = view.index.subjects
    found = (subjects[identity] for key in mention.keys for identity in view.index.postings.get(key, ()))
    return any(
        (one.type in (Type.EVENT, Type.CONGRESS) or is_list_of_events(view, one)) and mention.keys & one.strong
        for one in found
    )


def is_list_of_events(view: View, group: Subject) -> bool:
    """Whether a list names events and nothing else."""
    if group.type is not Type.GROUP or not group.members:
        return False
    return all(view.index.subjects[one].type is Type.EVENT for one in group.members)


def _bearing(view: View, events: Iterable[Subject], words: Iterable[Mention]) -> list[Subject]:
    """Those whose names, or their list's, bear all of some words; of several kinds of units any: "xã, phường nào"."""
    wanted = [mention.keys for mention in words]
    kinds = [keys for keys in wanted if keys & BEARER_KINDS]
    if len(kinds) > 1:
        wanted = [keys for keys in wanted if keys not in kinds] + [frozenset().union(*kinds)]
    return [event for event in events if all(keys & _called(view, event) for keys in wanted)]


def _called(view: View, event: Subject) -> frozenset[str]:
    """What an event is called by, of itself and as one of its list: "làm điểm"."""
    group = view.index.subjects.get(event.group or "")
    return event.strong if group is None or not is_list_of_events(view, group) else event.strong | group.strong


def _only_speaks_of_it(view: View, event: Subject, words: Iterable[Mention]) -> bool:
    """Whether a congress is asked for, and an event is none nor a limit to any, whatever its examples speak of."""
    if event.type is not Type.CONGRESS and meets(view) and not _may_be_met_at(view, event):
        return True
    if not any(CONGRESS in mention.keys for mention in words) or event.type is Type.CONGRESS:
        return False
    if "who" in view.clause.asks and not _is_of_units(event):
        return True  # "ai đại hội": a conference on congresses is no unit's
    since = any(mention.when is not None and mention.when.bound is Bound.SINCE for mention in view.strict)
    due = since and event.record.on is not None and event.record.on.bound in (Bound.BEFORE, Bound.BY)
    return due or not is_meeting(view, event)  # what is due later is no meeting "sau ngày 20/4"


def _may_be_met_at(view: View, event: Subject) -> bool:
    """Whether an event is a meeting that falls on a day, and neither a limit, a contest nor a pause of all meetings."""
    on, keys = event.record.on, view.index.keys_of(event.record.event)
    due = event.record.status == EventStatus.DEADLINE or on is None or on.bound in LIMITS
    if due or not keys.isdisjoint(NO_MEETINGS):
        return False
    times = [one.when for one in view.strict if one.when is not None]
    on_day = any(one.grain is Grain.DAY and one.bound is Bound.ON for one in times)
    if on.by_days and on.end - on.start > (LASTING if on_day else LONGEST):
        return False
    if not view.clause.asks.isdisjoint(COUNTS) and any(mention.keys == ANY_UNIT for mention in view.strict):
        return is_meeting(view, event) and _is_of_units(event)  # "mấy nơi họp"
    return is_meeting(view, event) or bool(keys & CONFERENCES)


def _is_of_units(event: Subject) -> bool:
    return event.record.who is not None or event.record.event.lower().startswith(OWN_MEETING)


def _query(view: View, outcome: Outcome, events: list[Subject], *, chosen_by: str = "", about: str = "") -> Query:
    ids = tuple(dict.fromkeys(event.id for event in events))
    return Query(
        outcome,
        ids,
        FACET,
        members=ids,
        chosen_by=chosen_by,
        about=about,
        modifiers=frozenset(("exists",)) if view.clause.verify else frozenset(),
        stated=outcome is Outcome.MISSING,
        ask=view.clause.ask,
        confidence=SURE,
    )
