"""The cost of having meant one syllable and typed another, by finger and by ear. Folded letters only."""

from functools import lru_cache
from math import inf

# Costs, chosen; the order follows the counts of real errors in the design notes (neighbour keys commoner than free
# ones, mishearings commoner still).
BY_EAR = 0.25
DOUBLED = 0.3
SWAPPED = 0.35
NEIGHBOUR = 0.4
DROPPED = 0.45
ADDED = 0.5
OTHER = 0.8

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SHIFTS = (0.0, 0.25, 0.75)


def _neighbours() -> dict[str, frozenset[str]]:
    """Letters next to each other on a QWERTY keyboard, rows shifted as they really are."""
    places = {
        key: (column + shift, row)
        for row, (keys, shift) in enumerate(zip(_ROWS, _SHIFTS, strict=True))
        for column, key in enumerate(keys)
    }
    return {
        key: frozenset(
            other for other, (a, b) in places.items() if other != key and abs(a - x) <= 1 and abs(b - y) <= 1
        )
        for key, (x, y) in places.items()
    }


_NEAR = _neighbours()
# Sounds that fall together in some region, or that learners of spelling confuse. Unordered pairs.
_ONSET_PAIRS = (
    ("s", "x"), ("ch", "tr"), ("d", "gi"), ("d", "r"), ("gi", "r"), ("l", "n"), ("d", "v"), ("gi", "v"), ("c", "k"),
    ("c", "qu"), ("g", "gh"), ("ng", "ngh"), ("g", "ng"), ("h", "qu"), ("nh", "d"), ("s", "th"), ("kh", "h"),
    ("ph", "p"), ("b", "p"), ("t", "th"), ("tr", "t"), ("gi", "ch"), ("gi", "tr"),
)  # fmt: skip  # a table, kept in rows
_END_PAIRS = (
    ("n", "ng"), ("c", "t"), ("n", "nh"), ("ch", "t"), ("i", "y"), ("ch", "c"), ("ng", "nh"), ("o", "u"), ("p", "t"),
    ("m", "p"), ("m", "n"), ("ieu", "iu"), ("uou", "uu"), ("uoi", "ui"), ("oi", "ui"), ("ay", "ai"), ("iem", "im"),
    ("iep", "ip"), ("uom", "um"), ("ieu", "uu"), ("uou", "ieu"), ("oai", "ai"), ("oan", "an"), ("uong", "ong"),
)  # fmt: skip  # a table, kept in rows
_ONSETS = ("ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", *"bcdghklmnpqrstvx")


def _both_ways(pairs: tuple[tuple[str, str], ...]) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for one, other in pairs:
        table[one] = (*table.get(one, ()), other)
        table[other] = (*table.get(other, ()), one)
    return table


_ONSET_LIKE = _both_ways(_ONSET_PAIRS)
_END_LIKE = _both_ways(_END_PAIRS)


def onset(word: str) -> str:
    """Consonants that a folded syllable opens with; empty when it opens with a vowel."""
    for each in _ONSETS:
        if word.startswith(each):
            return each if len(each) < len(word) else word[:1]
    return ""


@lru_cache(maxsize=16384)
def sound_alikes(word: str) -> frozenset[str]:
    """Spellings of one folded syllable that sound like it to some ears: one onset or end put for another."""
    head = onset(word)
    tail = word[len(head) :]
    made = {new + tail for new in _ONSET_LIKE.get(head, ())}
    for size in (1, 2, 3, 4):
        if size < len(word):
            made.update(word[:-size] + new for new in _END_LIKE.get(word[-size:], ()))
    made.discard(word)
    return frozenset(made)


@lru_cache(maxsize=65536)
def edits(typed: str, known: str) -> float:
    """Cost of reading the folded syllable `typed` as `known`; 0 when equal, inf when too far apart.

    One edit is allowed when either has three letters or fewer, else two. An edit is a letter dropped, added, doubled,
    replaced, or swapped with the next; a sound-alike onset or end counts as one and costs least.
    """
    if typed == known:
        return 0.0
    shorter, longer = sorted((len(typed), len(known)))
    allowed = 1 if shorter <= 3 else 2
    if longer - shorter > allowed + 2 or longer > 24 or shorter == 0:
        return inf
    mine, other = _letters(typed), _letters(known)
    best = inf
    # An edit changes the set of letters by two at most; most pairs of words end here.
    if (mine ^ other).bit_count() <= 2 * allowed:
        best = _cheapest(typed, known, 0, 0, allowed)
    for heard, letters in _heard(typed):
        if heard == known:
            return min(best, BY_EAR)
        if allowed == 2 and (letters ^ other).bit_count() <= 2:
            best = min(best, BY_EAR + _cheapest(heard, known, 0, 0, 1))
    return best


@lru_cache(maxsize=16384)
def _letters(word: str) -> int:
    """Set of the letters of `word`, as bits."""
    made = 0
    for char in word:
        made |= 1 << (ord(char) & 31)
    return made


@lru_cache(maxsize=4096)
def _heard(word: str) -> tuple[tuple[str, int], ...]:
    """The sound-alikes of `word` with their letters."""
    return tuple((each, _letters(each)) for each in sorted(sound_alikes(word)))


def _cheapest(typed: str, known: str, i: int, j: int, left: int) -> float:
    """Cheapest way from typed[i:] to known[j:] in at most `left` edits; a letter moves at most once."""
    while i < len(typed) and j < len(known) and typed[i] == known[j]:
        i, j = i + 1, j + 1
    more, other = len(typed) - i, len(known) - j
    if not more and not other:
        return 0.0
    if left == 0 or abs(more - other) > left:
        return inf
    best = inf
    if more:
        best = _added(typed, i) + _cheapest(typed, known, i + 1, j, left - 1)
    if other:
        best = min(best, DROPPED + _cheapest(typed, known, i, j + 1, left - 1))
    if more and other:
        best = min(best, _replaced(typed[i], known[j]) + _cheapest(typed, known, i + 1, j + 1, left - 1))
        if more > 1 and other > 1 and typed[i] == known[j + 1] and typed[i + 1] == known[j]:
            best = min(best, SWAPPED + _cheapest(typed, known, i + 2, j + 2, left - 1))
    return best


def _added(typed: str, at: int) -> float:
    """Cost of the letter at `at` being one too many."""
    return DOUBLED if at and typed[at] == typed[at - 1] else ADDED


def _replaced(typed: str, known: str) -> float:
    return NEIGHBOUR if known in _NEAR.get(typed, ()) else OTHER
