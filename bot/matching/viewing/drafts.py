"""Which draft some words speak of: "bản thứ ba", "lần sửa thứ tư", "bản dự thảo số 2"."""

from collections.abc import Mapping, Sequence

from bot.matching.reading.lexicon import syllables
from bot.text.numbers import read_ordinal
from bot.text.syllable import fold

DRAFT = "draft"  # the attribute
LEADS = ("ban", "lan")  # folded
BETWEEN = ("so", "sua", "du", "thao", "chinh", "ly")  # "lần chỉnh sửa thứ ba"
REACH = 4  # words of "thứ hai mươi mốt"


def which_draft(words: Sequence[str]) -> tuple[int, int, int] | None:
    """The number of a draft in some words, and where the words for it begin and end; None where none is said."""
    for at, word in enumerate(words):
        if fold(word) not in LEADS:
            continue
        start = at + 1
        while start < len(words) and fold(words[start]) in BETWEEN:
            start += 1
        found = read_ordinal(["lần", *words[start : start + REACH]])
        if found is not None:
            return found[0], at, start + found[1] - 1
    return None


def tells_draft(details: Mapping[str, str], named: str | None) -> str | None:
    """The detail that tells which draft it is: the one that is named so, or else the only one that speaks of that."""
    if named is not None:
        return named
    told = [label for label, value in details.items() if which_draft(syllables(str(value))) is not None]
    return told[0] if len(told) == 1 else None
