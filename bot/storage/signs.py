"""Signs of life: which processes have fallen silent, told without trusting anybody's clock of the day.

Whoever holds something writes a new sign beside it every second. Others look at the signs as often, and go by how long
one has stayed the same on a clock of their own that only goes forward. So no clock that jumps, be it the database's or
a replica's, ends what a living process holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(slots=True)
class _Sign:
    """A sign, and when it was first and last seen, in seconds of the observer's clock."""

    value: str
    first: float
    last: float


class Signs:
    """The others' signs as one process has seen them.

    Args:
        patience: seconds that a sign may stay the same before its owner counts as dead.
    """

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._seen: dict[str, _Sign] = {}

    def see(self, signs: Mapping[str, str], moment: float) -> None:
        """Take note of everybody's sign as it is now."""
        before = self._seen
        self._seen = {owner: _Sign(value, moment, moment) for owner, value in signs.items()}
        for owner, sign in self._seen.items():
            earlier = before.get(owner)
            if earlier is not None and earlier.value == sign.value:
                sign.first = earlier.first

    def forget(self) -> None:
        """The signs could not be seen for a while: nobody could write any, so everybody gets his time anew."""
        self._seen.clear()

    def silent(self) -> list[str]:
        """Who showed the same sign for as long as the patience lasts, up to when it was last looked at."""
        return sorted(owner for owner, sign in self._seen.items() if sign.last - sign.first >= self._patience)
