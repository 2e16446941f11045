"""Of those: "bao nhiêu là sinh viên" after members were counted asks how many of them are that."""

from collections.abc import Sequence
from dataclasses import replace

from bot.matching.cutting.clauses import Clause
from bot.matching.following.in_full import put_so
from bot.matching.judging.gaps import unknown_of
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import STATES
from bot.matching.taking.attempts import Attempts, Taken
from bot.matching.taking.of_each import of_each
from bot.matching.taking.rows import parts_of
from bot.matching.viewing.weighing import telling

COUNT = "count"
HOW_MANY = "bao nhiêu"
BEING = "là"
THEREOF = ("trong đó", "trong số đó", "trong số ấy")
ALL, LIST = "các", "list"
WHEN, HOW_FAR = "thời gian hoàn thành", "tiến độ"  # what is not known of a list
UNIT = frozenset(("c:unit",))
COUNTERS = grammar("counters")
OVER_OR_NOT = STATES | {"c:after"}  # "xong rồi" may also lead to what comes then
CHOOSING = frozenset(("count", "which", "where", "remaining"))
OPEN = frozenset(("how", "what"))
PLACING = ("ở", "tại", "trong", "thuộc", "bên")


def of_those(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or with the noun of what was just counted, where a part of that answers it."""
    focus, query = attempts.focus, taken.queries[0]
    told = _told(attempts, focus) if focus is not None else None
    if told is not None and told.type is Type.GROUP:
        return _of_list(attempts, clause, taken, told)
    if told is None or told.type is not Type.COUNT or query.gap or not _leans(clause, taken):
        return taken
    whole = attempts.index.subjects.get(told.record.part_of or told.record.out_of or "", told)
    if not _may_mean_another(attempts, query, whole):
        return taken
    put = put_so(attempts, _in_full(whole, clause.mentions), replace(clause, ask=COUNT))
    if put is not None and _is_part(attempts, put.queries[0], whole):
        return Taken(put.queries, put.view, taken.clause)
    other = COUNT in clause.asks and query.outcome is Outcome.ANSWER
    rest = " ".join(m.text for m in clause.mentions if COUNT not in m.asks and not m.filler)
    return replace(taken, queries=(unknown_of(whole, f"phần “{rest}”", COUNT),)) if other and rest else taken


def _told(attempts: Attempts, focus: Focus) -> Subject | None:
    """What was told: the list that several things are of, or else the first of them."""
    told = [attempts.index.subjects[one] for one in focus.subjects]
    lists = {one.group for one in told}
    if len(told) > 1 and len(lists) == 1 and None not in lists:
        return attempts.index.subjects[lists.pop() or ""]
    return told[0] if told else None


def _of_list(attempts: Attempts, clause: Clause, taken: Taken, told: Subject) -> Taken:
    """ "Có mấy công trình? – Trong đó cấp huyện với cấp xã mỗi bên bao nhiêu": with the list's noun before each."""
    named = _with_noun_of_list(attempts, clause, taken, told)
    if named is not None:
        return named
    opening = clause.mentions[0].said if clause.mentions else ""
    if opening not in THEREOF or COUNT not in clause.asks or clause.verify:
        return taken
    rows = of_each(parts_of(attempts.reading, clause.mentions[1:]))
    said = [" ".join(m.text for m in row if COUNT not in m.asks and not m.filler) for row in rows]
    parts = [words for words in said if words]
    if not parts or len(parts) < len(said):
        return taken
    noun = min((str(told.record.name), *told.record.also), key=lambda name: len(name.split()))
    each = " mỗi loại" if len(parts) > 1 else ""
    put = put_so(attempts, f"{' với '.join(f'{noun} {words}' for words in parts)}{each} {HOW_MANY}", clause)
    answered = put is not None and all(one.outcome is Outcome.ANSWER for one in put.queries)
    if put is not None and answered and all(_tells_some(attempts, one, told) for one in put.queries):
        return Taken(put.queries, put.view, taken.clause)
    if all(_tells_some(attempts, one, told) for one in taken.queries):
        return taken
    return replace(taken, queries=(unknown_of(told, f"phần “{', '.join(parts)}”", COUNT),))


def _with_noun_of_list(attempts: Attempts, clause: Clause, taken: Taken, told: Subject) -> Taken | None:
    """ "Có những công trình nào? – Mấy cái xong rồi": how far those of the list are; None where that is not asked."""
    words = clause.mentions
    counters = [mention for mention in words if _counts_anything(mention)]
    said = [m for m, _ in telling(taken.view) if m not in counters and not m.asks]
    states = bool(said) and all(m.keys & STATES and m.keys <= OVER_OR_NOT for m in said)
    when = clause.ask == "when" and states and not counters and _has_works(attempts, told)
    chooses = len(counters) == 1 and bool(CHOOSING & clause.asks)
    if not (when or chooses) or clause.verify or _are_told(attempts, taken, told):
        return None
    if not states and any(one.outcome is Outcome.ANSWER for one in taken.queries):
        return None  # "ba đơn vị làm điểm là đâu" is another list by its own words
    noun = min((str(told.record.name), *told.record.also), key=lambda name: len(name.split()))
    text = " ".join(_in_place(mention, noun) if mention in counters else mention.text for mention in words)
    put = put_so(attempts, f"{ALL} {noun} {text}" if when else text, clause)
    found = put.queries if put is not None else ()
    known = states or all(one.outcome is Outcome.ANSWER for one in found)
    if put is not None and known and all(_is_of(attempts, one, told) or _tells_other(one, told) for one in found):
        return Taken(put.queries, put.view, taken.clause)
    if not states or taken.queries[0].about == told.id:
        return None
    return replace(taken, queries=(unknown_of(told, WHEN if when else HOW_FAR, clause.ask),))


def _are_told(attempts: Attempts, taken: Taken, told: Subject) -> bool:
    return any(one.outcome is Outcome.ANSWER and _tells_some(attempts, one, told) for one in taken.queries)


def _tells_other(query: Query, told: Subject) -> bool:
    """Whether something else is told of a list than whom it holds: when its works are done, which costs most."""
    return query.outcome is Outcome.ANSWER and told.id in query.subjects and query.facet != LIST


def _is_of(attempts: Attempts, query: Query, told: Subject) -> bool:
    """Whether some of a list are told, or that something is not known of it."""
    if query.outcome is Outcome.MISSING:
        return query.about == told.id
    return _tells_some(attempts, query, told)


def _has_works(attempts: Attempts, group: Subject) -> bool:
    return bool(group.members) and attempts.index.subjects[group.members[0]].type is Type.PROJECT


def _counts_anything(mention: Mention) -> bool:
    """ "Cái", "nơi nào", "mấy đơn vị": a noun for whatever is in a list."""
    counted = not COUNTERS.isdisjoint(mention.said.split()) and mention.keys <= UNIT
    return counted or mention.keys == UNIT


def _in_place(mention: Mention, noun: str) -> str:
    """The noun in place of the word for anything, beside the one that asks: "mấy cái", "nơi nào"."""
    words = mention.text.split() if mention.asks else []
    return " ".join(noun if word.casefold() in COUNTERS else word for word in words) or noun


def _tells_some(attempts: Attempts, query: Query, told: Subject) -> bool:
    """Whether some of a list are told, or how many there are of its noun; not all of it once more."""
    if query.outcome is not Outcome.ANSWER:
        return query.outcome is Outcome.MISSING
    subjects = [attempts.index.subjects[one] for one in query.subjects]
    if any(one.id == told.id for one in subjects):
        return bool(query.chosen_by)
    return all(one.id in told.members or (one.type is Type.COUNT and bool(one.head & told.head)) for one in subjects)


def _leans(clause: Clause, taken: Taken) -> bool:
    """Whether a clause asks how many of them are something, or only where: "bao nhiêu là nữ", "ở xã?"."""
    query, words = taken.queries[0], [mention for mention in clause.mentions if mention.said not in THEREOF]
    if COUNT in clause.asks:
        said_to_be = len(words) > 1 and COUNT in words[0].asks and words[1].said.split()[0] == BEING
        return said_to_be or query.outcome is Outcome.MISSING
    return not clause.asks - OPEN and not clause.verify and bool(words) and words[0].said in PLACING


def _may_mean_another(attempts: Attempts, query: Query, whole: Subject) -> bool:
    """Whether nothing is told of what was counted, but that it is not known, or another number."""
    if query.outcome in (Outcome.MISSING, Outcome.CLARIFY):
        return query.outcome is Outcome.CLARIFY or query.about == whole.id
    told = [attempts.index.subjects[one] for one in query.subjects[:1]]
    count = query.outcome is Outcome.ANSWER and bool(told) and told[0].type is Type.COUNT and query.facet == COUNT
    return count and told[0] is not whole and not _is_part(attempts, query, whole)


def _in_full(told: Subject, mentions: Sequence[Mention]) -> str:
    """The words, with what was counted behind the one that asks how many."""
    at = next((at for at, mention in enumerate(mentions) if COUNT in mention.asks), None)
    words = [mention.text for mention in mentions if not OPEN & mention.asks]
    if at is None:
        return " ".join((HOW_MANY, str(told.record.of), *words))
    return " ".join((*words[: at + 1], str(told.record.of), *words[at + 1 :]))


def _is_part(attempts: Attempts, query: Query, told: Subject) -> bool:
    if query.outcome is not Outcome.ANSWER:
        return False
    record = attempts.index.subjects[query.subjects[0]].record
    return told.id in (getattr(record, "part_of", None), getattr(record, "out_of", None))
