"""Conversations that outlast a process, and that replicas share."""

from typing import Any, Protocol


class Contexts(Protocol):
    """Keeps where conversations stand, for half an hour."""

    async def get(self, key: str) -> Any:
        """The state as JSON, None when it is not known."""
        ...

    async def put(self, key: str, value: Any) -> None:
        """Keep the state; None forgets the conversation."""
        ...
