"""What every channel shares: the door to the assistant, a clock, and bounded memories that forget."""

import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from bot.answering.reply import Option, Reply
from bot.assistant import Message
from bot.overview.calendar import File
from bot.overview.charts.captions import Name
from bot.overview.charts.gallery import Picture

Clock = Callable[[], float]
"""Seconds that only go forward; injected, so that tests never wait."""

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Assistant(Protocol):
    """The only door to answers. Synchronous and pure: same message and context, same reply."""

    def reply(self, message: Message, context: object | None) -> Reply:
        """Answer one message; `Reply.context` comes back with the next one of the same conversation."""
        ...


class Refused(Exception):
    """The platform does not take a channel's settings. The message says what to do, and holds no secret."""


class Expiring(Generic[K, V]):
    """A mapping that forgets: what was not touched for `ttl` seconds, and the oldest beyond `limit` entries.

    What a stranger can make grow must have a bound, or a flood of new chats becomes a flood of memory.
    """

    def __init__(self, *, ttl: float, limit: int, clock: Clock = time.monotonic) -> None:
        self._ttl = ttl
        self._limit = limit
        self._clock = clock
        self._entries: OrderedDict[K, tuple[float, V]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: K) -> V | None:
        """The value, or None when it was never there or is forgotten."""
        entry = self._entries.get(key)
        if entry is None:
            return None
        touched, value = entry
        if self._clock() - touched > self._ttl:
            del self._entries[key]
            return None
        return value

    def put(self, key: K, value: V) -> None:
        """Keep the value, as the newest."""
        now = self._clock()
        self._entries[key] = (now, value)
        self._entries.move_to_end(key)
        while len(self._entries) > self._limit:
            self._entries.popitem(last=False)
        # Entries are in the order of their touch, so the expired ones stand first: two a call keeps this O(1).
        for _ in range(2):
            oldest = next(iter(self._entries))
            if now - self._entries[oldest][0] <= self._ttl:
                break
            del self._entries[oldest]

    def drop(self, key: K) -> V | None:
        """Forget one entry; returns what it was."""
        entry = self._entries.pop(key, None)
        return entry[1] if entry is not None else None

    def where(self, wanted: Callable[[K], bool]) -> list[tuple[K, V]]:
        """Every entry whose key is wanted, the oldest first."""
        return [(key, value) for key, (_, value) in self._entries.items() if wanted(key)]

    def drop_where(self, wanted: Callable[[K], bool]) -> int:
        """Forget every entry whose key is wanted; returns how many there were."""
        keys = [key for key in self._entries if wanted(key)]
        for key in keys:
            del self._entries[key]
        return len(keys)


class Conversations(Expiring[Hashable, object]):
    """The assistant's context of every conversation, by the channel's own key; half an hour by default."""

    def __init__(
        self,
        *,
        ttl: float = 1800,
        limit: int = 20_000,
        clock: Clock = time.monotonic,
        ledger: "Ledger | None" = None,
        meter: "Meter | None" = None,
    ) -> None:
        super().__init__(ttl=ttl, limit=limit, clock=clock)
        self._ledger, self._meter = ledger, meter

    def reply(self, assistant: Assistant, key: Hashable, message: Message, person: str = "") -> Reply:
        """Answer within the conversation `key`, and remember where it stands now.

        Args:
            person: who asks ("telegram:123"), for the ledger; questions of nobody are not written down.
        """
        started = self._clock()
        kind = "fault"
        try:
            reply = assistant.reply(message, self.get(key))
            kind = reply.kind.value
        finally:
            seconds = self._clock() - started
            if self._meter is not None and person:
                self._meter.asked(person.partition(":")[0], kind, seconds)
        self.keep(key, reply.context)
        if self._ledger is not None and person and message.pick is None:
            self._ledger.asked(person, message.text, reply, seconds)
        return reply

    def keep(self, key: Hashable, context: object | None) -> None:
        """Remember a context; None ends the conversation."""
        if context is None:
            self.drop(key)
        else:
            self.put(key, context)


class Pictures(Protocol):
    """Pictures of the current knowledge, drawn when they are asked for."""

    async def picture(self, name: Name) -> Picture | None:
        """Either "progress", "timeline" or "works"; None when there is nothing to draw."""
        ...


class Calendar(Protocol):
    """The dates of the current knowledge as calendar files."""

    def feed(self) -> File:
        """All dates."""
        ...

    def one(self, identity: str) -> File | None:
        """One date by its id; None when there is no such date, or it has no time."""
        ...


class PersonalPage(Protocol):
    """A page that is about one person and shown in private only: what he is reminded of, what he announces."""

    async def show(self, name: str, argument: str, person: str) -> Reply | None:
        """The page, after what the argument asks for is done; arguments as for `Menu`.

        None when this person has no such page: then the channel knows of none either.
        """
        ...

    async def forget(self, person: str) -> None:
        """Delete what is stored of the person."""
        ...


class Menu(Protocol):
    """Pages that are reached by a command or a button instead of a question.

    An option whose `pick` starts with "/" ("/congtrinh thcs 2") leads to another page: channels send it back here and
    show it in place of the page it stands on. Every other pick goes to the assistant.
    """

    def show(self, name: str, argument: str, person: str) -> Reply | Awaitable[Reply]:
        """The page.

        Args:
            name: the command without its slash ("lich").
            argument: what follows it, or "".
            person: whose page, as "telegram:123"; only the privacy page needs it.
        """
        ...

    def ways(self) -> Sequence[Option]:
        """Buttons to the pages that have something to show, for a greeting."""
        ...


@dataclass(frozen=True, slots=True)
class Vote:
    """A thumb under an answer.

    Attributes:
        person: who voted, as "telegram:123"; a second vote by the same person on the same answer replaces the first.
        answer: which answer, as "chat:message".
        facts: ids of the records that the answer used, as far as the button could carry them.
        question: what had been asked, when it is still remembered.
    """

    person: str
    answer: str
    good: bool
    facts: tuple[str, ...] = ()
    question: str | None = None


class Meter(Protocol):
    """Where is counted what is asked."""

    def asked(self, channel: str, kind: str, seconds: float) -> None:
        """A question was answered.

        Args:
            channel: the platform ("telegram").
            kind: of the reply; "fault" when the assistant failed.
        """
        ...


class Ledger(Protocol):
    """Where is written down what people ask."""

    def asked(self, person: str, question: str, reply: Reply, seconds: float, *, none: bool = False) -> None:
        """A question was answered. Returns at once.

        Args:
            none: the person said that nothing of what was offered is what they meant.
        """
        ...

    async def wait(self, person: str, question: str) -> bool:
        """The person wants to be told when there is an answer; False when they wait for too many already."""
        ...


class VoteSink(Protocol):
    """Where votes go."""

    async def vote(self, vote: Vote) -> None:
        """Keep one."""
        ...


class PictureLinks(Protocol):
    """Where charts can be fetched by a platform that shows pictures by their address."""

    def address(self, page: str) -> str | None:
        """Public https address of the chart that belongs to a page of the menu ("tiendo"); None when there is none."""
        ...


Alarm = Callable[[str], Awaitable[None]]
"""Tells those who run the bot, in a Vietnamese sentence without secrets, that something needs their hands."""
