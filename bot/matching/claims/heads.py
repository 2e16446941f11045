"""Heads: people are one number, and how often they came another: "4.305 người dự thi với 11.460 lượt"."""

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import PEOPLE, View

PERSONS = grammar("people")
TIMES = "lượt"


def of_others_by_head(view: View, count: Subject, at: int) -> bool:
    """Whether the word after a number opens what another count counts, and not this one, which is called alike."""
    after = view.strict[at + 1] if at + 1 < len(view.strict) else None
    if after is None or after.first != view.strict[at].last or after.is_value:
        return False
    word = after.said.split()[0]
    if _opens_with(count, word):
        return False
    if word in PEOPLE and _opens_with(count, TIMES):
        return True
    said = {key for key in count.strong & view.said if not key.startswith("n:")}
    others = (one for one in found_subjects(view) if one.type is Type.COUNT and one is not count)
    return any(_opens_with(one, word) and said <= one.strong | one.name_keys for one in others)


def _opens_with(count: Subject, word: str) -> bool:
    """ "Người" opens "thí sinh dự thi" as well, and "lượt" only "lượt dự thi"."""
    words = syllables(count.record.of)
    people = word in PEOPLE and any(" ".join(words[:length]) in PERSONS for length in (1, 2))
    return people or words[0] == word
