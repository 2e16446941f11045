"""What the platform hands over, read: both forms of body, every event, and what is not meant for us."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.channels.base.inbox import Incoming

_KINDS = ("text", "image", "sticker", "voice", "unsupported")


@dataclass(frozen=True, slots=True)
class Update:
    """One message to us.

    Attributes:
        key: the same when the platform repeats it.
        kind: "text", "image", "sticker", "voice" or "unsupported".
        text: what was written, a picture's caption included.
        at: milliseconds since 1970, 0 when it is not said.
    """

    key: str
    chat: str
    group: bool
    sender: str
    name: str
    bot: bool
    kind: str
    text: str
    at: int


def opened(body: Any) -> Iterator[Mapping[str, Any]]:
    """The updates in a body: flat, wrapped in `result`, or a list of them."""
    if isinstance(body, dict) and "event_name" not in body and "message" not in body and "result" in body:
        body = body["result"]
    for one in body if isinstance(body, list) else [body]:
        if isinstance(one, dict) and isinstance(one.get("message"), dict):
            yield one


def incoming(raw: Mapping[str, Any]) -> Incoming:
    """The update with its key: chat and message id, or, for events without one, what it says."""
    message = raw["message"]
    identity = message.get("message_id")
    if not identity:
        said = json.dumps(raw, sort_keys=True, ensure_ascii=False)
        identity = hashlib.sha256(said.encode(errors="replace")).hexdigest()[:32]
    return Incoming(f"{_chat(message)}/{identity}", raw)


def lane_of(update: Incoming) -> str:
    """The chat."""
    return _chat(update.raw.get("message") or {})


def sender_of(update: Incoming) -> str | None:
    """Who wrote it; None for what nobody wrote."""
    found = read(update)
    return found.sender if found is not None else None


def read(update: Incoming) -> Update | None:
    """The update, or None for one that has no sender or no chat."""
    message = update.raw.get("message")
    if not isinstance(message, dict):
        return None
    sender, chat = _dict(message.get("from")), _dict(message.get("chat"))
    if not sender.get("id") or not chat.get("id"):
        return None
    parts = str(update.raw.get("event_name") or "").split(".")
    kind = parts[1] if len(parts) > 1 and parts[1] in _KINDS else "text" if message.get("text") else "unsupported"
    said = message.get("text") or message.get("caption")
    date = message.get("date")
    return Update(
        key=update.key,
        chat=str(chat["id"]),
        group=str(chat.get("chat_type") or "").upper() == "GROUP",
        sender=str(sender["id"]),
        name=str(sender.get("display_name") or ""),
        bot=sender.get("is_bot") is True,
        kind=kind,
        text=said if isinstance(said, str) else "",
        at=date if isinstance(date, int) else 0,
    )


def without_name(text: str, names: Sequence[str]) -> str:
    """The text without the mention of us at its front, which is how it comes in a group.

    A mention is plain text there and says not where it ends; of a name that is not known, its first word goes.
    """
    text = text.strip()
    if not text.startswith("@"):
        return text
    for name in sorted(names, key=len, reverse=True):
        if name and text[1 : len(name) + 1].casefold() == name.casefold():
            return text[len(name) + 1 :].lstrip(" ,:;\n")
    _, _, rest = text.partition(" ")
    return rest.strip()


def _chat(message: Mapping[str, Any]) -> str:
    return str(_dict(message.get("chat")).get("id") or "")


def _dict(found: Any) -> dict[str, Any]:
    return found if isinstance(found, dict) else {}
