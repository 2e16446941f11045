"""Members-only: who may ask where not everybody may.

Somebody is let in by the invitation code, which the office gives out, or by asking in an approved group. Whoever came
in by a code stays in until the code is changed: what is kept says by which code, as a mark, never the code itself.
"""

import hashlib
import hmac
import time
from collections.abc import Callable, Collection
from enum import Enum
from typing import Final, Protocol

Clock = Callable[[], float]

TRIES: Final = 5
"""Wrong codes that one person may send within `TRIES_SECONDS`; a code of 8 characters then outlasts any guessing."""
TRIES_SECONDS: Final = 900
_TRACKED: Final = 20_000
_CACHED: Final = 50_000


class Entry(Enum):
    """What came of a message that may be an invitation code."""

    ADMITTED = "admitted"
    WRONG = "wrong"
    TOO_MANY = "too many"


class Members(Protocol):
    """Keeps who came in by which code."""

    async def has(self, person: str, mark: str) -> bool:
        """Whether the person (a pseudonym) came in by the code of this mark."""
        ...

    async def add(self, person: str, mark: str) -> None:
        """Keep it; a second time changes nothing."""
        ...

    async def forget(self, person: str) -> None:
        """Drop the person."""
        ...


class PassingMembers:
    """Members that go with the process."""

    def __init__(self) -> None:
        self._marks: dict[str, str] = {}

    async def has(self, person: str, mark: str) -> bool:
        """Whether the person came in by the code of this mark."""
        return self._marks.get(person) == mark

    async def add(self, person: str, mark: str) -> None:
        """Keep it."""
        self._marks[person] = mark

    async def forget(self, person: str) -> None:
        """Drop the person."""
        self._marks.pop(person, None)


class Membership:
    """The door of a members-only bot.

    Args:
        members: who is in.
        pseudonym: the name under which a person is kept.
        code: the invitation code; empty when only approved groups may ask.
        places: approved groups, as "telegram:-100123".
    """

    def __init__(
        self,
        members: Members,
        pseudonym: Callable[[str], str],
        *,
        code: str,
        places: Collection[str] = (),
        clock: Clock = time.monotonic,
    ) -> None:
        self._members = members
        self._pseudonym = pseudonym
        self._code = _plain(code)
        self._mark = hashlib.sha256(b"daihoi invitation " + self._code.encode()).hexdigest()[:16]
        self._places = frozenset(places)
        self._clock = clock
        self._inside: set[str] = set()
        self._wrong: dict[str, list[float]] = {}

    @property
    def by_code(self) -> bool:
        """Whether there is a code to come in by."""
        return bool(self._code)

    async def admits(self, person: str, place: str) -> bool:
        """Whether the person may ask there."""
        if place in self._places or person in self._inside:
            return True
        if not self._code or not await self._members.has(self._pseudonym(person), self._mark):
            return False
        self._remember(person)
        return True

    async def enter(self, person: str, text: str) -> Entry:
        """Let the person in when the text is the code; compared in constant time, and only so often."""
        now = self._clock()
        recent = [at for at in self._wrong.get(person, ()) if now - at < TRIES_SECONDS]
        if len(recent) >= TRIES:
            return Entry.TOO_MANY
        if self._code and hmac.compare_digest(_plain(text).encode(), self._code.encode()):
            await self._members.add(self._pseudonym(person), self._mark)
            self._wrong.pop(person, None)
            self._remember(person)
            return Entry.ADMITTED
        self._wrong.pop(person, None)  # to the end: whoever tried last is forgotten last
        self._wrong[person] = [*recent, now]
        while len(self._wrong) > _TRACKED:
            del self._wrong[next(iter(self._wrong))]
        return Entry.WRONG

    async def forget(self, person: str) -> None:
        """Delete that the person came in; to ask again, they give the code again."""
        self._inside.discard(person)
        await self._members.forget(self._pseudonym(person))

    def _remember(self, person: str) -> None:
        if len(self._inside) >= _CACHED:
            self._inside.clear()
        self._inside.add(person)


def _plain(code: str) -> str:
    """As phones type it: capitals and spaces do not count."""
    return "".join(code.split()).casefold()
