"""One thing for channels to write to: questions into the journal, votes, and who waits for an answer."""

from collections.abc import Sequence
from typing import Protocol

from bot.answering.reply import Reply
from bot.desk.inbox import Inbox
from bot.desk.journal import Journal


class Voted(Protocol):
    """A vote, as channels make it."""

    @property
    def person(self) -> str:
        """Who voted."""
        ...

    @property
    def answer(self) -> str:
        """Which answer."""
        ...

    @property
    def good(self) -> bool:
        """Which thumb."""
        ...

    @property
    def facts(self) -> Sequence[str]:
        """The records that the answer used."""
        ...

    @property
    def question(self) -> str | None:
        """What had been asked."""
        ...


class DeskLedger:
    """Fulfils the channels' `Ledger` and `VoteSink`."""

    def __init__(self, journal: Journal, inbox: Inbox) -> None:
        self._journal, self._inbox = journal, inbox

    def asked(self, person: str, question: str, reply: Reply, seconds: float, *, none: bool = False) -> None:
        """A question was answered."""
        self._journal.asked(person, question, reply, seconds, none=none)

    async def wait(self, person: str, question: str) -> bool:
        """The person wants to be told when there is an answer."""
        return await self._inbox.wait(person, question)

    async def vote(self, vote: Voted) -> None:
        """Keep a vote."""
        fact = vote.facts[0] if vote.facts else None
        await self._journal.vote(vote.person, vote.answer, good=vote.good, fact=fact, question=vote.question)

    async def forget(self, person: str) -> None:
        """Delete all that is kept on a person."""
        await self._journal.forget(person)
        await self._inbox.forget(person)
