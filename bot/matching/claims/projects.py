"""Claims on projects: the work, the phase, the cost, whether it is done."""

from collections.abc import Iterator
from itertools import pairwise

from bot.matching.claims.moved import is_moved, untold_move
from bot.matching.claims.pairing import said_of
from bot.matching.judging.finishing import order_of
from bot.matching.judging.numbers import comparator, number_holds, read_amount
from bot.matching.knowing.fields import LEVELS, WORKS
from bot.matching.knowing.patterns import LIGHT
from bot.matching.knowing.subjects import CONGRESS, Subject
from bot.matching.question import Claim
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.mention import Mention
from bot.matching.reading.times import borne_out, later
from bot.matching.viewing.claim import claim, of_meeting
from bot.matching.viewing.view import View
from bot.text.when import Bound, Grain, When

LEVEL_WORDS = ("cấp", "bậc")  # before a level, or in it
TO_COME = grammar("to_come")
TIMELY = ("kịp", "kịp thời", "kịp tiến độ")
ALONE = ("chỉ", "mỗi")
DUE, LIMITS = "c:deadline", ("hạn", "thời hạn", "kỳ hạn")
WHOLLY = "hoàn toàn"
ABOUT_TO = grammar("about_to")
BEFORE = "trước"
ALREADY = ("rồi", "chưa", "xong")
WHOLE = 100  # percent
DENYING = grammar("not_begun")
UNDER_WAY = grammar("under_way")
SMALLEST_AMOUNT = 1000  # đồng; a smaller number in a question on a project is no amount of money


def works(view: View, subject: Subject) -> Iterator[Claim]:
    """ "Sửa hay xây mới": each kind of work that is said or denied, and "chỉ sửa"."""
    have = (subject.field_keys if subject.record.work else subject.name_keys) & WORKS  # "Nâng cấp Trạm Y tế"
    negated = {mention.first for mention in view.clause.negated}
    only = any("c:only" in m.keys or _alone(m) for m in view.strict)
    said: set[str] = set()
    for mention in view.clause.mentions:
        keys = mention.keys & WORKS
        if not keys or "c:project" in mention.keys:
            continue
        if keys == {"c:build"} and mention.first not in negated:
            continue  # "xây" alone may mean any of them
        holds = bool(keys & have) if have else None
        if mention.first in negated:
            yield claim("work", None if holds is None else not holds, (mention,), subject.id)
        else:
            said |= keys
            yield claim("work", holds, (mention,), subject.id)
    if only and said and len(subject.record.work) > 1 and len(said & {"c:renovate", "c:build_new"}) == 1:
        alone = tuple(m for m in view.strict if "c:only" in m.keys or _alone(m))
        yield claim("work", False, alone, subject.id)


def _alone(mention: Mention) -> bool:
    """ "Chỉ sửa", "xây mới hoàn toàn"."""
    return mention.said in ALONE or mention.said.endswith(WHOLLY)


def _in_part(view: View, done: Mention) -> bool:
    """Whether a share stands beside a word for being done: "xong 70%", "được 70% khối lượng là xong"."""
    return any(m.percent and m.number != WHOLE and done.first - 1 <= m.last <= done.last + 2 for m in view.strict)


def status(view: View, subject: Subject) -> Iterator[Claim]:
    """ "… đã xong chưa", "… đưa vào sử dụng rồi à"."""
    said = [m for m in view.strict if m.keys & {"c:done", "c:used", "c:not_done"} or "finish" in m.attributes]
    said += [m for m in view.strict if "yesno" in m.asks and "xong" in m.said.split()]
    said = [m for m in said if not _calls_list(view, m, subject)]
    known = subject.record.status
    if said and all(_in_part(view, one) for one in said):
        yield claim("status", None if known is None else known == "ongoing", said, subject.id)  # "xong 70%"
        return
    said = said or _ended(view, subject) or _borne_out(view, subject)
    if not said or _timed(view, subject) or of_meeting(view):
        return
    done = None if known is None else known == "done"
    ends = subject.record.finished
    if done is None and ends is not None and ends.start > view.today:
        done = False  # "khánh thành rồi phải không", of what is to be done by a month to come
    if not done and any(m.said in TO_COME for m in view.clause.mentions):
        done = None  # "có kịp xong không": what is not done today may be by then
    negative = any("c:not_done" in m.keys for m in said)
    yield claim("status", (not done if negative else done) if done is not None else None, said, subject.id)


def _calls_list(view: View, mention: Mention, subject: Subject) -> bool:
    """ "… có gắn biển không" beside a list of "công trình gắn biển": what a list is called by, no state of works.

    "Đã gắn biển chưa" asks of the state all the same.
    """
    if not mention.keys or any(m.said.split()[-1] in ALREADY for m in view.clause.mentions):
        return False
    groups = [view.index.subjects[subject.group]] if subject.group else view.index.work_lists
    return any(not mention.keys.isdisjoint(one.name_keys) for one in groups)


