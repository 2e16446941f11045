"""The menu of a knowledge base, for every channel."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from bot.answering.reply import Kind, Listing, Option, Paragraph, Reply, Span
from bot.assistant import Assistant
from bot.channels.base.menu import lists, works
from bot.channels.base.menu import words as say
from bot.channels.base.menu.progress import progress
from bot.channels.base.menu.seen import Seen
from bot.channels.base.menu.sheet import pick

PAGES: Mapping[str, Callable[[Seen, str], Reply]] = {
    "lich": lists.dates,
    "tiendo": progress,
    "congtrinh": works.works,
    "vanban": lists.papers,
    "nguon": lists.sources,
}
PRIVACY, FORGET = "quyenriengtu", "xoa"

Forget = Callable[[str], Awaitable[object]]
"""Deletes what is stored on a person ("telegram:123")."""


class KnowledgeMenu:
    """Pages of the knowledge that is current; fulfils `bot.channels.base.Menu`.

    Args:
        provider: the assistant over the current knowledge.
        forget: what deletes a person's data, beside the channel, which forgets its own.
        lasting: whether messages are kept in a database until they are answered; the privacy page says so.
        members: whether the bot keeps who gave the invitation code; the privacy page says so.
        days: how long the texts of questions are kept; 0 when they are not written down.
    """

    def __init__(
        self,
        provider: Callable[[], Assistant],
        *,
        forget: Sequence[Forget] = (),
        lasting: bool = False,
        members: bool = False,
        days: int = 0,
    ) -> None:
        self._provider = provider
        self._forget = forget
        self._lasting = lasting
        self._members = members
        self._days = days
        self._kept: Seen | None = None

    async def show(self, name: str, argument: str, person: str) -> Reply:
        """The page of a command; a name that is no page (any more) gets a kind word and the way to those that are."""
        seen = self._seen()
        if name == PRIVACY:
            return await self._privacy(seen, argument.strip(), person)
        if name in PAGES:
            return PAGES[name](seen, argument)
        return Reply(Kind.SMALLTALK, (Paragraph((Span(seen.words.gone()),)),), options=self.ways())

    def ways(self) -> tuple[Option, ...]:
        """Buttons to the pages that have something to show."""
        seen = self._seen().overview
        ways = {
            "lich": (say.CALENDAR, seen.moments),
            "tiendo": (say.PROGRESS, seen.shares or seen.wholes),
            "congtrinh": (say.WORKS, seen.works),
            "vanban": (say.PAPERS, seen.papers),
            "nguon": (say.SOURCES, seen.sources),
        }
        return tuple(Option(label, pick(name)) for name, (label, there) in ways.items() if there)

    def _seen(self) -> Seen:
        assistant = self._provider()
        if self._kept is None or self._kept.assistant is not assistant:
            self._kept = Seen.of(assistant)
        return self._kept

    async def _privacy(self, seen: Seen, argument: str, person: str) -> Reply:
        words = seen.words
        if argument == FORGET:
            for forget in self._forget:
                await forget(person)
            return Reply(Kind.SMALLTALK, (Paragraph((Span(words.forgotten()),)),))
        stored = words.stored(lasting=self._lasting, members=self._members, days=self._days)
        blocks = (
            Paragraph((Span(words.privacy(), strong=True),)),
            Listing(tuple((Span(item),) for item in stored), ordered=False),
            Paragraph((Span(words.ask_to_forget(members=self._members)),)),
        )
        return Reply(Kind.SMALLTALK, blocks, options=(Option(words.forget(), pick(PRIVACY, FORGET)),))
