"""Kept to: a next turn that names nothing, "kết quả ra sao", "ai làm", "khi nào xong", is about what was just told.

What its few words find by themselves, a contest's results or the deadline of all, is no answer to it: then it is said
that this is not known of what was told. Another noun, a name or a time leads to another thing.
"""

from dataclasses import replace

from bot.knowledge.model import EventStatus
from bot.matching.cutting.clauses import Clause
from bot.matching.following.by_paper import is_about
from bot.matching.following.in_full import put_so
from bot.matching.judging.gaps import unknown_of
from bot.matching.judging.referring import name_of, tells_of
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.facets import ASK_LABELS
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import STATES
from bot.matching.taking.attempts import Attempts, Taken
from bot.matching.viewing.weighing import BARE, telling

OF_ANYTHING = grammar("of_anything")
ACCORDING = grammar("according")
TELLING = (Outcome.ANSWER, Outcome.VERIFY)
RECORDS = (
    Type.EVENT,
    Type.COUNT,
    Type.TOPIC,
    Type.GROUP,
    Type.BODY,
    Type.DOCUMENT,
    Type.PROJECT,
)  # found by words of no one thing
DOES = "việc làm cụ thể"  # how a refusal names what somebody does
COUNTER = "cái"
DUE = frozenset(("c:deadline",))
TASKS = frozenset(("c:done_to", "c:task"))
DOING = frozenset(("c:carry_out", "c:write"))
COMMON = DUE | frozenset(("c:congress", "c:carry_out", "c:done", "c:not_done"))  # that many names have, and relate none
ONE_THING = (Type.EVENT, Type.COUNT, Type.TOPIC, Type.BODY, Type.DOCUMENT, Type.PROJECT)
SURE = 0.9  # confidence in prose that is told again for the time that it tells
WORD_FOR_WORD = 1.0  # likeness to an example question


