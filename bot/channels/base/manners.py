"""How much one person may ask: a bucket that refills, and one kind sentence when it is empty."""

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from bot.channels.base import Clock, Expiring


class Verdict(Enum):
    """What to do with a message."""

    ANSWER = "answer"
    ASK_FOR_PATIENCE = "ask for patience"
    IGNORE = "ignore"


@dataclass(slots=True)
class _Bucket:
    drops: float
    at: float
    told: bool = False


class Manners:
    """Limits each person by itself.

    Args:
        per_minute: how many messages a minute; as many may also come at once. 0 for no limit.
    """

    def __init__(self, per_minute: int, clock: Clock = time.monotonic, *, people: int = 50_000) -> None:
        self._per_minute = per_minute
        self._clock = clock
        self._buckets: Expiring[str, _Bucket] = Expiring(ttl=120, limit=people, clock=clock)

    def check(self, person: str) -> Verdict:
        """Count one message."""
        if not self._per_minute:
            return Verdict.ANSWER
        now = self._clock()
        bucket = self._buckets.get(person) or _Bucket(self._per_minute, now)
        bucket.drops = self._refilled(bucket, now)
        bucket.at = now
        self._buckets.put(person, bucket)
        if bucket.drops >= 1:
            bucket.drops -= 1
            bucket.told = bucket.told and bucket.drops < self._per_minute / 2
            return Verdict.ANSWER
        if bucket.told:  # Once: an answer to every message of a flood would be a flood of ours.
            return Verdict.IGNORE
        bucket.told = True
        return Verdict.ASK_FOR_PATIENCE

    def carried(self, person: str) -> list[Any] | None:
        """What another replica has to know of the person, as JSON; None when nothing was asked of late."""
        bucket = self._buckets.get(person)
        drops = self._refilled(bucket, self._clock()) if bucket is not None else self._per_minute
        return None if bucket is None or drops >= self._per_minute else [drops, bucket.told]

    def carry(self, person: str, carried: Sequence[Any], age: float) -> None:
        """Count what another replica counted, as much as is not known here.

        Args:
            age: seconds since it was carried away.
        """
        now = self._clock()
        drops, told = carried
        theirs = _Bucket(float(drops), now - max(0.0, age), bool(told))
        ours = self._buckets.get(person)
        if ours is None or self._refilled(theirs, now) <= self._refilled(ours, now):
            self._buckets.put(person, theirs)

    def _refilled(self, bucket: _Bucket, now: float) -> float:
        return min(self._per_minute, bucket.drops + (now - bucket.at) * self._per_minute / 60)

    @property
    def wait(self) -> int:
        """Seconds until a few messages are allowed again."""
        return math.ceil(3 * 60 / self._per_minute) if self._per_minute else 0
