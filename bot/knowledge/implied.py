"""Lists that nobody wrote: the documents of a base in which no list of documents was made.

People ask "có những văn bản nào" of every base; of thirteen written from the guide alone six had papers in no group.
What a base holds may be told as a list, as long as that list is never said to be complete.
"""

from dataclasses import replace
from typing import Final

from bot.knowledge.model import Group, Knowledge

LEAST: Final = 2  # records that make a list
DOCUMENTS: Final = Group(
    id="documents",
    name="văn bản",
    title="Một số văn bản",
    also=("các văn bản", "giấy tờ", "tài liệu"),
)


def with_lists(knowledge: Knowledge) -> Knowledge:
    """The knowledge with its documents as a list, where no group has any of them; else as it is."""
    documents = knowledge.documents
    taken = DOCUMENTS.id in knowledge.by_id or DOCUMENTS.id in knowledge.group_by_id
    if len(documents) < LEAST or taken or any(document.group for document in documents):
        return knowledge
    listed = tuple(document.model_copy(update={"group": DOCUMENTS.id}) for document in documents)
    return replace(knowledge, documents=listed, groups=(*knowledge.groups, DOCUMENTS))