def under_way(view: View, subject: Subject) -> Iterator[Claim]:
    """ "… đang thi công phải không": it is begun and not done."""
    said = [mention for mention in view.strict if "c:under_way" in mention.keys]
    said = said or _going_on(view)
    known = subject.record.status
    if said and known is not None and not _timed(view, subject):
        yield claim("status", known == "ongoing", said, subject.id)


def _going_on(view: View) -> list[Mention]:
    """ "… đang làm à", and not "xong chưa hay còn đang làm", which asks for either."""
    words = view.clause.mentions
    if any("c:done" in mention.keys or "xong" in mention.said.split() for mention in words):
        return []
    pairs = ((one, two) for one, two in pairwise(words) if one.last == two.first)
    return [two for one, two in pairs if one.said in UNDER_WAY and "c:carry_out" in two.keys]


def begun(view: View, subject: Subject) -> Iterator[Claim]:
    """ "… khởi công chưa": by the state of the work, else by whether its start had come when the facts were told."""
    said = [mention for mention in view.strict if "start" in mention.attributes]
    asks = any(mention.asks & {"yesno", "verify"} for mention in view.clause.mentions)
    if not said or not asks or _timed(view, subject) or any(m.said in ABOUT_TO for m in view.strict):
        return  # "sắp khởi công": what is not begun need not be soon
    record = subject.record
    as_of = record.as_of or view.index.knowledge.congress.as_of
    holds = None if record.status is None else record.status != "planned"
    if holds is None and record.started and as_of:
        holds = True if record.started.end <= as_of.end else False if record.started.start > as_of.end else None
    if holds is not None and any(_is_denied(view, mention) for mention in said):
        holds = not holds
    yield claim("started" if record.started else "status", holds, said, subject.id)


def _is_denied(view: View, start: Mention) -> bool:
    """ "… chưa khởi công à", where the word that denies still stands before it."""
    before = next((one for one in view.clause.mentions if one.last == start.first), None)
    return "c:not_begun" in start.keys and before is not None and before.said in DENYING


def dates(view: View, subject: Subject) -> Iterator[Claim]:
    """ "Khởi công tháng 5", "hoàn thành quý II": times against that of the start, or of the end."""
    starts = [mention for mention in view.strict if "start" in mention.attributes]
    ends = [mention for mention in view.strict if "finish" in mention.attributes or "c:done" in mention.keys]
    ends = ends or [mention for mention in view.strict if _names_limit(mention)] or _ended(view, subject)
    moved = [one for one in view.strict if is_moved(one)] if not starts else []  # "lùi đến ngày 30/7"
    ends += [one for one in moved if one not in ends]
    if bool(starts) == bool(ends):
        return
    facet = "started" if starts else "finished"
    known = getattr(subject.record, facet)
    for mention in view.strict:
        if mention.when is not None:
            holds = borne_out(mention.when, known, limit=not _is_that_day(view, mention)) if known else None
            holds = None if holds and untold_move(view, moved, subject) else holds
            yield claim(facet, holds, (*starts, *ends, mention), subject.id)


def _is_that_day(view: View, time: Mention) -> bool:
    """ "Bàn giao ngày 10/7", which says no limit: "trước ngày 10/7" is not that day."""
    day = time.when is not None and time.when.bound is Bound.ON and time.when.grain is Grain.DAY
    return day and not any(DUE in one.keys and not _names_limit(one) for one in view.strict)


def _names_limit(mention: Mention) -> bool:
    """ "Hạn hoàn thành là 30/5": the day itself, where "chậm nhất 30/5" holds of any before."""
    return DUE in mention.keys and mention.said.startswith(LIMITS)


def in_time(view: View, subject: Subject) -> Iterator[Claim]:
    """ "… có xong trước đại hội không": the end of a work, or its start, against the days of the host's congress."""
    main = view.index.subjects[CONGRESS].main
    said = _set_in_time(view)
    timely = [mention for mention in view.clause.mentions if mention.said in TIMELY]
    untold = main is None or main.on is None
    if timely and (untold or not (said or _timed(view, subject))):
        yield claim("finished", None, timely, subject.id)  # "có kịp không": what for is not said, or no day of it known
    others = any(use.kind and subject.id not in use.subjects for use in view.entities.uses)  # "trước đại hội xã A"
    if main is None or main.on is None or not said or others:
        return
    starts = [mention for mention in view.strict if "start" in mention.attributes]
    facet = "started" if starts else "finished"
    known = getattr(subject.record, facet)
    earlier = later(main.on, known) if known else _over_by(view, subject, main.on) if not starts else None
    holds = earlier if earlier is None or {BEFORE, *TIMELY} & set(said[0].said.split()) else not earlier
    ends = [mention for mention in view.strict if "finish" in mention.attributes or "c:done" in mention.keys]
    yield claim(facet if known else "status", holds, (*starts, *ends, *said), subject.id)


