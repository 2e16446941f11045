"""From Telegram's door to the handlers: record, line up, handle, tick off."""

import logging
from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from typing import Any

from bot.channels.telegram.inbox import Inbox, Incoming
from bot.channels.telegram.lanes import Lanes

_LOGGER = logging.getLogger(__name__)

TRIES = 3
"""How many starts try to answer one update; what crashes the process that often is given up."""


class Closed(Exception):
    """An update came while none are taken."""


class Intake:
    """Takes updates from the poller or the webhook; no update is confirmed before it is in the inbox.

    Args:
        handle: answers one update; returns False when it could not and should be tried again at the next start.
    """

    def __init__(
        self,
        inbox: Inbox,
        handle: Callable[[Incoming], Awaitable[bool]],
        *,
        width: int = 256,
        most: int = 5_000,
    ) -> None:
        self._inbox = inbox
        self._handle = handle
        self._open = False
        self.lanes: Lanes[Incoming] = Lanes(self._process, lane_of, width=width, most=most)

    @property
    def full(self) -> bool:
        """Whether nothing can be taken now: not started, stopping, or too much waits."""
        return not self._open or self.lanes.full

    async def accept(self, raws: Sequence[Mapping[str, Any]]) -> None:
        """Record the updates and line them up. They may be confirmed when it returns, and must not when it raises."""
        if not self._open:
            raise Closed("updates are not taken before the start and after the stop")
        updates = [Incoming(raw["update_id"], raw) for raw in raws if isinstance(raw.get("update_id"), int)]
        for update in await self._inbox.record(updates):
            self.lanes.put(update)

    def close(self) -> None:
        """Take no more: what comes now is not confirmed, so that Telegram brings it to the next run."""
        self._open = False

    async def open(self) -> int:
        """Begin to take updates, and line up what an earlier run left unanswered; returns how many those were."""
        self._open = True
        count = 0
        for update in await self._inbox.waiting():
            if update.attempts > TRIES:
                _LOGGER.error("update %s given up after %s starts", update.update_id, TRIES)
                await self._inbox.done(update.update_id)
                continue
            self.lanes.put(update)
            count += 1
        return count

    async def _process(self, update: Incoming) -> None:
        if await self._handle(update):
            await self._inbox.done(update.update_id)


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
