"""What the account's webhook brings, read and held to its signature."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from bot.channels.base.inbox import Incoming

HEADER = b"x-zevent-signature"
PICK = "#pick "
"""What the payload of our buttons begins with; it comes back as if it had been typed."""


class What(Enum):
    """Sorts of events."""

    SAID = "said"
    FOLLOWED = "followed"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that concerns us.

    Attributes:
        user: the person's id, which belongs to this account alone.
        kind: what a message holds besides text ("image"), "" for text.
        pick: key of the option whose button was pressed.
        message: the message's id, to quote it.
        quoted: id of the message that it answers.
        at: milliseconds since 1970, 0 when it is not said.
    """

    what: What
    user: str
    text: str = ""
    kind: str = ""
    pick: str | None = None
    message: str = ""
    quoted: str = ""
    at: int = 0


def signed(body: bytes, header: bytes, app_id: str, secret: str) -> bool:
    """Whether the signature is Zalo's: SHA-256 over application, body as it came, its timestamp and the account's key.

    The timestamp is the body's own, so that the body must be read first; nothing else of it is believed.
    """
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return False
    stamp = raw.get("timestamp") if isinstance(raw, dict) else None
    if not isinstance(stamp, (str, int)):
        return False
    wanted = hashlib.sha256(
        app_id.encode() + body + str(stamp).encode(errors="surrogatepass") + secret.encode()
    ).hexdigest()
    return hmac.compare_digest(header.strip().removeprefix(b"mac=").lower(), wanted.encode())


def incoming(raw: Mapping[str, Any]) -> Incoming:
    """The event with its key: the message's id, or, for events without one, what it says."""
    identity = _dict(raw.get("message")).get("msg_id")
    if not identity:
        said = json.dumps(raw, sort_keys=True, ensure_ascii=False)
        identity = hashlib.sha256(said.encode(errors="replace")).hexdigest()[:32]
    return Incoming(f"{raw.get('event_name')}/{identity}"[:200], raw)


def lane_of(item: Incoming) -> str:
    """The person."""
    return _user(item.raw)


def read(raw: Mapping[str, Any]) -> Event | None:
    """The event; None for what is not for us: echoes of our own messages, signs that something was seen, groups."""
    name, user = str(raw.get("event_name") or ""), _user(raw)
    stamp = str(raw.get("timestamp") or "")
    at = int(stamp) if stamp.isascii() and stamp.isdigit() else 0
    if not user:
        return None
    if name == "follow":
        return Event(What.FOLLOWED, user, at=at)
    if name == "unfollow":
        return Event(What.LEFT, user, at=at)
    if not name.startswith("user_send_") or name.startswith("user_send_group"):
        return None
    message = _dict(raw.get("message"))
    said = message.get("text")
    text = said.strip() if isinstance(said, str) else ""
    kind = name.removeprefix("user_send_")
    return Event(
        What.SAID,
        user,
        text="" if text.startswith(PICK) else text,
        kind="" if kind == "text" else kind,
        pick=text.removeprefix(PICK) if text.startswith(PICK) else None,
        message=str(message.get("msg_id") or ""),
        quoted=str(message.get("quote_msg_id") or ""),
        at=at,
    )


def _user(raw: Mapping[str, Any]) -> str:
    return str(_dict(raw.get("sender")).get("id") or _dict(raw.get("follower")).get("id") or "")


def _dict(found: Any) -> dict[str, Any]:
    return found if isinstance(found, dict) else {}