def kept_to(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or that it is not known of what was told before, where it strayed from that."""
    focus, query = attempts.focus, taken.queries[0]
    if focus is None or not focus.subjects or len(taken.queries) > 1:
        return taken
    if clause.beyond or clause.modifiers:
        return taken
    told = attempts.index.subjects[focus.subjects[0]]
    does = _what_it_does(attempts, clause, taken, told)
    if does is not None:
        return does
    if query.outcome is Outcome.CLARIFY:
        return _not_asked_back(attempts, clause, taken, told)
    if query.outcome not in TELLING or not query.subjects:
        return taken
    found = attempts.index.subjects[query.subjects[0]]
    if _is_of_other_list(clause, taken, focus, found):
        said = " ".join(mention.text for mention, weight in telling(taken.view) if weight > 0)
        group = attempts.index.subjects[focus.group or ""]
        return replace(taken, queries=(unknown_of(group, f"phần “{said}”", clause.ask),))
    words = _asked_of_anything(taken, clause)
    if words is None and found.type is Type.TOPIC:
        return _not_found_alone(attempts, clause, taken, found)
    if words is None or found.type not in RECORDS or not _strayed(attempts, taken, focus, found):
        return taken
    of_tasks = bool(words) and all(one.keys <= TASKS for one in clause.mentions if one.keys)
    label = DOES if of_tasks else words or ASK_LABELS.get(clause.ask or "")
    label = label or " ".join(one.text for one in clause.mentions if one.keys)
    return replace(taken, queries=(unknown_of(told, label, clause.ask),)) if label else taken


def _is_of_other_list(clause: Clause, taken: Taken, focus: Focus, found: Subject) -> bool:
    """ "Kể mấy cái ở xã đi", of the works just told: whether "cái" is taken for whatever another list holds."""
    if focus.group is None or found.type is not Type.GROUP or found.id == focus.group or taken.view.entities.uses:
        return False
    if taken.queries[0].outcome is not Outcome.ANSWER:
        return False
    counts = any(COUNTER in mention.said.split() and not mention.keys for mention in clause.mentions)
    nouns = found.head | found.name_keys | taken.view.index.membership(found).heads
    chosen = bool(taken.queries[0].chosen_by or len(taken.queries[0].members) < len(found.members))
    named = (mention for mention in clause.mentions if mention.keys & nouns)
    places = found.own | frozenset().union(*(taken.view.index.subjects[one].own for one in found.members))
    return counts and chosen and all(mention.keys & places for mention in named)


def _what_it_does(attempts: Attempts, clause: Clause, taken: Taken, told: Subject) -> Taken | None:
    """ "Cái thứ hai làm gì?", of a body: by its name, where what was understood tells of other things."""
    said = [mention for mention, _ in telling(taken.view) if mention.keys or not mention.known]
    of_names = told.type in (Type.BODY, Type.DOCUMENT)
    if not of_names or not said or clause.verify or any(one.keys - TASKS for one in said):
        return None
    query, words = taken.queries[0], " ".join(one.text for one in said)
    if told.id in (*query.subjects, query.about) or not all(one.keys for one in said):
        return None
    put = put_so(attempts, f"{name_of(told)} {words}", clause)
    return put if put is not None and told.id in (*put.queries[0].subjects, put.queries[0].about) else None


def _not_asked_back(attempts: Attempts, clause: Clause, taken: Taken, told: Subject) -> Taken:
    """ "Có mấy cái?" after prose, "khi nào?": of what was told, where all that would be offered is other."""
    focus, index, words = attempts.focus, attempts.index, _asked_of_anything(taken, clause)
    if focus is None or words is None or told.type not in ONE_THING or clause.verify:
        return taken
    if any(mention.keys & DUE for mention in clause.mentions):
        return taken  # which of several limits is meant
    if clause.ask == "when" and told.type is Type.TOPIC and told.told and not words:
        again = Query(Outcome.ANSWER, (told.id,), "answer", ask=clause.ask, confidence=SURE)
        return replace(taken, queries=(again,))
    offered = [index.subjects[choice.subject] for choice in taken.queries[0].choices]
    in_view = {*focus.subjects, *focus.members, *focus.told, focus.group} - {None}
    if any(in_view & {one.id, one.group} or not in_view.isdisjoint(one.members) for one in offered):
        return taken
    if words and any(not _strayed(attempts, taken, focus, one) for one in offered):
        return taken
    label = words or ASK_LABELS.get(clause.ask or "")
    return replace(taken, queries=(unknown_of(told, label, clause.ask),)) if label else taken


def _not_found_alone(attempts: Attempts, clause: Clause, taken: Taken, found: Subject) -> Taken:
    """ "Ai không được vào cấp ủy? – Thế tiêu chuẩn là gì?": prose on something else, which nobody asked for."""
    focus, index = attempts.focus, attempts.index
    if focus is None or not clause.elliptic or clause.verify or taken.view.entities.uses:
        return taken
    if found.id in {*focus.subjects, *focus.mentioned} or taken.view.likeness(found) >= WORD_FOR_WORD:
        return taken
    if any(tells_of(index, found, index.subjects[one]) for one in focus.subjects) or not attempts.retries.take():
        return taken
    plain = replace(attempts, focus=None).take(replace(clause, elliptic=False, story=()))
    return plain if plain.queries[0].outcome is Outcome.MISSING else taken


def _asked_of_anything(taken: Taken, clause: Clause) -> str | None:
    """What is asked for, where it may be asked of anything; None where a thing, a name or a value is said."""
    view = taken.view
    if view.entities.uses or view.entities.strangers or view.hosts:
        return None
    said = [mention for mention, weight in telling(view) if weight >= BARE]
    if clause.mentions and clause.mentions[0].said in ACCORDING:
        return " ".join(mention.said for mention in said)  # "theo văn bản nào": what was told
    return " ".join(mention.said for mention in said) if all(map(_is_of_anything, said)) else None


def _is_of_anything(mention: Mention) -> bool:
    if mention.is_value or mention.names:
        return False
    return mention.said in OF_ANYTHING or bool(mention.keys and mention.keys <= STATES | DOING | TASKS | DUE)


def _strayed(attempts: Attempts, taken: Taken, focus: Focus, found: Subject) -> bool:
    """Whether what was found has nothing to do with what was told, and is not asked for in words of its own."""
    index = attempts.index
    told = [index.subjects[one] for one in focus.subjects]
    in_view = {*focus.subjects, *focus.members, *focus.mentioned, *focus.told, focus.group} - {None}
    if found.id in in_view or found.group in in_view or not in_view.isdisjoint(found.members):
        return False
    if taken.view.likeness(found) >= WORD_FOR_WORD:
        return False
    if taken.clause.mentions[0].said in ACCORDING:
        return not is_about(found, told[0])
    if taken.queries[0].outcome is Outcome.VERIFY:  # a yes or a no of something else is never meant
        related = (_count_the_same(one, found) or _counts_those_due(one, found) for one in told)
    else:
        related = (tells_of(index, found, one) or _are_related(one, found) for one in told)
    if any(related):
        return False
    return not any(mention.keys & found.head and mention.said not in OF_ANYTHING for mention in taken.view.strict)


def _are_related(told: Subject, found: Subject) -> bool:
    """Whether the names of two records have a word in common that not every other has: both are of chi bộ."""
    own = (told.head | told.name_keys) - COMMON
    return not own.isdisjoint(found.head | found.name_keys)


def _count_the_same(told: Subject, found: Subject) -> bool:
    """ "Bao nhiêu chi bộ? – Đã họp hết chưa?": whether both are numbers of one noun."""
    return told.type is found.type is Type.COUNT and not told.head.isdisjoint(found.head)


def _counts_those_due(told: Subject, found: Subject) -> bool:
    """ "Chi bộ phải xong trước ngày nào? – Xong hết chưa?": whether a number is of those for whom a deadline is set."""
    due = told.type is Type.EVENT and told.record.status is EventStatus.DEADLINE
    return due and found.type is Type.COUNT and not found.head.isdisjoint(told.head | told.name_keys)
