"""Chats, people and messages, and what people do."""

import re
from typing import Any

from tests.emulator.checks import Refused

BOT_ID = 123456
NOW = 1_582_340_000
"""The world's clock stands in February 2020; tests move it by hand."""

Json = dict[str, Any]


class World:
    """The state behind the server."""

    def __init__(self, username: str = "daihoi_test_bot") -> None:
        self.bot: Json = {
            "id": BOT_ID,
            "is_bot": True,
            "first_name": "Đại hội",
            "username": username,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
        self.now = NOW
        self.chats: dict[int, Json] = {}
        self.topics: dict[int, set[int]] = {}
        self.messages: dict[tuple[int, int], Json] = {}
        self.blocked: set[int] = set()
        self.moved: dict[int, int] = {}
        self.closed: dict[int, str] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.presses: set[str] = set()
        self.inline: set[str] = set()
        self.uploads: dict[str, tuple[str, bytes]] = {}
        self.files: dict[str, bytes] = {}
        self.names: dict[str, str] = {}
        self._message_id = 0
        self._update_id = 1000
        self._query_id = 0

    def person(self, number: int, name: str = "An") -> Json:
        """A person, and the private chat with the bot."""
        self.chats.setdefault(number, {"id": number, "type": "private", "first_name": name})
        return {"id": number, "is_bot": False, "first_name": name, "language_code": "vi"}

    def group(self, number: int = -1001, title: str = "Chi bộ", *, topics: tuple[int, ...] = ()) -> Json:
        """A supergroup, with topics when they are named."""
        chat: Json = {"id": number, "type": "supergroup", "title": title}
        if topics:
            chat["is_forum"] = True
            self.topics[number] = set(topics)
        self.chats[number] = chat
        return chat

    def kept(self, given: str, kind: str) -> str:
        """The number of a file that is named by its number or comes along ("attach://name")."""
        if not given.startswith("attach://"):
            if given not in self.files:
                raise Refused("Bad Request: wrong file identifier/HTTP URL specified")
            return given
        name, content = self.uploads[given.removeprefix("attach://")]
        number = f"{kind}{len(self.files) + 1}"
        self.files[number], self.names[number] = content, name
        return number

    def message(self, chat: Json, sender: Json | None, **fields: Any) -> Json:
        """A new message in a chat."""
        self._message_id += 1
        message: Json = {"message_id": self._message_id, "date": self.now, "chat": chat, **fields}
        if sender is not None:
            message["from"] = sender
        if isinstance(fields.get("text"), str) and "entities" not in fields:
            found = marks(fields["text"])
            if found:
                message["entities"] = found
        if isinstance(fields.get("caption"), str) and "caption_entities" not in fields:
            message["caption_entities"] = marks(fields["caption"])
        self.messages[chat["id"], message["message_id"]] = message
        return message

    def update(self, **body: Any) -> Json:
        """An update with the next number."""
        self._update_id += 1
        return {"update_id": self._update_id, **body}

    def query_id(self) -> str:
        """A number for a press or an inline query."""
        self._query_id += 1
        return str(self._query_id)


def marks(text: str) -> list[Json]:
    """Commands and mentions as Telegram's clients mark them."""
    found = []
    for match in re.finditer(r"(?<!\S)(/[A-Za-z0-9_]{1,32}(?:@\w+)?)|(@\w{4,32})", text):
        kind = "bot_command" if match.group(1) else "mention"
        start = len(text[: match.start()].encode("utf-16-le")) // 2
        found.append({"type": kind, "offset": start, "length": len(match.group())})
    return found
