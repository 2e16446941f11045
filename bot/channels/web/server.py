"""The server, as a channel that is started and stopped with the others."""

import asyncio
import contextlib
import socket
from collections.abc import Callable, Iterator

import uvicorn
from starlette.types import ASGIApp

from bot.channels.base import Refused
from bot.channels.web import words
from bot.channels.web.config import WebConfig


class AddressTaken(Refused):
    """The address cannot be listened on; the message says what to do."""


class _Server(uvicorn.Server):
    """Leaves the signals to whoever starts it, and says when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take none."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to listen."""
        await super().startup(sockets)
        self.listening.set()


class WebChannel:
    """Serves the application.

    Args:
        say: told the address once it answers.
    """

    def __init__(self, app: ASGIApp, config: WebConfig, say: Callable[[str], None] = print) -> None:
        self._app, self._config, self._say = app, config, say
        self._server: _Server | None = None
        self._serving: asyncio.Task[None] | None = None
        self.address = ""

    async def start(self) -> None:
        """Listen, and answer from now on.

        Raises:
            AddressTaken: the address is in use, or not one of this machine.
        """
        listening = self._listen()
        host, port = listening.getsockname()[:2]
        shown = "127.0.0.1" if host == "0.0.0.0" else f"[{'::1' if host == '::' else host}]" if ":" in host else host  # noqa: S104  # only shown
        self.address = f"http://{shown}:{port}"
        self._server = _Server(
            uvicorn.Config(
                self._app,
                log_config=None,  # ours is set up already
                access_log=False,  # addresses may hold questions
                server_header=False,
                proxy_headers=False,  # only those that are configured are believed, by the application
                lifespan="off",
                ws="none",
                limit_concurrency=1000,
                timeout_keep_alive=15,
                timeout_graceful_shutdown=self._config.stop_seconds,
            )
        )
        self._serving = asyncio.create_task(self._server.serve([listening]))
        up = asyncio.create_task(self._server.listening.wait())
        await asyncio.wait({up, self._serving}, return_when=asyncio.FIRST_COMPLETED)
        if not up.done():
            up.cancel()
            await self._serving
        self._say(words.READY.format(address=self.address))

    async def stop(self) -> None:
        """Take no more requests, answer those that were taken."""
        if self._server is not None and self._serving is not None:
            self._server.should_exit = True
            await self._serving

    def _listen(self) -> socket.socket:
        host, port = self._config.host, self._config.port
        try:
            family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            made = socket.socket(family, socket.SOCK_STREAM)
            try:
                made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                made.bind(address)
                made.listen(2048)
            except BaseException:
                made.close()
                raise
        except OSError as error:
            reason = error.strerror or str(error)
            raise AddressTaken(words.TAKEN.format(host=host, port=port, reason=reason)) from error
        made.setblocking(False)
        return made
