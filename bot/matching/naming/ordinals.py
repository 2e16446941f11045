"""Picking one of the options offered: "2", "số 2", "cái thứ hai", "2 nhé"."""

from collections.abc import Sequence

from bot.matching.reading.lexicon import grammar
from bot.text.numbers import read_number, read_ordinal
from bot.text.syllable import fold
from bot.text.tokens import TokenKind, tokenise
from bot.text.unicode import compose

# Words that may stand around the number without adding anything.
AROUND = grammar("around_picks")
LAST = grammar("last_picks")
FIRST = grammar("first_picks")
MOST_WORDS = 5


def picked(text: str, offered: int, *, only_ordinal: bool = False) -> int | None:
    """Number (from 1) of the option that a message picks; None when it is no pick or not one of those offered.

    Args:
        only_ordinal: only "cái thứ hai", not a bare "2": for items of a list, which were not offered as choices.
    """
    if not offered or (only_ordinal and "thứ" not in compose(text).lower() and "thu " not in f"{text} ".lower()):
        return None
    words = [fold(t.text) for t in tokenise(compose(text)) if t.kind in (TokenKind.WORD, TokenKind.NUMBER)]
    if not 0 < len(words) <= MOST_WORDS:
        return None
    said = " ".join(words)
    if any(said.endswith(phrase) and _only_around(words, phrase) for phrase in LAST):
        return offered
    if any(said.endswith(phrase) and _only_around(words, phrase) for phrase in FIRST):
        return 1
    for at in range(len(words)):
        if words[at] == "nhi" and at and words[at - 1] == "thu":
            return 2 if offered >= 2 else None
        found = read_number(words[at:])
        if found is None:
            continue
        value, used = found
        rest = words[:at] + words[at + used :]
        if all(word in AROUND for word in rest) and value == int(value) and 1 <= value <= offered:
            return int(value)
    return None


def referred(words: Sequence[str], listed: int) -> tuple[int, int, int] | None:
    """An item of the list just told that a question points at: (number from 1, first word, word after it).

    "cái thứ hai hết bao nhiêu" → (2, 1, 3). Never "lần thứ hai" or "khóa thứ hai", which are other ordinals.
    """
    for at, word in enumerate(words):
        if word != "thu" or at + 1 >= len(words) or (at and words[at - 1] in ("lan", "khoa", "ky", "doan", "chu")):
            continue
        if words[at + 1] in ("nhat", "nhi"):
            number, used = (1, 1) if words[at + 1] == "nhat" else (2, 1)
        else:
            found = read_number(words[at + 1 : at + 3]) or _fourth(words[at + 1])
            if found is None or found[0] != int(found[0]):
                continue
            number, used = int(found[0]), found[1]
        if 1 <= number <= listed:
            return number, at, at + 1 + used
    return None


def _fourth(word: str) -> tuple[int, int] | None:
    """ "Thứ tư", of which "tư" alone is no number."""
    found = read_ordinal(["lan", "thu", word])
    return None if found is None else (found[0], 1)


def _only_around(words: Sequence[str], phrase: str) -> bool:
    kept = words[: len(words) - len(phrase.split())]
    return all(word in AROUND for word in kept)
