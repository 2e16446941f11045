"""What a chat's next message needs, carried from replica to replica.

A chat's messages are answered one at a time, so whoever is at one first fetches what the replica before it left, and
leaves the same for the next when it is done.
"""

from typing import Any

from bot.assistant import pack, unpack
from bot.channels.base.contexts import Contexts
from bot.channels.telegram.memory import Answered, Memory

EDITABLE = 10
"""How many of a chat's last questions can be edited, or voted on by name, on another replica."""


class Sharing:
    """Fetches and leaves."""

    def __init__(self, contexts: Contexts, memory: Memory) -> None:
        self._contexts = contexts
        self._memory = memory

    async def fetch(self, chat: int) -> Any:
        """Take over what is known of the chat; returns it as it was, for `leave`."""
        state = await self._contexts.get(f"telegram:{chat}")
        self._memory.forget(chat)
        if isinstance(state, dict):
            for key, context in state.get("conversations", ()):
                self._memory.conversations.keep((chat, *key), unpack(context))
            for message, question, before, replies in state.get("answered", ()):
                self._memory.keep(chat, message, Answered(question, unpack(before), tuple(replies)))
        return state

    async def leave(self, chat: int, before: Any) -> None:
        """Leave what is known of the chat to whoever answers its next message, and forget it here."""
        conversations = [[list(key[1:]), pack(context)] for key, context in self._memory.conversations_of(chat)]
        answered = [
            [message, answer.question, pack(answer.before), list(answer.replies)]
            for message, answer in self._memory.answers_of(chat)[-EDITABLE:]
        ]
        state = {"conversations": conversations, "answered": answered} if conversations or answered else None
        if state != before:
            await self._contexts.put(f"telegram:{chat}", state)
        self._memory.forget(chat)
