"""What a chat's next message needs, where replicas take turns in answering: conversations, answers, limits."""

from collections.abc import Mapping
from typing import Any, cast

from bot.assistant import pack, unpack
from bot.channels.base.inbox import Incoming
from bot.channels.base.manners import Manners
from bot.channels.telegram.intake import lane_of
from bot.channels.telegram.memory import Answered, Memory

EDITABLE = 10
"""How many of a chat's last questions can be edited, or voted on by name, on another replica."""


class ChatMemory:
    """The memory of a chat as JSON, and back; see `bot.channels.base.sharing`."""

    def __init__(self, memory: Memory, manners: Manners) -> None:
        self._memory, self._manners = memory, manners
        self._asking: dict[int, set[str]] = {}  # who asked of late, in the chats that are being answered

    def name(self, update: Incoming) -> str | None:
        """The chat's name; None for what belongs to no chat, such as an inline query."""
        chat = lane_of(update)
        return f"telegram:{chat}" if isinstance(chat, int) else None

    def take(self, update: Incoming, state: Any, age: float) -> None:
        """Remember of the chat what another replica left."""
        chat = _chat(update)
        self._memory.forget(chat)
        self._asking[chat] = set()
        if not isinstance(state, dict):
            return
        for key, context in state.get("conversations", ()):
            self._memory.conversations.keep((chat, *key), unpack(context))
        for message, question, before, replies in state.get("answered", ()):
            self._memory.keep(chat, message, Answered(question, unpack(before), tuple(replies)))
        for person, carried in state.get("manners", {}).items():
            self._manners.carry(person, carried, age)
            self._asking[chat].add(person)

    def give(self, update: Incoming) -> Any:
        """What is known of the chat and of how much is asked there, for another replica; the chat is forgotten here."""
        chat = _chat(update)
        conversations = [[list(key[1:]), pack(context)] for key, context in self._memory.conversations_of(chat)]
        answered = [
            [message, answer.question, pack(answer.before), list(answer.replies)]
            for message, answer in self._memory.answers_of(chat)[-EDITABLE:]
        ]
        people = self._asking.pop(chat, set()) | _person(update)
        manners = {person: carried for person in sorted(people) if (carried := self._manners.carried(person))}
        self._memory.forget(chat)
        state = {"conversations": conversations, "answered": answered, "manners": manners}
        return state if any(state.values()) else None


def _chat(update: Incoming) -> int:
    return cast("int", lane_of(update))  # as all updates have that are carried


def _person(update: Incoming) -> set[str]:
    """Whose asking the update counts as (`bot.channels.telegram.asker`); nobody's, for some."""
    for body in update.raw.values():
        who = (body.get("sender_chat") or body.get("from")) if isinstance(body, Mapping) else None
        if isinstance(who, Mapping):
            return {f"telegram:{who.get('id')}"}
    return set()
