"""Finishing: which works of a list are done before or after a day, or the host's congress.

Only what the stated times decide is answered. Of a congress whose month alone is known a day in that month is neither
before nor after it.
"""

import datetime as dt

from bot.knowledge.model import ProjectStatus
from bot.knowledge.undated import ending_in_words
from bot.matching.knowing.subjects import CONGRESS, Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.times import LIMITS, agrees
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import weight
from bot.text.when import Bound, Grain, When

BEFORE = grammar("before")
AFTER = grammar("after")
PAST = grammar("waiting_past")
UNTIL = ("đến", "tới", "đến khi", "tới khi", "cho đến", "cho tới", "tính đến")
ORDER = BEFORE | AFTER | PAST
ASKS = frozenset(("which", "what", "where", "count"))
DONE = frozenset(("c:done", "c:not_done"))
SURE = 0.9  # confidence: the list and the time are named
DENYING = grammar("denying")
FINISHED = ("xong", "hoàn")
UNITS = frozenset(("c:unit",))  # "nơi nào"
NEAR_DAYS = 10  # around a day: "dịp 30/4"
ANCHOR_REACH = 3  # words between "sau" and what it is after


def order_of(view: View) -> tuple[Mention, Mention] | None:
    """The word of order of a clause, and the time or the meeting that stands after it; None where there is none.

    Of "sau 1/8", which is one word of time, it is both.
    """
    mentions = view.clause.mentions
    for at, mention in enumerate(mentions):
        if mention.when is not None and (mention.when.bound in (Bound.BEFORE, Bound.SINCE) or _by_then(view, mention)):
            return mention, mention
        if mention.said in UNTIL and mentions[at + 1 : at + 2] and "c:congress" in mentions[at + 1].keys:
            return mention, mentions[at + 1]
        if mention.said.split()[-1] not in ORDER and mention.said not in ORDER:
            continue
        after = mentions[at + 1 : at + 1 + ANCHOR_REACH]
        anchor = next((one for one in after if one.when is not None or "c:congress" in one.keys), None)
        if anchor is not None:
            return mention, anchor
    return None


def _by_then(view: View, mention: Mention) -> bool:
    """ "Đến 30/6 xong mấy công trình": a day that is still to come, by which they are to be done."""
    when = mention.when
    return when is not None and when.bound is Bound.BY and when.grain is Grain.DAY and when.end > view.today


def finishing(view: View) -> Query | None:
    """The works of a list that are done before or after a time; None where that is not asked, or cannot be told."""
    clause = view.clause
    order = order_of(view)
    if clause.verify or not clause.asks & ASKS or view.entities.uses:
        return None
    finishes = any(one.keys & DONE or "finish" in one.attributes or _ends(one) for one in clause.mentions)
    if order is None:
        return _done_on(view) if finishes else None
    word, anchor = order
    group = next((one for one in found_subjects(view) if _of_works(view, one)), None)
    time = _time(view, anchor)
    if not finishes or group is None or time is None:
        return None
    members = [view.index.subjects[one] for one in group.members]
    later = [_later(one, time, view.today, _around(view, one)) for one in members]
    if None in later and "count" in clause.asks and (group.record.complete or time.end <= view.today):
        return None
    wanted = _is_after(word) or time.bound is Bound.SINCE
    if any(one.said in DENYING or one.said.split()[0] in DENYING for one in clause.mentions):
        wanted = not wanted  # "không kịp xong trước đại hội"
    found = tuple(one.id for one, after in zip(members, later, strict=True) if after is wanted)
    said = anchor.text if word is anchor else f"{word.said} {anchor.text}"
    by = said if wanted is (_is_after(word) or time.bound is Bound.SINCE) else ""
    query = Query(Outcome.ANSWER, (group.id,), "finished", members=found, chosen_by=by, ask=clause.ask, confidence=SURE)
    return query if found else None


