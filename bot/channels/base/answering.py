"""What a channel needs that talks out of an inbox, whatever its platform: conversations, lanes, start and stop."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from bot.channels.base import Alarm, Assistant, Clock, Conversations, Ledger, Menu, Meter
from bot.channels.base.calling import Pause
from bot.channels.base.carrying import TalkMemory
from bot.channels.base.inbox import Feed, Inbox, Incoming, MemoryInbox
from bot.channels.base.intake import Intake, Load
from bot.channels.base.manners import Manners
from bot.channels.base.sharing import Sharing, Shelf
from bot.channels.base.talk import Talk
from bot.channels.base.words import Words
from bot.desk.membership import Membership

_LOGGER = logging.getLogger(__name__)


async def _logged(sentence: str) -> None:
    _LOGGER.error("%s", sentence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a channel is given beside its settings and its assistant.

    Attributes:
        words: the channel's own sentences; their form of address should be the knowledge base's.
        inbox: keeps messages until they are answered; one that is stored loses none in a crash.
        feed: gives the messages to be answered here, where replicas share the inbox.
        contexts: where replicas share their conversations; without it they stay in this process.
        members: who may ask; None when everybody may.
        ledger: where questions are written down.
        meter: where questions are counted.
        menu: pages behind "lịch", "công trình"…; without one, the assistant is asked.
        greeting: what somebody hears who begins, when the catalogue's sentence will not do.
        suggestions: questions offered below it.
        alarm: told what needs the operator's hands.
        pause: waits the given seconds between retries; tests give one that does not wait.
    """

    words: Words = field(default_factory=Words)
    inbox: Inbox = field(default_factory=MemoryInbox)
    feed: Feed | None = None
    contexts: Shelf | None = None
    members: Membership | None = None
    ledger: Ledger | None = None
    meter: Meter | None = None
    menu: Menu | None = None
    greeting: str | None = None
    suggestions: Sequence[str] = ()
    alarm: Alarm = _logged
    clock: Clock = time.monotonic
    pause: Pause = asyncio.sleep


class Limits(Protocol):
    """What the operator decides about every such channel."""

    @property
    def asks_per_minute(self) -> int:
        """How many messages one person may send; 0 for no limit."""
        ...

    @property
    def concurrency(self) -> int:
        """Most messages worked on at once."""
        ...

    @property
    def waiting_limit(self) -> int:
        """How many may wait before no more are taken."""
        ...

    @property
    def again_seconds(self) -> float:
        """After which a message is tried again that could not be answered."""
        ...

    @property
    def drain_seconds(self) -> float:
        """How long a stop waits for the work in hand; the rest waits in the inbox."""
        ...


class Answering:
    """Messages out of an inbox and the conversations that they are part of.

    Args:
        platform: what its conversations are called among those that replicas share.
        handle: answers one message; returns False when it could not and should be tried again.
        lane_of: whose turn a message takes; those of one lane are answered in order.
        sender_of: who wrote it.

    Attributes:
        talk: what is said.
        intake: where messages come in.
    """

    def __init__(
        self,
        platform: str,
        limits: Limits,
        assistant: Assistant,
        around: Around,
        handle: Callable[[Incoming], Awaitable[bool]],
        lane_of: Callable[[Incoming], str],
        sender_of: Callable[[Incoming], str | None],
    ) -> None:
        self._drain_seconds = limits.drain_seconds
        self.talk = Talk(
            assistant,
            around.words,
            Manners(limits.asks_per_minute, around.clock),
            Conversations(clock=around.clock, ledger=around.ledger, meter=around.meter),
            around.menu,
            around.greeting,
            around.suggestions,
            around.clock,
            around.members,
        )
        memory = TalkMemory(platform, self.talk, lane_of, sender_of)
        self.intake = Intake(
            around.inbox,
            handle,
            lane_of,
            feed=around.feed,
            sharing=Sharing(around.contexts, memory) if around.contexts else None,
            width=limits.concurrency,
            most=limits.waiting_limit,
            again=limits.again_seconds,
        )

    async def open(self) -> None:
        """Take messages, and answer those that an earlier run left."""
        left = await self.intake.open()
        if left:
            _LOGGER.info("%s messages of an earlier run are answered now", left)

    async def close(self) -> None:
        """Take no more messages, and answer those that were taken."""
        self.intake.close()
        left = await self.intake.lanes.stop(self._drain_seconds)
        if left:
            _LOGGER.warning("%s messages stay in the inbox until the next start", left)

    @property
    def load(self) -> Load:
        """How busy the channel is."""
        return self.intake.load

    async def idle(self) -> None:
        """Wait until everything taken so far is answered."""
        await self.intake.lanes.idle()
