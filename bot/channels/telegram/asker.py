"""Who asks, where, and whether we are meant: in a group, only a command, a mention or a reply to us is for us."""

from collections.abc import Hashable
from dataclasses import dataclass

from telegram import Message, MessageEntity, User

ANONYMOUS_ADMIN = 1087968824
"""Telegram's stand-in as the sender of a group's anonymous administrators."""
CHANNEL_BOT = 136817688
"""Telegram's stand-in as the sender of who writes in the name of a channel."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reply goes.

    Attributes:
        thread: the topic's id, in chats that have topics.
        quote: message to quote, in groups, where otherwise nobody could tell which question was answered.
    """

    chat: int
    thread: int | None = None
    quote: int | None = None


@dataclass(frozen=True, slots=True)
class Asker:
    """One person in one place.

    Attributes:
        person: "telegram:123", stable over chats.
        key: of the conversation: the chat, and in groups also the topic and the person.
    """

    person: str
    key: Hashable
    place: Place
    private: bool


def asker_of(message: Message, user: User | None = None) -> Asker:
    """Who wrote the message; `user` when somebody else acts on it (a button press)."""
    chat = message.chat
    thread = message.message_thread_id if message.is_topic_message else None
    if user is None:
        # Anonymous administrators and channels share one stand-in user; what tells them apart is the chat they speak
        # for.
        who = message.sender_chat.id if message.sender_chat else message.from_user.id if message.from_user else chat.id
    else:
        who = user.id
    private = chat.type == "private"
    key: Hashable = (chat.id, thread) if private else (chat.id, thread, who)
    quote = None if private else message.message_id
    return Asker(f"telegram:{who}", key, Place(chat.id, thread, quote), private)


def by_machine(message: Message, me: User) -> bool:
    """Whether no person typed this here: another bot, our own inline result, a channel's automatic copy."""
    if message.is_automatic_forward or (message.via_bot is not None and message.via_bot.id == me.id):
        return True
    sender = message.from_user
    return sender is not None and sender.is_bot and sender.id not in (ANONYMOUS_ADMIN, CHANNEL_BOT)


def meant(message: Message, me: User) -> bool:
    """Whether the message is for us: always in a private chat, in a group when it replies to us or names us."""
    if message.chat.type == "private" or replied_to(message, me) is not None:
        return True
    entities = message.parse_entities(
        [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]
    ) or message.parse_caption_entities([MessageEntity.MENTION, MessageEntity.TEXT_MENTION])
    name = f"@{me.username}".casefold()
    return any(
        (entity.user is not None and entity.user.id == me.id) or text.casefold() == name
        for entity, text in entities.items()
    )


def replied_to(message: Message, me: User) -> Message | None:
    """The message of ours that this one replies to."""
    other = message.reply_to_message
    # In a topic every message counts as a reply to the message that opened it.
    if other is None or other.forum_topic_created is not None or other.from_user is None:
        return None
    return other if other.from_user.id == me.id else None


def question_in(message: Message, me: User) -> str:
    """The text, or a picture's caption, without our own name in it."""
    text = message.text or message.caption or ""
    name = f"@{me.username}".casefold()
    at = text.casefold().find(name)
    while at >= 0:
        end = at + len(name)
        if end == len(text) or not (text[end].isalnum() or text[end] == "_"):
            text = text[:at] + text[end:]
            at = text.casefold().find(name, at)
        else:
            at = text.casefold().find(name, end)
    return text.strip()


def quoted_in(message: Message, me: User) -> str | None:
    """What of ours the person replied to: the part they marked, or all of it."""
    other = replied_to(message, me)
    if other is None:
        return None
    return message.quote.text if message.quote is not None else other.text or other.caption
