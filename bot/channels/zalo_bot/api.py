"""The Bot Platform's methods, typed.

An answer may be HTTP 200 and still refuse (`ok: false`); what counts is both.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.channels.base.calling import Answer, Caller, Unsure

IDLE = 408
QUOTA = 429


class Declined(Exception):
    """The API refuses a call. Holds no token.

    Attributes:
        code: `error_code`, or the HTTP status when there is none.
    """

    def __init__(self, method: str, code: int, description: str) -> None:
        super().__init__(f"{method}: {code} {description}".rstrip())
        self.method = method
        self.code = code
        self.description = description


class BotApi:
    """Calls the platform.

    Args:
        seconds: after which a call that brings nothing is a fault.
        connections: most at once.
    """

    def __init__(self, base: str, token: str, *, seconds: float = 15, connections: int = 64) -> None:
        self._base = f"{base.rstrip('/')}/bot{token}"
        self._token = token
        self._caller = Caller(seconds=seconds, connections=connections)

    async def close(self) -> None:
        """Give the connections back."""
        await self._caller.close()

    async def me(self) -> Mapping[str, Any]:
        """Who we are: id, account_name, can_join_groups."""
        found = await self._call("getMe")
        return found if isinstance(found, dict) else {}

    async def updates(self, seconds: int) -> Sequence[Mapping[str, Any]]:
        """Wait for what is new, for at most so many seconds; nothing new is an empty list. There is no way to confirm:
        what is returned is gone at Zalo.

        Raises:
            Declined, Unsent: polling does not work now.
        """
        try:
            found = await self._call("getUpdates", wait=seconds + 5, timeout=seconds)
        except Unsure:
            return ()
        except Declined as error:
            if error.code == IDLE:
                return ()
            raise
        return [one for one in (found if isinstance(found, list) else [found]) if isinstance(one, dict)]

    async def set_webhook(self, url: str, secret: str) -> str | None:
        """Have updates sent to the address; returns what the platform dislikes about it, though it keeps it."""
        found = await self._call("setWebhook", url=url, secret_token=secret)
        seen = found.get("verification") if isinstance(found, dict) else None
        if not isinstance(seen, dict) or seen.get("ok") is not False:
            return None
        return f"{seen.get('outcome') or ''} {seen.get('hint') or ''}".strip()

    async def delete_webhook(self) -> None:
        """Have updates kept for polling."""
        await self._call("deleteWebhook")

    async def send_message(self, chat: str, text: str, **formatting: Any) -> None:
        """Send a text of at most 2,000 characters, with `parse_mode` or `text_styles`."""
        await self._call("sendMessage", chat_id=chat, text=text, **formatting)

    async def send_photo(self, chat: str, photo: str, caption: str = "") -> None:
        """Send a picture by its public address."""
        more: dict[str, Any] = {"caption": caption} if caption else {}
        await self._call("sendPhoto", chat_id=chat, photo=photo, **more)

    async def send_typing(self, chat: str) -> None:
        """Show that an answer is being written."""
        await self._call("sendChatAction", chat_id=chat, action="typing")

    async def _call(self, method: str, *, wait: float | None = None, **params: Any) -> Any:
        """The result.

        Raises:
            Declined: the platform refuses.
            Unsent, Unsure: it could not be reached, or not surely.
        """
        answer = await self._caller.post(f"{self._base}/{method}", json=params, seconds=wait)
        if answer.body.get("ok") is True and answer.status < 400:
            return answer.body.get("result")
        if _code(answer) == IDLE and method != "getUpdates":
            raise Unsure(f"{method}: {IDLE}")
        raise Declined(method, _code(answer), self._said(answer))

    def _said(self, answer: Answer) -> str:
        return str(answer.body.get("description") or "")[:200].replace(self._token, "•••")


def _code(answer: Answer) -> int:
    code = answer.body.get("error_code")
    return code if isinstance(code, int) else answer.status
