"""Only one: what is asked without saying of whom, where one record alone tells it.

"Giải nhất bao nhiêu tiền", of several contests of which one has a first prize told; "người lần đầu phải còn mấy tháng",
where one number of months is of those; "bao nhiêu người dự thi". Such a reply names its record, so that whoever meant
another sees that it is not told.
"""

from collections.abc import Iterator
from itertools import pairwise

from bot.matching.knowing.subjects import CONGRESS, Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar, known_attributes
from bot.matching.reading.mention import Mention
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View, keys_of
from bot.matching.viewing.weighing import BARE, telling
from bot.text.money import read_money
from bot.text.syllable import fold

TOTAL, DONG = "tổng", "đồng"
MONEY, AGE, YEARS_OLD = "cost", "age", "tuổi"
NUMBER = "số "  # opens the name of a number: "số ý kiến"
PERSONS = ("người",)
NO = frozenset(word for word in grammar("text_denies") if " " not in word)
PEOPLE = tuple(f"{word} " for word in sorted(grammar("people")))
LASTING = ("ngày", "tuần", "tháng", "năm")
HOW_LONG = frozenset(("bao lâu", "còn bao lâu", "mất bao lâu", "trong bao lâu"))
COUNTING = frozenset(("count", "remaining"))
OPEN = frozenset(("what", "which", "how", None))
SURE = 0.9  # confidence: no other record tells it


def only_one(view: View, query: Query) -> Query | None:
    """What the only record that has it tells, of a question that would be refused; else None."""
    clause = view.clause
    if query.gap or clause.verify or view.entities.strangers or view.entities.uses:
        return None
    if clause.modifiers or clause.beyond or clause.negated or clause.story:
        return None
    if view.focus is not None:
        return _detail(view) if query.outcome is Outcome.MISSING else None
    if query.outcome is Outcome.CLARIFY:
        return _total(view)
    return (_detail(view) or _number(view) or _total(view)) if query.outcome is Outcome.MISSING else None


def _detail(view: View) -> Query | None:
    """By the name of a detail alone, as it stands in the record: "khi nào thông xe", "phương châm là gì"."""
    said = [mention for mention, _ in telling(view) if not mention.asks]
    money = [one for one in said if MONEY in one.attributes and len(said) > 1]
    name = fold(" ".join(one.said for one in said if one not in money))
    found = view.index.sole_details.get(name)
    if found is None and "count" in view.clause.asks and not money:
        found = view.index.sole_details.get(fold(NUMBER + name))
    if found is None or not _is_own(view, *found):
        return None
    identity, label = found
    if view.focus is not None and _is_of_kind(view, view.index.subjects[identity]):
        return None  # of that which was told of it is not known
    if not _answers(view, view.index.subjects[identity].details[label], money=bool(money)):
        return None
    return Query(Outcome.ANSWER, (identity,), "detail", label, ask=view.clause.ask, confidence=SURE)


def _is_of_kind(view: View, owner: Subject) -> bool:
    """Whether something of the same type was told of just before, of which it may be asked."""
    told = view.focus.subjects if view.focus is not None else ()
    return any(view.index.subjects[one].type is owner.type for one in told if one in view.index.subjects)


def _is_own(view: View, identity: str, label: str) -> bool:
    """Whether its name is one that this record gives, or else a matter of the congress: any work has a "tiến độ"."""
    if identity == CONGRESS:
        return True
    meaning = view.index.meaning(label)
    return not meaning & known_attributes().keys() and not any(one.startswith("ask:") for one in meaning)


def _answers(view: View, value: str, *, money: bool) -> bool:
    """Whether a value is of the kind that is asked for."""
    ask, digits = view.clause.ask, any(letter.isdigit() for letter in value)
    if money:
        return read_money(value.casefold()) is not None
    return digits if ask in COUNTING or ask == "when" else ask in OPEN


def _number(view: View) -> Query | None:
    """By all that is said of what is counted, where nobody else is counted so."""
    if any(mention.said.split()[0] in NO for mention in view.clause.mentions):
        return None  # "bao nhiêu ý kiến không được tiếp thu": others than those that are counted
    found = [one for one in found_subjects(view) if one.type is Type.COUNT and one.record.out_of is None]
    kinds = (_lasting, _aged, _people)
    told = (one for kind in kinds if len(one := [*kind(view, found)]) == 1)
    count = next(told, None)
    if count is None:
        return None
    return Query(Outcome.ANSWER, (count[0].id,), "count", ask="count", confidence=SURE)


def _total(view: View) -> Query | None:
    """ "Tổng vốn bao nhiêu": the one sum that is called so, of which others are parts."""
    said = [mention for mention, _ in telling(view) if not mention.asks or mention.attributes]
    if not any(one.said.startswith(f"{TOTAL} ") for one in said) or any(MONEY not in one.attributes for one in said):
        return None
    counts = (view.index.subjects[one.id] for one in view.index.knowledge.counts)
    sums = [one for one in counts if one.record.unit and DONG in one.record.unit and _is_sum(view, one)]
    whole = min(sums, key=lambda one: len(one.record.of), default=None)
    if whole is None or not all(one.record.of.startswith(whole.record.of) for one in sums):
        return None
    return Query(Outcome.ANSWER, (whole.id,), "count", ask="count", confidence=SURE)


def _is_sum(view: View, count: Subject) -> bool:
    """Whether a number goes by a word for all the money of something: "tổng mức đầu tư các công trình"."""
    opening = next(iter(view.index.mentions_of(count.record.of)), None)
    return opening is not None and MONEY in opening.attributes and opening.said.startswith(f"{TOTAL} ")


def _lasting(view: View, found: list[Subject]) -> Iterator[Subject]:
    """ "Tái cử còn bao lâu", "phải còn mấy tháng": the numbers of a unit of time."""
    units = [one.said for one in view.strict if one.said in LASTING]
    long = any(mention.said in HOW_LONG for mention in view.clause.mentions)
    if len(units) > 1 or not (long or (units and view.clause.asks & (COUNTING | {"duration"}))):
        return
    for one in found:
        if one.record.unit in (units or LASTING) and _says_all(view, one, (*units, *HOW_LONG)):
            yield one


def _aged(view: View, found: list[Subject]) -> Iterator[Subject]:
    """ "Trẻ là bao nhiêu tuổi": the numbers of those who are named by their age."""
    asked = [one for one in view.attributed if AGE in one.attributes and "nhiêu" in one.said.split()]
    for one in found if len(asked) == 1 else ():
        words = one.record.of.casefold().split()
        if YEARS_OLD in words and any(word.isdigit() for word in words) and _says_all(view, one, (asked[0].said,)):
            yield one


def _people(view: View, found: list[Subject]) -> Iterator[Subject]:
    """ "Bao nhiêu người dự thi": the numbers of people, by whatever word they go."""
    mentions = view.clause.mentions
    asked = [two for one, two in pairwise(mentions) if one.asks & COUNTING]
    if not asked or asked[0].said not in PERSONS:
        return
    for one in found:
        if f"{one.record.of.casefold()} ".startswith(PEOPLE) and _says_all(view, one, (asked[0].said,)):
            yield one


def _says_all(view: View, count: Subject, asked: tuple[str, ...]) -> bool:
    """Whether something is said beside what is asked, all of it of this number."""
    said = [(one, told) for one, told in telling(view) if one.said not in asked and not one.asks]
    own = count.strong | count.name_keys
    return any(told >= BARE for _, told in said) and all(_is_of(one, own) for one, _ in said)


def _is_of(mention: Mention, own: frozenset[str]) -> bool:
    return not mention.is_value and not own.isdisjoint(keys_of(mention))
