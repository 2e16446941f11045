import http.server
import os
import signal
import threading
from collections.abc import Iterator

import pytest

from bot import cli
from bot.cli.health import reachable
from tests.cli.conftest import Daihoi


class Server(http.server.BaseHTTPRequestHandler):
    """Alive, but not ready."""

    def do_GET(self) -> None:
        self.send_response({"/healthz": 200, "/readyz": 503}.get(self.path, 404))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's name
        """Nothing."""


@pytest.fixture
def port(daihoi: Daihoi, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    with http.server.HTTPServer(("127.0.0.1", 0), Server) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        monkeypatch.setenv("DAIHOI_HTTP_PORT", str(server.server_port))
        yield server.server_port
        server.shutdown()
        thread.join()


def test_a_server_that_is_well(daihoi: Daihoi, port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAIHOI_HTTP_HOST", "0.0.0.0")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    result = daihoi("health")
    assert (result.exit_code, result.stdout) == (0, "/healthz: 200\n")


def test_a_server_that_is_not_ready(daihoi: Daihoi, port: int) -> None:
    result = daihoi("health", "--ready")
    assert (result.exit_code, result.stderr) == (1, "/readyz: 503\n")


def test_no_server(daihoi: Daihoi, port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAIHOI_HTTP_HOST", "127.0.0.2")
    result = daihoi("health", "--timeout", "0.5")
    assert result.exit_code == 1
    assert f"http://127.0.0.2:{port}" in result.stderr


def test_no_web_page_to_ask(daihoi: Daihoi, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAIHOI_HTTP", "false")
    assert daihoi("health").exit_code == 0


@pytest.mark.parametrize(
    ("host", "asked"),
    [("0.0.0.0", "127.0.0.1"), ("::", "::1"), ("192.0.2.7", "192.0.2.7"), ("localhost", "localhost")],
)
def test_where_it_asks(host: str, asked: str) -> None:
    assert reachable(host) == asked


def test_only_the_first_process_of_a_container_handles_the_signal_itself() -> None:
    before = signal.getsignal(signal.SIGTERM)
    try:
        cli.obey_from_the_start(os.getpid())
        assert signal.getsignal(signal.SIGTERM) is before
        cli.obey_from_the_start(1)
        with pytest.raises(SystemExit) as ended:
            signal.raise_signal(signal.SIGTERM)
        assert ended.value.code == 0
    finally:
        signal.signal(signal.SIGTERM, before)
