"""In short: what a next turn leaves out of a question on the list or the number just told.

"Còn 2 chỉ tiêu chưa đạt. – Cái nào?", "Cái nào xong rồi? – Cái nào chưa?", "Nơi nào họp trước?": it is put in full.
"""

from dataclasses import replace

from bot.matching.cutting.clauses import Clause
from bot.matching.following.in_full import put_so
from bot.matching.judging.gaps import missing
from bot.matching.judging.referring import text_of
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import UNNAMED, UNNAMED_REST, Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.reckoning.which_met import THOSE
from bot.matching.taking.attempts import Attempts, Taken
from bot.text.syllable import fold

ASKS = frozenset(("which", "where", "who"))
NOT_YET, BEFORE = "chưa", "trước"
WHICH, REST, NAMES = "which", "remaining", "danh sách"
FREE = frozenset(("c:unit", "c:carry_out", "c:congress"))  # keys of words that may stand beside "trước"
TERM = " nhiệm kỳ "  # what follows tells no targets from others
WHICH_ONES = "là những cái nào"


def in_short(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or put in full by the list or the number that was just told."""
    focus = attempts.focus
    if focus is None or not focus.subjects or not clause.asks & ASKS or clause.beyond or clause.modifiers:
        return taken
    untold = _untold_list(attempts.index, clause, focus)
    if untold is not None:
        return replace(taken, queries=(untold,))
    text = _in_full(attempts.index, clause, focus)
    put = put_so(attempts, text, replace(clause, ask=None, verify=False)) if text else None
    if put is not None and _tells(attempts.index, put, focus):
        return replace(put, clause=taken.clause)
    unnamed = _unnamed(attempts.index, clause, focus) if _tells_again(taken.queries[0], focus) else None
    return taken if unnamed is None else replace(taken, queries=(unnamed,))


def _untold_list(index: Index, clause: Clause, focus: Focus) -> Query | None:
    """ "Cái nào?" after a number, of which its record says that those counted are not told by name."""
    told = index.subjects[focus.subjects[0]]
    if told.type is not Type.COUNT or clause.verify or not _asks_which(clause):
        return None
    found = missing(index, told, "detail", NAMES, ask=clause.ask)
    return found if found.gap else None


def _unnamed(index: Index, clause: Clause, focus: Focus) -> Query | None:
    """ "Còn mấy chi bộ? – Kể tên những chi bộ ấy": that those who were just counted are not told by name."""
    told = index.subjects[focus.subjects[0]]
    if told.type is not Type.COUNT or not told.record.out_of or clause.verify or WHICH not in clause.asks:
        return None
    if not all(_names_nothing(one) or (one.known and one.keys <= told.head) for one in clause.mentions):
        return None
    rest = focus.facet == REST
    state = told.record.rest if rest else told.record.state
    words = f"{THOSE} {str(told.record.of).split(TERM)[0]} {state or ''}".strip()
    facet = UNNAMED_REST if rest else UNNAMED
    return Query(Outcome.MISSING, facet=facet, missing=words, about=told.id, stated=True, ask=clause.ask)


def _tells_again(query: Query, focus: Focus) -> bool:
    """Whether no more would be told than the number once more, or nothing."""
    return query.outcome is not Outcome.ANSWER or query.subjects[:1] == focus.subjects[:1]


def _asks_which(clause: Clause) -> bool:
    """Whether nothing is said but "cái nào", "là những cái nào"."""
    return WHICH in clause.asks and all(_names_nothing(one) and not one.keys for one in clause.mentions)


def _in_full(index: Index, clause: Clause, focus: Focus) -> str:
    """The clause in full; "" where nothing is left out."""
    told, group = index.subjects[focus.subjects[0]], index.subjects.get(focus.group or "")
    words = [one for one in clause.mentions if one.said != NOT_YET]
    if not all(map(_names_nothing, words)):
        return ""
    last = clause.mentions[-1].said if clause.mentions else ""
    if group is not None and last == NOT_YET and len(words) < len(clause.mentions):
        return f"{_noun(group)} nào {NOT_YET} {'họp' if _ordered(index, group) else 'xong'}"
    if group is not None and last == BEFORE and _ordered(index, group):
        return f"{_noun(group)} nào họp sớm nhất"
    if told.type is Type.COUNT and told.record.out_of and _asks_which(clause):
        state = told.record.rest if focus.facet == REST else told.record.state
        return f"{str(told.record.of).split(TERM)[0]} {state} {WHICH_ONES}" if state else ""
    return ""


def _names_nothing(mention: Mention) -> bool:
    if mention.names or mention.is_value or mention.attributes or not mention.known:
        return False
    return mention.filler or mention.keys <= FREE


def _ordered(index: Index, group: Subject) -> bool:
    """Whether the days of a list order it."""
    return index.membership(group).first is not None


def _noun(group: Subject) -> str:
    return str(min((group.record.name, *group.record.also), key=lambda name: len(name.split())))


def _tells(index: Index, put: Taken, focus: Focus) -> bool:
    """Whether some of the list just told are told, or what is known of those that were counted by name."""
    query = put.queries[0]
    if query.outcome is Outcome.MISSING:
        return bool(query.gap) and query.about in focus.subjects
    if query.outcome is not Outcome.ANSWER:
        return False
    if query.subjects[0] == focus.group:
        return bool(query.chosen_by or query.modifiers)
    if focus.group is not None:
        return set(query.subjects) <= set(index.subjects[focus.group].members)
    record, found = index.subjects[focus.subjects[0]].record, index.subjects[query.subjects[0]]
    state = record.rest if focus.facet == REST else record.state
    return found.type in (Type.TOPIC, Type.GROUP) and f" {fold(state or '')} " in text_of(index, found)
