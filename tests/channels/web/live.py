"""A real server on the loopback, in a thread of its own."""

import asyncio
import contextlib
import threading
from collections.abc import Iterator

from starlette.types import ASGIApp

from bot.channels.web.config import WebConfig
from bot.channels.web.server import WebChannel


@contextlib.contextmanager
def serving(app: ASGIApp) -> Iterator[str]:
    """Serve the application on a free port; gives its address."""
    channel = WebChannel(app, WebConfig(port=0, stop_seconds=1), lambda _: None)
    started, failed = threading.Event(), list[BaseException]()
    loop, stop = asyncio.new_event_loop(), asyncio.Event()

    async def live() -> None:
        await channel.start()
        started.set()
        await stop.wait()
        await channel.stop()

    def run() -> None:
        try:
            loop.run_until_complete(live())
        except BaseException as error:  # noqa: BLE001  # raised again where the server is wanted
            failed.append(error)
        finally:
            loop.close()
            started.set()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        assert started.wait(20)
        if failed:
            raise failed[0]
        yield channel.address
    finally:
        if not loop.is_closed():
            loop.call_soon_threadsafe(stop.set)
        thread.join(20)
