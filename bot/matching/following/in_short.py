"""In short: what a next turn leaves out of a question on the list or the number just told.

"Còn 2 chỉ tiêu chưa đạt. – Cái nào?", "Cái nào xong rồi? – Cái nào chưa?", "Nơi nào họp trước?": it is put in full.
"""

from dataclasses import replace

from bot.matching.cutting.clauses import Clause
from bot.matching.following.in_full import put_so
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome
from bot.matching.reading.mention import Mention
from bot.matching.taking.attempts import Attempts, Taken

ASKS = frozenset(("which", "where", "who"))
NOT_YET, BEFORE = "chưa", "trước"
FREE = frozenset(("c:unit", "c:carry_out", "c:congress"))  # keys of words that may stand beside "trước"
TERM = " nhiệm kỳ "  # what follows tells no targets from others
WHICH_ONES = "là những cái nào"


def in_short(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or put in full by the list or the number that was just told."""
    focus = attempts.focus
    if focus is None or not focus.subjects or not clause.asks & ASKS or clause.beyond or clause.modifiers:
        return taken
    text = _in_full(attempts.index, clause, focus)
    put = put_so(attempts, text, replace(clause, ask=None, verify=False)) if text else None
    if put is None or not _tells(attempts.index, put, focus):
        return taken
    return replace(put, clause=taken.clause)


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
    if told.type is Type.COUNT and told.record.out_of and all(not one.keys for one in words):
        state = told.record.rest if focus.facet == "remaining" else told.record.state
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
    return index.subjects[query.subjects[0]].type in (Type.TOPIC, Type.GROUP)