def _set_in_time(view: View) -> tuple[Mention, ...]:
    """ "Trước đại hội", "xong sau khi đại hội", "trước ngày khai mạc đại hội": these words; () where none are said."""
    order = order_of(view)
    if order is None:
        pairs = pairwise(view.clause.mentions)  # "có kịp đại hội không"
        order = next(((one, two) for one, two in pairs if one.said in TIMELY and one.last == two.first), None)
    if order is None or "c:congress" not in order[1].keys or order[1].names:
        return ()
    return tuple(mention for mention in view.clause.mentions if order[0].first <= mention.first <= order[1].first)


def _over_by(view: View, subject: Subject, congress: When) -> bool | None:
    """Whether a work was done when the facts were told, before a congress that was still to come; else None."""
    as_of = subject.record.as_of or view.index.knowledge.congress.as_of
    done = subject.record.status == "done" and as_of is not None and as_of.end < congress.start
    return True if done else None


def _timed(view: View, subject: Subject) -> bool:
    """Whether a time is said, but for that of a name ("Quảng trường 3/2"), or that of the congress by its name."""
    own = [time for phrase in subject.names for time in phrase.times]
    times = any(mention.when is not None and mention.when not in own for mention in view.strict)
    return times or bool(_set_in_time(view))


def _ended(view: View, subject: Subject) -> list[Mention]:
    """ "… thông xe rồi phải không": what the source calls the end of the work, in all its words."""
    ending = syllables(subject.record.ending) if subject.record.ending else ()
    said = [mention for mention in view.strict if set(mention.said.split()) <= set(ending)]
    return said if ending and any(mention.said.split()[0] == ending[0] for mention in said) else []


def _borne_out(view: View, subject: Subject) -> list[Mention]:
    """ "… thông xe chưa": words that only the text on a finished project tells, when it is asked whether they hold."""
    if subject.record.status != "done" or not any("yesno" in m.asks and "chưa" in m.said for m in view.clause.mentions):
        return []
    said = [m for m in view.strict if m.keys and not m.is_value and not m.keys & subject.name_keys and not m.filler]
    return said if all(m.keys & subject.soft for m in said) else []


def is_other_phase(view: View, subject: Subject) -> bool:
    """ "Kè … giai đoạn 1", of a work that is the second one by its very name: of the first nothing is known by it."""
    said = {key for one in view.strict for key in one.keys if key.startswith("phase:")}
    own = {key for key in subject.name_keys if key.startswith("phase:")}
    return bool(said) and bool(own) and said.isdisjoint(own)


def phase(view: View, subject: Subject) -> Iterator[Claim]:
    """ "Giai đoạn 2": against the phase of the project."""
    known = subject.record.phase
    phases = [mention for mention in view.strict if any(key.startswith("phase:") for key in mention.keys)]
    for mention in phases:
        if said_of(view, mention, phases, subject):
            holds = None if known is None else f"phase:{known}" in mention.keys
            yield claim("phase", holds, (mention,), subject.id)


def level(view: View, subject: Subject) -> Iterator[Claim]:
    """ "Thuộc cấp THCS": a level that is said against that of the project, unless it is part of its name."""
    group = view.index.subjects.get(subject.group or "")
    own = subject.kind_keys - LIGHT
    if not own or group is None:
        return
    named = view.named(subject)
    kinds = view.index.membership(group).kinds
    others = {use.mention.first for use in view.entities.uses if use.subjects and subject.id not in use.subjects}
    for mention in view.strict:
        if mention.last in others:
            continue  # "trường tiểu học" of another's name
        surely = mention.said.split()[0] in LEVEL_WORDS or any(
            "c:level" in one.keys and one.last == mention.first for one in view.clause.mentions
        )
        said = (mention.keys & (kinds.keys() | LEVELS)) - LIGHT if surely else mention.keys & LEVELS
        if said and not mention.names and (surely or not (mention.first in named or said & group.name_keys)):
            yield claim("level", bool(said & own), (mention,), subject.id)


def costs(view: View, subject: Subject) -> Iterator[Claim]:
    """ "Hết hơn 70 tỷ": amounts against the cost as officials wrote it."""
    cost = subject.record.cost
    for at, mention in enumerate(view.strict):
        if mention.number is None or any(":" in key and not key.startswith("n:") for key in mention.keys):
            continue
        if mention.number < SMALLEST_AMOUNT:
            continue
        used = (mention,)
        if cost is None:
            yield claim("cost", None, used, subject.id)
            continue
        bound, words = comparator(view.strict, at)
        value, precision = read_amount(cost)
        if value is not None:
            yield claim("cost", number_holds(mention.number, bound, value, precision), (*words, *used), subject.id)
