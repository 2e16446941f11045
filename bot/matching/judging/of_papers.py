"""Of papers: what is asked of people and their meetings is no gap of papers, whoever issued these."""

from bot.matching.knowing.facets import stated_gap
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.mention import Mention

OF_PEOPLE = frozenset(("elected", "delegates", "gender", "age", "ethnic", "admitted", "population"))


def of_no_paper(index: Index, subject: Subject, attribute: str) -> bool:
    """Whether an attribute of people is asked of a paper or of a list of papers, none of which states it as a gap.

    A paper whose text speaks of it may well tell it: "Hướng dẫn 9 quy định tuổi thế nào".
    """
    if attribute not in OF_PEOPLE:
        return False
    if subject.type is Type.DOCUMENT and any(attribute in one.attributes for one in _told(index, subject)):
        return False
    first = index.subjects[subject.members[0]] if subject.type is Type.GROUP and subject.members else subject
    return first.type is Type.DOCUMENT and not stated_gap(subject, (index.attributes[attribute].label,))


def _told(index: Index, paper: Subject) -> tuple[Mention, ...]:
    return index.mentions_of(paper.record.text or "")
