"""What nobody wrote, but what is written implies: a list of the documents, and that a percentage counts nothing.

People ask "có những văn bản nào" of every base; of thirteen written from the guide alone six had papers in no group.
What a base holds may be told as a list, as long as that list is never said to be complete.
"""

from dataclasses import replace
from typing import Final

from bot.knowledge.model import Count, Group, Knowledge

PERCENT: Final = "%"
LEAST: Final = 2  # records that make a list
DOCUMENTS: Final = Group(
    id="documents",
    name="văn bản",
    title="Một số văn bản",
    also=("các văn bản", "giấy tờ", "tài liệu"),
)


def as_read(knowledge: Knowledge) -> Knowledge:
    """The knowledge as it is asked and told."""
    return with_lists(with_rates(knowledge))


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
