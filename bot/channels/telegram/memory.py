"""What the channel remembers of its answers, to edit them when a question is edited and to explain a vote."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from bot.channels.base import Clock, Conversations, Expiring

DAY = 86_400


@dataclass(frozen=True, slots=True)
class Answered:
    """A question and what was said to it.

    Attributes:
        before: the conversation's context before the question, to ask it again as if for the first time.
        replies: ids of the messages that answered.
    """

    question: str
    before: object | None
    replies: tuple[int, ...]


class Memory:
    """Bounded and forgetful; nothing here must outlast a restart."""

    def __init__(self, conversations: Conversations, clock: Clock, *, limit: int = 20_000) -> None:
        self.conversations = conversations
        self._answered: Expiring[tuple[int, int], Answered] = Expiring(ttl=2 * DAY, limit=limit, clock=clock)
        self._asked: Expiring[tuple[int, int], str] = Expiring(ttl=2 * DAY, limit=limit, clock=clock)

    def keep(self, chat: int, message_id: int, answered: Answered) -> None:
        """Remember the answer to a message."""
        self._answered.put((chat, message_id), answered)
        for reply in answered.replies:
            self._asked.put((chat, reply), answered.question)

    def answer_to(self, chat: int, message_id: int) -> Answered | None:
        """What was said to a message."""
        return self._answered.get((chat, message_id))

    def question_of(self, chat: int, reply_id: int) -> str | None:
        """The question that one of our messages answers."""
        return self._asked.get((chat, reply_id))

    def conversations_of(self, chat: int) -> list[tuple[tuple[Any, ...], object]]:
        """The chat's conversations, by their keys, which begin with the chat."""
        found = self.conversations.where(lambda key: isinstance(key, tuple) and key[0] == chat)
        return [(key, context) for key, context in found if isinstance(key, tuple)]

    def answers_of(self, chat: int) -> list[tuple[int, Answered]]:
        """What was answered in the chat, by the question's message, the oldest first."""
        return [(key[1], answered) for key, answered in self._answered.where(lambda key: key[0] == chat)]

    def forget(self, chat: int, person: Hashable | None = None) -> None:
        """Forget a chat, or one person's conversations in it."""
        if person is None:
            self.conversations.drop_where(lambda key: isinstance(key, tuple) and key[0] == chat)
        else:
            self.conversations.drop_where(lambda key: isinstance(key, tuple) and key[0] == chat and key[-1] == person)
        self._answered.drop_where(lambda key: key[0] == chat)
        self._asked.drop_where(lambda key: key[0] == chat)

    def move(self, old: int, new: int) -> None:
        """A group got a new id: what was kept under the old one is of no more use, its message ids included."""
        if old != new:
            self.forget(old)
