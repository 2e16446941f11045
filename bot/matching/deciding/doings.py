"""Doings: what somebody has to do, or how many things there are to do, which no number of anything else tells.

"Đảng viên phải làm gì" asks not how many of them there are, and "đại hội có mấy nội dung" counts no units.
"""

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View

DOING = frozenset(("c:done_to", "c:task"))
PEOPLE = frozenset(("c:member", "c:cell", "c:party_committee", "c:party_base", "c:committee"))
SEEING_TO = frozenset(("c:prepare",))  # "lo", "chuẩn bị"
NUMBERS = frozenset(("count", "when"))  # facets that tell of nothing that is done
TASKS = grammar("things_to_do")
WHAT, TASK = ("gì", "chi"), "việc"
DUTY = "việc phải làm"


def things_to_do(view: View, query: Query) -> Query | None:
    """That what is to be done is not known, where something else would be counted; None where that is not asked."""
    if view.clause.verify or view.focus is not None or not _tells_other(view, query):
        return None
    counted = _counted(view) if view.clause.ask == "count" else None
    if counted is not None and not any(_is_of(one, counted) for one in _told(view, query)):
        return _unknown(view, f"số {counted.text}", counted)
    done = next((one for one in view.clause.mentions if _asks_what_is_done(one)), None)
    if done is not None and view.clause.ask in ("what", None) and not view.said.isdisjoint(PEOPLE):
        return _unknown(view, DUTY, done)
    return None


def _asks_what_is_done(mention: Mention) -> bool:
    """ "Làm gì", "những việc gì"."""
    *before, last = mention.said.split()
    return last in WHAT and (bool(mention.keys & DOING) or before[-1:] == [TASK])


def _tells_other(view: View, query: Query) -> bool:
    """Whether numbers or times alone would be told, or offered."""
    if query.outcome is Outcome.CLARIFY:
        return all(choice.facet in NUMBERS for choice in query.choices)
    one = view.index.subjects.get(query.subjects[0]) if query.outcome is Outcome.ANSWER and query.subjects else None
    return one is not None and query.facet in NUMBERS and one.type in (Type.COUNT, Type.GROUP, Type.EVENT)


def _told(view: View, query: Query) -> list[Subject]:
    told = (*query.subjects, *(choice.subject for choice in query.choices))
    return [view.index.subjects[one] for one in told]


def _counted(view: View) -> Mention | None:
    """ "Mấy việc", "bao nhiêu nội dung": the word for what is done, right behind what asks how many."""
    mentions = view.clause.mentions
    asking = {one.last for one in mentions if "count" in one.asks}
    return next((one for one in mentions if one.first in asking and one.said in TASKS), None)


def _is_of(subject: Subject, noun: Mention) -> bool:
    """Whether what is counted is called by that word: "48 phần việc", "năm nội dung thi đua"."""
    names = " ".join((subject.label, *map(str, getattr(subject.record, "also", ()))))
    return bool(noun.keys & subject.head) or f" {noun.said} " in f" {names.casefold()} "


def _unknown(view: View, missing: str, noun: Mention) -> Query:
    """That it is not known, of whom the clause speaks before that."""
    before = [one for one in view.clause.mentions if one.first < noun.first and one.keys - SEEING_TO and not one.filler]
    about = " ".join(one.text for one in before)
    return Query(Outcome.MISSING, missing=missing, about=about, ask=view.clause.ask, stated=True, confidence=0.0)
