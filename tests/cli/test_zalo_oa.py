"""Logging in, against the emulator in a thread of its own."""

import asyncio
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import typer

from bot.channels.zalo_oa.token_file import NAME
from bot.cli import words, zalo_oa
from tests.cli.conftest import Daihoi
from tests.emulator_zalo.oa import APP, APP_SECRET, ZaloOa

CODE = "a-code-that-is-long"


@pytest.fixture
def server() -> Iterator[ZaloOa]:
    made, loop = ZaloOa(), asyncio.new_event_loop()
    loop.run_until_complete(made.start())
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield made
    asyncio.run_coroutine_threadsafe(made.stop(), loop).result(10)
    loop.call_soon_threadsafe(loop.stop)
    thread.join(10)
    loop.close()


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, directory: Path, server: ZaloOa) -> Path:
    data = tmp_path / "data"
    for name, value in {
        "ZALO_OA_APP_ID": APP,
        "ZALO_OA_APP_SECRET": APP_SECRET,
        "ZALO_OA_CALLBACK": "https://bot.example/dang-nhap",
        "ZALO_OA_OAUTH_BASE": server.base,
        "DATA": str(data),
    }.items():
        monkeypatch.setenv(f"DAIHOI_{name}", value)
    return data


@pytest.fixture
def agreeing(monkeypatch: pytest.MonkeyPatch, server: ZaloOa) -> list[str]:
    """An administrator who opens the address that was printed, agrees, and pastes where they were led."""
    shown: list[str] = []
    echo = typer.echo

    def see(text: str = "", *, err: bool = False) -> None:
        shown.append(text)
        echo(text, err=err)

    def paste(_question: str) -> str:
        address = next(line for said in shown for line in said.splitlines() if line.startswith("http"))
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert asked["app_id"] == APP
        server.codes[CODE] = asked["code_challenge"]
        return f"{asked['redirect_uri']}?code={CODE}&oa_id=579&state={asked['state']}"

    monkeypatch.setattr(typer, "echo", see)
    monkeypatch.setattr(typer, "prompt", paste)
    return shown


def test_a_login_stores_the_first_pair(daihoi: Daihoi, settings: Path, server: ZaloOa, agreeing: list[str]) -> None:
    result = daihoi("zalo-oa", "login")
    assert (result.exit_code, result.exception) == (0, None)
    assert words.OA_STORED in result.stdout
    pair = json.loads((settings / NAME).read_text("utf-8"))
    assert (pair["access"], pair["refresh"]) == (server.access, server.refresh)
    assert pair["access"] not in result.stdout + result.stderr


def test_a_code_that_zalo_does_not_know(
    daihoi: Daihoi, settings: Path, server: ZaloOa, agreeing: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "codes", {})
    monkeypatch.setattr(zalo_oa, "code_in", lambda _address, _state: "another-code-of-old")
    result = daihoi("zalo-oa", "login")
    assert result.exit_code == 2
    assert "10 phút" in result.stderr
    assert not (settings / NAME).exists()


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("https://bot.example/?code=short&state=s", words.OA_NO_CODE),
        ("nothing", words.OA_NO_CODE),
        (f"https://bot.example/?code={CODE}&state=other", words.OA_OTHER_STATE),
        (f"https://bot.example/?code={CODE}", words.OA_OTHER_STATE),
    ],
)
def test_an_address_that_is_not_the_one(address: str, says: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit):
        zalo_oa.code_in(address, "s")
    assert says in capsys.readouterr().err


def test_without_settings_it_says_what_is_missing(
    daihoi: Daihoi, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DAIHOI_ZALO_OA_APP_SECRET")
    result = daihoi("zalo-oa", "login")
    assert (result.exit_code, "DAIHOI_ZALO_OA_APP_SECRET" in result.stderr) == (2, True)
    monkeypatch.delenv("DAIHOI_ZALO_OA_APP_ID")
    result = daihoi("zalo-oa", "login")
    assert (result.exit_code, words.OA_INCOMPLETE in result.stderr) == (2, True)


def test_without_a_place_to_keep_it_nobody_is_asked(
    daihoi: Daihoi, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DAIHOI_DATA")
    result = daihoi("zalo-oa", "login")
    assert (result.exit_code, "DAIHOI_DATA" in result.stderr) == (2, True)
    assert "http" not in result.stdout
