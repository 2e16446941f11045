"""The memory of a `Talk`, where replicas take turns in answering a chat."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from bot.answering.reply import Option
from bot.assistant import pack, unpack
from bot.channels.base.inbox import Incoming
from bot.channels.base.talk import Offered, Talk


class TalkMemory:
    """A chat as JSON, and back; see `bot.channels.base.sharing`. Keys of conversations begin with the chat.

    Args:
        platform: "zalo"; people are "zalo:123".
        chat_of: the chat of an update; "" for one that belongs to none.
        person_of: who wrote it.
    """

    def __init__(
        self,
        platform: str,
        talk: Talk,
        chat_of: Callable[[Incoming], str],
        person_of: Callable[[Incoming], str | None],
    ) -> None:
        self._platform, self._talk = platform, talk
        self._chat_of, self._person_of = chat_of, person_of
        self._asking: dict[str, set[str]] = {}  # who asked of late, in the chats that are being answered

    def name(self, update: Incoming) -> str | None:
        """The chat's name."""
        chat = self._chat_of(update)
        return f"{self._platform}:{chat}" if chat else None

    def take(self, update: Incoming, state: Any, age: float) -> None:
        """Remember of the chat what another replica left."""
        chat, talk = self._chat_of(update), self._talk
        self._forget(chat)
        self._asking[chat] = set()
        if not isinstance(state, dict):
            return
        for key, context in state.get("conversations", ()):
            talk.conversations.keep((chat, *key), unpack(context))
        for key, numbered, lettered in state.get("offers", ()):
            talk.offers.put((chat, *key), Offered(_options(numbered), _options(lettered)))
        for key, moment in state.get("newest", ()):
            talk.newest.put((chat, *key), moment)
        for person, carried in state.get("manners", {}).items():
            talk.manners.carry(person, carried, age)
            self._asking[chat].add(person)

    def give(self, update: Incoming) -> Any:
        """What is known of the chat and of how much is asked there, for another replica; the chat is forgotten here."""
        chat, talk = self._chat_of(update), self._talk
        ours = _keys_of(chat)
        person = self._person_of(update)
        people = self._asking.pop(chat, set()) | ({f"{self._platform}:{person}"} if person else set())
        state = {
            "conversations": [[_rest(key), pack(context)] for key, context in talk.conversations.where(ours)],
            "offers": [
                [_rest(key), _pairs(offered.numbered), _pairs(offered.lettered)]
                for key, offered in talk.offers.where(ours)
            ],
            "newest": [[_rest(key), moment] for key, moment in talk.newest.where(ours)],
            "manners": {who: carried for who in sorted(people) if (carried := talk.manners.carried(who))},
        }
        self._forget(chat)
        return state if any(state.values()) else None

    def _forget(self, chat: str) -> None:
        ours = _keys_of(chat)
        for memory in (self._talk.conversations, self._talk.offers, self._talk.newest):
            memory.drop_where(ours)


def _keys_of(chat: str) -> Callable[[Hashable], bool]:
    return lambda key: isinstance(key, tuple) and key[0] == chat


def _rest(key: Hashable) -> list[Any]:
    return list(key[1:]) if isinstance(key, tuple) else []


def _pairs(options: Iterable[Option]) -> list[list[str]]:
    return [[option.label, option.pick] for option in options]


def _options(pairs: Sequence[Sequence[str]]) -> tuple[Option, ...]:
    return tuple(Option(label, pick) for label, pick in pairs)
