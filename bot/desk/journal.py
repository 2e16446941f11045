"""Writes down what people ask, beside the answering: nobody waits for the database."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from bot.answering.reply import Reply
from bot.clock import Clock
from bot.storage.questions import Asked, Questions
from bot.storage.votes import Thumb, Votes

_LOGGER = logging.getLogger(__name__)

MOST: Final = 5000
"""Questions that wait for the database at most; beyond them the oldest are lost, never the bot's memory."""
REMEMBERED: Final = 200
EVERY: Final = 1.0  # seconds between two writes


class Journal:
    """The log of questions and votes.

    Args:
        pseudonym: the name under which a person is kept.
        watched: whether a person's last answer is to be remembered, to be explained ("vì sao?").
    """

    def __init__(
        self,
        questions: Questions,
        votes: Votes,
        pseudonym: Callable[[str], str],
        clock: Clock,
        watched: Callable[[str], bool] = lambda _person: False,
    ) -> None:
        self._questions, self._votes, self._pseudonym, self._clock = questions, votes, pseudonym, clock
        self._watched = watched
        self._waiting: list[Asked] = []
        self._last: OrderedDict[str, tuple[str, Reply]] = OrderedDict()
        self._task: asyncio.Task[None] | None = None

    def asked(self, person: str, question: str, reply: Reply, seconds: float, *, none: bool = False) -> None:
        """A question was answered. Returns at once.

        Args:
            person: "telegram:123".
            none: the person said that nothing of what was offered is what they meant.
        """
        if not question.strip():
            return
        if self._watched(person):
            # Its trace is told now, so that the version which it is from need not stay.
            self._last[person] = (question, replace(reply, why=partial(dict, reply.trace)))
            self._last.move_to_end(person)
            while len(self._last) > REMEMBERED:
                self._last.popitem(last=False)
        self._waiting.append(
            Asked(
                self._clock(),
                person.partition(":")[0],
                self._pseudonym(person),
                question,
                "none" if none else reply.kind.value,
                reply.facts,
                reply.knowledge,
                round(seconds * 1000),
            )
        )
        if len(self._waiting) > MOST:
            del self._waiting[: len(self._waiting) - MOST]

    def last(self, person: str) -> tuple[str, Reply] | None:
        """The last question of a watched person, with its reply."""
        return self._last.get(person)

    async def vote(self, person: str, answer: str, *, good: bool, fact: str | None, question: str | None) -> None:
        """Keep a vote."""
        mark = self._pseudonym(answer)
        await self._votes.add(Thumb(self._pseudonym(person), mark, good, self._clock(), fact, question))

    async def forget(self, person: str) -> None:
        """Delete all that somebody ("telegram:123") asked and voted."""
        name = self._pseudonym(person)
        self._waiting = [asked for asked in self._waiting if asked.person != name]
        self._last.pop(person, None)
        await self._questions.forget(name)
        await self._votes.forget(name)

    async def flush(self) -> None:
        """Write down what waits."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        try:
            await self._questions.add(waiting)
        except Exception:
            _LOGGER.exception("%s questions could not be written down yet", len(waiting))
            self._waiting = [*waiting, *self._waiting][-MOST:]

    async def start(self) -> None:
        """Write in the background from now on."""
        self._task = asyncio.create_task(self._run(), name="journal")

    async def stop(self) -> None:
        """Write what is left, and end."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None
        await self.flush()

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(EVERY)
            await self.flush()
