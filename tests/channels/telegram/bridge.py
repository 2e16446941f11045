"""A few lines between aiohttp and ASGI, standing in for the project's HTTP server."""

from typing import Any

from aiohttp import web


class Bridge:
    """Serves one ASGI application on the loopback."""

    def __init__(self, app: Any) -> None:
        self._app = app
        self.url = ""
        self._runner: web.AppRunner | None = None

    async def start(self) -> "Bridge":
        """Listen."""
        server = web.Application(client_max_size=64 * 1024 * 1024)
        server.router.add_route("*", "/telegram", self._serve)
        self._runner = web.AppRunner(server, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/telegram"
        return self

    async def stop(self) -> None:
        """Stop listening."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _serve(self, request: web.Request) -> web.Response:
        headers = [(name.lower(), value) for name, value in request.raw_headers]
        scope = {"type": "http", "method": request.method, "path": request.path, "headers": headers}
        status = 500

        async def receive() -> dict[str, Any]:
            part, _ = await request.content.readchunk()
            return {"type": "http.request", "body": part, "more_body": bool(part) or not request.content.at_eof()}

        async def send(event: Any) -> None:
            nonlocal status
            status = event.get("status", status)

        await self._app(scope, receive, send)
        return web.Response(status=status)
