"""Telegram's updates on their way into the inbox: their keys and their lanes."""

from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from typing import Any

from bot.channels.base import intake
from bot.channels.base.inbox import Feed, Inbox, Incoming
from bot.channels.base.sharing import Sharing


class Intake(intake.Intake):
    """Takes updates from the poller or the webhook."""

    def __init__(
        self,
        inbox: Inbox,
        handle: Callable[[Incoming], Awaitable[bool]],
        *,
        feed: Feed | None = None,
        sharing: Sharing | None = None,
        width: int = 256,
        most: int = 5_000,
    ) -> None:
        super().__init__(inbox, handle, lane_of, feed=feed, sharing=sharing, width=width, most=most)

    async def accept(self, raws: Sequence[Mapping[str, Any]]) -> None:
        """Take updates as they came. They may be confirmed when it returns, and must not when it raises."""
        await self.take([Incoming(str(raw["update_id"]), raw) for raw in raws if isinstance(raw.get("update_id"), int)])


def lane_of(update: Incoming) -> Hashable:
    """The chat, or for what has none (inline queries) the person."""
    for name, body in update.raw.items():
        if name == "update_id" or not isinstance(body, Mapping):
            continue
        chat = body.get("chat") or (body.get("message") or {}).get("chat")
        if isinstance(chat, Mapping):
            return chat.get("id")
        person = body.get("from")
        if isinstance(person, Mapping):
            return ("person", person.get("id"))
    return None
