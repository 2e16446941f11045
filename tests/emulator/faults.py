"""What can go wrong between a bot and Telegram."""

import random
from collections import deque
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Failure:
    """One fault.

    Attributes:
        status: HTTP status to answer with; 0 to cut the connection.
        acted: whether the call takes effect first.
        html: whether a proxy answers, with a page instead of JSON.
    """

    status: int
    description: str = ""
    parameters: dict[str, Any] = field(default_factory=dict)
    acted: bool = False
    html: bool = False


BAD_GATEWAY = Failure(502, "Bad Gateway")
DROP_BEFORE = Failure(0)
DROP_AFTER = Failure(0, acted=True)


def too_many(seconds: int) -> Failure:
    """429 with the seconds to wait."""
    return Failure(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


class Faults:
    """Which call meets which fault."""

    def __init__(self) -> None:
        self._planned: dict[str, deque[Failure]] = {}
        self._rate = 0.0
        self._kinds: tuple[Failure, ...] = ()
        self._methods: frozenset[str] = frozenset()
        self._random = random.Random(0)
        self.met: list[tuple[str, Failure]] = []

    def plan(self, method: str, *failures: Failure) -> None:
        """The next calls of the method meet these, one each."""
        self._planned.setdefault(method, deque()).extend(failures)

    def scatter(self, rate: float, kinds: tuple[Failure, ...], methods: tuple[str, ...], seed: int = 1) -> None:
        """From now on, this share of the methods' calls meets one of the kinds."""
        self._rate, self._kinds, self._methods = rate, kinds, frozenset(methods)
        self._random = random.Random(seed)

    def of(self, method: str) -> Failure | None:
        """What this call meets."""
        failure = None
        if planned := self._planned.get(method):
            failure = planned.popleft()
        elif self._rate and method in self._methods and self._random.random() < self._rate:
            failure = self._random.choice(self._kinds)
        if failure is not None:
            self.met.append((method, failure))
        return failure
