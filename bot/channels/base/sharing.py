"""What a chat's next message needs, carried from replica to replica.

A chat's messages are answered one at a time, so whoever is at one first fetches what the replica before it left, and
leaves the same for the next together with the tick: never may the next message be taken up while it is still missing,
and never may a message that is answered wait for it.
"""

from typing import Any, Protocol

from bot.channels.base.inbox import Incoming, Left


class Shelf(Protocol):
    """Keeps where conversations stand, for half an hour."""

    async def get(self, key: str) -> tuple[Any, float] | None:
        """The state as JSON, and how many seconds ago it was left; None when it is not known."""
        ...


class Memory(Protocol):
    """What a channel remembers, chat by chat."""

    def name(self, update: Incoming) -> str | None:
        """The chat's name on the shelf; None for an update that belongs to none."""
        ...

    def take(self, update: Incoming, state: Any, age: float) -> None:
        """Remember of the chat what the state says, and nothing else.

        Args:
            state: what `give` made, on any version of the program; None when nothing is known.
            age: seconds since then.
        """
        ...

    def give(self, update: Incoming) -> Any:
        """What is remembered of the chat, as JSON, None for nothing; and forget it here."""
        ...


class Sharing:
    """Fetches and leaves.

    Args:
        shelf: where replicas leave it for each other.
        memory: where it is while a message is answered.
    """

    def __init__(self, shelf: Shelf, memory: Memory) -> None:
        self._shelf, self._memory = shelf, memory

    async def fetch(self, update: Incoming) -> Any:
        """Take over what is known of the update's chat; returns it as it was, for `leave`."""
        name = self._memory.name(update)
        if name is None:
            return None
        state, age = await self._shelf.get(name) or (None, 0.0)
        self._memory.take(update, state, age)
        return state

    def leave(self, update: Incoming, before: Any) -> Left | None:
        """What whoever answers the chat's next message has to find; None when that has not changed."""
        name = self._memory.name(update)
        if name is None:
            return None
        state = self._memory.give(update)
        return None if state == before else (name, state)
