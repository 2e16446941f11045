"""Opposites: what those of a whole are that a count leaves over, where its record need not say so.

Who counts the women among the elected has counted the men as well. Only where there is no third are two states
opposites: those who are no students may be anything.
"""

WOMEN = frozenset(("nữ", "phụ nữ", "nữ giới"))
MEN = "là nam"


def opposite(state: str | None) -> str | None:
    """What those are that are not in a state ("là nữ"); None where that is no more than not being so."""
    return MEN if (state or "").casefold().removeprefix("là ") in WOMEN else None
