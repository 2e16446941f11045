"""What nobody wrote, but what is written implies: lists of papers, that a percentage counts nothing, how many are done.

People ask "có những văn bản nào" of every base; of thirteen written from the guide alone six had papers in no group.
What a base holds may be told as a list, as long as that list is never said to be complete.
"""

from dataclasses import replace
from typing import Final

from bot.knowledge.model import Count, Group, Knowledge
from bot.knowledge.precision import Precision

PERCENT: Final = "%"
NOT_YET: Final = "chưa "
LEAST: Final = 2  # records that make a list
DOCUMENTS: Final = Group(
    id="documents",
    name="văn bản",
    title="Một số văn bản",
    also=("các văn bản", "giấy tờ", "tài liệu"),
)


def as_read(knowledge: Knowledge) -> Knowledge:
    """The knowledge as it is asked and told."""
    return with_lists(with_rates(with_done(knowledge)))


def with_done(knowledge: Knowledge) -> Knowledge:
    """The knowledge with each number of those who have not done it, where the rest is told, as that of those who have.

    Sources often count only those who are left: "còn 9 đảng bộ chưa đại hội", of 29, is the same as 20 that are done.
    """
    turned = {count.id: _turned(knowledge, count) for count in knowledge.counts if _is_undone(knowledge, count)}
    if not turned:
        return knowledge
    return replace(knowledge, counts=tuple(turned.get(count.id, count) for count in knowledge.counts))


def _is_undone(knowledge: Knowledge, count: Count) -> bool:
    whole = knowledge.by_id.get(count.out_of or "")
    state, rest = count.state or "", count.rest or ""
    if not isinstance(whole, Count) or not state.startswith(NOT_YET) or not rest or rest.startswith(NOT_YET):
        return False
    counted = count.status is None and count.unit is None and count.precision is whole.precision is Precision.EXACT
    others = [one for one in knowledge.counts if one is not count and count.id in (one.out_of, one.part_of)]
    beside = (one for one in knowledge.counts if one is not count and one.out_of == count.out_of)
    return counted and not others and not any(rest in (one.state, one.rest) for one in beside)


def _turned(knowledge: Knowledge, count: Count) -> Count:
    whole = knowledge.by_id[count.out_of or ""]
    value = whole.value - count.value if isinstance(whole, Count) else count.value
    return count.model_copy(update={"value": value, "state": count.rest, "rest": count.state})


def with_rates(knowledge: Knowledge) -> Knowledge:
    """The knowledge with each percentage of a whole as a number of its own.

    "85 %, out of 216 cells" is no 85 of them: nothing is to be taken from the 216, or set against a number of cells.
    """
    if not any(is_rate(count) for count in knowledge.counts):
        return knowledge
    return replace(knowledge, counts=tuple(_apart(count) if is_rate(count) else count for count in knowledge.counts))


def is_rate(count: Count) -> bool:
    """Whether a count is a percentage of a whole."""
    return count.unit == PERCENT and count.out_of is not None


def _apart(count: Count) -> Count:
    of = f"{count.of} {count.state}" if count.state else count.of
    return count.model_copy(update={"of": of, "out_of": None, "state": None, "rest": None})


def with_lists(knowledge: Knowledge) -> Knowledge:
    """The knowledge with its documents as a list, where no group has any of them; else as it is."""
    documents = knowledge.documents
    taken = DOCUMENTS.id in knowledge.by_id or DOCUMENTS.id in knowledge.group_by_id
    if len(documents) < LEAST or taken or any(document.group for document in documents):
        return knowledge
    listed = tuple(document.model_copy(update={"group": DOCUMENTS.id}) for document in documents)
    return replace(knowledge, documents=listed, groups=(*knowledge.groups, DOCUMENTS))
