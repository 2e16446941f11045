"""One reply at a time, so that the event loop goes round between two; and webhooks go first.

A reply is some milliseconds of pure computing. Were all that wait computed one behind the other, nothing would be read
from the network meanwhile: webhooks would go unconfirmed for a second, and the platform would send them again.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Final

ROUNDS: Final = 4
"""How often the loop goes round before a reply while a webhook is under way, which needs some rounds to be read and
answered; without them each would last as long as a reply. Otherwise once."""
SLICE: Final = 0.06
"""Seconds of replies after which webhooks get the loop to themselves."""
GRACE: Final = 0.02
"""Seconds for which they do, at most: who posts without end keeps nobody from being answered, and costs a quarter of
the speed of answering. More of it, and a busy webhook is answered at half the speed; less, and it is confirmed late."""


class Turn:
    """Whose turn it is to have a reply computed; in the order of asking."""

    def __init__(self) -> None:
        self._lock = asyncio.Lock()
        self._incoming = 0
        self._calm = asyncio.Event()
        self._calm.set()
        self._since = 0.0

    @contextmanager
    def first(self) -> Iterator[None]:
        """Around work that a platform waits for: a webhook.

        Keeping what it brought is a trip to the database, which takes a dozen rounds of the loop; with a reply in each
        of them it would take a second when many come at once.
        """
        self._incoming += 1
        self._calm.clear()
        try:
            yield
        finally:
            self._incoming -= 1
            if not self._incoming:
                self._calm.set()

    @asynccontextmanager
    async def wait(self) -> AsyncIterator[None]:
        """Wait for one's turn, and have it for the block inside."""
        async with self._lock:
            for _ in range(ROUNDS if self._incoming else 1):
                await asyncio.sleep(0)
            now = asyncio.get_running_loop().time
            if self._incoming and now() - self._since >= SLICE:
                try:
                    async with asyncio.timeout(GRACE):
                        await self._calm.wait()
                except TimeoutError:
                    pass
                self._since = now()
            yield
