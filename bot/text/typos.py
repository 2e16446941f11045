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
)  # fmt: skip
_END_PAIRS = (
    ("n", "ng"), ("c", "t"), ("n", "nh"), ("ch", "t"), ("i", "y"), ("ch", "c"), ("ng", "nh"), ("o", "u"), ("p", "t"),
    ("m", "p"), ("m", "n"), ("ieu", "iu"), ("uou", "uu"), ("uoi", "ui"), ("oi", "ui"), ("ay", "ai"), ("iem", "im"),
    ("iep", "ip"), ("uom", "um"), ("ieu", "uu"), ("uou", "ieu"), ("oai", "ai"), ("oan", "an"), ("uong", "ong"),
)  # fmt: skip
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
    shorter = min(len(typed), len(known))
    allowed = 1 if shorter <= 3 else 2
    if abs(len(typed) - len(known)) > allowed + 1 or max(len(typed), len(known)) > 24 or shorter == 0:
        return inf
    best = BY_EAR if known in sound_alikes(typed) else inf
    if best == inf:
        best = _distance(typed, known, allowed)
        if allowed == 2:
            best = min(
                [best, *(BY_EAR + _distance(heard, known, 1) for heard in sound_alikes(typed) if _close(heard, known))]
            )
    return best


def _close(one: str, other: str) -> bool:
    return abs(len(one) - len(other)) <= 1


def _distance(typed: str, known: str, allowed: int) -> float:
    """Cheapest way from `typed` to `known` in at most `allowed` edits (restricted Damerau-Levenshtein, weighted)."""
    if abs(len(typed) - len(known)) > allowed:
        return inf
    # cheapest[i][n]: typed[:i] read as known[:j] in n edits, for the current j and the two before.
    none = [inf] * (allowed + 1)
    before: list[list[float]] = []
    current = [list(none) for _ in range(len(typed) + 1)]
    for i in range(min(allowed, len(typed)) + 1):
        current[i][i] = sum(_added(typed, at) for at in range(i))
    for j in range(1, len(known) + 1):
        before, last, current = current, before, [list(none) for _ in range(len(typed) + 1)]
        for i in range(max(0, j - allowed), min(len(typed), j + allowed) + 1):
            cell = current[i]
            for n in range(allowed + 1):
                cost = inf
                if i and typed[i - 1] == known[j - 1]:
                    cost = before[i - 1][n]
                if n:
                    cost = min(cost, before[i][n - 1] + DROPPED)
                    if i:
                        cost = min(
                            cost,
                            current[i - 1][n - 1] + _added(typed, i - 1),
                            before[i - 1][n - 1] + _replaced(typed[i - 1], known[j - 1]),
                        )
                    if i > 1 and j > 1 and typed[i - 1] == known[j - 2] and typed[i - 2] == known[j - 1]:
                        cost = min(cost, last[i - 2][n - 1] + SWAPPED)
                cell[n] = cost
    return min(current[len(typed)])


def _added(typed: str, at: int) -> float:
    """Cost of the letter at `at` being one too many."""
    return DOUBLED if at and typed[at] == typed[at - 1] else ADDED


def _replaced(typed: str, known: str) -> float:
    if typed == known:
        return OTHER  # never the cheapest: equal letters cost nothing
    return NEIGHBOUR if known in _NEAR.get(typed, ()) else OTHER
