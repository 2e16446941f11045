"""Retries: how often the clauses of a message may be judged anew, so that no message takes many times as long.

Each clause is judged once as it stands. What is tried besides (without its story, part by part, without what it
inherits) is bounded for the whole message: ways that help come early, and a message that needs many is hopeless.
"""

from dataclasses import dataclass
from typing import Final

MOST: Final = 5  # of a message; of the 1,949 questions of eval/ one in a hundred would take more (2026-11-30)


@dataclass
class Retries:
    """What is left of them. Shared by all ways in which the clauses of one message are taken.

    Attributes:
        left: how many more there may be.
    """

    left: int = MOST

    def take(self) -> bool:
        """Whether there may be one more, which then counts."""
        self.left -= 1
        return self.left >= 0

    def give_up(self) -> None:
        """Let there be no more."""
        self.left = 0
