"""The inbox of the unanswered: what people asked in vain, what was decided on it, and telling them of the answer."""

import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Final

from bot.answering.reply import Kind, plain
from bot.assistant import Message
from bot.desk.clustering import ALIKE, Cluster, Miss, alike, cluster, content
from bot.desk.live import Live
from bot.knowledge.names import fold
from bot.storage.questions import Questions
from bot.storage.unanswered import Unanswered, Waiter
from bot.storage.votes import Votes

_LOGGER = logging.getLogger(__name__)

MISSED: Final = ("unknown", "none")
"""Kinds of questions that belong into the inbox."""
LOOKED_AT: Final = 5000
WAITING: Final = 20
"""For so many answers one person can wait."""

Tell = Callable[[str, str], Awaitable[bool]]
"""Writes a text to a person ("telegram:123"); False when they cannot be reached, for good."""


class Inbox:
    """What waits for an answer.

    Args:
        say: the sentence that tells somebody, from their question and its answer.
    """

    def __init__(
        self, questions: Questions, votes: Votes, unanswered: Unanswered, live: Live, say: Callable[[str, str], str]
    ) -> None:
        self._questions, self._votes, self._unanswered, self._live, self._say = questions, votes, unanswered, live, say
        self._ways: dict[str, Tell] = {}

    def reach(self, platform: str, tell: Tell) -> None:
        """Have people of a platform told by its channel."""
        self._ways[platform] = tell

    async def clusters(self) -> list[Cluster]:
        """What is undecided, by number of askers. What is like something decided stays away with it."""
        misses = [
            Miss(asked.text, asked.person or "", asked.kind)
            for asked in await self._questions.recent(LOOKED_AT, MISSED)
            if asked.text
        ]
        misses += [Miss(thumb.question, thumb.person, "vote") for thumb in await self._votes.bad() if thumb.question]
        decided = await self._unanswered.decisions()
        known = [content(question) for question in decided]
        return [one for one in cluster(misses) if not _settled(one, decided, known)]

    async def settle(self, questions: Iterable[str], decision: str, by: str, fact: str | None = None) -> None:
        """Decide on questions (folded): "linked", "written", "unannounced" or "ignored"."""
        await self._unanswered.decide(questions, decision, by, fact)

    async def wait(self, person: str, question: str) -> bool:
        """Somebody wants to be told; False when they wait for too many answers already."""
        mine = [waiter for waiter in await self._unanswered.waiting() if waiter.person == person]
        folded = fold(question)
        if len(mine) >= WAITING and folded not in {waiter.question for waiter in mine}:
            return False
        await self._unanswered.wait(Waiter(person, folded, question))
        return True

    async def forget(self, person: str) -> None:
        """Somebody wants to be told nothing any more."""
        await self._unanswered.forget(person)

    async def tell(self) -> int:
        """Tell everybody whose question has an answer now; returns how many were told."""
        told = 0
        for waiter in await self._unanswered.waiting():
            reply = self._live.reply(Message(waiter.text))
            way = self._ways.get(waiter.person.partition(":")[0])
            if reply.kind is not Kind.ANSWER or way is None:
                continue
            try:
                told += await way(waiter.person, self._say(waiter.text, plain(reply)))
            except Exception:
                _LOGGER.exception("somebody could not be told of an answer; tried again with the next version")
                continue
            await self._unanswered.told(waiter)
        return told


def _settled(found: Cluster, decided: Mapping[str, str], known: list[frozenset[str]]) -> bool:
    if any(question in decided for question in found.questions):
        return True
    words = content(next(iter(found.questions)))
    return any(alike(words, other) >= ALIKE for other in known)
