"""Calls to a platform's HTTP API: what is known after a fault, and what may be repeated.

Neither addresses nor the library's own errors leave this module: they may hold a token.
"""

import asyncio
import json
import logging
import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Self, TypeVar

import aiohttp

T = TypeVar("T")
Pause = Callable[[float], Awaitable[None]]

_LOGGER = logging.getLogger(__name__)

LONGEST_PAUSE = 15.0
POOL_SECONDS = 60.0
"""How long a call waits for a free connection."""


class Fault(Exception):
    """A call did not come back with the platform's own answer."""


class Unsent(Fault):
    """It did nothing: no connection, or a 5xx answer."""


class Unsure(Fault):
    """It may have done what it should: the connection broke, or nothing came in time, after it was sent."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the platform said: an HTTP status below 500 and a JSON object."""

    status: int
    body: dict[str, Any]


class Caller:
    """A bounded pool of connections to a platform, opened by the first call.

    aiohttp, because httpx needs 9 to 18 times the processor for a call: it looks through all connections and all that
    wait each time (docs/zalo.md has figures). Cookies, redirects and proxies out of the environment are not wanted: a
    redirect would carry the token elsewhere.

    Args:
        seconds: of silence after which a call that brings nothing is a fault.
        connections: most at once.
    """

    def __init__(self, *, seconds: float = 15, connections: int = 64) -> None:
        self._seconds, self._connections = seconds, connections
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Give the connections back."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def post(
        self,
        url: str,
        *,
        json: Mapping[str, Any] | None = None,
        data: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        seconds: float | None = None,
    ) -> Answer:
        """Make one call.

        Args:
            json: the body; or `data`, a form.
            seconds: of silence that this call bears, where it is not the usual.

        Raises:
            Unsent, Unsure: see there.
        """
        waits = aiohttp.ClientTimeout(
            total=None, connect=POOL_SECONDS, sock_connect=self._seconds, sock_read=seconds or self._seconds
        )
        try:
            async with self._opened().post(
                url, json=json, data=data, headers=headers, timeout=waits, allow_redirects=False
            ) as response:
                return _answer(response.status, await response.read())
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise Unsent(type(error).__name__) from None
        except (aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
            raise Unsure(type(error).__name__) from None

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                trust_env=False,
            )
        return self._session


def _answer(status: int, content: bytes) -> Answer:
    if status >= 500:
        raise Unsent(f"HTTP {status}")
    try:
        body = json.loads(content)
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict):
        if 200 <= status < 300:
            raise Unsure(f"HTTP {status} without JSON")
        body = {}
    return Answer(status, body)


async def patiently(
    action: Callable[[], Awaitable[T]],
    *,
    retries: int,
    repeat: Callable[[Exception], bool],
    pause: Pause = asyncio.sleep,
) -> T:
    """The action's result, repeated after faults that `repeat` allows, each time after a longer pause."""
    for attempt in range(retries):
        try:
            return await action()
        except Exception as error:
            if not repeat(error):
                raise
            # Jitter, or all that failed together comes back together.
            seconds = min(LONGEST_PAUSE, 0.2 * 2.0**attempt) * random.uniform(0.5, 1.5)  # noqa: S311 - jitter
            _LOGGER.info("a call is repeated in %.1f s: %s", seconds, error)
            await pause(seconds)
    return await action()
