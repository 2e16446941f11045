import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.ops import log
from bot.settings import Settings

TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz_012345"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


def settings(**values: object) -> Settings:
    return Settings.model_validate({"telegram_token": TOKEN, **values})


def fail(message: str) -> None:
    raise RuntimeError(message)


def test_a_password_in_an_address_is_taken_out_alone_too() -> None:
    out = io.StringIO()
    log.configure(settings(database_url="postgresql://daihoi:very-secret@db/daihoi"), out)
    log.get("bot.test").info("password very-secret refused")
    assert "very-secret" not in out.getvalue()
    assert log.HIDDEN in out.getvalue()


def test_a_traceback_holds_no_local_variables_for_they_hold_what_people_wrote() -> None:
    out = io.StringIO()
    log.configure(settings(), out)
    written = "tôi tên là Nguyễn An"
    try:
        fail(str(len(written)))
    except RuntimeError:
        log.get("bot.test").exception("broken")
    assert json.loads(out.getvalue())["exception"][0]["exc_type"] == "RuntimeError"
    assert "Nguyễn An" not in out.getvalue()


def test_json_lines_with_the_event_and_its_keywords() -> None:
    out = io.StringIO()
    log.configure(settings(), out)
    log.get("bot.test").info("knowledge loaded", records=35, name="Đảng bộ")
    line = json.loads(out.getvalue())
    assert line["event"] == "knowledge loaded"
    assert (line["records"], line["name"], line["level"], line["logger"]) == (35, "Đảng bộ", "info", "bot.test")
    assert "Đảng bộ" in out.getvalue()


@pytest.mark.parametrize("log_format", ["json", "console"])
def test_no_secret_passes_in_words_keywords_addresses_or_tracebacks(log_format: str) -> None:
    out = Terminal()
    log.configure(settings(telegram_token="77:short-one", log_format=log_format, log_level="debug"), out)
    logger = log.get("bot.test")
    logger.info("polling with " + TOKEN, url=f"https://example.org/bot{TOKEN}/getMe", again="77:short-one")
    logging.getLogger("library").warning("POST %s", f"https://example.org/bot{TOKEN}/sendMessage")
    try:
        fail(f"no answer from /bot{TOKEN}/getMe")
    except RuntimeError:
        logger.exception("call failed")
    text = out.getvalue()
    assert "AAabc" not in text
    assert "short-one" not in text
    assert text.count(log.HIDDEN) >= 5


def test_times_and_ids_are_no_tokens() -> None:
    assert log.redact("chat 123456789 at 2020-02-15T09:30:00") == "chat 123456789 at 2020-02-15T09:30:00"


def test_libraries_that_log_each_call_are_quiet() -> None:
    out = io.StringIO()
    log.configure(settings(log_level="debug"), out)
    logging.getLogger("httpx").info("HTTP Request: POST …")
    logging.getLogger("telegram.ext.Application").info("Application started")
    assert not out.getvalue()


def test_the_level_holds() -> None:
    out = io.StringIO()
    log.configure(settings(log_level="warning"), out)
    log.get("bot.test").info("unheard")
    log.get("bot.test").warning("heard")
    assert [json.loads(line)["event"] for line in out.getvalue().splitlines()] == ["heard"]


def test_a_terminal_gets_readable_lines() -> None:
    out = Terminal()
    log.configure(settings(), out)
    log.get("bot.test").info("started", channels=1)
    assert "started" in out.getvalue()
    assert not out.getvalue().startswith("{")
