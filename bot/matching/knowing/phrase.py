"""A name or an example question of a record, as a pattern of the words that meet it."""

from dataclasses import dataclass

from bot.text.when import When

# Each name or example is a tuple of alternatives: a word of it is met when the question has any key of the alternative.
Pattern = tuple[frozenset[str], ...]


@dataclass(slots=True, unsafe_hash=True)  # never changed, but frozen ones take three times as long to make
class Phrase:
    """A name or an example question as a pattern, and what it asks, if it does.

    Attributes:
        weights: how much each word tells; their sum is `total`. Worked out once all subjects are known.
        weighty: less than 1 for a phrase of few and light words: likeness to it says little.
        times: times that it states.
        ends: whether it says "đầu tiên", "sau cùng", which no key tells.
    """

    words: Pattern
    ask: str | None = None
    weights: tuple[float, ...] = ()
    total: float = 0.0
    weighty: float = 0.0
    times: tuple[When, ...] = ()
    ends: frozenset[str] = frozenset()
