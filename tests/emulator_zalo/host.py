"""What both emulators share: a server, waiting without sleeping, and carrying webhooks."""

import asyncio
import io
import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from aiohttp import ClientSession, ClientTimeout, TCPConnector, web

from tests.emulator.faults import Failure, Faults

Json = dict[str, Any]
T = TypeVar("T")

PATIENCE = 90.0


class Host:
    """A server on a free port of the loopback."""

    def __init__(self) -> None:
        self.faults = Faults()
        self.base = ""
        self.broken_rules: list[str] = []
        self.statuses: list[int] = []
        self.took: list[float] = []
        self._changed = asyncio.Event()
        self._closing = False
        self._runner: web.AppRunner | None = None
        self._session: ClientSession | None = None

    def routes(self, app: web.Application) -> None:
        """Add what is served."""
        raise NotImplementedError

    async def start(self) -> None:
        app = web.Application()
        self.routes(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0, backlog=2048).start()
        self.base = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._session = ClientSession(timeout=ClientTimeout(total=PATIENCE), connector=TCPConnector(limit=0))

    async def stop(self) -> None:
        self._closing = True
        self.touch()
        if self._session is not None:
            await self._session.close()
        if self._runner is not None:
            await self._runner.cleanup()

    def touch(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    async def until(self, found: Callable[[], T], seconds: float = PATIENCE) -> T:
        """Wait until it is true; returns it."""
        async with asyncio.timeout(seconds):
            while not (value := found()):
                await self._changed.wait()
            return value

    async def changed(self, seconds: float) -> None:
        """Wait for a change, at most so long."""
        try:
            async with asyncio.timeout(seconds):
                await self._changed.wait()
        except TimeoutError:
            return

    async def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        """Carry one webhook; 0 when nobody answers."""
        assert self._session is not None
        clock = asyncio.get_running_loop().time
        started, status = clock(), 0
        try:
            data = io.BytesIO(body) if len(body) > 1024 * 1024 else body
            async with self._session.post(url, data=data, headers=headers) as response:
                status = response.status
        except OSError:
            pass
        self.took.append(clock() - started)
        self.statuses.append(status)
        self.touch()
        return status

    @staticmethod
    def cut(request: web.Request) -> web.Response:
        """Break the connection."""
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=500)


def answer(status: int, body: Json) -> web.Response:
    return web.Response(status=status, body=json.dumps(body).encode(), content_type="application/json")


__all__ = ["Failure", "Host", "Json", "answer"]
