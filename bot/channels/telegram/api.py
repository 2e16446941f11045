"""A short way to the two calls that make up nearly all of the bot's work.

The library turns every message first into objects and then into text, and what comes back, which repeats all that was
sent, into objects again. For an answer that is a third of the bot's time, spent to learn one number. These calls take
the same way (rate limiter, retries, transport, the library's errors) without the objects.
"""

from collections.abc import Mapping
from typing import Any, cast

from telegram.ext import ExtBot
from telegram.request import RequestData

from bot.channels.telegram.transport import Form

Value = str | int | Mapping[str, Any]


class Api:
    """Calls by name."""

    def __init__(self, bot: ExtBot[Any]) -> None:
        self._bot = bot

    async def call(self, method: str, *, retries: int | None = None, **parameters: Value | None) -> Any:
        """Make the call and return its result as JSON; parameters that are None are left out.

        Args:
            retries: as `Courier` takes them; None for its own number.

        Raises:
            TelegramError: as the library's own methods do.
        """
        data = {name: value for name, value in parameters.items() if value is not None}
        limiter = self._bot.rate_limiter
        if limiter is None:
            return await self._post(method, data)
        return await limiter.process_request(self._post, (method, data), {}, method, data, retries)

    async def _post(self, method: str, data: Mapping[str, Value]) -> Any:
        # Our transport understands a form; the library passes it through untouched.
        return await self._bot.request.post(f"{self._bot.base_url}/{method}", cast("RequestData", Form(data)))
