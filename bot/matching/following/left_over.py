"""Left over: the members of a list that were not told yet ("trường kia", "hai tiểu ban nữa", "đơn vị còn lại")."""

from itertools import pairwise

from bot.matching.cutting.clauses import Clause
from bot.matching.judging.pointed import PLURALS
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.text.syllable import fold

LEFT = "con lai"
LEFT_OUT = (LEFT, "con sot", "sot lai", "con sot lai", "chua ke", "chua nhac")  # "đơn vị còn sót"
MORE = "nua"  # "còn hai trường nữa"
OTHER = frozenset(("kia", LEFT, "no"))  # after a noun: the other one ("nọ")
IT = "nó"
SEVERAL = frozenset(("mấy", "các", "những"))  # "mấy nơi kia" are all that are left
COUNTERS = grammar("counters") | {"bên", "đằng"}


def others(index: Index, clause: Clause, focus: Focus) -> tuple[str, ...]:
    """ "Chi bộ kia", "hai trường kia": the members of the group in focus that were not told, when as many are meant."""
    if focus.group is None or not any(means_other(clause, m) for m in clause.mentions):
        return ()
    group = index.subjects[focus.group]
    told = focus.subjects if focus.subjects[:1] != (focus.group,) else focus.members
    kinds = {key for mention in clause.mentions for key in mention.keys} & _kinds(index, group)
    nouns = [one.said for one, two in pairwise(clause.mentions) if means_other(clause, two) and not one.keys & kinds]
    said = next((int(m.number) for m in clause.mentions if m.number is not None and not m.ordinal), None)
    plural = any(not SEVERAL.isdisjoint(m.said.split()) for m in clause.mentions)
    all_left = plural or asks_which_more(clause) or any(fold(m.said).endswith(LEFT_OUT) for m in clause.mentions)
    every = said is None and all_left
    chosen = focus.members if told != focus.members else ()  # of which one was told since
    # the list that was narrowed, else all; without all that were told one by one
    for listed, seen in ((focus.listed, ()), (chosen, ()), (group.members, ()), (group.members, focus.seen)):
        left_out = {*told, *seen}
        rest = tuple(one for one in listed if one not in left_out and kinds <= index.subjects[one].field_keys)
        called = tuple(one for one in rest if any(index.subjects[one].label.lower().startswith(n) for n in nouns))
        rest = called or rest  # "còn trạm kia", of stations and schools
        number = len(rest) if every else said or 1  # "đơn vị còn lại" are as many as there are, "đơn vị kia" is one
        if rest and len(rest) == number and len(rest) < len(listed):
            return rest
    return ()


def _kinds(index: Index, group: Subject) -> frozenset[str]:
    """What the members of a group are, by level or type: "trường tiểu học còn lại" is another primary school."""
    return frozenset[str]().union(*(index.subjects[member].kind_keys for member in group.members))


def says_other(mention: Mention) -> bool:
    """Whether a word says no more than that another one, or those that are left, are meant."""
    said = fold(mention.said)
    return _is_that_one(mention) or (said in (*OTHER, MORE) and mention.said != IT) or said.endswith(LEFT_OUT)


def _is_that_one(mention: Mention) -> bool:
    """ "Cái kia", "bên kia"."""
    counter, _, that = mention.said.partition(" ")
    return counter in COUNTERS and that == "kia"


def means_other(clause: Clause, mention: Mention) -> bool:
    """Whether a word means the members that were not told; "các đơn vị còn lại bao giờ xong" asks of all units."""
    said = fold(mention.said)
    if mention.said == IT:
        return False
    if said == MORE:
        return clause.elliptic and (any(m.number is not None for m in clause.mentions) or asks_which_more(clause))
    if mention.filler or said in LEFT_OUT:
        return said in (*OTHER, *LEFT_OUT) or (_is_that_one(mention) and (clause.elliptic or clause.anaphora))
    return said.endswith(LEFT_OUT) and (clause.elliptic or not _is_plural(clause, mention))


def asks_which_more(clause: Clause) -> bool:
    """ "Còn tiểu ban nào nữa": all of the list that were not told."""
    last = clause.mentions[-1].said if clause.mentions else ""
    said = [mention for mention in clause.mentions if mention.keys and not mention.filler]
    asks = len(said) < 2 and not clause.verify and not clause.asks.isdisjoint(("which", "where", "who"))
    return fold(last) == MORE and asks and not any(mention.names or mention.is_value for mention in said)


def _is_plural(clause: Clause, noun: Mention) -> bool:
    """ "Các đơn vị còn lại" are all there are."""
    before = (one for one in clause.mentions if one.last == noun.first and one.number is None)
    return any(one.said in PLURALS for one in before)


def seen(index: Index, query: Query, group: str | None, before: Focus | None) -> tuple[str, ...]:
    """The members of the group in view that were told one by one, or few of many."""
    if group is None:
        return ()
    members = index.subjects[group].members
    told = [one for one in (*query.subjects, *query.members) if one in members]
    told = told if len(told) < len(members) else []
    return tuple(dict.fromkeys((*(before.seen if before is not None and before.group == group else ()), *told)))


def told_one_by_one(index: Index, focus: Focus) -> tuple[str, ...]:
    """The list of which members were told one by one, in the order in which they are counted: those told come first.

    () where none were, or more than one is left, whose order nobody knows; the list itself where it was spoken of.
    """
    listed = focus.group is not None and (focus.seen or focus.subjects[:1] == (focus.group,))
    members = index.subjects[focus.group].members if focus.group is not None and listed else ()
    left = tuple(one for one in members if one not in focus.seen)
    return (*focus.seen, *left) if len(left) == 1 else members
