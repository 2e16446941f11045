"""Calls to a platform's HTTP API: what is known after a fault, and what may be repeated.

Neither addresses nor httpx's own errors leave this module: they may hold a token.
"""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import httpx

T = TypeVar("T")
Pause = Callable[[float], Awaitable[None]]

_LOGGER = logging.getLogger(__name__)

LONGEST_PAUSE = 15.0


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


async def call(client: httpx.AsyncClient, method: str, url: str, **more: Any) -> Answer:
    """Make one call.

    Raises:
        Unsent, Unsure: see there.
    """
    try:
        response = await client.request(method, url, **more)
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
        raise Unsent(type(error).__name__) from None
    except httpx.HTTPError as error:
        raise Unsure(type(error).__name__) from None
    if response.status_code >= 500:
        raise Unsent(f"HTTP {response.status_code}")
    try:
        body = response.json()
    except ValueError:
        body = None
    if not isinstance(body, dict):
        if response.is_success:
            raise Unsure(f"HTTP {response.status_code} without JSON")
        body = {}
    return Answer(response.status_code, body)


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