def _done_on(view: View) -> Query | None:
    """ "Công trình nào khánh thành ngày 19/5": the works that are done on that day, or that none is known to be."""
    said = [m for m in view.strict if m.when is not None and m.when.bound is Bound.ON and weight(view, m) != 0.0]
    works = next((one for one in found_subjects(view) if _has_works(view, one)), None)
    if len(said) != 1 or said[0].when is None or works is None:
        return None
    noun = view.which_noun()
    kinds = noun.keys if noun is not None and noun.keys.isdisjoint(works.head | UNITS) else frozenset[str]()
    members = [view.index.subjects[one] for one in works.members]
    if kinds and not any(kinds & (one.head | one.field_keys) for one in members):
        return None  # "phường nào xong đại hội ngày 19/5"
    if not kinds and works.head.isdisjoint(view.said) and not any("finish" in one.attributes for one in view.strict):
        return None
    found = tuple(
        one.id
        for one in members
        if one.record.finished is not None
        and agrees(said[0].when, one.record.finished)
        and (not kinds or kinds & (one.head | one.field_keys))
    )
    if not found:
        words = said[0].text
        return Query(Outcome.MISSING, missing=words, about=works.id, ask=view.clause.ask, stated=True, confidence=0.0)
    return Query(Outcome.ANSWER, (works.id,), "finished", members=found, ask=view.clause.ask, confidence=SURE)


def _has_works(view: View, group: Subject) -> bool:
    listed = group.members if group.type is Type.GROUP else ()
    return bool(listed) and view.index.subjects[listed[0]].type is Type.PROJECT


def _is_after(word: Mention) -> bool:
    return not (AFTER | PAST).isdisjoint((word.said, *word.said.split()))


def _ends(mention: Mention) -> bool:
    """ "Xong trước", which is one word for a limit."""
    return mention.said.split()[0] in FINISHED and mention.said.split()[-1] in BEFORE | AFTER


def _of_works(view: View, group: Subject) -> bool:
    """Whether a list is one of works, and the clause says its noun."""
    return _has_works(view, group) and not group.head.isdisjoint(view.said)


def _time(view: View, anchor: Mention) -> When | None:
    if anchor.when is not None:
        return anchor.when
    congress = view.index.subjects.get(CONGRESS)
    when: When | None = getattr(congress.main or congress.record, "on", None) if congress is not None else None
    return when


def _around(view: View, work: Subject) -> dt.date | None:
    """The day around which a work is to be done, where it is told so in words: "thông xe dịp 30/4/2025"; else None."""
    told = ending_in_words(work.record) if work.record.finished is None else None
    days = [one.when for one in view.index.mentions_of(" ".join(told))] if told is not None else []
    known = [day for day in days if day is not None and day.grain is Grain.DAY and day.has_year]
    return known[0].start if len(known) == 1 and known[0].bound is Bound.ON else None


def _later(work: Subject, time: When, today: dt.date, around: dt.date | None) -> bool | None:
    """Whether a work is done after a time; None where its day is not known, or lies within the time.

    Args:
        around: a day near which it is to be, so that only a time well before or after it decides.
    """
    done: When | None = work.record.finished
    if time.bound is Bound.SINCE:
        time = When.day(time.start - dt.timedelta(days=1))
    elif time.bound is Bound.BEFORE:
        time = When.day(time.start)
    elif time.bound is Bound.BY:
        time = When.day(time.end + dt.timedelta(days=1))
    if done is not None and done.bound in LIMITS and time.bound is not Bound.SINCE and done.end <= time.start:
        return False  # "trước 30/6" is before 24/7
    if around is not None and abs((around - time.start).days) > NEAR_DAYS < abs((around - time.end).days):
        return around > time.end if not time.start < around < time.end else None
    if done is None or done.bound is not Bound.ON:
        over = work.record.status is ProjectStatus.DONE and today < time.start
        return False if over else None
    return True if done.start > time.end else False if done.end < time.start else None
